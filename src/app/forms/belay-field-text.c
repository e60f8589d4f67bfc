/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* A field of a record as a text that can be typed, and back. */

#include "belay-field-text.h"

#include <belay-time.h>

/**
 * belay_field_text_dup:
 * @record: (nullable): a record
 * @name: the name of a field that is no list
 *
 * Returns: (transfer full): what the field holds, as it can be typed; days as files
 *   have them, and the empty text where nothing is stated
 */
char *
belay_field_text_dup (BelayRecord *record,
                      const char  *name)
{
  const BelayField *field = record != NULL ? belay_record_class_find_field (BELAY_RECORD_GET_CLASS (record), name) : NULL;
  gconstpointer     fields = record != NULL ? belay_record_get_fields (record) : NULL;
  const char       *text;
  int               number;

  if (field == NULL)
    return g_strdup ("");
  if (belay_field_holds_text (field))
    {
      text = belay_field_get_text (field, fields);
      return g_strdup (text != NULL ? text : "");
    }

  number = belay_field_get_number (field, fields);
  if (field->kind == BELAY_FIELD_DAY)
    return number != BELAY_DAY_NONE ? belay_day_to_string (number) : g_strdup ("");
  if (field->kind == BELAY_FIELD_TIME)
    return number != BELAY_UNSET ? belay_time_to_string (number) : g_strdup ("");

  return g_strdup_printf ("%d", number);
}

/**
 * belay_field_text_read:
 * @record: a record
 * @name: the name of a field that is no list
 * @text: what was typed
 *
 * What is no number goes as it is, so that the verb says what it expects.
 *
 * Returns: (transfer floating): the argument for a verb
 */
GVariant *
belay_field_text_read (BelayRecord *record,
                       const char  *name,
                       const char  *text)
{
  const BelayField *field = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (record), name);
  gint64            number = 0;

  if (field->kind != BELAY_FIELD_NUMBER)
    return g_variant_new_string (text);
  if (*text == '\0')
    return g_variant_new_int64 (field->fallback);
  if (g_ascii_string_to_signed (text, 10, G_MININT32, G_MAXINT32, &number, NULL))
    return g_variant_new_int64 (number);

  return g_variant_new_string (text);
}
