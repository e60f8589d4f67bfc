/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit.h"

#include <belay-plan.h>

#include <glib/gi18n.h>

static BelayList *
keep_spans (const BelayPlan *plan)
{
  GPtrArray *spans = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < belay_plan_get_n_spans (plan); i++)
    {
      const BelayPlanSpan    *span = belay_plan_get_span (plan, i);
      BelayBaselineSpanFields fields = { span->start, span->finish };

      g_ptr_array_add (spans, belay_baseline_span_new (belay_record_get_id (BELAY_RECORD (span->milestone)), &fields));
    }

  return belay_list_new_take (BELAY_TYPE_BASELINE_SPAN, spans);
}

static gboolean
add_baseline (BelayEdit *edit,
              GError   **error)
{
  BelayRecord         *project = belay_edit_get_record (edit, "project", BELAY_TYPE_PROJECT, error);
  BelayBaselineFields *fields;
  g_autoptr (BelayPlan) plan = NULL;
  g_autoptr (BelayRecord) baseline = NULL;

  if (project == NULL)
    return FALSE;
  plan = belay_plan_new (edit->workspace, BELAY_PROJECT (project), edit->today);
  if (belay_plan_get_n_spans (plan) == 0)
    return belay_edit_refuse (error, "project", _ ("the project has no milestones to keep"));
  fields = belay_edit_read_fields (edit, BELAY_TYPE_BASELINE, project, NULL, error);
  if (fields == NULL)
    return FALSE;

  fields->spans = keep_spans (plan);
  if (belay_edit_check_fields (edit, BELAY_TYPE_BASELINE, fields, project, NULL, error))
    {
      edit->answer = belay_edit_next_id (edit);
      baseline = belay_record_new (BELAY_TYPE_BASELINE, edit->answer, fields);
      belay_edit_insert (edit, project, "baselines", baseline);
    }
  belay_record_free_fields (BELAY_TYPE_BASELINE, fields);

  return baseline != NULL;
}

static const char *const baseline_fields[] = { "name", NULL };

static const BelayArgument add_baseline_arguments[] = {
  { "project", BELAY_FIELD_REF, NULL, belay_project_get_type, TRUE },
  { NULL }
};

/* clang-format off */
const BelayVerb belay_baseline_verbs[] = {
  BELAY_OWN ("add-baseline", N_ ("Set baseline"), belay_baseline_get_type, NULL, add_baseline,
             .fields = baseline_fields, .own = add_baseline_arguments),
  BELAY_CHANGE ("change-baseline", N_ ("Rename baseline"), belay_baseline_get_type, "baseline",
                .fields = baseline_fields),
  BELAY_REMOVE ("remove-baseline", N_ ("Delete baseline"), belay_baseline_get_type, "baseline"),
  { NULL }
};
/* clang-format on */
