/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* What lies in the folder of a workspace: its documents in a fixed order, files
 * that look like documents and are none, and what an interrupted write left. */

#include "belay-listing.h"

#include "belay-broken.h"
#include "belay-file.h"
#include "belay-intent.h"
#include "belay-layout.h"
#include "belay-store-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

#define SUFFIX ".json"
#define LEFTOVER_LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
#define LEFTOVER_LENGTH 6

static const char ignored[] =
  "# Written by Belay. What is private stays on this computer.\n"
  "private/\n"
  ".intent\n"
  ".lock\n"
  ".intent.[A-Z0-9][A-Z0-9][A-Z0-9][A-Z0-9][A-Z0-9][A-Z0-9]\n"
  ".gitignore.[A-Z0-9][A-Z0-9][A-Z0-9][A-Z0-9][A-Z0-9][A-Z0-9]\n"
  "*.json.[A-Z0-9][A-Z0-9][A-Z0-9][A-Z0-9][A-Z0-9][A-Z0-9]\n";

typedef void (*FoundFile) (const char *path,
                           gpointer    user_data);

static gboolean
is_folder (const char *root,
           const char *relative)
{
  g_autofree char *path = g_build_filename (root, relative, NULL);

  return g_file_test (path, G_FILE_TEST_IS_DIR);
}

static gboolean
list_names (const char *root,
            const char *relative,
            GPtrArray **out_names,
            GError    **error)
{
  g_autofree char *path = g_build_filename (root, relative, NULL);
  g_autoptr (GError) local = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &local);
  const char *name;

  *out_names = g_ptr_array_new_with_free_func (g_free);
  if (dir == NULL)
    {
      g_set_error_literal (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_IO, local->message);
      return FALSE;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (*out_names, g_strdup (name));
  g_ptr_array_sort (*out_names, (GCompareFunc) belay_listing_compare);

  return TRUE;
}

/*< private >
 * belay_listing_compare:
 * @a: a pointer to a string
 * @b: a pointer to a string
 *
 * Returns: how the strings compare, byte by byte
 */
int
belay_listing_compare (const char *const *a,
                       const char *const *b)
{
  return strcmp (*a, *b);
}

static char *
join (const char *relative,
      const char *name)
{
  return relative[0] != '\0' ? g_strconcat (relative, "/", name, NULL) : g_strdup (name);
}

/* Visits every file where documents may lie; folders are followed by listed names only. */
static gboolean
walk_folder (const char *root,
             const char *relative,
             guint       depth,
             FoundFile   found,
             gpointer    user_data,
             GError    **error)
{
  g_autoptr (GPtrArray) names = NULL;

  if (!list_names (root, relative, &names, error))
    return FALSE;

  for (guint i = 0; i < names->len; i++)
    {
      const char      *name = g_ptr_array_index (names, i);
      g_autofree char *path = join (relative, name);
      gboolean         has_owners = FALSE;

      if (depth == 0 && belay_layout_has_folder (name, &has_owners) && is_folder (root, path))
        {
          if (!walk_folder (root, path, has_owners ? 2 : 1, found, user_data, error))
            return FALSE;
        }
      else if (depth == 2 && name[0] != '.' && is_folder (root, path))
        {
          if (!walk_folder (root, path, 1, found, user_data, error))
            return FALSE;
        }
      else
        found (path, user_data);
    }

  return TRUE;
}

typedef struct
{
  GPtrArray *paths;
  GPtrArray *broken;
} Listing;

static gboolean
is_second_version (const char *name)
{
  return strstr (name, ".sync-conflict-") != NULL || strstr (name, "conflicted copy") != NULL;
}

static void
add_odd (GPtrArray  *broken,
         const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_ptr_array_add (broken, belay_broken_new (name,
                                             is_second_version (path)
                                               ? _ ("a second version of a file that a sync program kept; it is not read")
                                               : _ ("no document of a workspace has such a name; it is not read")));
}

static void
found_document (const char *path,
                gpointer    user_data)
{
  Listing *listing = user_data;
  g_auto (BelayPlace) place = { 0 };
  g_autofree char *name = g_path_get_basename (path);

  if (name[0] == '.' || !g_str_has_suffix (name, SUFFIX))
    return;
  /* “person.sync-conflict-….json” would be a good id for a project. */
  if (belay_place_parse (path, &place) && !is_second_version (name))
    g_ptr_array_add (listing->paths, g_strdup (path));
  else if (strchr (path, '/') != NULL && listing->broken != NULL)
    add_odd (listing->broken, path);
}

/*< private >
 * belay_listing_read:
 * @folder: the folder of a workspace
 * @broken: (nullable) (element-type BelayBroken): takes the files that are named
 *   like no document
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type utf8): the paths of all documents
 *   relative to @folder, sorted; %NULL with @error set
 */
GPtrArray *
belay_listing_read (const char *folder,
                    GPtrArray  *broken,
                    GError    **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  Listing listing = { paths, broken };

  if (!walk_folder (folder, "", 0, found_document, &listing, error))
    return NULL;
  g_ptr_array_sort (paths, (GCompareFunc) belay_listing_compare);

  return g_steal_pointer (&paths);
}

/*< private >
 * belay_listing_is_leftover:
 * @name: the name of a file
 *
 * Returns: whether it is what a write of ours leaves behind when it is killed:
 *   the name of the file, a dot, and six capitals or digits
 */
gboolean
belay_listing_is_leftover (const char *name)
{
  gsize            length = strlen (name);
  g_autofree char *stem = NULL;

  if (length <= LEFTOVER_LENGTH + 1 || name[length - LEFTOVER_LENGTH - 1] != '.' ||
      strspn (name + length - LEFTOVER_LENGTH, LEFTOVER_LETTERS) != LEFTOVER_LENGTH)
    return FALSE;

  stem = g_strndup (name, length - LEFTOVER_LENGTH - 1);

  return g_str_has_suffix (stem, SUFFIX) || g_str_equal (stem, BELAY_INTENT_NAME) ||
         g_str_equal (stem, BELAY_LISTING_IGNORED_NAME);
}

static void
sweep_file (const char *path,
            gpointer    user_data)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *full = g_build_filename (user_data, path, NULL);

  if (!belay_listing_is_leftover (name) || !g_file_test (full, G_FILE_TEST_IS_REGULAR))
    return;
  if (g_unlink (full) == 0)
    belay_folder_remove_empty (user_data, path);
  else
    g_debug ("%s: %s", full, g_strerror (errno));
}

/*< private >
 * belay_listing_sweep:
 * @folder: the folder of a workspace that this process has locked
 *
 * Removes what interrupted writes left behind.
 */
void
belay_listing_sweep (const char *folder)
{
  g_autoptr (GError) error = NULL;

  if (!walk_folder (folder, "", 0, sweep_file, (gpointer) folder, &error))
    g_debug ("%s", error->message);
}

/*< private >
 * belay_listing_write_ignored:
 * @folder: the folder of a workspace that this process has locked
 * @error: return location for an error
 *
 * Tells Git what to leave out, unless somebody has told it something already.
 *
 * Returns: whether Git is told
 */
gboolean
belay_listing_write_ignored (const char *folder,
                             GError    **error)
{
  g_autofree char *path = g_build_filename (folder, BELAY_LISTING_IGNORED_NAME, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (ignored, sizeof ignored - 1);

  return g_file_test (path, G_FILE_TEST_EXISTS) || belay_file_write (path, bytes, error);
}
