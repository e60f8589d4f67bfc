/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-merge.h"

#include "belay-file.h"
#include "belay-merge-nodes.h"

#include <belay-reader.h>
#include <belay-workspace.h>
#include <belay-writer.h>

#include <errno.h>
#include <glib/gi18n.h>

/*
 * Two people changed the same file of a workspace, and both began with a third.
 *
 * All three go through the reader first, so that nothing is merged that is not
 * sound, and so does what becomes of them. What both cannot have is kept in the
 * record, in a member that is carried along like all that is not known.
 */

/* The format stands at the head of a file; the reader makes sure of it. */
#define HEAD_BYTES 200

static GType (*const kinds[]) (void) = {
  belay_workspace_get_type,
  belay_person_get_type,
  belay_meeting_year_get_type,
  belay_notebook_get_type,
  belay_framework_get_type,
  belay_project_get_type,
  belay_template_get_type,
};

G_DEFINE_QUARK (belay - merge - error - quark, belay_merge_error)

static GType
read_kind (GBytes  *bytes,
           GError **error)
{
  gsize       length;
  const char *text = g_bytes_get_data (bytes, &length);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (kinds[i]());
      g_autofree char *quoted = g_strdup_printf ("\"%s\"", BELAY_RECORD_CLASS (klass)->format);

      if (text != NULL && g_strstr_len (text, (gssize) MIN (length, HEAD_BYTES), quoted) != NULL)
        return kinds[i]();
    }
  g_set_error_literal (error, BELAY_MERGE_ERROR, BELAY_MERGE_ERROR_KIND, _ ("this is no file of a workspace"));

  return G_TYPE_INVALID;
}

static JsonObject *
read_side (GType    kind,
           GBytes  *bytes,
           GError **error)
{
  int version = 0;
  g_autoptr (BelayRecord) record = belay_reader_read (kind, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &version,
                                                      error);
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) root = NULL;

  if (record == NULL)
    return NULL;
  if (version > BELAY_CODEC_VERSION)
    {
      g_set_error_literal (error, BELAY_MERGE_ERROR, BELAY_MERGE_ERROR_VERSION, _ ("it was written by a newer Belay"));
      return NULL;
    }
  text = belay_writer_write (record, NULL);
  root = json_from_string (text, error);

  return root != NULL ? json_node_dup_object (root) : NULL;
}

static JsonObject *
find_head (JsonArray  *heads,
           const char *meeting)
{
  for (guint i = 0; i < json_array_get_length (heads); i++)
    {
      JsonObject *head = json_array_get_object_element (heads, i);

      if (g_strcmp0 (json_object_get_string_member_with_default (head, "meeting", NULL), meeting) == 0)
        return head;
    }

  return NULL;
}

/* One side closed a meeting, which moved it to another file, and the other went on preparing it. */
static void
settle_closed (JsonObject *person)
{
  JsonArray *meetings, *heads;

  if (!json_object_has_member (person, "meetings") || !json_object_has_member (person, "heads"))
    return;
  meetings = json_object_get_array_member (person, "meetings");
  heads = json_object_get_array_member (person, "heads");
  for (guint i = json_array_get_length (meetings); i > 0; i--)
    {
      JsonNode   *meeting = json_array_get_element (meetings, i - 1);
      JsonObject *object = json_node_get_object (meeting);
      JsonObject *head = find_head (heads, json_object_get_string_member_with_default (object, "id", NULL));

      if (head == NULL)
        continue;
      belay_merge_add_conflict (head, "meeting", meeting);
      json_array_remove_element (meetings, i - 1);
    }
}

static char *
write_merged (GType       kind,
              JsonObject *merged,
              GError    **error)
{
  g_autoptr (JsonNode) root = json_node_alloc ();
  g_autofree char *text = NULL;
  g_autoptr (BelayRecord) record = NULL;
  int version = 0;

  json_node_init_object (root, merged);
  text = json_to_string (root, FALSE);
  record = belay_reader_read (kind, text, strlen (text), &version, error);

  return record != NULL ? belay_writer_write (record, NULL) : NULL;
}

static gboolean
is_same_document (GType       kind,
                  JsonObject *ours,
                  JsonObject *theirs,
                  GError    **error)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (kind);
  const char *member = BELAY_RECORD_CLASS (klass)->id_member;

  if (g_strcmp0 (json_object_get_string_member_with_default (ours, member, NULL),
                 json_object_get_string_member_with_default (theirs, member, NULL)) == 0)
    return TRUE;
  g_set_error_literal (error, BELAY_MERGE_ERROR, BELAY_MERGE_ERROR_KIND, _ ("the files are not about the same"));

  return FALSE;
}

/**
 * belay_merge_texts:
 * @base: (nullable): the file that both sides began with, if there was one
 * @ours: the file on one side
 * @theirs: the file on the other side
 * @out_n_conflicts: (out): how many values both sides changed, and what one side
 *   removed and the other changed
 * @error: return location for an error of [error@MergeError], or of the reader
 *
 * Merges two files of a workspace: records by id, fields by name, lists by id and
 * order. Where both sides changed a value that cannot be two, the longer one
 * stands and the other is kept in the member `conflicts` of its record.
 *
 * Returns: (transfer full) (nullable): the file, or %NULL with @error set
 */
char *
belay_merge_texts (GBytes  *base,
                   GBytes  *ours,
                   GBytes  *theirs,
                   guint   *out_n_conflicts,
                   GError **error)
{
  GType kind = read_kind (ours, error);
  g_autoptr (JsonObject) began = NULL;
  g_autoptr (JsonObject) here = NULL;
  g_autoptr (JsonObject) there = NULL;
  g_autoptr (JsonObject) merged = NULL;

  if (kind == G_TYPE_INVALID)
    return NULL;
  if (base != NULL && g_bytes_get_size (base) > 0 && (began = read_side (kind, base, error)) == NULL)
    return NULL;
  here = read_side (kind, ours, error);
  there = here != NULL ? read_side (kind, theirs, error) : NULL;
  if (there == NULL || !is_same_document (kind, here, there, error))
    return NULL;

  *out_n_conflicts = 0;
  merged = belay_merge_objects (began, here, there, out_n_conflicts);
  if (kind == BELAY_TYPE_PERSON)
    settle_closed (merged);

  return write_merged (kind, merged, error);
}

static gboolean
read_file (const char *path,
           GBytes    **out_bytes,
           GError    **error)
{
  if (!belay_file_read (path, BELAY_FILE_FOLLOW, out_bytes, error))
    return FALSE;

  return *out_bytes != NULL || belay_fail_errno (ENOENT, path, _ ("cannot be read"), error);
}

/**
 * belay_merge_files:
 * @base: the file that both sides began with, empty where there was none
 * @ours: the file on one side, which gets the result
 * @theirs: the file on the other side
 * @out_n_conflicts: (out): how many conflicts were kept
 * @error: return location for an error of [func@merge_texts], or of reading and writing
 *
 * Merges files as git wants it from a merge driver. After an error @ours is as it
 * was.
 *
 * Returns: whether they are merged
 */
gboolean
belay_merge_files (const char *base,
                   const char *ours,
                   const char *theirs,
                   guint      *out_n_conflicts,
                   GError    **error)
{
  g_autoptr (GBytes) base_bytes = NULL;
  g_autoptr (GBytes) our_bytes = NULL;
  g_autoptr (GBytes) their_bytes = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (!read_file (base, &base_bytes, error) || !read_file (ours, &our_bytes, error) ||
      !read_file (theirs, &their_bytes, error))
    return FALSE;
  text = belay_merge_texts (base_bytes, our_bytes, their_bytes, out_n_conflicts, error);
  if (text == NULL)
    return FALSE;
  bytes = g_bytes_new_take (text, strlen (text));

  return belay_file_write (ours, bytes, error);
}
