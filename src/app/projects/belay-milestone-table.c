/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-milestone-table.h"

#include "belay-milestone-filter.h"
#include "belay-milestone-row.h"
#include "belay-milestone-several.h"
#include "belay-plan-words.h"

#include <belay-card.h>
#include <belay-compat.h>
#include <glib/gi18n.h>

/**
 * BelayMilestoneTable:
 *
 * The milestones of a project: filtered, sorted by the head of a column, edited in their
 * place, and several of them at once. Where there is no room (`compact`) it is a list.
 *
 * While a milestone is edited in its place, all stay where they are.
 */
struct _BelayMilestoneTable
{
  AdwBin parent_instance;

  BelaySession *session;
  BelayProject *project;
  gboolean      is_compact;
  gboolean      is_showing;

  GListStore *milestones;

  BelayMilestoneFilter  *filter;
  BelayMilestoneSeveral *several;
  GtkWidget             *head;
  GtkCheckButton        *every;
  GtkWidget             *columns;
  GtkButton             *by_title;
  GtkButton             *by_owner;
  GtkButton             *by_finish;
  GtkButton             *by_state;
  GtkButton             *by_slack;
  GtkListBox            *list;
  GtkWidget             *nothing;
};

enum
{
  PROP_COMPACT = 1,
  PROP_SORTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayMilestoneTable, belay_milestone_table, ADW_TYPE_BIN)

static void
show_order (BelayMilestoneTable *self)
{
  const BelayMilestoneQuery *query = belay_milestone_filter_get_query (self->filter);
  GtkButton *const           heads[] = {
              [BELAY_MILESTONE_ORDER_TITLE] = self->by_title,
              [BELAY_MILESTONE_ORDER_OWNER] = self->by_owner,
              [BELAY_MILESTONE_ORDER_FINISH] = self->by_finish,
              [BELAY_MILESTONE_ORDER_STATE] = self->by_state,
              [BELAY_MILESTONE_ORDER_SLACK] = self->by_slack,
  };

  for (guint i = BELAY_MILESTONE_ORDER_TITLE; i < BELAY_MILESTONE_N_ORDERS; i++)
    {
      gboolean    is_by = query->order == i;
      GtkWidget  *label = gtk_button_get_child (heads[i]);
      const char *arrow = !is_by ? "" : query->is_descending ? " ↓"
                                                             : " ↑";
      g_auto (GStrv) words = g_strsplit (gtk_label_get_text (GTK_LABEL (label)), " ", 2);
      g_autofree char *text = g_strconcat (words[0], arrow, NULL);
      /* Translators: the head of a column, such as "Owner". */
      g_autofree char *name = g_strdup_printf (_ ("Sort by %s"), words[0]);

      gtk_label_set_text (GTK_LABEL (label), text);
      belay_set_accessible_label (GTK_WIDGET (heads[i]), name);
      gtk_accessible_update_property (GTK_ACCESSIBLE (heads[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      !is_by ? "" : query->is_descending ? _ ("descending")
                                                                         : _ ("ascending"),
                                      -1);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORTED]);
}

static BelayMilestoneRow *
find_edited (BelayMilestoneTable *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (belay_milestone_row_is_edited (BELAY_MILESTONE_ROW (row)))
        return BELAY_MILESTONE_ROW (row);
    }

  return NULL;
}

static BelayRecord *
get_focused (BelayMilestoneTable *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return row != NULL ? belay_plan_row_get_record (BELAY_PLAN_ROW (row)) : NULL;
}

/* The row of a milestone that was moved is another one now. */
static void
keep_focus (BelayMilestoneTable *self,
            BelayRecord         *milestone)
{
  GtkListBoxRow *row;

  if (milestone == NULL || get_focused (self) == milestone)
    return;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (belay_plan_row_get_record (BELAY_PLAN_ROW (row)) == milestone)
        gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}

/* What can be done with those that are selected takes the place of the heads of columns, so
 * that rows stay where they are under the pointer. */
static void
show_selection (BelayMilestoneTable *self)
{
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->milestones));
  guint n_selected = belay_milestone_several_show (self->several, self->session, self->milestones);

  gtk_widget_set_visible (self->columns, n_selected == 0 && !self->is_compact);
  gtk_widget_set_visible (self->head, n_selected > 0 || !self->is_compact);
  self->is_showing = TRUE;
  gtk_check_button_set_active (self->every, n_all > 0 && n_selected == n_all);
  gtk_check_button_set_inconsistent (self->every, n_selected > 0 && n_selected < n_all);
  self->is_showing = FALSE;
}

static void
take_selection (BelayMilestoneTable *self,
                GPtrArray           *entries)
{
  g_autoptr (GPtrArray) selected = belay_milestone_several_list (self->milestones, TRUE);

  for (guint i = 0; i < entries->len; i++)
    {
      BelayRecord *milestone = belay_plan_entry_get_record (g_ptr_array_index (entries, i));

      g_object_set (g_ptr_array_index (entries, i), "selected", g_ptr_array_find (selected, milestone, NULL), NULL);
    }
}

static GPtrArray *
list_wanted (BelayMilestoneTable *self,
             const BelayPlan     *plan)
{
  if (find_edited (self) != NULL)
    return belay_milestone_several_list (self->milestones, FALSE);

  return belay_milestone_query_list (belay_milestone_filter_get_query (self->filter), self->project, plan,
                                     belay_session_get_today (self->session));
}

static void
show_milestones (BelayMilestoneTable *self,
                 const BelayPlan     *plan)
{
  g_autoptr (GHashTable) attention = belay_plan_words_survey (self->session);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) wanted = list_wanted (self, plan);
  BelayRecord *focused = get_focused (self);

  for (guint i = 0; i < wanted->len; i++)
    g_ptr_array_add (entries, belay_plan_entry_new_milestone (self->session, g_ptr_array_index (wanted, i), plan, attention));
  take_selection (self, entries);
  belay_plan_entries_update (self->milestones, entries);
  keep_focus (self, focused);
  gtk_widget_set_visible (self->nothing, entries->len == 0);
  show_selection (self);
}

static void
refresh (BelayMilestoneTable *self)
{
  g_autoptr (BelayPlan) plan = NULL;

  if (self->session == NULL || self->project == NULL)
    return;
  plan = belay_plan_new (belay_session_get_workspace (self->session), self->project, belay_session_get_today (self->session));
  belay_milestone_table_show (self, self->session, self->project, plan);
}

static void
sort_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  if (BELAY_MILESTONE_TABLE (widget)->session != NULL)
    belay_milestone_filter_sort (BELAY_MILESTONE_TABLE (widget)->filter, g_variant_get_int32 (parameter));
}

static void
select_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  BelayMilestoneTable *self = BELAY_MILESTONE_TABLE (widget);

  belay_milestone_several_select (self->milestones, g_str_equal (action_name, "milestones.select-all"));
}

static void
settle_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  refresh (BELAY_MILESTONE_TABLE (widget));
}

static void
every_cb (BelayMilestoneTable *self)
{
  if (!self->is_showing && self->milestones != NULL)
    belay_milestone_several_select (self->milestones, gtk_check_button_get_active (self->every));
}

static void
activated_cb (BelayMilestoneTable *self,
              GtkListBoxRow       *row)
{
  BelayRecord *milestone = belay_plan_row_get_record (BELAY_PLAN_ROW (row));

  gtk_widget_activate_action (GTK_WIDGET (self), "projects.open", "s", belay_record_get_id (milestone));
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  GtkWidget *row = g_object_new (BELAY_TYPE_MILESTONE_ROW, "entry", item, NULL);

  g_object_bind_property (user_data, "compact", row, "compact", G_BINDING_SYNC_CREATE);
  g_object_bind_property (user_data, "sorted", row, "sorted", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (item, "notify::selected", G_CALLBACK (show_selection), user_data, G_CONNECT_SWAPPED);

  return row;
}

static GtkOrientation
orient (GObject *object,
        gboolean is_compact)
{
  return is_compact ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static void
belay_milestone_table_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  BelayMilestoneTable *self = BELAY_MILESTONE_TABLE (object);

  if (prop_id == PROP_COMPACT)
    g_value_set_boolean (value, self->is_compact);
  else
    g_value_set_boolean (value, belay_milestone_filter_get_query (self->filter)->order != BELAY_MILESTONE_ORDER_OWN);
}

static void
belay_milestone_table_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  BelayMilestoneTable *self = BELAY_MILESTONE_TABLE (object);

  if (self->is_compact == g_value_get_boolean (value))
    return;
  self->is_compact = g_value_get_boolean (value);
  if (self->session != NULL)
    show_selection (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
belay_milestone_table_dispose (GObject *object)
{
  BelayMilestoneTable *self = BELAY_MILESTONE_TABLE (object);

  self->is_showing = TRUE;
  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->project);
  g_clear_object (&self->milestones);

  G_OBJECT_CLASS (belay_milestone_table_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-milestone-table.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneTable, filter);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneTable, several);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneTable, every);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneTable, head);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneTable, columns);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneTable, by_title);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneTable, by_owner);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneTable, by_finish);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneTable, by_state);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneTable, by_slack);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneTable, list);
  gtk_widget_class_bind_template_child (widget_class, BelayMilestoneTable, nothing);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_bind_template_callback (widget_class, every_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, orient);
}

static void
belay_milestone_table_class_init (BelayMilestoneTableClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_MILESTONE_FILTER);
  g_type_ensure (BELAY_TYPE_MILESTONE_SEVERAL);
  object_class->get_property = belay_milestone_table_get_property;
  object_class->set_property = belay_milestone_table_set_property;
  object_class->dispose = belay_milestone_table_dispose;

  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags | G_PARAM_READWRITE);
  properties[PROP_SORTED] = g_param_spec_boolean ("sorted", NULL, NULL, FALSE, flags | G_PARAM_READABLE);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "milestones.sort", "i", sort_action);
  gtk_widget_class_install_action (widget_class, "milestones.settle", NULL, settle_action);
  gtk_widget_class_install_action (widget_class, "milestones.select-all", NULL, select_action);
  gtk_widget_class_install_action (widget_class, "milestones.select-none", NULL, select_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, "milestones.select-all", NULL);
  bind_template (widget_class);
}

static void
belay_milestone_table_init (BelayMilestoneTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->milestones = g_list_store_new (BELAY_TYPE_PLAN_ENTRY);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->milestones), make_row, self, NULL);
}

/**
 * belay_milestone_table_show:
 * @self: a table
 * @session: the session
 * @project: a project
 * @plan: its plan
 *
 * Shows the milestones of a project, as they are now.
 */
void
belay_milestone_table_show (BelayMilestoneTable *self,
                            BelaySession        *session,
                            BelayProject        *project,
                            const BelayPlan     *plan)
{
  g_set_object (&self->session, session);
  if (g_set_object (&self->project, project))
    g_list_store_remove_all (self->milestones);

  belay_milestone_filter_show (self->filter, session, project, plan);
  show_order (self);
  show_milestones (self, plan);
}
