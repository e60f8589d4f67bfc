/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-timeline-layout.h"

#define STORY_TODAY 740000
#define STORY_TEXT_HEIGHT 15
#define STORY_LETTER_WIDTH 7

BelayTimelineSource *story_source_new (guint32  seed,
                                       gboolean is_reversed);
BelayTimelineLayout *story_layout_new (BelayTimelineSource *source,
                                       double               px_per_day);
BelayScale           story_scale (double px_per_day);
