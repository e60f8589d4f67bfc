/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-projects-page.h"

#include "belay-milestone-editor.h"
#include "belay-new-project.h"
#include "belay-plan-news.h"
#include "belay-plan-words.h"
#include "belay-project-editor.h"
#include "belay-project-row.h"
#include "belay-project-view.h"

#include <belay-card.h>
#include <belay-compat.h>
#include <glib/gi18n.h>

#define EMPTY_VIEW "empty"
#define LIST_VIEW "list"
#define NEW_VIEW "new"
#define PROJECT_VIEW "project"
#define DETAILS_VIEW "details"
#define MILESTONE_VIEW "milestone"

/**
 * BelayProjectsPage:
 *
 * All projects; one of them; and what is edited of it. One view is seen at a time, and
 * a button leads back from each to where it belongs.
 *
 * What is shown is kept as records (`project`, `milestone`), to which the views bind;
 * when one of them is removed, also by undo, the page goes back by itself.
 */
struct _BelayProjectsPage
{
  BelayPage parent_instance;

  BelayProject   *project;
  BelayMilestone *milestone;
  GListStore     *projects;

  GtkStack             *stack;
  GtkRevealer          *way_back;
  GtkButton            *back;
  GtkLabel             *back_label;
  GtkListBox           *list;
  BelayPlanNews        *news;
  BelayNewProject      *new_project;
  BelayProjectView     *view;
  BelayMilestoneEditor *editor;
};

enum
{
  PROP_PROJECT = 1,
  PROP_MILESTONE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayProjectsPage, belay_projects_page, BELAY_TYPE_PAGE)

static const char *
get_view (BelayProjectsPage *self)
{
  return gtk_stack_get_visible_child_name (self->stack);
}

static const char *
find_parent_view (const char *view)
{
  static const char *const parents[][2] = {
    { NEW_VIEW, LIST_VIEW },
    { PROJECT_VIEW, LIST_VIEW },
    { DETAILS_VIEW, PROJECT_VIEW },
    { MILESTONE_VIEW, PROJECT_VIEW },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parents); i++)
    {
      if (g_str_equal (parents[i][0], view))
        return parents[i][1];
    }

  return NULL;
}

static void
show_way_back (BelayProjectsPage *self)
{
  const char *parent = find_parent_view (get_view (self));
  gboolean    is_below_project = g_strcmp0 (parent, PROJECT_VIEW) == 0 && self->project != NULL;
  const char *title = is_below_project ? belay_project_get (self->project)->name : _ ("Projects");
  /* Translators: the name of a project, or "Projects". */
  g_autofree char *label = g_strdup_printf (_ ("Back to %s"), title);

  gtk_revealer_set_reveal_child (self->way_back, parent != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->way_back), parent != NULL);
  gtk_label_set_text (self->back_label, title);
  belay_set_accessible_label (GTK_WIDGET (self->back), label);
}

static void
show_view (BelayProjectsPage *self,
           const char        *view)
{
  if (g_str_equal (view, LIST_VIEW) && g_list_model_get_n_items (G_LIST_MODEL (self->projects)) == 0)
    view = EMPTY_VIEW;
  gtk_stack_set_visible_child_name (self->stack, view);
  show_way_back (self);
}

static void
set_project (BelayProjectsPage *self,
             BelayProject      *project)
{
  if (g_set_object (&self->project, project))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
}

static void
set_milestone (BelayProjectsPage *self,
               BelayMilestone    *milestone)
{
  if (g_set_object (&self->milestone, milestone))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MILESTONE]);
}

static void
list_projects (BelayProjectsPage *self,
               BelaySession      *session)
{
  g_autoptr (GHashTable) attention = belay_plan_words_survey (session);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  BELAY_FOREACH (BelayProject, project, belay_workspace_get (belay_session_get_workspace (session))->projects)
  {
    g_ptr_array_add (entries, belay_plan_entry_new_project (session, project, attention));
  }
  belay_plan_entries_update (self->projects, entries);
}

static gboolean
is_gone (gpointer record)
{
  return record != NULL && belay_record_get_parent (record) == NULL;
}

/* What was removed is not shown any longer, nor are views that were about it. */
static void
leave_what_is_gone (BelayProjectsPage *self)
{
  const char *view = get_view (self);

  if (is_gone (self->milestone) || is_gone (self->project))
    {
      set_milestone (self, NULL);
      if (g_strcmp0 (view, MILESTONE_VIEW) == 0)
        show_view (self, PROJECT_VIEW);
    }
  if (is_gone (self->project))
    {
      set_project (self, NULL);
      if (g_strcmp0 (view, NEW_VIEW) != 0)
        show_view (self, LIST_VIEW);
    }
}

/* Of the project that is looked at. */
static void
show_news (BelayProjectsPage *self)
{
  const char *parent = find_parent_view (get_view (self));
  gboolean    is_at_project = g_str_equal (get_view (self), PROJECT_VIEW) || g_strcmp0 (parent, PROJECT_VIEW) == 0;

  belay_plan_news_show (self->news, belay_page_get_session (BELAY_PAGE (self)), is_at_project ? self->project : NULL);
}

static void
belay_projects_page_refresh (BelayPage *page)
{
  BelayProjectsPage *self = BELAY_PROJECTS_PAGE (page);

  list_projects (self, belay_page_get_session (page));
  leave_what_is_gone (self);
  show_news (self);
  if (g_strcmp0 (get_view (self), PROJECT_VIEW) == 0)
    belay_project_view_refresh (self->view);
  else if (g_strcmp0 (get_view (self), MILESTONE_VIEW) == 0)
    belay_milestone_editor_refresh (self->editor);
  else if (g_strcmp0 (get_view (self), LIST_VIEW) == 0 || g_strcmp0 (get_view (self), EMPTY_VIEW) == 0)
    show_view (self, LIST_VIEW);
  show_way_back (self);
}

/* From the list, the first one: another is chosen where it is shared. */
static BelayRecord *
belay_projects_page_get_subject (BelayPage *page)
{
  BelayProjectsPage *self = BELAY_PROJECTS_PAGE (page);
  BelayWorkspace    *workspace = belay_session_get_workspace (belay_page_get_session (page));

  if (self->project != NULL && find_parent_view (get_view (self)) != NULL)
    return BELAY_RECORD (self->project);

  return belay_list_get (belay_workspace_get (workspace)->projects, 0);
}

static void
belay_projects_page_reveal (BelayPage   *page,
                            BelayRecord *record)
{
  BelayProjectsPage *self = BELAY_PROJECTS_PAGE (page);
  BelayProject      *project = belay_record_get_ancestor (record, BELAY_TYPE_PROJECT);

  if (BELAY_IS_PROJECT (record))
    project = BELAY_PROJECT (record);
  if (project == NULL)
    return;

  set_project (self, project);
  if (BELAY_IS_MILESTONE (record))
    {
      set_milestone (self, BELAY_MILESTONE (record));
      belay_project_view_reveal (self->view, belay_record_get_id (record));
      belay_milestone_editor_refresh (self->editor);
      show_view (self, MILESTONE_VIEW);
      show_news (self);
      return;
    }
  show_view (self, PROJECT_VIEW);
  show_news (self);
  belay_project_view_refresh (self->view);
}

static void
belay_projects_page_add (BelayPage *page)
{
  BelayProjectsPage *self = BELAY_PROJECTS_PAGE (page);

  if (g_strcmp0 (get_view (self), PROJECT_VIEW) == 0 || g_strcmp0 (get_view (self), MILESTONE_VIEW) == 0)
    {
      belay_project_view_add_milestone (self->view);
      return;
    }
  show_view (self, NEW_VIEW);
  belay_new_project_begin (self->new_project);
}

static void
back_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  BelayProjectsPage *self = BELAY_PROJECTS_PAGE (widget);
  const char        *parent = find_parent_view (get_view (self));

  if (parent == NULL)
    return;
  if (g_str_equal (parent, PROJECT_VIEW) && self->project != NULL)
    gtk_widget_activate_action (widget, "projects.open", "s", belay_record_get_id (BELAY_RECORD (self->project)));
  else
    show_view (self, LIST_VIEW);
  belay_page_queue_refresh (BELAY_PAGE (self));
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/* What is being typed of a new project waits. */
static void
belay_projects_page_show_top (BelayPage *page)
{
  BelayProjectsPage *self = BELAY_PROJECTS_PAGE (page);

  if (g_strcmp0 (get_view (self), NEW_VIEW) == 0)
    return;
  show_view (self, LIST_VIEW);
  belay_page_queue_refresh (page);
}

static void
new_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  show_view (BELAY_PROJECTS_PAGE (widget), NEW_VIEW);
  belay_new_project_begin (BELAY_PROJECTS_PAGE (widget)->new_project);
}

static void
add_milestone_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  belay_project_view_add_milestone (BELAY_PROJECTS_PAGE (widget)->view);
}

static void
details_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  show_view (BELAY_PROJECTS_PAGE (widget), DETAILS_VIEW);
}

static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  BelaySession *session = belay_page_get_session (BELAY_PAGE (widget));
  BelayRecord  *record = NULL;

  if (session != NULL)
    record = belay_workspace_find (belay_session_get_workspace (session), g_variant_get_string (parameter, NULL),
                                   BELAY_TYPE_RECORD);
  if (record == NULL)
    return;

  /* The window remembers the way back. */
  if (!gtk_widget_activate_action (widget, "win.open-record", "s", belay_record_get_id (record)))
    belay_projects_page_reveal (BELAY_PAGE (widget), record);
  if (g_str_equal (action_name, "projects.begin"))
    belay_milestone_editor_begin (BELAY_PROJECTS_PAGE (widget)->editor);
}

static void
activated_cb (BelayProjectsPage *self,
              GtkListBoxRow     *row)
{
  BelayRecord *project = belay_plan_row_get_record (BELAY_PLAN_ROW (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "projects.open", "s", belay_record_get_id (project));
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  GtkWidget *row = g_object_new (BELAY_TYPE_PROJECT_ROW, "entry", item, NULL);

  g_object_bind_property (user_data, "folded", row, "compact", G_BINDING_SYNC_CREATE);

  return row;
}

/* Records of another workspace are none of this one. */
static void
session_changed_cb (BelayProjectsPage *self)
{
  set_milestone (self, NULL);
  set_project (self, NULL);
  g_list_store_remove_all (self->projects);
  show_view (self, LIST_VIEW);
}

static void
belay_projects_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  BelayProjectsPage *self = BELAY_PROJECTS_PAGE (object);

  if (prop_id == PROP_PROJECT)
    g_value_set_object (value, self->project);
  else
    g_value_set_object (value, self->milestone);
}

static void
belay_projects_page_dispose (GObject *object)
{
  BelayProjectsPage *self = BELAY_PROJECTS_PAGE (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->project);
  g_clear_object (&self->milestone);
  g_clear_object (&self->projects);

  G_OBJECT_CLASS (belay_projects_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-projects-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayProjectsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectsPage, way_back);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectsPage, back);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectsPage, back_label);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectsPage, list);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectsPage, news);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectsPage, new_project);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectsPage, view);
  gtk_widget_class_bind_template_child (widget_class, BelayProjectsPage, editor);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
belay_projects_page_class_init (BelayProjectsPageClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_NEW_PROJECT);
  g_type_ensure (BELAY_TYPE_PLAN_NEWS);
  g_type_ensure (BELAY_TYPE_PROJECT_VIEW);
  g_type_ensure (BELAY_TYPE_PROJECT_EDITOR);
  g_type_ensure (BELAY_TYPE_MILESTONE_EDITOR);
  object_class->get_property = belay_projects_page_get_property;
  object_class->dispose = belay_projects_page_dispose;
  BELAY_PAGE_CLASS (klass)->refresh = belay_projects_page_refresh;
  BELAY_PAGE_CLASS (klass)->reveal = belay_projects_page_reveal;
  BELAY_PAGE_CLASS (klass)->show_top = belay_projects_page_show_top;
  BELAY_PAGE_CLASS (klass)->get_subject = belay_projects_page_get_subject;
  BELAY_PAGE_CLASS (klass)->add = belay_projects_page_add;

  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, BELAY_TYPE_PROJECT, flags);
  properties[PROP_MILESTONE] = g_param_spec_object ("milestone", NULL, NULL, BELAY_TYPE_MILESTONE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "projects.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "projects.new", NULL, new_cb);
  gtk_widget_class_install_action (widget_class, "projects.add-milestone", NULL, add_milestone_cb);
  gtk_widget_class_install_action (widget_class, "projects.details", NULL, details_cb);
  gtk_widget_class_install_action (widget_class, "projects.open", "s", open_cb);
  gtk_widget_class_install_action (widget_class, "projects.begin", "s", open_cb);
  bind_template (widget_class);
}

static void
belay_projects_page_init (BelayProjectsPage *self)
{
  self->projects = g_list_store_new (BELAY_TYPE_PLAN_ENTRY);
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->projects), make_row, self, NULL);
  g_signal_connect (self, "notify::session", G_CALLBACK (session_changed_cb), NULL);
}
