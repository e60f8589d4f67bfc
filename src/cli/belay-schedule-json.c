/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-schedule-json.h"

#include "belay-cli-json.h"

#include <belay-conflict.h>
#include <belay-earned.h>
#include <belay-variance.h>

static const char *const reasons[] = {
  [BELAY_PLAN_REASON_DONE] = "done",
  [BELAY_PLAN_REASON_STARTED] = "started",
  [BELAY_PLAN_REASON_PROJECT_START] = "project-start",
  [BELAY_PLAN_REASON_NOT_BEFORE] = "not-before",
  [BELAY_PLAN_REASON_PINNED] = "pinned",
  [BELAY_PLAN_REASON_DEPENDENCY] = "dependency",
  [BELAY_PLAN_REASON_TODAY] = "today",
};

static const char *const kinds[] = {
  [BELAY_CONFLICT_CIRCLE] = "circle",
  [BELAY_CONFLICT_HORIZON] = "horizon",
  [BELAY_CONFLICT_PROJECT_DUE] = "project-due",
  [BELAY_CONFLICT_DUE] = "due",
  [BELAY_CONFLICT_PINNED] = "pinned",
};

/* Slack can be -1, which elsewhere means that a number is not stated. */
static void
set_slack (JsonBuilder         *builder,
           const char          *name,
           const BelayPlanSpan *span,
           int                  slack)
{
  json_builder_set_member_name (builder, name);
  if (span->reason == BELAY_PLAN_REASON_DONE)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, slack);
}

static void
build_span (JsonBuilder         *builder,
            const BelayPlanSpan *span,
            int                  criticality)
{
  BelayRecord *milestone = BELAY_RECORD (span->milestone);

  json_builder_begin_object (builder);
  belay_json_set_id (builder, "id", milestone);
  belay_json_set_field (builder, milestone, "title");
  belay_json_set_field (builder, milestone, "owner");
  belay_json_set_field (builder, milestone, "state");
  belay_json_set_field (builder, milestone, "due");
  belay_json_set_day (builder, "early-start", span->start);
  belay_json_set_day (builder, "early-finish", span->finish);
  belay_json_set_day (builder, "late-start", span->late_start);
  belay_json_set_day (builder, "late-finish", span->late_finish);
  set_slack (builder, "total-slack", span, span->total_slack);
  set_slack (builder, "free-slack", span, span->free_slack);
  belay_json_set_flag (builder, "critical", span->is_critical);
  belay_json_set_number (builder, "criticality", criticality);
  belay_json_set_number (builder, "days-late", span->days_late);
  belay_json_set_flag (builder, "in-circle", span->in_cycle);
  belay_json_set_text (builder, "reason", reasons[span->reason]);
  belay_json_set_id (builder, "dependency", span->dependency);
  json_builder_end_object (builder);
}

static void
build_spans (JsonBuilder     *builder,
             const BelayPlan *plan,
             const BelayOdds *odds)
{
  json_builder_set_member_name (builder, "milestones");
  json_builder_begin_array (builder);
  for (guint i = 0; i < belay_plan_get_n_spans (plan); i++)
    build_span (builder, belay_plan_get_span (plan, i), belay_odds_get_criticality (odds, i));
  json_builder_end_array (builder);
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const BelayPlanSpan *first = *(const BelayPlanSpan *const *) a;
  const BelayPlanSpan *second = *(const BelayPlanSpan *const *) b;

  if (first->start != second->start)
    return first->start - second->start;
  if (first->finish != second->finish)
    return first->finish - second->finish;

  return (first > second) - (first < second);
}

/*< private >
 * belay_schedule_list_critical:
 *
 * Returns: (transfer container) (element-type BelayPlanSpan): the milestones
 *   without slack, in the order of their days
 */
GPtrArray *
belay_schedule_list_critical (const BelayPlan *plan)
{
  GPtrArray *critical = g_ptr_array_new ();

  for (guint i = 0; i < belay_plan_get_n_spans (plan); i++)
    {
      const BelayPlanSpan *span = belay_plan_get_span (plan, i);

      if (span->is_critical)
        g_ptr_array_add (critical, (gpointer) span);
    }
  g_ptr_array_sort (critical, compare_spans);

  return critical;
}

static void
build_critical (JsonBuilder     *builder,
                const BelayPlan *plan)
{
  g_autoptr (GPtrArray) critical = belay_schedule_list_critical (plan);

  json_builder_set_member_name (builder, "critical-path");
  json_builder_begin_array (builder);
  for (guint i = 0; i < critical->len; i++)
    {
      const BelayPlanSpan *span = g_ptr_array_index (critical, i);

      json_builder_add_string_value (builder, belay_record_get_id (BELAY_RECORD (span->milestone)));
    }
  json_builder_end_array (builder);
}

static void
build_conflicts (JsonBuilder     *builder,
                 const BelayPlan *plan)
{
  g_autoptr (GArray) conflicts = belay_plan_list_conflicts (plan);

  json_builder_set_member_name (builder, "conflicts");
  json_builder_begin_array (builder);
  for (guint i = 0; i < conflicts->len; i++)
    {
      const BelayConflict *conflict = &g_array_index (conflicts, BelayConflict, i);
      g_autofree char     *text = belay_plan_conflict_to_words (plan, conflict);
      g_auto (GStrv) because = belay_plan_explain (plan, belay_record_get_id (BELAY_RECORD (conflict->milestone)));

      json_builder_begin_object (builder);
      belay_json_set_text (builder, "kind", kinds[conflict->kind]);
      belay_json_set_id (builder, "milestone", conflict->milestone);
      belay_json_set_number (builder, "days", conflict->days);
      belay_json_set_text (builder, "text", text);
      belay_json_set_texts (builder, "because", (const char *const *) because);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* Days of difference can be -1, too. */
static void
set_days (JsonBuilder *builder,
          const char  *name,
          gboolean     is_known,
          int          days)
{
  json_builder_set_member_name (builder, name);
  if (is_known)
    json_builder_add_int_value (builder, days);
  else
    json_builder_add_null_value (builder);
}

static void
build_variances (JsonBuilder     *builder,
                 const BelayPlan *plan,
                 BelayBaseline   *baseline)
{
  g_autoptr (GArray) variances = belay_variance_list (plan, baseline);

  json_builder_set_member_name (builder, "milestones");
  json_builder_begin_array (builder);
  for (guint i = 0; i < variances->len; i++)
    {
      const BelayVariance *variance = &g_array_index (variances, BelayVariance, i);

      json_builder_begin_object (builder);
      belay_json_set_id (builder, "id", variance->milestone);
      belay_json_set_day (builder, "start", variance->start);
      belay_json_set_day (builder, "finish", variance->finish);
      set_days (builder, "start-variance", variance->start != BELAY_DAY_NONE, variance->start_days);
      set_days (builder, "finish-variance", variance->start != BELAY_DAY_NONE, variance->finish_days);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
build_earned (JsonBuilder     *builder,
              const BelayPlan *plan,
              BelayBaseline   *baseline)
{
  BelayEarned earned = { 0 };
  gboolean    is_known = belay_earned_read (plan, baseline, &earned);

  set_days (builder, "days-gone", is_known, earned.actual_days);
  set_days (builder, "days-earned", is_known, earned.earned);
  set_days (builder, "spi", is_known, earned.spi);
}

static void
build_baselines (JsonBuilder     *builder,
                 BelayProject    *project,
                 const BelayPlan *plan)
{
  json_builder_set_member_name (builder, "baselines");
  json_builder_begin_array (builder);
  BELAY_FOREACH (BelayBaseline, baseline, belay_project_get (project)->baselines)
  {
    json_builder_begin_object (builder);
    belay_json_set_id (builder, "id", baseline);
    belay_json_set_field (builder, BELAY_RECORD (baseline), "name");
    belay_json_set_field (builder, BELAY_RECORD (baseline), "day");
    belay_json_set_day (builder, "finish", belay_baseline_get_finish (baseline));
    set_days (builder, "finish-variance", belay_plan_get_n_spans (plan) > 0, belay_variance_of_finish (plan, baseline));
    build_earned (builder, plan, baseline);
    build_variances (builder, plan, baseline);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

/*< private >
 * belay_schedule_print_json:
 *
 * Prints a plan, for machines.
 */
void
belay_schedule_print_json (BelayCall       *call,
                           BelayProject    *project,
                           const BelayPlan *plan,
                           const BelayOdds *odds)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  belay_json_set_id (builder, "id", project);
  belay_json_set_field (builder, BELAY_RECORD (project), "name");
  belay_json_set_day (builder, "day", call->today);
  belay_json_set_field (builder, BELAY_RECORD (project), "start");
  belay_json_set_field (builder, BELAY_RECORD (project), "due");
  belay_json_set_day (builder, "finish", belay_plan_get_finish (plan));
  belay_json_set_day (builder, "p50", belay_odds_get_finish (odds, 500));
  belay_json_set_day (builder, "p80", belay_odds_get_finish (odds, 800));
  belay_json_set_number (builder, "runs", BELAY_ODDS_RUNS);
  build_critical (builder, plan);
  build_spans (builder, plan, odds);
  build_conflicts (builder, plan);
  build_baselines (builder, project, plan);
  json_builder_end_object (builder);
  belay_json_print (call, builder);
}
