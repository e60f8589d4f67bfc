/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-timeline-item.h"

G_BEGIN_DECLS

char *belay_timeline_words_span (BelayDay start,
                                 BelayDay end);
char *belay_timeline_words_day (BelayDay day);
char *belay_timeline_words_month (BelayDay day);
char *belay_timeline_words_state (BelayTimelineState state);
char *belay_timeline_words_and (const char *first,
                                const char *second);

G_END_DECLS
