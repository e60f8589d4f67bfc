/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-project-view.h"

#include "belay-milestone-table.h"
#include "belay-plan-words.h"
#include "belay-risks.h"

#include <belay-card.h>
#include <belay-compat.h>
#include <belay-date-names.h>
#include <belay-pill.h>
#include <belay-progress.h>
#include <belay-progress-ring.h>
#include <belay-timeline-builders.h>
#include <belay-timeline.h>
#include <belay-words.h>
#include <glib/gi18n.h>

/**
 * BelayProjectView:
 *
 * A project: how far it is and when it ends, its timeline, and its milestones as a table
 * that becomes a list where there is no room (`compact`).
 */
struct _BelayProjectView
{
  AdwBin parent_instance;

  BelaySession *session;
  BelayProject *project;
  gboolean      is_compact;

  GtkLabel            *name;
  GtkLabel            *description;
  GtkLabel            *aim;
  BelayProgressRing   *ring;
  GtkLabel            *done;
  GtkWidget           *finish_box;
  GtkLabel            *finish;
  GtkLabel            *distance;
  GtkLabel            *chances;
  GtkLabel            *standing;
  GtkStack            *stack;
  BelayTimeline       *timeline;
  BelayMilestoneTable *table;
  BelayRisks          *risks;
};

enum
{
  PROP_SESSION = 1,
  PROP_PROJECT,
  PROP_COMPACT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayProjectView, belay_project_view, ADW_TYPE_BIN)

static void
show_finish (BelayProjectView *self,
             const BelayPlan  *plan)
{
  const BelayProjectFields *fields = belay_project_get (self->project);
  BelayDay                  finish = belay_plan_get_finish (plan);
  gboolean                  is_seen = belay_day_is_valid (finish) && belay_project_is_open (self->project);
  g_autofree char          *day = NULL;
  g_autofree char          *distance = NULL;
  g_autofree char          *chances = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->finish_box), is_seen);
  if (!is_seen)
    return;

  day = belay_date_to_short (finish, belay_session_get_today (self->session));
  distance = belay_plan_words_finish (finish, fields->due);
  chances = belay_plan_words_chances (plan, belay_session_get_today (self->session));
  gtk_label_set_text (self->finish, day);
  gtk_label_set_text (self->distance, distance);
  gtk_label_set_text (self->chances, chances);
  if (fields->due != BELAY_DAY_NONE && finish > fields->due)
    gtk_widget_add_css_class (GTK_WIDGET (self->finish), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->finish), "error");
}

static void
show_header (BelayProjectView *self)
{
  const char      *aim = belay_project_get (self->project)->aim;
  int              share = belay_progress_of_project (self->project);
  g_autofree char *description = belay_plan_words_project (self->session, self->project);
  g_autofree char *percent = belay_words_percent (share);
  /* Translators: how much of a project is done, such as "58 %". */
  g_autofree char *done = g_strdup_printf (_ ("%s done"), percent);

  gtk_label_set_text (self->name, belay_project_get (self->project)->name);
  gtk_label_set_text (self->description, description);
  gtk_widget_set_visible (GTK_WIDGET (self->description), *description != '\0');
  gtk_label_set_text (self->aim, aim != NULL ? aim : "");
  gtk_widget_set_visible (GTK_WIDGET (self->aim), aim != NULL);
  belay_progress_ring_set_share (self->ring, share);
  belay_progress_ring_set_label (self->ring, done);
  gtk_label_set_text (self->done, done);
}

static void
show_timeline (BelayProjectView *self)
{
  g_autoptr (BelayTimelineSource) source = NULL;

  source = belay_timeline_build_project (belay_session_get_workspace (self->session), self->project,
                                         belay_session_get_today (self->session));

  belay_timeline_set_source (self->timeline, source);
}

/* It is called by its day; a reason for another name comes later, if ever. */
static void
set_baseline_cb (BelayProjectView *self)
{
  BelayDay         today = belay_session_get_today (self->session);
  g_autofree char *name = belay_date_to_short (today, today);
  GVariantBuilder  arguments;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "project",
                         g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->project))));
  g_variant_builder_add (&arguments, "{sv}", "name", g_variant_new_string (name));
  /* Who is refused is told by the session. */
  belay_session_edit (self->session, "add-baseline", g_variant_builder_end (&arguments), NULL, NULL);
}

static void
show_standing (BelayProjectView *self,
               const BelayPlan  *plan)
{
  g_autofree char *standing = belay_plan_words_standing (self->project, plan);

  gtk_label_set_text (self->standing, standing != NULL ? standing : "");
  gtk_widget_set_visible (GTK_WIDGET (self->standing), standing != NULL);
}

static GtkOrientation
orient (GObject *object,
        gboolean is_compact)
{
  return is_compact ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static void
belay_project_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  BelayProjectView *self = BELAY_PROJECT_VIEW (object);

  if (prop_id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else if (prop_id == PROP_PROJECT)
    g_value_set_object (value, self->project);
  else if (prop_id == PROP_COMPACT)
    g_value_set_boolean (value, self->is_compact);
}

static void
belay_project_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  BelayProjectView *self = BELAY_PROJECT_VIEW (object);

  if (prop_id == PROP_SESSION && g_set_object (&self->session, g_value_get_object (value)))
    {
      g_object_notify_by_pspec (object, pspec);
    }
  else if (prop_id == PROP_PROJECT && g_set_object (&self->project, g_value_get_object (value)))
    {
      belay_project_view_refresh (self);
      g_object_notify_by_pspec (object, pspec);
    }
  else if (prop_id == PROP_COMPACT && self->is_compact != g_value_get_boolean (value))
    {
      self->is_compact = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
belay_project_view_dispose (GObject *object)
{
  BelayProjectView *self = BELAY_PROJECT_VIEW (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (belay_project_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-project-view.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayProjectView, name);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectView, description);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectView, aim);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectView, ring);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectView, done);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectView, finish_box);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectView, finish);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectView, distance);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectView, standing);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectView, chances);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectView, stack);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectView, timeline);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectView, table);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectView, risks);
  gtk_widget_class_bind_template_callback (widget_class, orient);
  gtk_widget_class_bind_template_callback (widget_class, set_baseline_cb);
  gtk_widget_class_bind_template_callback (widget_class, belay_project_view_add_milestone);
}

static void
belay_project_view_class_init (BelayProjectViewClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_MILESTONE_TABLE);
  g_type_ensure (BELAY_TYPE_PROGRESS_RING);
  g_type_ensure (BELAY_TYPE_RISKS);
  g_type_ensure (BELAY_TYPE_TIMELINE);
  object_class->get_property = belay_project_view_get_property;
  object_class->set_property = belay_project_view_set_property;
  object_class->dispose = belay_project_view_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BELAY_TYPE_SESSION, flags);
  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, BELAY_TYPE_PROJECT, flags);
  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
belay_project_view_init (BelayProjectView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_project_view_refresh:
 * @self: a view
 *
 * Shows the project anew, after something was edited.
 */
void
belay_project_view_refresh (BelayProjectView *self)
{
  g_autoptr (BelayPlan) plan = NULL;
  gboolean has_milestones;

  if (self->table == NULL)
    return;
  belay_risks_bind (self->risks, self->session, self->project);
  if (self->session == NULL || self->project == NULL)
    return;

  has_milestones = belay_list_get_length (belay_project_get (self->project)->milestones) > 0;
  plan = belay_plan_new (belay_session_get_workspace (self->session), self->project, belay_session_get_today (self->session));
  show_header (self);
  show_finish (self, plan);
  show_standing (self, plan);
  gtk_stack_set_visible_child_name (self->stack, has_milestones ? "milestones" : "nothing");
  if (has_milestones)
    belay_milestone_table_show (self->table, self->session, self->project, plan);
  show_timeline (self);
}

/**
 * belay_project_view_reveal:
 * @self: a view
 * @milestone: the id of a milestone
 *
 * Selects a milestone in the timeline.
 */
void
belay_project_view_reveal (BelayProjectView *self,
                           const char       *milestone)
{
  belay_timeline_select (self->timeline, milestone);
}

/**
 * belay_project_view_add_milestone:
 * @self: a view
 *
 * Adds a milestone and opens it, so that its title is typed next.
 */
void
belay_project_view_add_milestone (BelayProjectView *self)
{
  g_autofree char *id = NULL;
  GVariantBuilder  arguments;

  if (self->session == NULL || self->project == NULL)
    return;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "project",
                         g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->project))));
  g_variant_builder_add (&arguments, "{sv}", "title", g_variant_new_string (_ ("New milestone")));
  if (belay_session_edit (self->session, "add-milestone", g_variant_builder_end (&arguments), &id, NULL))
    gtk_widget_activate_action (GTK_WIDGET (self), "projects.begin", "s", id);
}
