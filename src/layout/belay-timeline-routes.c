/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-layout-private.h"

#define TIP_LENGTH 6
#define TIP_WIDTH 3.5

#define STUB 8
#define CLEARANCE 5
#define LANDING 6

/* A line on its way from one box to another, row by row. */
typedef struct
{
  const BelayTimelineLayout *layout;
  GArray                    *corners;
  int                        x;
  guint                      row;
  int                        step;
} Walk;

static const BelayTimelineBox *
get_box (const BelayTimelineLayout *self,
         guint                      box)
{
  return &g_array_index (self->boxes, BelayTimelineBox, box);
}

static void
add_corner (Walk *walk,
            int   x,
            int   y)
{
  BelayTimelineCorner  corner = { x, y };
  BelayTimelineCorner *last = walk->corners->len > 0
                                ? &g_array_index (walk->corners, BelayTimelineCorner, walk->corners->len - 1)
                                : NULL;

  if (last == NULL || last->x != x || last->y != y)
    g_array_append_val (walk->corners, corner);
}

/* The box of a row that a line straight through it would touch. */
static const BelayTimelineBox *
find_obstacle (Walk *walk,
               guint row,
               int   x)
{
  const BelayTimelineRow *place = belay_timeline_layout_get_row (walk->layout, row);

  for (guint i = 0; i < place->n_boxes; i++)
    {
      const BelayTimelineBox *box = get_box (walk->layout, place->first_box + i);

      if (x > box->x - CLEARANCE && x < box->x + box->width + CLEARANCE)
        return box;
    }

  return NULL;
}

static int
find_free_x (Walk *walk,
             guint row,
             int   direction)
{
  const BelayTimelineBox *box;
  int                     x = walk->x;

  while ((box = find_obstacle (walk, row, x)) != NULL)
    x = direction < 0 ? box->x - CLEARANCE : box->x + box->width + CLEARANCE;

  return x;
}

/* The middle between a row and the next one on the way, where nothing is. */
static int
get_channel (Walk *walk)
{
  const BelayTimelineRow *row = belay_timeline_layout_get_row (walk->layout, walk->row);
  const BelayTimelineRow *next = belay_timeline_layout_get_row (walk->layout, walk->row + walk->step);

  if (walk->step > 0)
    return (row->y + row->height + next->y) / 2;

  return (next->y + next->height + row->y) / 2;
}

static void
pass_row (Walk *walk)
{
  guint next = walk->row + walk->step;
  int   before, after, x;

  if (find_obstacle (walk, next, walk->x) != NULL)
    {
      before = find_free_x (walk, next, -1);
      after = find_free_x (walk, next, 1);
      x = walk->x - before < after - walk->x ? before : after;
      add_corner (walk, walk->x, get_channel (walk));
      add_corner (walk, x, get_channel (walk));
      walk->x = x;
    }
  walk->row = next;
}

/* Whether a line may go straight along the row to the start of the box. */
static gboolean
can_enter_from_side (Walk                   *walk,
                     const BelayTimelineBox *box)
{
  const BelayTimelineRow *row = belay_timeline_layout_get_row (walk->layout, box->row);

  if (walk->x > box->x - CLEARANCE)
    return FALSE;
  for (guint i = 0; i < row->n_boxes; i++)
    {
      const BelayTimelineBox *other = get_box (walk->layout, row->first_box + i);

      if (other->x < box->x && other->x + other->width + CLEARANCE > walk->x)
        return FALSE;
    }

  return TRUE;
}

static void
land (Walk                   *walk,
      const BelayTimelineBox *box,
      gboolean                at_end)
{
  int edge = walk->step > 0 ? box->y : box->y + box->height;
  int inset = MIN (LANDING, box->width / 2);

  if (!at_end && can_enter_from_side (walk, box))
    {
      add_corner (walk, walk->x, box->y + box->height / 2);
      add_corner (walk, box->x, box->y + box->height / 2);
      return;
    }

  if (at_end || walk->x < box->x + inset || walk->x > box->x + box->width - inset)
    {
      add_corner (walk, walk->x, get_channel (walk));
      walk->x = at_end ? box->x + box->width - inset : box->x + inset;
      add_corner (walk, walk->x, get_channel (walk));
    }
  add_corner (walk, walk->x, edge);
}

static void
leave (Walk                   *walk,
       const BelayTimelineBox *box,
       gboolean                from_start)
{
  int middle = box->y + box->height / 2;

  walk->x = from_start ? box->x : box->x + box->width;
  add_corner (walk, walk->x, middle);
  walk->x += from_start ? -STUB : STUB;
  add_corner (walk, walk->x, middle);
}

/* Two boxes of one row: straight on where nothing is between them. */
static void
join_neighbours (Walk                   *walk,
                 const BelayTimelineBox *from,
                 const BelayTimelineBox *to)
{
  const BelayTimelineBox *first = from->x < to->x ? from : to;
  const BelayTimelineBox *second = from->x < to->x ? to : from;
  int                     middle = from->y + from->height / 2;

  add_corner (walk, first->x + first->width, middle);
  add_corner (walk, second->x, middle);
}

static gboolean
trace (const BelayTimelineLayout *self,
       const BelayTimelineLink   *link,
       guint                      from,
       guint                      to,
       GArray                    *corners)
{
  const BelayTimelineBox *before = get_box (self, from);
  const BelayTimelineBox *after = get_box (self, to);
  Walk                    walk = { .layout = self, .corners = corners, .row = before->row };

  if (from == to)
    return FALSE;
  if (before->row == after->row)
    {
      if (ABS ((int) from - (int) to) == 1)
        join_neighbours (&walk, before, after);
      return corners->len > 1;
    }

  walk.step = after->row > before->row ? 1 : -1;
  leave (&walk, before, link->from_start);
  while (walk.row + walk.step != after->row)
    pass_row (&walk);
  land (&walk, after, link->to_end);

  return TRUE;
}

static GHashTable *
index_items (const BelayTimelineLayout *self)
{
  GHashTable *places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint box = 0; box < self->boxes->len; box++)
    {
      for (guint i = 0; i < get_box (self, box)->count; i++)
        g_hash_table_insert (places, belay_timeline_layout_get_item (self, box, i)->id, GUINT_TO_POINTER (box + 1));
    }

  return places;
}

static void
route_free (BelayTimelineRoute *route)
{
  g_array_unref (route->corners);
  g_free (route);
}

/**
 * belay_timeline_layout_list_routes:
 * @self: a layout
 *
 * Leads the lines of all dependencies around the items between their ends. A
 * line moves sideways only between rows, where nothing is, so that it always
 * finds a way. A dependency whose ends are in one cluster has none.
 *
 * Returns: (transfer full) (element-type BelayTimelineRoute): the lines, in the
 *   order of the dependencies
 */
GPtrArray *
belay_timeline_layout_list_routes (const BelayTimelineLayout *self)
{
  GPtrArray *routes = g_ptr_array_new_with_free_func ((GDestroyNotify) route_free);
  g_autoptr (GHashTable) places = NULL;

  if (self->fields->links->len == 0)
    return routes;

  places = index_items (self);
  for (guint i = 0; i < self->fields->links->len; i++)
    {
      const BelayTimelineLink *link = g_ptr_array_index (self->fields->links, i);
      guint                    from = GPOINTER_TO_UINT (g_hash_table_lookup (places, link->before));
      guint                    to = GPOINTER_TO_UINT (g_hash_table_lookup (places, link->after));
      g_autoptr (GArray) corners = g_array_new (FALSE, FALSE, sizeof (BelayTimelineCorner));
      BelayTimelineRoute *route;

      if (from == 0 || to == 0 || !trace (self, link, from - 1, to - 1, corners))
        continue;
      route = g_new0 (BelayTimelineRoute, 1);
      route->link = link;
      route->corners = g_steal_pointer (&corners);
      g_ptr_array_add (routes, route);
    }

  return routes;
}

/**
 * belay_timeline_route_get_tip:
 * @self: a route
 *
 * Returns: the tip of its arrow, along the last stretch of its line
 */
BelayTimelineTip
belay_timeline_route_get_tip (const BelayTimelineRoute *self)
{
  const BelayTimelineCorner *end = &g_array_index (self->corners, BelayTimelineCorner, self->corners->len - 1);
  const BelayTimelineCorner *before = self->corners->len > 1 ? end - 1 : end;
  int                        length = MAX (ABS (end->x - before->x), ABS (end->y - before->y));
  double                     along_x = length > 0 ? (end->x - before->x) / (double) length : 1;
  double                     along_y = length > 0 ? (end->y - before->y) / (double) length : 0;
  double                     back_x = end->x - along_x * TIP_LENGTH, back_y = end->y - along_y * TIP_LENGTH;
  double                     side_x = along_y * TIP_WIDTH, side_y = along_x * TIP_WIDTH;
  BelayTimelineTip           tip = { { end->x, back_x - side_x, back_x + side_x }, { end->y, back_y + side_y, back_y - side_y } };

  return tip;
}
