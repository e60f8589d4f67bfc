/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record-entry.h"

G_BEGIN_DECLS

#define BELAY_TYPE_LEVEL_ENTRY_ROW (belay_level_entry_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayLevelEntryRow, belay_level_entry_row, BELAY, LEVEL_ENTRY_ROW, BelayRecordEntry)

G_END_DECLS
