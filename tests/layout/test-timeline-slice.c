/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "layout-story.h"

#include "belay-timeline-slice.h"

#define N_SETS 200
#define N_PARTS 5

static const BelayTimelineItem *
get_item (const BelayTimelineFields *fields,
          guint                      position)
{
  return g_ptr_array_index (fields->items, position);
}

static const char *
get_lane_id (const BelayTimelineFields *fields,
             guint                      position)
{
  return ((const BelayTimelineLane *) g_ptr_array_index (fields->lanes, get_item (fields, position)->lane))->id;
}

static gboolean
has_item (BelayTimelineSource *part,
          const char          *id,
          const char          *lane)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (part);

  for (guint i = 0; i < fields->items->len; i++)
    {
      if (g_str_equal (get_item (fields, i)->id, id))
        return g_str_equal (get_lane_id (fields, i), lane);
    }

  return FALSE;
}

/* Cut into days, every item is in each part that it touches, in its own lane, and in no other. */
static void
test_parts_hold_everything (void)
{
  for (guint32 seed = 0; seed < N_SETS; seed++)
    {
      g_autoptr (BelayTimelineSource) source = story_source_new (seed, FALSE);
      const BelayTimelineFields *fields = belay_timeline_source_get (source);

      for (guint part = 0; part < N_PARTS; part++)
        {
          int               length = (fields->last - fields->first + N_PARTS) / N_PARTS;
          BelayDay          first = fields->first + (int) part * length;
          BelayTimelineSpan span = { first, first + length - 1, 0, G_MAXUINT };
          g_autoptr (BelayTimelineSource) slice = belay_timeline_slice (source, &span);

          for (guint i = 0; i < fields->items->len; i++)
            {
              const BelayTimelineItem *item = get_item (fields, i);
              gboolean                 touches = item->start <= span.last && item->end >= span.first;

              if (item->kind != BELAY_TIMELINE_PROJECT)
                g_assert_cmpint (has_item (slice, item->id, get_lane_id (fields, i)), ==, touches);
            }
        }
    }
}

static void
take_bar (BelayTimelineSource *source,
          guint                lane,
          const char          *id,
          BelayDay             start,
          BelayDay             end)
{
  BelayTimelineItem *item = belay_timeline_item_new (BELAY_TIMELINE_WORK, lane, id);

  item->start = start;
  item->end = end;
  item->title = g_strdup (id);
  belay_timeline_source_take_item (source, item);
}

static void
test_lanes_links_and_marks (void)
{
  g_autoptr (BelayTimelineSource) source = belay_timeline_source_new ("Plan", STORY_TODAY);
  BelayTimelineLink          near = { .before = (char *) "one", .after = (char *) "two" };
  BelayTimelineLink          far = { .before = (char *) "two", .after = (char *) "three" };
  BelayTimelineSpan          span = { STORY_TODAY, STORY_TODAY + 30, 0, 2 };
  const BelayTimelineFields *fields;
  g_autoptr (BelayTimelineSource) part = NULL;

  belay_timeline_source_add_lane (source, "a", "A", BELAY_TIMELINE_LANE_ROW);
  belay_timeline_source_add_lane (source, "b", "B", BELAY_TIMELINE_LANE_ROW);
  belay_timeline_source_add_lane (source, "c", "C", BELAY_TIMELINE_LANE_ROW);
  take_bar (source, 0, "one", STORY_TODAY, STORY_TODAY + 3);
  take_bar (source, 1, "two", STORY_TODAY + 4, STORY_TODAY + 400);
  take_bar (source, 2, "three", STORY_TODAY + 5, STORY_TODAY + 6);
  belay_timeline_source_add_link (source, &near);
  belay_timeline_source_add_link (source, &far);
  belay_timeline_source_add_mark (source, STORY_TODAY + 30, "Due");
  belay_timeline_source_add_mark (source, STORY_TODAY + 31, "Later");
  belay_timeline_source_close (source);

  part = belay_timeline_slice (source, &span);
  fields = belay_timeline_source_get (part);
  g_assert_cmpuint (fields->lanes->len, ==, 2);
  g_assert_cmpuint (fields->items->len, ==, 2);
  g_assert_cmpuint (fields->links->len, ==, 1);
  g_assert_cmpuint (fields->marks->len, ==, 1);
  g_assert_cmpstr (((BelayTimelineMark *) g_ptr_array_index (fields->marks, 0))->label, ==, "Due");
  /* A bar keeps its days, so that its progress and its name stay where they are. */
  g_assert_cmpint (get_item (fields, 1)->end, ==, STORY_TODAY + 400);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/timeline-slice/parts-hold-everything", test_parts_hold_everything);
  g_test_add_func ("/layout/timeline-slice/lanes-links-and-marks", test_lanes_links_and_marks);

  return g_test_run ();
}
