/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-scale.h"
#include "belay-timeline-source.h"

G_BEGIN_DECLS

/**
 * BelayTextStyle:
 * @BELAY_TEXT_LABEL: a label in or beside a bar, or a figure
 * @BELAY_TEXT_CAPTION: a label below a mark, or above a line
 *
 * How a text is set.
 */
typedef enum
{
  BELAY_TEXT_LABEL,
  BELAY_TEXT_CAPTION
} BelayTextStyle;

/**
 * BelayTextMeasure:
 * @text: a text
 * @style: how it is set
 * @user_data: what was given with the function
 *
 * Measures a text; a layout asks only for what is seen for the first time.
 *
 * Returns: how wide it is, in pixels
 */
typedef int (*BelayTextMeasure) (const char    *text,
                                 BelayTextStyle style,
                                 gpointer       user_data);

/**
 * BelayTimelineMetrics:
 * @measure: measures texts
 * @user_data: what to give to @measure
 * @text_height: how high a line of text is, in pixels
 * @heading_height: how much room the name of a lane takes above its items, in
 *   pixels; 0 where names stand beside the lanes
 *
 * What a layout has to know of where it is shown.
 */
typedef struct
{
  BelayTextMeasure measure;
  gpointer         user_data;
  int              text_height;
  int              heading_height;
} BelayTimelineMetrics;

/**
 * BelayTimelineBox:
 * @lane: the position of its lane
 * @row: the row of the layout that it lies in
 * @first: the first of its items, as a position in the row
 * @count: how many items it stands for: more than one is a cluster
 * @position: its position among the boxes of its lane, by day
 * @x: where it begins, in pixels in reading direction
 * @y: its upper edge, in pixels
 * @width: how wide it is, in pixels
 * @height: how high it is, in pixels
 *
 * Where an item is, or several that are too near to each other to be told apart.
 */
typedef struct
{
  guint lane;
  guint row;
  guint first;
  guint count;
  guint position;
  int   x;
  int   y;
  int   width;
  int   height;
} BelayTimelineBox;

/**
 * BelayLabelPlace:
 * @BELAY_LABEL_NONE: there is no room
 * @BELAY_LABEL_INSIDE: in the box
 * @BELAY_LABEL_BESIDE: after the box
 * @BELAY_LABEL_BELOW: below the box
 *
 * Where a label stands.
 */
typedef enum
{
  BELAY_LABEL_NONE,
  BELAY_LABEL_INSIDE,
  BELAY_LABEL_BESIDE,
  BELAY_LABEL_BELOW
} BelayLabelPlace;

/**
 * BelayTimelineLabel:
 * @place: where it stands
 * @text: (nullable): what it says; valid as long as the layout
 * @is_short: whether it has to be shortened to fit
 * @x: where it begins, in pixels in reading direction
 * @y: its upper edge, in pixels
 * @width: how much room it has, in pixels
 * @height: how high it is, in pixels
 *
 * The label of a box.
 */
typedef struct
{
  BelayLabelPlace place;
  const char     *text;
  gboolean        is_short;
  int             x;
  int             y;
  int             width;
  int             height;
} BelayTimelineLabel;

/**
 * BelayTimelineStrip:
 * @y: its upper edge, in pixels
 * @height: how high it is, in pixels
 *
 * A lane or a part of one.
 */
typedef struct
{
  int y;
  int height;
} BelayTimelineStrip;

typedef struct
{
  int x;
  int y;
} BelayTimelineCorner;

/**
 * BelayTimelineRoute:
 * @link: the dependency
 * @corners: (element-type BelayTimelineCorner): the corners of its line, from
 *   the first item to the tip of the arrow, in pixels in reading direction
 *
 * How the line of a dependency goes around the items between its ends.
 */
typedef struct
{
  const BelayTimelineLink *link;
  GArray                  *corners;
} BelayTimelineRoute;

/**
 * BelayTimelineTip:
 * @x: the three corners, the tip first, in pixels in reading direction
 * @y: the same from above
 *
 * The tip of the arrow at the end of a route.
 */
typedef struct
{
  double x[3];
  double y[3];
} BelayTimelineTip;

/**
 * BelayTimelineZone:
 * @BELAY_TIMELINE_ZONE_NONE: nothing is there
 * @BELAY_TIMELINE_ZONE_BODY: an item
 * @BELAY_TIMELINE_ZONE_END: the end of an item, where it can be taken to change its length
 * @BELAY_TIMELINE_ZONE_HANDLE: the handle behind an item, from which a dependency is drawn
 *
 * What is at a place.
 */
typedef enum
{
  BELAY_TIMELINE_ZONE_NONE,
  BELAY_TIMELINE_ZONE_BODY,
  BELAY_TIMELINE_ZONE_END,
  BELAY_TIMELINE_ZONE_HANDLE
} BelayTimelineZone;

typedef struct _BelayTimelineLayout BelayTimelineLayout;

BelayTimelineLayout *belay_timeline_layout_new (BelayTimelineSource        *source,
                                                const BelayTimelineMetrics *metrics,
                                                const BelayScale           *scale);
void                 belay_timeline_layout_free (BelayTimelineLayout *self);
void                 belay_timeline_layout_set_scale (BelayTimelineLayout *self,
                                                      const BelayScale    *scale);
const BelayScale    *belay_timeline_layout_get_scale (const BelayTimelineLayout *self);
int                  belay_timeline_layout_get_height (const BelayTimelineLayout *self);
BelayTimelineStrip   belay_timeline_layout_get_lane (const BelayTimelineLayout *self,
                                                     guint                      lane);
BelayTimelineStrip   belay_timeline_layout_get_curve (const BelayTimelineLayout *self);

int belay_timeline_layout_get_thread_y (const BelayTimelineLayout *self,
                                        guint                      box);

guint                    belay_timeline_layout_get_n_boxes (const BelayTimelineLayout *self);
const BelayTimelineBox  *belay_timeline_layout_get_box (const BelayTimelineLayout *self,
                                                        guint                      box);
const BelayTimelineItem *belay_timeline_layout_get_item (const BelayTimelineLayout *self,
                                                         guint                      box,
                                                         guint                      position);
BelayTimelineLabel       belay_timeline_layout_place_label (BelayTimelineLayout *self,
                                                            guint                box,
                                                            int                  from,
                                                            int                  to);

BelayTimelineBox  belay_timeline_layout_place_shift (BelayTimelineLayout *self,
                                                     guint                box,
                                                     BelayDay             start,
                                                     BelayDay             end);
BelayTimelineBox  belay_timeline_layout_place_handle (const BelayTimelineLayout *self,
                                                      const BelayTimelineBox    *box);
BelayTimelineZone belay_timeline_layout_find_zone (const BelayTimelineLayout *self,
                                                   int                        x,
                                                   int                        y,
                                                   guint                     *out_box);

GArray  *belay_timeline_layout_find_boxes (const BelayTimelineLayout *self,
                                           int                        x,
                                           int                        y,
                                           int                        width,
                                           int                        height);
gboolean belay_timeline_layout_find_item (const BelayTimelineLayout *self,
                                          const char                *id,
                                          guint                     *out_box);
gboolean belay_timeline_layout_find_nearest (const BelayTimelineLayout *self,
                                             guint                      lane,
                                             BelayDay                   day,
                                             guint                     *out_box);
guint    belay_timeline_layout_count_in_lane (const BelayTimelineLayout *self,
                                              guint                      lane);
gboolean belay_timeline_layout_get_in_lane (const BelayTimelineLayout *self,
                                            guint                      lane,
                                            guint                      position,
                                            guint                     *out_box);

GPtrArray       *belay_timeline_layout_list_routes (const BelayTimelineLayout *self);
BelayTimelineTip belay_timeline_route_get_tip (const BelayTimelineRoute *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayTimelineLayout, belay_timeline_layout_free)

G_END_DECLS
