/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record-entry.h"

G_BEGIN_DECLS

#define BELAY_TYPE_RISK_ROW (belay_risk_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayRiskRow, belay_risk_row, BELAY, RISK_ROW, BelayRecordEntry)

G_END_DECLS
