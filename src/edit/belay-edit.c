/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit.h"

#include <glib/gi18n.h>

typedef struct
{
  char *field;
} BelayEditErrorPrivate;

static void
belay_edit_error_private_init (BelayEditErrorPrivate *priv)
{
}

static void
belay_edit_error_private_copy (const BelayEditErrorPrivate *src,
                               BelayEditErrorPrivate       *dest)
{
  dest->field = g_strdup (src->field);
}

static void
belay_edit_error_private_clear (BelayEditErrorPrivate *priv)
{
  g_free (priv->field);
}

G_DEFINE_EXTENDED_ERROR (BelayEditError, belay_edit_error)

/**
 * belay_edit_error_get_field:
 * @error: an error
 *
 * Returns: (nullable): the argument that a `BELAY_EDIT_ERROR` is about
 */
const char *
belay_edit_error_get_field (const GError *error)
{
  BelayEditErrorPrivate *priv = belay_edit_error_get_private (error);

  return priv != NULL ? priv->field : NULL;
}

/*< private >
 * belay_edit_refuse:
 *
 * Says why an edit is refused, and at which argument.
 *
 * Returns: %FALSE
 */
gboolean
belay_edit_refuse (GError    **error,
                   const char *field,
                   const char *format,
                   ...)
{
  g_autofree char *text = NULL;
  g_autofree char *valid = NULL;
  GError          *refusal;
  va_list          args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);

  /* What the caller wrote is quoted shortened, perhaps in the middle of a character. */
  valid = g_utf8_make_valid (text, -1);
  refusal = g_error_new_literal (BELAY_EDIT_ERROR, BELAY_EDIT_ERROR_REFUSED, valid);
  belay_edit_error_get_private (refusal)->field = g_strdup (field);
  g_propagate_error (error, refusal);

  return FALSE;
}

static void
take_change (BelayEdit   *edit,
             BelayChange *change)
{
  g_ptr_array_add (edit->changes, change);
  belay_workspace_apply (edit->workspace, change, TRUE);
}

static const BelayField *
get_field (BelayRecord *record,
           const char  *name)
{
  const BelayField *field = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (record), name);

  g_assert (field != NULL);

  return field;
}

/*< private >
 * belay_edit_set:
 *
 * Sets a field, unless it says so already.
 */
void
belay_edit_set (BelayEdit        *edit,
                BelayRecord      *record,
                const char       *name,
                const BelayValue *value)
{
  const BelayField *field = get_field (record, name);
  BelayChange      *change = belay_change_new_set (record, field, value);

  if (belay_value_equal (&change->before, &change->after))
    belay_change_free (change);
  else
    take_change (edit, change);
}

/*< private >
 * belay_edit_set_text:
 *
 * Sets a field that holds a text.
 */
void
belay_edit_set_text (BelayEdit   *edit,
                     BelayRecord *record,
                     const char  *name,
                     const char  *text)
{
  BelayValue value = { .kind = get_field (record, name)->kind, .text = (char *) text };

  belay_edit_set (edit, record, name, &value);
}

/*< private >
 * belay_edit_set_texts:
 *
 * Sets a field that holds texts.
 */
void
belay_edit_set_texts (BelayEdit         *edit,
                      BelayRecord       *record,
                      const char        *name,
                      const char *const *texts)
{
  BelayValue value = { .kind = get_field (record, name)->kind, .texts = (char **) texts };

  belay_edit_set (edit, record, name, &value);
}

/*< private >
 * belay_edit_set_number:
 *
 * Sets a field that holds a number, a day, a choice or a flag.
 */
void
belay_edit_set_number (BelayEdit   *edit,
                       BelayRecord *record,
                       const char  *name,
                       int          number)
{
  BelayValue value = { .kind = get_field (record, name)->kind, .number = number };

  belay_edit_set (edit, record, name, &value);
}

/*< private >
 * belay_edit_next_id:
 *
 * A seeded source may answer what it answered in an earlier run.
 *
 * Returns: (transfer full): an id that no record of the workspace has
 */
char *
belay_edit_next_id (BelayEdit *edit)
{
  char *id = belay_ids_next (edit->ids);

  while (belay_workspace_find (edit->workspace, id, BELAY_TYPE_RECORD) != NULL)
    {
      g_free (id);
      id = belay_ids_next (edit->ids);
    }

  return id;
}

/*< private >
 * belay_edit_insert_at:
 *
 * Puts a new record, or one that was removed, into a list.
 */
void
belay_edit_insert_at (BelayEdit   *edit,
                      BelayRecord *parent,
                      const char  *list,
                      guint        position,
                      BelayRecord *record)
{
  take_change (edit, belay_change_new_insert (parent, get_field (parent, list), position, record));
}

/*< private >
 * belay_edit_insert:
 *
 * Puts a record at the end of a list.
 */
void
belay_edit_insert (BelayEdit   *edit,
                   BelayRecord *parent,
                   const char  *list,
                   BelayRecord *record)
{
  belay_edit_insert_at (edit, parent, list, G_MAXUINT, record);
}

/*< private >
 * belay_edit_remove:
 *
 * Takes a record out of its list. It stays alive for undo.
 */
void
belay_edit_remove (BelayEdit   *edit,
                   BelayRecord *record)
{
  take_change (edit, belay_change_new_remove (record));
}

static BelayTemplate *
find_template (BelayEdit  *edit,
               const char *id)
{
  BELAY_FOREACH (BelayRecord, own, belay_workspace_get (edit->workspace)->templates)
  {
    if (g_str_equal (belay_record_get_id (own), id))
      return BELAY_TEMPLATE (own);
  }
  for (guint i = 0; edit->presets != NULL && i < edit->presets->len; i++)
    {
      BelayRecord *preset = g_ptr_array_index (edit->presets, i);

      if (g_str_equal (belay_record_get_id (preset), id))
        return BELAY_TEMPLATE (preset);
    }

  return NULL;
}

/*< private >
 * belay_edit_get_template:
 *
 * Finds the template of a [enum@TemplateKind] that the argument `template` names; where it names none, there is none.
 *
 * Returns: whether it names none or one of this kind
 */
gboolean
belay_edit_get_template (BelayEdit      *edit,
                         int             kind,
                         BelayTemplate **out_template,
                         GError        **error)
{
  g_autofree char *id = NULL;

  *out_template = NULL;
  if (!belay_edit_get_text (edit, "template", TRUE, &id, error))
    return FALSE;
  if (*id == '\0')
    return TRUE;

  *out_template = find_template (edit, id);
  if (*out_template == NULL || belay_template_get (*out_template)->kind != kind)
    return belay_edit_refuse (error, "template", _ ("there is no such template for this: “%.100s”"), id);

  return TRUE;
}
