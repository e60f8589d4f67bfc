/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-timeline-item.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * BelayTimelineFields:
 * @title: what the timeline shows, such as "Path of Amara Mensah"
 * @today: the day it is
 * @first: the first day that is worth showing
 * @last: the last day that is worth showing
 * @lanes: (element-type BelayTimelineLane): the lanes from above
 * @items: (element-type BelayTimelineItem): the items, in their own order
 * @links: (element-type BelayTimelineLink): dependencies between items
 * @marks: (element-type BelayTimelineMark): days drawn through all lanes
 * @curve: (element-type BelayTimelinePoint): the readiness over time, by day
 * @target: (nullable): the name of the level that the curve rises to
 * @score: the share at which that level is reached, in per mille
 * @fan: the futures that are likely; without a sentence there is none
 *
 * All that a timeline shows.
 */
typedef struct
{
  char    *title;
  BelayDay today;
  BelayDay first;
  BelayDay last;

  GPtrArray *lanes;
  GPtrArray *items;
  GPtrArray *links;
  GPtrArray *marks;

  GArray *curve;
  char   *target;
  int     score;

  BelayTimelineFan fan;
} BelayTimelineFields;

#define BELAY_TYPE_TIMELINE_SOURCE (belay_timeline_source_get_type ())
G_DECLARE_FINAL_TYPE (BelayTimelineSource, belay_timeline_source, BELAY, TIMELINE_SOURCE, GObject)

BelayTimelineSource       *belay_timeline_source_new (const char *title,
                                                      BelayDay    today);
const BelayTimelineFields *belay_timeline_source_get (BelayTimelineSource *self);

guint belay_timeline_source_add_lane (BelayTimelineSource  *self,
                                      const char           *id,
                                      const char           *name,
                                      BelayTimelineLaneKind kind);
void  belay_timeline_source_take_item (BelayTimelineSource *self,
                                       BelayTimelineItem   *item);
void  belay_timeline_source_add_link (BelayTimelineSource     *self,
                                      const BelayTimelineLink *link);
void  belay_timeline_source_add_mark (BelayTimelineSource *self,
                                      BelayDay             day,
                                      const char          *label);
void  belay_timeline_source_add_point (BelayTimelineSource *self,
                                       BelayDay             day,
                                       int                  per_mille);
void  belay_timeline_source_set_target (BelayTimelineSource *self,
                                        const char          *name,
                                        int                  score);
void  belay_timeline_source_set_fan (BelayTimelineSource    *self,
                                     const BelayTimelineFan *fan);
void  belay_timeline_source_take_plans (BelayTimelineSource *self,
                                        GHashTable          *plans);
void  belay_timeline_source_close (BelayTimelineSource *self);

G_END_DECLS
