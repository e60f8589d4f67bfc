/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record-entry.h"

G_BEGIN_DECLS

#define BELAY_TYPE_EXEMPTION_ROW (belay_exemption_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayExemptionRow, belay_exemption_row, BELAY, EXEMPTION_ROW, BelayRecordEntry)

G_END_DECLS
