/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record.h"

G_BEGIN_DECLS

typedef enum
{
  BELAY_CHANGE_SET,
  BELAY_CHANGE_INSERT,
  BELAY_CHANGE_REMOVE
} BelayChangeKind;

/**
 * BelayChange:
 * @kind: whether a field is set or a record inserted or removed
 * @record: the record that is set, inserted or removed
 * @parent: (nullable): whose list it enters or leaves
 * @field: the field that is set, or the list
 * @position: the position in the list
 * @before: the value before, of a set
 * @after: the value after, of a set
 *
 * One change as a value: it can be applied, taken back and repeated by
 * [method@Workspace.apply], and owns what it needs for that.
 */
typedef struct
{
  BelayChangeKind   kind;
  BelayRecord      *record;
  BelayRecord      *parent;
  const BelayField *field;
  guint             position;
  BelayValue        before;
  BelayValue        after;
} BelayChange;

BelayChange *belay_change_new_set (BelayRecord      *record,
                                   const BelayField *field,
                                   const BelayValue *value);
BelayChange *belay_change_new_insert (BelayRecord      *parent,
                                      const BelayField *list,
                                      guint             position,
                                      BelayRecord      *record);
BelayChange *belay_change_new_remove (BelayRecord *record);
void         belay_change_free (BelayChange *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayChange, belay_change_free)

G_END_DECLS
