/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-goal-evidence.h"

#include "belay-detail-row.h"
#include "belay-draft-field.h"
#include "belay-goal-words.h"

#include <belay-evidence.h>

/**
 * BelayGoalEvidence:
 *
 * What came of a goal and shows a competency. The evidence is the person's; it names the
 * goal as where it comes from, and shows at first what the goal grows.
 */
struct _BelayGoalEvidence
{
  AdwBin parent_instance;

  BelayGoal  *goal;
  GListStore *lines;

  GtkListBox      *list;
  BelayDraftField *draft;
  GtkWidget       *hint;
};

G_DEFINE_FINAL_TYPE (BelayGoalEvidence, belay_goal_evidence, ADW_TYPE_BIN)

static void
gather_cb (BelayGoalEvidence *self,
           GVariantBuilder   *arguments)
{
  const char *const *competencies = (const char *const *) belay_goal_get (self->goal)->competencies;

  g_variant_builder_add (arguments, "{sv}", "source", g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->goal))));
  g_variant_builder_add (arguments, "{sv}", "competencies", g_variant_new_strv (competencies, competencies != NULL ? -1 : 0));
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  return g_object_new (BELAY_TYPE_DETAIL_ROW, "line", item, NULL);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  BelayEvidence *first = *(BelayEvidence *const *) a;
  BelayEvidence *second = *(BelayEvidence *const *) b;

  return belay_evidence_get (second)->day - belay_evidence_get (first)->day;
}

static GPtrArray *
list_evidence (BelayPerson *person,
               BelayGoal   *goal)
{
  GPtrArray *found = g_ptr_array_new ();

  BELAY_FOREACH (BelayEvidence, evidence, person != NULL ? belay_person_get (person)->evidence : NULL)
  {
    if (g_strcmp0 (belay_evidence_get (evidence)->source, belay_record_get_id (BELAY_RECORD (goal))) == 0)
      g_ptr_array_add (found, evidence);
  }
  g_ptr_array_sort (found, compare_days);

  return found;
}

static void
belay_goal_evidence_dispose (GObject *object)
{
  BelayGoalEvidence *self = BELAY_GOAL_EVIDENCE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->goal);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (belay_goal_evidence_parent_class)->dispose (object);
}

static void
belay_goal_evidence_class_init (BelayGoalEvidenceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_DRAFT_FIELD);
  G_OBJECT_CLASS (klass)->dispose = belay_goal_evidence_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-goal-evidence.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEvidence, list);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEvidence, draft);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalEvidence, hint);
  gtk_widget_class_bind_template_callback (widget_class, gather_cb);
}

static void
belay_goal_evidence_init (BelayGoalEvidence *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->lines = belay_lines_new ();
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->lines), make_row, NULL, NULL);
  belay_edit_row_listen (self->list);
}

/**
 * belay_goal_evidence_bind:
 * @self: a list of evidence
 * @session: (nullable): through which it edits
 * @goal: (nullable): the goal; %NULL resets it
 *
 * Shows the evidence of a goal, or shows it anew after an edit.
 */
void
belay_goal_evidence_bind (BelayGoalEvidence *self,
                          BelaySession      *session,
                          BelayGoal         *goal)
{
  BelayPerson *person = goal != NULL ? belay_record_get_ancestor (BELAY_RECORD (goal), BELAY_TYPE_PERSON) : NULL;
  gboolean     grows = goal != NULL && belay_goal_get (goal)->competencies != NULL;
  g_autoptr (GPtrArray) evidence = list_evidence (person, goal);

  /* What was begun belongs to the goal that was shown. */
  if (self->goal != goal)
    belay_draft_field_submit (self->draft);
  belay_draft_field_bind (self->draft, session, "person", person != NULL ? belay_record_get_id (BELAY_RECORD (person)) : NULL);
  g_set_object (&self->goal, goal);
  belay_lines_update (self->lines, evidence, belay_evidence_words_fill,
                      GINT_TO_POINTER (session != NULL ? belay_session_get_today (session) : BELAY_DAY_NONE));
  gtk_widget_set_visible (GTK_WIDGET (self->list), evidence->len > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->draft), grows);
  gtk_widget_set_visible (self->hint, !grows);
}
