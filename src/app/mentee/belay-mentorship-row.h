/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record-entry.h"

G_BEGIN_DECLS

#define BELAY_TYPE_MENTORSHIP_ROW (belay_mentorship_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayMentorshipRow, belay_mentorship_row, BELAY, MENTORSHIP_ROW, BelayRecordEntry)

G_END_DECLS
