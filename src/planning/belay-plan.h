/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-workspace.h"

G_BEGIN_DECLS

/**
 * BelayPlanReason:
 * @BELAY_PLAN_REASON_DONE: they are what happened
 * @BELAY_PLAN_REASON_STARTED: when it was begun, and how long it takes
 * @BELAY_PLAN_REASON_PROJECT_START: the start of the project
 * @BELAY_PLAN_REASON_NOT_BEFORE: its own "not before"
 * @BELAY_PLAN_REASON_PINNED: the day it is pinned to
 * @BELAY_PLAN_REASON_DEPENDENCY: what it waits for
 * @BELAY_PLAN_REASON_TODAY: unfinished work cannot lie in the past
 *
 * What decides the days of a milestone.
 */
typedef enum
{
  BELAY_PLAN_REASON_DONE,
  BELAY_PLAN_REASON_STARTED,
  BELAY_PLAN_REASON_PROJECT_START,
  BELAY_PLAN_REASON_NOT_BEFORE,
  BELAY_PLAN_REASON_PINNED,
  BELAY_PLAN_REASON_DEPENDENCY,
  BELAY_PLAN_REASON_TODAY
} BelayPlanReason;

/**
 * BelayPlanSpan:
 * @milestone: the milestone
 * @start: the first day of its work, as early as can be
 * @finish: the last day of its work, as early as can be
 * @in_cycle: whether it waits for itself, so that some of its dependencies were passed over
 * @late_start: the first day at the latest
 * @late_finish: the last day at the latest
 * @total_slack: how many days it may slip before the finish of the project or a
 *   due day is missed, less than 0 where one is missed already
 * @free_slack: how many days it may slip before another milestone moves
 * @is_critical: whether it is open and has no total slack
 * @days_late: by how many days the present day holds it back, because work that
 *   should have begun, or ended, has not
 * @reason: what decides its days
 * @dependency: (nullable): the dependency that asks for the latest days, heeded or not
 *
 * When a milestone is worked on: what happened, or what follows from the plan.
 * Slack and lateness are in working days of the milestone's owner.
 */
typedef struct
{
  BelayMilestone  *milestone;
  BelayDay         start;
  BelayDay         finish;
  gboolean         in_cycle;
  BelayDay         late_start;
  BelayDay         late_finish;
  int              total_slack;
  int              free_slack;
  gboolean         is_critical;
  int              days_late;
  BelayPlanReason  reason;
  BelayDependency *dependency;
} BelayPlanSpan;

/* The longest duration that a milestone may have, in days. */
#define BELAY_PLAN_MOST_DAYS 10000

/**
 * BelayPlanTrial:
 * @start: another "not before", or the day to pin to, or %BELAY_DAY_NONE for none
 * @n_days: another duration in working days, or 0 for none
 *
 * What to try with a milestone.
 */
typedef struct
{
  BelayDay start;
  int      n_days;
} BelayPlanTrial;

typedef struct _BelayPlan BelayPlan;

BelayPlan           *belay_plan_new (BelayWorkspace *workspace,
                                     BelayProject   *project,
                                     BelayDay        today);
void                 belay_plan_free (BelayPlan *self);
guint                belay_plan_get_n_spans (const BelayPlan *self);
const BelayPlanSpan *belay_plan_get_span (const BelayPlan *self,
                                          guint            position);
const BelayPlanSpan *belay_plan_find (const BelayPlan *self,
                                      const char      *milestone);
BelayDay             belay_plan_get_finish (const BelayPlan *self);
gboolean             belay_plan_try (const BelayPlan      *self,
                                     const char           *milestone,
                                     const BelayPlanTrial *trial,
                                     BelayPlanSpan        *out_span);
int                  belay_plan_count_days (const BelayPlan *self,
                                            const char      *milestone,
                                            BelayDay         finish);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayPlan, belay_plan_free)

G_END_DECLS
