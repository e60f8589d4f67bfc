/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-variance.h"

#include "belay-plan-private.h"

/**
 * belay_variance_count_days:
 * @plan: a plan
 * @from: a day
 * @to: another day
 *
 * Returns: how many working days of the workspace @to lies after @from, less
 *   than 0 where it lies before
 */
int
belay_variance_count_days (const BelayPlan *plan,
                           BelayDay         from,
                           BelayDay         to)
{
  return (int) (belay_calendar_get_slot (plan->calendar, to) - belay_calendar_get_slot (plan->calendar, from));
}

/**
 * belay_variance_list:
 * @plan: a plan
 * @baseline: a baseline of its project
 *
 * Compares the days of each milestone with those that the baseline kept.
 *
 * Returns: (transfer full) (element-type BelayVariance): one for each span of
 *   @plan, in the same order; valid as long as the plan is
 */
GArray *
belay_variance_list (const BelayPlan *plan,
                     BelayBaseline   *baseline)
{
  GArray *variances = g_array_sized_new (FALSE, TRUE, sizeof (BelayVariance), plan->spans->len);

  g_array_set_size (variances, plan->spans->len);
  for (guint i = 0; i < plan->spans->len; i++)
    g_array_index (variances, BelayVariance, i).milestone = belay_plan_get_span (plan, i)->milestone;

  BELAY_FOREACH (BelayRecord, kept, belay_baseline_get (baseline)->spans)
  {
    const BelayBaselineSpanFields *then = belay_baseline_span_get (BELAY_BASELINE_SPAN (kept));
    const char                    *milestone = belay_record_get_id (kept);
    guint                          position = GPOINTER_TO_UINT (g_hash_table_lookup (plan->positions, milestone));
    const BelayPlanSpan           *now;
    BelayVariance                 *variance;

    if (position == 0)
      continue;
    now = belay_plan_get_span (plan, position - 1);
    variance = &g_array_index (variances, BelayVariance, position - 1);
    variance->start = then->start;
    variance->finish = then->finish;
    variance->start_days = belay_variance_count_days (plan, then->start, now->start);
    /* Ends are compared as what comes after them, so that a day off is as good as the day before it. */
    variance->finish_days = belay_variance_count_days (plan, then->finish + 1, now->finish + 1);
  }

  return variances;
}

/**
 * belay_variance_of_finish:
 * @plan: a plan
 * @baseline: a baseline of its project
 *
 * Returns: by how many working days of the workspace the project is finished
 *   later than the baseline said, less than 0 where it is earlier; 0 where one
 *   of them has no milestone
 */
int
belay_variance_of_finish (const BelayPlan *plan,
                          BelayBaseline   *baseline)
{
  BelayDay then = belay_baseline_get_finish (baseline);
  BelayDay now = belay_plan_get_finish (plan);

  if (then == BELAY_DAY_NONE || now == BELAY_DAY_NONE)
    return 0;

  return belay_variance_count_days (plan, then + 1, now + 1);
}
