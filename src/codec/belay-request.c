/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-request.h"

#include "belay-gate.h"
#include "belay-reader.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

static gboolean
refuse_member (const char *name,
               GError    **error)
{
  g_set_error (error, BELAY_CODEC_ERROR, BELAY_CODEC_ERROR_VALUE,
               /* Translators: the placeholder is the name of a member. */
               _ ("/%s: expected a text, a whole number, true, false, an array of texts or numbers by name"), name);

  return FALSE;
}

static GVariant *
convert_array (JsonArray *array)
{
  g_autoptr (GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE_STRING_ARRAY);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (element) || json_node_get_value_type (element) != G_TYPE_STRING)
        return NULL;
      g_variant_builder_add (builder, "s", json_node_get_string (element));
    }

  return g_variant_builder_end (builder);
}

static GVariant *convert_node (JsonNode *node);

static gboolean
is_uniform (GPtrArray          *entries,
            const GVariantType *type)
{
  for (guint i = 0; i < entries->len; i++)
    {
      if (!g_variant_is_of_type (g_ptr_array_index (entries, i), type))
        return FALSE;
    }

  return !g_variant_type_equal (type, G_VARIANT_TYPE ("{sb}"));
}

/* Numbers, texts or lists of texts by id, whichever the first member is. */
static GVariant *
convert_object (JsonObject *object)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  g_autoptr (GVariantType) type = NULL;
  JsonObjectIter iter;
  const char    *name;
  JsonNode      *node;
  GVariant      *dictionary = NULL;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      GVariant *value = JSON_NODE_HOLDS_OBJECT (node) ? NULL : convert_node (node);

      if (value == NULL)
        break;
      g_ptr_array_add (entries, g_variant_ref_sink (g_variant_new_dict_entry (g_variant_new_string (name), value)));
    }
  type = entries->len > 0 ? g_variant_type_copy (g_variant_get_type (g_ptr_array_index (entries, 0)))
                          : g_variant_type_copy (G_VARIANT_TYPE ("{sx}"));
  if (entries->len == json_object_get_size (object) && is_uniform (entries, type))
    dictionary = g_variant_new_array (type, (GVariant *const *) entries->pdata, entries->len);

  return dictionary;
}

static GVariant *
convert_node (JsonNode *node)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    return convert_array (json_node_get_array (node));
  if (JSON_NODE_HOLDS_OBJECT (node))
    return convert_object (json_node_get_object (node));

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return g_variant_new_string (json_node_get_string (node));
    case G_TYPE_INT64:
      return g_variant_new_int64 (json_node_get_int (node));
    case G_TYPE_BOOLEAN:
      return g_variant_new_boolean (json_node_get_boolean (node));
    default:
      return NULL;
    }
}

static gboolean
convert_request (JsonObject *object,
                 char      **out_verb,
                 GVariant  **out_arguments,
                 GError    **error)
{
  g_autoptr (GVariantBuilder) builder = g_variant_builder_new (G_VARIANT_TYPE_VARDICT);
  g_autofree char *verb = NULL;
  JsonObjectIter   iter;
  const char      *name;
  JsonNode        *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      GVariant *value = convert_node (node);

      if (value == NULL)
        return refuse_member (name, error);
      if (!g_str_equal (name, "edit"))
        g_variant_builder_add (builder, "{sv}", name, value);
      else if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
        verb = g_variant_dup_string (value, NULL);
      if (g_str_equal (name, "edit"))
        g_variant_unref (g_variant_ref_sink (value));
    }
  *out_verb = g_steal_pointer (&verb);
  *out_arguments = g_variant_ref_sink (g_variant_builder_end (builder));

  return TRUE;
}

/**
 * belay_request_parse:
 * @line: the bytes of a JSON object
 * @length: how many there are
 * @out_verb: (out) (nullable): the verb, which is the member "edit"
 * @out_arguments: (out): the other members, as `a{sv}`
 * @error: return location for a `BELAY_GATE_ERROR` or `BELAY_CODEC_ERROR`
 *
 * Reads one edit as a script writes it.
 *
 * Returns: whether it has the form of an edit
 */
gboolean
belay_request_parse (const char *line,
                     gsize       length,
                     char      **out_verb,
                     GVariant  **out_arguments,
                     GError    **error)
{
  g_autoptr (JsonParser) parser = NULL;

  if (!belay_gate_check (line, length, error))
    return FALSE;
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, line, (gssize) length, error))
    return FALSE;

  return convert_request (json_node_get_object (json_parser_get_root (parser)), out_verb, out_arguments, error);
}
