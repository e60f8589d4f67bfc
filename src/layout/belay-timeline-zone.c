/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-layout-private.h"

#define GRIP 8
#define GRIP_SHARE 3
#define HANDLE_GAP 3
#define HANDLE_SIZE 12

static gboolean
contains (const BelayTimelineBox *box,
          int                     x,
          int                     y)
{
  return x >= box->x && x < box->x + box->width && y >= box->y && y < box->y + box->height;
}

/* A mark is too small to be taken anywhere but as a whole. */
static gboolean
has_end (const BelayTimelineLayout *self,
         const BelayTimelineBox    *box,
         const BelayTimelineItem   *item)
{
  return box->count == 1 && (item->powers & BELAY_TIMELINE_STRETCHES) != 0 &&
         belay_timeline_style_of_item (belay_timeline_layout_get_kind (self, item->lane), item->kind).mark == 0;
}

static gboolean
has_handle (const BelayTimelineBox  *box,
            const BelayTimelineItem *item)
{
  return box->count == 1 && (item->powers & BELAY_TIMELINE_LINKS) != 0;
}

/**
 * belay_timeline_layout_place_handle:
 * @self: a layout
 * @box: a box, or where one would be
 *
 * Returns: where the handle behind it is
 */
BelayTimelineBox
belay_timeline_layout_place_handle (const BelayTimelineLayout *self,
                                    const BelayTimelineBox    *box)
{
  BelayTimelineBox handle = *box;

  handle.x = box->x + box->width + HANDLE_GAP;
  handle.y = box->y + (box->height - HANDLE_SIZE) / 2;
  handle.width = handle.height = HANDLE_SIZE;

  return handle;
}

/**
 * belay_timeline_layout_find_zone:
 * @self: a layout
 * @x: a place, in pixels in reading direction
 * @y: the same from the upper edge of the first lane
 * @out_box: (out): the number of the box that is there
 *
 * Finds what a pointer takes hold of. A box comes before the handle of another.
 *
 * Returns: which part of the box it is
 */
BelayTimelineZone
belay_timeline_layout_find_zone (const BelayTimelineLayout *self,
                                 int                        x,
                                 int                        y,
                                 guint                     *out_box)
{
  int reach = HANDLE_GAP + HANDLE_SIZE;
  g_autoptr (GArray) found = belay_timeline_layout_find_boxes (self, x - reach, y, reach + 1, 1);
  BelayTimelineZone zone = BELAY_TIMELINE_ZONE_NONE;

  for (guint i = 0; i < found->len; i++)
    {
      guint                    number = g_array_index (found, guint, i);
      const BelayTimelineBox  *box = belay_timeline_layout_get_box (self, number);
      const BelayTimelineItem *item = belay_timeline_layout_get_item (self, number, 0);
      BelayTimelineBox         handle = belay_timeline_layout_place_handle (self, box);

      if (contains (box, x, y))
        {
          int grip = MIN (GRIP, box->width / GRIP_SHARE);

          *out_box = number;
          return has_end (self, box, item) && x >= box->x + box->width - grip ? BELAY_TIMELINE_ZONE_END
                                                                              : BELAY_TIMELINE_ZONE_BODY;
        }
      if (has_handle (box, item) && contains (&handle, x, y))
        {
          *out_box = number;
          zone = BELAY_TIMELINE_ZONE_HANDLE;
        }
    }

  return zone;
}
