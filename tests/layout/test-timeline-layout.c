/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "layout-story.h"

#define N_SETS 10000
#define VIEW 700

static const double zooms[] = { 0.02, 0.2, 0.9, 3, 30 };

typedef void (*Check) (BelayTimelineLayout *layout,
                       BelayTimelineSource *source);

/* Runs a check on random sets at several zooms. */
static void
check_all (gconstpointer data)
{
  Check check = (Check) data;

  for (guint32 seed = 0; seed < N_SETS; seed++)
    {
      g_autoptr (BelayTimelineSource) source = story_source_new (seed, FALSE);
      g_autoptr (BelayTimelineLayout) layout = story_layout_new (source, zooms[seed % G_N_ELEMENTS (zooms)]);

      g_test_message ("seed %u", seed);
      check (layout, source);
    }
}

static const BelayTimelineBox *
get_box (BelayTimelineLayout *layout,
         guint                box)
{
  return belay_timeline_layout_get_box (layout, box);
}

static gboolean
overlap (int a,
         int a_length,
         int b,
         int b_length)
{
  return a < b + b_length && b < a + a_length;
}

static void
check_boxes_keep_apart (BelayTimelineLayout *layout,
                        BelayTimelineSource *source)
{
  for (guint i = 0; i < belay_timeline_layout_get_n_boxes (layout); i++)
    {
      const BelayTimelineBox *one = get_box (layout, i);
      BelayTimelineStrip      lane = belay_timeline_layout_get_lane (layout, one->lane);

      g_assert_cmpint (one->width, >, 0);
      g_assert_cmpint (one->y, >=, lane.y);
      g_assert_cmpint (one->y + one->height, <=, lane.y + lane.height);
      for (guint j = i + 1; j < belay_timeline_layout_get_n_boxes (layout); j++)
        {
          const BelayTimelineBox *other = get_box (layout, j);

          g_assert_false (overlap (one->x, one->width, other->x, other->width) &&
                          overlap (one->y, one->height, other->y, other->height));
        }
    }
}

static void
check_every_item_is_somewhere (BelayTimelineLayout *layout,
                               BelayTimelineSource *source)
{
  guint count = 0;

  for (guint i = 0; i < belay_timeline_layout_get_n_boxes (layout); i++)
    count += get_box (layout, i)->count;
  g_assert_cmpuint (count, ==, belay_timeline_source_get (source)->items->len);

  for (guint i = 0; i < belay_timeline_source_get (source)->items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (belay_timeline_source_get (source)->items, i);
      guint                    box;

      g_assert_true (belay_timeline_layout_find_item (layout, item->id, &box));
      g_assert_cmpuint (get_box (layout, box)->lane, ==, item->lane);
    }
}

/* Along a row, and along the positions that keys go through, time never runs backwards. */
static void
check_order_is_kept (BelayTimelineLayout *layout,
                     BelayTimelineSource *source)
{
  for (guint i = 1; i < belay_timeline_layout_get_n_boxes (layout); i++)
    {
      if (get_box (layout, i - 1)->row != get_box (layout, i)->row)
        continue;
      g_assert_cmpint (get_box (layout, i - 1)->x, <, get_box (layout, i)->x);
      g_assert_cmpint (belay_timeline_layout_get_item (layout, i - 1, 0)->start, <=,
                       belay_timeline_layout_get_item (layout, i, 0)->start);
    }

  for (guint lane = 0; lane < belay_timeline_source_get (source)->lanes->len; lane++)
    {
      BelayDay last = BELAY_DAY_NONE;
      guint    box;

      for (guint i = 0; belay_timeline_layout_get_in_lane (layout, lane, i, &box); i++)
        {
          g_assert_cmpuint (get_box (layout, box)->position, ==, i);
          g_assert_cmpint (last, <=, belay_timeline_layout_get_item (layout, box, 0)->start);
          last = belay_timeline_layout_get_item (layout, box, 0)->start;
        }
    }
}

static int
get_line (BelayTimelineLayout *layout)
{
  return (int) belay_scale_to_middle (belay_timeline_layout_get_scale (layout), STORY_TODAY);
}

static void
check_label (BelayTimelineLayout      *layout,
             guint                     box,
             const BelayTimelineLabel *label,
             GArray                   *labels)
{
  const BelayTimelineBox *own = get_box (layout, box);

  g_assert_nonnull (label->text);
  g_assert_cmpint (label->width, >, 0);
  g_assert_false (overlap (label->x, label->width, get_line (layout) - 1, 2));
  if (label->place == BELAY_LABEL_INSIDE)
    {
      g_assert_cmpint (label->x, >=, own->x);
      g_assert_cmpint (label->x + label->width, <=, own->x + own->width);
    }
  for (guint i = 0; i < belay_timeline_layout_get_n_boxes (layout); i++)
    {
      const BelayTimelineBox *other = get_box (layout, i);

      g_assert_false (i != box && overlap (label->x, label->width, other->x, other->width) &&
                      overlap (label->y, label->height, other->y, other->height));
    }
  for (guint i = 0; i < labels->len; i++)
    {
      const BelayTimelineLabel *other = &g_array_index (labels, BelayTimelineLabel, i);

      g_assert_false (overlap (label->x, label->width, other->x, other->width) &&
                      overlap (label->y, label->height, other->y, other->height));
    }
}

/* No label covers another item or label or lies under the line of today, wherever the view is. */
static void
check_labels_keep_apart (BelayTimelineLayout *layout,
                         BelayTimelineSource *source)
{
  for (int from = get_line (layout) - 2 * VIEW; from < get_line (layout) + 2 * VIEW; from += VIEW)
    {
      g_autoptr (GArray) labels = g_array_new (FALSE, FALSE, sizeof (BelayTimelineLabel));

      for (guint i = 0; i < belay_timeline_layout_get_n_boxes (layout); i++)
        {
          BelayTimelineLabel label = belay_timeline_layout_place_label (layout, i, from, from + VIEW);

          if (label.place == BELAY_LABEL_NONE)
            continue;
          check_label (layout, i, &label, labels);
          g_array_append_val (labels, label);
        }
    }
}

static void
check_nearest_is_nearest (BelayTimelineLayout *layout,
                          BelayTimelineSource *source)
{
  for (guint lane = 0; lane < belay_timeline_source_get (source)->lanes->len; lane++)
    {
      for (BelayDay day = STORY_TODAY - 600; day < STORY_TODAY + 600; day += 97)
        {
          guint nearest, box;
          int   distance;

          if (!belay_timeline_layout_find_nearest (layout, lane, day, &nearest))
            continue;
          distance = ABS (belay_timeline_layout_get_item (layout, nearest, 0)->start - day);
          for (guint i = 0; belay_timeline_layout_get_in_lane (layout, lane, i, &box); i++)
            {
              int other = ABS (belay_timeline_layout_get_item (layout, box, 0)->start - day);

              g_assert_cmpint (distance, <=, other);
              g_assert_true (other > distance || get_box (layout, nearest)->position <= i);
            }
        }
    }
}

/* What is painted is what is hit, and what is let go where it was goes where it was. */
static void
check_boxes_are_hit (BelayTimelineLayout *layout,
                     BelayTimelineSource *source)
{
  for (guint i = 0; i < belay_timeline_layout_get_n_boxes (layout); i++)
    {
      const BelayTimelineBox  *box = get_box (layout, i);
      const BelayTimelineItem *item = belay_timeline_layout_get_item (layout, i, 0);
      BelayTimelineBox         again = belay_timeline_layout_place_shift (layout, i, item->start, item->end);
      guint                    hit = G_MAXUINT;

      g_assert_cmpint (belay_timeline_layout_find_zone (layout, box->x + box->width / 2, box->y + box->height / 2, &hit),
                       ==, BELAY_TIMELINE_ZONE_BODY);
      g_assert_cmpuint (hit, ==, i);
      g_assert_cmpint (again.y, ==, box->y);
      g_assert_cmpint (again.height, ==, box->height);
    }
}

static void
check_ranges_find_what_is_there (BelayTimelineLayout *layout,
                                 BelayTimelineSource *source)
{
  int x = get_line (layout) - VIEW / 2;
  int y = 40, height = 150;
  g_autoptr (GArray) found = belay_timeline_layout_find_boxes (layout, x, y, VIEW, height);
  guint n_inside = 0;

  for (guint i = 0; i < belay_timeline_layout_get_n_boxes (layout); i++)
    {
      const BelayTimelineBox *box = get_box (layout, i);
      gboolean                is_found = FALSE;

      for (guint j = 0; j < found->len; j++)
        is_found |= g_array_index (found, guint, j) == i;
      if (overlap (box->x, box->width, x, VIEW) && overlap (box->y, box->height, y, height))
        g_assert_true (is_found);
      n_inside += overlap (box->x, box->width, x, VIEW) && is_found;
    }
  g_assert_cmpuint (n_inside, ==, found->len);
}

/* Between its ends, a line of a dependency crosses no item on its way up or down. */
static void
check_routes_go_around (BelayTimelineLayout *layout,
                        BelayTimelineSource *source)
{
  g_autoptr (GPtrArray) routes = belay_timeline_layout_list_routes (layout);

  for (guint i = 0; i < routes->len; i++)
    {
      const BelayTimelineRoute *route = g_ptr_array_index (routes, i);
      guint                     from, to;

      g_assert_true (belay_timeline_layout_find_item (layout, route->link->before, &from));
      g_assert_true (belay_timeline_layout_find_item (layout, route->link->after, &to));
      g_assert_cmpuint (route->corners->len, >=, 2);
      for (guint j = 1; j < route->corners->len; j++)
        {
          const BelayTimelineCorner *a = &g_array_index (route->corners, BelayTimelineCorner, j - 1);
          const BelayTimelineCorner *b = &g_array_index (route->corners, BelayTimelineCorner, j);

          g_assert_true (a->x == b->x || a->y == b->y);
          for (guint k = 0; a->x == b->x && k < belay_timeline_layout_get_n_boxes (layout); k++)
            {
              const BelayTimelineBox *box = get_box (layout, k);

              if (box->row == get_box (layout, from)->row || box->row == get_box (layout, to)->row)
                continue;
              g_assert_false (a->x > box->x && a->x < box->x + box->width &&
                              overlap (MIN (a->y, b->y), ABS (a->y - b->y), box->y, box->height));
            }
        }
    }
}

/* Where an item lies from above depends neither on the order of a file nor on the zoom. */
static void
check_rows_are_stable (BelayTimelineLayout *layout,
                       BelayTimelineSource *source)
{
  for (guint i = 0; i < belay_timeline_source_get (source)->items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (belay_timeline_source_get (source)->items, i);
      int                      y[2];

      for (guint zoom = 0; zoom < 2; zoom++)
        {
          BelayScale scale = story_scale (zooms[zoom + 2]);
          guint      box;

          belay_timeline_layout_set_scale (layout, &scale);
          g_assert_true (belay_timeline_layout_find_item (layout, item->id, &box));
          y[zoom] = get_box (layout, box)->y;
        }
      g_assert_cmpint (y[0], ==, y[1]);
    }
}

static void
test_order_of_file_does_not_matter (void)
{
  for (guint32 seed = 0; seed < N_SETS; seed++)
    {
      g_autoptr (BelayTimelineSource) one = story_source_new (seed, FALSE);
      g_autoptr (BelayTimelineSource) other = story_source_new (seed, TRUE);
      g_autoptr (BelayTimelineLayout) first = story_layout_new (one, 1.5);
      g_autoptr (BelayTimelineLayout) second = story_layout_new (other, 1.5);

      g_assert_cmpuint (belay_timeline_layout_get_n_boxes (first), ==, belay_timeline_layout_get_n_boxes (second));
      for (guint i = 0; i < belay_timeline_layout_get_n_boxes (first); i++)
        {
          const BelayTimelineBox *a = get_box (first, i);
          const BelayTimelineBox *b = get_box (second, i);

          g_assert_cmpstr (belay_timeline_layout_get_item (first, i, 0)->id, ==,
                           belay_timeline_layout_get_item (second, i, 0)->id);
          g_assert_true (a->x == b->x && a->y == b->y && a->width == b->width && a->height == b->height);
        }
    }
}

/* What is wrong in a file has no place, and harms nothing. */
static void
test_items_without_a_place (void)
{
  static const struct
  {
    const char *id;
    guint       lane;
    BelayDay    start;
    BelayDay    end;
    gboolean    is_shown;
  } rows[] = {
    { "good", 0, STORY_TODAY, STORY_TODAY + 3, TRUE },
    { "good", 0, STORY_TODAY, STORY_TODAY + 3, FALSE },
    { "no-day", 0, BELAY_DAY_NONE, STORY_TODAY, FALSE },
    { "no-lane", 7, STORY_TODAY, STORY_TODAY, FALSE },
    { "backwards", 0, STORY_TODAY, STORY_TODAY - 9, TRUE },
    { "endless", 0, STORY_TODAY, G_MAXINT, TRUE },
  };
  g_autoptr (BelayTimelineSource) source = belay_timeline_source_new ("Story", STORY_TODAY);
  guint n_shown = 0;

  belay_timeline_source_add_lane (source, "bars", "Bars", BELAY_TIMELINE_LANE_BARS);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BelayTimelineItem *item = belay_timeline_item_new (BELAY_TIMELINE_GOAL, rows[i].lane, rows[i].id);

      item->start = rows[i].start;
      item->end = rows[i].end;
      belay_timeline_source_take_item (source, item);
      n_shown += rows[i].is_shown;
      g_assert_cmpuint (belay_timeline_source_get (source)->items->len, ==, n_shown);
    }
  belay_timeline_source_close (source);
  g_assert_cmpint (belay_timeline_source_get (source)->last, ==, BELAY_DAY_LAST);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    Check       check;
  } checks[] = {
    { "/layout/timeline/boxes-keep-apart", check_boxes_keep_apart },
    { "/layout/timeline/every-item-is-somewhere", check_every_item_is_somewhere },
    { "/layout/timeline/order-is-kept", check_order_is_kept },
    { "/layout/timeline/labels-keep-apart", check_labels_keep_apart },
    { "/layout/timeline/ranges-find-what-is-there", check_ranges_find_what_is_there },
    { "/layout/timeline/nearest-is-nearest", check_nearest_is_nearest },
    { "/layout/timeline/boxes-are-hit", check_boxes_are_hit },
    { "/layout/timeline/routes-go-around", check_routes_go_around },
    { "/layout/timeline/rows-are-stable", check_rows_are_stable },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add_data_func (checks[i].path, checks[i].check, check_all);
  g_test_add_func ("/layout/timeline/order-of-file-does-not-matter", test_order_of_file_does_not_matter);
  g_test_add_func ("/layout/timeline/items-without-a-place", test_items_without_a_place);

  return g_test_run ();
}
