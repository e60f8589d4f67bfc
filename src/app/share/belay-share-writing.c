/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-share-writing.h"

#include <belay-compat.h>
#include <glib/gi18n.h>

typedef struct
{
  BelayExport *export;
  char *path;
} Writing;

static void
free_writing (Writing *writing)
{
  belay_export_free (writing->export);
  g_free (writing->path);
  g_free (writing);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Writing         *writing = data;
  gsize            length = 0;
  g_autofree char *bytes = NULL;
  GError          *error = NULL;

  bytes = belay_export_write (writing->export, &length, &error);
  if (bytes != NULL && belay_export_write_file (writing->path, bytes, length, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * belay_share_write_async:
 * @export: (transfer full): what to write
 * @path: the file, in the encoding of file names
 * @callback: called when it is written, or not
 * @user_data: what to give to @callback
 *
 * Writes a file for others in a thread, as drawing pages takes longer than a frame.
 */
void
belay_share_write_async (BelayExport *export,
                         const char         *path,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Writing *writing = g_new0 (Writing, 1);

  writing->export = export;
  writing->path = g_strdup (path);
  g_task_set_source_tag (task, belay_share_write_async);
  g_task_set_task_data (task, writing, (GDestroyNotify) free_writing);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * belay_share_write_finish:
 * @result: what the callback got
 * @error: return location for an error of [error@ExportError], [error@LeakError] or
 *   %G_IO_ERROR
 *
 * Returns: whether the file is written
 */
gboolean
belay_share_write_finish (GAsyncResult *result,
                          GError      **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
open_shared_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  g_autofree char *path = NULL;
  g_autoptr (GVariant) state = g_action_get_state (G_ACTION (action));

  g_variant_get (state, "^ay", &path);
  belay_show_folder (GTK_WINDOW (user_data), path);
}

/**
 * belay_share_offer_to_open:
 * @window: the window that shows the workspace
 * @path: a file that was just written, in the encoding of file names
 *
 * Tells that a file is written, and offers to open it: only that one, not any file
 * that somebody names.
 */
void
belay_share_offer_to_open (BelayWindow *window,
                           const char  *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (_ ("Saved %s"), name);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new_stateful ("open", NULL, g_variant_new ("^ay", path));

  g_signal_connect_object (action, "activate", G_CALLBACK (open_shared_cb), window, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (window), "shared", G_ACTION_GROUP (group));
  belay_window_toast (window, text, _ ("_Open"), "shared.open");
}
