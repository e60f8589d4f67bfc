/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-change.h"

static BelayChange *
belay_change_new (BelayChangeKind   kind,
                  BelayRecord      *record,
                  BelayRecord      *parent,
                  const BelayField *field)
{
  BelayChange *self = g_new0 (BelayChange, 1);

  self->kind = kind;
  self->record = g_object_ref (record);
  self->parent = parent != NULL ? g_object_ref (parent) : NULL;
  self->field = field;
  self->before.kind = BELAY_FIELD_NUMBER;
  self->after.kind = BELAY_FIELD_NUMBER;

  return self;
}

/**
 * belay_change_new_set:
 * @record: a record
 * @field: a field of it that is no list
 * @value: the new value
 *
 * Returns: (transfer full): the change from the present value to @value
 */
BelayChange *
belay_change_new_set (BelayRecord      *record,
                      const BelayField *field,
                      const BelayValue *value)
{
  BelayChange *self = belay_change_new (BELAY_CHANGE_SET, record, NULL, field);

  belay_field_read (field, belay_record_get_fields (record), &self->before);
  belay_value_copy (value, &self->after);

  return self;
}

/**
 * belay_change_new_insert:
 * @parent: the record that will hold @record
 * @list: a list of it
 * @position: where, from 0; more than the length means at the end
 * @record: a record that no list holds
 *
 * Returns: (transfer full): the change that inserts @record
 */
BelayChange *
belay_change_new_insert (BelayRecord      *parent,
                         const BelayField *list,
                         guint             position,
                         BelayRecord      *record)
{
  BelayChange *self = belay_change_new (BELAY_CHANGE_INSERT, record, parent, list);

  self->position = MIN (position, belay_list_get_length (belay_record_get_list (parent, list)));

  return self;
}

/**
 * belay_change_new_remove:
 * @record: a record that stands in a list
 *
 * Returns: (transfer full): the change that removes @record
 */
BelayChange *
belay_change_new_remove (BelayRecord *record)
{
  BelayRecord      *parent = belay_record_get_parent (record);
  const BelayField *field = belay_record_get_list_field (record);
  BelayChange      *self = belay_change_new (BELAY_CHANGE_REMOVE, record, parent, field);

  if (!belay_list_find (belay_record_get_list (parent, field), record, &self->position))
    g_assert_not_reached ();

  return self;
}

/**
 * belay_change_free:
 * @self: (transfer full): a change
 *
 * Frees a change.
 */
void
belay_change_free (BelayChange *self)
{
  belay_value_clear (&self->before);
  belay_value_clear (&self->after);
  g_clear_object (&self->record);
  g_clear_object (&self->parent);
  g_free (self);
}
