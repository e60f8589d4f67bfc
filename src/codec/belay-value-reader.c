/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-value-reader.h"

#include "belay-gate-private.h"
#include "belay-reader.h"
#include "belay-time.h"

#include <glib/gi18n.h>

#define EXCERPT_CHARS 40

static char *
make_excerpt (const char *text)
{
  GString *excerpt = g_string_new (NULL);

  for (guint n_left = EXCERPT_CHARS; n_left > 0 && *text != '\0'; n_left--, text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c == '\n' || c == '\t')
        c = ' ';
      g_string_append_unichar (excerpt, belay_gate_is_showable (c) ? c : 0xfffd);
    }

  return g_string_free (excerpt, FALSE);
}

static char *
describe_node (JsonNode *node)
{
  g_autofree char *excerpt = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    return g_strdup (_ ("an object"));
  if (JSON_NODE_HOLDS_ARRAY (node))
    return g_strdup (_ ("an array"));
  if (json_node_get_value_type (node) == G_TYPE_INT64)
    return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? "true" : "false");

  excerpt = make_excerpt (json_node_get_string (node));

  return g_strdup_printf ("\"%s\"", excerpt);
}

/*< private >
 * belay_value_reader_refuse:
 *
 * Says what was expected at @pointer and what was found instead.
 *
 * Returns: %FALSE
 */
gboolean
belay_value_reader_refuse (const GString *pointer,
                           const char    *expected,
                           JsonNode      *node,
                           GError       **error)
{
  g_autofree char *found = describe_node (node);

  g_set_error (error, BELAY_CODEC_ERROR, BELAY_CODEC_ERROR_VALUE,
               /* Translators: a JSON pointer, what a file should have there, what it has. */
               _ ("%s: expected %s, found %s"), pointer->str, expected, found);

  return FALSE;
}

static const char *
get_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : NULL;
}

static gboolean
read_text (JsonNode      *node,
           const GString *pointer,
           BelayValue    *out_value,
           GError       **error)
{
  const char *text = get_string (node);

  if (text == NULL)
    return belay_value_reader_refuse (pointer, _ ("a text"), node, error);
  out_value->text = g_strdup (text);

  return TRUE;
}

static gboolean
read_texts (const BelayField *field,
            JsonNode         *node,
            const GString    *pointer,
            BelayValue       *out_value,
            GError          **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (array == NULL)
    return belay_value_reader_refuse (pointer, _ ("an array of texts"), node, error);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode   *element = json_array_get_element (array, i);
      const char *text = get_string (element);

      if (text == NULL)
        return belay_value_reader_refuse (pointer, _ ("an array of texts"), element, error);
      if (field->choices != NULL && belay_field_find_choice (field, text) < 0)
        {
          g_autofree char *words = g_strjoinv (", ", (char **) field->choices);

          return belay_value_reader_refuse (pointer, words, element, error);
        }
      g_strv_builder_add (builder, text);
    }
  out_value->texts = g_strv_builder_end (builder);

  return TRUE;
}

static gboolean
read_choice (const BelayField *field,
             JsonNode         *node,
             const GString    *pointer,
             BelayValue       *out_value,
             GError          **error)
{
  const char      *word = get_string (node);
  g_autofree char *words = NULL;
  g_autofree char *expected = NULL;

  out_value->number = word != NULL ? belay_field_find_choice (field, word) : -1;
  if (out_value->number >= 0)
    return TRUE;

  words = g_strjoinv (", ", (char **) field->choices);
  /* Translators: the placeholder lists words of a file format, which are not translated. */
  expected = g_strdup_printf (_ ("one of %s"), words);

  return belay_value_reader_refuse (pointer, expected, node, error);
}

static gboolean
read_number (const BelayField *field,
             JsonNode         *node,
             const GString    *pointer,
             BelayValue       *out_value,
             GError          **error)
{
  g_autofree char *expected = NULL;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    {
      gint64 number = json_node_get_int (node);

      if (number >= field->min && number <= field->max)
        {
          out_value->number = (int) number;
          return TRUE;
        }
    }
  expected = g_strdup_printf (_ ("a whole number from %d to %d"), field->min, field->max);

  return belay_value_reader_refuse (pointer, expected, node, error);
}

static gboolean
read_flag (JsonNode      *node,
           const GString *pointer,
           BelayValue    *out_value,
           GError       **error)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return belay_value_reader_refuse (pointer, _ ("true or false"), node, error);
  out_value->number = json_node_get_boolean (node);

  return TRUE;
}

static gboolean
read_day (JsonNode      *node,
          const GString *pointer,
          BelayValue    *out_value,
          GError       **error)
{
  const char *text = get_string (node);

  if (text == NULL || !belay_day_parse (text, &out_value->number))
    return belay_value_reader_refuse (pointer, _ ("a day (YYYY-MM-DD) from 1900 to 2200"), node, error);

  return TRUE;
}

static gboolean
read_time (JsonNode      *node,
           const GString *pointer,
           BelayValue    *out_value,
           GError       **error)
{
  const char *text = get_string (node);

  if (text == NULL || !belay_time_parse (text, &out_value->number))
    return belay_value_reader_refuse (pointer, _ ("a time (HH:MM)"), node, error);

  return TRUE;
}

/*< private >
 * belay_value_reader_read:
 * @field: a field that is no list
 * @node: what a file has there
 * @pointer: where it stands, for errors
 * @out_value: (out caller-allocates): the value, to be cleared
 * @error: return location for a `BELAY_CODEC_ERROR`
 *
 * Returns: whether @node holds what @field expects
 */
gboolean
belay_value_reader_read (const BelayField *field,
                         JsonNode         *node,
                         const GString    *pointer,
                         BelayValue       *out_value,
                         GError          **error)
{
  out_value->kind = field->kind;

  switch (field->kind)
    {
    case BELAY_FIELD_TEXT:
    case BELAY_FIELD_WORD:
    case BELAY_FIELD_REF:
      return read_text (node, pointer, out_value, error);
    case BELAY_FIELD_TEXTS:
    case BELAY_FIELD_WORDS:
    case BELAY_FIELD_REFS:
      return read_texts (field, node, pointer, out_value, error);
    case BELAY_FIELD_CHOICE:
      return read_choice (field, node, pointer, out_value, error);
    case BELAY_FIELD_DAY:
      return read_day (node, pointer, out_value, error);
    case BELAY_FIELD_TIME:
      return read_time (node, pointer, out_value, error);
    case BELAY_FIELD_NUMBER:
      return read_number (field, node, pointer, out_value, error);
    case BELAY_FIELD_FLAG:
      return read_flag (node, pointer, out_value, error);
    case BELAY_FIELD_LIST:
    default:
      g_assert_not_reached ();
    }
}
