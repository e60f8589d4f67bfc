/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-section-row.h"

/**
 * BelaySectionRow:
 *
 * A section of an agenda, with the minutes that are meant for it or have gone by.
 */
struct _BelaySectionRow
{
  BelayLineRow parent_instance;
};

G_DEFINE_FINAL_TYPE (BelaySectionRow, belay_section_row, BELAY_TYPE_LINE_ROW)

static void
belay_section_row_class_init (BelaySectionRowClass *klass)
{
  belay_line_row_class_set_template (GTK_WIDGET_CLASS (klass), "belay-section-row.ui");
}

static void
belay_section_row_init (BelaySectionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
