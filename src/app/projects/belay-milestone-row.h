/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-plan-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_MILESTONE_ROW (belay_milestone_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayMilestoneRow, belay_milestone_row, BELAY, MILESTONE_ROW, BelayPlanRow)

void     belay_milestone_row_edit (BelayMilestoneRow *self);
gboolean belay_milestone_row_is_edited (BelayMilestoneRow *self);

G_END_DECLS
