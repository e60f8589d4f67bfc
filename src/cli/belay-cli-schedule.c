/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-commands.h"

#include "belay-choose.h"
#include "belay-cli-output.h"
#include "belay-cli-table.h"
#include "belay-schedule-json.h"

#include <belay-conflict.h>
#include <belay-earned.h>
#include <belay-variance.h>
#include <glib/gi18n.h>

static void
print_line (BelayCall  *call,
            const char *margin,
            const char *text)
{
  g_autofree char *line = belay_output_dup_line (text);

  belay_call_print (call, "%s%s\n", margin, line);
}

static void
print_finish (BelayCall       *call,
              BelayProject    *project,
              const BelayPlan *plan,
              const BelayOdds *odds)
{
  BelayDay         due = belay_project_get (project)->due;
  g_autofree char *finish = NULL, *due_words = NULL, *half = NULL, *most = NULL;

  if (due != BELAY_DAY_NONE)
    {
      due_words = belay_day_to_words (due);
      /* Translators: the day by which a project is due. */
      belay_call_print (call, _ ("Due on %s\n"), due_words);
    }
  if (belay_plan_get_n_spans (plan) == 0)
    return;

  finish = belay_day_to_words (belay_plan_get_finish (plan));
  half = belay_day_to_words (belay_odds_get_finish (odds, 500));
  most = belay_day_to_words (belay_odds_get_finish (odds, 800));
  /* Translators: the last day of a project, if all milestones take as long as is likely. */
  belay_call_print (call, _ ("Finish on %s, if nothing changes\n"), finish);
  /* Translators: two days: by which a project is finished in 5, and in 8, of 10 cases. */
  belay_call_print (call, _ ("Finished by %s with a chance of 50 %%, by %s with 80 %%\n"), half, most);
}

static char *
say_slack (const BelayPlanSpan *span)
{
  int days = span->total_slack;

  if (span->reason == BELAY_PLAN_REASON_DONE)
    return g_strdup (_ ("done"));
  if (days == 0)
    /* Translators: a milestone without any slack. */
    return g_strdup (_ ("none, critical"));
  if (days < 0)
    return g_strdup_printf (ngettext ("%d day, critical", "%d days, critical", -days), days);

  return g_strdup_printf (ngettext ("%d day", "%d days", days), days);
}

static void
add_span (BelayTable          *table,
          const BelayPlanSpan *span)
{
  g_autofree char *early_start = belay_day_to_string (span->start);
  g_autofree char *early_finish = belay_day_to_string (span->finish);
  g_autofree char *late_start = belay_day_to_string (span->late_start);
  g_autofree char *late_finish = belay_day_to_string (span->late_finish);
  g_autofree char *slack = say_slack (span);
  g_autofree char *late = g_strdup (span->in_cycle ? _ ("waits for itself") : "");

  if (span->days_late > 0)
    {
      g_free (late);
      late = g_strdup_printf (ngettext ("%d day late", "%d days late", span->days_late), span->days_late);
    }
  belay_table_add (table, belay_milestone_get (span->milestone)->title, early_start, early_finish, late_start, late_finish, slack,
                   late, NULL);
}

static void
print_milestones (BelayCall       *call,
                  const BelayPlan *plan)
{
  g_autoptr (BelayTable) table = belay_table_new ();

  if (belay_plan_get_n_spans (plan) == 0)
    return;
  belay_table_add (table, "", _ ("Early start"), _ ("Early finish"), _ ("Late start"), _ ("Late finish"), _ ("Slack"), "", NULL);
  for (guint i = 0; i < belay_plan_get_n_spans (plan); i++)
    add_span (table, belay_plan_get_span (plan, i));
  belay_table_print (table, call, _ ("Milestones"));
}

static void
print_critical (BelayCall       *call,
                const BelayPlan *plan)
{
  g_autoptr (GPtrArray) critical = belay_schedule_list_critical (plan);
  g_autoptr (BelayTable) table = belay_table_new ();

  for (guint i = 0; i < critical->len; i++)
    {
      const BelayPlanSpan *span = g_ptr_array_index (critical, i);

      belay_table_add (table, belay_milestone_get (span->milestone)->title, NULL);
    }
  belay_table_print (table, call, _ ("Critical path"));
}

static char *
say_variance (int days)
{
  if (days == 0)
    /* Translators: of a finish that is where a baseline has it. */
    return g_strdup (_ ("as set"));
  if (days < 0)
    return g_strdup_printf (ngettext ("%d working day earlier", "%d working days earlier", -days), -days);

  return g_strdup_printf (ngettext ("%d working day later", "%d working days later", days), days);
}

static void
print_baselines (BelayCall       *call,
                 BelayProject    *project,
                 const BelayPlan *plan)
{
  g_autoptr (BelayTable) table = belay_table_new ();

  BELAY_FOREACH (BelayBaseline, baseline, belay_project_get (project)->baselines)
  {
    g_autofree char *day = belay_day_to_string (belay_baseline_get (baseline)->day);
    g_autofree char *finish = belay_day_to_string (belay_baseline_get_finish (baseline));
    g_autofree char *variance = say_variance (belay_variance_of_finish (plan, baseline));
    g_autofree char *status = NULL;
    BelayEarned      earned;

    if (belay_earned_read (plan, baseline, &earned))
      status = belay_earned_to_words (&earned);

    if (belay_list_get (belay_project_get (project)->baselines, 0) == baseline)
      belay_table_add (table, "", _ ("Set on"), _ ("Finish then"), _ ("Finish now"), "", NULL);
    belay_table_add (table, belay_baseline_get (baseline)->name, day, finish, variance, status != NULL ? status : "", NULL);
  }
  belay_table_print (table, call, _ ("Baselines"));
}

static void
print_conflicts (BelayCall       *call,
                 const BelayPlan *plan)
{
  g_autoptr (GArray) conflicts = belay_plan_list_conflicts (plan);

  if (conflicts->len > 0)
    belay_call_print (call, "\n%s\n", _ ("What cannot be kept"));
  for (guint i = 0; i < conflicts->len; i++)
    {
      const BelayConflict *conflict = &g_array_index (conflicts, BelayConflict, i);
      g_autofree char     *text = belay_plan_conflict_to_words (plan, conflict);
      g_auto (GStrv) because = belay_plan_explain (plan, belay_record_get_id (BELAY_RECORD (conflict->milestone)));

      print_line (call, "  ", text);
      for (guint j = 0; because[j] != NULL; j++)
        print_line (call, "    ", because[j]);
    }
}

static gboolean
run_schedule (BelayCall *call,
              GError   **error)
{
  g_autoptr (BelayStore) store = belay_call_open (call, BELAY_STORE_READ, error);
  BelayWorkspace *workspace = store != NULL ? belay_store_get_workspace (store) : NULL;
  BelayProject   *project = workspace != NULL ? belay_choose_project (workspace, call->arguments[0], error) : NULL;
  g_autoptr (BelayPlan) plan = NULL;
  g_autoptr (BelayOdds) odds = NULL;

  if (project == NULL)
    return FALSE;
  plan = belay_plan_new (workspace, project, call->today);
  odds = belay_odds_new (plan, BELAY_ODDS_RUNS);

  if (call->json)
    {
      belay_schedule_print_json (call, project, plan, odds);
      return TRUE;
    }
  print_line (call, "", belay_project_get (project)->name);
  print_finish (call, project, plan, odds);
  print_milestones (call, plan);
  print_critical (call, plan);
  print_baselines (call, project, plan);
  print_conflicts (call, plan);

  return TRUE;
}

const BelayCommand belay_command_schedule = {
  "schedule",
  "PROJECT",
  N_ ("Print the days, the slack and the critical path of a project"),
  N_ ("PROJECT is an id, a name, or its unambiguous beginning."),
  NULL,
  1,
  1,
  run_schedule,
};
