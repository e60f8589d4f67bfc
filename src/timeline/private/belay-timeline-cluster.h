/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-timeline-layout.h"

G_BEGIN_DECLS

char              *belay_timeline_cluster_to_words (const BelayTimelineLayout *layout,
                                                    guint                      box);
char              *belay_timeline_cluster_to_list (const BelayTimelineLayout *layout,
                                                   guint                      box);
BelayTimelineState belay_timeline_cluster_get_state (const BelayTimelineLayout *layout,
                                                     guint                      box);

G_END_DECLS
