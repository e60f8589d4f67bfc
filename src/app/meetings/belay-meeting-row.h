/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-line-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_MEETING_ROW (belay_meeting_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayMeetingRow, belay_meeting_row, BELAY, MEETING_ROW, BelayLineRow)

G_END_DECLS
