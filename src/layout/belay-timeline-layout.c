/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-layout-private.h"

/**
 * BelayTimelineLayout:
 *
 * Where everything of a timeline is: the one geometry that drawing, hitting,
 * keys and every way out ask.
 *
 * Rows follow from days alone and stay when the scale changes; boxes follow from
 * the scale. All pixels count from the origin of the scale in reading direction,
 * and from the upper edge of the first lane. It keeps the source alive.
 */

static const BelayTimelineBox *
get_box (const BelayTimelineLayout *self,
         guint                      box)
{
  return &g_array_index (self->boxes, BelayTimelineBox, box);
}

static int
compare_boxes (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const BelayTimelineLayout *self = user_data;
  guint                      first = *(const guint *) a;
  guint                      second = *(const guint *) b;
  const BelayTimelineItem   *one = belay_timeline_layout_get_item (self, first, 0);
  const BelayTimelineItem   *other = belay_timeline_layout_get_item (self, second, 0);

  return belay_timeline_item_compare (one, other);
}

static void
order_lane (BelayTimelineLayout *self,
            guint                lane)
{
  BelayTimelineLaneBoxes *boxes = &self->lanes[lane];

  g_array_set_size (boxes->order, 0);
  for (guint i = 0; i < boxes->n_rows; i++)
    {
      const BelayTimelineRow *row = belay_timeline_layout_get_row (self, boxes->first_row + i);

      for (guint j = 0; j < row->n_boxes; j++)
        {
          guint box = row->first_box + j;

          g_array_append_val (boxes->order, box);
        }
    }
  if (boxes->n_rows > 1) /* a row is in order */
    g_array_sort_with_data (boxes->order, compare_boxes, self);
  for (guint i = 0; i < boxes->order->len; i++)
    g_array_index (self->boxes, BelayTimelineBox, g_array_index (boxes->order, guint, i)).position = i;
}

/**
 * belay_timeline_layout_new:
 * @source: what the timeline shows, closed
 * @metrics: what to know of where it is shown
 * @scale: the scale
 *
 * Lays a timeline out.
 *
 * Returns: (transfer full): the layout
 */
BelayTimelineLayout *
belay_timeline_layout_new (BelayTimelineSource        *source,
                           const BelayTimelineMetrics *metrics,
                           const BelayScale           *scale)
{
  BelayTimelineLayout *self = g_new0 (BelayTimelineLayout, 1);

  self->source = g_object_ref (source);
  self->fields = belay_timeline_source_get (source);
  self->metrics = *metrics;
  self->boxes = g_array_new (FALSE, TRUE, sizeof (BelayTimelineBox));
  self->lanes = g_new0 (BelayTimelineLaneBoxes, MAX (self->fields->lanes->len, 1));
  for (guint i = 0; i < self->fields->lanes->len; i++)
    self->lanes[i].order = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < G_N_ELEMENTS (self->widths); i++)
    self->widths[i] = g_hash_table_new (NULL, NULL);

  belay_timeline_layout_pack (self);
  belay_timeline_layout_stack (self);
  belay_timeline_layout_set_scale (self, scale);

  return self;
}

/**
 * belay_timeline_layout_free:
 * @self: (transfer full): a layout
 *
 * Frees a layout.
 */
void
belay_timeline_layout_free (BelayTimelineLayout *self)
{
  for (guint i = 0; i < self->fields->lanes->len; i++)
    g_array_unref (self->lanes[i].order);
  for (guint i = 0; i < G_N_ELEMENTS (self->widths); i++)
    g_hash_table_unref (self->widths[i]);
  g_free (self->lanes);
  g_array_unref (self->boxes);
  g_ptr_array_unref (self->rows);
  g_object_unref (self->source);
  g_free (self);
}

/**
 * belay_timeline_layout_set_scale:
 * @self: a layout
 * @scale: the new scale
 *
 * Places all boxes anew; what was known of them, such as their numbers, is void.
 */
void
belay_timeline_layout_set_scale (BelayTimelineLayout *self,
                                 const BelayScale    *scale)
{
  self->scale = *scale;
  g_array_set_size (self->boxes, 0);
  for (guint row = 0; row < self->rows->len; row++)
    belay_timeline_layout_place_row (self, row);
  for (guint lane = 0; lane < self->fields->lanes->len; lane++)
    order_lane (self, lane);
}

/**
 * belay_timeline_layout_get_scale:
 * @self: a layout
 *
 * Returns: (transfer none): its scale
 */
const BelayScale *
belay_timeline_layout_get_scale (const BelayTimelineLayout *self)
{
  return &self->scale;
}

/**
 * belay_timeline_layout_get_height:
 * @self: a layout
 *
 * Returns: how high all lanes are together, in pixels
 */
int
belay_timeline_layout_get_height (const BelayTimelineLayout *self)
{
  return self->height;
}

/**
 * belay_timeline_layout_get_lane:
 * @self: a layout
 * @lane: the position of a lane
 *
 * Returns: where the lane is
 */
BelayTimelineStrip
belay_timeline_layout_get_lane (const BelayTimelineLayout *self,
                                guint                      lane)
{
  return self->lanes[lane].strip;
}

/**
 * belay_timeline_layout_get_n_boxes:
 * @self: a layout
 *
 * Returns: how many boxes there are at the present scale
 */
guint
belay_timeline_layout_get_n_boxes (const BelayTimelineLayout *self)
{
  return self->boxes->len;
}

/**
 * belay_timeline_layout_get_box:
 * @self: a layout
 * @box: the number of a box
 *
 * Returns: (transfer none): the box, until the scale changes
 */
const BelayTimelineBox *
belay_timeline_layout_get_box (const BelayTimelineLayout *self,
                               guint                      box)
{
  return get_box (self, box);
}

/**
 * belay_timeline_layout_get_item:
 * @self: a layout
 * @box: the number of a box
 * @position: which of its items, from 0
 *
 * Returns: (transfer none): the item
 */
const BelayTimelineItem *
belay_timeline_layout_get_item (const BelayTimelineLayout *self,
                                guint                      box,
                                guint                      position)
{
  const BelayTimelineBox *place = get_box (self, box);

  return g_ptr_array_index (belay_timeline_layout_get_row (self, place->row)->items, place->first + position);
}

/**
 * belay_timeline_layout_get_thread_y:
 * @self: a layout
 * @box: the number of the box of a project
 *
 * Returns: the middle of the line that ties its milestones together, in pixels
 */
int
belay_timeline_layout_get_thread_y (const BelayTimelineLayout *self,
                                    guint                      box)
{
  guint                   row = get_box (self, box)->row;
  const BelayTimelineRow *below = belay_timeline_layout_get_row (self, MIN (row + 1, self->rows->len - 1));

  return below->y + below->height / 2;
}

/* The first box of a row that ends behind @x. */
static guint
find_first_box (const BelayTimelineLayout *self,
                const BelayTimelineRow    *row,
                int                        x)
{
  guint low = row->first_box, high = row->first_box + row->n_boxes;

  while (low < high)
    {
      guint                   middle = low + (high - low) / 2;
      const BelayTimelineBox *box = get_box (self, middle);

      if (box->x + box->width <= x)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * belay_timeline_layout_find_boxes:
 * @self: a layout
 * @x: where the range begins, in pixels in reading direction
 * @y: its upper edge, in pixels
 * @width: how wide it is, in pixels
 * @height: how high it is, in pixels
 *
 * Finds what is within a range; its cost depends on what it finds.
 *
 * Returns: (transfer full) (element-type guint): the numbers of the boxes, row by row
 */
GArray *
belay_timeline_layout_find_boxes (const BelayTimelineLayout *self,
                                  int                        x,
                                  int                        y,
                                  int                        width,
                                  int                        height)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->rows->len; i++)
    {
      const BelayTimelineRow *row = belay_timeline_layout_get_row (self, i);

      if (row->y >= y + height || row->y + row->height <= y)
        continue;
      for (guint box = find_first_box (self, row, x);
           box < row->first_box + row->n_boxes && get_box (self, box)->x < x + width;
           box++)
        g_array_append_val (found, box);
    }

  return found;
}

/**
 * belay_timeline_layout_find_item:
 * @self: a layout
 * @id: the id of an item
 * @out_box: (out): the number of the box that holds it
 *
 * Finds where an item is.
 *
 * Returns: whether there is such an item
 */
gboolean
belay_timeline_layout_find_item (const BelayTimelineLayout *self,
                                 const char                *id,
                                 guint                     *out_box)
{
  for (guint box = 0; box < self->boxes->len; box++)
    {
      for (guint i = 0; i < get_box (self, box)->count; i++)
        {
          if (g_str_equal (belay_timeline_layout_get_item (self, box, i)->id, id))
            {
              *out_box = box;
              return TRUE;
            }
        }
    }

  return FALSE;
}

static BelayDay
get_start (const BelayTimelineLayout *self,
           const GArray              *order,
           guint                      position)
{
  return belay_timeline_layout_get_item (self, g_array_index (order, guint, position), 0)->start;
}

/* The first position of a lane that does not begin before @day. */
static guint
find_position (const BelayTimelineLayout *self,
               const GArray              *order,
               BelayDay                   day)
{
  guint low = 0, high = order->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_start (self, order, middle) < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * belay_timeline_layout_find_nearest:
 * @self: a layout
 * @lane: the position of a lane
 * @day: a day
 * @out_box: (out): the number of the nearest box
 *
 * Finds what begins nearest to a day, the first where several do.
 *
 * Returns: whether the lane holds anything
 */
gboolean
belay_timeline_layout_find_nearest (const BelayTimelineLayout *self,
                                    guint                      lane,
                                    BelayDay                   day,
                                    guint                     *out_box)
{
  const GArray *order = self->lanes[lane].order;
  guint         later, earlier;

  if (order->len == 0)
    return FALSE;
  later = find_position (self, order, day);
  earlier = later > 0 ? find_position (self, order, get_start (self, order, later - 1)) : later;
  if (later == order->len || (earlier < later && day - get_start (self, order, earlier) <= get_start (self, order, later) - day))
    later = earlier;
  *out_box = g_array_index (order, guint, later);

  return TRUE;
}

/**
 * belay_timeline_layout_count_in_lane:
 * @self: a layout
 * @lane: the position of a lane
 *
 * Returns: how many boxes it has
 */
guint
belay_timeline_layout_count_in_lane (const BelayTimelineLayout *self,
                                     guint                      lane)
{
  return self->lanes[lane].order->len;
}

/**
 * belay_timeline_layout_get_in_lane:
 * @self: a layout
 * @lane: the position of a lane
 * @position: a position among its boxes, by day
 * @out_box: (out): the number of the box there
 *
 * Returns: whether there is one
 */
gboolean
belay_timeline_layout_get_in_lane (const BelayTimelineLayout *self,
                                   guint                      lane,
                                   guint                      position,
                                   guint                     *out_box)
{
  if (position >= self->lanes[lane].order->len)
    return FALSE;
  *out_box = g_array_index (self->lanes[lane].order, guint, position);

  return TRUE;
}
