/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-line-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_CHECK_IN_ROW (belay_check_in_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayCheckInRow, belay_check_in_row, BELAY, CHECK_IN_ROW, BelayLineRow)

G_END_DECLS
