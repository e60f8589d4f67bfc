/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shell-desk.h"

#include "belay-share-dialog.h"

#include <glib/gstdio.h>

#define MOST_STEPS 60
#define WAIT_MS 20000

/* What belongs to a test: a window on the sample, and the dialog over it. */
typedef struct
{
  ShellDesk         desk;
  BelayShareDialog *dialog;
} Stage;

static BelayShareDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (BELAY_IS_SHARE_DIALOG (window))
        return BELAY_SHARE_DIALOG (window);
    }

  return NULL;
}

static void
share (Stage *stage)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (stage->desk.window), "win.share", NULL));
  shell_desk_settle ();
  g_set_weak_pointer (&stage->dialog, find_dialog ());
  g_assert_nonnull (stage->dialog);
}

static void
stage_open (Stage *stage)
{
  shell_desk_open (&stage->desk, TRUE);
  stage->dialog = NULL;
}

static void
stage_close (Stage *stage)
{
  if (stage->dialog != NULL)
    gtk_window_close (GTK_WINDOW (stage->dialog));
  shell_desk_settle ();
  g_assert_null (stage->dialog);
  shell_desk_close (&stage->desk);
}

static BelayRecord *
find_record (Stage      *stage,
             const char *name)
{
  const BelayWorkspaceFields *fields = belay_workspace_get (belay_session_get_workspace (stage->desk.session));
  BelayList *const            lists[] = { fields->people, fields->projects };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      BELAY_FOREACH (BelayRecord, record, lists[i])
      {
        if (g_str_has_prefix (belay_record_get_title (record), name))
          return record;
      }
    }
  g_assert_not_reached ();
}

static void
collect_words (GtkWidget *widget,
               GString   *words)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    g_string_append_printf (words, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_words (child, words);
}

static gboolean
says (gpointer    widget,
      const char *part)
{
  g_autoptr (GString) words = g_string_new (NULL);

  shell_desk_settle ();
  collect_words (GTK_WIDGET (widget), words);
  g_test_message ("%s", words->str);

  return strstr (words->str, part) != NULL;
}

static void
assert_says (Stage      *stage,
             const char *part)
{
  g_assert_true (says (stage->dialog, part));
}

/* Goes on by arrows and Tab to what has that name, as somebody without a pointer does. */
static GtkWidget *
reach (Stage      *stage,
       const char *name)
{
  for (guint i = 0; i < MOST_STEPS; i++)
    {
      GtkWidget       *focus = gtk_window_get_focus (GTK_WINDOW (stage->dialog));
      g_autofree char *found = focus != NULL ? shell_dup_name (focus) : NULL;

      if (g_strcmp0 (found, name) == 0)
        return focus;
      if (focus == NULL || !ADW_IS_ACTION_ROW (focus) || ADW_IS_COMBO_ROW (focus) ||
          !gtk_widget_child_focus (gtk_widget_get_parent (focus), GTK_DIR_DOWN))
        gtk_widget_child_focus (GTK_WIDGET (stage->dialog), GTK_DIR_TAB_FORWARD);
    }
  g_error ("“%s” is never reached", name);
}

static char *
wait_for_file (Stage      *stage,
               const char *path)
{
  gint64 end = g_get_monotonic_time () + WAIT_MS * G_TIME_SPAN_MILLISECOND;
  char  *content = NULL;

  while (stage->dialog != NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_null (stage->dialog);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));

  return content;
}

static void
test_names_and_words (void)
{
  Stage stage;

  stage_open (&stage);
  gtk_widget_activate_action (GTK_WIDGET (stage.desk.window), "win.open-person", "s",
                              belay_record_get_id (find_record (&stage, "Bo")));
  shell_desk_settle ();
  share (&stage);
  g_assert_cmpuint (shell_check_names (GTK_WIDGET (stage.dialog)), >, 8);
  assert_says (&stage, "Bo Olsen");
  assert_says (&stage, "All of their own");
  assert_says (&stage, "private note");
  stage_close (&stage);
}

/* A screen that others see does not even tell how much there is. */
static void
test_private_is_hidden (void)
{
  Stage stage;

  stage_open (&stage);
  gtk_widget_activate_action (GTK_WIDGET (stage.desk.window), "win.open-person", "s",
                              belay_record_get_id (find_record (&stage, "Bo")));
  g_action_group_change_action_state (G_ACTION_GROUP (stage.desk.window), "hide-private", g_variant_new_boolean (TRUE));
  shell_desk_settle ();
  share (&stage);
  assert_says (&stage, "Stays");
  g_assert_false (says (stage.dialog, "private note"));
  g_assert_false (says (stage.dialog, "energy mark"));
  stage_close (&stage);
}

static void
test_keys_alone (void)
{
  Stage            stage;
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;

  stage_open (&stage);
  gtk_widget_activate_action (GTK_WIDGET (stage.desk.window), "win.open-person", "s",
                              belay_record_get_id (find_record (&stage, "Amara")));
  shell_desk_settle ();
  share (&stage);

  gtk_widget_activate (reach (&stage, "Everybody"));
  assert_says (&stage, "First name, target");
  reach (&stage, "Copy as Markdown");
  reach (&stage, "Cancel");
  reach (&stage, "Save…");

  path = g_build_filename (stage.desk.folder, "amara.pdf", NULL);
  belay_share_dialog_save (stage.dialog, path);
  content = wait_for_file (&stage, path);
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_unlink (path);
  stage_close (&stage);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy (void)
{
  Stage            stage;
  g_autofree char *text = NULL;

  stage_open (&stage);
  gtk_widget_activate_action (GTK_WIDGET (stage.desk.window), "win.open-person", "s",
                              belay_record_get_id (find_record (&stage, "Amara")));
  shell_desk_settle ();
  share (&stage);
  gtk_widget_activate (reach (&stage, "A lead"));
  gtk_widget_activate (reach (&stage, "Copy as Markdown"));
  shell_desk_settle ();
  g_assert_null (stage.dialog);

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (stage.desk.window)), NULL, read_cb, &text);
  shell_desk_settle ();
  g_assert_true (g_str_has_prefix (text, "# Amara Mensah\n"));
  g_assert_nonnull (strstr (text, "## Actions"));
  g_assert_null (strstr (text, "## Next one-on-one"));
  stage_close (&stage);
}

static void
test_project (void)
{
  Stage stage;

  stage_open (&stage);
  gtk_widget_activate_action (GTK_WIDGET (stage.desk.window), "win.open-project", "s",
                              belay_record_get_id (find_record (&stage, "Scale")));
  shell_desk_settle ();
  share (&stage);
  assert_says (&stage, "Scale the storefront");
  assert_says (&stage, "All of the project, with risks");
  assert_says (&stage, "11 milestones");
  stage_close (&stage);
}

/* What cannot be written is said where it was asked for, and can be tried again. */
static void
test_nowhere_to_write (void)
{
  Stage            stage;
  g_autofree char *nowhere = NULL;
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;

  stage_open (&stage);
  share (&stage);
  nowhere = g_build_filename (stage.desk.folder, "no", "such", "folder.pdf", NULL);
  belay_share_dialog_save (stage.dialog, nowhere);
  for (guint i = 0; i < 10 && gtk_widget_get_sensitive (reach (&stage, "Cancel")); i++)
    shell_desk_settle ();
  assert_says (&stage, "Nothing was shared: ");
  assert_says (&stage, "folder.pdf");

  path = g_build_filename (stage.desk.folder, "somebody.pdf", NULL);
  belay_share_dialog_save (stage.dialog, path);
  content = wait_for_file (&stage, path);
  g_unlink (path);
  stage_close (&stage);
}

/* Somebody who closes the dialog while it writes gets the file. */
static void
test_closed_while_writing (void)
{
  Stage            stage;
  g_autofree char *path = NULL;
  g_autofree char *content = NULL;

  stage_open (&stage);
  share (&stage);
  path = g_build_filename (stage.desk.folder, "late.pdf", NULL);
  belay_share_dialog_save (stage.dialog, path);
  gtk_window_close (GTK_WINDOW (stage.dialog));
  content = wait_for_file (&stage, path);
  g_unlink (path);
  stage_close (&stage);
}

/* Nobody sees the dialog any more, so that the window has to say it. */
static void
test_failed_after_closing (void)
{
  Stage            stage;
  g_autofree char *nowhere = NULL;
  gint64           end;

  stage_open (&stage);
  share (&stage);
  nowhere = g_build_filename (stage.desk.folder, "no", "such", "folder.pdf", NULL);
  belay_share_dialog_save (stage.dialog, nowhere);
  gtk_window_close (GTK_WINDOW (stage.dialog));
  end = g_get_monotonic_time () + WAIT_MS * G_TIME_SPAN_MILLISECOND;
  while (stage.dialog != NULL && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (says (stage.desk.window, "Nothing was shared: "));
  stage_close (&stage);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/share/names-and-words", test_names_and_words);
  g_test_add_func ("/app/share/private-is-hidden", test_private_is_hidden);
  g_test_add_func ("/app/share/keys-alone", test_keys_alone);
  g_test_add_func ("/app/share/copy", test_copy);
  g_test_add_func ("/app/share/project", test_project);
  g_test_add_func ("/app/share/nowhere-to-write", test_nowhere_to_write);
  g_test_add_func ("/app/share/closed-while-writing", test_closed_while_writing);
  g_test_add_func ("/app/share/failed-after-closing", test_failed_after_closing);

  return g_test_run ();
}
