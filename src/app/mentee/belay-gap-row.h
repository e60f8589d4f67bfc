/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-skill-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_GAP_ROW (belay_gap_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayGapRow, belay_gap_row, BELAY, GAP_ROW, BelaySkillRow)

G_END_DECLS
