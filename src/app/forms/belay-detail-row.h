/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-edit-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_DETAIL_ROW (belay_detail_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayDetailRow, belay_detail_row, BELAY, DETAIL_ROW, BelayEditRow)

G_END_DECLS
