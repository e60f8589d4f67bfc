/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-goals-page.h"

#include "belay-goal-editor.h"
#include "belay-goal-row.h"
#include "belay-goal-words.h"

#include <belay-accessible.h>
#include <belay-beside.h>
#include <belay-card.h>
#include <belay-compat.h>
#include <belay-flow.h>
#include <belay-template.h>
#include <glib/gi18n.h>

/**
 * BelayGoalsPage:
 *
 * The goals of a person, and beside them an editor for the one that is chosen. Open
 * goals stand in their own order, closed ones by the day they were done.
 *
 * Actions: `goals.add` adds an empty goal, `goals.add-template` (s) those of a
 * template, `goals.close` puts the editor away.
 */
struct _BelayGoalsPage
{
  BelayPage parent_instance;

  BelayGoal  *chosen;
  GListStore *open;
  GListStore *closed;

  GtkStack        *stack;
  BelayBeside     *beside;
  GtkToggleButton *show_open;
  GtkToggleButton *show_closed;
  GtkToggleButton *show_all;
  AdwSplitButton  *add_button;
  GtkWidget       *open_card;
  GtkListBox      *open_list;
  GtkWidget       *closed_card;
  GtkListBox      *closed_list;
  GtkWidget       *nothing;
  BelayGoalEditor *editor;
};

G_DEFINE_FINAL_TYPE (BelayGoalsPage, belay_goals_page, BELAY_TYPE_PAGE)

static BelaySession *
get_session (BelayGoalsPage *self)
{
  return belay_page_get_session (BELAY_PAGE (self));
}

static void
mark_chosen (BelayGoalsPage *self,
             GtkListBox     *list,
             GListStore     *lines)
{
  guint          position = belay_lines_find (G_LIST_MODEL (lines), (BelayRecord *) self->chosen);
  GtkListBoxRow *row = position != G_MAXUINT ? gtk_list_box_get_row_at_index (list, (int) position) : NULL;

  if (gtk_list_box_get_selected_row (list) != row)
    gtk_list_box_select_row (list, row);
}

static void
show_chosen (BelayGoalsPage *self,
             BelayGoal      *goal)
{
  g_set_object (&self->chosen, goal);
  belay_goal_editor_bind (self->editor, get_session (self), goal);
  mark_chosen (self, self->open_list, self->open);
  mark_chosen (self, self->closed_list, self->closed);
}

static void
choose (BelayGoalsPage *self,
        BelayGoal      *goal)
{
  show_chosen (self, goal);
  belay_beside_set_opened (self->beside, goal != NULL);
}

/* Who goes through the list with the arrows sees each goal beside it. */
static void
selected_cb (BelayGoalsPage *self,
             GtkListBoxRow  *row)
{
  BelayLine *line = row != NULL ? belay_line_row_get_line (BELAY_LINE_ROW (row)) : NULL;

  if (line != NULL && belay_line_get_record (line) != (BelayRecord *) self->chosen)
    show_chosen (self, BELAY_GOAL (belay_line_get_record (line)));
}

static void
activated_cb (BelayGoalsPage *self,
              GtkListBoxRow  *row)
{
  BelayLine *line = belay_line_row_get_line (BELAY_LINE_ROW (row));

  choose (self, BELAY_GOAL (belay_line_get_record (line)));
}

static void
update_filter (BelayGoalsPage *self)
{
  guint    n_open = g_list_model_get_n_items (G_LIST_MODEL (self->open));
  guint    n_closed = g_list_model_get_n_items (G_LIST_MODEL (self->closed));
  gboolean shows_all = gtk_toggle_button_get_active (self->show_all);
  gboolean shows_open = n_open > 0 && (shows_all || gtk_toggle_button_get_active (self->show_open));
  gboolean shows_closed = n_closed > 0 && (shows_all || gtk_toggle_button_get_active (self->show_closed));

  gtk_widget_set_visible (self->open_card, shows_open);
  gtk_widget_set_visible (self->closed_card, shows_closed);
  gtk_widget_set_visible (self->nothing, !shows_open && !shows_closed);
}

static void
show_counts (BelayGoalsPage *self)
{
  guint n_open = g_list_model_get_n_items (G_LIST_MODEL (self->open));
  guint n_closed = g_list_model_get_n_items (G_LIST_MODEL (self->closed));
  /* Translators: a filter, with the number of goals it shows. */
  g_autofree char *open = g_strdup_printf (_ ("Open %u"), n_open);
  g_autofree char *closed = g_strdup_printf (_ ("Done %u"), n_closed);
  g_autofree char *all = g_strdup_printf (_ ("All %u"), n_open + n_closed);

  gtk_button_set_label (GTK_BUTTON (self->show_open), open);
  gtk_button_set_label (GTK_BUTTON (self->show_closed), closed);
  gtk_button_set_label (GTK_BUTTON (self->show_all), all);
  gtk_stack_set_visible_child_name (self->stack, n_open + n_closed > 0 ? "goals" : "empty");
}

/* Why it was refused is told by the session. */
static void
add (BelayGoalsPage *self,
     const char     *verb,
     const char     *argument,
     const char     *value)
{
  BelaySession    *session = get_session (self);
  BelayRecord     *person = BELAY_RECORD (belay_page_get_person (BELAY_PAGE (self)));
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  GVariantBuilder arguments;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "person", g_variant_new_string (belay_record_get_id (person)));
  g_variant_builder_add (&arguments, "{sv}", argument, g_variant_new_string (value));
  if (!belay_session_edit (session, verb, g_variant_builder_end (&arguments), &id, &error))
    return;

  gtk_toggle_button_set_active (self->show_open, TRUE);
  BELAY_PAGE_GET_CLASS (self)->refresh (BELAY_PAGE (self));
  choose (self, belay_workspace_find (belay_session_get_workspace (session), id, BELAY_TYPE_GOAL));
  belay_goal_editor_begin (self->editor);
}

static void
belay_goals_page_add (BelayPage *page)
{
  BelayGoalsPage *self = BELAY_GOALS_PAGE (page);

  if (belay_page_get_person (page) != NULL)
    add (self, "add-goal", "title", _ ("New goal"));
}

static void
add_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  belay_goals_page_add (BELAY_PAGE (widget));
}

static void
add_template_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  BelayGoalsPage *self = BELAY_GOALS_PAGE (widget);

  if (belay_page_get_person (BELAY_PAGE (self)) != NULL)
    add (self, "add-goals-from-template", "template", g_variant_get_string (parameter, NULL));
}

static void
close_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  choose (BELAY_GOALS_PAGE (widget), NULL);
}

static void
fill_menu (BelayGoalsPage *self)
{
  GPtrArray *presets = belay_session_get_templates (get_session (self));
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  if (adw_split_button_get_menu_model (self->add_button) != NULL)
    return;

  g_menu_append (menu, _ ("Empty goal"), "goals.add");
  for (guint i = 0; i < presets->len; i++)
    {
      BelayTemplate *preset = g_ptr_array_index (presets, i);
      g_autoptr (GMenuItem) item = NULL;

      if (belay_template_get (preset)->kind != BELAY_TEMPLATE_GOAL)
        continue;
      item = g_menu_item_new (belay_template_get (preset)->name, NULL);
      g_menu_item_set_action_and_target (item, "goals.add-template", "s", belay_record_get_id (BELAY_RECORD (preset)));
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, _ ("From a template"), G_MENU_MODEL (section));
  adw_split_button_set_menu_model (self->add_button, G_MENU_MODEL (menu));
  belay_label_split_button (self->add_button, _ ("Add a goal from a template"));
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  return g_object_new (BELAY_TYPE_GOAL_ROW, "line", item, NULL);
}

static int
compare_done (gconstpointer a,
              gconstpointer b)
{
  BelayGoal *first = *(BelayGoal *const *) a;
  BelayGoal *second = *(BelayGoal *const *) b;

  return belay_goal_get (second)->done - belay_goal_get (first)->done;
}

static void
belay_goals_page_refresh (BelayPage *page)
{
  BelayGoalsPage *self = BELAY_GOALS_PAGE (page);
  BelaySession   *session = get_session (self);
  BelayPerson    *person = belay_page_get_person (page);
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GPtrArray) closed = g_ptr_array_new ();
  g_autoptr (BelayGoalWords) words = NULL;
  gboolean is_there = FALSE;

  if (session == NULL || person == NULL)
    return;

  BELAY_FOREACH (BelayGoal, goal, belay_person_get (person)->goals)
  {
    g_ptr_array_add (belay_goal_is_open (goal) ? open : closed, goal);
    is_there |= goal == self->chosen;
  }
  g_ptr_array_sort (closed, compare_done);
  words = belay_goal_words_new (belay_session_get_workspace (session), person, belay_session_get_today (session));
  belay_lines_update (self->open, open, belay_goal_words_fill, words);
  belay_lines_update (self->closed, closed, belay_goal_words_fill, words);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), !belay_session_is_read_only (session));
  fill_menu (self);
  show_counts (self);
  update_filter (self);
  choose (self, is_there ? self->chosen : NULL);
}

static void
belay_goals_page_reveal (BelayPage   *page,
                         BelayRecord *record)
{
  BelayGoalsPage *self = BELAY_GOALS_PAGE (page);
  BelayGoal      *goal = BELAY_IS_GOAL (record) ? BELAY_GOAL (record) : belay_record_get_ancestor (record, BELAY_TYPE_GOAL);

  if (goal == NULL)
    return;
  if (!belay_goal_is_open (goal) && gtk_toggle_button_get_active (self->show_open))
    gtk_toggle_button_set_active (self->show_all, TRUE);
  choose (self, goal);
}

static void
belay_goals_page_dispose (GObject *object)
{
  BelayGoalsPage *self = BELAY_GOALS_PAGE (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_object (&self->chosen);
  g_clear_object (&self->open);
  g_clear_object (&self->closed);

  G_OBJECT_CLASS (belay_goals_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, BelayGoalsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalsPage, beside);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalsPage, show_open);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalsPage, show_closed);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalsPage, show_all);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalsPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalsPage, open_card);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalsPage, open_list);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalsPage, closed_card);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalsPage, closed_list);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalsPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, BelayGoalsPage, editor);
}

static void
belay_goals_page_class_init (BelayGoalsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_BESIDE);
  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_FLOW);
  g_type_ensure (BELAY_TYPE_GOAL_EDITOR);
  G_OBJECT_CLASS (klass)->dispose = belay_goals_page_dispose;
  BELAY_PAGE_CLASS (klass)->refresh = belay_goals_page_refresh;
  BELAY_PAGE_CLASS (klass)->reveal = belay_goals_page_reveal;
  BELAY_PAGE_CLASS (klass)->add = belay_goals_page_add;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-goals-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_filter);
  gtk_widget_class_install_action (widget_class, "goals.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "goals.add-template", "s", add_template_cb);
  gtk_widget_class_install_action (widget_class, "goals.close", NULL, close_cb);
}

static void
belay_goals_page_init (BelayGoalsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  belay_leave_list_by_tab (self->open_list);
  belay_leave_list_by_tab (self->closed_list);
  self->open = belay_lines_new ();
  self->closed = belay_lines_new ();
  gtk_list_box_bind_model (self->open_list, G_LIST_MODEL (self->open), make_row, NULL, NULL);
  gtk_list_box_bind_model (self->closed_list, G_LIST_MODEL (self->closed), make_row, NULL, NULL);
}

/**
 * belay_goals_page_get_goal:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the goal that is chosen
 */
BelayGoal *
belay_goals_page_get_goal (BelayGoalsPage *self)
{
  return self->chosen;
}
