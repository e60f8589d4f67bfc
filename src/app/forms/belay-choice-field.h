/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-field-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_CHOICE_FIELD (belay_choice_field_get_type ())
G_DECLARE_FINAL_TYPE (BelayChoiceField, belay_choice_field, BELAY, CHOICE_FIELD, BelayFieldRow)

G_END_DECLS
