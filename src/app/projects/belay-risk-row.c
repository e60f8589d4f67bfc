/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-risk-row.h"

/**
 * BelayRiskRow:
 *
 * What could go wrong in a project, how likely that is, and whether it is over.
 */
struct _BelayRiskRow
{
  BelayRecordEntry parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayRiskRow, belay_risk_row, BELAY_TYPE_RECORD_ENTRY)

static void
belay_risk_row_class_init (BelayRiskRowClass *klass)
{
  belay_record_entry_class_set_template (GTK_WIDGET_CLASS (klass), "belay-risk-row.ui");
}

static void
belay_risk_row_init (BelayRiskRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
