/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-field-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_FLAG_FIELD (belay_flag_field_get_type ())
G_DECLARE_FINAL_TYPE (BelayFlagField, belay_flag_field, BELAY, FLAG_FIELD, BelayFieldRow)

G_END_DECLS
