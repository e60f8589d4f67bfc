/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-line-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_TALKED_ROW (belay_talked_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayTalkedRow, belay_talked_row, BELAY, TALKED_ROW, BelayLineRow)

G_END_DECLS
