/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-goal-row.h"

#include <belay-flow.h>

/**
 * BelayGoalRow:
 *
 * A goal in a list: the hue of its area, title, progress, day, and how it stands.
 */
struct _BelayGoalRow
{
  BelayLineRow parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayGoalRow, belay_goal_row, BELAY_TYPE_LINE_ROW)

static void
belay_goal_row_class_init (BelayGoalRowClass *klass)
{
  g_type_ensure (BELAY_TYPE_FLOW);
  belay_line_row_class_set_template (GTK_WIDGET_CLASS (klass), "belay-goal-row.ui");
}

static void
belay_goal_row_init (BelayGoalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
