/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-plan-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PLAN_ROW (belay_plan_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (BelayPlanRow, belay_plan_row, BELAY, PLAN_ROW, GtkListBoxRow)

struct _BelayPlanRowClass
{
  GtkListBoxRowClass parent_class;
};

BelayRecord *belay_plan_row_get_record (BelayPlanRow *self);
void         belay_plan_row_class_set_template (GtkWidgetClass *klass,
                                                const char     *name);

G_END_DECLS
