/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-timeline-source.h"

G_BEGIN_DECLS

/**
 * BelayTimelineSpan:
 * @first: the first day
 * @last: the last day
 * @first_lane: the position of the first lane
 * @n_lanes: how many lanes
 *
 * A part of a timeline.
 */
typedef struct
{
  BelayDay first;
  BelayDay last;
  guint    first_lane;
  guint    n_lanes;
} BelayTimelineSpan;

BelayTimelineSource *belay_timeline_slice (BelayTimelineSource     *source,
                                           const BelayTimelineSpan *span);

G_END_DECLS
