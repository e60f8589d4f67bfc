/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-search.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_HIT_ROW (belay_hit_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayHitRow, belay_hit_row, BELAY, HIT_ROW, GtkListBoxRow)

BelayHit *belay_hit_row_get_hit (BelayHitRow *self);
void      belay_hit_row_bind (BelayHitRow *self,
                              BelayHit    *hit);

G_END_DECLS
