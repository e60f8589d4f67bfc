/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-layout-private.h"

#define BAR_GAP 2
#define MARK_GAP 1
#define BAR_LEAST 6
#define CLUSTER_MOST 34
#define FIGURE_PADDING 14
#define CURVE_HEIGHT 40
#define TRACK_GAP 8
#define CAPTION_GAP 1
#define LINE_GAP 3
#define NORMAL_TEXT_HEIGHT 15

/*< private >
 * belay_timeline_style_of_lane:
 * @kind: a kind of lane
 *
 * Returns: how such a lane is laid out
 */
BelayTimelineLaneStyle
belay_timeline_style_of_lane (BelayTimelineLaneKind kind)
{
  static const BelayTimelineLaneStyle styles[BELAY_N_TIMELINE_LANE_KINDS] = {
    [BELAY_TIMELINE_LANE_LEVEL] = { 8, 4, TRUE },
    [BELAY_TIMELINE_LANE_BARS] = { 10, 6, TRUE },
    [BELAY_TIMELINE_LANE_THREADS] = { 8, 3, TRUE },
    [BELAY_TIMELINE_LANE_DOTS] = { 12, 4, FALSE },
    [BELAY_TIMELINE_LANE_MARKS] = { 10, 4, TRUE },
    [BELAY_TIMELINE_LANE_ROW] = { 7, 4, FALSE },
    [BELAY_TIMELINE_LANE_SLIM] = { 9, 4, FALSE },
  };

  return styles[kind];
}

/*< private >
 * belay_timeline_style_of_item:
 * @lane: the kind of the lane it lies in
 * @kind: a kind of item
 *
 * Returns: how such an item is laid out there
 */
BelayTimelineItemStyle
belay_timeline_style_of_item (BelayTimelineLaneKind lane,
                              BelayTimelineKind     kind)
{
  static const BelayTimelineItemStyle styles[BELAY_N_TIMELINE_KINDS] = {
    [BELAY_TIMELINE_LEVEL] = { 1, 4, 0, FALSE, BELAY_LABEL_INSIDE },
    [BELAY_TIMELINE_LEAVE] = { 0, 6, 0, FALSE, BELAY_LABEL_NONE },
    [BELAY_TIMELINE_GOAL] = { 1, 8, 0, FALSE, BELAY_LABEL_INSIDE },
    [BELAY_TIMELINE_PROJECT] = { 1, 0, 0, FALSE, BELAY_LABEL_BESIDE },
    [BELAY_TIMELINE_MILESTONE] = { 0, 16, 16, FALSE, BELAY_LABEL_BELOW },
    [BELAY_TIMELINE_WORK] = { 1, 5, 0, FALSE, BELAY_LABEL_NONE },
    [BELAY_TIMELINE_MEETING] = { 0, 16, 11, FALSE, BELAY_LABEL_NONE },
    [BELAY_TIMELINE_ASSESSMENT] = { 1, 6, 1, TRUE, BELAY_LABEL_INSIDE },
  };
  static const BelayTimelineItemStyle slim_bar = { 0, 12, 0, FALSE, BELAY_LABEL_NONE };
  static const BelayTimelineItemStyle slim_mark = { 0, 16, 12, FALSE, BELAY_LABEL_NONE };

  if (lane == BELAY_TIMELINE_LANE_SLIM && kind == BELAY_TIMELINE_GOAL)
    return slim_bar;
  if (lane == BELAY_TIMELINE_LANE_SLIM && kind == BELAY_TIMELINE_MILESTONE)
    return slim_mark;

  return styles[kind];
}

static BelayTimelineItemStyle
get_style (const BelayTimelineLayout *self,
           const BelayTimelineItem   *item)
{
  return belay_timeline_style_of_item (belay_timeline_layout_get_kind (self, item->lane), item->kind);
}

/* Pixels of the tables are meant for text of normal size. */
static int
scale_up (const BelayTimelineLayout *self,
          int                        px)
{
  return px * MAX (self->metrics.text_height, NORMAL_TEXT_HEIGHT) / NORMAL_TEXT_HEIGHT;
}

static int
get_item_height (const BelayTimelineLayout *self,
                 const BelayTimelineItem   *item)
{
  BelayTimelineItemStyle style = get_style (self, item);

  return style.lines * self->metrics.text_height + scale_up (self, style.extra);
}

/* Sets how high the marks of a row are; returns how high it is with what stands below them. */
static int
measure_row (const BelayTimelineLayout *self,
             BelayTimelineRow          *row)
{
  gboolean has_captions = FALSE;

  row->height = 0;
  for (guint i = 0; i < row->items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (row->items, i);

      row->height = MAX (row->height, get_item_height (self, item));
      has_captions |= get_style (self, item).label == BELAY_LABEL_BELOW;
    }

  return row->height + (has_captions ? CAPTION_GAP + self->metrics.text_height : 0);
}

static int
stack_lane (BelayTimelineLayout *self,
            guint                lane,
            int                  y)
{
  BelayTimelineLaneBoxes *boxes = &self->lanes[lane];
  BelayTimelineLaneKind   kind = belay_timeline_layout_get_kind (self, lane);
  BelayTimelineLaneStyle  style = belay_timeline_style_of_lane (kind);
  int                     top = y + style.pad + self->metrics.heading_height;
  int                     bottom = top;

  if (kind == BELAY_TIMELINE_LANE_LEVEL && boxes->n_rows == 0)
    bottom += CURVE_HEIGHT;
  for (guint i = 0; i < boxes->n_rows; i++)
    {
      BelayTimelineRow *row = belay_timeline_layout_get_row (self, boxes->first_row + i);
      gboolean          opens_track = row->layer == 0 && row->items->len > 0 &&
                             ((BelayTimelineItem *) g_ptr_array_index (row->items, 0))->track != NULL;

      row->y = bottom + (i > 0 ? style.row_gap : 0) + (i > 0 && opens_track ? TRACK_GAP : 0);
      bottom = row->y + measure_row (self, row);
      if (kind == BELAY_TIMELINE_LANE_LEVEL && row->layer == 0 &&
          (i + 1 == boxes->n_rows || belay_timeline_layout_get_row (self, boxes->first_row + i + 1)->layer > 0))
        bottom += CURVE_HEIGHT;
    }
  bottom = MAX (bottom, top + self->metrics.text_height * (self->metrics.heading_height == 0));

  boxes->strip.y = y;
  boxes->strip.height = bottom + style.pad - y;

  return bottom + style.pad;
}

/*< private >
 * belay_timeline_layout_stack:
 * @self: a layout whose items lie in rows
 *
 * Gives every row and lane its place from above.
 */
void
belay_timeline_layout_stack (BelayTimelineLayout *self)
{
  self->height = 0;
  for (guint lane = 0; lane < self->fields->lanes->len; lane++)
    self->height = stack_lane (self, lane, self->height);
}

/**
 * belay_timeline_layout_get_curve:
 * @self: a layout
 *
 * Returns: where the curve of the readiness is drawn; of no height where there
 *   is no lane for it
 */
BelayTimelineStrip
belay_timeline_layout_get_curve (const BelayTimelineLayout *self)
{
  BelayTimelineStrip strip = { 0, 0 };

  for (guint lane = 0; lane < self->fields->lanes->len; lane++)
    {
      const BelayTimelineLaneBoxes *boxes = &self->lanes[lane];

      if (belay_timeline_layout_get_kind (self, lane) != BELAY_TIMELINE_LANE_LEVEL)
        continue;
      strip.y = boxes->strip.y + belay_timeline_style_of_lane (BELAY_TIMELINE_LANE_LEVEL).pad + self->metrics.heading_height;
      strip.height = CURVE_HEIGHT;
      for (guint i = 0; i < boxes->n_rows; i++)
        {
          const BelayTimelineRow *row = belay_timeline_layout_get_row (self, boxes->first_row + i);

          if (row->layer == 0)
            strip.y = row->y + row->height;
        }
      break;
    }

  return strip;
}

/* A figure is its own label: one of the last days steps aside for the line of today. */
static int
avoid_today (const BelayTimelineLayout *self,
             const BelayTimelineItem   *item,
             int                        x,
             int                        width)
{
  int line = (int) belay_scale_to_middle (&self->scale, self->fields->today);

  if (x >= line + LINE_GAP || x + width + LINE_GAP <= line)
    return x;

  return item->start <= self->fields->today ? line - LINE_GAP - width : line + LINE_GAP;
}

static void
measure_item (BelayTimelineLayout     *self,
              const BelayTimelineItem *item,
              BelayTimelineBox        *box)
{
  BelayTimelineItemStyle style = get_style (self, item);

  if (style.mark > 0)
    {
      int width = scale_up (self, style.mark);
      int middle = (int) belay_scale_to_middle (&self->scale, item->start);

      if (style.fits)
        width = belay_timeline_layout_measure (self, item->title, BELAY_TEXT_LABEL) + FIGURE_PADDING;
      box->x = middle - width / 2;
      if (style.fits)
        box->x = avoid_today (self, item, box->x, width);
      box->width = width;
    }
  else
    {
      box->x = belay_scale_to_edge (&self->scale, item->start);
      box->width = MAX (belay_scale_to_edge (&self->scale, item->end + 1) - box->x - BAR_GAP, BAR_LEAST);
    }
  box->height = get_item_height (self, item);
}

static void
absorb (BelayTimelineBox       *box,
        const BelayTimelineBox *next)
{
  box->count++;
  box->width = MAX (box->width, next->x + next->width - box->x);
}

/*
 * Takes the next item of a row into the last box, when the two can't be told
 * apart, or makes room for it. Returns whether it was taken.
 */
static gboolean
merge (BelayTimelineLayout   *self,
       BelayTimelineBox      *last,
       BelayTimelineBox      *next,
       BelayTimelineItemStyle style)
{
  int      limit = last->x + last->width + (style.mark > 0 ? MARK_GAP : 0);
  gboolean is_mark = style.mark > 0;
  gboolean is_sliver = is_mark || next->width <= BAR_LEAST;
  int      cut;

  if (next->x >= limit)
    return FALSE;
  if (is_sliver && next->x + next->width - last->x <= scale_up (self, CLUSTER_MOST))
    {
      absorb (last, next);
      return TRUE;
    }

  cut = limit - next->x;
  next->x = limit;
  if (is_sliver)
    return FALSE;
  next->width -= cut;
  if (next->width >= BAR_LEAST)
    return FALSE;
  next->width = MAX (next->width, 0);
  absorb (last, next);

  return TRUE;
}

/* Figures make room from the newest backwards: what stands is the newest of those it stands for, on its own day. */
static void
place_figures (BelayTimelineLayout *self,
               BelayTimelineRow    *row,
               guint                position)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (BelayTimelineBox));
  int limit = G_MAXINT;

  for (guint i = row->items->len; i > 0; i--)
    {
      BelayTimelineBox box = { .lane = row->lane, .row = position, .first = i - 1, .count = 1 };

      measure_item (self, g_ptr_array_index (row->items, i - 1), &box);
      box.y = row->y + (row->height - box.height) / 2;
      if (box.x + box.width + MARK_GAP <= limit)
        {
          limit = box.x;
          g_array_append_val (boxes, box);
          continue;
        }
      g_array_index (boxes, BelayTimelineBox, boxes->len - 1).first--;
      g_array_index (boxes, BelayTimelineBox, boxes->len - 1).count++;
    }
  for (guint i = boxes->len; i > 0; i--)
    g_array_append_val (self->boxes, g_array_index (boxes, BelayTimelineBox, i - 1));
}

static void
place_items (BelayTimelineLayout *self,
             BelayTimelineRow    *row,
             guint                position)
{
  for (guint i = 0; i < row->items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (row->items, i);
      BelayTimelineBox         box = { .lane = row->lane, .row = position, .first = i, .count = 1 };
      BelayTimelineBox        *last = self->boxes->len > row->first_box
                                        ? &g_array_index (self->boxes, BelayTimelineBox, self->boxes->len - 1)
                                        : NULL;

      measure_item (self, item, &box);
      box.y = row->y + (row->height - box.height) / 2;
      if (last == NULL || !merge (self, last, &box, get_style (self, item)))
        g_array_append_val (self->boxes, box);
    }
}

/*< private >
 * belay_timeline_layout_place_row:
 * @self: a layout
 * @position: a row
 *
 * Makes the boxes of a row at the present scale. Boxes of a row keep the order
 * of their items and never overlap; what would be slivers becomes a cluster.
 */
void
belay_timeline_layout_place_row (BelayTimelineLayout *self,
                                 guint                position)
{
  BelayTimelineRow *row = belay_timeline_layout_get_row (self, position);

  row->first_box = self->boxes->len;
  g_clear_pointer (&row->captions, g_array_unref);
  if (row->items->len > 0 && get_style (self, g_ptr_array_index (row->items, 0)).fits)
    place_figures (self, row, position);
  else
    place_items (self, row, position);
  row->n_boxes = self->boxes->len - row->first_box;
}

/**
 * belay_timeline_layout_place_shift:
 * @self: a layout
 * @box: the number of a box with one item
 * @start: another first day
 * @end: another last day
 *
 * Returns: where the box would be if its item had these days and stayed in its row
 */
BelayTimelineBox
belay_timeline_layout_place_shift (BelayTimelineLayout *self,
                                   guint                box,
                                   BelayDay             start,
                                   BelayDay             end)
{
  BelayTimelineBox  place = *belay_timeline_layout_get_box (self, box);
  BelayTimelineItem item = *belay_timeline_layout_get_item (self, box, 0);

  item.start = start;
  item.end = end;
  measure_item (self, &item, &place);

  return place;
}
