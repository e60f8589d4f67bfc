/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-line-row.h"
#include "belay-record-form.h"

G_BEGIN_DECLS

#define BELAY_TYPE_EDIT_ROW (belay_edit_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (BelayEditRow, belay_edit_row, BELAY, EDIT_ROW, BelayLineRow)

/**
 * BelayEditRowClass:
 * @remove: takes the record away; by default it is deleted
 *
 * What kinds of rows differ in.
 */
struct _BelayEditRowClass
{
  BelayLineRowClass parent_class;

  void (*remove) (BelayEditRow *self);
};

void             belay_edit_row_class_set_template (GtkWidgetClass *klass,
                                                    const char     *name);
void             belay_edit_row_listen (GtkListBox *list);
BelayRecordForm *belay_edit_row_open (BelayEditRow *self);
void             belay_edit_row_remove (BelayEditRow *self);
void             belay_edit_row_leave (BelayEditRow *self);

G_END_DECLS
