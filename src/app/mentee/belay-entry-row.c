/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-entry-row.h"

#include <belay-flow.h>

/**
 * BelayEntryRow:
 *
 * What came of a talking point, or what was added to a record later.
 */
struct _BelayEntryRow
{
  BelayLineRow parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayEntryRow, belay_entry_row, BELAY_TYPE_LINE_ROW)

static void
belay_entry_row_class_init (BelayEntryRowClass *klass)
{
  g_type_ensure (BELAY_TYPE_FLOW);
  belay_line_row_class_set_template (GTK_WIDGET_CLASS (klass), "belay-entry-row.ui");
}

static void
belay_entry_row_init (BelayEntryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
