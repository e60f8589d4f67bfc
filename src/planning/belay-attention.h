/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-workspace.h"

G_BEGIN_DECLS

/**
 * BelayAttentionKind:
 * @BELAY_ATTENTION_MEETING: a one-on-one that is coming; the record is the meeting
 * @BELAY_ATTENTION_MISSED_MEETING: one whose day went by and that is neither
 *   closed nor skipped; the record is the meeting
 * @BELAY_ATTENTION_ACTION_MINE: an action that "me" owes; the record is the action
 * @BELAY_ATTENTION_ACTION_OTHERS: an action that somebody else owes; likewise
 * @BELAY_ATTENTION_GOAL: a goal that is overdue or stale; the record is the goal
 * @BELAY_ATTENTION_MILESTONE: a milestone that is overdue or at risk; the record
 *   is the milestone
 * @BELAY_ATTENTION_MENTEE: a mentee without a one-on-one for long; the record is
 *   the mentorship
 *
 * What kind of thing needs attention.
 */
typedef enum
{
  BELAY_ATTENTION_MEETING,
  BELAY_ATTENTION_MISSED_MEETING,
  BELAY_ATTENTION_ACTION_MINE,
  BELAY_ATTENTION_ACTION_OTHERS,
  BELAY_ATTENTION_GOAL,
  BELAY_ATTENTION_MILESTONE,
  BELAY_ATTENTION_MENTEE
} BelayAttentionKind;

/**
 * BelaySeverity:
 * @BELAY_SEVERITY_OVERDUE: its day has passed
 * @BELAY_SEVERITY_AT_RISK: its day may pass
 * @BELAY_SEVERITY_STALE: nothing has happened for long
 * @BELAY_SEVERITY_OK: it is coming, and all is well
 *
 * How urgent it is, the most urgent first.
 */
typedef enum
{
  BELAY_SEVERITY_OVERDUE,
  BELAY_SEVERITY_AT_RISK,
  BELAY_SEVERITY_STALE,
  BELAY_SEVERITY_OK
} BelaySeverity;

/**
 * BelayAttention:
 * @kind: what kind of thing it is
 * @severity: how urgent it is
 * @record: the thing itself
 * @person: (nullable): whom it is about: the other one of a pair, the owner of a goal or
 *   milestone
 * @title: what it is called: the name of the person for one-on-ones and mentees, else the
 *   title of the record
 * @day: the day it is due or planned; of what is stale, the last day something happened; or none
 * @days_late: for how many days it has been overdue, or 0
 * @days_open: for how many days an action has been open, or nothing has happened; else 0
 * @n_points: of a coming one-on-one, how many open points are on its agenda; it is
 *   prepared when there is one
 * @is_private: whether it comes from a private notebook, so that it must not be shared
 * @text: how it stands, in words, such as "5 days overdue"
 * @detail: (nullable): more of it, such as "70 %, due 17 November 2026"
 *
 * One thing that needs attention.
 */
typedef struct
{
  BelayAttentionKind kind;
  BelaySeverity      severity;
  BelayRecord       *record;
  BelayPerson       *person;
  char              *title;
  BelayDay           day;
  int                days_late;
  int                days_open;
  guint              n_points;
  gboolean           is_private;
  char              *text;
  char              *detail;
} BelayAttention;

/**
 * BelayAttentionQuery:
 * @today: the day it is
 * @me: (nullable): the id of the person who asks; says which actions are one's own
 * @person: (nullable): the id of a person to whom to keep to
 * @only_mine: whether to keep to what concerns @me, their mentees and the projects they lead
 * @meeting_days: how many days ahead to look for one-on-ones, or 0 for two weeks
 * @with_private: whether to include the private actions that @me wrote down
 *
 * What to look for. With neither @person nor @only_mine it is everything.
 */
typedef struct
{
  BelayDay    today;
  const char *me;
  const char *person;
  gboolean    only_mine;
  int         meeting_days;
  gboolean    with_private;
} BelayAttentionQuery;

GPtrArray  *belay_attention_collect (BelayWorkspace            *workspace,
                                     const BelayAttentionQuery *query);
guint       belay_attention_count_urgent (GPtrArray *entries);
void        belay_attention_free (BelayAttention *self);
const char *belay_severity_to_words (BelaySeverity severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayAttention, belay_attention_free)

G_END_DECLS
