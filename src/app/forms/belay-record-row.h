/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-line-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_RECORD_ROW (belay_record_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayRecordRow, belay_record_row, BELAY, RECORD_ROW, BelayLineRow)

G_END_DECLS
