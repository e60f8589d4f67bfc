/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record-entry.h"

G_BEGIN_DECLS

#define BELAY_TYPE_LEAVE_ROW (belay_leave_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayLeaveRow, belay_leave_row, BELAY, LEAVE_ROW, BelayRecordEntry)

G_END_DECLS
