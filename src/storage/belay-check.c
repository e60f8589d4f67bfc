/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* Everything there is to find in a workspace, in one list: files that cannot be
 * read, records that contradict each other, and what is private in files that
 * are shared. */

#include "belay-check.h"

#include "belay-file.h"
#include "belay-listing.h"
#include "belay-store-private.h"

#include <belay-assessment.h>
#include <belay-finding.h>
#include <belay-gate.h>

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#define PRIVATE_FORMAT "belay-private"

static const char *const private_members[] = { "private", "energy", "impressions", NULL };

static void
add (GPtrArray  *findings,
     const char *path,
     const char *text)
{
  g_ptr_array_add (findings, belay_broken_new (path, text));
}

static void
add_at (GPtrArray  *findings,
        const char *path,
        const char *pointer,
        const char *text)
{
  g_autofree char *whole = NULL;

  if (pointer[0] == '\0')
    {
      add (findings, path, text);
      return;
    }
  /* Translators: a JSON pointer, and what is wrong there. */
  whole = g_strdup_printf (_ ("%s: %s"), pointer, text);
  add (findings, path, whole);
}

/* One shared file on the search for what should be private; `pointer` is where we are. */
typedef struct
{
  const char *path;
  GString    *pointer;
  GPtrArray  *findings;
} Search;

static void search_node (Search   *search,
                         JsonNode *node);

static gboolean
is_private_format (const char *name,
                   JsonNode   *node)
{
  return g_str_equal (name, "format") && JSON_NODE_HOLDS_VALUE (node) &&
         g_strcmp0 (json_node_get_string (node), PRIVATE_FORMAT) == 0;
}

static void
search_member (JsonObject *object,
               const char *name,
               JsonNode   *node,
               gpointer    user_data)
{
  Search *search = user_data;
  gsize   length = search->pointer->len;

  g_string_append_printf (search->pointer, "/%s", name);
  if (g_strv_contains (private_members, name))
    add_at (search->findings, search->path, search->pointer->str, _ ("something private lies in a file that is shared"));
  else if (is_private_format (name, node))
    add_at (search->findings, search->path, search->pointer->str, _ ("a private file lies outside of private/"));
  else
    search_node (search, node);
  g_string_truncate (search->pointer, length);
}

static void
search_element (JsonArray *array,
                guint      index,
                JsonNode  *node,
                gpointer   user_data)
{
  Search *search = user_data;
  gsize   length = search->pointer->len;

  g_string_append_printf (search->pointer, "/%u", index);
  search_node (search, node);
  g_string_truncate (search->pointer, length);
}

/* The gate has limited the depth. */
static void
search_node (Search   *search,
             JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    json_object_foreach_member (json_node_get_object (node), search_member, search);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    json_array_foreach_element (json_node_get_array (node), search_element, search);
}

/* Most files have none of the words, and need not be parsed a second time. */
static gboolean
may_be_private (const char *data,
                gsize       length)
{
  for (guint i = 0; private_members[i] != NULL; i++)
    {
      if (memmem (data, length, private_members[i], strlen (private_members[i])) != NULL)
        return TRUE;
    }

  /* Any word may also be written with escapes. */
  return memmem (data, length, "\\u", 2) != NULL;
}

static void
search_file (const char *folder,
             const char *path,
             GPtrArray  *findings)
{
  g_autofree char *full = g_build_filename (folder, path, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GString) pointer = g_string_new (NULL);
  Search      search = { path, pointer, findings };
  gsize       length;
  const char *data;

  if (!belay_file_read (full, BELAY_FILE_FOLLOW, &bytes, NULL) || bytes == NULL)
    return;

  data = g_bytes_get_data (bytes, &length);
  if (may_be_private (data, length) && belay_gate_check (data, length, NULL) &&
      json_parser_load_from_data (parser, data, length, NULL))
    search_node (&search, json_parser_get_root (parser));
}

static void
search_shared_files (const char *folder,
                     GPtrArray  *paths,
                     GPtrArray  *odd,
                     GPtrArray  *findings)
{
  for (guint i = 0; i < paths->len; i++)
    {
      if (!g_str_has_prefix (g_ptr_array_index (paths, i), BELAY_LAYOUT_PRIVATE))
        search_file (folder, g_ptr_array_index (paths, i), findings);
    }
  for (guint i = 0; i < odd->len; i++)
    {
      BelayBroken *broken = g_ptr_array_index (odd, i);

      if (!g_str_has_prefix (broken->path, BELAY_LAYOUT_PRIVATE))
        search_file (folder, broken->path, findings);
    }
}

/* Past meetings are read by file and not by what their person says, so that none is missed. */
static void
require_years (BelayStore *store,
               GPtrArray  *paths)
{
  BelayWorkspace *workspace = belay_store_get_workspace (store);

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      g_autoptr (BelayMeetingYear) year = NULL;
      g_autoptr (GError) error = NULL;
      g_auto (BelayPlace) place = { 0 };
      BelayPerson *person;

      belay_place_parse (path, &place);
      if (place.kind != BELAY_PLACE_YEAR)
        continue;
      person = belay_workspace_find (workspace, place.owner, BELAY_TYPE_PERSON);
      if (person == NULL)
        continue;
      year = belay_store_load_year (workspace, person, (int) g_ascii_strtoll (place.id, NULL, 10), store, NULL);
      if (year != NULL && !belay_workspace_attach (workspace, BELAY_RECORD (person), "years", BELAY_RECORD (year), &error))
        belay_store_add_broken (store, path, error->message);
    }

  /* And what a person says of years that have no file. */
  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (workspace)->people)
  belay_workspace_require_years (workspace, person, NULL);
}

static gboolean
concerns_framework (const BelayFinding *finding)
{
  const BelayField *field = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (finding->record), finding->member);
  GType             target = field != NULL && field->target != NULL ? field->target () : G_TYPE_INVALID;

  return target == BELAY_TYPE_FRAMEWORK || target == BELAY_TYPE_LEVEL || target == BELAY_TYPE_COMPETENCY ||
         BELAY_IS_RATING (finding->record);
}

/* Whether what @file would say, could it be read, may be what the finding misses. */
static gboolean
may_hold_target (const BelayBroken  *file,
                 const BelayFinding *finding)
{
  g_auto (BelayPlace) place = { 0 };
  const char *id;

  if (!belay_place_parse (file->path, &place))
    return FALSE;
  if (place.kind == BELAY_PLACE_REVISION || place.kind == BELAY_PLACE_DRAFT)
    return concerns_framework (finding);
  id = place.kind == BELAY_PLACE_PERSON ? place.owner : place.id;

  return id != NULL && strstr (finding->text, id) != NULL;
}

/* A reference to what a file cannot tell is no second fault: that file is named already. */
static gboolean
is_consequence (BelayStore         *store,
                const BelayFinding *finding)
{
  GPtrArray *broken = belay_store_get_broken (store);

  for (guint i = 0; finding->member != NULL && i < broken->len; i++)
    {
      if (may_hold_target (g_ptr_array_index (broken, i), finding))
        return TRUE;
    }

  return FALSE;
}

static void
add_model_findings (BelayStore *store,
                    GPtrArray  *findings)
{
  g_autoptr (GPtrArray) found = belay_findings_collect (belay_store_get_workspace (store));

  for (guint i = 0; i < found->len; i++)
    {
      BelayFinding    *finding = g_ptr_array_index (found, i);
      g_autofree char *path = belay_store_dup_path (store, finding->record);
      g_autofree char *pointer = belay_finding_dup_pointer (finding);

      if (!is_consequence (store, finding))
        add_at (findings, path != NULL ? path : BELAY_LAYOUT_ROOT, pointer, finding->text);
    }
}

static void
add_broken_files (BelayStore *store,
                  GPtrArray  *findings)
{
  GPtrArray *broken = belay_store_get_broken (store);

  for (guint i = 0; i < broken->len; i++)
    {
      BelayBroken *file = g_ptr_array_index (broken, i);

      add (findings, file->path, file->text);
    }
}

static int
compare_findings (const BelayBroken *const *a,
                  const BelayBroken *const *b)
{
  return strcmp ((*a)->path, (*b)->path);
}

/* g_ptr_array_sort() keeps the order of what is equal. */
static GPtrArray *
write_lines (GPtrArray *findings)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_sort (findings, (GCompareFunc) compare_findings);
  for (guint i = 0; i < findings->len; i++)
    {
      BelayBroken *finding = g_ptr_array_index (findings, i);
      char        *line = g_strdup_printf ("%s: %s", finding->path, finding->text);

      g_strdelimit (line, "\n", ' ');
      g_ptr_array_add (lines, line);
    }

  return lines;
}

/**
 * belay_check_folder:
 * @folder: the folder of a workspace
 * @error: return location for a `BELAY_STORE_ERROR` when it is none
 *
 * Validates every file of a workspace, past meetings included. Leftovers of
 * interrupted writes, locks and differences of formatting are no findings.
 *
 * Returns: (transfer full) (element-type utf8): a line for each finding, sorted
 *   by file: `FILE: /json/pointer: what is wrong`, without the pointer where the
 *   whole file is meant; empty when all is well; %NULL with @error set
 */
GPtrArray *
belay_check_folder (const char *folder,
                    GError    **error)
{
  g_autoptr (BelayStore) store = belay_store_open (folder, BELAY_STORE_READ, error);
  g_autoptr (GPtrArray) findings = belay_broken_array_new ();
  g_autoptr (GPtrArray) odd = belay_broken_array_new ();
  g_autoptr (GPtrArray) paths = store != NULL ? belay_listing_read (store->folder, odd, error) : NULL;

  if (paths == NULL)
    return NULL;

  require_years (store, paths);
  add_broken_files (store, findings);
  search_shared_files (store->folder, paths, odd, findings);
  add_model_findings (store, findings);

  return write_lines (findings);
}
