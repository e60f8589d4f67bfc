/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-check-in-row.h"

/**
 * BelayCheckInRow:
 *
 * A check-in of a goal: the day, how far it was, and what was written.
 */
struct _BelayCheckInRow
{
  BelayLineRow parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayCheckInRow, belay_check_in_row, BELAY_TYPE_LINE_ROW)

static void
remove_cb (BelayLineRow *self)
{
  belay_line_row_edit (self, "remove-check-in", "check-in");
}

static void
belay_check_in_row_class_init (BelayCheckInRowClass *klass)
{
  belay_line_row_class_set_template (GTK_WIDGET_CLASS (klass), "belay-check-in-row.ui");
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), remove_cb);
}

static void
belay_check_in_row_init (BelayCheckInRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
