/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shell-desk.h"

#include "belay-desk.h"
#include "belay-project.h"

#include <adwaita.h>

static BelayRecord *
find_project (ShellDesk  *desk,
              const char *name)
{
  BELAY_FOREACH (BelayProject, project, belay_workspace_get (belay_session_get_workspace (desk->session))->projects)
  {
    if (g_strcmp0 (belay_project_get (project)->name, name) == 0)
      return BELAY_RECORD (project);
  }

  return NULL;
}

static BelayRecord *
find_milestone (BelayRecord *project,
                const char  *title)
{
  BELAY_FOREACH (BelayMilestone, milestone, belay_project_get (BELAY_PROJECT (project))->milestones)
  {
    if (g_strcmp0 (belay_milestone_get (milestone)->title, title) == 0)
      return BELAY_RECORD (milestone);
  }

  return NULL;
}

static void
walk (ShellDesk  *desk,
      const char *action)
{
  GtkWidget *place = shell_find (GTK_WIDGET (desk->window), BELAY_TYPE_DESK);

  gtk_widget_activate_action (place, action, NULL);
  shell_desk_settle ();
}

static void
test_back_leads_where_one_came_from (void)
{
  ShellDesk    desk;
  BelayRecord *project, *milestone;

  shell_desk_open (&desk, TRUE);
  project = find_project (&desk, "Scale the storefront to 10× traffic");
  milestone = find_milestone (project, "Cache layer");
  g_assert_nonnull (milestone);
  shell_desk_activate (&desk, "win.show-page", "today");
  shell_desk_activate (&desk, "win.open-milestone", belay_record_get_id (milestone));
  g_assert_true (shell_has_text (GTK_WIDGET (desk.window), "Who and how far"));
  shell_desk_activate (&desk, "win.open-project", belay_record_get_id (project));
  shell_desk_activate (&desk, "win.show-page", "team");

  walk (&desk, "desk.back");
  g_assert_false (shell_has_text (GTK_WIDGET (desk.window), "Who and how far"));
  g_assert_true (shell_has_text (GTK_WIDGET (desk.window), "Add milestone"));
  walk (&desk, "desk.back");
  g_assert_true (shell_has_text (GTK_WIDGET (desk.window), "Who and how far"));
  walk (&desk, "desk.back");
  g_assert_true (shell_has_text (GTK_WIDGET (desk.window), "Actions you owe"));
  walk (&desk, "desk.forward");
  g_assert_true (shell_has_text (GTK_WIDGET (desk.window), "Who and how far"));
  shell_desk_close (&desk);
}

static void
test_sidebar_leads_to_the_top (void)
{
  ShellDesk    desk;
  BelayRecord *project;

  shell_desk_open (&desk, TRUE);
  project = find_project (&desk, "Scale the storefront to 10× traffic");
  shell_desk_activate (&desk, "win.open-project", belay_record_get_id (project));
  shell_desk_activate (&desk, "win.show-page", "today");
  shell_desk_activate (&desk, "win.show-page", "projects");
  g_assert_true (shell_has_text (GTK_WIDGET (desk.window), "One-click releases"));
  g_assert_false (shell_has_text (GTK_WIDGET (desk.window), "Add milestone"));
  shell_desk_close (&desk);
}

static void
test_what_is_gone_is_passed_over (void)
{
  ShellDesk        desk;
  BelayRecord     *project;
  g_autofree char *id = NULL;

  shell_desk_open (&desk, TRUE);
  shell_desk_activate (&desk, "win.show-page", "frameworks");
  g_assert_true (belay_session_edit (desk.session, "add-project", shell_arguments ("name", "Soon gone", "start", "2026-12-01", NULL),
                                     &id, NULL));
  project = find_project (&desk, "Soon gone");
  shell_desk_activate (&desk, "win.open-project", belay_record_get_id (project));
  shell_desk_activate (&desk, "win.show-page", "team");
  g_assert_true (belay_session_edit (desk.session, "remove-project", shell_arguments ("project", id, NULL), NULL, NULL));
  walk (&desk, "desk.back");
  g_assert_cmpstr (belay_desk_get_page (shell_find (GTK_WIDGET (desk.window), BELAY_TYPE_DESK)), ==, "projects");
  walk (&desk, "desk.back");
  g_assert_cmpstr (belay_desk_get_page (shell_find (GTK_WIDGET (desk.window), BELAY_TYPE_DESK)), ==, "frameworks");
  shell_desk_close (&desk);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *state = g_dir_make_tmp ("belay-test-XXXXXX", NULL);
  int              failed;

  g_setenv ("TZ", "UTC", TRUE);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_setenv ("XDG_DATA_HOME", state, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/trail/back-leads-where-one-came-from", test_back_leads_where_one_came_from);
  g_test_add_func ("/app/trail/sidebar-leads-to-the-top", test_sidebar_leads_to_the_top);
  g_test_add_func ("/app/trail/what-is-gone-is-passed-over", test_what_is_gone_is_passed_over);

  failed = g_test_run ();
  shell_remove_folder (state);

  return failed;
}
