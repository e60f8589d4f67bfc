/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-plan.h"

G_BEGIN_DECLS

/**
 * BelayConflictKind:
 * @BELAY_CONFLICT_CIRCLE: milestones wait for each other
 * @BELAY_CONFLICT_HORIZON: the work goes on beyond the last day that Belay knows
 * @BELAY_CONFLICT_PROJECT_DUE: the project is finished after its due day
 * @BELAY_CONFLICT_DUE: a milestone is finished after its due day
 * @BELAY_CONFLICT_PINNED: a milestone is pinned to a day before what it waits for allows
 *
 * Why a plan cannot be kept as it is.
 */
typedef enum
{
  BELAY_CONFLICT_CIRCLE,
  BELAY_CONFLICT_HORIZON,
  BELAY_CONFLICT_PROJECT_DUE,
  BELAY_CONFLICT_DUE,
  BELAY_CONFLICT_PINNED
} BelayConflictKind;

/**
 * BelayConflict:
 * @kind: its kind
 * @milestone: (nullable): the milestone that it is about; for the project's due
 *   day, the last one to be finished
 * @days: how many working days there are too few, or 0
 *
 * Something in a plan that cannot be kept.
 */
typedef struct
{
  BelayConflictKind kind;
  BelayMilestone   *milestone;
  int               days;
} BelayConflict;

GArray *belay_plan_list_conflicts (const BelayPlan *self);
char   *belay_plan_conflict_to_words (const BelayPlan     *self,
                                      const BelayConflict *conflict);
char  **belay_plan_explain (const BelayPlan *self,
                            const char      *milestone);

G_END_DECLS
