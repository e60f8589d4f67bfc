/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-plan-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_PROJECT_ROW (belay_project_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayProjectRow, belay_project_row, BELAY, PROJECT_ROW, BelayPlanRow)

G_END_DECLS
