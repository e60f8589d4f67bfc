/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-field-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_TEXT_FIELD (belay_text_field_get_type ())
G_DECLARE_FINAL_TYPE (BelayTextField, belay_text_field, BELAY, TEXT_FIELD, BelayFieldRow)

G_END_DECLS
