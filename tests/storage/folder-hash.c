/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "folder-hash.h"

#include <glib/gstdio.h>
#include <string.h>

struct _FolderHash
{
  char       *folder;
  GHashTable *known; /* path -> Known */
};

typedef struct
{
  struct stat stat;
  char       *hash;
} Known;

static void
known_free (Known *known)
{
  g_free (known->hash);
  g_free (known);
}

FolderHash *
folder_hash_new (const char *folder)
{
  FolderHash *self = g_new0 (FolderHash, 1);

  self->folder = g_strdup (folder);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) known_free);

  return self;
}

void
folder_hash_free (FolderHash *self)
{
  g_free (self->folder);
  g_hash_table_unref (self->known);
  g_free (self);
}

static gboolean
is_same_file (const struct stat *a,
              const struct stat *b)
{
  return a->st_ino == b->st_ino && a->st_size == b->st_size &&
         a->st_mtim.tv_sec == b->st_mtim.tv_sec && a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

static const char *
hash_file (FolderHash        *self,
           const char        *path,
           const struct stat *now)
{
  Known           *known = g_hash_table_lookup (self->known, path);
  g_autofree char *contents = NULL;
  gsize            length;

  if (known != NULL && is_same_file (&known->stat, now))
    return known->hash;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  known = g_new0 (Known, 1);
  known->stat = *now;
  known->hash = g_compute_checksum_for_data (G_CHECKSUM_SHA256, (guchar *) contents, length);
  g_hash_table_replace (self->known, g_strdup (path), known);

  return known->hash;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_folder (FolderHash *self,
            const char *folder,
            GChecksum  *sum)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
      struct stat      now;

      if (g_str_equal (names->pdata[i], ".lock"))
        continue;
      g_assert_cmpint (g_lstat (path, &now), ==, 0);
      g_checksum_update (sum, (guchar *) path, -1);
      if (S_ISDIR (now.st_mode))
        add_folder (self, path, sum);
      else
        g_checksum_update (sum, (guchar *) hash_file (self, path, &now), -1);
    }
}

/* The hash of the folder as it is now. */
char *
folder_hash_take (FolderHash *self)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  add_folder (self, self->folder, sum);

  return g_strdup (g_checksum_get_string (sum));
}
