/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* A new workspace. All its documents are written before its workspace.json, so
 * that a folder which is not complete is none. */

#include "belay-file.h"
#include "belay-listing.h"
#include "belay-lock.h"
#include "belay-store-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

static gboolean
check_empty (const char *folder,
             gboolean   *out_exists,
             GError    **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &local);
  g_autofree char *name = g_filename_display_name (folder);

  *out_exists = dir != NULL;
  if (dir == NULL && g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return TRUE;
  if (dir == NULL)
    g_set_error_literal (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_IO, local->message);
  else if (g_dir_read_name (dir) == NULL)
    return TRUE;
  else
    g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_NOT_EMPTY,
                 /* Translators: the placeholder is a folder. */
                 _ ("%s is not empty; a new workspace needs a folder of its own"), name);

  return FALSE;
}

static int
take_folder (const char *folder,
             GError    **error)
{
  int lock;

  if (!belay_folder_ensure_all (folder, error) || !belay_store_check_writable (folder, error))
    return BELAY_LOCK_NONE;
  if (g_chmod (folder, 0700) != 0)
    {
      belay_fail_errno (errno, folder, _ ("its permissions cannot be set"), error);
      return BELAY_LOCK_NONE;
    }
  lock = belay_lock_take (folder, error);
  if (lock == BELAY_LOCK_NONE || belay_listing_write_ignored (folder, error))
    return lock;
  belay_lock_release (lock);

  return BELAY_LOCK_NONE;
}

/*< private >
 * belay_store_prepare_folder:
 * @folder: a folder that is empty, or does not exist
 * @out_existed: (out): whether it was there
 * @error: return location for an error
 *
 * Makes a folder, for its owner only, and locks it. On failure nothing is left of it.
 *
 * Returns: the lock, or %BELAY_LOCK_NONE
 */
int
belay_store_prepare_folder (const char *folder,
                            gboolean   *out_existed,
                            GError    **error)
{
  int lock;

  if (!check_empty (folder, out_existed, error))
    return BELAY_LOCK_NONE;

  lock = take_folder (folder, error);
  if (lock == BELAY_LOCK_NONE)
    belay_store_give_up_folder (folder, *out_existed);

  return lock;
}

/*< private >
 * belay_store_give_up_folder:
 * @folder: a folder that was prepared
 * @existed: whether it was there before
 *
 * Removes what was prepared.
 */
void
belay_store_give_up_folder (const char *folder,
                            gboolean    existed)
{
  static const char *const names[] = { BELAY_LISTING_IGNORED_NAME, BELAY_LOCK_NAME };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  if (!existed)
    g_rmdir (folder);
}

/**
 * belay_store_create:
 * @folder: a folder that is empty, or does not exist
 * @workspace: what it is to hold
 * @error: return location for a `BELAY_STORE_ERROR`
 *
 * Makes a workspace folder, for its owner only, and writes all documents. On
 * failure nothing is left of it.
 *
 * Returns: (transfer full): the store, opened for writing, or %NULL with @error
 *   set
 */
BelayStore *
belay_store_create (const char     *folder,
                    BelayWorkspace *workspace,
                    GError        **error)
{
  g_autoptr (BelayStore) self = belay_store_new (folder);
  gboolean existed;

  self->lock = belay_store_prepare_folder (self->folder, &existed, error);
  if (self->lock == BELAY_LOCK_NONE)
    return NULL;

  self->workspace = g_object_ref (workspace);
  self->is_new = TRUE;
  belay_store_touch_all (self, BELAY_RECORD (workspace));
  if (!belay_store_save (self, error))
    {
      belay_store_give_up_folder (self->folder, existed);
      return NULL;
    }
  self->is_new = FALSE;
  belay_store_follow (self);

  return g_steal_pointer (&self);
}
