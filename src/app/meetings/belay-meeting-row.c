/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-meeting-row.h"

/**
 * BelayMeetingRow:
 *
 * A one-on-one in the list of them: the day, and what it holds.
 */
struct _BelayMeetingRow
{
  BelayLineRow parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayMeetingRow, belay_meeting_row, BELAY_TYPE_LINE_ROW)

static void
belay_meeting_row_class_init (BelayMeetingRowClass *klass)
{
  belay_line_row_class_set_template (GTK_WIDGET_CLASS (klass), "belay-meeting-row.ui");
}

static void
belay_meeting_row_init (BelayMeetingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
