/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-plan-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_DEPENDENCY_ROW (belay_dependency_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayDependencyRow, belay_dependency_row, BELAY, DEPENDENCY_ROW, GtkListBoxRow)

void belay_dependency_row_bind (BelayDependencyRow *self,
                                BelayPlanEntry     *entry);

G_END_DECLS
