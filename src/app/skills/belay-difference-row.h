/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-skill-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_DIFFERENCE_ROW (belay_difference_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayDifferenceRow, belay_difference_row, BELAY, DIFFERENCE_ROW, BelaySkillRow)

G_END_DECLS
