/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-workspace.h"

G_BEGIN_DECLS

/**
 * BelaySlot:
 *
 * The number of a working day, counted from 0, the first that Belay knows.
 * Where a slot stands for an end, it is the one after the last day
 * of work, as the point in time at which that day is over.
 */
typedef gint64 BelaySlot;

typedef struct _BelayCalendar BelayCalendar;

BelayCalendar *belay_calendar_new (BelayWorkspace *workspace);
void           belay_calendar_free (BelayCalendar *self);
BelaySlot      belay_calendar_get_slot (const BelayCalendar *self,
                                        BelayDay             day);
BelayDay       belay_calendar_get_day (const BelayCalendar *self,
                                       BelaySlot            slot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayCalendar, belay_calendar_free)

G_END_DECLS
