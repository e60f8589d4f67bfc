/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* What has to become of which file, so that the files say what the records say:
 * files that are to go first, then contents, which may take the place of one
 * that goes, then past meetings that nobody has loaded. Whatever would harm is
 * refused here, before anything is written. */

#include "belay-save-private.h"

#include "belay-file.h"
#include "belay-write.h"

#include <belay-writer.h>

#include <glib/gi18n.h>
#include <string.h>

/* So few records may vanish without anybody having removed them. */
#define SHRINK_FREE 5

static void
add_write (BelaySave  *self,
           const char *path,
           GType       type,
           const char *before,
           GBytes     *after)
{
  BelayWrite *write = belay_write_new (path, type, before, after);

  g_ptr_array_add (self->writes, write);
  g_hash_table_insert (self->by_path, write->path, write);
}

static void
drop_write (BelaySave  *self,
            const char *path)
{
  BelayWrite *write = g_hash_table_lookup (self->by_path, path);

  if (write != NULL)
    {
      g_hash_table_remove (self->by_path, path);
      g_ptr_array_remove (self->writes, write);
    }
}

static const char *
get_known_hash (BelayStore *store,
                const char *path)
{
  BelayKnown *known = g_hash_table_lookup (store->known, path);

  return known != NULL ? known->hash : NULL;
}

static gboolean
check_not_broken (BelayStore *store,
                  const char *path,
                  GError    **error)
{
  BelayBroken *broken = belay_broken_array_find (store->broken, path);

  if (broken == NULL)
    return TRUE;

  g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_BROKEN,
               /* Translators: the name of a file, and what is wrong in it. */
               _ ("%s could not be read and is not written over; repair it or restore a backup: %s"),
               path, broken->text);

  return FALSE;
}

static gboolean
check_shrink (BelayStore   *store,
              BelayPlanned *planned,
              guint         n_records,
              GError      **error)
{
  BelayKnown *known = g_hash_table_lookup (store->known, planned->path);
  guint       before = known != NULL ? known->n_records : 0;
  guint       lost = before > n_records ? before - n_records : 0;

  if (lost <= SHRINK_FREE || lost <= before / 2 || lost <= planned->n_removed)
    return TRUE;

  g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_SHRINK,
               /* Translators: the name of a file, and how many records are in it before and after. */
               _ ("%s was not saved: it would shrink from %u records to %u, and nobody removed them; open the workspace again"),
               planned->path, before, n_records);

  return FALSE;
}

typedef gboolean (*PlanStep) (BelayStore   *store,
                              BelaySave    *self,
                              BelayPlanned *planned,
                              GError      **error);

/* Past meetings that were never loaded go with their person, as they are. */
static gboolean
plan_removal_of_years (BelayStore *store,
                       BelaySave  *self,
                       const char *person_path,
                       GError    **error)
{
  g_autofree char *relative = g_path_get_dirname (person_path);
  g_autofree char *folder = g_build_filename (store->folder, relative, NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_strconcat (relative, "/", name, NULL);
      g_autofree char *full = g_build_filename (folder, name, NULL);
      g_autofree char *hash = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_auto (BelayPlace) place = { 0 };

      if (!belay_place_parse (path, &place) || place.kind != BELAY_PLACE_YEAR ||
          g_hash_table_contains (self->by_path, path) || g_hash_table_contains (store->known, path))
        continue;
      if (!check_not_broken (store, path, error) || !belay_file_read (full, BELAY_FILE_FOLLOW, &bytes, error))
        return FALSE;
      hash = belay_file_dup_hash (bytes);
      add_write (self, path, G_TYPE_INVALID, hash, NULL);
    }

  return TRUE;
}

/* A person who comes back brings them along. */
static void
plan_return_of_years (BelayStore *store,
                      BelaySave  *self,
                      const char *person_path)
{
  g_autofree char *folder = g_path_get_dirname (person_path);
  g_autofree char *prefix = g_strconcat (folder, "/", NULL);
  GHashTableIter   iter;
  gpointer         path, bytes;

  g_hash_table_iter_init (&iter, store->parked);
  while (g_hash_table_iter_next (&iter, &path, &bytes))
    {
      if (g_str_has_prefix (path, prefix) && !g_hash_table_contains (self->by_path, path))
        add_write (self, path, G_TYPE_INVALID, NULL, bytes);
    }
}

static gboolean
plan_removal (BelayStore   *store,
              BelaySave    *self,
              BelayPlanned *planned,
              GError      **error)
{
  const char *old = g_hash_table_lookup (store->paths, planned->document);

  if (old == NULL || g_strcmp0 (old, planned->path) == 0)
    return TRUE;
  if (!check_not_broken (store, old, error))
    return FALSE;
  /* It may never have come to disk: parked with its person, and back. */
  if (get_known_hash (store, old) != NULL && !g_hash_table_contains (self->by_path, old))
    add_write (self, old, G_OBJECT_TYPE (planned->document), get_known_hash (store, old), NULL);

  return TRUE;
}

static gboolean
plan_content (BelayStore   *store,
              BelaySave    *self,
              BelayPlanned *planned,
              GError      **error)
{
  const char *old = g_hash_table_lookup (store->paths, planned->document);
  gboolean    is_ours = g_strcmp0 (old, planned->path) == 0 || g_hash_table_contains (self->by_path, planned->path);
  const char *before = is_ours ? get_known_hash (store, planned->path) : NULL;
  guint       n_records = belay_load_count_records (planned->document);
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  char *text;

  if (!check_not_broken (store, planned->path, error) || !check_shrink (store, planned, n_records, error))
    return FALSE;

  drop_write (self, planned->path);
  text = belay_writer_write (planned->document, &length);
  bytes = g_bytes_new_take (text, length);
  add_write (self, planned->path, G_OBJECT_TYPE (planned->document), before, bytes);
  g_hash_table_insert (self->counts, g_strdup (planned->path), GUINT_TO_POINTER (n_records));

  return TRUE;
}

static gboolean
plan_years (BelayStore   *store,
            BelaySave    *self,
            BelayPlanned *planned,
            GError      **error)
{
  const char *old = g_hash_table_lookup (store->paths, planned->document);

  if (!BELAY_IS_PERSON (planned->document))
    return TRUE;
  if (planned->path == NULL)
    return old == NULL || plan_removal_of_years (store, self, old, error);
  if (old == NULL)
    plan_return_of_years (store, self, planned->path);

  return TRUE;
}

static void
drop_unchanged (BelaySave *self)
{
  for (guint i = self->writes->len; i > 0; i--)
    {
      BelayWrite *write = g_ptr_array_index (self->writes, i - 1);

      if (g_strcmp0 (write->before, write->hash) == 0)
        drop_write (self, write->path);
    }
}

static int
compare_writes (const BelayWrite *const *a,
                const BelayWrite *const *b)
{
  return strcmp ((*a)->path, (*b)->path);
}

/*< private >
 * belay_save_plan:
 * @self: a save that knows which documents are out of date
 * @store: what it belongs to
 * @error: return location for an error
 *
 * Plans what is to become of which file.
 *
 * Returns: whether that may be tried
 */
gboolean
belay_save_plan (BelaySave  *self,
                 BelayStore *store,
                 GError    **error)
{
  static const PlanStep steps[] = { plan_removal, plan_content, plan_years };

  if (store->read_only_reason != NULL)
    {
      g_set_error_literal (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_READ_ONLY, store->read_only_reason);
      return FALSE;
    }

  for (guint step = 0; step < G_N_ELEMENTS (steps); step++)
    {
      for (guint i = 0; i < self->planned->len; i++)
        {
          BelayPlanned *planned = g_ptr_array_index (self->planned, i);

          if (steps[step] == plan_content && planned->path == NULL)
            continue;
          if (!steps[step](store, self, planned, error))
            return FALSE;
        }
    }
  drop_unchanged (self);
  g_ptr_array_sort (self->writes, (GCompareFunc) compare_writes);

  return TRUE;
}
