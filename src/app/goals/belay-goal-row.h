/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-line-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_GOAL_ROW (belay_goal_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayGoalRow, belay_goal_row, BELAY, GOAL_ROW, BelayLineRow)

G_END_DECLS
