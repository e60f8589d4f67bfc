/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record-entry.h"

G_BEGIN_DECLS

#define BELAY_TYPE_DEPENDENCY_ROW (belay_dependency_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayDependencyRow, belay_dependency_row, BELAY, DEPENDENCY_ROW, BelayRecordEntry)

G_END_DECLS
