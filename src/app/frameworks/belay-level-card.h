/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include <belay-framework.h>

G_BEGIN_DECLS

#define BELAY_TYPE_LEVEL_CARD (belay_level_card_get_type ())
G_DECLARE_FINAL_TYPE (BelayLevelCard, belay_level_card, BELAY, LEVEL_CARD, AdwBin)

void belay_level_card_bind (BelayLevelCard *self,
                            BelayLevel     *level);

G_END_DECLS
