/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit.h"

#include <glib/gi18n.h>

/* The verbs that are the same for every kind of record: add, change, remove, set a state, move. */

static gboolean
is_listed (const BelayVerb  *verb,
           const BelayField *field)
{
  if (field->kind == BELAY_FIELD_LIST)
    return FALSE;

  return verb->fields == NULL || g_strv_contains (verb->fields, field->name);
}

static gboolean
is_required (const BelayField *field)
{
  return (field->flags & BELAY_FIELD_REQUIRED) != 0 ||
         (field->kind == BELAY_FIELD_NUMBER && field->fallback < field->min);
}

/* What a verb does not take as an argument it fills in itself. */
static gboolean
is_asked_for (const BelayVerb  *verb,
              const BelayField *field)
{
  return field->kind == BELAY_FIELD_DAY || is_listed (verb, field);
}

static gboolean
read_argument (BelayEdit        *edit,
               const BelayField *field,
               BelayRecord      *context,
               gpointer          fields,
               GError          **error)
{
  BelayValue value = { 0 };

  if (!belay_edit_get_value (edit, field, context, &value, error))
    return FALSE;
  belay_field_write (field, fields, &value);
  belay_value_clear (&value);

  if (is_required (field) && belay_field_is_fallback (field, fields))
    return belay_edit_refuse (error, field->name, _ ("“%s” must not be empty"), field->name);

  return TRUE;
}

/* What a new record gets when nobody says otherwise: the days on which something began are today. */
static gboolean
complete_field (BelayEdit        *edit,
                const BelayField *field,
                gpointer          fields,
                GError          **error)
{
  if (!is_required (field) || !belay_field_is_fallback (field, fields))
    return TRUE;
  if (field->kind == BELAY_FIELD_DAY)
    {
      BelayValue today = { .kind = BELAY_FIELD_DAY, .number = edit->today };

      belay_field_write (field, fields, &today);
      return TRUE;
    }

  return belay_edit_refuse (error, field->name, _ ("“%s” needs “%s”"), edit->verb->name, field->name);
}

static gpointer
start_fields (GType        type,
              BelayRecord *present)
{
  gpointer          fields = belay_record_new_fields (type);
  BelayRecordClass *klass;

  if (present == NULL)
    return fields;

  klass = BELAY_RECORD_GET_CLASS (present);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      BelayValue value = { 0 };

      if (klass->fields[i].kind == BELAY_FIELD_LIST)
        continue;
      belay_field_read (&klass->fields[i], belay_record_get_fields (present), &value);
      belay_field_write (&klass->fields[i], fields, &value);
      belay_value_clear (&value);
    }

  return fields;
}

/*< private >
 * belay_edit_read_fields:
 * @edit: an edit
 * @type: a kind of record
 * @context: (nullable): the record that says which framework counts
 * @present: (nullable): the record as it is, if it is to be changed
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the fields as the arguments want them, to
 *   be freed with [func@Record.free_fields]
 */
gpointer
belay_edit_read_fields (BelayEdit   *edit,
                        GType        type,
                        BelayRecord *context,
                        BelayRecord *present,
                        GError     **error)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (type);
  BelayRecordClass *klass = BELAY_RECORD_CLASS (type_class);
  gpointer          fields = start_fields (type, present);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const BelayField *field = &klass->fields[i];
      gboolean          given = is_listed (edit->verb, field) && belay_edit_has (edit, field->name);

      if (field->kind == BELAY_FIELD_LIST)
        continue;
      if ((given && !read_argument (edit, field, context, fields, error)) ||
          (!given && present == NULL && is_asked_for (edit->verb, field) &&
           !complete_field (edit, field, fields, error)))
        {
          belay_record_free_fields (type, fields);
          return NULL;
        }
    }
  belay_edit_settle_fields (edit, type, fields, present);

  return fields;
}

/* What a framework holds has a short id, made of its name. */
static char *
dup_new_id (BelayEdit    *edit,
            BelayRecord  *parent,
            GType         type,
            gconstpointer fields)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (type);
  BelayRecordClass *klass = BELAY_RECORD_CLASS (type_class);

  if (!klass->scoped)
    return belay_edit_next_id (edit);

  return belay_edit_next_short_id (edit, parent, type,
                                   belay_field_get_text (belay_record_class_find_field (klass, "name"), fields));
}

/*< private >
 * belay_edit_add_record:
 *
 * Makes a record from the arguments and puts it at the end of a list.
 *
 * Returns: (transfer none) (nullable): the new record
 */
BelayRecord *
belay_edit_add_record (BelayEdit   *edit,
                       BelayRecord *parent,
                       const char  *list,
                       GType        type,
                       GError     **error)
{
  gpointer     fields = belay_edit_read_fields (edit, type, parent, NULL, error);
  BelayRecord *record = NULL;

  if (fields == NULL)
    return NULL;
  if (belay_edit_check_fields (edit, type, fields, parent, NULL, error))
    {
      g_autofree char *id = dup_new_id (edit, parent, type, fields);
      g_autoptr (BelayRecord) made = belay_record_new (type, id, fields);

      belay_edit_insert (edit, parent, list, made);
      edit->answer = g_strdup (id);
      record = made;
    }
  belay_record_free_fields (type, fields);

  return record;
}

static gboolean
add (BelayEdit *edit,
     GError   **error)
{
  const BelayVerb *verb = edit->verb;
  BelayRecord     *parent = BELAY_RECORD (edit->workspace);

  if (verb->subject != NULL)
    parent = belay_edit_get_record (edit, verb->subject, verb->parent (), error);

  return parent != NULL && belay_edit_add_record (edit, parent, verb->list, verb->type (), error) != NULL;
}

static BelayRecord *
get_subject (BelayEdit *edit,
             GError   **error)
{
  if (edit->verb->subject == NULL)
    return BELAY_RECORD (edit->workspace);

  return belay_edit_get_record (edit, edit->verb->subject, edit->verb->type (), error);
}

/*< private >
 * belay_edit_write_fields:
 * @edit: an edit
 * @record: a record
 * @fields: its fields as they are to be, without its lists
 * @error: return location for an error
 *
 * Changes a record, if its new fields go together.
 *
 * Returns: whether they do
 */
gboolean
belay_edit_write_fields (BelayEdit    *edit,
                         BelayRecord  *record,
                         gconstpointer fields,
                         GError      **error)
{
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (record);

  if (!belay_edit_check_fields (edit, G_OBJECT_TYPE (record), fields, belay_record_get_parent (record), record, error))
    return FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      BelayValue value = { 0 };

      if (klass->fields[i].kind == BELAY_FIELD_LIST)
        continue;
      belay_field_read (&klass->fields[i], fields, &value);
      belay_edit_set (edit, record, klass->fields[i].name, &value);
      belay_value_clear (&value);
    }

  return TRUE;
}

static gboolean
change (BelayEdit *edit,
        GError   **error)
{
  BelayRecord *record = get_subject (edit, error);
  gpointer     fields;
  gboolean     sound;

  if (record == NULL)
    return FALSE;
  fields = belay_edit_read_fields (edit, G_OBJECT_TYPE (record), record, record, error);
  if (fields == NULL)
    return FALSE;

  sound = belay_edit_write_fields (edit, record, fields, error);
  belay_record_free_fields (G_OBJECT_TYPE (record), fields);

  return sound;
}

static gboolean
remove_subject (BelayEdit *edit,
                GError   **error)
{
  BelayRecord *record = get_subject (edit, error);

  return record != NULL && belay_edit_remove_whole (edit, record, error);
}

static gboolean
set_state (BelayEdit *edit,
           GError   **error)
{
  const BelayVerb *verb = edit->verb;
  BelayRecord     *record = get_subject (edit, error);
  BelayDay         day = BELAY_DAY_NONE;

  if (record == NULL)
    return FALSE;
  if (verb->has_day && !belay_edit_get_day (edit, "day", edit->today, &day, error))
    return FALSE;

  if (verb->state != NULL)
    {
      const BelayField *field = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (record), "state");

      belay_edit_set_number (edit, record, "state", belay_field_find_choice (field, verb->state));
    }
  if (verb->day != NULL)
    belay_edit_set_number (edit, record, verb->day, day);

  return belay_edit_check_fields (edit, G_OBJECT_TYPE (record), belay_record_get_fields (record),
                                  belay_record_get_parent (record), record, error);
}

static gboolean
move (BelayEdit *edit,
      GError   **error)
{
  static const BelayField position = { .name = "position", .kind = BELAY_FIELD_NUMBER, .min = 0, .max = G_MAXINT };
  BelayRecord            *record = get_subject (edit, error);
  BelayRecord            *parent;
  const BelayField       *list;
  BelayValue              value = { 0 };

  if (record == NULL)
    return FALSE;
  if (!belay_edit_get_value (edit, &position, NULL, &value, error))
    return FALSE;

  parent = belay_record_get_parent (record);
  list = belay_record_get_list_field (record);
  if ((guint) value.number >= belay_list_get_length (belay_record_get_list (parent, list)))
    return belay_edit_refuse (error, "position", _ ("there is no such position"));
  if (belay_list_get (belay_record_get_list (parent, list), value.number) == record)
    return TRUE;

  belay_edit_remove (edit, record);
  belay_edit_insert_at (edit, parent, list->name, value.number, record);

  return TRUE;
}

/*< private >
 * belay_edit_run_generic:
 *
 * Carries out a verb that its row of the table says all about.
 *
 * Returns: whether it was carried out
 */
gboolean
belay_edit_run_generic (BelayEdit *edit,
                        GError   **error)
{
  switch (edit->verb->kind)
    {
    case BELAY_VERB_ADD:
      return add (edit, error);
    case BELAY_VERB_CHANGE:
      return change (edit, error);
    case BELAY_VERB_REMOVE:
      return remove_subject (edit, error);
    case BELAY_VERB_STATE:
      return set_state (edit, error);
    case BELAY_VERB_MOVE:
      return move (edit, error);
    case BELAY_VERB_OWN:
    default:
      g_assert_not_reached ();
    }
}
