/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* A restored workspace is a save like any other: all files or none, and what
 * was there before lies in a backup of its own. It works from files to files,
 * for what is restored may well be too broken to be opened. */

#include "belay-backup-private.h"

#include "belay-broken.h"
#include "belay-file.h"
#include "belay-intent.h"
#include "belay-layout.h"
#include "belay-listing.h"
#include "belay-load.h"
#include "belay-lock.h"
#include "belay-store-error.h"
#include "belay-write.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
check_sound (const char *workspace_id,
             const char *name,
             GError    **error)
{
  g_autoptr (GPtrArray) damaged = belay_backup_verify (workspace_id, name, error);
  BelayBroken *first;

  if (damaged == NULL)
    return FALSE;
  if (damaged->len == 0)
    return TRUE;

  first = g_ptr_array_index (damaged, 0);
  g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_DAMAGED,
               /* Translators: the name of a backup, of a file in it, and what is wrong with it. */
               _ ("the backup %s is damaged and was not restored: %s: %s"), name, first->path, first->text);

  return FALSE;
}

static gboolean
plan_write (GPtrArray  *writes,
            const char *folder,
            const char *path,
            GBytes     *after,
            GError    **error)
{
  g_autofree char *full = g_build_filename (folder, path, NULL);
  g_autofree char *before = NULL;
  g_autoptr (GBytes) now = NULL;

  if (!belay_file_read (full, BELAY_FILE_FOLLOW, &now, error))
    return FALSE;
  if (now != NULL && after != NULL && g_bytes_equal (now, after))
    return TRUE;

  before = belay_file_dup_hash (now);
  if (before != NULL || after != NULL)
    g_ptr_array_add (writes, belay_write_new (path, G_TYPE_INVALID, before, after));

  return TRUE;
}

static GPtrArray *
plan_writes (const char *folder,
             const char *backup,
             gboolean   *out_is_empty,
             GError    **error)
{
  g_autoptr (GPtrArray) entries = belay_backup_read_manifest (backup, error);
  g_autoptr (GPtrArray) present = entries != NULL ? belay_listing_read (folder, NULL, error) : NULL;
  g_autoptr (GPtrArray) writes = belay_writes_new ();

  if (present == NULL)
    return NULL;

  *out_is_empty = present->len == 0;
  for (guint i = 0; i < entries->len; i++)
    {
      BelayBackupEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GBytes) bytes = NULL;

      if (!belay_file_read_below (backup, entry->path, &bytes, error) ||
          !plan_write (writes, folder, entry->path, bytes, error))
        return NULL;
    }
  for (guint i = 0; i < present->len; i++)
    {
      const char *path = g_ptr_array_index (present, i);

      if (!belay_backup_has_entry (entries, path) && !plan_write (writes, folder, path, NULL, error))
        return NULL;
    }

  return g_steal_pointer (&writes);
}

static gboolean
restore_locked (const char *folder,
                const char *workspace_id,
                const char *name,
                BelayDay    today,
                GError    **error)
{
  g_autofree char *backup = belay_backup_dup_folder (workspace_id, name);
  g_autofree char *intent = g_build_filename (folder, BELAY_INTENT_NAME, NULL);
  gboolean         is_empty = FALSE;
  gboolean         lingers;
  g_autoptr (GPtrArray) writes = plan_writes (folder, backup, &is_empty, error);
  BelayIntentUse use = is_empty && !g_file_test (intent, G_FILE_TEST_EXISTS) ? BELAY_INTENT_NEVER : BELAY_INTENT_ALWAYS;

  if (writes == NULL)
    return FALSE;
  if (!is_empty && !belay_backup_make_keeping (folder, workspace_id, today, name, error))
    return FALSE;

  /* An intent of an interrupted save is replaced by ours, and gone when we are done. */
  return belay_listing_write_ignored (folder, error) &&
         belay_writes_commit (writes, folder, use, &lingers, error);
}

/**
 * belay_backup_restore:
 * @folder: the folder of a workspace, or where it was
 * @workspace_id: the id of the workspace
 * @name: the name of one of its backups
 * @today: today
 * @error: return location for a `BELAY_STORE_ERROR`
 *
 * Makes the documents in @folder those of a backup: all of them or none.
 *
 * What is there now becomes a backup first, by which the restoring can be taken
 * back. A damaged backup is not restored. The workspace must not be open for
 * writing, and has to be opened again by who reads it.
 *
 * Returns: whether the backup was restored
 */
gboolean
belay_backup_restore (const char *folder,
                      const char *workspace_id,
                      const char *name,
                      BelayDay    today,
                      GError    **error)
{
  g_autofree char *absolute = g_canonicalize_filename (folder, NULL);
  gboolean         is_restored;
  int              lock;

  if (!check_sound (workspace_id, name, error) || !belay_folder_ensure_all (absolute, error))
    return FALSE;
  lock = belay_lock_take (absolute, error);
  if (lock == BELAY_LOCK_NONE)
    return FALSE;
  is_restored = restore_locked (absolute, workspace_id, name, today, error);
  belay_lock_release (lock);

  return is_restored;
}

/**
 * belay_backup_find_copy:
 * @workspace_id: the id of a workspace
 * @path: a file, relative to its folder
 * @out_title: (out) (optional) (nullable): what the document in it is called
 *
 * Returns: (transfer full) (nullable): the name of the newest backup in which that file
 *   can be read
 */
char *
belay_backup_find_copy (const char *workspace_id,
                        const char *path,
                        char      **out_title)
{
  g_autoptr (GPtrArray) names = belay_backup_list (workspace_id);

  for (guint i = names->len; i > 0; i--)
    {
      const char      *name = g_ptr_array_index (names, i - 1);
      g_autofree char *backup = belay_backup_dup_folder (workspace_id, name);
      g_autoptr (BelayLoaded) loaded = belay_load_file (backup, path, NULL);

      if (loaded->record == NULL)
        continue;
      if (out_title != NULL)
        *out_title = g_strdup (belay_record_get_title (loaded->record));

      return g_strdup (name);
    }

  return NULL;
}

static gboolean
restore_file_locked (const char *folder,
                     const char *workspace_id,
                     const char *name,
                     const char *path,
                     BelayDay    today,
                     GError    **error)
{
  g_autofree char *backup = belay_backup_dup_folder (workspace_id, name);
  g_autoptr (GPtrArray) writes = belay_writes_new ();
  g_autoptr (GBytes) bytes = NULL;
  gboolean lingers;

  return belay_file_read_below (backup, path, &bytes, error) && plan_write (writes, folder, path, bytes, error) &&
         belay_backup_make_keeping (folder, workspace_id, today, name, error) &&
         belay_writes_commit (writes, folder, BELAY_INTENT_SEVERAL, &lingers, error);
}

/**
 * belay_backup_restore_file:
 * @folder: the folder of a workspace
 * @workspace_id: the id of the workspace
 * @name: the name of one of its backups
 * @path: a file in it, relative to its folder
 * @today: today
 * @error: return location for a `BELAY_STORE_ERROR`
 *
 * Brings back one file of a backup. What is there now becomes a backup first. The
 * workspace must not be open for writing, and has to be opened again.
 *
 * Returns: whether the file was brought back
 */
gboolean
belay_backup_restore_file (const char *folder,
                           const char *workspace_id,
                           const char *name,
                           const char *path,
                           BelayDay    today,
                           GError    **error)
{
  g_autofree char *absolute = g_canonicalize_filename (folder, NULL);
  gboolean         is_restored;
  int              lock = belay_lock_take (absolute, error);

  if (lock == BELAY_LOCK_NONE)
    return FALSE;
  is_restored = restore_file_locked (absolute, workspace_id, name, path, today, error);
  belay_lock_release (lock);

  return is_restored;
}

static char *
find_by_note (const char *folder)
{
  g_autofree char *backups = belay_backup_dup_base (NULL);
  g_autoptr (GDir) dir = g_dir_open (backups, 0, NULL);
  const char *id;

  while (dir != NULL && (id = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *base = g_build_filename (backups, id, NULL);
      g_autoptr (GBytes) note = NULL;

      if (belay_layout_is_id (id) && belay_file_read_below (base, BELAY_BACKUP_FOLDER_NOTE, &note, NULL) &&
          g_bytes_get_size (note) == strlen (folder) && memcmp (g_bytes_get_data (note, NULL), folder, strlen (folder)) == 0)
        return g_strdup (id);
    }

  return NULL;
}

/**
 * belay_backup_dup_workspace_id:
 * @folder: the folder of a workspace
 * @error: return location for a `BELAY_STORE_ERROR`
 *
 * Finds out whose backups to look for, even when nothing in @folder can be read
 * any more: a backup notes which folder it is of.
 *
 * Returns: (transfer full): the id of the workspace, or %NULL with @error set
 */
char *
belay_backup_dup_workspace_id (const char *folder,
                               GError    **error)
{
  g_autofree char *absolute = g_canonicalize_filename (folder, NULL);
  g_autofree char *name = g_filename_display_name (absolute);
  g_autoptr (BelayLoaded) root = belay_load_file (absolute, BELAY_LAYOUT_ROOT, NULL);
  char *id;

  if (root->record != NULL)
    return g_strdup (belay_record_get_id (root->record));

  id = find_by_note (absolute);
  if (id == NULL)
    g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_NOT_A_WORKSPACE,
                 /* Translators: the placeholder is a folder. */
                 _ ("%s is no workspace that can be read, and no backup of it is known"), name);

  return id;
}
