/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* The list of hashes in a backup, and whether the backup still agrees with it. */

#include "belay-backup-private.h"

#include "belay-broken.h"
#include "belay-file.h"
#include "belay-layout.h"
#include "belay-listing.h"
#include "belay-store-error.h"

#include <glib/gi18n.h>
#include <string.h>

#define HASH_LENGTH 64
#define SEPARATOR "  "

static void
entry_free (BelayBackupEntry *entry)
{
  g_free (entry->hash);
  g_free (entry->path);
  g_free (entry);
}

/*< private >
 * belay_backup_entries_new:
 *
 * Returns: (transfer full) (element-type BelayBackupEntry): an empty manifest
 */
GPtrArray *
belay_backup_entries_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
}

/*< private >
 * belay_backup_add_entry:
 *
 * Adds a line to a manifest.
 */
void
belay_backup_add_entry (GPtrArray  *entries,
                        const char *path,
                        const char *hash)
{
  BelayBackupEntry *entry = g_new0 (BelayBackupEntry, 1);

  entry->hash = g_strdup (hash);
  entry->path = g_strdup (path);
  g_ptr_array_add (entries, entry);
}

/*< private >
 * belay_backup_has_entry:
 * @entries: a manifest, which is sorted by path
 * @path: a file
 *
 * Returns: whether the manifest names the file
 */
gboolean
belay_backup_has_entry (GPtrArray  *entries,
                        const char *path)
{
  guint low = 0, high = entries->len;

  while (low < high)
    {
      guint             middle = low + (high - low) / 2;
      BelayBackupEntry *entry = g_ptr_array_index (entries, middle);
      int               order = strcmp (path, entry->path);

      if (order == 0)
        return TRUE;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return FALSE;
}

/*< private >
 * belay_backup_write_manifest:
 * @entries: a manifest
 *
 * Returns: (transfer full): its text
 */
char *
belay_backup_write_manifest (GPtrArray *entries)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      BelayBackupEntry *entry = g_ptr_array_index (entries, i);

      g_string_append_printf (text, "%s" SEPARATOR "%s\n", entry->hash, entry->path);
    }

  return g_string_free (text, FALSE);
}

/* Only documents are named, sorted and once each, so that a forged list leads nowhere else. */
static gboolean
parse_line (const char *line,
            GPtrArray  *entries)
{
  BelayBackupEntry *last = entries->len > 0 ? g_ptr_array_index (entries, entries->len - 1) : NULL;
  g_auto (BelayPlace) place = { 0 };
  g_autofree char *hash = g_strndup (line, HASH_LENGTH);
  const char      *path = line + strlen (hash) + strlen (SEPARATOR);

  if (strlen (hash) < HASH_LENGTH || hash[strspn (hash, "0123456789abcdef")] != '\0' ||
      !g_str_has_prefix (line + HASH_LENGTH, SEPARATOR) || !belay_place_parse (path, &place) ||
      (last != NULL && strcmp (last->path, path) >= 0))
    return FALSE;
  belay_backup_add_entry (entries, path, hash);

  return TRUE;
}

/*< private >
 * belay_backup_read_manifest:
 * @backup: the folder of a backup
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type BelayBackupEntry): what the backup
 *   held when it was made, sorted by path, or %NULL with @error set
 */
GPtrArray *
belay_backup_read_manifest (const char *backup,
                            GError    **error)
{
  g_autoptr (GPtrArray) entries = belay_backup_entries_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!belay_file_read_below (backup, BELAY_BACKUP_MANIFEST, &bytes, error))
    return NULL;

  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '\0' && lines[i + 1] == NULL)
        break;
      if (parse_line (lines[i], entries))
        continue;
      g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_DAMAGED,
                   /* Translators: the number of a line. */
                   _ ("line %u is no line of a list of hashes"), i + 1);
      return NULL;
    }

  return g_steal_pointer (&entries);
}

static void
verify_entry (const char       *backup,
              BelayBackupEntry *entry,
              GPtrArray        *damaged)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = NULL;

  if (!belay_file_read_below (backup, entry->path, &bytes, &error))
    {
      g_ptr_array_add (damaged, belay_broken_new (entry->path, error->message));
      return;
    }

  hash = belay_file_dup_hash (bytes);
  if (!g_str_equal (hash, entry->hash))
    g_ptr_array_add (damaged, belay_broken_new (entry->path, _ ("is not what was backed up: its hash differs")));
}

static void
verify_listing (const char *backup,
                GPtrArray  *entries,
                GPtrArray  *damaged)
{
  g_autoptr (GPtrArray) paths = belay_listing_read (backup, damaged, NULL);

  for (guint i = 0; paths != NULL && i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);

      if (!belay_backup_has_entry (entries, path))
        g_ptr_array_add (damaged, belay_broken_new (path, _ ("was not in the backup when it was made")));
    }
}

/**
 * belay_backup_verify:
 * @workspace_id: the id of a workspace
 * @name: the name of one of its backups
 * @error: return location for a `BELAY_STORE_ERROR` when there is no such backup
 *
 * Reads every file of a backup and compares it with what was written.
 *
 * Returns: (transfer full) (element-type BelayBroken): what is damaged, missing
 *   or added; empty for a sound backup; %NULL with @error set
 */
GPtrArray *
belay_backup_verify (const char *workspace_id,
                     const char *name,
                     GError    **error)
{
  g_autofree char *backup = belay_backup_dup_folder (workspace_id, name);
  g_autoptr (GPtrArray) damaged = belay_broken_array_new ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) local = NULL;

  if (!belay_backup_is_name (name) || !g_file_test (backup, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_IO,
                   /* Translators: the placeholder is what should have been the name of a backup. */
                   _ ("there is no backup “%s”"), name);
      return NULL;
    }

  entries = belay_backup_read_manifest (backup, &local);
  if (entries == NULL)
    {
      g_ptr_array_add (damaged, belay_broken_new (BELAY_BACKUP_MANIFEST, local->message));
      return g_steal_pointer (&damaged);
    }
  for (guint i = 0; i < entries->len; i++)
    verify_entry (backup, g_ptr_array_index (entries, i), damaged);
  verify_listing (backup, entries, damaged);

  return g_steal_pointer (&damaged);
}
