/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-skill-view.h"

#include "belay-level-cell.h"
#include "belay-record-row.h"
#include "belay-skill-words.h"

#include <belay-card.h>
#include <belay-columns.h>
#include <belay-date-names.h>
#include <belay-evidence.h>
#include <belay-words.h>
#include <glib/gi18n.h>

/**
 * BelaySkillView:
 *
 * One competency of somebody: what it looks like at each level, how it was rated over
 * time, and the evidence for it. A piece of evidence is opened by `skills.edit-evidence`.
 */
struct _BelaySkillView
{
  AdwBin parent_instance;

  BelaySkill *skill;
  GListStore *ratings;
  GListStore *evidence;

  BelayColumns *levels;
  GtkListBox   *ratings_list;
  GtkListBox   *evidence_list;
};

enum
{
  PROP_SKILL = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelaySkillView, belay_skill_view, ADW_TYPE_BIN)

/* What a line about a rating or a piece of evidence depends on. */
typedef struct
{
  const BelaySkillContext *context;
  const char              *competency;
} LineContext;

static BelayRating *
find_rating (BelayAssessment *assessment,
             const char      *competency)
{
  BELAY_FOREACH (BelayRating, rating, belay_assessment_get (assessment)->ratings)
  {
    if (g_strcmp0 (belay_record_get_id (BELAY_RECORD (rating)), competency) == 0)
      return rating;
  }

  return NULL;
}

static void
fill_rating (BelayRecord     *record,
             BelayLineFields *out_fields,
             gpointer         user_data)
{
  const LineContext           *lines = user_data;
  BelayAssessment             *assessment = BELAY_ASSESSMENT (record);
  const BelayAssessmentFields *fields = belay_assessment_get (assessment);
  BelayRating                 *rating = find_rating (assessment, lines->competency);
  const char                  *note = belay_rating_get (rating)->note;
  g_autofree char             *value = belay_words_rating (belay_rating_get (rating)->value);
  g_autofree char             *rater = belay_skill_words_rater (lines->context, assessment);

  /* Translators: a rating, and who gave it: "you", "self" or a name. */
  out_fields->title = g_strdup_printf (_ ("%s by %s"), value, rater);
  out_fields->detail = g_strdup (note);
  out_fields->note = belay_date_to_short (fields->day, lines->context->today);
  if (fields->confidence == BELAY_CONFIDENCE_LOW)
    out_fields->standing = g_strdup (_ ("not sure"));
  out_fields->state = "neutral";
  out_fields->share = BELAY_UNSET;
  out_fields->label = g_strdup_printf ("%s, %s", out_fields->title, out_fields->note);
}

static void
fill_evidence (BelayRecord     *record,
               BelayLineFields *out_fields,
               gpointer         user_data)
{
  const LineContext         *lines = user_data;
  const BelayEvidenceFields *fields = belay_evidence_get (BELAY_EVIDENCE (record));

  out_fields->title = g_strdup (fields->title);
  out_fields->detail = g_strdup (fields->text);
  out_fields->note = belay_date_to_short (fields->day, lines->context->today);
  if (fields->strength != BELAY_STRENGTH_FAIR)
    out_fields->standing = g_strdup (fields->strength == BELAY_STRENGTH_STRONG ? _ ("strong") : _ ("weak"));
  out_fields->state = fields->strength == BELAY_STRENGTH_STRONG ? "ok" : "neutral";
  out_fields->share = BELAY_UNSET;
  out_fields->label = g_strdup_printf ("%s, %s", out_fields->title, out_fields->note);
}

static int
compare_assessments (gconstpointer a,
                     gconstpointer b)
{
  BelayAssessment *first = *(BelayAssessment *const *) a;
  BelayAssessment *second = *(BelayAssessment *const *) b;

  return belay_assessment_get (second)->day - belay_assessment_get (first)->day;
}

static int
compare_evidence (gconstpointer a,
                  gconstpointer b)
{
  BelayEvidence *first = *(BelayEvidence *const *) a;
  BelayEvidence *second = *(BelayEvidence *const *) b;

  return belay_evidence_get (second)->day - belay_evidence_get (first)->day;
}

static void
show_ratings (BelaySkillView *self,
              LineContext    *lines)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  BELAY_FOREACH (BelayAssessment, assessment, belay_person_get (lines->context->person)->assessments)
  {
    if (find_rating (assessment, lines->competency) != NULL)
      g_ptr_array_add (found, assessment);
  }
  g_ptr_array_sort (found, compare_assessments);
  belay_lines_update (self->ratings, found, fill_rating, lines);
}

static void
show_evidence (BelaySkillView *self,
               LineContext    *lines)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  BELAY_FOREACH (BelayEvidence, evidence, belay_person_get (lines->context->person)->evidence)
  {
    char **competencies = belay_evidence_get (evidence)->competencies;

    if (competencies != NULL && g_strv_contains ((const char *const *) competencies, lines->competency))
      g_ptr_array_add (found, evidence);
  }
  g_ptr_array_sort (found, compare_evidence);
  belay_lines_update (self->evidence, found, fill_evidence, lines);
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

/* The highest level whose rating is reached. */
static BelayLevel *
find_current (const BelaySkillContext *context,
              BelayCompetency         *competency)
{
  const BelayStanding *standing = belay_readiness_find (context->readiness, belay_record_get_id (BELAY_RECORD (competency)));
  BelayLevel          *current = NULL;

  BELAY_FOREACH (BelayLevel, level, belay_framework_get (context->readiness->framework)->levels)
  {
    if (standing != NULL && standing->value >= belay_level_get (level)->required)
      current = level;
  }

  return current;
}

static BelayLevelCell *
take_cell (BelaySkillView *self,
           GtkWidget     **cell)
{
  GtkWidget *taken = *cell;

  if (taken == NULL)
    {
      taken = belay_level_cell_new ();
      gtk_widget_set_parent (taken, GTK_WIDGET (self->levels));
    }
  *cell = gtk_widget_get_next_sibling (taken);

  return BELAY_LEVEL_CELL (taken);
}

static void
show_levels (BelaySkillView          *self,
             const BelaySkillContext *context,
             BelayCompetency         *competency)
{
  GtkWidget  *cell = gtk_widget_get_first_child (GTK_WIDGET (self->levels));
  BelayLevel *current = find_current (context, competency);

  BELAY_FOREACH (BelayLevel, level, belay_framework_get (context->readiness->framework)->levels)
  {
    BelayLevelMark mark = BELAY_LEVEL_MARK_NONE;

    if (level == current)
      mark |= BELAY_LEVEL_MARK_CURRENT;
    if (level == context->readiness->level)
      mark |= BELAY_LEVEL_MARK_NEEDED;
    belay_level_cell_bind (take_cell (self, &cell), level, find_behaviour (competency, level), mark);
  }
  while (cell != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (cell);

      gtk_widget_unparent (cell);
      cell = next;
    }
}

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static void
activated_cb (BelaySkillView *self,
              GtkListBoxRow  *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "skills.edit-evidence", "s",
                              belay_line_get_id (belay_line_row_get_line (BELAY_LINE_ROW (row))));
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  GtkWidget *row = g_object_new (BELAY_TYPE_RECORD_ROW, "line", item, NULL);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), GPOINTER_TO_INT (user_data));

  return row;
}

static void
belay_skill_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_value_set_object (value, BELAY_SKILL_VIEW (object)->skill);
}

static void
belay_skill_view_dispose (GObject *object)
{
  BelaySkillView *self = BELAY_SKILL_VIEW (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->skill);
  g_clear_object (&self->ratings);
  g_clear_object (&self->evidence);

  G_OBJECT_CLASS (belay_skill_view_parent_class)->dispose (object);
}

static void
belay_skill_view_class_init (BelaySkillViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_COLUMNS);
  g_type_ensure (BELAY_TYPE_SKILL);
  G_OBJECT_CLASS (klass)->get_property = belay_skill_view_get_property;
  G_OBJECT_CLASS (klass)->dispose = belay_skill_view_dispose;

  properties[PROP_SKILL] = g_param_spec_object ("skill", NULL, NULL, BELAY_TYPE_SKILL,
                                                G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-skill-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BelaySkillView, levels);
  gtk_widget_class_bind_template_child (widget_class, BelaySkillView, ratings_list);
  gtk_widget_class_bind_template_child (widget_class, BelaySkillView, evidence_list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
belay_skill_view_init (BelaySkillView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->ratings = belay_lines_new ();
  self->evidence = belay_lines_new ();
  gtk_list_box_bind_model (self->ratings_list, G_LIST_MODEL (self->ratings), make_row, GINT_TO_POINTER (FALSE), NULL);
  gtk_list_box_bind_model (self->evidence_list, G_LIST_MODEL (self->evidence), make_row, GINT_TO_POINTER (TRUE), NULL);
}

/**
 * belay_skill_view_show:
 * @self: a view
 * @context: (nullable): what it depends on
 * @skill: (nullable): the competency; %NULL resets the view
 *
 * Shows a competency of somebody.
 */
void
belay_skill_view_show (BelaySkillView          *self,
                       const BelaySkillContext *context,
                       BelaySkill              *skill)
{
  LineContext lines = { context, NULL };

  if (g_set_object (&self->skill, skill))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SKILL]);
  if (skill == NULL)
    {
      g_list_store_remove_all (self->ratings);
      g_list_store_remove_all (self->evidence);
      return;
    }

  lines.competency = belay_record_get_id (BELAY_RECORD (belay_skill_get_competency (skill)));
  show_levels (self, context, belay_skill_get_competency (skill));
  show_ratings (self, &lines);
  show_evidence (self, &lines);
}
