/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-timeline-source.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_TIMELINE_VIEW (belay_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (BelayTimelineView, belay_timeline_view, BELAY, TIMELINE_VIEW, GtkWidget)

GtkWidget           *belay_timeline_view_new (void);
void                 belay_timeline_view_set_source (BelayTimelineView   *self,
                                                     BelayTimelineSource *source);
BelayTimelineSource *belay_timeline_view_get_source (BelayTimelineView *self);
double               belay_timeline_view_get_zoom (BelayTimelineView *self);
void                 belay_timeline_view_set_zoom (BelayTimelineView *self,
                                                   double             px_per_day);
void                 belay_timeline_view_zoom_steps (BelayTimelineView *self,
                                                     int                n_steps);
void                 belay_timeline_view_fit (BelayTimelineView *self);
void                 belay_timeline_view_show_day (BelayTimelineView *self,
                                                   BelayDay           day);
void                 belay_timeline_view_select (BelayTimelineView *self,
                                                 const char        *id);
void                 belay_timeline_view_set_corner (BelayTimelineView *self,
                                                     int                width,
                                                     int                height);

G_END_DECLS
