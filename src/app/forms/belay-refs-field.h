/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-field-row.h"

G_BEGIN_DECLS

#define BELAY_TYPE_REFS_FIELD (belay_refs_field_get_type ())
G_DECLARE_FINAL_TYPE (BelayRefsField, belay_refs_field, BELAY, REFS_FIELD, BelayFieldRow)

G_END_DECLS
