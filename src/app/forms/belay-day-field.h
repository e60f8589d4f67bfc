/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-field-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_DAY_FIELD (belay_day_field_get_type ())
G_DECLARE_FINAL_TYPE (BelayDayField, belay_day_field, BELAY, DAY_FIELD, BelayFieldRow)

G_END_DECLS
