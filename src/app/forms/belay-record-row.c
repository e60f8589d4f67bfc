/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-record-row.h"

/**
 * BelayRecordRow:
 *
 * A rating or a piece of evidence in a list: title, a quiet line below, a pill and a day.
 */
struct _BelayRecordRow
{
  BelayLineRow parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayRecordRow, belay_record_row, BELAY_TYPE_LINE_ROW)

static void
belay_record_row_class_init (BelayRecordRowClass *klass)
{
  belay_line_row_class_set_template (GTK_WIDGET_CLASS (klass), "belay-record-row.ui");
}

static void
belay_record_row_init (BelayRecordRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
