/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-record-copy.h"

static BelayList *
copy_list (const BelayField *field,
           BelayList        *list)
{
  GPtrArray *copies;

  if (belay_list_get_length (list) == 0)
    return NULL;

  copies = g_ptr_array_new_with_free_func (g_object_unref);
  BELAY_FOREACH (BelayRecord, record, list)
  {
    g_ptr_array_add (copies, belay_record_copy (record, belay_record_get_id (record)));
  }

  return belay_list_new_take (field->target (), copies);
}

/**
 * belay_record_copy:
 * @self: a record
 * @id: the id of the copy
 *
 * Copies a record with all that is below it, whose ids stay as they are: for
 * records whose ids need only differ among siblings.
 *
 * Returns: (transfer full): a record that no workspace holds yet
 */
BelayRecord *
belay_record_copy (BelayRecord *self,
                   const char  *id)
{
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (self);
  gpointer          fields = belay_record_new_fields (G_OBJECT_TYPE (self));
  BelayRecord      *copy;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const BelayField *field = &klass->fields[i];
      BelayValue        value;

      if (field->kind == BELAY_FIELD_LIST)
        {
          G_STRUCT_MEMBER (BelayList *, fields, field->offset) = copy_list (field, belay_record_get_list (self, field));
          continue;
        }
      belay_field_read (field, belay_record_get_fields (self), &value);
      belay_field_write (field, fields, &value);
      belay_value_clear (&value);
    }
  copy = belay_record_new_take (G_OBJECT_TYPE (self), id, fields);
  belay_record_set_extra (copy, belay_record_get_extra (self));

  return copy;
}
