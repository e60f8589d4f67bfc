/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files in trouble: what cannot be written is told and can go elsewhere, and what cannot be
 * read stands in the list and can come back. */

#include "belay-draft-field.h"
#include "shell-desk.h"

#include <belay-backup.h>
#include <belay-walk.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>

/* A file where the folder for people has to be: the system refuses, also for root. */
static void
test_failed_save_is_tried_again (void)
{
  ShellDesk        desk;
  g_autofree char *path = NULL;
  BelaySaver      *saver;
  g_autoptr (GError) error = NULL;

  shell_desk_open (&desk, FALSE);
  saver = belay_session_get_saver (desk.session);
  path = g_build_filename (desk.folder, "people", NULL);
  g_rmdir (path);
  g_assert_true (g_close (g_open (path, O_CREAT | O_WRONLY, 0600), NULL));
  g_assert_true (belay_session_edit (desk.session, "add-person", shell_arguments ("name", "Bo", NULL), NULL, &error));
  belay_saver_flush (saver);
  g_assert_cmpint (belay_saver_get_state (saver), ==, BELAY_SAVE_FAILED);
  g_assert_nonnull (belay_saver_get_problem (saver));
  shell_desk_settle ();

  g_unlink (path);
  belay_session_save (desk.session);
  shell_desk_wait_until_saved (&desk);
  g_assert_null (belay_saver_get_problem (saver));
  shell_desk_close (&desk);
}

static void
wait_until_opened (ShellDesk *desk)
{
  while (belay_window_get_session (desk->window) != NULL)
    g_main_context_iteration (NULL, TRUE);
  while (belay_window_get_session (desk->window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_set_object (&desk->session, belay_window_get_session (desk->window));
  shell_desk_settle ();
}

/* The bar says why and what to do; all of it, with what was not saved, goes on elsewhere. */
static void
test_saves_elsewhere (void)
{
  ShellDesk        desk;
  g_autofree char *path = NULL;
  g_autofree char *elsewhere = g_dir_make_tmp ("belay-elsewhere-XXXXXX", NULL);
  g_autofree char *kept = g_build_filename (elsewhere, "kept", NULL);
  g_autofree char *expected = g_build_filename (elsewhere, "Garden", NULL);
  g_autofree char *id = NULL;

  shell_desk_open (&desk, FALSE);
  g_assert_true (g_file_set_contents (kept, "mine", -1, NULL));
  path = g_build_filename (desk.folder, "people", NULL);
  g_rmdir (path);
  g_assert_true (g_close (g_open (path, O_CREAT | O_WRONLY, 0600), NULL));
  g_assert_true (belay_session_edit (desk.session, "add-person", shell_arguments ("name", "Bo", NULL), &id, NULL));
  belay_saver_flush (belay_session_get_saver (desk.session));
  shell_desk_settle ();
  g_assert_true (shell_has_text (GTK_WIDGET (desk.window), belay_saver_get_problem (belay_session_get_saver (desk.session))));
  g_assert_true (shell_has_text (GTK_WIDGET (desk.window), "Save elsewhere…"));
  g_assert_true (shell_has_text (GTK_WIDGET (desk.window), "Try again"));

  belay_window_save_in (desk.window, elsewhere);
  wait_until_opened (&desk);
  g_assert_cmpstr (belay_window_get_folder (desk.window), ==, expected);
  g_assert_nonnull (belay_workspace_find (belay_session_get_workspace (desk.session), id, BELAY_TYPE_PERSON));
  g_assert_false (shell_has_text (GTK_WIDGET (desk.window), "Try again"));
  shell_desk_close (&desk);
  shell_remove_folder (elsewhere);
}

static BelayRecord *
find_person (ShellDesk  *desk,
             const char *name)
{
  BELAY_FOREACH (BelayRecord, person, belay_workspace_get (belay_session_get_workspace (desk->session))->people)
  {
    if (g_str_equal (belay_record_get_title (person), name))
      return person;
  }

  return NULL;
}

static char *
find_file_of (ShellDesk  *desk,
              const char *name)
{
  return belay_store_dup_path (belay_session_get_store (desk->session), find_person (desk, name));
}

static void
open_again (ShellDesk *desk)
{
  g_autoptr (BelayOpening) opening = belay_opening_new (BELAY_OPENING_WRITE, desk->folder, belay_day_new (2026, 11, 22));

  g_clear_object (&desk->session);
  belay_window_open (desk->window, opening);
  wait_until_opened (desk);
}

static gboolean
collect_visit (BelayRecord *record,
               gpointer     records)
{
  g_ptr_array_add (records, record);

  return TRUE;
}

/* What somebody wrote about a person is still read and found when that person's file is not. */
static void
test_private_of_nobody_leads_nowhere (void)
{
  ShellDesk       desk;
  BelayWorkspace *workspace;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autofree char *full = NULL;
  g_autofree char *path = NULL;

  shell_desk_open (&desk, TRUE);
  path = find_file_of (&desk, "Amara Mensah");
  full = g_build_filename (desk.folder, path, NULL);
  g_assert_true (g_file_set_contents (full, "{ broken", -1, NULL));
  open_again (&desk);

  workspace = belay_session_get_workspace (desk.session);
  shell_desk_activate (&desk, "win.open-person",
                       belay_record_get_id (belay_list_get (belay_workspace_get (workspace)->people, 0)));
  BELAY_FOREACH (BelayRecord, notebook, belay_workspace_get (workspace)->notebooks)
  {
    if (belay_workspace_find (workspace, belay_record_get_id (notebook), BELAY_TYPE_PERSON) == NULL)
      belay_walk (notebook, collect_visit, records);
  }
  g_assert_cmpuint (records->len, >, 3);
  for (guint i = 0; i < records->len; i++)
    g_assert_false (belay_window_show_record (desk.window, belay_record_get_id (g_ptr_array_index (records, i))));
  shell_desk_close (&desk);
}

static void
answer (const char *response)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        {
          adw_message_dialog_response (ADW_MESSAGE_DIALOG (window), response);
          gtk_window_destroy (window);
          return;
        }
    }
  g_assert_not_reached ();
}

static void
test_unreadable_person_comes_back (void)
{
  ShellDesk        desk;
  g_autofree char *path = NULL;
  g_autofree char *full = NULL;
  guint            n_mentees;

  shell_desk_open (&desk, TRUE);
  n_mentees = g_list_model_get_n_items (belay_session_get_mentees (desk.session));
  path = find_file_of (&desk, "Amara Mensah");
  full = g_build_filename (desk.folder, path, NULL);
  g_assert_true (belay_backup_make (desk.folder, belay_record_get_id (BELAY_RECORD (belay_session_get_workspace (desk.session))),
                                    belay_day_new (2026, 11, 21), NULL));
  g_assert_true (g_file_set_contents (full, "{ broken", -1, NULL));
  open_again (&desk);

  g_assert_cmpuint (g_list_model_get_n_items (belay_session_get_mentees (desk.session)), ==, n_mentees - 1);
  g_assert_true (shell_has_text (GTK_WIDGET (desk.window), "Cannot be read"));
  g_assert_true (shell_has_text (GTK_WIDGET (desk.window), "Amara Mensah"));
  shell_desk_activate (&desk, "win.open-broken", path);
  shell_check_all_windows ();
  g_clear_object (&desk.session);
  answer ("restore");
  wait_until_opened (&desk);
  g_assert_cmpuint (g_list_model_get_n_items (belay_session_get_mentees (desk.session)), ==, n_mentees);
  g_assert_false (shell_has_text (GTK_WIDGET (desk.window), "Cannot be read"));
  shell_desk_close (&desk);
}

static gboolean
folder_has_text (const char *path,
                 const char *text)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  gboolean    has_text = FALSE;

  while (!has_text && folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);
      g_autofree char *contents = NULL;

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        has_text = folder_has_text (inner, text);
      else
        has_text = g_file_get_contents (inner, &contents, NULL, NULL) && strstr (contents, text) != NULL;
    }

  return has_text;
}

static BelayDraftField *
find_draft (GtkWidget *widget)
{
  BelayDraftField *found = BELAY_IS_DRAFT_FIELD (widget) && gtk_widget_get_mapped (widget) ? BELAY_DRAFT_FIELD (widget) : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_draft (child);

  return found;
}

/* Somebody is in the midst of a line, and has not pressed Enter. */
static void
begin_to_write (ShellDesk  *desk,
                const char *text)
{
  shell_desk_open (desk, TRUE);
  shell_desk_activate (desk, "win.open-person", belay_record_get_id (find_person (desk, "Amara Mensah")));
  shell_desk_activate (desk, "win.show-page", "one-on-ones");
  belay_draft_field_set_text (find_draft (GTK_WIDGET (desk->window)), text);
}

static void
test_begun_line_outlives_the_window (void)
{
  ShellDesk desk;

  begin_to_write (&desk, "Half a thought");
  g_object_add_weak_pointer (G_OBJECT (desk.window), (gpointer *) &desk.window);
  gtk_window_close (GTK_WINDOW (desk.window));
  g_assert_null (desk.window);
  g_assert_true (folder_has_text (desk.folder, "Half a thought"));
  g_object_unref (desk.session);
  shell_remove_folder (desk.folder);
  g_free (desk.folder);
}

static void
test_begun_line_outlives_another_workspace (void)
{
  ShellDesk desk;
  g_autoptr (BelayOpening) sample = belay_opening_new (BELAY_OPENING_SAMPLE, NULL, belay_day_new (2026, 11, 22));

  begin_to_write (&desk, "Half a thought");
  g_clear_object (&desk.session);
  belay_window_open (desk.window, sample);
  g_assert_true (folder_has_text (desk.folder, "Half a thought"));
  wait_until_opened (&desk);
  shell_desk_close (&desk);
}

static void
test_begun_line_is_saved_elsewhere (void)
{
  ShellDesk        desk;
  g_autofree char *elsewhere = g_dir_make_tmp ("belay-elsewhere-XXXXXX", NULL);

  begin_to_write (&desk, "Half a thought");
  g_clear_object (&desk.session);
  belay_window_save_in (desk.window, elsewhere);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (desk.window), "add-mentee"));
  wait_until_opened (&desk);
  g_assert_true (folder_has_text (elsewhere, "Half a thought"));
  shell_desk_close (&desk);
  shell_remove_folder (elsewhere);
}

/* A file that another program has changed is not written over. */
static void
break_saving (ShellDesk  *desk,
              const char *name)
{
  g_autofree char *path = find_file_of (desk, name);
  g_autofree char *full = g_build_filename (desk->folder, path, NULL);

  g_assert_true (g_file_set_contents (full, "{}", -1, NULL));
  g_assert_true (belay_session_edit (desk->session, "change-person",
                                     shell_arguments ("person", belay_record_get_id (find_person (desk, name)), "about",
                                                      "Changed", NULL),
                                     NULL, NULL));
  belay_saver_flush (belay_session_get_saver (desk->session));
  g_assert_cmpint (belay_saver_get_state (belay_session_get_saver (desk->session)), ==, BELAY_SAVE_FAILED);
}

/* Going on to another workspace would lose what is not saved, so the window asks, as it does before it closes. */
static void
test_unsaved_is_not_dropped (void)
{
  ShellDesk desk;
  g_autoptr (BelayOpening) opening = NULL;

  shell_desk_open (&desk, TRUE);
  opening = belay_opening_new (BELAY_OPENING_WRITE, desk.folder, belay_day_new (2026, 11, 22));
  break_saving (&desk, "Amara Mensah");
  belay_window_open (desk.window, opening);
  shell_desk_settle ();
  g_assert_true (belay_window_get_session (desk.window) == desk.session);
  answer ("stay");
  shell_desk_settle ();
  g_assert_true (belay_window_get_session (desk.window) == desk.session);
  g_assert_true (shell_has_text (GTK_WIDGET (desk.window), "Try again"));
  belay_window_open (desk.window, opening);
  g_clear_object (&desk.session);
  answer ("lose");
  wait_until_opened (&desk);
  shell_desk_close (&desk);
}

static GtkWidget *
find_in_dialogs (const char *text)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget  *found = NULL;

  for (guint i = 0; found == NULL && i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      found = ADW_IS_MESSAGE_DIALOG (window) ? shell_find_text (window, text) : NULL;
    }

  return found;
}

static void
test_refused_restore_is_told (void)
{
  ShellDesk        desk;
  g_autofree char *path = NULL;
  g_autofree char *full = NULL;
  g_autoptr (BelayOpening) opening = NULL;

  shell_desk_open (&desk, TRUE);
  path = find_file_of (&desk, "Amara Mensah");
  full = g_build_filename (desk.folder, path, NULL);
  g_assert_true (belay_backup_make (desk.folder, belay_record_get_id (BELAY_RECORD (belay_session_get_workspace (desk.session))),
                                    belay_day_new (2026, 11, 21), NULL));
  g_assert_true (g_file_set_contents (full, "{ broken", -1, NULL));
  open_again (&desk);
  opening = belay_opening_new (BELAY_OPENING_WRITE, desk.folder, belay_day_new (2026, 11, 22));
  break_saving (&desk, "Bo Olsen");
  shell_desk_activate (&desk, "win.open-broken", path);
  answer ("restore");
  shell_desk_settle ();
  g_assert_nonnull (find_in_dialogs ("could not be brought back"));
  answer ("close");
  belay_window_open (desk.window, opening);
  g_clear_object (&desk.session);
  answer ("lose");
  wait_until_opened (&desk);
  shell_desk_close (&desk);
}

/* Actions of the window are offered on the session bus. */
static void
test_copies_are_not_offered_to_programs (void)
{
  ShellDesk desk;

  shell_desk_open (&desk, FALSE);
  g_assert_true (g_action_group_has_action (G_ACTION_GROUP (desk.window), "save-elsewhere"));
  g_assert_false (g_action_group_has_action (G_ACTION_GROUP (desk.window), "save-copy-in"));
  g_assert_false (g_action_group_has_action (G_ACTION_GROUP (desk.window), "restore-copy"));
  shell_desk_close (&desk);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("belay-state-XXXXXX", NULL);
  int              failed;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_setenv ("XDG_DATA_HOME", state, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/trouble/failed-save-is-tried-again", test_failed_save_is_tried_again);
  g_test_add_func ("/app/trouble/saves-elsewhere", test_saves_elsewhere);
  g_test_add_func ("/app/trouble/unreadable-person-comes-back", test_unreadable_person_comes_back);
  g_test_add_func ("/app/trouble/private-of-nobody-leads-nowhere", test_private_of_nobody_leads_nowhere);
  g_test_add_func ("/app/trouble/begun-line-outlives-the-window", test_begun_line_outlives_the_window);
  g_test_add_func ("/app/trouble/begun-line-outlives-another-workspace", test_begun_line_outlives_another_workspace);
  g_test_add_func ("/app/trouble/begun-line-is-saved-elsewhere", test_begun_line_is_saved_elsewhere);
  g_test_add_func ("/app/trouble/unsaved-is-not-dropped", test_unsaved_is_not_dropped);
  g_test_add_func ("/app/trouble/refused-restore-is-told", test_refused_restore_is_told);
  g_test_add_func ("/app/trouble/copies-are-not-offered-to-programs", test_copies_are_not_offered_to_programs);

  failed = g_test_run ();
  shell_remove_folder (state);

  return failed;
}
