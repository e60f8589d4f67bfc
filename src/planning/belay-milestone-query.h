/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-plan.h"

G_BEGIN_DECLS

/**
 * BelayMilestoneWhich:
 * @BELAY_MILESTONE_WHICH_ALL: all of them
 * @BELAY_MILESTONE_WHICH_OPEN: those that are neither done nor dropped
 * @BELAY_MILESTONE_WHICH_OVERDUE: open ones whose due day is over
 * @BELAY_MILESTONE_WHICH_CRITICAL: open ones without slack
 * @BELAY_MILESTONE_WHICH_DONE: those that are done
 *
 * Which milestones are asked for.
 */
typedef enum
{
  BELAY_MILESTONE_WHICH_ALL,
  BELAY_MILESTONE_WHICH_OPEN,
  BELAY_MILESTONE_WHICH_OVERDUE,
  BELAY_MILESTONE_WHICH_CRITICAL,
  BELAY_MILESTONE_WHICH_DONE,
  BELAY_MILESTONE_N_WHICH
} BelayMilestoneWhich;

/**
 * BelayMilestoneOrder:
 * @BELAY_MILESTONE_ORDER_OWN: as they stand in the project
 * @BELAY_MILESTONE_ORDER_TITLE: by title
 * @BELAY_MILESTONE_ORDER_OWNER: by the name of the owner; those without one last
 * @BELAY_MILESTONE_ORDER_FINISH: by the last day in the plan
 * @BELAY_MILESTONE_ORDER_STATE: planned, active, done, dropped; by progress within
 * @BELAY_MILESTONE_ORDER_SLACK: by how much they may slip; what is not open last
 *
 * In which order milestones are wanted.
 */
typedef enum
{
  BELAY_MILESTONE_ORDER_OWN,
  BELAY_MILESTONE_ORDER_TITLE,
  BELAY_MILESTONE_ORDER_OWNER,
  BELAY_MILESTONE_ORDER_FINISH,
  BELAY_MILESTONE_ORDER_STATE,
  BELAY_MILESTONE_ORDER_SLACK,
  BELAY_MILESTONE_N_ORDERS
} BelayMilestoneOrder;

/* Instead of a person: milestones that nobody owns. */
#define BELAY_MILESTONE_OWNER_NOBODY "-"

/**
 * BelayMilestoneQuery:
 * @which: which of them
 * @owner: (nullable): the id of the person who owns or contributes to them, or
 *   %BELAY_MILESTONE_OWNER_NOBODY
 * @window_days: only those with a day of work between today and so many days on; 0 for any
 * @order: in which order
 * @is_descending: whether the order is turned round
 *
 * Which milestones are wanted, and how.
 */
typedef struct
{
  BelayMilestoneWhich which;
  char               *owner;
  int                 window_days;
  BelayMilestoneOrder order;
  gboolean            is_descending;
} BelayMilestoneQuery;

void       belay_milestone_query_clear (BelayMilestoneQuery *self);
char      *belay_milestone_query_to_string (const BelayMilestoneQuery *self);
void       belay_milestone_query_read (BelayMilestoneQuery *self,
                                       const char          *text);
GPtrArray *belay_milestone_query_list (const BelayMilestoneQuery *self,
                                       BelayProject              *project,
                                       const BelayPlan           *plan,
                                       BelayDay                   today);
guint      belay_milestone_query_count (const BelayMilestoneQuery *self,
                                        BelayProject              *project,
                                        const BelayPlan           *plan,
                                        BelayDay                   today,
                                        BelayMilestoneWhich        which);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BelayMilestoneQuery, belay_milestone_query_clear)

G_END_DECLS
