/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* What stands in a heat map: names, people and ratings. */

#include "belay-heat-map-private.h"

#include <adwaita.h>
#include <belay-compat.h>
#include <belay-readiness.h>
#include <belay-words.h>
#include <glib/gi18n.h>
#include <string.h>

#define AVATAR_SIZE 28

static void
add_name (BelayHeatMap *self,
          const char   *text,
          const char   *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (label, style);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  g_ptr_array_add (self->names, label);
}

static void
add_person (BelayHeatMap *self,
            const char   *name)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *first = g_strndup (name, strcspn (name, " "));
  GtkWidget       *label = gtk_label_new (first);

  gtk_box_append (GTK_BOX (box), adw_avatar_new (AVATAR_SIZE, name, TRUE));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (box, name);
  gtk_widget_add_css_class (box, "person");
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  g_ptr_array_add (self->columns, box);
}

static void
add_cell (BelayHeatMap *self,
          const char   *person,
          const char   *competency,
          int           value,
          gboolean      is_only)
{
  g_autofree char *text = value == BELAY_UNSET ? g_strdup ("–") : belay_words_rating_plain (value);
  g_autofree char *words = belay_words_rating (value);
  g_autofree char *style = value == BELAY_UNSET ? g_strdup ("unrated") : g_strdup_printf ("heat-%d", CLAMP (value, 0, 8));
  g_autofree char *label = NULL;
  GtkWidget       *cell = g_object_new (GTK_TYPE_LABEL, "label", text, "focusable", TRUE,
                                        "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);

  if (is_only)
    /* Translators: a person, a competency, and the rating of it that nobody else has. */
    label = g_strdup_printf (_ ("%s, %s: %s, the only one at this level"), person, competency, words);
  else
    /* Translators: a person, a competency, and the rating. */
    label = g_strdup_printf (_ ("%s, %s: %s"), person, competency, words);
  belay_set_accessible_label (cell, label);
  gtk_widget_set_tooltip_text (cell, label);
  gtk_widget_add_css_class (cell, "cell");
  gtk_widget_add_css_class (cell, style);
  if (is_only)
    gtk_widget_add_css_class (cell, "only");
  gtk_widget_set_parent (cell, GTK_WIDGET (self));
  g_ptr_array_add (self->cells, cell);
}

static BelayReadiness *
read_person (BelaySession   *session,
             BelayPerson    *person,
             BelayFramework *framework)
{
  BelayLevel *first = belay_list_get (belay_framework_get (framework)->levels, 0);
  const char *level = belay_person_get (person)->target;

  if (level == NULL || belay_framework_find_level (framework, level) == NULL)
    level = belay_record_get_id (BELAY_RECORD (first));

  return belay_readiness_new (belay_session_get_workspace (session), person, level, framework,
                              belay_session_get_today (session), NULL);
}

static int
get_value (const BelayReadiness *readiness,
           BelayCompetency      *competency)
{
  const BelayStanding *standing =
    readiness != NULL ? belay_readiness_find (readiness, belay_record_get_id (BELAY_RECORD (competency))) : NULL;

  return standing != NULL ? standing->value : BELAY_UNSET;
}

static void
add_competency (BelayHeatMap    *self,
                GPtrArray       *people,
                GPtrArray       *readiness,
                BelayCompetency *competency,
                int              required)
{
  const char *name = belay_competency_get (competency)->name;
  guint       n_holders = 0;

  add_name (self, name, "name");
  for (guint i = 0; i < people->len; i++)
    n_holders += get_value (g_ptr_array_index (readiness, i), competency) >= required;
  for (guint i = 0; i < people->len; i++)
    {
      int value = get_value (g_ptr_array_index (readiness, i), competency);

      add_cell (self, belay_person_get (g_ptr_array_index (people, i))->name, name, value, n_holders == 1 && value >= required);
    }
}

static void
free_readiness (gpointer readiness)
{
  if (readiness != NULL)
    belay_readiness_free (readiness);
}

/**
 * belay_heat_map_fill:
 * @self: a heat map
 * @session: the session
 * @framework: the framework whose competencies it shows, which has at least a level
 * @people: (element-type BelayPerson): whom it shows, in this order
 *
 * Shows who can do what.
 */
void
belay_heat_map_fill (BelayHeatMap   *self,
                     BelaySession   *session,
                     BelayFramework *framework,
                     GPtrArray      *people)
{
  g_autoptr (GPtrArray) readiness = g_ptr_array_new_with_free_func (free_readiness);
  BelayLevel *senior = belay_framework_find_level (framework, "senior");
  int         required = senior != NULL ? belay_level_get (senior)->required : G_MAXINT;

  belay_heat_map_clear (self);
  self->n_columns = people->len;
  for (guint i = 0; i < people->len; i++)
    {
      add_person (self, belay_person_get (g_ptr_array_index (people, i))->name);
      g_ptr_array_add (readiness, read_person (session, g_ptr_array_index (people, i), framework));
    }
  BELAY_FOREACH (BelayArea, area, belay_framework_get (framework)->areas)
  {
    add_name (self, belay_area_get (area)->name, "area");
    g_ptr_array_set_size (self->cells, (int) (self->cells->len + people->len));
    BELAY_FOREACH (BelayCompetency, competency, belay_area_get (area)->competencies)
    {
      add_competency (self, people, readiness, competency, required);
    }
  }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
