/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-project-row.h"

/**
 * BelayProjectRow:
 *
 * A project in the list of all.
 */
struct _BelayProjectRow
{
  BelayPlanRow parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayProjectRow, belay_project_row, BELAY_TYPE_PLAN_ROW)

static void
belay_project_row_class_init (BelayProjectRowClass *klass)
{
  belay_plan_row_class_set_template (GTK_WIDGET_CLASS (klass), "belay-project-row.ui");
}

static void
belay_project_row_init (BelayProjectRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
