/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-field-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_NUMBER_FIELD (belay_number_field_get_type ())
G_DECLARE_FINAL_TYPE (BelayNumberField, belay_number_field, BELAY, NUMBER_FIELD, BelayFieldRow)

G_END_DECLS
