/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* What is about to happen to several files, written down before it does:
 * for each its path, the hash of what is there before, and the new content, or
 * none where it is removed. After a crash it is carried out again, but only
 * where a file still says what it said before; whoever changed a file in the
 * meantime wins. Contents are cut into pieces, for the gate limits the length
 * of a string, and stand as base64 where they are no clean text. */

#include "belay-intent.h"

#include "belay-file.h"
#include "belay-layout.h"
#include "belay-store-error.h"
#include "belay-write.h"

#include <belay-gate.h>

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#define FORMAT "belay-intent"
#define VERSION 1

/* A third of it is added by base64. */
#define PIECE_BYTES (BELAY_GATE_MAX_STRING_BYTES / 2)

static gboolean
is_clean_text (const char *data,
               gsize       length)
{
  if (!g_utf8_validate_len (data, length, NULL))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    {
      if ((guchar) data[i] < ' ' && data[i] != '\n' && data[i] != '\t')
        return FALSE;
    }

  return TRUE;
}

/* A piece ends where a character does. */
static gsize
measure_piece (const char *data,
               gsize       length)
{
  gsize piece = MIN (length, PIECE_BYTES);

  while (piece > 0 && piece < length && ((guchar) data[piece] & 0xc0) == 0x80)
    piece--;

  return piece;
}

static void
add_content (JsonBuilder *builder,
             GBytes      *content)
{
  gsize       length;
  const char *data = g_bytes_get_data (content, &length);
  gboolean    is_text = is_clean_text (data, length);

  json_builder_set_member_name (builder, is_text ? "content" : "base64");
  json_builder_begin_array (builder);
  for (gsize at = 0, piece = 0; at < length; at += piece)
    {
      g_autofree char *text = NULL;

      piece = is_text ? measure_piece (data + at, length - at) : MIN (length - at, PIECE_BYTES);
      text = is_text ? g_strndup (data + at, piece) : g_base64_encode ((const guchar *) data + at, piece);
      json_builder_add_string_value (builder, text);
    }
  json_builder_end_array (builder);
}

static void
add_write (JsonBuilder *builder,
           BelayWrite  *write)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "path");
  json_builder_add_string_value (builder, write->path);
  if (write->before != NULL)
    {
      json_builder_set_member_name (builder, "before");
      json_builder_add_string_value (builder, write->before);
    }
  if (write->after != NULL)
    add_content (builder, write->after);
  json_builder_end_object (builder);
}

static GBytes *
serialise (GPtrArray *writes)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  char *text;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "format");
  json_builder_add_string_value (builder, FORMAT);
  json_builder_set_member_name (builder, "version");
  json_builder_add_int_value (builder, VERSION);
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < writes->len; i++)
    add_write (builder, g_ptr_array_index (writes, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);

  return g_bytes_new_take (text, strlen (text));
}

static char *
build_path (const char *folder)
{
  return g_build_filename (folder, BELAY_INTENT_NAME, NULL);
}

/*< private >
 * belay_intent_write:
 * @folder: the folder of a workspace that this process has locked
 * @writes: (element-type BelayWrite): what is about to happen
 * @error: return location for an error
 *
 * Returns: whether the intent is written down and lasts
 */
gboolean
belay_intent_write (const char *folder,
                    GPtrArray  *writes,
                    GError    **error)
{
  g_autofree char *path = build_path (folder);
  g_autoptr (GBytes) bytes = serialise (writes);
  g_autoptr (GError) local = NULL;
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (!belay_gate_check (data, length, &local))
    {
      g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_IO,
                   /* Translators: the placeholder is a reason. */
                   _ ("too much was changed at once to be saved in one step: %s"), local->message);
      return FALSE;
    }
  if (!belay_file_write (path, bytes, error))
    return FALSE;
  if (belay_folder_sync (folder, error))
    return TRUE;

  belay_intent_remove (folder, NULL);

  return FALSE;
}

/*< private >
 * belay_intent_remove:
 * @folder: the folder of a workspace that this process has locked
 * @error: return location for an error
 *
 * That it is gone must last, or an edit that was undone since would come back.
 *
 * Returns: whether no intent is left, and that lasts
 */
gboolean
belay_intent_remove (const char *folder,
                     GError    **error)
{
  g_autofree char *path = build_path (folder);

  return belay_file_remove (path, error) && belay_folder_sync (folder, error);
}

static const char *
get_string (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static JsonArray *
get_array (JsonObject *object,
           const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

static GBytes *
parse_content (JsonArray *pieces,
               gboolean   is_text)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();

  for (guint i = 0; i < json_array_get_length (pieces); i++)
    {
      JsonNode          *node = json_array_get_element (pieces, i);
      const char        *text = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
      g_autofree guchar *decoded = NULL;
      gsize              length = 0;

      if (text == NULL)
        return NULL;
      if (is_text)
        {
          g_byte_array_append (content, (const guint8 *) text, strlen (text));
          continue;
        }
      decoded = g_base64_decode (text, &length);
      g_byte_array_append (content, decoded, length);
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

static BelayWrite *
parse_write (JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *path = object != NULL ? get_string (object, "path") : NULL;
  g_auto (BelayPlace) place = { 0 };
  g_autoptr (GBytes) content = NULL;
  JsonArray *pieces;
  gboolean   is_text;

  /* Only documents: an intent from elsewhere must not reach outside the folder. */
  if (path == NULL || !belay_place_parse (path, &place))
    return NULL;

  is_text = get_array (object, "content") != NULL;
  pieces = get_array (object, is_text ? "content" : "base64");
  if (pieces != NULL)
    {
      content = parse_content (pieces, is_text);
      if (content == NULL)
        return NULL;
    }

  return belay_write_new (path, G_TYPE_INVALID, get_string (object, "before"), content);
}

static GPtrArray *
parse_writes (const char *data,
              gsize       length,
              GError    **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GPtrArray) writes = belay_writes_new ();
  JsonObject *root;
  JsonArray  *files;

  if (!belay_gate_check (data, length, error) || !json_parser_load_from_data (parser, data, length, error))
    return NULL;

  root = json_node_get_object (json_parser_get_root (parser));
  files = get_array (root, "files");
  for (guint i = 0; files != NULL && i < json_array_get_length (files); i++)
    {
      BelayWrite *write = parse_write (json_array_get_element (files, i));

      if (write == NULL)
        {
          files = NULL;
          break;
        }
      g_ptr_array_add (writes, write);
    }
  if (files == NULL || g_strcmp0 (get_string (root, "format"), FORMAT) != 0)
    {
      g_set_error_literal (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_IO, _ ("it is no record of an interrupted save"));
      return NULL;
    }

  return g_steal_pointer (&writes);
}

/*< private >
 * belay_intent_read:
 * @folder: the folder of a workspace
 * @out_writes: (out) (nullable) (element-type BelayWrite): what was about to
 *   happen; %NULL where no save was interrupted
 * @error: return location for an error
 *
 * Returns: whether the intent could be read, or there is none
 */
gboolean
belay_intent_read (const char *folder,
                   GPtrArray **out_writes,
                   GError    **error)
{
  g_autofree char *path = build_path (folder);
  g_autoptr (GBytes) bytes = NULL;
  gsize       length;
  const char *data;

  *out_writes = NULL;
  if (!belay_file_read (path, BELAY_FILE_NO_FOLLOW, &bytes, error))
    return FALSE;
  if (bytes == NULL)
    return TRUE;

  data = g_bytes_get_data (bytes, &length);
  *out_writes = parse_writes (data, length, error);

  return *out_writes != NULL;
}

static gboolean
replay_write (BelayWrite *write,
              const char *folder,
              GError    **error)
{
  g_autofree char *path = g_build_filename (folder, write->path, NULL);
  g_autoptr (GBytes) now = NULL;
  g_autofree char *hash = NULL;

  if (!belay_file_read (path, BELAY_FILE_FOLLOW, &now, error))
    return FALSE;
  hash = belay_file_dup_hash (now);

  /* What already says the new thing may not yet have lasted, and its empty folder may be left. */
  if (g_strcmp0 (hash, write->before) != 0 && g_strcmp0 (hash, write->hash) != 0)
    return TRUE;
  if (!belay_write_carry_out (write, folder, error))
    return FALSE;
  belay_write_finish (write, folder);

  return TRUE;
}

/*< private >
 * belay_intent_replay:
 * @folder: the folder of a workspace that this process has locked
 * @error: return location for an error
 *
 * Completes a save that was interrupted. It may itself be interrupted, and is
 * then completed the next time.
 *
 * Returns: whether no intent is left
 */
gboolean
belay_intent_replay (const char *folder,
                     GError    **error)
{
  g_autoptr (GPtrArray) writes = NULL;

  if (!belay_intent_read (folder, &writes, error))
    return FALSE;
  if (writes == NULL)
    return TRUE;

  for (guint i = 0; i < writes->len; i++)
    {
      if (!replay_write (g_ptr_array_index (writes, i), folder, error))
        return FALSE;
    }

  return belay_intent_remove (folder, error);
}
