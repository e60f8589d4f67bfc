/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* How long a workspace takes to open, beside bare json-glib over the same
 * bytes in one thread: bench-load FOLDER. Both times are the best of some runs,
 * with all files in the page cache. */

#include <belay-store.h>

#include <json-glib/json-glib.h>
#include <stdio.h>

#define RUNS 5
#define DEPTH_MAX 3
#define BYTES_PER_MEGABYTE 1e6

static void
collect_files (const char *folder,
               guint       depth,
               GPtrArray  *contents)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      char            *text;
      gsize            length;

      if (depth < DEPTH_MAX && g_file_test (path, G_FILE_TEST_IS_DIR))
        collect_files (path, depth + 1, contents);
      else if (g_str_has_suffix (name, ".json") && g_file_get_contents (path, &text, &length, NULL))
        g_ptr_array_add (contents, g_bytes_new_take (text, length));
    }
}

static double
parse_all (GPtrArray *contents)
{
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < contents->len; i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      gsize       length;
      const char *data = g_bytes_get_data (g_ptr_array_index (contents, i), &length);

      if (!json_parser_load_from_data (parser, data, (gssize) length, NULL))
        g_printerr ("a file is no JSON\n");
    }

  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static double
open_once (const char *folder)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  g_autoptr (BelayStore) store = belay_store_open (folder, BELAY_STORE_READ, &error);
  double seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;

  if (store == NULL)
    g_error ("%s", error->message);

  return seconds;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  double bytes = 0, bare = G_MAXDOUBLE, whole = G_MAXDOUBLE;

  if (argc != 2)
    {
      fprintf (stderr, "usage: bench-load FOLDER\n");
      return 2;
    }

  collect_files (argv[1], 0, contents);
  for (guint i = 0; i < contents->len; i++)
    bytes += (double) g_bytes_get_size (g_ptr_array_index (contents, i));
  for (guint i = 0; i < RUNS; i++)
    bare = MIN (bare, parse_all (contents));
  for (guint i = 0; i < RUNS; i++)
    whole = MIN (whole, open_once (argv[1]));

  printf ("%u files, %.1f MB\n", contents->len, bytes / BYTES_PER_MEGABYTE);
  printf ("json-glib alone, one thread: %.3f s\n", bare);
  printf ("belay_store_open, %u threads: %.3f s\n", g_get_num_processors (), whole);
  printf ("ratio: %.2f\n", whole / bare);

  return 0;
}
