/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-line-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_ENTRY_ROW (belay_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayEntryRow, belay_entry_row, BELAY, ENTRY_ROW, BelayLineRow)

G_END_DECLS
