/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-talked-row.h"

#include "belay-rendered-notes.h"

#include <belay-flow.h>

/**
 * BelayTalkedRow:
 *
 * What was talked about, or added to the record later: a title, what came of it, and the
 * notes as they are meant.
 */
struct _BelayTalkedRow
{
  BelayLineRow parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayTalkedRow, belay_talked_row, BELAY_TYPE_LINE_ROW)

static void
belay_talked_row_class_init (BelayTalkedRowClass *klass)
{
  g_type_ensure (BELAY_TYPE_FLOW);
  g_type_ensure (BELAY_TYPE_RENDERED_NOTES);
  belay_line_row_class_set_template (GTK_WIDGET_CLASS (klass), "belay-talked-row.ui");
}

static void
belay_talked_row_init (BelayTalkedRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
