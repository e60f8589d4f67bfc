/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-scale.h"

#include <math.h>

static const double zooms[] = { BELAY_ZOOM_LEAST, 0.05, 0.11, 0.36, 0.9, 1.35, 4.5, 22, BELAY_ZOOM_MOST };

static void
test_round_trip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      BelayScale scale = { belay_day_new (2024, 2, 29), zooms[i], BELAY_MONDAY };

      for (BelayDay day = BELAY_DAY_FIRST; day <= BELAY_DAY_LAST; day += 97)
        {
          double x = belay_scale_to_x (&scale, day);

          g_assert_cmpfloat_with_epsilon (belay_scale_to_x (&scale, belay_scale_to_day (&scale, x)), x, 0.5);
          g_assert_cmpint (belay_scale_find_day (&scale, belay_scale_to_middle (&scale, day)), ==, day);
          g_assert_cmpfloat (fabs (belay_scale_to_edge (&scale, day) - x), <=, 0.5);
        }
    }
}

static void
test_mirror_is_its_own_inverse (void)
{
  for (int x = -50; x < 200; x += 7)
    {
      int mirrored = belay_scale_mirror (x, 13, 101);

      g_assert_cmpint (belay_scale_mirror (mirrored, 13, 101), ==, x);
      g_assert_cmpint (mirrored + 13 + x, ==, 101);
    }
}

static void
test_units (void)
{
  static const struct
  {
    BelayTimeUnit  unit;
    BelayTickStyle style;
    BelayWeekday   first;
    int            day[3];
    int            floor[3];
    int            next[3];
    const char    *words;
  } rows[] = {
    { BELAY_TIME_UNIT_DAY, BELAY_TICK_SHORT, BELAY_MONDAY, { 2026, 11, 22 }, { 2026, 11, 22 }, { 2026, 11, 23 }, "22" },
    { BELAY_TIME_UNIT_WEEK, BELAY_TICK_LONG, BELAY_MONDAY, { 2026, 11, 22 }, { 2026, 11, 16 }, { 2026, 11, 23 }, "16 Nov" },
    { BELAY_TIME_UNIT_WEEK, BELAY_TICK_SHORT, BELAY_SUNDAY, { 2026, 11, 22 }, { 2026, 11, 22 }, { 2026, 11, 29 }, "22" },
    { BELAY_TIME_UNIT_WEEK, BELAY_TICK_SHORT, BELAY_SATURDAY, { 2026, 11, 22 }, { 2026, 11, 21 }, { 2026, 11, 28 }, "21" },
    { BELAY_TIME_UNIT_MONTH, BELAY_TICK_LONG, BELAY_MONDAY, { 2026, 12, 31 }, { 2026, 12, 1 }, { 2027, 1, 1 }, "December 2026" },
    { BELAY_TIME_UNIT_MONTH, BELAY_TICK_SHORT, BELAY_MONDAY, { 2024, 2, 29 }, { 2024, 2, 1 }, { 2024, 3, 1 }, "Feb" },
    { BELAY_TIME_UNIT_QUARTER, BELAY_TICK_SHORT, BELAY_MONDAY, { 2026, 11, 22 }, { 2026, 10, 1 }, { 2027, 1, 1 }, "Q4" },
    { BELAY_TIME_UNIT_QUARTER, BELAY_TICK_LONG, BELAY_MONDAY, { 2026, 1, 1 }, { 2026, 1, 1 }, { 2026, 4, 1 }, "Q1 2026" },
    { BELAY_TIME_UNIT_YEAR, BELAY_TICK_SHORT, BELAY_MONDAY, { 2026, 11, 22 }, { 2026, 1, 1 }, { 2027, 1, 1 }, "2026" },
    { BELAY_TIME_UNIT_HALF_DECADE, BELAY_TICK_SHORT, BELAY_MONDAY, { 2026, 11, 22 }, { 2025, 1, 1 }, { 2030, 1, 1 }, "2025" },
    { BELAY_TIME_UNIT_DECADE, BELAY_TICK_LONG, BELAY_MONDAY, { 2026, 11, 22 }, { 2020, 1, 1 }, { 2030, 1, 1 }, "2020s" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BelayDay         day = belay_day_new (rows[i].day[0], rows[i].day[1], rows[i].day[2]);
      BelayDay         first = belay_time_unit_floor (rows[i].unit, day, rows[i].first);
      BelayDay         next = belay_time_unit_next (rows[i].unit, day, rows[i].first);
      g_autofree char *words = belay_time_unit_to_words (rows[i].unit, rows[i].style, first);

      g_assert_cmpint (first, ==, belay_day_new (rows[i].floor[0], rows[i].floor[1], rows[i].floor[2]));
      g_assert_cmpint (next, ==, belay_day_new (rows[i].next[0], rows[i].next[1], rows[i].next[2]));
      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

/* Ticks follow one another without a gap, up to the last day there is. */
static void
test_ticks_adjoin (void)
{
  for (int unit = BELAY_TIME_UNIT_DAY; unit <= BELAY_TIME_UNIT_DECADE; unit++)
    {
      BelayScale scale = { BELAY_DAY_LAST - 5000, 0.5, BELAY_MONDAY };
      g_autoptr (GArray) ticks = belay_scale_list_ticks (&scale, (BelayTimeUnit) unit, 0, 4000);

      g_assert_cmpuint (ticks->len, >, 0);
      g_assert_cmpfloat (g_array_index (ticks, BelayTick, 0).x, <=, 0);
      for (guint i = 1; i < ticks->len; i++)
        g_assert_cmpfloat (g_array_index (ticks, BelayTick, i - 1).end, ==, g_array_index (ticks, BelayTick, i).x);
      g_assert_cmpfloat (g_array_index (ticks, BelayTick, ticks->len - 1).end, >=, belay_scale_to_x (&scale, BELAY_DAY_LAST + 1));
    }
}

/* At the least zoom of each level the shortest unit leaves room for a label. */
static void
test_zoom_levels_leave_room (void)
{
  static const int days[] = { 1, 7, 28, 90, 365, 1826, 3652 };
  const BelayZoom *last = NULL;

  for (double zoom = BELAY_ZOOM_MOST; zoom > BELAY_ZOOM_LEAST; zoom = belay_zoom_step (zoom, -1))
    {
      const BelayZoom *level = belay_zoom_find (zoom);

      g_assert_cmpfloat (days[level->minor] * zoom, >=, 20);
      g_assert_cmpint (level->major, >, level->minor);
      g_assert_true (last == NULL || level->least <= last->least);
      last = level;
    }
  g_assert_cmpstr (last->name, ==, "decade");
  g_assert_cmpstr (belay_zoom_find (BELAY_ZOOM_MOST)->name, ==, "day");
}

/* A label steps aside for what is in its way, and is left out only where it has no room beside it. */
static void
test_labels_step_aside (void)
{
  static const struct
  {
    int      shy_from;
    int      shy_to;
    gboolean has_room;
    int      x;
  } rows[] = {
    { 0, 0, TRUE, 106 },
    { 150, 200, TRUE, 106 },
    { 134, 180, TRUE, 103 },
    { 80, 120, TRUE, 123 },
    { 120, 160, TRUE, 163 },
    { 120, 175, FALSE, 0 },
  };
  const BelayTick tick = { 0, 100, 200 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BelayTickRoom room = { .gap = 6, .shy_from = rows[i].shy_from, .shy_to = rows[i].shy_to };
      int           x = 0;

      g_assert_cmpint (belay_tick_place_label (&tick, &room, 30, &x), ==, rows[i].has_room);
      if (rows[i].has_room)
        g_assert_cmpint (x, ==, rows[i].x);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/scale/round-trip", test_round_trip);
  g_test_add_func ("/layout/scale/mirror-is-its-own-inverse", test_mirror_is_its_own_inverse);
  g_test_add_func ("/layout/scale/units", test_units);
  g_test_add_func ("/layout/scale/ticks-adjoin", test_ticks_adjoin);
  g_test_add_func ("/layout/scale/labels-step-aside", test_labels_step_aside);
  g_test_add_func ("/layout/scale/zoom-levels-leave-room", test_zoom_levels_leave_room);

  return g_test_run ();
}
