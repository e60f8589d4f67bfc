/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-record-edit.h"

/* Which verbs change, move and remove a record follows from its kind. */

static char *
dup_verb (const char  *what,
          BelayRecord *record)
{
  const char *kind = BELAY_RECORD_GET_CLASS (record)->kind;

  /* The levels that a person had have the shorter name. */
  if (BELAY_IS_LEVEL_ENTRY (record))
    kind = "level";
  else if (BELAY_IS_LEVEL (record))
    kind = "framework-level";

  return g_strconcat (what, "-", kind, NULL);
}

/* What stands in a framework is only known there, and a behaviour by the level that it describes. */
static void
add_framework (GVariantBuilder *arguments,
               BelayRecord     *record)
{
  BelayRecord *framework = belay_record_get_ancestor (record, BELAY_TYPE_FRAMEWORK);

  if (framework == NULL || framework == record)
    return;
  g_variant_builder_add (arguments, "{sv}", "framework", g_variant_new_string (belay_record_get_id (framework)));
  if (BELAY_IS_BEHAVIOUR (record))
    g_variant_builder_add (arguments, "{sv}", "competency",
                           g_variant_new_string (belay_record_get_id (belay_record_get_parent (record))));
}

static void
start_arguments (GVariantBuilder *arguments,
                 BelayRecord     *record)
{
  g_variant_builder_init (arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (arguments, "{sv}", BELAY_IS_BEHAVIOUR (record) ? "level" : BELAY_RECORD_GET_CLASS (record)->kind,
                         g_variant_new_string (belay_record_get_id (record)));
  add_framework (arguments, record);
}

/**
 * belay_record_edit_field:
 * @session: a session
 * @record: a record
 * @field: the name of one of its fields
 * @value: what the field is to hold, as verbs take it; consumed if floating
 * @is_typing: whether it is one of many on the way to a value
 * @error: return location for why it was refused
 *
 * Changes a field.
 *
 * Returns: whether the record holds the value now
 */
gboolean
belay_record_edit_field (BelaySession *session,
                         BelayRecord  *record,
                         const char   *field,
                         GVariant     *value,
                         gboolean      is_typing,
                         GError      **error)
{
  g_autofree char *verb = dup_verb ("change", record);
  GVariantBuilder  arguments;

  start_arguments (&arguments, record);
  g_variant_builder_add (&arguments, "{sv}", field, value);

  return is_typing ? belay_session_type (session, verb, g_variant_builder_end (&arguments), error)
                   : belay_session_try (session, verb, g_variant_builder_end (&arguments), NULL, error);
}

/**
 * belay_record_edit_remove:
 * @session: (nullable): a session
 * @record: (nullable): a record
 *
 * Removes a record; who is refused is told by the session's signal.
 */
void
belay_record_edit_remove (BelaySession *session,
                          BelayRecord  *record)
{
  g_autofree char *verb = NULL;
  GVariantBuilder  arguments;
  g_autoptr (GError) error = NULL;

  if (session == NULL || record == NULL)
    return;

  verb = dup_verb ("remove", record);
  start_arguments (&arguments, record);
  if (!belay_session_edit (session, verb, g_variant_builder_end (&arguments), NULL, &error))
    g_debug ("%s: %s", verb, error->message);
}

/**
 * belay_record_edit_move:
 * @session: a session
 * @record: a record in a list that has an order
 * @position: where it is to stand
 *
 * Moves a record within its list.
 *
 * Returns: whether it stands there now
 */
gboolean
belay_record_edit_move (BelaySession *session,
                        BelayRecord  *record,
                        guint         position)
{
  g_autofree char *verb = dup_verb ("move", record);
  GVariantBuilder  arguments;

  start_arguments (&arguments, record);
  g_variant_builder_add (&arguments, "{sv}", "position", g_variant_new_int64 (position));

  return belay_session_try (session, verb, g_variant_builder_end (&arguments), NULL, NULL);
}
