/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-field-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_PICK_FIELD (belay_pick_field_get_type ())
G_DECLARE_FINAL_TYPE (BelayPickField, belay_pick_field, BELAY, PICK_FIELD, BelayFieldRow)

G_END_DECLS
