/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-line-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_SECTION_ROW (belay_section_row_get_type ())
G_DECLARE_FINAL_TYPE (BelaySectionRow, belay_section_row, BELAY, SECTION_ROW, BelayLineRow)

G_END_DECLS
