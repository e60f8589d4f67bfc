/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-reader.h"

#include "belay-gate.h"
#include "belay-ids.h"
#include "belay-value-reader.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#define ID_LENGTH_MAX 100

G_DEFINE_QUARK (belay_codec_error, belay_codec_error)

/* One file being read; `pointer` names the place, for errors. */
typedef struct
{
  GString *pointer;
  gboolean short_ids;
} Reader;

static BelayRecord *read_record (Reader   *reader,
                                 GType     type,
                                 JsonNode *node,
                                 GError  **error);

static gsize
enter_member (Reader     *reader,
              const char *name)
{
  gsize length = reader->pointer->len;

  g_string_append_c (reader->pointer, '/');
  g_string_append (reader->pointer, name);

  return length;
}

static gboolean
refuse_missing (Reader     *reader,
                const char *name,
                GError    **error)
{
  g_set_error (error, BELAY_CODEC_ERROR, BELAY_CODEC_ERROR_VALUE,
               /* Translators: a JSON pointer and the name of a member. */
               _ ("%s: “%s” is missing"), reader->pointer->len > 0 ? reader->pointer->str : "/", name);

  return FALSE;
}

static GHashTable *
make_sibling_ids (GType item_type)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (item_type);

  return BELAY_RECORD_CLASS (klass)->scoped ? g_hash_table_new (g_str_hash, g_str_equal) : NULL;
}

static gboolean
read_list (Reader           *reader,
           const BelayField *field,
           JsonNode         *node,
           BelayList       **out_list,
           GError          **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) ids = NULL;
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL)
    return belay_value_reader_refuse (reader->pointer, _ ("an array"), node, error);

  ids = make_sibling_ids (field->target ());
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      gsize        length = reader->pointer->len;
      BelayRecord *record;

      g_string_append_printf (reader->pointer, "/%u", i);
      record = read_record (reader, field->target (), json_array_get_element (array, i), error);
      if (record == NULL)
        return FALSE;
      g_ptr_array_add (records, record);
      if (ids != NULL && !g_hash_table_add (ids, (gpointer) belay_record_get_id (record)))
        {
          g_set_error (error, BELAY_CODEC_ERROR, BELAY_CODEC_ERROR_VALUE,
                       /* Translators: a JSON pointer and an id. */
                       _ ("%s: “%s” is there twice"), reader->pointer->str, belay_record_get_id (record));
          return FALSE;
        }
      g_string_truncate (reader->pointer, length);
    }
  if (records->len > 0)
    *out_list = belay_list_new_take (field->target (), g_steal_pointer (&records));

  return TRUE;
}

static gboolean
read_field (Reader           *reader,
            const BelayField *field,
            JsonNode         *node,
            gpointer          fields,
            GError          **error)
{
  gsize      length = enter_member (reader, field->name);
  BelayValue value = { 0 };

  if (field->kind == BELAY_FIELD_LIST)
    {
      if (!read_list (reader, field, node, (BelayList **) ((char *) fields + field->offset), error))
        return FALSE;
    }
  else
    {
      if (!belay_value_reader_read (field, node, reader->pointer, &value, error))
        return FALSE;
      belay_field_write (field, fields, &value);
      belay_value_clear (&value);
    }
  g_string_truncate (reader->pointer, length);

  return TRUE;
}

static gboolean
is_short_id (const char *id)
{
  gsize length = 0;

  for (; id[length] != '\0'; length++)
    {
      if (!g_ascii_isalnum (id[length]) && strchr ("-_.", id[length]) == NULL)
        return FALSE;
    }

  return length > 0 && length <= ID_LENGTH_MAX && id[0] != '.';
}

static const char *
read_id (Reader           *reader,
         BelayRecordClass *klass,
         JsonObject       *object,
         GError          **error)
{
  JsonNode   *node = json_object_get_member (object, klass->id_member);
  gboolean    short_id = reader->short_ids || klass->scoped;
  const char *id;

  if (node == NULL)
    {
      refuse_missing (reader, klass->id_member, error);
      return NULL;
    }
  enter_member (reader, klass->id_member);
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      belay_value_reader_refuse (reader->pointer, _ ("an id"), node, error);
      return NULL;
    }
  id = json_node_get_string (node);
  if (short_id ? !is_short_id (id) : !belay_ids_is_uuid (id))
    {
      belay_value_reader_refuse (reader->pointer, short_id ? _ ("an id") : _ ("an id (a UUID in lower case)"), node, error);
      return NULL;
    }
  g_string_truncate (reader->pointer, reader->pointer->len - strlen (klass->id_member) - 1);

  return id;
}

/* A number that must be stated has a fallback that no file may hold. */
static gboolean
is_required (const BelayField *field)
{
  return (field->flags & BELAY_FIELD_REQUIRED) != 0 ||
         (field->kind == BELAY_FIELD_NUMBER && field->fallback < field->min);
}

static gboolean
check_complete (Reader           *reader,
                BelayRecordClass *klass,
                gconstpointer     fields,
                GError          **error)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (is_required (&klass->fields[i]) && belay_field_is_fallback (&klass->fields[i], fields))
        return refuse_missing (reader, klass->fields[i].name, error);
    }

  return TRUE;
}

static gboolean
is_envelope (BelayRecordClass *klass,
             const char       *name)
{
  if (g_str_equal (name, klass->id_member))
    return TRUE;

  return klass->format != NULL && (g_str_equal (name, "format") || g_str_equal (name, "version"));
}

/* Files have members in the order of the table, so the next one is mostly the one after the last. */
static const BelayField *
find_field (BelayRecordClass *klass,
            const char       *name,
            guint            *next)
{
  for (guint i = *next; i < klass->n_fields; i++)
    {
      if (g_str_equal (klass->fields[i].name, name))
        {
          *next = i + 1;
          return &klass->fields[i];
        }
    }

  return belay_record_class_find_field (klass, name);
}

static void
keep_member (JsonObject **extra,
             const char  *name,
             JsonNode    *node)
{
  if (*extra == NULL)
    *extra = json_object_new ();
  json_object_set_member (*extra, name, json_node_copy (node));
}

static gboolean
read_members (Reader           *reader,
              BelayRecordClass *klass,
              JsonObject       *object,
              gpointer          fields,
              JsonObject      **extra,
              GError          **error)
{
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *node;
  guint          next = 0;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      const BelayField *field;

      if (is_envelope (klass, name))
        continue;
      field = find_field (klass, name, &next);
      if (field == NULL || (field->flags & BELAY_FIELD_DOCUMENTS) != 0)
        keep_member (extra, name, node);
      else if (!read_field (reader, field, node, fields, error))
        return FALSE;
    }

  return check_complete (reader, klass, fields, error);
}

static char *
write_extra (JsonObject *extra)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

  json_node_set_object (node, extra);

  return json_to_string (node, FALSE);
}

static BelayRecord *
read_object (Reader           *reader,
             BelayRecordClass *klass,
             JsonObject       *object,
             GError          **error)
{
  GType type = G_TYPE_FROM_CLASS (klass);
  g_autoptr (JsonObject) extra = NULL;
  g_autofree char *extra_text = NULL;
  const char      *id = read_id (reader, klass, object, error);
  BelayRecord     *record;
  gpointer         fields;

  if (id == NULL)
    return NULL;

  fields = belay_record_new_fields (type);
  if (!read_members (reader, klass, object, fields, &extra, error))
    {
      belay_record_free_fields (type, fields);
      return NULL;
    }
  record = belay_record_new_take (type, id, fields);
  extra_text = extra != NULL ? write_extra (extra) : NULL;
  belay_record_set_extra (record, extra_text);

  return record;
}

static BelayRecord *
read_record (Reader   *reader,
             GType     type,
             JsonNode *node,
             GError  **error)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      belay_value_reader_refuse (reader->pointer, _ ("an object"), node, error);
      return NULL;
    }

  return read_object (reader, BELAY_RECORD_CLASS (klass), json_node_get_object (node), error);
}

static gboolean
read_envelope (Reader           *reader,
               BelayRecordClass *klass,
               JsonObject       *object,
               int              *out_version,
               GError          **error)
{
  static const BelayField format = { .name = "format", .kind = BELAY_FIELD_WORD };
  static const BelayField version = { .name = "version", .kind = BELAY_FIELD_NUMBER, .min = 1, .max = G_MAXINT };
  JsonNode               *format_node = json_object_get_member (object, "format");
  JsonNode               *version_node = json_object_get_member (object, "version");
  gsize                   length = enter_member (reader, "format");
  BelayValue              value = { 0 };

  if (format_node == NULL)
    return g_string_truncate (reader->pointer, length), refuse_missing (reader, "format", error);
  if (!belay_value_reader_read (&format, format_node, reader->pointer, &value, error))
    return FALSE;
  if (g_strcmp0 (value.text, klass->format) != 0)
    {
      belay_value_clear (&value);
      return belay_value_reader_refuse (reader->pointer, klass->format, format_node, error);
    }
  belay_value_clear (&value);
  g_string_truncate (reader->pointer, length);

  if (version_node == NULL)
    return refuse_missing (reader, "version", error);
  enter_member (reader, "version");
  if (!belay_value_reader_read (&version, version_node, reader->pointer, &value, error))
    return FALSE;
  *out_version = value.number;
  g_string_truncate (reader->pointer, length);

  return TRUE;
}

static BelayRecord *
read_document (GType     type,
               JsonNode *root,
               int      *out_version,
               GError  **error)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (type);
  g_autoptr (GString) pointer = g_string_new (NULL);
  BelayRecordClass *klass = BELAY_RECORD_CLASS (type_class);
  Reader            reader = { pointer, klass->scopes_contents };

  if (!JSON_NODE_HOLDS_OBJECT (root))
    {
      belay_value_reader_refuse (pointer, _ ("an object"), root, error);
      return NULL;
    }
  if (!read_envelope (&reader, klass, json_node_get_object (root), out_version, error))
    return NULL;

  return read_object (&reader, klass, json_node_get_object (root), error);
}

/**
 * belay_reader_read:
 * @type: the kind of document that is expected
 * @data: the bytes of a file
 * @length: how many there are
 * @out_version: (out): the version of the format that the file names
 * @error: return location for a `BELAY_GATE_ERROR` or `BELAY_CODEC_ERROR`
 *
 * Reads a file whole or not at all. Members that this version does not know are
 * kept with their record. Errors name the place by JSON pointer. May be called
 * in any thread.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
BelayRecord *
belay_reader_read (GType       type,
                   const char *data,
                   gsize       length,
                   int        *out_version,
                   GError    **error)
{
  g_autoptr (JsonParser) parser = NULL;

  if (!belay_gate_check (data, length, error))
    return NULL;

  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, data, (gssize) length, error))
    return NULL;

  return read_document (type, json_parser_get_root (parser), out_version, error);
}
