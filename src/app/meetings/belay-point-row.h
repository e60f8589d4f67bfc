/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-line-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_POINT_ROW (belay_point_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayPointRow, belay_point_row, BELAY, POINT_ROW, BelayLineRow)

G_END_DECLS
