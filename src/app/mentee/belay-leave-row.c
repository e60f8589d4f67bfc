/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-leave-row.h"

/**
 * BelayLeaveRow:
 *
 * Days on which somebody is away.
 */
struct _BelayLeaveRow
{
  BelayRecordEntry parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayLeaveRow, belay_leave_row, BELAY_TYPE_RECORD_ENTRY)

static void
belay_leave_row_class_init (BelayLeaveRowClass *klass)
{
  belay_record_entry_class_set_template (GTK_WIDGET_CLASS (klass), "belay-leave-row.ui");
}

static void
belay_leave_row_init (BelayLeaveRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
