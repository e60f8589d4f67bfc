/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-edit-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_TICK_ROW (belay_tick_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayTickRow, belay_tick_row, BELAY, TICK_ROW, BelayEditRow)

G_END_DECLS
