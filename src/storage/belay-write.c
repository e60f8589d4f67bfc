/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* One or several files are replaced, all or none. Everything that can be found
 * wrong is found before the first file is touched. Several files are written
 * down as an intent first, so that a crash in between can be made good; a
 * failure in between is taken back here. Nothing in this file knows records:
 * it may run in any thread. */

#include "belay-write.h"

#include "belay-file.h"
#include "belay-intent.h"
#include "belay-listing.h"
#include "belay-store-error.h"

#include <belay-reader.h>
#include <belay-writer.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/*< private >
 * belay_write_new:
 * @path: the file, relative to its folder
 * @type: the kind of document, or %G_TYPE_INVALID
 * @before: (nullable): the hash of what must be there
 * @after: (nullable): the new content
 *
 * Returns: (transfer full): what is to become of the file
 */
BelayWrite *
belay_write_new (const char *path,
                 GType       type,
                 const char *before,
                 GBytes     *after)
{
  BelayWrite *self = g_new0 (BelayWrite, 1);

  self->path = g_strdup (path);
  self->type = type;
  self->before = g_strdup (before);
  self->after = after != NULL ? g_bytes_ref (after) : NULL;
  self->hash = belay_file_dup_hash (after);

  return self;
}

/*< private >
 * belay_write_free:
 * @self: (transfer full): a write
 *
 * Frees a write.
 */
void
belay_write_free (BelayWrite *self)
{
  g_free (self->path);
  g_free (self->before);
  g_free (self->hash);
  g_clear_pointer (&self->after, g_bytes_unref);
  g_clear_pointer (&self->old, g_bytes_unref);
  g_free (self->target);
  g_free (self->kept);
  g_free (self);
}

/*< private >
 * belay_writes_new:
 *
 * Returns: (transfer full) (element-type BelayWrite): an array that owns writes
 */
GPtrArray *
belay_writes_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) belay_write_free);
}

/*< private >
 * belay_writes_find:
 * @writes: (nullable) (element-type BelayWrite): writes
 * @path: a file
 *
 * Returns: (transfer none) (nullable): what is to become of that file
 */
BelayWrite *
belay_writes_find (GPtrArray  *writes,
                   const char *path)
{
  for (guint i = 0; writes != NULL && i < writes->len; i++)
    {
      BelayWrite *write = g_ptr_array_index (writes, i);

      if (g_str_equal (write->path, path))
        return write;
    }

  return NULL;
}

/* What is written must be what will be read: the same bytes through the reader and back. */
static gboolean
check_round_trip (BelayWrite *self,
                  GError    **error)
{
  g_autoptr (BelayRecord) document = NULL;
  g_autoptr (GError) local = NULL;
  g_autofree char *again = NULL;
  gsize            length, again_length;
  const char      *data;
  int              version;

  if (self->after == NULL || self->type == G_TYPE_INVALID)
    return TRUE;

  data = g_bytes_get_data (self->after, &length);
  document = belay_reader_read (self->type, data, length, &version, &local);
  if (document == NULL)
    {
      g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_CONTENT,
                   /* Translators: the name of a file, and what is wrong in it. */
                   _ ("%s was not saved, for it could not be read again: %s"), self->path, local->message);
      return FALSE;
    }

  again = belay_writer_write (document, &again_length);
  if (again_length == length && memcmp (again, data, length) == 0)
    return TRUE;

  g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_CONTENT,
               _ ("%s was not saved, for it would not be read back alike"), self->path);

  return FALSE;
}

/* The hash alone decides; what stat says can change without the content, and the reverse. */
static gboolean
check_unchanged (BelayWrite *self,
                 const char *folder,
                 GError    **error)
{
  g_autofree char *path = g_build_filename (folder, self->path, NULL);
  g_autofree char *hash = NULL;

  if (!belay_file_read (path, BELAY_FILE_FOLLOW, &self->old, error))
    return FALSE;
  hash = belay_file_dup_hash (self->old);
  if (g_strcmp0 (hash, self->before) == 0)
    return TRUE;

  g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_CHANGED,
               /* Translators: the name of a file. */
               _ ("%s was changed by something else and was not saved; open the workspace again to see what it says now"),
               self->path);

  return FALSE;
}

static gboolean
replace_file (const char *folder,
              const char *relative,
              GBytes     *content,
              gboolean   *out_is_done,
              GError    **error)
{
  g_autofree char *path = g_build_filename (folder, relative, NULL);
  g_autofree char *target = NULL;

  if (!belay_folder_ensure (folder, relative, error))
    return FALSE;
  target = belay_file_dup_target (path, error);
  if (target == NULL || !belay_file_write (target, content, error))
    return FALSE;
  *out_is_done = TRUE;

  return belay_folder_sync_of (target, error);
}

static gboolean
remove_file (const char *folder,
             const char *relative,
             gboolean   *out_is_done,
             GError    **error)
{
  g_autofree char *path = g_build_filename (folder, relative, NULL);
  g_autofree char *above = g_path_get_dirname (path);

  if (!belay_file_remove (path, error))
    return FALSE;
  *out_is_done = TRUE;

  /* The folder may be gone already when an intent is carried out again. */
  return access (above, F_OK) != 0 || belay_folder_sync (above, error);
}

/*< private >
 * belay_write_carry_out:
 * @self: a write
 * @folder: the folder of a workspace
 * @error: return location for an error
 *
 * Writes or removes one file, and makes that lasting. `is_done` says afterwards
 * whether the file says the new thing, which it may even on failure.
 *
 * Returns: whether it is done and lasts
 */
gboolean
belay_write_carry_out (BelayWrite *self,
                       const char *folder,
                       GError    **error)
{
  if (self->after != NULL)
    return replace_file (folder, self->path, self->after, &self->is_done, error);

  return remove_file (folder, self->path, &self->is_done, error);
}

/* A second name for the old file, so that taking back needs no room on a full disk. */
static void
keep_old (BelayWrite *self,
          const char *folder)
{
  g_autofree char *path = g_build_filename (folder, self->path, NULL);

  if (self->old == NULL)
    return;
  /* What is removed is a link itself, not what it points to. */
  self->target = self->after != NULL ? belay_file_dup_target (path, NULL) : g_strdup (path);
  if (self->target == NULL)
    return;

  self->kept = g_strconcat (self->target, BELAY_LISTING_KEPT_SUFFIX, NULL);
  g_unlink (self->kept);
  if (link (self->target, self->kept) != 0)
    g_clear_pointer (&self->kept, g_free);
}

/*< private >
 * belay_write_finish:
 * @self: a write that was carried out, or taken back
 * @folder: the folder of a workspace
 *
 * Removes what is not needed any more: the old file, and empty folders.
 */
void
belay_write_finish (BelayWrite *self,
                    const char *folder)
{
  gboolean is_there = self->is_done ? self->after != NULL : self->before != NULL;

  if (self->kept != NULL)
    g_unlink (self->kept);
  if (!is_there)
    belay_folder_remove_empty (folder, self->path);
}

static gboolean
put_back (BelayWrite *self,
          const char *folder,
          GError    **error)
{
  gboolean is_back = FALSE;

  if (self->kept != NULL && rename (self->kept, self->target) == 0)
    return belay_folder_sync_of (self->target, error);
  if (self->old != NULL)
    return replace_file (folder, self->path, self->old, &is_back, error);

  return remove_file (folder, self->path, &is_back, error);
}

static gboolean
take_back (GPtrArray  *writes,
           const char *folder)
{
  gboolean is_all = TRUE;

  for (guint i = writes->len; i > 0; i--)
    {
      BelayWrite *write = g_ptr_array_index (writes, i - 1);
      g_autoptr (GError) error = NULL;

      if (!write->is_done)
        continue;
      if (put_back (write, folder, &error))
        write->is_done = FALSE;
      else
        g_debug ("%s", error->message);
      is_all = is_all && !write->is_done;
    }

  return is_all;
}

static gboolean
check_all (GPtrArray  *writes,
           const char *folder,
           GError    **error)
{
  for (guint i = 0; i < writes->len; i++)
    {
      if (!check_round_trip (g_ptr_array_index (writes, i), error))
        return FALSE;
    }
  for (guint i = 0; i < writes->len; i++)
    {
      if (!check_unchanged (g_ptr_array_index (writes, i), folder, error))
        return FALSE;
    }

  return TRUE;
}

/* Whether the intent is gone for good; if not, the next save has to write one over it. */
static gboolean
drop_intent (const char *folder)
{
  g_autoptr (GError) error = NULL;

  if (belay_intent_remove (folder, &error))
    return TRUE;
  g_debug ("%s", error->message);

  return FALSE;
}

/*< private >
 * belay_writes_commit:
 * @writes: (element-type BelayWrite): what is to become of which file
 * @folder: the folder of a workspace that this process has locked
 * @use: whether to write an intent first
 * @out_lingers: (out): whether an intent may be left, and the next commit is to
 *   use one always
 * @error: return location for an error
 *
 * Carries out all of @writes or none.
 *
 * When one fails, those before are taken back. Should even that fail, as on a
 * full disk, the intent stays and is carried out when the workspace is opened
 * the next time; `is_done` says for each file what it says now. Once all files
 * are written and last, it is a success even when the intent cannot be removed:
 * carrying it out again changes nothing.
 *
 * Returns: whether all is written and lasts
 */
gboolean
belay_writes_commit (GPtrArray     *writes,
                     const char    *folder,
                     BelayIntentUse use,
                     gboolean      *out_lingers,
                     GError       **error)
{
  gboolean has_intent = use == BELAY_INTENT_ALWAYS || (use == BELAY_INTENT_SEVERAL && writes->len > 1);
  gboolean is_written = TRUE;

  *out_lingers = use == BELAY_INTENT_ALWAYS;
  if (!check_all (writes, folder, error) || (has_intent && !belay_intent_write (folder, writes, error)))
    return FALSE;

  for (guint i = 0; is_written && i < writes->len; i++)
    {
      keep_old (g_ptr_array_index (writes, i), folder);
      is_written = belay_write_carry_out (g_ptr_array_index (writes, i), folder, error);
    }

  *out_lingers = has_intent;
  if ((is_written || take_back (writes, folder)) && has_intent)
    *out_lingers = !drop_intent (folder);
  for (guint i = 0; i < writes->len; i++)
    belay_write_finish (g_ptr_array_index (writes, i), folder);

  return is_written;
}
