/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-line-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_WAITING_ROW (belay_waiting_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayWaitingRow, belay_waiting_row, BELAY, WAITING_ROW, BelayLineRow)

G_END_DECLS
