/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-line-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_ACTION_ROW (belay_action_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayActionRow, belay_action_row, BELAY, ACTION_ROW, BelayLineRow)

G_END_DECLS
