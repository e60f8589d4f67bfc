/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-milestone-editor.h"

#include "belay-dependency-row.h"
#include "belay-form-fields.h"
#include "belay-milestone-plan.h"
#include "belay-plan-words.h"
#include "belay-text-field.h"

#include <belay-card.h>
#include <belay-compat.h>
#include <belay-cycle.h>
#include <glib/gi18n.h>

/**
 * BelayMilestoneEditor:
 *
 * Everything about a milestone, edited while typing: who, when, how long, what for, and
 * what it waits for. What is refused stands at its field.
 */
struct _BelayMilestoneEditor
{
  AdwBin parent_instance;

  BelaySession   *session;
  BelayMilestone *milestone;

  GPtrArray *others; /* ids of milestones it could wait for */

  BelayTextField *title;
  GtkButton      *complete;
  GtkListBox     *list;
  GtkWidget      *waiting;
  GtkDropDown    *before;
  GtkLabel       *reason;
  GtkWidget      *none_left;
  GtkButton      *add;

  BelayMilestonePlan *plan;
};

enum
{
  PROP_SESSION = 1,
  PROP_MILESTONE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayMilestoneEditor, belay_milestone_editor, ADW_TYPE_BIN)

static BelayProject *
get_project (BelayMilestoneEditor *self)
{
  return self->milestone != NULL ? belay_record_get_ancestor (BELAY_RECORD (self->milestone), BELAY_TYPE_PROJECT) : NULL;
}

static gboolean
edit (BelayMilestoneEditor *self,
      const char           *verb)
{
  GVariantBuilder arguments;

  if (self->session == NULL || self->milestone == NULL)
    return FALSE;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "milestone",
                         g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->milestone))));

  return belay_session_edit (self->session, verb, g_variant_builder_end (&arguments), NULL, NULL);
}

static void
complete_cb (BelayMilestoneEditor *self)
{
  edit (self, self->milestone != NULL && belay_milestone_is_open (self->milestone) ? "complete-milestone" : "reopen-milestone");
}

static void
remove_cb (BelayMilestoneEditor *self)
{
  edit (self, "remove-milestone");
}

static void
set_reason (BelayMilestoneEditor *self,
            const char           *reason)
{
  gtk_label_set_text (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL);
  belay_set_accessible_description (GTK_WIDGET (self->before), reason);
  if (reason != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->before), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->before), "error");
}

static void
add_dependency_cb (BelayMilestoneEditor *self)
{
  guint           position = gtk_drop_down_get_selected (self->before);
  GVariantBuilder arguments;
  g_autoptr (GError) error = NULL;

  if (self->session == NULL || self->milestone == NULL || position >= self->others->len)
    return;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "before", g_variant_new_string (g_ptr_array_index (self->others, position)));
  g_variant_builder_add (&arguments, "{sv}", "after",
                         g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->milestone))));
  belay_session_try (self->session, "add-dependency", g_variant_builder_end (&arguments), NULL, &error);
  set_reason (self, error != NULL ? error->message : NULL);
}

static GtkWidget *
make_row (gpointer dependency,
          gpointer user_data)
{
  BelayMilestoneEditor *self = user_data;
  GtkWidget            *row = g_object_new (BELAY_TYPE_DEPENDENCY_ROW, NULL);

  belay_record_entry_bind (BELAY_RECORD_ENTRY (row), self->session, dependency);

  return row;
}

static gboolean
is_waited_for (gpointer dependency,
               gpointer after)
{
  return g_strcmp0 (belay_dependency_get (dependency)->after, after) == 0;
}

static void
list_dependencies (BelayMilestoneEditor *self)
{
  BelayProject    *project = get_project (self);
  GtkCustomFilter *filter;
  g_autoptr (GtkFilterListModel) waits = NULL;

  if (project == NULL || self->session == NULL)
    {
      gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
      return;
    }

  filter = gtk_custom_filter_new (is_waited_for, g_strdup (belay_record_get_id (BELAY_RECORD (self->milestone))), g_free);
  waits = gtk_filter_list_model_new (g_object_ref (belay_record_ensure_list (BELAY_RECORD (project), "dependencies")),
                                     GTK_FILTER (filter));
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (waits), make_row, self, NULL);
}

/* Leaves out what waits for the milestone, and what it waits for already. */
static GHashTable *
find_impossible (BelayMilestoneEditor *self,
                 BelayProject         *project)
{
  const char *id = belay_record_get_id (BELAY_RECORD (self->milestone));
  GHashTable *impossible = belay_cycle_find_waiting (project, id);

  BELAY_FOREACH (BelayDependency, dependency, belay_project_get (project)->dependencies)
  {
    if (g_strcmp0 (belay_dependency_get (dependency)->after, id) == 0)
      g_hash_table_add (impossible, belay_dependency_get (dependency)->before);
  }

  return impossible;
}

static void
list_others (BelayMilestoneEditor *self,
             BelayProject         *project)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GHashTable) impossible = find_impossible (self, project);

  g_ptr_array_set_size (self->others, 0);
  BELAY_FOREACH (BelayRecord, other, belay_project_get (project)->milestones)
  {
    if (g_hash_table_contains (impossible, belay_record_get_id (other)))
      continue;
    g_ptr_array_add (self->others, g_strdup (belay_record_get_id (other)));
    gtk_string_list_append (titles, belay_record_get_title (other));
  }
  belay_plan_words_set_choices (self->before, titles);
  gtk_widget_set_visible (self->waiting, self->others->len > 0);
  gtk_widget_set_visible (self->none_left, self->others->len == 0);
}

static void
belay_milestone_editor_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  BelayMilestoneEditor *self = BELAY_MILESTONE_EDITOR (object);

  if (prop_id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else if (prop_id == PROP_MILESTONE)
    g_value_set_object (value, self->milestone);
}

static void
belay_milestone_editor_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  BelayMilestoneEditor *self = BELAY_MILESTONE_EDITOR (object);

  if (prop_id == PROP_SESSION && g_set_object (&self->session, g_value_get_object (value)))
    {
      list_dependencies (self);
      g_object_notify_by_pspec (object, pspec);
    }
  else if (prop_id == PROP_MILESTONE && g_set_object (&self->milestone, g_value_get_object (value)))
    {
      set_reason (self, NULL);
      list_dependencies (self);
      belay_milestone_editor_refresh (self);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
belay_milestone_editor_dispose (GObject *object)
{
  BelayMilestoneEditor *self = BELAY_MILESTONE_EDITOR (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->milestone);
  g_clear_pointer (&self->others, g_ptr_array_unref);

  G_OBJECT_CLASS (belay_milestone_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-milestone-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneEditor, title);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneEditor, complete);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneEditor, list);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneEditor, before);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneEditor, add);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneEditor, reason);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneEditor, waiting);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneEditor, none_left);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneEditor, plan);
  gtk_widget_class_bind_template_callback (widget_class, complete_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_dependency_cb);
}

static void
belay_milestone_editor_class_init (BelayMilestoneEditorClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_MILESTONE_PLAN);
  belay_form_fields_ensure ();
  object_class->get_property = belay_milestone_editor_get_property;
  object_class->set_property = belay_milestone_editor_set_property;
  object_class->dispose = belay_milestone_editor_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BELAY_TYPE_SESSION, flags);
  properties[PROP_MILESTONE] = g_param_spec_object ("milestone", NULL, NULL, BELAY_TYPE_MILESTONE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
belay_milestone_editor_init (BelayMilestoneEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_set_accessible_label (GTK_WIDGET (self->before), _ ("Milestone to wait for"));

  self->others = g_ptr_array_new_with_free_func (g_free);
}

/**
 * belay_milestone_editor_refresh:
 * @self: an editor
 *
 * Brings up to date what does not follow the milestone by itself.
 */
void
belay_milestone_editor_refresh (BelayMilestoneEditor *self)
{
  BelayProject *project = get_project (self);

  if (project == NULL || self->session == NULL || self->others == NULL)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->list), gtk_list_box_get_row_at_index (self->list, 0) != NULL);
  list_others (self, project);
  belay_milestone_plan_show (self->plan, self->session, self->milestone);
  gtk_button_set_label (self->complete, belay_milestone_is_open (self->milestone) ? _ ("_Complete") : _ ("_Reopen"));
  belay_set_accessible_label (GTK_WIDGET (self->complete),
                              belay_milestone_is_open (self->milestone) ? _ ("Complete this milestone")
                                                                        : _ ("Reopen this milestone"));
}

/**
 * belay_milestone_editor_begin:
 * @self: an editor
 *
 * Begins with the title, as for a milestone that was just added.
 */
void
belay_milestone_editor_begin (BelayMilestoneEditor *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->title));
}
