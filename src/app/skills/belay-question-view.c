/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-question-view.h"

#include "belay-evidence-choice.h"
#include "belay-level-cell.h"
#include "belay-rating-scale.h"
#include "belay-skill-words.h"

#include <belay-columns.h>
#include <belay-compat.h>
#include <belay-words.h>
#include <glib/gi18n.h>

/**
 * BelayQuestionView:
 *
 * One competency that is being rated: the half levels with what each level looks like,
 * what was seen, the evidence it rests on, or that it does not apply.
 *
 * What is said goes into the draft at once, and `said` is emitted. The keys 0 to 4 choose
 * a level where nothing is being written, plus and minus go half a level up and down.
 */
struct _BelayQuestionView
{
  AdwBin parent_instance;

  BelayQuestion question;
  char         *competency;
  gboolean      is_showing;

  GtkLabel            *name;
  GtkLabel            *place;
  BelayRatingScale    *scale;
  BelayColumns        *levels;
  GtkLabel            *earlier;
  GtkEntry            *note;
  BelayEvidenceChoice *evidence;
  GtkWidget           *rated;
  GtkCheckButton      *left_out;
  GtkLabel            *left_out_words;
  GtkEntry            *reason;
};

static guint said_signal;

G_DEFINE_FINAL_TYPE (BelayQuestionView, belay_question_view, ADW_TYPE_BIN)

static BelayDraftRating *
get_rating (BelayQuestionView *self)
{
  return belay_assessment_draft_get_rating (self->question.draft, self->competency);
}

static gboolean
is_asking (BelayQuestionView *self)
{
  return !self->is_showing && self->competency != NULL;
}

static BelayBehaviour *
find_behaviour (BelayCompetency *competency,
                BelayLevel      *level)
{
  BELAY_FOREACH (BelayBehaviour, behaviour, belay_competency_get (competency)->behaviours)
  {
    if (g_strcmp0 (belay_record_get_id (BELAY_RECORD (behaviour)), belay_record_get_id (BELAY_RECORD (level))) == 0)
      return behaviour;
  }

  return NULL;
}

/* A half level lies between two. */
static BelayLevelMark
get_mark (BelayLevel *level,
          int         value)
{
  int distance = ABS (belay_level_get (level)->required - value);

  if (value < 0 || distance > 1)
    return BELAY_LEVEL_MARK_NONE;

  return distance == 0 ? BELAY_LEVEL_MARK_CHOSEN : BELAY_LEVEL_MARK_HALFWAY;
}

static void
show_levels (BelayQuestionView *self,
             BelayCompetency   *competency)
{
  GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self->levels));
  int        value = get_rating (self)->value;

  BELAY_FOREACH (BelayLevel, level, belay_framework_get (self->question.readiness->framework)->levels)
  {
    GtkWidget *taken = cell;

    if (taken == NULL)
      {
        taken = belay_level_cell_new ();
        gtk_widget_set_parent (taken, GTK_WIDGET (self->levels));
      }
    cell = gtk_widget_get_next_sibling (taken);
    belay_level_cell_bind (BELAY_LEVEL_CELL (taken), level, find_behaviour (competency, level),
                           get_mark (level, value));
  }
  while (cell != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (cell);

      gtk_widget_unparent (cell);
      cell = next;
    }
}

static char *
dup_earlier (const BelayStanding *standing,
             int                  kind)
{
  g_autofree char *value = belay_words_rating (standing->by_kind[kind]);

  if (kind == BELAY_RATER_SELF)
    return g_strdup_printf (_ ("self %s"), value);

  return kind == BELAY_RATER_MENTOR ? g_strdup_printf (_ ("mentor %s"), value) : g_strdup_printf (_ ("peer %s"), value);
}

static char *
describe_earlier (BelayQuestionView *self)
{
  const BelayStanding *standing = belay_readiness_find (self->question.readiness, self->competency);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *joined = NULL;

  for (int kind = 0; standing != NULL && kind < BELAY_N_RATER_KINDS; kind++)
    {
      g_autofree char *part = dup_earlier (standing, kind);

      if (standing->by_kind[kind] >= 0)
        g_strv_builder_add (builder, part);
    }
  parts = g_strv_builder_end (builder);
  if (parts[0] == NULL)
    return g_strdup (_ ("Nobody has rated it yet."));
  joined = g_strjoinv (C_ ("list", ", "), parts);

  /* Translators: earlier ratings, such as "self 3, mentor 2½". */
  return g_strdup_printf (_ ("Earlier: %s"), joined);
}

static void
set_text (GtkEntry   *entry,
          const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), text != NULL ? text : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

static void
show_rating (BelayQuestionView *self,
             BelayCompetency   *competency)
{
  BelayDraftRating *rating = get_rating (self);

  belay_rating_scale_set_value (self->scale, rating->value);
  show_levels (self, competency);
  gtk_widget_set_visible (self->rated, !rating->does_not_apply);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), rating->does_not_apply);
  gtk_check_button_set_active (self->left_out, rating->does_not_apply);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), !belay_competency_get (competency)->must);
  set_text (self->note, rating->note);
  set_text (self->reason, rating->reason);
}

static char *
describe_place (const BelayQuestion *question,
                BelayCompetency     *competency)
{
  BelayArea *area = BELAY_AREA (belay_record_get_parent (BELAY_RECORD (competency)));
  guint      n_asked = question->draft->competencies->len;

  if (belay_competency_get (competency)->must)
    /* Translators: the name of an area, and the how manieth competency of how many. */
    return g_strdup_printf (_ ("%s · must · %u of %u"), belay_area_get (area)->name, question->draft->position + 1, n_asked);

  /* Translators: the name of an area, and the how manieth competency of how many. */
  return g_strdup_printf (_ ("%s · %u of %u"), belay_area_get (area)->name, question->draft->position + 1, n_asked);
}

static void
show_words (BelayQuestionView *self,
            BelayCompetency   *competency)
{
  g_autofree char *place = describe_place (&self->question, competency);
  g_autofree char *earlier = describe_earlier (self);
  /* Translators: the name of a mentee. */
  g_autofree char *left_out = g_strdup_printf (_ ("Does not apply to %s"), belay_person_get (self->question.person)->name);

  gtk_label_set_text (self->name, belay_competency_get (competency)->name);
  gtk_label_set_text (self->place, place);
  gtk_label_set_text (self->earlier, earlier);
  gtk_widget_set_visible (GTK_WIDGET (self->earlier), self->question.draft->is_open);
  gtk_label_set_text (self->left_out_words, left_out);
  belay_set_accessible_label (GTK_WIDGET (self->left_out), left_out);
}

static void
show_again (BelayQuestionView *self)
{
  BelayCompetency *competency = belay_assessment_draft_get_current (self->question.draft);

  self->is_showing = TRUE;
  show_rating (self, competency);
  self->is_showing = FALSE;
  g_signal_emit (self, said_signal, 0);
}

static void
rated_cb (BelayQuestionView *self)
{
  if (!is_asking (self))
    return;

  get_rating (self)->value = belay_rating_scale_get_value (self->scale);
  show_again (self);
}

static void
left_out_cb (BelayQuestionView *self)
{
  if (!is_asking (self))
    return;

  get_rating (self)->does_not_apply = gtk_check_button_get_active (self->left_out);
  show_again (self);
  if (get_rating (self)->does_not_apply)
    gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
text_cb (BelayQuestionView *self,
         GtkEntry          *entry)
{
  BelayDraftRating *rating;
  char            **text;

  if (!is_asking (self))
    return;

  rating = get_rating (self);
  text = entry == self->note ? &rating->note : &rating->reason;
  g_free (*text);
  *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static gboolean
is_writing (BelayQuestionView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && GTK_IS_EDITABLE (gtk_root_get_focus (root));
}

static gboolean
key_cb (BelayQuestionView *self,
        guint              keyval,
        guint              keycode,
        GdkModifierType    state)
{
  guint32 key = gdk_keyval_to_unicode (keyval);
  int     value = belay_rating_scale_get_value (self->scale);

  if (!is_asking (self) || is_writing (self) || get_rating (self)->does_not_apply ||
      (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (key >= '0' && key <= '4')
    value = (int) (key - '0') * 2;
  else if (key == '+' || key == '-')
    value = CLAMP (value + (key == '+' ? 1 : -1), 0, BELAY_RATING_MAX);
  else
    return FALSE;

  belay_rating_scale_set_value (self->scale, value);
  gtk_widget_grab_focus (GTK_WIDGET (self->scale));
  rated_cb (self);

  return TRUE;
}

static gboolean
belay_question_view_grab_focus (GtkWidget *widget)
{
  BelayQuestionView *self = BELAY_QUESTION_VIEW (widget);

  if (self->competency != NULL && get_rating (self)->does_not_apply)
    return gtk_widget_grab_focus (GTK_WIDGET (self->reason));

  return gtk_widget_grab_focus (GTK_WIDGET (self->scale));
}

static void
belay_question_view_dispose (GObject *object)
{
  BelayQuestionView *self = BELAY_QUESTION_VIEW (object);

  g_clear_pointer (&self->competency, g_free);
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (belay_question_view_parent_class)->dispose (object);
}

static void
belay_question_view_class_init (BelayQuestionViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_COLUMNS);
  g_type_ensure (BELAY_TYPE_EVIDENCE_CHOICE);
  g_type_ensure (BELAY_TYPE_RATING_SCALE);
  G_OBJECT_CLASS (klass)->dispose = belay_question_view_dispose;
  widget_class->grab_focus = belay_question_view_grab_focus;
  said_signal = g_signal_new ("said", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-question-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayQuestionView, name);
  gtk_widget_class_bind_template_child (widget_class, BelayQuestionView, place);
  gtk_widget_class_bind_template_child (widget_class, BelayQuestionView, scale);
  gtk_widget_class_bind_template_child (widget_class, BelayQuestionView, levels);
  gtk_widget_class_bind_template_child (widget_class, BelayQuestionView, earlier);
  gtk_widget_class_bind_template_child (widget_class, BelayQuestionView, note);
  gtk_widget_class_bind_template_child (widget_class, BelayQuestionView, evidence);
  gtk_widget_class_bind_template_child (widget_class, BelayQuestionView, rated);
  gtk_widget_class_bind_template_child (widget_class, BelayQuestionView, left_out);
  gtk_widget_class_bind_template_child (widget_class, BelayQuestionView, left_out_words);
  gtk_widget_class_bind_template_child (widget_class, BelayQuestionView, reason);
  gtk_widget_class_bind_template_callback (widget_class, rated_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_out_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
belay_question_view_init (BelayQuestionView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_question_view_show:
 * @self: a view
 * @question: (nullable): what is asked, borrowed until the next call; %NULL resets the view
 *
 * Asks for the competency that a draft has come to.
 */
void
belay_question_view_show (BelayQuestionView   *self,
                          const BelayQuestion *question)
{
  BelayCompetency *competency = question != NULL ? belay_assessment_draft_get_current (question->draft) : NULL;
  const char      *id = competency != NULL ? belay_record_get_id (BELAY_RECORD (competency)) : NULL;

  g_clear_pointer (&self->competency, g_free);
  gtk_widget_set_visible (GTK_WIDGET (self), competency != NULL);
  if (competency == NULL)
    {
      belay_evidence_choice_show (self->evidence, NULL, NULL, NULL, NULL);
      return;
    }

  self->question = *question;
  self->competency = g_strdup (id);
  self->is_showing = TRUE;
  belay_rating_scale_set_framework (self->scale, question->readiness->framework);
  show_rating (self, competency);
  show_words (self, competency);
  belay_evidence_choice_show (self->evidence, question->session, question->person, id, get_rating (self)->evidence);
  self->is_showing = FALSE;
}
