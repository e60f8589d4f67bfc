/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-cli-json.h"

#include <belay-time.h>

/*
 * What machines read. A member is always there, so that a script need not ask
 * whether it is; what is not stated is null.
 */

/*< private >
 * belay_json_set_text:
 *
 * Adds a text that may be %NULL.
 */
void
belay_json_set_text (JsonBuilder *builder,
                     const char  *name,
                     const char  *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

/*< private >
 * belay_json_set_texts:
 *
 * Adds an array of texts; %NULL is an empty one.
 */
void
belay_json_set_texts (JsonBuilder       *builder,
                      const char        *name,
                      const char *const *texts)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    json_builder_add_string_value (builder, texts[i]);
  json_builder_end_array (builder);
}

/*< private >
 * belay_json_set_day:
 *
 * Adds a day, as files have it.
 */
void
belay_json_set_day (JsonBuilder *builder,
                    const char  *name,
                    BelayDay     day)
{
  g_autofree char *text = day != BELAY_DAY_NONE ? belay_day_to_string (day) : NULL;

  belay_json_set_text (builder, name, text);
}

/*< private >
 * belay_json_set_number:
 *
 * Adds a whole number that may be %BELAY_UNSET.
 */
void
belay_json_set_number (JsonBuilder *builder,
                       const char  *name,
                       gint64       number)
{
  json_builder_set_member_name (builder, name);
  if (number != BELAY_UNSET)
    json_builder_add_int_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

/*< private >
 * belay_json_set_flag:
 *
 * Adds a yes or no.
 */
void
belay_json_set_flag (JsonBuilder *builder,
                     const char  *name,
                     gboolean     flag)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, flag);
}

/*< private >
 * belay_json_set_id:
 *
 * Adds the id of a record that may be %NULL.
 */
void
belay_json_set_id (JsonBuilder *builder,
                   const char  *name,
                   gpointer     record)
{
  belay_json_set_text (builder, name, record != NULL ? belay_record_get_id (record) : NULL);
}

static void
set_number_of_field (JsonBuilder      *builder,
                     const BelayField *field,
                     int               number)
{
  g_autofree char *time = NULL;

  switch (field->kind)
    {
    case BELAY_FIELD_CHOICE:
      belay_json_set_text (builder, field->name, field->choices[number]);
      break;
    case BELAY_FIELD_DAY:
      belay_json_set_day (builder, field->name, number);
      break;
    case BELAY_FIELD_TIME:
      time = number != BELAY_UNSET ? belay_time_to_string (number) : NULL;
      belay_json_set_text (builder, field->name, time);
      break;
    case BELAY_FIELD_FLAG:
      belay_json_set_flag (builder, field->name, number);
      break;
    default:
      belay_json_set_number (builder, field->name, number);
      break;
    }
}

/*< private >
 * belay_json_set_field:
 *
 * Adds a field of a record under its own name.
 */
void
belay_json_set_field (JsonBuilder *builder,
                      BelayRecord *record,
                      const char  *name)
{
  const BelayField *field = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (record), name);
  gconstpointer     fields = belay_record_get_fields (record);

  g_return_if_fail (field != NULL);

  if (belay_field_holds_texts (field))
    belay_json_set_texts (builder, name, belay_field_get_texts (field, fields));
  else if (belay_field_holds_text (field))
    belay_json_set_text (builder, name, belay_field_get_text (field, fields));
  else
    set_number_of_field (builder, field, belay_field_get_number (field, fields));
}

static char *
generate (JsonBuilder *builder,
          gboolean     pretty)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);

  json_generator_set_pretty (generator, pretty);
  json_generator_set_root (generator, root);

  return json_generator_to_data (generator, NULL);
}

/*< private >
 * belay_json_dup_line:
 *
 * Returns: (transfer full): what was built, in one line with its line feed
 */
char *
belay_json_dup_line (JsonBuilder *builder)
{
  g_autofree char *text = generate (builder, FALSE);

  return g_strconcat (text, "\n", NULL);
}

/*< private >
 * belay_json_print:
 *
 * Prints what was built, indented.
 */
void
belay_json_print (BelayCall   *call,
                  JsonBuilder *builder)
{
  g_autofree char *text = generate (builder, TRUE);

  g_string_append (call->out, text);
  g_string_append_c (call->out, '\n');
}
