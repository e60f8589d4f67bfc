/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-competency-row.h"

#include <belay-columns.h>
#include <belay-compat.h>
#include <belay-pill.h>
#include <glib/gi18n.h>

/**
 * BelayCompetencyRow:
 *
 * A competency: what it is, how much it weighs, and, when it is opened, what it looks
 * like at each level, side by side or below one another. What is below is made when it
 * is first asked for.
 */
struct _BelayCompetencyRow
{
  GtkListBoxRow parent_instance;

  BelayFramework  *framework;
  BelayCompetency *competency;
  gboolean         is_filled;

  GtkRevealer  *revealer;
  GtkImage     *arrow;
  BelayColumns *behaviours;
};

enum
{
  PROP_COMPETENCY = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayCompetencyRow, belay_competency_row, GTK_TYPE_LIST_BOX_ROW)

static char *
describe_weight (GObject         *object,
                 BelayCompetency *competency)
{
  const BelayCompetencyFields *fields = competency != NULL ? belay_competency_get (competency) : NULL;

  if (fields == NULL)
    return g_strdup ("");
  if (fields->optional)
    /* Translators: how much a competency weighs in the readiness. */
    return g_strdup_printf (_ ("weight %d, may be left out"), fields->weight);

  return g_strdup_printf (_ ("weight %d"), fields->weight);
}

static char *
describe_must (GObject         *object,
               BelayCompetency *competency)
{
  return g_strdup (competency != NULL && belay_competency_get (competency)->must ? _ ("Must-have") : "");
}

static GtkWidget *
make_text (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static GtkWidget *
make_behaviour (BelayFramework *framework,
                BelayBehaviour *behaviour)
{
  const BelayBehaviourFields *fields = belay_behaviour_get (behaviour);
  const char                 *id = belay_record_get_id (BELAY_RECORD (behaviour));
  BelayLevel                 *level = belay_framework_find_level (framework, id);
  GtkWidget                  *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_box_append (GTK_BOX (box), make_text (level != NULL ? belay_level_get (level)->name : id, "heading"));
  gtk_box_append (GTK_BOX (box), make_text (fields->text, NULL));
  for (char **example = fields->examples; example != NULL && *example != NULL; example++)
    {
      /* Translators: an example in a list. */
      g_autofree char *line = g_strdup_printf (_ ("• %s"), *example);
      GtkWidget       *label = make_text (line, "caption");

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
    }

  return box;
}

static void
clear_behaviours (BelayCompetencyRow *self)
{
  GtkWidget *child;

  self->is_filled = FALSE;
  while (self->behaviours != NULL && (child = gtk_widget_get_first_child (GTK_WIDGET (self->behaviours))) != NULL)
    gtk_widget_unparent (child);
}

static void
fill_behaviours (BelayCompetencyRow *self)
{
  if (self->is_filled || self->competency == NULL)
    return;

  self->is_filled = TRUE;
  BELAY_FOREACH (BelayBehaviour, behaviour, belay_competency_get (self->competency)->behaviours)
  {
    gtk_widget_set_parent (make_behaviour (self->framework, behaviour), GTK_WIDGET (self->behaviours));
  }
}

static void
belay_competency_row_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  g_value_set_object (value, BELAY_COMPETENCY_ROW (object)->competency);
}

static void
belay_competency_row_dispose (GObject *object)
{
  BelayCompetencyRow *self = BELAY_COMPETENCY_ROW (object);

  g_clear_object (&self->framework);
  g_clear_object (&self->competency);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);

  G_OBJECT_CLASS (belay_competency_row_parent_class)->dispose (object);
}

static void
belay_competency_row_class_init (BelayCompetencyRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_PILL);
  g_type_ensure (BELAY_TYPE_COLUMNS);
  object_class->get_property = belay_competency_row_get_property;
  object_class->dispose = belay_competency_row_dispose;

  properties[PROP_COMPETENCY] = g_param_spec_object ("competency", NULL, NULL, BELAY_TYPE_COMPETENCY,
                                                     G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-competency-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayCompetencyRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, BelayCompetencyRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, BelayCompetencyRow, behaviours);
  gtk_widget_class_bind_template_callback (widget_class, describe_weight);
  gtk_widget_class_bind_template_callback (widget_class, describe_must);
}

static void
belay_competency_row_init (BelayCompetencyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_competency_row_bind:
 * @self: a row
 * @framework: (nullable): the framework that has the competency
 * @competency: (nullable): what it shows; %NULL resets it
 *
 * Shows a competency, closed.
 */
void
belay_competency_row_bind (BelayCompetencyRow *self,
                           BelayFramework     *framework,
                           BelayCompetency    *competency)
{
  g_autofree char *must = describe_must (NULL, competency);
  g_autofree char *weight = describe_weight (NULL, competency);
  g_autofree char *label = NULL;

  g_set_object (&self->framework, framework);
  if (!g_set_object (&self->competency, competency))
    return;

  belay_competency_row_set_expanded (self, FALSE);
  clear_behaviours (self);
  if (competency != NULL)
    /* Translators: a competency, how much it weighs, and "Must-have" or nothing. */
    label = g_strdup_printf (_ ("%s, %s %s"), belay_competency_get (competency)->name, weight, must);
  belay_set_accessible_label (GTK_WIDGET (self), label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPETENCY]);
}

/**
 * belay_competency_row_get_competency:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
BelayCompetency *
belay_competency_row_get_competency (BelayCompetencyRow *self)
{
  return self->competency;
}

/**
 * belay_competency_row_is_expanded:
 * @self: a row
 *
 * Returns: whether the behaviours are seen
 */
gboolean
belay_competency_row_is_expanded (BelayCompetencyRow *self)
{
  return gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * belay_competency_row_set_expanded:
 * @self: a row
 * @is_expanded: whether the behaviours are to be seen
 *
 * Opens or closes the row.
 */
void
belay_competency_row_set_expanded (BelayCompetencyRow *self,
                                   gboolean            is_expanded)
{
  if (is_expanded)
    fill_behaviours (self);
  gtk_revealer_set_reveal_child (self->revealer, is_expanded);
  gtk_image_set_from_icon_name (self->arrow, is_expanded ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, is_expanded, -1);
}

static gboolean
has_words (const char *text,
           const char *words)
{
  g_autofree char *folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded != NULL && strstr (folded, words) != NULL;
}

/**
 * belay_competency_row_matches:
 * @self: a row
 * @words: what to look for, casefolded
 *
 * Returns: whether the competency, its behaviours or their examples have it
 */
gboolean
belay_competency_row_matches (BelayCompetencyRow *self,
                              const char         *words)
{
  if (self->competency == NULL)
    return FALSE;
  if (has_words (belay_competency_get (self->competency)->name, words) ||
      has_words (belay_competency_get (self->competency)->summary, words))
    return TRUE;

  BELAY_FOREACH (BelayBehaviour, behaviour, belay_competency_get (self->competency)->behaviours)
  {
    char **examples = belay_behaviour_get (behaviour)->examples;

    if (has_words (belay_behaviour_get (behaviour)->text, words))
      return TRUE;
    for (guint i = 0; examples != NULL && examples[i] != NULL; i++)
      {
        if (has_words (examples[i], words))
          return TRUE;
      }
  }

  return FALSE;
}
