/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-attention-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_ATTENTION_ROW (belay_attention_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayAttentionRow, belay_attention_row, BELAY, ATTENTION_ROW, GtkListBoxRow)

BelayAttentionItem *belay_attention_row_get_item (BelayAttentionRow *self);
void                belay_attention_row_bind (BelayAttentionRow  *self,
                                              BelayAttentionItem *item);

G_END_DECLS
