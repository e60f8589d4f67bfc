/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "belay-milestone-row.h"
#include "belay-milestone-several.h"
#include "belay-milestone-table.h"
#include "belay-plan-news.h"
#include "belay-project-view.h"
#include "belay-projects-page.h"
#include "belay-record-form.h"
#include "belay-text-field.h"
#include "page-desk.h"
#include "shell-desk.h"

#include <belay-state.h>

/* The table of the sample's second project: four of its milestones are open. */
typedef struct
{
  Desk          desk;
  BelayProject *project;
  GtkWidget    *window;
  GtkWidget    *page;
  GtkWidget    *table;
} TableDesk;

static void
show_table (TableDesk *self)
{
  self->page = show_page (BELAY_TYPE_PROJECTS_PAGE, self->desk.session, NULL, &self->window);
  belay_page_reveal (BELAY_PAGE (self->page), BELAY_RECORD (self->project));
  settle ();
  self->table = shell_find (self->page, BELAY_TYPE_MILESTONE_TABLE);
}

static void
open_table (TableDesk *self)
{
  desk_open (&self->desk, TRUE);
  belay_state_set_view (belay_record_get_id (BELAY_RECORD (belay_session_get_workspace (self->desk.session))), "milestones", NULL,
                        NULL);
  self->project = belay_list_get (belay_workspace_get (belay_session_get_workspace (self->desk.session))->projects, 1);
  show_table (self);
}

static void
close_table (TableDesk *self)
{
  close_window (self->window);
  desk_close (&self->desk);
}

static GtkWidget *
get_row (TableDesk *self,
         int        position)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (get_part (self->table, "list"), position));
}

static BelayMilestone *
get_milestone (TableDesk *self,
               int        position)
{
  GtkWidget *row = get_row (self, position);

  return row != NULL ? BELAY_MILESTONE (belay_plan_row_get_record (BELAY_PLAN_ROW (row))) : NULL;
}

static const char *
get_title (TableDesk *self,
           int        position)
{
  return belay_milestone_get (get_milestone (self, position))->title;
}

static void
press (GtkWidget *row,
       guint      keyval)
{
  GListModel *controllers = gtk_widget_observe_controllers (row);
  gboolean    is_handled = FALSE;

  gtk_widget_grab_focus (row);
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &is_handled);
    }
  g_assert_true (is_handled);
  g_object_unref (controllers);
}

static void
test_sorts_and_filters (void)
{
  TableDesk   desk;
  GtkWidget  *filter;
  const char *own_first;

  open_table (&desk);
  filter = get_part (desk.table, "filter");
  own_first = get_title (&desk, 0);
  g_assert_nonnull (get_row (&desk, 3));
  g_assert_null (get_row (&desk, 4));

  g_signal_emit_by_name (get_part (desk.table, "by_finish"), "clicked");
  settle ();
  g_assert_cmpstr (get_title (&desk, 0), ==, "Feature store in staging");
  g_signal_emit_by_name (get_part (desk.table, "by_finish"), "clicked");
  settle ();
  g_assert_cmpstr (get_title (&desk, 3), ==, "Feature store in staging");
  g_signal_emit_by_name (get_part (desk.table, "by_finish"), "clicked");
  settle ();
  g_assert_cmpstr (get_title (&desk, 0), ==, own_first);

  gtk_toggle_button_set_active (get_part (filter, "overdue"), TRUE);
  settle ();
  g_assert_cmpstr (get_title (&desk, 0), ==, "Feature store in staging");
  g_assert_null (get_row (&desk, 1));
  g_assert_cmpstr (gtk_button_get_label (get_part (filter, "overdue")), ==, "Overdue 1");
  gtk_drop_down_set_selected (get_part (filter, "owner"), 1);
  settle ();
  g_assert_null (get_row (&desk, 0));
  g_assert_true (gtk_widget_get_visible (get_part (desk.table, "nothing")));

  close_table (&desk);
}

/* How somebody looks at milestones is theirs, and nobody's record. */
static void
test_remembers_how_it_was_looked_at (void)
{
  TableDesk  desk;
  GtkWidget *filter;

  open_table (&desk);
  gtk_toggle_button_set_active (get_part (get_part (desk.table, "filter"), "done"), TRUE);
  g_signal_emit_by_name (get_part (desk.table, "by_title"), "clicked");
  settle ();
  close_window (desk.window);
  g_assert_null (belay_session_get_undo_name (desk.desk.session));

  show_table (&desk);
  filter = get_part (desk.table, "filter");
  g_assert_true (gtk_toggle_button_get_active (get_part (filter, "done")));
  g_assert_cmpstr (get_title (&desk, 0), ==, "Clean clicks, split by week and shop");

  close_table (&desk);
}

static void
test_changes_several_at_once (void)
{
  TableDesk       desk;
  GtkWidget      *several, *move;
  BelayMilestone *one, *other;
  BelayDay        due;

  open_table (&desk);
  several = get_part (desk.table, "several");
  g_assert_false (gtk_widget_get_visible (several));
  one = get_milestone (&desk, 0);
  other = get_milestone (&desk, 1);
  due = belay_milestone_get (one)->due;
  press (get_row (&desk, 0), GDK_KEY_space);
  press (get_row (&desk, 1), GDK_KEY_space);
  g_assert_true (gtk_widget_get_visible (several));
  g_assert_cmpstr (gtk_label_get_text (get_part (several, "count")), ==, "2 selected");

  gtk_drop_down_set_selected (get_part (several, "new_owner"), 1);
  settle ();
  g_assert_null (belay_milestone_get (one)->owner);
  g_assert_null (belay_milestone_get (other)->owner);
  g_assert_cmpuint (gtk_drop_down_get_selected (get_part (several, "new_owner")), ==, 0);
  gtk_spin_button_set_value (get_part (several, "days"), 5);
  move = gtk_widget_get_ancestor (shell_find_text (several, "Move by working days"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (move, "clicked");
  settle ();
  g_assert_cmpint (belay_milestone_get (one)->due, ==, due + 7);
  g_assert_true (belay_session_undo (desk.desk.session));
  g_assert_cmpint (belay_milestone_get (one)->due, ==, due);
  g_assert_true (belay_session_undo (desk.desk.session));
  g_assert_nonnull (belay_milestone_get (other)->owner);
  g_assert_false (belay_session_undo (desk.desk.session));

  settle ();
  gtk_widget_activate_action (desk.table, "milestones.select-all", NULL);
  g_assert_cmpstr (gtk_label_get_text (get_part (several, "count")), ==, "4 selected");
  gtk_widget_activate_action (desk.table, "milestones.select-none", NULL);
  g_assert_false (gtk_widget_get_visible (several));

  close_table (&desk);
}

/* It is sorted by title, and what is typed would lead it elsewhere: not before it is done. */
static void
test_is_edited_in_its_place (void)
{
  TableDesk        desk;
  GtkWidget       *row;
  BelayRecordForm *form;
  BelayMilestone  *milestone;

  open_table (&desk);
  g_signal_emit_by_name (get_part (desk.table, "by_title"), "clicked");
  settle ();
  row = get_row (&desk, 0);
  milestone = get_milestone (&desk, 0);
  press (row, GDK_KEY_F2);
  form = shell_find (row, BELAY_TYPE_RECORD_FORM);
  g_assert_nonnull (form);
  type_into (shell_find (GTK_WIDGET (form), BELAY_TYPE_TEXT_FIELD), "Zebra crossing");
  settle ();
  g_assert_true (get_row (&desk, 0) == row);
  g_assert_true (belay_record_form_accept (form));
  settle ();
  g_assert_true (get_milestone (&desk, 3) == milestone);
  g_assert_cmpstr (get_title (&desk, 3), ==, "Zebra crossing");
  g_assert_true (gtk_widget_is_focus (get_row (&desk, 3)));

  close_table (&desk);
}

static void
set_likely_days (TableDesk      *self,
                 BelayMilestone *milestone,
                 int             days,
                 gboolean        is_typing)
{
  GVariantBuilder arguments;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "milestone",
                         g_variant_new_string (belay_record_get_id (BELAY_RECORD (milestone))));
  g_variant_builder_add (&arguments, "{sv}", "likely-days", g_variant_new_int64 (days));
  g_assert_true (is_typing ? belay_session_type (self->desk.session, "change-milestone", g_variant_builder_end (&arguments), NULL)
                           : belay_session_edit (self->desk.session, "change-milestone", g_variant_builder_end (&arguments),
                                                 NULL, NULL));
  settle ();
}

/* "Shadow, then one shop in ten" takes 12 days, and "Retraining by somebody else" waits for it. */
static void
test_says_what_moved (void)
{
  TableDesk       desk;
  GtkWidget      *news;
  BelayMilestone *shadow;

  open_table (&desk);
  news = shell_find (desk.page, BELAY_TYPE_PLAN_NEWS);
  shadow = get_milestone (&desk, 1);
  g_assert_false (gtk_widget_get_visible (news));

  /* On the way to 15 somebody types 1; what moved is told of the whole. */
  set_likely_days (&desk, shadow, 13, TRUE);
  set_likely_days (&desk, shadow, 15, TRUE);
  g_assert_true (gtk_widget_get_visible (news));
  g_assert_nonnull (strstr (gtk_label_get_text (get_part (news, "headline")), "3 working days later"));
  g_assert_nonnull (strstr (gtk_label_get_text (get_part (news, "moves")), "It waits for “Shadow, then one shop in ten”."));

  g_assert_true (belay_session_undo (desk.desk.session));
  settle ();
  g_assert_false (gtk_widget_get_visible (news));
  set_likely_days (&desk, shadow, 13, FALSE);
  g_assert_true (gtk_widget_get_visible (news));
  gtk_widget_activate_action (desk.table, "milestones.select-all", NULL);
  g_assert_true (belay_session_edit (desk.desk.session, "change-project",
                                     shell_arguments ("project", belay_record_get_id (BELAY_RECORD (desk.project)), "name",
                                                      "Ranking", NULL),
                                     NULL, NULL));
  settle ();
  g_assert_false (gtk_widget_get_visible (news));

  close_table (&desk);
}

static void
test_stands_against_a_baseline (void)
{
  TableDesk  desk;
  GtkWidget *view, *standing, *button;

  open_table (&desk);
  view = shell_find (desk.page, BELAY_TYPE_PROJECT_VIEW);
  standing = get_part (view, "standing");
  g_assert_nonnull (strstr (gtk_label_get_text (get_part (view, "chances")), "80 %: "));
  g_assert_false (gtk_widget_get_visible (standing));
  button = gtk_widget_get_ancestor (shell_find_text (view, "Set baseline"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  settle ();
  g_assert_true (gtk_widget_get_visible (standing));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (standing)), "Finished as in “22 Nov”."));
  set_likely_days (&desk, get_milestone (&desk, 1), 15, FALSE);
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (standing)), "3 working days later than in “22 Nov”."));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (standing)), "SPI(t)"));

  close_table (&desk);
}

static void
test_fits_a_narrow_window (void)
{
  TableDesk desk;
  int       width;

  open_table (&desk);
  g_object_set (desk.page, "folded", TRUE, NULL);
  gtk_widget_measure (desk.page, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 340);
  gtk_widget_activate_action (desk.table, "milestones.select-all", NULL);
  gtk_widget_measure (desk.page, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  g_assert_cmpint (width, <=, 340);

  close_table (&desk);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *state = g_dir_make_tmp ("belay-state-XXXXXX", NULL);
  int              failed;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/milestones/sorts-and-filters", test_sorts_and_filters);
  g_test_add_func ("/app/milestones/remembers-how-it-was-looked-at", test_remembers_how_it_was_looked_at);
  g_test_add_func ("/app/milestones/changes-several-at-once", test_changes_several_at_once);
  g_test_add_func ("/app/milestones/is-edited-in-its-place", test_is_edited_in_its_place);
  g_test_add_func ("/app/milestones/says-what-moved", test_says_what_moved);
  g_test_add_func ("/app/milestones/stands-against-a-baseline", test_stands_against_a_baseline);
  g_test_add_func ("/app/milestones/fits-a-narrow-window", test_fits_a_narrow_window);

  failed = g_test_run ();
  shell_remove_folder (state);

  return failed;
}
