/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "layout-story.h"

#include "belay-field.h"

#define MAX_ITEMS 60
#define SPAN 900

static const char *const words[] = {
  "Talk", "Run the on-call guild", "Portfolio: open-source maintainer", "CI", "Packaging and typing deep dive", "Äöü ß"
};

static BelayTimelineKind
choose_kind (GRand                *random,
             BelayTimelineLaneKind lane)
{
  switch (lane)
    {
    case BELAY_TIMELINE_LANE_LEVEL:
      return g_rand_boolean (random) ? BELAY_TIMELINE_LEVEL : BELAY_TIMELINE_LEAVE;
    case BELAY_TIMELINE_LANE_THREADS:
      return BELAY_TIMELINE_MILESTONE;
    case BELAY_TIMELINE_LANE_DOTS:
      return BELAY_TIMELINE_MEETING;
    case BELAY_TIMELINE_LANE_MARKS:
      return BELAY_TIMELINE_ASSESSMENT;
    case BELAY_TIMELINE_LANE_ROW:
      return BELAY_TIMELINE_WORK;
    case BELAY_TIMELINE_LANE_SLIM:
    case BELAY_TIMELINE_LANE_BARS:
    default:
      return BELAY_TIMELINE_GOAL;
    }
}

static BelayTimelineItem *
make_item (GRand                *random,
           guint                 number,
           guint                 lane,
           BelayTimelineLaneKind lane_kind)
{
  g_autofree char   *id = g_strdup_printf ("item-%u", number);
  BelayTimelineItem *item = belay_timeline_item_new (choose_kind (random, lane_kind), lane, id);

  item->start = STORY_TODAY - SPAN / 2 + g_rand_int_range (random, 0, SPAN);
  item->end = item->start;
  if (lane_kind != BELAY_TIMELINE_LANE_DOTS && lane_kind != BELAY_TIMELINE_LANE_MARKS && lane_kind != BELAY_TIMELINE_LANE_THREADS)
    item->end += g_rand_int_range (random, 0, g_rand_boolean (random) ? 5 : 200);
  item->state = (BelayTimelineState) g_rand_int_range (random, 0, BELAY_TIMELINE_OVERDUE + 1);
  item->layer = item->kind == BELAY_TIMELINE_LEAVE || item->kind == BELAY_TIMELINE_MILESTONE;
  if (item->kind == BELAY_TIMELINE_MILESTONE)
    item->track = g_strdup_printf ("track-%d", g_rand_int_range (random, 0, 3));
  item->title = g_strdup (words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  item->sentence = g_strdup_printf ("%s %u", item->title, number);

  return item;
}

static void
add_links (BelayTimelineSource *source,
           GRand               *random,
           guint                n_items)
{
  for (guint i = 0; i < n_items / 4; i++)
    {
      g_autofree char  *before = g_strdup_printf ("item-%d", g_rand_int_range (random, 0, (gint32) n_items));
      g_autofree char  *after = g_strdup_printf ("item-%d", g_rand_int_range (random, 0, (gint32) n_items));
      BelayTimelineLink link = { before, after, g_rand_boolean (random), g_rand_boolean (random) };

      belay_timeline_source_add_link (source, &link);
    }
}

/* The same seed makes the same set, whatever the order in which its items were added. */
BelayTimelineSource *
story_source_new (guint32  seed,
                  gboolean is_reversed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  BelayTimelineSource *source = belay_timeline_source_new ("Story", STORY_TODAY);
  guint                n_items = (guint) g_rand_int_range (random, 1, MAX_ITEMS);
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint lane = 0; lane < BELAY_N_TIMELINE_LANE_KINDS; lane++)
    {
      g_autofree char *id = g_strdup_printf ("lane-%u", lane);

      belay_timeline_source_add_lane (source, id, id, (BelayTimelineLaneKind) lane);
    }
  for (guint i = 0; i < n_items; i++)
    {
      guint lane = (guint) g_rand_int_range (random, 0, BELAY_N_TIMELINE_LANE_KINDS);

      g_ptr_array_add (items, make_item (random, i, lane, (BelayTimelineLaneKind) lane));
    }
  for (guint i = 0; i < n_items; i++)
    belay_timeline_source_take_item (source, g_ptr_array_index (items, is_reversed ? n_items - 1 - i : i));
  add_links (source, random, n_items);
  if (g_rand_boolean (random))
    belay_timeline_source_add_mark (source, STORY_TODAY + g_rand_int_range (random, -100, 100), "Due");
  belay_timeline_source_close (source);

  return source;
}

static int
measure_text (const char    *text,
              BelayTextStyle style,
              gpointer       user_data)
{
  return (int) g_utf8_strlen (text, -1) * STORY_LETTER_WIDTH;
}

BelayScale
story_scale (double px_per_day)
{
  BelayScale scale = { STORY_TODAY - SPAN, px_per_day, BELAY_MONDAY };

  return scale;
}

BelayTimelineLayout *
story_layout_new (BelayTimelineSource *source,
                  double               px_per_day)
{
  BelayTimelineMetrics metrics = { .measure = measure_text, .text_height = STORY_TEXT_HEIGHT };
  BelayScale           scale = story_scale (px_per_day);

  return belay_timeline_layout_new (source, &metrics, &scale);
}
