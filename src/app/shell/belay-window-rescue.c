/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* What the window does when files are in trouble: everything saved elsewhere when its own
 * folder cannot be written, and the copy of a backup in place of a file that cannot be read. */

#include "belay-draft-field.h"
#include "belay-window-private.h"

#include <belay-backup.h>
#include <belay-compat.h>
#include <belay-copy.h>
#include <belay-date-entry.h>
#include <glib/gi18n.h>

typedef struct
{
  char    *folder;
  char    *workspace;
  char    *backup;
  char    *path;
  BelayDay today;
} Restoring;

static void
free_restoring (Restoring *restoring)
{
  g_free (restoring->folder);
  g_free (restoring->workspace);
  g_free (restoring->backup);
  g_free (restoring->path);
  g_free (restoring);
}

static const char *
get_workspace_id (BelayWindow *self)
{
  return belay_record_get_id (BELAY_RECORD (belay_session_get_workspace (self->session)));
}

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_free (belay_ask_finish (result));
}

static void
tell (BelayWindow *self,
      const char  *heading,
      const char  *text)
{
  static const BelayAnswer answers[] = { { "close", N_ ("_Close"), BELAY_ANSWER_PLAIN } };

  belay_ask (GTK_WINDOW (self), heading, text, answers, G_N_ELEMENTS (answers), told_cb, NULL);
}

/* Takes over what was begun and not yet said to be finished. */
static void
settle (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if (BELAY_IS_DRAFT_FIELD (widget))
    belay_draft_field_submit (BELAY_DRAFT_FIELD (widget));
  else if (BELAY_IS_DATE_ENTRY (widget))
    belay_date_entry_commit (BELAY_DATE_ENTRY (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    settle (child);
}

static gboolean
save_all (BelayWindow *self)
{
  BelaySaver *saver = belay_session_get_saver (self->session);

  settle (GTK_WIDGET (self->desk));
  belay_saver_flush (saver);

  return belay_saver_get_state (saver) != BELAY_SAVE_FAILED;
}

static void
answered_unsaved_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (BelayOpening) next = user_data;
  g_autofree char *answer = belay_ask_finish (result);

  if (g_strcmp0 (answer, "elsewhere") == 0)
    gtk_widget_activate_action (GTK_WIDGET (source), "win.save-elsewhere", NULL);
  else if (g_strcmp0 (answer, "lose") == 0 && next != NULL)
    belay_window_begin_opening (BELAY_WINDOW (source), next);
  else if (g_strcmp0 (answer, "lose") == 0)
    gtk_window_destroy (GTK_WINDOW (source));
}

/*< private >
 * belay_window_save_or_ask:
 * @self: a window
 * @next: (nullable): what is to be opened next; %NULL to close the window
 *
 * Saves all, before the workspace goes. If that fails, it asks whether to go on nevertheless.
 *
 * Returns: whether the workspace may go
 */
gboolean
belay_window_save_or_ask (BelayWindow        *self,
                          const BelayOpening *next)
{
  static const BelayAnswer answers[] = {
    { "stay", N_ ("_Go back"), BELAY_ANSWER_PLAIN },
    { "elsewhere", N_ ("_Save elsewhere…"), BELAY_ANSWER_SUGGESTED },
    { "lose", N_ ("_Lose them"), BELAY_ANSWER_DESTRUCTIVE },
  };

  if (self->session == NULL || belay_session_is_read_only (self->session) || save_all (self))
    return TRUE;

  belay_ask (GTK_WINDOW (self), _ ("Your last changes are not saved"),
             belay_saver_get_problem (belay_session_get_saver (self->session)), answers, G_N_ELEMENTS (answers),
             answered_unsaved_cb, next != NULL ? belay_opening_copy (next) : NULL);

  return FALSE;
}

static void
open_folder (BelayWindow *self,
             const char  *folder)
{
  g_autoptr (BelayOpening) opening = belay_opening_new (BELAY_OPENING_WRITE, folder, self->today);

  belay_window_begin_opening (self, opening);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  BelayWindow     *self = BELAY_WINDOW (source);
  BelayCopy       *copy = g_task_get_task_data (G_TASK (result));
  g_autofree char *name = g_filename_display_name (belay_copy_get_folder (copy));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      belay_window_set_busy (self, FALSE);
      tell (self, _ ("The copy could not be written"), error->message);
      return;
    }

  open_folder (self, belay_copy_get_folder (copy));
  /* Translators: the placeholder is a folder. */
  text = g_strdup_printf (_ ("Everything is saved in %s now"), name);
  belay_window_toast (self, text, NULL, NULL);
}

static void
copy_in_thread (GTask        *task,
                gpointer      source,
                gpointer      copy,
                GCancellable *cancellable)
{
  GError *error = NULL;

  if (belay_copy_commit (copy, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
is_empty_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  return dir != NULL && g_dir_read_name (dir) == NULL;
}

/* An empty folder is taken as it is; in any other one the workspace gets a folder of its own. */
static char *
choose_place (BelayWindow *self,
              const char  *folder)
{
  g_autofree char *name = g_strdup (belay_workspace_get (belay_session_get_workspace (self->session))->name);
  char            *place;

  if (is_empty_folder (folder))
    return g_strdup (folder);

  g_strdelimit (name, "/\\", '-');
  place = g_build_filename (folder, name, NULL);
  for (guint i = 2; g_file_test (place, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s %u", name, i);

      g_free (place);
      place = g_build_filename (folder, numbered, NULL);
    }

  return place;
}

/**
 * belay_window_save_in:
 * @self: a window that shows a workspace
 * @folder: a folder, in the encoding of file names
 *
 * Saves everything in @folder, if it is empty, else in a new one in it, and goes on there.
 */
void
belay_window_save_in (BelayWindow *self,
                      const char  *folder)
{
  g_autofree char *place = NULL;
  BelayCopy       *copy;
  g_autoptr (GTask) task = NULL;
  g_autoptr (GError) error = NULL;

  if (self->session == NULL || self->is_busy)
    return;

  settle (GTK_WIDGET (self->desk));
  belay_window_set_busy (self, TRUE);
  place = choose_place (self, folder);
  copy = belay_copy_new (belay_session_get_store (self->session), place, &error);
  if (copy == NULL)
    {
      belay_window_set_busy (self, FALSE);
      tell (self, _ ("The copy could not be written"), error->message);
      return;
    }

  task = g_task_new (self, NULL, copied_cb, NULL);
  g_task_set_task_data (task, copy, (GDestroyNotify) belay_copy_free);
  g_task_run_in_thread (task, copy_in_thread);
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GFile) folder = belay_choose_finish (result, NULL);
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;

  if (path != NULL)
    belay_window_save_in (BELAY_WINDOW (source), path);
}

static void
save_elsewhere_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  belay_choose_folder (GTK_WINDOW (user_data), _ ("Where to save everything"), _ ("_Save here"),
                       BELAY_WINDOW (user_data)->cancellable, place_chosen_cb, NULL);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  BelayWindow *self = BELAY_WINDOW (source);
  Restoring   *restoring = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  gboolean is_restored = g_task_propagate_boolean (G_TASK (result), &error);

  open_folder (self, restoring->folder);
  if (is_restored)
    belay_window_toast (self, _ ("The copy of the backup is back"), NULL, NULL);
  else
    tell (self, _ ("The copy could not be brought back"), error->message);
}

static void
restore_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  Restoring *restoring = data;
  GError    *error = NULL;

  if (belay_backup_restore_file (restoring->folder, restoring->workspace, restoring->backup, restoring->path,
                                 restoring->today, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Whoever holds the folder cannot have it restored, so the workspace is closed for a moment. */
static void
restore_copy (BelayWindow *self,
              const char  *path)
{
  g_autoptr (GTask) task = NULL;
  Restoring *restoring;

  if (self->session == NULL || self->is_busy || belay_session_is_read_only (self->session))
    return;

  restoring = g_new0 (Restoring, 1);
  restoring->folder = g_strdup (belay_window_get_folder (self));
  restoring->workspace = g_strdup (get_workspace_id (self));
  restoring->backup = belay_backup_find_copy (restoring->workspace, path, NULL);
  restoring->path = g_strdup (path);
  restoring->today = self->today;
  task = g_task_new (self, NULL, restored_cb, NULL);
  g_task_set_task_data (task, restoring, (GDestroyNotify) free_restoring);
  if (restoring->backup == NULL)
    {
      tell (self, _ ("The copy could not be brought back"), _ ("No backup has a copy that can be read any more."));
      return;
    }
  if (!save_all (self))
    {
      tell (self, _ ("The copy could not be brought back"), belay_saver_get_problem (belay_session_get_saver (self->session)));
      return;
    }

  belay_window_set_session (self, NULL);
  belay_window_set_busy (self, TRUE);
  g_task_run_in_thread (task, restore_in_thread);
}

static void
answered_broken_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autofree char *path = user_data;
  g_autofree char *answer = belay_ask_finish (result);

  if (g_strcmp0 (answer, "restore") == 0)
    {
      restore_copy (BELAY_WINDOW (source), path);
    }
  else if (g_strcmp0 (answer, "show") == 0)
    {
      g_autofree char *full = g_build_filename (belay_window_get_folder (BELAY_WINDOW (source)), path, NULL);
      g_autofree char *folder = g_path_get_dirname (full);

      belay_show_folder (GTK_WINDOW (source), folder);
    }
}

static char *
describe_broken (BelayWindow *self,
                 const char  *path,
                 const char  *backup)
{
  BelayBroken *broken = belay_broken_array_find (belay_store_get_broken (belay_session_get_store (self->session)), path);
  const char  *reason = broken != NULL ? broken->text : "";

  if (backup == NULL)
    /* Translators: a file, and what is wrong with it. */
    return g_strdup_printf (_ ("%s: %s\n\nThe file is left as it is. Mend it and open the workspace again."), path, reason);

  /* Translators: a file, what is wrong with it, and the day of a backup. */
  return g_strdup_printf (_ ("%s: %s\n\nThe backup of %s has a copy that can be read. "
                             "What is there now is kept in a backup, too."),
                          path, reason, backup);
}

static void
open_broken_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  static const BelayAnswer answers[] = {
    { "close", N_ ("_Close"), BELAY_ANSWER_PLAIN },
    { "show", N_ ("Show the _folder"), BELAY_ANSWER_PLAIN },
    { "restore", N_ ("_Bring back the copy"), BELAY_ANSWER_SUGGESTED },
  };
  BelayWindow     *self = BELAY_WINDOW (user_data);
  const char      *path = g_variant_get_string (parameter, NULL);
  g_autofree char *title = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *body = NULL;
  gboolean         can_restore;

  if (self->session == NULL)
    return;

  backup = belay_backup_find_copy (get_workspace_id (self), path, &title);
  can_restore = backup != NULL && !belay_session_is_read_only (self->session);
  /* Translators: a name or a file. */
  heading = g_strdup_printf (_ ("%s cannot be read"), title != NULL ? title : path);
  body = describe_broken (self, path, can_restore ? backup : NULL);
  belay_ask (GTK_WINDOW (self), heading, body, answers, G_N_ELEMENTS (answers) - (can_restore ? 0 : 1), answered_broken_cb,
             g_strdup (path));
}

/*< private >
 * belay_window_add_rescue_actions:
 *
 * Adds what the window does when files are in trouble.
 */
void
belay_window_add_rescue_actions (BelayWindow *self)
{
  static const GActionEntry entries[] = {
    { "save-elsewhere", save_elsewhere_cb },
    { "open-broken", open_broken_cb, "s" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
