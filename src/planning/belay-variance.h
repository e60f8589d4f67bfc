/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-plan.h"

G_BEGIN_DECLS

/**
 * BelayVariance:
 * @milestone: a milestone
 * @start: the first day of its work in the baseline, or %BELAY_DAY_NONE where it
 *   came later
 * @finish: the last day of its work in the baseline, or %BELAY_DAY_NONE
 * @start_days: by how many days it begins later now, less than 0 where it is earlier
 * @finish_days: by how many days it is finished later now
 *
 * How far a milestone is from a baseline, in working days of the workspace.
 */
typedef struct
{
  BelayMilestone *milestone;
  BelayDay        start;
  BelayDay        finish;
  int             start_days;
  int             finish_days;
} BelayVariance;

GArray *belay_variance_list (const BelayPlan *plan,
                             BelayBaseline   *baseline);
int     belay_variance_of_finish (const BelayPlan *plan,
                                  BelayBaseline   *baseline);
int     belay_variance_count_days (const BelayPlan *plan,
                                   BelayDay         from,
                                   BelayDay         to);

G_END_DECLS
