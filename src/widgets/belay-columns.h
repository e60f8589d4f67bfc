/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-container.h"

G_BEGIN_DECLS

#define BELAY_TYPE_COLUMNS (belay_columns_get_type ())
G_DECLARE_FINAL_TYPE (BelayColumns, belay_columns, BELAY, COLUMNS, BelayContainer)

G_END_DECLS
