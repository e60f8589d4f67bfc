/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* From files to a workspace: all that lies in the folder is read at once, past
 * meetings when they are asked for. */

#include "belay-file.h"
#include "belay-intent.h"
#include "belay-listing.h"
#include "belay-store-private.h"
#include "belay-write.h"

#include <belay-reader.h>
#include <belay-walk.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

/* How often a reader starts again when somebody writes meanwhile. */
#define ATTEMPTS_MAX 4
#define NANOSECONDS G_GINT64_CONSTANT (1000000000)

typedef struct
{
  BelayWorkspace *workspace;
  GHashTable     *fresh;
  BelayRecord    *taken;
} TakenSearch;

static gboolean
taken_visit (BelayRecord *record,
             gpointer     user_data)
{
  TakenSearch      *search = user_data;
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (record);
  const char       *id = belay_record_get_id (record);

  if (search->taken == NULL && !klass->scoped &&
      (belay_workspace_find (search->workspace, id, BELAY_TYPE_RECORD) != NULL ||
       !g_hash_table_add (search->fresh, (gpointer) id)))
    search->taken = record;

  return !klass->scopes_contents;
}

/* Where in @document an id stands that is taken already, and which; NULL when all is well. */
static char *
describe_taken_id (BelayWorkspace *workspace,
                   BelayRecord    *document)
{
  g_autoptr (GHashTable) fresh = g_hash_table_new (g_str_hash, g_str_equal);
  TakenSearch      search = { workspace, fresh, NULL };
  g_autofree char *pointer = NULL;

  belay_walk (document, taken_visit, &search);
  if (search.taken == NULL)
    return NULL;
  pointer = belay_walk_dup_pointer (search.taken);

  /* Translators: a JSON pointer, the name of a member, and an id. */
  return g_strdup_printf (_ ("%s/%s: the id %s is used twice"), pointer,
                          BELAY_RECORD_GET_CLASS (search.taken)->id_member, belay_record_get_id (search.taken));
}

/* What a newer program wrote may mean more than we know. */
static void
note_version (BelayStore  *self,
              BelayLoaded *loaded)
{
  if (loaded->version <= BELAY_CODEC_VERSION || self->read_only_reason != NULL)
    return;

  self->read_only_reason =
    /* Translators: the name of a file. */
    g_strdup_printf (_ ("%s was written by a newer version of Belay; update Belay to change this workspace"), loaded->path);
}

static gboolean
take_in (BelayStore  *self,
         BelayLoaded *loaded)
{
  note_version (self, loaded);
  if (loaded->problem != NULL)
    belay_store_add_broken (self, loaded->path, loaded->problem);
  if (loaded->record == NULL)
    return FALSE;

  belay_store_remember (self, loaded->path, loaded->hash, loaded->n_records);
  g_hash_table_insert (self->paths, g_object_ref (loaded->record), g_strdup (loaded->path));

  return TRUE;
}

static void
attach (BelayStore  *self,
        BelayLoaded *loaded)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (loaded->record != NULL &&
      !belay_workspace_attach (self->workspace, BELAY_RECORD (self->workspace), belay_place_get_list (&loaded->place),
                               loaded->record, &error))
    {
      text = describe_taken_id (self->workspace, loaded->record);
      belay_store_add_broken (self, loaded->path, text != NULL ? text : error->message);
      return;
    }
  take_in (self, loaded);
}

static void
set_root (BelayStore  *self,
          BelayLoaded *loaded)
{
  if (take_in (self, loaded))
    {
      self->workspace = BELAY_WORKSPACE (g_object_ref (loaded->record));
      return;
    }

  self->workspace = belay_workspace_new ("", &(BelayWorkspaceFields){ 0 });
  if (loaded->problem == NULL)
    belay_store_add_broken (self, loaded->path, _ ("the file is missing"));
  if (self->read_only_reason == NULL)
    self->read_only_reason =
      /* Translators: the placeholder is the name of a file. */
      g_strdup_printf (_ ("%s cannot be read; repair it or restore a backup to change this workspace"), BELAY_LAYOUT_ROOT);
}

/* Past meetings wait until they are asked for, unless nobody can ask. */
static GPtrArray *
select_paths (BelayStore *self,
              GPtrArray  *all)
{
  GPtrArray *paths = g_ptr_array_new ();
  g_autoptr (GHashTable) people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint pass = 0; pass < 2; pass++)
    {
      for (guint i = 0; i < all->len; i++)
        {
          const char *path = g_ptr_array_index (all, i);
          g_auto (BelayPlace) place = { 0 };

          belay_place_parse (path, &place);
          if (pass == 0 && place.kind == BELAY_PLACE_PERSON)
            g_hash_table_add (people, g_strdup (place.owner));
          if (pass == 0 || place.kind == BELAY_PLACE_WORKSPACE)
            continue;
          if (place.kind != BELAY_PLACE_YEAR)
            g_ptr_array_add (paths, (gpointer) path);
          else if (!g_hash_table_contains (people, place.owner))
            belay_store_add_broken (self, path, _ ("there is no person.json beside it"));
        }
    }

  return paths;
}

static void
add_overlaid (BelayStore *self,
              GPtrArray  *paths)
{
  for (guint i = 0; self->overlay != NULL && i < self->overlay->len; i++)
    {
      BelayWrite *write = g_ptr_array_index (self->overlay, i);

      if (!g_ptr_array_find_with_equal_func (paths, write->path, g_str_equal, NULL))
        g_ptr_array_add (paths, g_strdup (write->path));
    }
  g_ptr_array_sort (paths, (GCompareFunc) belay_listing_compare);
}

static int
compare_broken (const BelayBroken *const *a,
                const BelayBroken *const *b)
{
  return g_strcmp0 ((*a)->path, (*b)->path);
}

static gboolean
load_once (BelayStore *self,
           GError    **error)
{
  g_autoptr (GPtrArray) all = belay_listing_read (self->folder, self->broken, error);
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GPtrArray) loaded = NULL;
  g_autoptr (BelayLoaded) root = NULL;

  if (all == NULL)
    return FALSE;

  add_overlaid (self, all);
  root = belay_load_file (self->folder, BELAY_LAYOUT_ROOT, self->overlay);
  set_root (self, root);
  paths = select_paths (self, all);
  loaded = belay_load_files (self->folder, paths, self->overlay);
  for (guint i = 0; i < loaded->len; i++)
    attach (self, g_ptr_array_index (loaded, i));
  g_ptr_array_sort (self->broken, (GCompareFunc) compare_broken);

  return TRUE;
}

static void
forget (BelayStore *self)
{
  g_clear_object (&self->workspace);
  g_ptr_array_set_size (self->broken, 0);
  g_hash_table_remove_all (self->known);
  g_hash_table_remove_all (self->paths);
}

/* Every save of several files makes and removes an entry of the folder. */
static gint64
get_stamp (BelayStore *self)
{
  GStatBuf status;

  if (g_stat (self->folder, &status) != 0)
    return 0;

  return status.st_mtim.tv_sec * NANOSECONDS + status.st_mtim.tv_nsec;
}

static void
read_overlay (BelayStore *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->overlay, g_ptr_array_unref);
  if (!belay_intent_read (self->folder, &self->overlay, &error))
    belay_store_add_broken (self, BELAY_INTENT_NAME, error->message);
}

/*< private >
 * belay_store_load:
 *
 * Reads all but past meetings.
 *
 * Without the lock another process may save meanwhile; what is read must be
 * from before or after that, so it is read again.
 *
 * Returns: whether there is a workspace now, be it incomplete
 */
gboolean
belay_store_load (BelayStore *self,
                  GError    **error)
{
  for (guint attempt = 1;; attempt++)
    {
      gint64 stamp = get_stamp (self);

      if (self->lock < 0)
        read_overlay (self);
      if (!load_once (self, error))
        return FALSE;
      if (self->lock >= 0 || attempt == ATTEMPTS_MAX || stamp == get_stamp (self))
        return TRUE;
      forget (self);
    }
}

/*< private >
 * belay_store_load_year:
 *
 * Reads the closed meetings of one year, see #BelayYearLoader.
 */
BelayMeetingYear *
belay_store_load_year (BelayWorkspace *workspace,
                       BelayPerson    *person,
                       int             year,
                       gpointer        user_data,
                       GError        **error)
{
  BelayStore      *self = user_data;
  g_autofree char *path = belay_layout_dup_year_path (belay_record_get_id (BELAY_RECORD (person)), year);
  GBytes          *parked = g_hash_table_lookup (self->parked, path);
  g_autoptr (BelayLoaded) loaded = parked != NULL ? belay_load_bytes (path, parked)
                                                  : belay_load_file (self->folder, path, self->overlay);

  if (loaded->record != NULL && loaded->problem == NULL)
    loaded->problem = describe_taken_id (workspace, loaded->record);
  if (loaded->record == NULL && loaded->problem == NULL)
    loaded->problem = g_strdup (_ ("the file is missing, though meetings of that year were closed"));

  if (loaded->problem != NULL)
    {
      belay_store_add_broken (self, path, loaded->problem);
      /* Translators: the name of a file, and what is wrong with it. */
      g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_BROKEN, _ ("%s: %s"), path, loaded->problem);
      return NULL;
    }
  take_in (self, loaded);
  if (parked != NULL)
    g_hash_table_remove (self->known, path);

  return BELAY_MEETING_YEAR (g_steal_pointer (&loaded->record));
}
