/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-team-page.h"

#include "belay-heat-map.h"

#include <belay-card.h>
#include <belay-compat.h>
#include <belay-readiness.h>
#include <belay-roster.h>
#include <belay-timeline-builders.h>
#include <belay-timeline.h>
#include <glib/gi18n.h>

/**
 * BelayTeamPage:
 *
 * Everybody at once: a timeline with a row for each person, and who can do what. People
 * stand by name and are never ranked; what only one person can do is said in words.
 */
struct _BelayTeamPage
{
  BelayPage parent_instance;

  GtkStack      *stack;
  BelayTimeline *timeline;
  GtkBox        *maps;
};

G_DEFINE_FINAL_TYPE (BelayTeamPage, belay_team_page, BELAY_TYPE_PAGE)

static GPtrArray *
list_people_of (BelayWorkspace *workspace,
                GPtrArray      *mentees,
                BelayFramework *framework)
{
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < mentees->len; i++)
    {
      if (belay_workspace_get_framework_of (workspace, g_ptr_array_index (mentees, i)) == framework)
        g_ptr_array_add (people, g_ptr_array_index (mentees, i));
    }

  return people;
}

static BelayPerson *
find_only_holder (BelayWorkspace  *workspace,
                  GPtrArray       *readiness,
                  GPtrArray       *people,
                  BelayCompetency *competency,
                  int              required)
{
  BelayPerson *only = NULL;

  for (guint i = 0; i < people->len; i++)
    {
      const BelayStanding *standing = NULL;

      if (g_ptr_array_index (readiness, i) != NULL)
        standing = belay_readiness_find (g_ptr_array_index (readiness, i), belay_record_get_id (BELAY_RECORD (competency)));
      if (standing == NULL || standing->value < required)
        continue;
      if (only != NULL)
        return NULL;
      only = g_ptr_array_index (people, i);
    }

  return only;
}

static void
free_readiness (gpointer readiness)
{
  if (readiness != NULL)
    belay_readiness_free (readiness);
}

static char *
describe_only (BelaySession   *session,
               BelayFramework *framework,
               GPtrArray      *people,
               BelayLevel     *level)
{
  BelayWorkspace *workspace = belay_session_get_workspace (session);
  g_autoptr (GPtrArray) readiness = g_ptr_array_new_with_free_func (free_readiness);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < people->len; i++)
    g_ptr_array_add (readiness, belay_readiness_new (workspace, g_ptr_array_index (people, i),
                                                     belay_record_get_id (BELAY_RECORD (level)),
                                                     framework, belay_session_get_today (session), NULL));
  BELAY_FOREACH (BelayArea, area, belay_framework_get (framework)->areas)
  {
    BELAY_FOREACH (BelayCompetency, competency, belay_area_get (area)->competencies)
    {
      BelayPerson *only = find_only_holder (workspace, readiness, people, competency, belay_level_get (level)->required);

      if (only == NULL)
        continue;
      if (list->len > 0)
        g_string_append (list, _ (", "));
      /* Translators: a competency, and the only person who has it at a level. */
      g_string_append_printf (list, _ ("%s (%s)"), belay_competency_get (competency)->name, belay_person_get (only)->name);
    }
  }
  if (list->len == 0)
    /* Translators: the placeholder is a level. */
    return g_strdup_printf (_ ("Nothing is held by only one person at %s."), belay_level_get (level)->name);

  /* Translators: a level, and competencies with a person each. */
  return g_strdup_printf (_ ("Only one person at %s: %s."), belay_level_get (level)->name, list->str);
}

static GtkWidget *
make_legend (BelayFramework *framework)
{
  g_autoptr (GString) text = g_string_new (_ ("0 not seen"));
  GtkWidget *label;

  BELAY_FOREACH (BelayLevel, level, belay_framework_get (framework)->levels)
  {
    /* Translators: the rating of a level, and its name. */
    g_string_append_printf (text, _ (" · %d %s"), belay_level_get (level)->required / 2, belay_level_get (level)->name);
  }
  label = gtk_label_new (text->str);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "legend");

  return label;
}

static GtkWidget *
make_words (BelaySession   *session,
            BelayFramework *framework,
            GPtrArray      *people)
{
  BelayLevel      *senior = belay_framework_find_level (framework, "senior");
  g_autofree char *text = senior != NULL ? describe_only (session, framework, people, senior) : g_strdup ("");
  GtkWidget       *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "legend");
  gtk_widget_set_visible (label, senior != NULL);

  return label;
}

static GtkWidget *
make_card (BelaySession   *session,
           BelayFramework *framework,
           GPtrArray      *people,
           GtkWidget      *map)
{
  GtkWidget *card = g_object_new (BELAY_TYPE_CARD, "title", _ ("Who can do what"),
                                  "note", belay_framework_get (framework)->name, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  belay_heat_map_fill (BELAY_HEAT_MAP (map), session, framework, people);
  belay_set_accessible_label (map, _ ("Who can do what"));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), map);
  gtk_box_append (GTK_BOX (box), make_words (session, framework, people));
  gtk_box_append (GTK_BOX (box), make_legend (framework));
  gtk_box_append (GTK_BOX (box), scrolled);
  belay_card_set_child (BELAY_CARD (card), box);

  return card;
}

static void
show_maps (BelayTeamPage *self,
           BelaySession  *session,
           GPtrArray     *mentees)
{
  BelayWorkspace *workspace = belay_session_get_workspace (session);
  GtkWidget      *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->maps))) != NULL)
    gtk_box_remove (self->maps, child);
  BELAY_FOREACH (BelayFramework, framework, belay_workspace_get (workspace)->frameworks)
  {
    g_autoptr (GPtrArray) people = list_people_of (workspace, mentees, framework);

    if (people->len > 0 && belay_list_get_length (belay_framework_get (framework)->levels) > 0)
      {
        GtkWidget *map = belay_heat_map_new ();

        g_object_bind_property (self, "folded", map, "compact", G_BINDING_SYNC_CREATE);
        gtk_box_append (self->maps, make_card (session, framework, people, map));
      }
  }
}

static void
belay_team_page_refresh (BelayPage *page)
{
  BelayTeamPage *self = BELAY_TEAM_PAGE (page);
  BelaySession  *session = belay_page_get_session (page);
  g_autoptr (GPtrArray) mentees = belay_roster_list_mentees (belay_session_get_workspace (session), NULL);
  g_autoptr (BelayTimelineSource) source = NULL;

  gtk_stack_set_visible_child_name (self->stack, mentees->len > 0 ? "team" : "nobody");
  if (mentees->len == 0)
    return;

  source = belay_timeline_build_team (belay_session_get_workspace (session), mentees, belay_session_get_today (session));
  belay_timeline_set_source (self->timeline, source);
  show_maps (self, session, mentees);
}

static void
belay_team_page_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (belay_team_page_parent_class)->dispose (object);
}

static void
belay_team_page_class_init (BelayTeamPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_TIMELINE);
  G_OBJECT_CLASS (klass)->dispose = belay_team_page_dispose;
  BELAY_PAGE_CLASS (klass)->refresh = belay_team_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-team-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayTeamPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BelayTeamPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, BelayTeamPage, maps);
}

static void
belay_team_page_init (BelayTeamPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
