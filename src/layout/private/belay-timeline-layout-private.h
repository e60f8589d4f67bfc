/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-timeline-layout.h"

G_BEGIN_DECLS

/* How a lane of a kind is laid out; heights in parts of a line of text, see belay_timeline_style_of(). */
typedef struct
{
  int      pad;
  int      row_gap;
  gboolean has_labels;
} BelayTimelineLaneStyle;

/* How an item of a kind is laid out. */
typedef struct
{
  int             lines; /* of text that its height covers */
  int             extra; /* pixels more */
  int             mark;  /* the width of a mark on a day in pixels, or 0 for a bar */
  gboolean        fits;  /* whether the mark is as wide as its text needs */
  BelayLabelPlace label;
} BelayTimelineItemStyle;

/* One row: items that never share a day, or marks. */
typedef struct
{
  GPtrArray *items; /* BelayTimelineItem, by start */
  guint      lane;
  guint      layer;
  int        y;
  int        height;
  guint      first_box;
  guint      n_boxes;
  GArray    *captions; /* where the labels below its boxes are, once somebody asks */
} BelayTimelineRow;

/* One lane; `order` lists its boxes by day. */
typedef struct
{
  BelayTimelineStrip strip;
  guint              first_row;
  guint              n_rows;
  GArray            *order;
} BelayTimelineLaneBoxes;

struct _BelayTimelineLayout
{
  BelayTimelineSource       *source;
  const BelayTimelineFields *fields;
  BelayTimelineMetrics       metrics;
  BelayScale                 scale;

  GPtrArray              *rows;
  BelayTimelineLaneBoxes *lanes;
  int                     height;

  GArray     *boxes;
  GHashTable *widths[2]; /* text to its width + 1, by style */
};

BelayTimelineLaneStyle belay_timeline_style_of_lane (BelayTimelineLaneKind kind);
BelayTimelineItemStyle belay_timeline_style_of_item (BelayTimelineLaneKind lane,
                                                     BelayTimelineKind     kind);

void belay_timeline_layout_pack (BelayTimelineLayout *self);
void belay_timeline_layout_stack (BelayTimelineLayout *self);
void belay_timeline_layout_place_row (BelayTimelineLayout *self,
                                      guint                row);
int  belay_timeline_layout_measure (BelayTimelineLayout *self,
                                    const char          *text,
                                    BelayTextStyle       style);

static inline BelayTimelineRow *
belay_timeline_layout_get_row (const BelayTimelineLayout *self,
                               guint                      row)
{
  return g_ptr_array_index (self->rows, row);
}

static inline BelayTimelineLaneKind
belay_timeline_layout_get_kind (const BelayTimelineLayout *self,
                                guint                      lane)
{
  return ((const BelayTimelineLane *) g_ptr_array_index (self->fields->lanes, lane))->kind;
}

G_END_DECLS
