/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-workspace.h"

G_BEGIN_DECLS

/**
 * BelayPlanSpan:
 * @milestone: the milestone
 * @start: the first day of its work
 * @finish: the last day of its work
 * @in_cycle: whether it waits for itself, so that its dependencies were passed over
 *
 * When a milestone is worked on: what happened, or what follows from the plan.
 */
typedef struct
{
  BelayMilestone *milestone;
  BelayDay        start;
  BelayDay        finish;
  gboolean        in_cycle;
} BelayPlanSpan;

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

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayPlan, belay_plan_free)

G_END_DECLS
