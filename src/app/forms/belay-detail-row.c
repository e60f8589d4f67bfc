/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-detail-row.h"

/**
 * BelayDetailRow:
 *
 * Something that was said on a day: a check-in of a goal, or evidence.
 */
struct _BelayDetailRow
{
  BelayEditRow parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayDetailRow, belay_detail_row, BELAY_TYPE_EDIT_ROW)

static void
belay_detail_row_class_init (BelayDetailRowClass *klass)
{
  belay_edit_row_class_set_template (GTK_WIDGET_CLASS (klass), "belay-detail-row.ui");
}

static void
belay_detail_row_init (BelayDetailRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
