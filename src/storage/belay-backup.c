/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* Backups: whole copies of the documents of a workspace, private ones included,
 * in a folder of this computer. A backup is complete as soon as it has its
 * name, and is never changed afterwards. Beside the documents lies a list of
 * their hashes. Copies follow links of the workspace; nothing follows a link
 * that lies in a backup. */

#include "belay-backup-private.h"

#include "belay-file.h"
#include "belay-listing.h"
#include "belay-lock.h"
#include "belay-state.h"
#include "belay-store-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define PARTIAL_NAME ".partial"

/*< private >
 * belay_backup_dup_base:
 * @workspace_id: the id of a workspace
 *
 * Returns: (transfer full): where its backups lie
 */
char *
belay_backup_dup_base (const char *workspace_id)
{
  g_autofree char *state = belay_state_dup_folder ();

  return g_build_filename (state, "backups", workspace_id, NULL);
}

/**
 * belay_backup_dup_folder:
 * @workspace_id: the id of a workspace
 * @name: the name of a backup
 *
 * Returns: (transfer full): where that backup lies
 */
char *
belay_backup_dup_folder (const char *workspace_id,
                         const char *name)
{
  g_autofree char *base = belay_backup_dup_base (workspace_id);

  return g_build_filename (base, name, NULL);
}

static gboolean
copy_document (const char *folder,
               const char *partial,
               const char *path,
               GPtrArray  *entries,
               GError    **error)
{
  g_autofree char *source = g_build_filename (folder, path, NULL);
  g_autofree char *copy = g_build_filename (partial, path, NULL);
  g_autofree char *above = g_path_get_dirname (copy);
  g_autofree char *hash = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) local = NULL;
  gsize       length;
  const char *data;

  if (!belay_file_read (source, BELAY_FILE_FOLLOW, &bytes, error))
    return FALSE;
  if (bytes == NULL)
    return TRUE;

  data = g_bytes_get_data (bytes, &length);
  if (g_mkdir_with_parents (above, 0700) != 0)
    return belay_fail_errno (errno, above, _ ("the folder cannot be made"), error);
  if (!g_file_set_contents_full (copy, length > 0 ? data : "", length, G_FILE_SET_CONTENTS_NONE, 0600, &local))
    {
      g_set_error_literal (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_IO, local->message);
      return FALSE;
    }
  hash = belay_file_dup_hash (bytes);
  belay_backup_add_entry (entries, path, hash);

  return TRUE;
}

static gboolean
read_back (const char *partial,
           GPtrArray  *entries,
           GError    **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      BelayBackupEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char  *hash = NULL;
      g_autoptr (GBytes) bytes = NULL;

      if (!belay_file_read_below (partial, entry->path, &bytes, error))
        return FALSE;
      hash = belay_file_dup_hash (bytes);
      if (!g_str_equal (hash, entry->hash))
        return belay_fail_errno (EIO, entry->path, _ ("the copy is not what was copied"), error);
    }

  return TRUE;
}

/* All copies at once: one by one would take seconds where there are many people. */
static gboolean
sync_all (const char *partial,
          GError    **error)
{
  int fd = open (partial, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int code = 0;

  if (fd < 0 || syncfs (fd) != 0)
    code = errno;
  if (fd >= 0)
    close (fd);

  return code == 0 || belay_fail_errno (code, partial, _ ("the disk did not confirm what was written"), error);
}

static gboolean
write_manifest (const char *partial,
                GPtrArray  *entries,
                GError    **error)
{
  g_autofree char *path = g_build_filename (partial, BELAY_BACKUP_MANIFEST, NULL);
  char            *text = belay_backup_write_manifest (entries);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));

  return belay_file_write (path, bytes, error) && belay_folder_sync (partial, error);
}

static gboolean
copy_all (const char *folder,
          const char *partial,
          GError    **error)
{
  g_autoptr (GPtrArray) paths = belay_listing_read (folder, NULL, error);
  g_autoptr (GPtrArray) entries = belay_backup_entries_new ();

  if (paths == NULL)
    return FALSE;
  if (g_mkdir (partial, 0700) != 0)
    return belay_fail_errno (errno, partial, _ ("the folder cannot be made"), error);
  for (guint i = 0; i < paths->len; i++)
    {
      if (!copy_document (folder, partial, g_ptr_array_index (paths, i), entries, error))
        return FALSE;
    }

  return sync_all (partial, error) && read_back (partial, entries, error) && write_manifest (partial, entries, error);
}

static char *
choose_name (const char *workspace_id,
             BelayDay    today)
{
  g_autoptr (GPtrArray) names = belay_backup_list (workspace_id);
  g_autofree char *day_text = belay_day_to_string (today);
  guint            last = 0;

  for (guint i = 0; i < names->len; i++)
    {
      BelayDay day;
      guint    number;

      belay_backup_parse_name (g_ptr_array_index (names, i), &day, &number);
      if (day == today)
        last = MAX (last, number);
    }

  return last > 0 ? g_strdup_printf ("%s-%u", day_text, last + 1) : g_steal_pointer (&day_text);
}

static gboolean
note_folder (const char *base,
             const char *folder,
             GError    **error)
{
  g_autofree char *path = g_build_filename (base, BELAY_BACKUP_FOLDER_NOTE, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (folder, strlen (folder));

  return belay_file_write (path, bytes, error);
}

static gboolean
make_locked (const char *folder,
             const char *workspace_id,
             const char *base,
             BelayDay    today,
             GError    **error)
{
  g_autofree char *partial = g_build_filename (base, PARTIAL_NAME, NULL);
  g_autofree char *name = choose_name (workspace_id, today);
  g_autofree char *final = g_build_filename (base, name, NULL);

  belay_backup_remove_tree (base, PARTIAL_NAME);
  if (!copy_all (folder, partial, error) || !note_folder (base, folder, error))
    {
      belay_backup_remove_tree (base, PARTIAL_NAME);
      return FALSE;
    }
  if (rename (partial, final) != 0)
    return belay_fail_errno (errno, final, _ ("the backup cannot get its name"), error);

  return belay_folder_sync (base, error);
}

/*< private >
 * belay_backup_make_keeping:
 * @keep: (nullable): a backup that is not to make room for the new one
 *
 * See belay_backup_make().
 */
gboolean
belay_backup_make_keeping (const char *folder,
                           const char *workspace_id,
                           BelayDay    today,
                           const char *keep,
                           GError    **error)
{
  g_autofree char *base = belay_backup_dup_base (workspace_id);
  g_autofree char *absolute = g_canonicalize_filename (folder, NULL);
  gboolean         is_made;
  int              lock;

  g_return_val_if_fail (belay_day_is_valid (today), FALSE);

  if (!belay_folder_ensure_all (base, error))
    return FALSE;
  lock = belay_lock_take (base, error);
  if (lock == BELAY_LOCK_NONE)
    return FALSE;
  is_made = make_locked (absolute, workspace_id, base, today, error);
  if (is_made)
    belay_backup_prune (workspace_id, keep);
  belay_lock_release (lock);

  return is_made;
}

/**
 * belay_backup_make:
 * @folder: the folder of a workspace
 * @workspace_id: its id, which is a plain name
 * @today: the day the backup is named by
 * @error: return location for a `BELAY_STORE_ERROR`
 *
 * Copies all documents, reads the copies back, and lets go of old backups: the
 * last ten stay, and the newest of each of seven days, four weeks and twelve
 * months.
 *
 * Returns: whether the backup is complete and lasts
 */
gboolean
belay_backup_make (const char *folder,
                   const char *workspace_id,
                   BelayDay    today,
                   GError    **error)
{
  return belay_backup_make_keeping (folder, workspace_id, today, NULL, error);
}

/**
 * belay_backup_make_daily:
 * @folder: the folder of a workspace
 * @workspace_id: its id, which is a plain name
 * @today: today
 * @error: return location for a `BELAY_STORE_ERROR`
 *
 * Makes a backup unless there is one of today, or nothing to be copied.
 *
 * Returns: whether there is a backup of today
 */
gboolean
belay_backup_make_daily (const char *folder,
                         const char *workspace_id,
                         BelayDay    today,
                         GError    **error)
{
  g_autoptr (GPtrArray) names = belay_backup_list (workspace_id);
  g_autofree char *root = g_build_filename (folder, "workspace.json", NULL);

  if (!g_file_test (root, G_FILE_TEST_EXISTS))
    return TRUE;
  for (guint i = 0; i < names->len; i++)
    {
      BelayDay day;
      guint    number;

      belay_backup_parse_name (g_ptr_array_index (names, i), &day, &number);
      if (day == today)
        return TRUE;
    }

  return belay_backup_make (folder, workspace_id, today, error);
}
