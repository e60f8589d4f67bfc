/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-skill-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_STANDING_ROW (belay_standing_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayStandingRow, belay_standing_row, BELAY, STANDING_ROW, BelaySkillRow)

void belay_standing_row_head (GtkListBoxRow *row,
                              GtkListBoxRow *before,
                              gpointer       user_data);

G_END_DECLS
