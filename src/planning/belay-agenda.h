/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-meeting.h"
#include "belay-mentorship.h"
#include "belay-template.h"
#include "belay-workspace.h"

G_BEGIN_DECLS

/**
 * BelayAgendaRule:
 * @BELAY_AGENDA_CARRIED: an open point that outlived a one-on-one, or stands on no agenda
 * @BELAY_AGENDA_ACTION_OVERDUE: an action whose day has passed
 * @BELAY_AGENDA_GOAL_OVERDUE: a goal whose day has passed
 * @BELAY_AGENDA_GOAL_STALE: a goal in which nothing has happened for long
 * @BELAY_AGENDA_GOAL_REACHED: a goal that was reached since the last one-on-one
 * @BELAY_AGENDA_MILESTONE_BLOCKS: a late milestone for which others wait
 * @BELAY_AGENDA_MILESTONE_LATE: a milestone that is overdue or at risk
 * @BELAY_AGENDA_MILESTONE_NEAR: a milestone that is due soon
 * @BELAY_AGENDA_GAP: a gap that no goal covers
 * @BELAY_AGENDA_EVIDENCE: a must-have without evidence
 * @BELAY_AGENDA_RATING_OLD: ratings older than nine months
 * @BELAY_AGENDA_GROWTH_SILENT: nothing said about growth for several one-on-ones
 * @BELAY_AGENDA_GOALS_MANY: too many goals at once
 * @BELAY_AGENDA_ENERGY_FALLING: energy that fell; private
 * @BELAY_AGENDA_NO_RULE: what a person wrote down themselves
 *
 * Why something is on an agenda, or proposed for it. The rules stand in one
 * table, in `belay-agenda-rules.c`.
 */
typedef enum
{
  BELAY_AGENDA_CARRIED,
  BELAY_AGENDA_ACTION_OVERDUE,
  BELAY_AGENDA_GOAL_OVERDUE,
  BELAY_AGENDA_GOAL_STALE,
  BELAY_AGENDA_GOAL_REACHED,
  BELAY_AGENDA_MILESTONE_BLOCKS,
  BELAY_AGENDA_MILESTONE_LATE,
  BELAY_AGENDA_MILESTONE_NEAR,
  BELAY_AGENDA_GAP,
  BELAY_AGENDA_EVIDENCE,
  BELAY_AGENDA_RATING_OLD,
  BELAY_AGENDA_GROWTH_SILENT,
  BELAY_AGENDA_GOALS_MANY,
  BELAY_AGENDA_ENERGY_FALLING,
  BELAY_AGENDA_NO_RULE
} BelayAgendaRule;

/**
 * BelayAgendaItem:
 * @rule: the rule that proposes it, or once did
 * @key: (nullable): of what was proposed: its name in the verbs, such as "goal-overdue/ID"
 * @basis: (nullable): of a proposal: what the reason rests on, in a form that
 *   changes only when the reason does
 * @point: (nullable): the point it is; a proposal is none yet, unless it is one
 *   that was carried
 * @is_on_agenda: whether it stands on the agenda; otherwise it is proposed
 * @is_private: whether it rests on what only the author may see; then the reason
 *   must not leave this screen
 * @title: what to talk about
 * @reason: why, in words
 * @kind: a [enum@PointKind]
 * @topic_of: (nullable): whose topic it is
 * @minutes: how long it may take, or %BELAY_UNSET
 * @section: the position of its section, or 0 where there are none
 * @records: (element-type BelayRecord): what the reason rests on, held
 *
 * One thing to talk about.
 */
typedef struct
{
  BelayAgendaRule rule;
  char           *key;
  char           *basis;
  BelayPoint     *point;
  gboolean        is_on_agenda;
  gboolean        is_private;
  char           *title;
  char           *reason;
  int             kind;
  BelayPerson    *topic_of;
  int             minutes;
  guint           section;
  GPtrArray      *records;
} BelayAgendaItem;

/**
 * BelayAgenda:
 * @mentorship: the pair
 * @meeting: (nullable): the one-on-one, if one is planned
 * @template: (nullable): what it is held by
 * @items: (element-type BelayAgendaItem): the points of the agenda in their
 *   order, then what is proposed, in the order of the rules
 * @minutes: how long the points on the agenda take together, those that say so
 * @n_points: how many points stand on the agenda
 * @n_dismissed: how many proposals are kept away because they were dismissed
 *
 * A prepared agenda. It is a copy that holds the records it names.
 */
typedef struct
{
  BelayMentorship *mentorship;
  BelayMeeting    *meeting;
  BelayTemplate *template;
  GPtrArray *items;
  int        minutes;
  guint      n_points;
  guint      n_dismissed;
} BelayAgenda;

/**
 * BelayAgendaQuery:
 * @mentorship: the pair
 * @meeting: (nullable): the one-on-one to prepare; none where it is not planned yet
 * @template: (nullable): what it is held by, for its sections
 * @me: (nullable): the id of the person who asks; their private notes may count
 * @today: the day it is
 *
 * What to prepare.
 */
typedef struct
{
  BelayMentorship *mentorship;
  BelayMeeting    *meeting;
  BelayTemplate *template;
  const char *me;
  BelayDay    today;
} BelayAgendaQuery;

BelayAgenda           *belay_agenda_new (BelayWorkspace         *workspace,
                                         const BelayAgendaQuery *query);
void                   belay_agenda_free (BelayAgenda *self);
const BelayAgendaItem *belay_agenda_find (const BelayAgenda *self,
                                          const char        *key);
char                  *belay_agenda_item_dup_mark (const BelayAgendaItem *self);
char                 **belay_agenda_list_marks (BelayWorkspace         *workspace,
                                                const BelayAgendaQuery *query);

const char      *belay_agenda_rule_to_word (BelayAgendaRule rule);
const char      *belay_agenda_rule_to_words (BelayAgendaRule rule);
BelayMentorship *belay_agenda_find_mentorship (BelayPerson *mentee,
                                               const char  *me);
BelayMeeting    *belay_agenda_find_next (BelayMentorship *mentorship,
                                         BelayDay         today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayAgenda, belay_agenda_free)

G_END_DECLS
