/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-plan-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_MILESTONE_ROW (belay_milestone_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayMilestoneRow, belay_milestone_row, BELAY, MILESTONE_ROW, GtkListBoxRow)

void            belay_milestone_row_bind (BelayMilestoneRow *self,
                                          BelayPlanEntry    *entry);
BelayPlanEntry *belay_milestone_row_get_entry (BelayMilestoneRow *self);

G_END_DECLS
