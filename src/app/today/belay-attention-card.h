/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-attention-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_ATTENTION_CARD (belay_attention_card_get_type ())
G_DECLARE_FINAL_TYPE (BelayAttentionCard, belay_attention_card, BELAY, ATTENTION_CARD, AdwBin)

void belay_attention_card_set_items (BelayAttentionCard *self,
                                     GPtrArray          *items);

G_END_DECLS
