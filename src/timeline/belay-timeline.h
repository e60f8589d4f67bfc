/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-timeline-source.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_TIMELINE (belay_timeline_get_type ())
G_DECLARE_FINAL_TYPE (BelayTimeline, belay_timeline, BELAY, TIMELINE, GtkWidget)

GtkWidget           *belay_timeline_new (void);
BelayTimelineSource *belay_timeline_get_source (BelayTimeline *self);
void                 belay_timeline_set_source (BelayTimeline       *self,
                                                BelayTimelineSource *source);
double               belay_timeline_get_zoom (BelayTimeline *self);
void                 belay_timeline_set_zoom (BelayTimeline *self,
                                              double         px_per_day);
int                  belay_timeline_get_today (BelayTimeline *self);
gboolean             belay_timeline_get_scrolls_lanes (BelayTimeline *self);
void                 belay_timeline_set_scrolls_lanes (BelayTimeline *self,
                                                       gboolean       scrolls_lanes);
void                 belay_timeline_fit (BelayTimeline *self);
void                 belay_timeline_show_day (BelayTimeline *self,
                                              BelayDay       day);
void                 belay_timeline_select (BelayTimeline *self,
                                            const char    *id);

G_END_DECLS
