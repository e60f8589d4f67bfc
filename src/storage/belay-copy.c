/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* A whole workspace in another folder, for when its own cannot be written any more:
 * the documents as the records say, and every other file as it lies there. */

#include "belay-copy.h"

#include "belay-file.h"
#include "belay-layout.h"
#include "belay-listing.h"
#include "belay-lock.h"
#include "belay-store-private.h"
#include "belay-write.h"

#include <belay-walk.h>
#include <belay-writer.h>
#include <string.h>

struct _BelayCopy
{
  char       *folder;
  GPtrArray  *writes;
  GHashTable *paths; /* of what is in @writes, not owned */
};

static void
add_write (BelayCopy  *self,
           const char *path,
           GBytes     *bytes)
{
  BelayWrite *write = belay_write_new (path, G_TYPE_INVALID, NULL, bytes);

  g_ptr_array_add (self->writes, write);
  g_hash_table_add (self->paths, write->path);
}

static gboolean
document_visit (BelayRecord *record,
                gpointer     user_data)
{
  g_autofree char *path = BELAY_RECORD_GET_CLASS (record)->format != NULL ? belay_layout_dup_path (record, NULL) : NULL;

  if (path != NULL)
    {
      gsize length;
      char *text = belay_writer_write (record, &length);
      g_autoptr (GBytes) bytes = g_bytes_new_take (text, length);

      add_write (user_data, path, bytes);
    }

  return BELAY_IS_WORKSPACE (record) || BELAY_IS_PERSON (record);
}

static char *
dup_person_path (const char *year_path)
{
  g_autofree char *folder = g_path_get_dirname (year_path);

  return g_strconcat (folder, "/person.json", NULL);
}

/* A file that was read and that no record stands for any more, or a year of such a person. */
static gboolean
was_removed (BelayCopy  *self,
             BelayStore *store,
             const char *path)
{
  g_auto (BelayPlace) place = { 0 };
  g_autofree char *person = dup_person_path (path);

  if (g_hash_table_contains (store->known, path))
    return TRUE;

  return belay_place_parse (path, &place) && place.kind == BELAY_PLACE_YEAR &&
         g_hash_table_contains (store->known, person) && !g_hash_table_contains (self->paths, person);
}

static gboolean
add_file (BelayCopy  *self,
          BelayStore *store,
          const char *path,
          GError    **error)
{
  g_autofree char *full = g_build_filename (store->folder, path, NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (g_hash_table_contains (self->paths, path) || was_removed (self, store, path))
    return TRUE;
  if (!belay_file_read (full, BELAY_FILE_FOLLOW, &bytes, error))
    return FALSE;
  if (bytes != NULL)
    add_write (self, path, bytes);

  return TRUE;
}

/* What cannot be read at all stays where it is; of a folder that is gone, the records are left. */
static gboolean
add_files (BelayCopy  *self,
           BelayStore *store,
           GError    **error)
{
  g_autoptr (GPtrArray) paths = NULL;

  if (!g_file_test (store->folder, G_FILE_TEST_EXISTS))
    return TRUE;
  paths = belay_listing_read (store->folder, NULL, error);
  if (paths == NULL)
    return FALSE;

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      gboolean    is_broken = belay_broken_array_find (store->broken, path) != NULL;

      if (!add_file (self, store, path, is_broken ? NULL : error) && !is_broken)
        return FALSE;
    }

  return TRUE;
}

/* Years that left the disk with a person who has come back since. */
static void
add_parked (BelayCopy  *self,
            BelayStore *store)
{
  GHashTableIter iter;
  gpointer       path, bytes;

  g_hash_table_iter_init (&iter, store->parked);
  while (g_hash_table_iter_next (&iter, &path, &bytes))
    {
      g_autofree char *person = dup_person_path (path);

      if (g_hash_table_contains (self->paths, person) && !g_hash_table_contains (self->paths, path))
        add_write (self, path, bytes);
    }
}

static int
compare_writes (const BelayWrite *const *a,
                const BelayWrite *const *b)
{
  return strcmp ((*a)->path, (*b)->path);
}

/**
 * belay_copy_new:
 * @store: a workspace
 * @folder: a folder that is empty, or does not exist
 * @error: return location for a `BELAY_STORE_ERROR`
 *
 * Collects all that a workspace holds, on the thread of the records: also what was
 * edited and could not be saved.
 *
 * Returns: (transfer full): what is to be written, or %NULL with @error set
 */
BelayCopy *
belay_copy_new (BelayStore *store,
                const char *folder,
                GError    **error)
{
  g_autoptr (BelayCopy) self = g_new0 (BelayCopy, 1);

  self->folder = g_canonicalize_filename (folder, NULL);
  self->writes = belay_writes_new ();
  self->paths = g_hash_table_new (g_str_hash, g_str_equal);
  belay_walk (BELAY_RECORD (store->workspace), document_visit, self);
  add_parked (self, store);
  if (!add_files (self, store, error))
    return NULL;
  /* workspace.json comes last: a folder that is not complete is no workspace. */
  g_ptr_array_sort (self->writes, (GCompareFunc) compare_writes);

  return g_steal_pointer (&self);
}

/**
 * belay_copy_free:
 * @self: (transfer full): a copy
 *
 * Frees it.
 */
void
belay_copy_free (BelayCopy *self)
{
  g_hash_table_unref (self->paths);
  g_ptr_array_unref (self->writes);
  g_free (self->folder);
  g_free (self);
}

/**
 * belay_copy_get_folder:
 * @self: a copy
 *
 * Returns: the folder it goes to, in the encoding of file names
 */
const char *
belay_copy_get_folder (BelayCopy *self)
{
  return self->folder;
}

/**
 * belay_copy_commit:
 * @self: a copy
 * @error: return location for a `BELAY_STORE_ERROR`
 *
 * Writes all files, in any thread; on failure nothing is left of them.
 *
 * Returns: whether all is safely on disk
 */
gboolean
belay_copy_commit (BelayCopy *self,
                   GError   **error)
{
  gboolean existed, lingers;
  gboolean is_written;
  int      lock = belay_store_prepare_folder (self->folder, &existed, error);

  if (lock == BELAY_LOCK_NONE)
    return FALSE;

  is_written = belay_writes_commit (self->writes, self->folder, BELAY_INTENT_NEVER, &lingers, error);
  if (!is_written)
    belay_store_give_up_folder (self->folder, existed);
  belay_lock_release (lock);

  return is_written;
}
