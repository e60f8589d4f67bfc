/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit.h"
#include "belay-time.h"

#include <glib/gi18n.h>
#include <string.h>

static GVariant *
lookup (BelayEdit  *edit,
        const char *name)
{
  return g_variant_lookup_value (edit->arguments, name, NULL);
}

/*< private >
 * belay_edit_has:
 *
 * Returns: whether the caller named the argument
 */
gboolean
belay_edit_has (BelayEdit  *edit,
                const char *name)
{
  g_autoptr (GVariant) value = lookup (edit, name);

  return value != NULL;
}

/*< private >
 * belay_edit_clean_text:
 *
 * Reads what the argument @name holds; line ends become \n.
 *
 * Returns: whether it is a text that can be kept
 */
gboolean
belay_edit_clean_text (const char *name,
                       const char *text,
                       gboolean    one_line,
                       char      **out_text,
                       GError    **error)
{
  g_autoptr (GString) clean = g_string_new (text);
  glong length = g_utf8_strlen (text, -1);

  if (length > (one_line ? BELAY_EDIT_LINE_MAX : BELAY_EDIT_TEXT_MAX))
    return belay_edit_refuse (error, name, _ ("the text is longer than %d characters"),
                              one_line ? BELAY_EDIT_LINE_MAX : BELAY_EDIT_TEXT_MAX);

  g_string_replace (clean, "\r\n", "\n", 0);
  g_string_replace (clean, "\r", "\n", 0);
  for (gsize i = 0; i < clean->len; i++)
    {
      guchar byte = clean->str[i];

      if (byte < 0x20 && byte != '\n' && byte != '\t')
        return belay_edit_refuse (error, name, _ ("the text has a control character"));
      if (one_line && (byte == '\n' || byte == '\t'))
        return belay_edit_refuse (error, name, _ ("the text must be one line"));
    }
  if (one_line)
    g_strstrip (clean->str);
  *out_text = g_string_free (g_steal_pointer (&clean), FALSE);

  return TRUE;
}

/*< private >
 * belay_edit_get_text:
 *
 * Reads an argument that holds a text; line ends become \n.
 *
 * Returns: whether it could be read; an absent one is the empty text
 */
gboolean
belay_edit_get_text (BelayEdit  *edit,
                     const char *name,
                     gboolean    one_line,
                     char      **out_text,
                     GError    **error)
{
  g_autoptr (GVariant) value = lookup (edit, name);

  if (value == NULL)
    {
      *out_text = g_strdup ("");
      return TRUE;
    }
  if (!g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return belay_edit_refuse (error, name, _ ("expected a text"));

  return belay_edit_clean_text (name, g_variant_get_string (value, NULL), one_line, out_text, error);
}

static gboolean
is_empty_array (GVariant *value)
{
  return g_variant_is_of_type (value, G_VARIANT_TYPE_ARRAY) && g_variant_n_children (value) == 0;
}

/*< private >
 * belay_edit_get_texts:
 *
 * Reads an argument that holds texts.
 *
 * Returns: whether it could be read; an absent one is the empty list
 */
gboolean
belay_edit_get_texts (BelayEdit  *edit,
                      const char *name,
                      char     ***out_texts,
                      GError    **error)
{
  g_autoptr (GVariant) value = lookup (edit, name);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree const char **texts = NULL;

  if (value != NULL && !is_empty_array (value))
    {
      if (!g_variant_is_of_type (value, G_VARIANT_TYPE_STRING_ARRAY))
        return belay_edit_refuse (error, name, _ ("expected a list of texts"));

      texts = g_variant_get_strv (value, NULL);
      for (guint i = 0; texts[i] != NULL; i++)
        {
          g_autofree char *clean = NULL;

          if (!belay_edit_clean_text (name, texts[i], TRUE, &clean, error))
            return FALSE;
          g_strv_builder_add (builder, clean);
        }
    }
  *out_texts = g_strv_builder_end (builder);

  return TRUE;
}

/*< private >
 * belay_edit_get_day:
 *
 * Reads an argument that holds a day.
 *
 * Returns: whether it could be read; an absent one is @fallback
 */
gboolean
belay_edit_get_day (BelayEdit  *edit,
                    const char *name,
                    BelayDay    fallback,
                    BelayDay   *out_day,
                    GError    **error)
{
  g_autoptr (GVariant) value = lookup (edit, name);
  const char *text;

  *out_day = fallback;
  if (value == NULL)
    return TRUE;
  text = g_variant_is_of_type (value, G_VARIANT_TYPE_STRING) ? g_variant_get_string (value, NULL) : "";
  if (belay_day_parse (text, out_day))
    return TRUE;

  return belay_edit_refuse (error, name, _ ("expected a day (YYYY-MM-DD) from 1900 to 2200"));
}

/* A closed meeting is known by its head before its year has been read. */
static gpointer
find_past_meeting (BelayEdit  *edit,
                   const char *id)
{
  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (edit->workspace)->people)
  {
    BELAY_FOREACH (BelayRecord, head, belay_person_get (person)->heads)
    {
      if (g_str_equal (belay_record_get_id (head), id) &&
          belay_workspace_require_years (edit->workspace, person, NULL))
        return belay_workspace_find (edit->workspace, id, BELAY_TYPE_MEETING);
    }
  }

  return NULL;
}

/*< private >
 * belay_edit_get_record:
 *
 * Returns: (transfer none) (nullable): the record whose id an argument names
 */
gpointer
belay_edit_get_record (BelayEdit  *edit,
                       const char *name,
                       GType       type,
                       GError    **error)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  g_autoptr (GVariant) value = lookup (edit, name);
  gpointer record;

  if (value == NULL || !g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    {
      belay_edit_refuse (error, name, _ ("the id is missing"));
      return NULL;
    }

  if (BELAY_RECORD_CLASS (klass)->scoped)
    return belay_edit_find_in_draft (edit, type, g_variant_get_string (value, NULL), error);

  record = belay_workspace_find (edit->workspace, g_variant_get_string (value, NULL), type);
  if (record == NULL && type == BELAY_TYPE_MEETING)
    record = find_past_meeting (edit, g_variant_get_string (value, NULL));
  if (record == NULL)
    belay_edit_refuse (error, name, /* Translators: a kind of record, such as "goal". */
                       _ ("there is no such %s"), BELAY_RECORD_CLASS (klass)->kind);

  return record;
}

static gboolean
check_reference (BelayEdit        *edit,
                 const BelayField *field,
                 BelayRecord      *context,
                 const char       *id,
                 GError          **error)
{
  if (belay_workspace_resolve (edit->workspace, context, field, id) != NULL)
    return TRUE;

  return belay_edit_refuse (error, field->name, _ ("there is no “%.100s”"), id);
}

static gboolean
get_reference (BelayEdit        *edit,
               const BelayField *field,
               BelayRecord      *context,
               BelayValue       *out_value,
               GError          **error)
{
  if (!belay_edit_get_text (edit, field->name, TRUE, &out_value->text, error))
    return FALSE;
  if (*out_value->text == '\0' || check_reference (edit, field, context, out_value->text, error))
    return TRUE;

  belay_value_clear (out_value);

  return FALSE;
}

static gboolean
check_references (BelayEdit        *edit,
                  const BelayField *field,
                  BelayRecord      *context,
                  char            **ids,
                  GError          **error)
{
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!check_reference (edit, field, context, ids[i], error))
        return FALSE;
      for (guint j = 0; j < i; j++)
        {
          if (g_str_equal (ids[j], ids[i]))
            return belay_edit_refuse (error, field->name, _ ("“%.100s” is named twice"), ids[i]);
        }
    }

  return TRUE;
}

static gboolean
check_words (const BelayField *field,
             char            **words,
             GError          **error)
{
  for (guint i = 0; field->choices != NULL && words[i] != NULL; i++)
    {
      if (belay_field_find_choice (field, words[i]) < 0)
        return belay_edit_refuse (error, field->name, _ ("“%.100s” is not known here"), words[i]);
    }

  return TRUE;
}

static gboolean
get_texts (BelayEdit        *edit,
           const BelayField *field,
           BelayRecord      *context,
           BelayValue       *out_value,
           GError          **error)
{
  if (!belay_edit_get_texts (edit, field->name, &out_value->texts, error))
    return FALSE;
  if (field->kind == BELAY_FIELD_REFS ? check_references (edit, field, context, out_value->texts, error)
                                      : check_words (field, out_value->texts, error))
    return TRUE;

  belay_value_clear (out_value);

  return FALSE;
}

static gboolean
get_choice (BelayEdit        *edit,
            const BelayField *field,
            BelayValue       *out_value,
            GError          **error)
{
  g_autofree char *word = NULL;
  g_autofree char *words = NULL;

  if (!belay_edit_get_text (edit, field->name, TRUE, &word, error))
    return FALSE;
  out_value->number = belay_field_find_choice (field, word);
  if (out_value->number >= 0)
    return TRUE;

  words = g_strjoinv (", ", (char **) field->choices);

  return belay_edit_refuse (error, field->name, _ ("expected one of %s"), words);
}

static gboolean
get_number (BelayEdit        *edit,
            const BelayField *field,
            BelayValue       *out_value,
            GError          **error)
{
  g_autoptr (GVariant) value = lookup (edit, field->name);

  if (g_variant_is_of_type (value, G_VARIANT_TYPE_INT64))
    {
      gint64 number = g_variant_get_int64 (value);

      if (number >= field->min && number <= field->max)
        {
          out_value->number = (int) number;
          return TRUE;
        }
    }

  return belay_edit_refuse (error, field->name, _ ("expected a whole number from %d to %d"), field->min, field->max);
}

static gboolean
get_flag (BelayEdit        *edit,
          const BelayField *field,
          BelayValue       *out_value,
          GError          **error)
{
  g_autoptr (GVariant) value = lookup (edit, field->name);

  if (!g_variant_is_of_type (value, G_VARIANT_TYPE_BOOLEAN))
    return belay_edit_refuse (error, field->name, _ ("expected true or false"));
  out_value->number = g_variant_get_boolean (value);

  return TRUE;
}

/* An empty text takes a day or a time away. */
static gboolean
get_day_or_time (BelayEdit        *edit,
                 const BelayField *field,
                 BelayValue       *out_value,
                 GError          **error)
{
  g_autoptr (GVariant) value = lookup (edit, field->name);
  const char *text = g_variant_is_of_type (value, G_VARIANT_TYPE_STRING) ? g_variant_get_string (value, NULL) : "?";

  out_value->number = field->fallback;
  if (*text == '\0')
    return TRUE;
  if (field->kind == BELAY_FIELD_DAY)
    return belay_edit_get_day (edit, field->name, BELAY_DAY_NONE, &out_value->number, error);

  return belay_time_parse (text, &out_value->number) ||
         belay_edit_refuse (error, field->name, _ ("expected a time (HH:MM)"));
}

/*< private >
 * belay_edit_get_value:
 *
 * Reads the argument that has the name of @field, which must be there, and
 * refuses what the field cannot hold. @context says which framework counts.
 *
 * Returns: whether it could be read
 */
gboolean
belay_edit_get_value (BelayEdit        *edit,
                      const BelayField *field,
                      BelayRecord      *context,
                      BelayValue       *out_value,
                      GError          **error)
{
  out_value->kind = field->kind;
  switch (field->kind)
    {
    case BELAY_FIELD_TEXT:
      return belay_edit_get_text (edit, field->name, (field->flags & BELAY_FIELD_ONE_LINE) != 0, &out_value->text, error);
    case BELAY_FIELD_WORD:
      return belay_edit_get_text (edit, field->name, TRUE, &out_value->text, error);
    case BELAY_FIELD_REF:
      return get_reference (edit, field, context, out_value, error);
    case BELAY_FIELD_TEXTS:
    case BELAY_FIELD_WORDS:
    case BELAY_FIELD_REFS:
      return get_texts (edit, field, context, out_value, error);
    case BELAY_FIELD_CHOICE:
      return get_choice (edit, field, out_value, error);
    case BELAY_FIELD_DAY:
    case BELAY_FIELD_TIME:
      return get_day_or_time (edit, field, out_value, error);
    case BELAY_FIELD_NUMBER:
      return get_number (edit, field, out_value, error);
    case BELAY_FIELD_FLAG:
      return get_flag (edit, field, out_value, error);
    case BELAY_FIELD_LIST:
    default:
      g_assert_not_reached ();
    }
}
