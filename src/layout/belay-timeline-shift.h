/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-timeline-item.h"

G_BEGIN_DECLS

/**
 * BelayTimelineHold:
 * @BELAY_TIMELINE_HOLD_ALL: the whole item, which keeps its length
 * @BELAY_TIMELINE_HOLD_END: its end, which changes its length
 *
 * By what an item is taken.
 */
typedef enum
{
  BELAY_TIMELINE_HOLD_ALL,
  BELAY_TIMELINE_HOLD_END
} BelayTimelineHold;

/**
 * BelayTimelineShift:
 * @item: the item
 * @hold: by what it is taken
 * @start: its first day if it is let go
 * @end: its last day if it is let go
 * @begin: the first day of the work, where it is planned work
 * @n_days: how long it takes then, in working days, or 0 where it stays as long
 * @why: (nullable): why it does not go as far as it was pulled
 *
 * An item on its way to other days. Nothing has changed yet.
 */
typedef struct
{
  const BelayTimelineItem *item;
  BelayTimelineHold        hold;
  BelayDay                 start;
  BelayDay                 end;
  BelayDay                 begin;
  int                      n_days;
  char                    *why;
} BelayTimelineShift;

BelayTimelineShift *belay_timeline_shift_new (const BelayTimelineItem *item,
                                              BelayTimelineHold        hold,
                                              int                      n_days);
void                belay_timeline_shift_free (BelayTimelineShift *self);
gboolean            belay_timeline_shift_is_change (const BelayTimelineShift *self);
char               *belay_timeline_shift_to_words (const BelayTimelineShift *self);
GVariant           *belay_timeline_shift_to_edit (const BelayTimelineShift *self);
GVariant           *belay_timeline_item_to_removal (const BelayTimelineItem *item);
GVariant           *belay_timeline_item_to_link (const BelayTimelineItem *before,
                                                 const BelayTimelineItem *after);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayTimelineShift, belay_timeline_shift_free)

G_END_DECLS
