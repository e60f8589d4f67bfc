/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* Files become finished documents here, on all cores. A worker shares nothing
 * with another but the number of the next file; the records are handed over
 * once no worker is left. */

#include "belay-load.h"

#include "belay-file.h"
#include "belay-store-error.h"
#include "belay-write.h"

#include <belay-reader.h>
#include <belay-walk.h>

#include <string.h>

#define THREADS_MAX 16

/*< private >
 * belay_loaded_free:
 * @self: (transfer full): what was read
 *
 * Frees what was read.
 */
void
belay_loaded_free (BelayLoaded *self)
{
  g_free (self->path);
  belay_place_clear (&self->place);
  g_free (self->hash);
  g_clear_object (&self->record);
  g_free (self->problem);
  g_free (self);
}

typedef struct
{
  BelayRecord *document;
  guint        n_records;
} Count;

static gboolean
count_visit (BelayRecord *record,
             gpointer     user_data)
{
  Count *count = user_data;

  if (record != count->document && BELAY_RECORD_GET_CLASS (record)->format != NULL)
    return FALSE;
  count->n_records++;

  return TRUE;
}

/*< private >
 * belay_load_count_records:
 * @document: a record that has a file of its own
 *
 * Returns: how many records its file holds, itself included
 */
guint
belay_load_count_records (BelayRecord *document)
{
  Count count = { document, 0 };

  belay_walk (document, count_visit, &count);

  return count.n_records;
}

static void
decode (BelayLoaded *self,
        GBytes      *bytes)
{
  g_autoptr (GError) error = NULL;
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  self->record = belay_reader_read (belay_place_get_type_of_document (&self->place), data, length, &self->version, &error);
  if (self->record != NULL && !belay_place_check (&self->place, self->record, &error))
    g_clear_object (&self->record);

  if (self->record == NULL)
    {
      self->problem = g_strdup (error->message);
      return;
    }
  /* Only now: a hash costs more than the refusal of a large file. */
  self->hash = belay_file_dup_hash (bytes);
  self->n_records = belay_load_count_records (self->record);
}

/*< private >
 * belay_load_bytes:
 * @path: where a document lies, relative to its folder
 * @bytes: its content
 *
 * Returns: (transfer full): the document, or why it cannot be read
 */
BelayLoaded *
belay_load_bytes (const char *path,
                  GBytes     *bytes)
{
  BelayLoaded *self = g_new0 (BelayLoaded, 1);

  self->path = g_strdup (path);
  belay_place_parse (path, &self->place);
  decode (self, bytes);

  return self;
}

/* What a file will say once the interrupted save is completed. */
static void
lay_over (GPtrArray  *overlay,
          const char *path,
          GBytes    **bytes)
{
  BelayWrite      *write = belay_writes_find (overlay, path);
  g_autofree char *hash = NULL;

  if (write == NULL)
    return;

  hash = belay_file_dup_hash (*bytes);
  if (g_strcmp0 (hash, write->before) != 0)
    return;
  g_clear_pointer (bytes, g_bytes_unref);
  *bytes = write->after != NULL ? g_bytes_ref (write->after) : NULL;
}

/*< private >
 * belay_load_file:
 * @folder: the folder of a workspace
 * @path: where a document lies in it
 * @overlay: (nullable) (element-type BelayWrite): a save that was interrupted
 *
 * Returns: (transfer full): the document, or why it cannot be read; neither
 *   where there is no such file
 */
BelayLoaded *
belay_load_file (const char *folder,
                 const char *path,
                 GPtrArray  *overlay)
{
  g_autofree char *full = g_build_filename (folder, path, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  BelayLoaded *self;

  if (belay_file_read (full, BELAY_FILE_FOLLOW, &bytes, &error))
    {
      lay_over (overlay, path, &bytes);
      if (bytes != NULL)
        return belay_load_bytes (path, bytes);
    }

  self = g_new0 (BelayLoaded, 1);
  self->path = g_strdup (path);
  belay_place_parse (path, &self->place);
  self->problem = error != NULL ? g_strdup (error->message) : NULL;

  return self;
}

typedef struct
{
  const char   *folder;
  GPtrArray    *paths;
  GPtrArray    *overlay;
  BelayLoaded **loaded;
  int           next;
} Work;

static gpointer
work (gpointer data)
{
  Work *shared = data;

  for (;;)
    {
      guint i = (guint) g_atomic_int_add (&shared->next, 1);

      if (i >= shared->paths->len)
        return NULL;
      shared->loaded[i] = belay_load_file (shared->folder, g_ptr_array_index (shared->paths, i), shared->overlay);
    }
}

/*< private >
 * belay_load_files:
 * @folder: the folder of a workspace
 * @paths: (element-type utf8): where documents lie in it
 * @overlay: (nullable) (element-type BelayWrite): a save that was interrupted
 *
 * Returns: (transfer full) (element-type BelayLoaded): what was read, in the
 *   order of @paths
 */
GPtrArray *
belay_load_files (const char *folder,
                  GPtrArray  *paths,
                  GPtrArray  *overlay)
{
  GPtrArray *loaded = g_ptr_array_new_full (paths->len, (GDestroyNotify) belay_loaded_free);
  GThread   *threads[THREADS_MAX];
  guint      n_threads = MIN (MIN (g_get_num_processors (), THREADS_MAX), paths->len);
  Work       shared = { folder, paths, overlay, NULL, 0 };

  g_ptr_array_set_size (loaded, paths->len);
  shared.loaded = (BelayLoaded **) loaded->pdata;

  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_new ("belay-load", work, &shared);
  work (&shared);
  for (guint i = 1; i < n_threads; i++)
    g_thread_join (threads[i]);

  return loaded;
}
