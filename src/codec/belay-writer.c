/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-writer.h"

#include "belay-reader.h"
#include "belay-time.h"

#include <json-glib/json-glib.h>

static JsonNode *build_record (BelayRecord *record);

static JsonNode *
build_texts (const char *const *texts)
{
  JsonArray *array = json_array_new ();
  JsonNode  *node = json_node_alloc ();

  for (guint i = 0; texts[i] != NULL; i++)
    json_array_add_string_element (array, texts[i]);

  json_node_take_array (json_node_init (node, JSON_NODE_ARRAY), array);

  return node;
}

static JsonNode *
build_list (BelayList *list)
{
  JsonArray *array = json_array_new ();
  JsonNode  *node = json_node_alloc ();

  BELAY_FOREACH (BelayRecord, record, list)
  json_array_add_element (array, build_record (record));

  json_node_take_array (json_node_init (node, JSON_NODE_ARRAY), array);

  return node;
}

static void
set_time (JsonObject *object,
          const char *name,
          int         minutes)
{
  g_autofree char *text = belay_time_to_string (minutes);

  json_object_set_string_member (object, name, text);
}

static void
set_day (JsonObject *object,
         const char *name,
         BelayDay    day)
{
  g_autofree char *text = belay_day_to_string (day);

  json_object_set_string_member (object, name, text);
}

static void
set_field (JsonObject       *object,
           const BelayField *field,
           gconstpointer     fields)
{
  switch (field->kind)
    {
    case BELAY_FIELD_TEXT:
    case BELAY_FIELD_WORD:
    case BELAY_FIELD_REF:
      json_object_set_string_member (object, field->name, belay_field_get_text (field, fields));
      break;
    case BELAY_FIELD_TEXTS:
    case BELAY_FIELD_WORDS:
    case BELAY_FIELD_REFS:
      json_object_set_member (object, field->name, build_texts (belay_field_get_texts (field, fields)));
      break;
    case BELAY_FIELD_CHOICE:
      json_object_set_string_member (object, field->name, field->choices[belay_field_get_number (field, fields)]);
      break;
    case BELAY_FIELD_DAY:
      set_day (object, field->name, belay_field_get_number (field, fields));
      break;
    case BELAY_FIELD_TIME:
      set_time (object, field->name, belay_field_get_number (field, fields));
      break;
    case BELAY_FIELD_NUMBER:
      json_object_set_int_member (object, field->name, belay_field_get_number (field, fields));
      break;
    case BELAY_FIELD_FLAG:
      json_object_set_boolean_member (object, field->name, belay_field_get_number (field, fields));
      break;
    case BELAY_FIELD_LIST:
    default:
      g_assert_not_reached ();
    }
}

static void
set_list (JsonObject       *object,
          const BelayField *field,
          BelayRecord      *record)
{
  BelayList *list = belay_record_get_list (record, field);

  if (belay_list_get_length (list) > 0)
    json_object_set_member (object, field->name, build_list (list));
}

/* What another version put there goes back to where it was: behind what we know. */
static void
set_extra (JsonObject *object,
           const char *extra)
{
  g_autoptr (JsonNode) root = json_from_string (extra, NULL);
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *node;

  g_return_if_fail (root != NULL && JSON_NODE_HOLDS_OBJECT (root));

  json_object_iter_init_ordered (&iter, json_node_get_object (root));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    json_object_set_member (object, name, json_node_copy (node));
}

static JsonNode *
build_record (BelayRecord *record)
{
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (record);
  gconstpointer     fields = belay_record_get_fields (record);
  JsonObject       *object = json_object_new ();
  JsonNode         *node = json_node_alloc ();

  if (klass->format != NULL)
    {
      json_object_set_string_member (object, "format", klass->format);
      json_object_set_int_member (object, "version", BELAY_CODEC_VERSION);
    }
  json_object_set_string_member (object, klass->id_member, belay_record_get_id (record));

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const BelayField *field = &klass->fields[i];

      if (field->flags & BELAY_FIELD_DOCUMENTS)
        continue;
      if (field->kind == BELAY_FIELD_LIST)
        set_list (object, field, record);
      else if (!belay_field_is_fallback (field, fields))
        set_field (object, field, fields);
    }
  if (belay_record_get_extra (record) != NULL)
    set_extra (object, belay_record_get_extra (record));

  json_node_take_object (json_node_init (node, JSON_NODE_OBJECT), object);

  return node;
}

/**
 * belay_writer_write:
 * @document: a record that has a file of its own
 * @out_length: (out) (optional): the length of the text in bytes
 *
 * Writes a document as its file will have it: stable order, one scalar a line,
 * what equals its fallback left out, a line break at the end. The same record
 * always gives the same bytes.
 *
 * Returns: (transfer full): the text
 */
char *
belay_writer_write (BelayRecord *document,
                    gsize       *out_length)
{
  g_autoptr (JsonNode) root = build_record (document);
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  json_generator_set_root (generator, root);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');

  if (out_length != NULL)
    *out_length = text->len;

  return g_string_free (g_steal_pointer (&text), FALSE);
}
