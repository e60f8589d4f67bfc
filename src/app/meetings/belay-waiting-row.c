/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-waiting-row.h"

#include <belay-flow.h>

/**
 * BelayWaitingRow:
 *
 * An open talking point that is not on the agenda.
 */
struct _BelayWaitingRow
{
  BelayLineRow parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayWaitingRow, belay_waiting_row, BELAY_TYPE_LINE_ROW)

static void
put_cb (BelayLineRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "meeting.put-point", "s",
                              belay_line_get_id (belay_line_row_get_line (self)));
}

static void
belay_waiting_row_class_init (BelayWaitingRowClass *klass)
{
  g_type_ensure (BELAY_TYPE_FLOW);
  belay_line_row_class_set_template (GTK_WIDGET_CLASS (klass), "belay-waiting-row.ui");
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), put_cb);
}

static void
belay_waiting_row_init (BelayWaitingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
