/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-assessment-view.h"

#include "belay-assessment-draft.h"
#include "belay-question-view.h"
#include "belay-rater-choice.h"
#include "belay-record-row.h"

#include <belay-aside.h>
#include <belay-card.h>
#include <belay-compat.h>
#include <belay-flow.h>
#include <belay-mentorship.h>
#include <belay-words.h>
#include <glib/gi18n.h>

/**
 * BelayAssessmentView:
 *
 * Somebody is rated: who rates, how much is asked for, and then one competency after the
 * other. Nothing is in the records until it is finished; a draft for each person and each
 * kind of rater is kept as long as the workspace is open, wherever one goes meanwhile.
 *
 * `closed` is emitted when somebody goes back, `finished` when a rating was put down.
 * Alt+Down and Alt+Up go through the competencies.
 */
struct _BelayAssessmentView
{
  AdwBin parent_instance;

  BelaySession         *session;
  BelayPerson          *person;
  BelayReadiness       *readiness;
  GHashTable           *drafts; /* by person and kind */
  GHashTable           *kinds;  /* the kind that is shown, by person */
  BelayAssessmentDraft *draft;
  GListStore           *lines;
  gboolean              is_showing;

  GtkLabel          *title;
  GtkLabel          *progress;
  GtkToggleButton   *mentor;
  GtkToggleButton   *self_button;
  GtkToggleButton   *peer;
  GtkWidget         *rater_box;
  BelayRaterChoice  *rater;
  GtkToggleButton   *whole;
  GtkToggleButton   *handful;
  GtkCheckButton    *hide;
  GtkWidget         *list_card;
  GtkListBox        *list;
  BelayQuestionView *question;
  GtkDropDown       *confidence;
  GtkEntry          *note;
  GtkWidget         *finish;
  GtkLabel          *refusal;
};

static guint closed_signal;
static guint finished_signal;

G_DEFINE_FINAL_TYPE (BelayAssessmentView, belay_assessment_view, ADW_TYPE_BIN)

static const char *
get_id (gpointer record)
{
  return belay_record_get_id (record);
}

static void
fill_line (BelayRecord     *record,
           BelayLineFields *out_fields,
           gpointer         user_data)
{
  BelayAssessmentView *self = user_data;
  BelayDraftRating    *rating = belay_assessment_draft_get_rating (self->draft, get_id (record));

  out_fields->title = g_strdup (belay_competency_get (BELAY_COMPETENCY (record))->name);
  if (rating->does_not_apply)
    out_fields->note = g_strdup (_ ("does not apply"));
  else
    out_fields->note = rating->value >= 0 ? belay_words_rating (rating->value) : g_strdup ("–");
  out_fields->state = "neutral";
  out_fields->share = BELAY_UNSET;
  out_fields->label = g_strdup_printf ("%s, %s", out_fields->title,
                                       rating->value >= 0 || rating->does_not_apply ? out_fields->note : _ ("not rated yet"));
}

static void
show_progress (BelayAssessmentView *self)
{
  guint            n_said = belay_assessment_draft_count (self->draft);
  g_autofree char *text = g_strdup_printf (_ ("%u of %u rated"), n_said, self->draft->competencies->len);
  gboolean         can_finish = n_said > 0 && !belay_session_is_read_only (self->session) &&
                        (self->draft->kind == BELAY_RATER_SELF || self->draft->rater != NULL);

  gtk_label_set_text (self->progress, text);
  gtk_widget_set_sensitive (self->finish, can_finish);
  belay_lines_update (self->lines, self->draft->competencies, fill_line, self);
}

static void
show_question (BelayAssessmentView *self)
{
  BelayQuestion question = { self->session, self->person, self->readiness, self->draft };

  belay_question_view_show (self->question, &question);
  self->is_showing = TRUE;
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) self->draft->position));
  self->is_showing = FALSE;
}

static void
show_choices (BelayAssessmentView *self)
{
  GtkToggleButton *const by_kind[] = { self->self_button, self->mentor, self->peer };
  guint                  n_applicable = self->readiness->n_applicable;
  /* Translators: how many competencies there are. */
  g_autofree char *whole = g_strdup_printf (_ ("All %u"), n_applicable);
  g_autofree char *handful = g_strdup_printf (_ ("A handful of %u"), MIN (BELAY_HANDFUL, n_applicable));
  /* Translators: the name of a mentee. */
  g_autofree char *title = g_strdup_printf (_ ("Assess %s"), belay_person_get (self->person)->name);

  self->is_showing = TRUE;
  gtk_button_set_label (GTK_BUTTON (self->self_button), belay_person_get (self->person)->name);
  gtk_label_set_text (self->title, title);
  gtk_button_set_label (GTK_BUTTON (self->whole), whole);
  gtk_button_set_label (GTK_BUTTON (self->handful), handful);
  gtk_toggle_button_set_active (by_kind[self->draft->kind], TRUE);
  gtk_toggle_button_set_active (self->draft->is_whole ? self->whole : self->handful, TRUE);
  gtk_check_button_set_active (self->hide, !self->draft->is_open);
  belay_rater_choice_show (self->rater, self->session, self->person, self->draft->rater);
  gtk_widget_set_visible (GTK_WIDGET (self->rater), self->draft->kind != BELAY_RATER_SELF);
  gtk_drop_down_set_selected (self->confidence, self->draft->confidence);
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->note)), self->draft->note) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->note), self->draft->note != NULL ? self->draft->note : "");
  gtk_label_set_text (self->refusal, "");
  self->is_showing = FALSE;
}

static void
show_draft (BelayAssessmentView *self)
{
  show_choices (self);
  show_progress (self);
  show_question (self);
}

/* Who mentors rates as a mentor: whoever looks at it, else the mentor of the person. */
static char *
find_usual_rater (BelayAssessmentView *self,
                  int                  kind)
{
  const char *me = belay_session_get_me (self->session);

  if (kind != BELAY_RATER_MENTOR)
    return NULL;
  if (me != NULL && g_strcmp0 (me, get_id (self->person)) != 0)
    return g_strdup (me);

  BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (self->person)->mentorships)
  {
    if (belay_mentorship_get (mentorship)->mentor != NULL)
      return g_strdup (belay_mentorship_get (mentorship)->mentor);
  }

  return NULL;
}

static void
take_draft (BelayAssessmentView *self,
            int                  kind)
{
  g_autofree char *key = g_strdup_printf ("%s/%d", get_id (self->person), kind);

  self->draft = g_hash_table_lookup (self->drafts, key);
  g_hash_table_insert (self->kinds, g_strdup (get_id (self->person)), GINT_TO_POINTER (kind));
  if (self->draft != NULL)
    {
      belay_assessment_draft_settle (self->draft, self->person, self->readiness);
      return;
    }

  self->draft = belay_assessment_draft_new (kind);
  self->draft->rater = find_usual_rater (self, kind);
  belay_assessment_draft_ask (self->draft, self->person, self->readiness, TRUE);
  g_hash_table_insert (self->drafts, g_steal_pointer (&key), self->draft);
}

static void
kind_cb (BelayAssessmentView *self,
         GtkToggleButton     *button)
{
  if (self->is_showing || self->person == NULL || !gtk_toggle_button_get_active (button))
    return;

  take_draft (self, button == self->mentor ? BELAY_RATER_MENTOR : button == self->peer ? BELAY_RATER_PEER
                                                                                       : BELAY_RATER_SELF);
  show_draft (self);
}

static void
extent_cb (BelayAssessmentView *self,
           GtkToggleButton     *button)
{
  if (self->is_showing || self->person == NULL || !gtk_toggle_button_get_active (button))
    return;

  belay_assessment_draft_ask (self->draft, self->person, self->readiness, button == self->whole);
  show_draft (self);
}

static void
rater_cb (BelayAssessmentView *self)
{
  if (self->is_showing || self->person == NULL)
    return;

  g_free (self->draft->rater);
  self->draft->rater = g_strdup (belay_rater_choice_get_rater (self->rater));
  show_progress (self);
}

static void
hide_cb (BelayAssessmentView *self)
{
  if (self->is_showing || self->person == NULL)
    return;

  self->draft->is_open = !gtk_check_button_get_active (self->hide);
  show_question (self);
}

static void
confidence_cb (BelayAssessmentView *self)
{
  if (!self->is_showing && self->person != NULL)
    self->draft->confidence = (int) gtk_drop_down_get_selected (self->confidence);
}

static void
note_cb (BelayAssessmentView *self)
{
  if (self->is_showing || self->person == NULL)
    return;

  g_free (self->draft->note);
  self->draft->note = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->note)));
}

static void
go_to (BelayAssessmentView *self,
       guint                position)
{
  if (position >= self->draft->competencies->len)
    return;

  self->draft->position = position;
  show_question (self);
}

static void
selected_cb (BelayAssessmentView *self,
             GtkListBoxRow       *row)
{
  if (!self->is_showing && self->person != NULL && row != NULL)
    go_to (self, (guint) gtk_list_box_row_get_index (row));
}

static void
activated_cb (BelayAssessmentView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->question));
}

static void
go_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  BelayAssessmentView *self = BELAY_ASSESSMENT_VIEW (widget);

  if (self->draft == NULL)
    return;
  if (g_str_equal (name, "assessment.next") && self->draft->position + 1 >= self->draft->competencies->len)
    {
      gtk_widget_grab_focus (self->finish);
      return;
    }

  go_to (self, g_str_equal (name, "assessment.next") ? self->draft->position + 1 : self->draft->position - 1);
  gtk_widget_grab_focus (GTK_WIDGET (self->question));
}

static void
close_cb (BelayAssessmentView *self)
{
  g_signal_emit (self, closed_signal, 0);
}

static void
finish_cb (BelayAssessmentView *self)
{
  g_autofree char *key = g_strdup_printf ("%s/%d", get_id (self->person), self->draft->kind);
  g_autoptr (GError) error = NULL;

  /* What was begun to be written belongs to it. */
  gtk_widget_grab_focus (self->finish);
  if (!belay_session_edit (self->session, "add-assessment", belay_assessment_draft_to_arguments (self->draft, self->person),
                           NULL, &error))
    {
      gtk_label_set_text (self->refusal, error->message);
      return;
    }

  belay_question_view_show (self->question, NULL);
  self->draft = NULL;
  g_hash_table_remove (self->drafts, key);
  take_draft (self, BELAY_RATER_MENTOR);
  g_signal_emit (self, finished_signal, 0);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  return g_object_new (BELAY_TYPE_RECORD_ROW, "line", item, NULL);
}

static gboolean
belay_assessment_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BELAY_ASSESSMENT_VIEW (widget)->mentor));
}

static void
belay_assessment_view_dispose (GObject *object)
{
  BelayAssessmentView *self = BELAY_ASSESSMENT_VIEW (object);

  self->is_showing = TRUE;
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->person);
  g_clear_object (&self->lines);
  g_clear_pointer (&self->readiness, belay_readiness_free);
  g_clear_pointer (&self->drafts, g_hash_table_unref);
  g_clear_pointer (&self->kinds, g_hash_table_unref);

  G_OBJECT_CLASS (belay_assessment_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-assessment-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayAssessmentView, title);
  gtk_widget_class_bind_template_child (widget_class, BelayAssessmentView, progress);
  gtk_widget_class_bind_template_child (widget_class, BelayAssessmentView, mentor);
  gtk_widget_class_bind_template_child (widget_class, BelayAssessmentView, self_button);
  gtk_widget_class_bind_template_child (widget_class, BelayAssessmentView, peer);
  gtk_widget_class_bind_template_child (widget_class, BelayAssessmentView, rater);
  gtk_widget_class_bind_template_child (widget_class, BelayAssessmentView, whole);
  gtk_widget_class_bind_template_child (widget_class, BelayAssessmentView, handful);
  gtk_widget_class_bind_template_child (widget_class, BelayAssessmentView, hide);
  gtk_widget_class_bind_template_child (widget_class, BelayAssessmentView, list_card);
  gtk_widget_class_bind_template_child (widget_class, BelayAssessmentView, list);
  gtk_widget_class_bind_template_child (widget_class, BelayAssessmentView, question);
  gtk_widget_class_bind_template_child (widget_class, BelayAssessmentView, confidence);
  gtk_widget_class_bind_template_child (widget_class, BelayAssessmentView, note);
  gtk_widget_class_bind_template_child (widget_class, BelayAssessmentView, finish);
  gtk_widget_class_bind_template_child (widget_class, BelayAssessmentView, refusal);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, extent_cb);
  gtk_widget_class_bind_template_callback (widget_class, rater_cb);
  gtk_widget_class_bind_template_callback (widget_class, hide_cb);
  gtk_widget_class_bind_template_callback (widget_class, confidence_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_progress);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
  gtk_widget_class_bind_template_callback (widget_class, finish_cb);
}

static void
belay_assessment_view_class_init (BelayAssessmentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_ASIDE);
  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_FLOW);
  g_type_ensure (BELAY_TYPE_QUESTION_VIEW);
  g_type_ensure (BELAY_TYPE_RATER_CHOICE);
  G_OBJECT_CLASS (klass)->dispose = belay_assessment_view_dispose;
  widget_class->grab_focus = belay_assessment_view_grab_focus;
  closed_signal = g_signal_new ("closed", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  finished_signal = g_signal_new ("finished", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "assessment.next", NULL, go_action);
  gtk_widget_class_install_action (widget_class, "assessment.previous", NULL, go_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "assessment.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "assessment.previous", NULL);
}

static void
belay_assessment_view_init (BelayAssessmentView *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_set_accessible_label (GTK_WIDGET (self->confidence), _ ("How sure"));
  self->is_showing = FALSE;

  self->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) belay_assessment_draft_free);
  self->kinds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->lines = belay_lines_new ();
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->lines), make_row, NULL, NULL);
}

/**
 * belay_assessment_view_show:
 * @self: a view
 * @session: where edits go
 * @person: who is rated
 * @readiness: (transfer full): where they stand
 *
 * Shows the assessment of somebody that was begun, or begins one; shows it anew after an edit.
 */
void
belay_assessment_view_show (BelayAssessmentView *self,
                            BelaySession        *session,
                            BelayPerson         *person,
                            BelayReadiness      *readiness)
{
  gpointer kind;

  g_set_object (&self->session, session);
  g_set_object (&self->person, person);
  g_clear_pointer (&self->readiness, belay_readiness_free);
  self->readiness = readiness;
  if (!g_hash_table_lookup_extended (self->kinds, get_id (person), NULL, &kind))
    kind = GINT_TO_POINTER (BELAY_RATER_MENTOR);
  take_draft (self, GPOINTER_TO_INT (kind));
  show_draft (self);
}
