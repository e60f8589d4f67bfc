/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-plan-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PROJECT_ROW (belay_project_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayProjectRow, belay_project_row, BELAY, PROJECT_ROW, GtkListBoxRow)

void            belay_project_row_bind (BelayProjectRow *self,
                                        BelayPlanEntry  *entry);
BelayPlanEntry *belay_project_row_get_entry (BelayProjectRow *self);

G_END_DECLS
