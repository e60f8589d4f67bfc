/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-calendar.h"

G_BEGIN_DECLS

typedef struct _BelayGaps BelayGaps;

BelayGaps *belay_gaps_new (void);
void       belay_gaps_free (BelayGaps *self);
void       belay_gaps_add (BelayGaps *self,
                           BelaySlot  start,
                           BelaySlot  end);
void       belay_gaps_close (BelayGaps *self);
gboolean   belay_gaps_is_empty (const BelayGaps *self);
gboolean   belay_gaps_equal (const BelayGaps *self,
                             const BelayGaps *other);
BelaySlot  belay_gaps_to_inner (const BelayGaps *self,
                                BelaySlot        outer);
BelaySlot  belay_gaps_to_outer (const BelayGaps *self,
                                BelaySlot        inner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayGaps, belay_gaps_free)

G_END_DECLS
