/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-attention.h>

G_BEGIN_DECLS

#define BELAY_TYPE_ATTENTION_ITEM (belay_attention_item_get_type ())
G_DECLARE_FINAL_TYPE (BelayAttentionItem, belay_attention_item, BELAY, ATTENTION_ITEM, GObject)

BelayAttentionItem *belay_attention_item_new (const BelayAttention *entry,
                                              BelayDay              today);
const char         *belay_attention_item_get_id (BelayAttentionItem *self);
const char         *belay_attention_item_get_label (BelayAttentionItem *self);

G_END_DECLS
