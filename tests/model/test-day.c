/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "belay-day.h"
#include "belay-ids.h"
#include "belay-time.h"

static const struct
{
  const char *text;
  BelayDay    day;
} days[] = {
  { "1900-01-01", BELAY_DAY_FIRST },
  { "2200-12-31", BELAY_DAY_LAST },
  { "2026-11-22", BELAY_DAY_FIRST + 46346 },
  { "2024-02-29", BELAY_DAY_FIRST + 45349 },
  { "1899-12-31", BELAY_DAY_NONE },
  { "2201-01-01", BELAY_DAY_NONE },
  { "2026-02-29", BELAY_DAY_NONE },
  { "2026-13-01", BELAY_DAY_NONE },
  { "2026-00-10", BELAY_DAY_NONE },
  { "2026-1-10", BELAY_DAY_NONE },
  { "2026-01-1x", BELAY_DAY_NONE },
  { "2026/01/10", BELAY_DAY_NONE },
  { "2026-01-10 ", BELAY_DAY_NONE },
  { "", BELAY_DAY_NONE },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      BelayDay day = BELAY_DAY_NONE;

      g_assert_cmpint (belay_day_parse (days[i].text, &day), ==, days[i].day != BELAY_DAY_NONE);
      g_assert_cmpint (day, ==, days[i].day);
    }
}

static void
test_every_day_reads_back (void)
{
  for (BelayDay day = BELAY_DAY_FIRST; day <= BELAY_DAY_LAST; day++)
    {
      g_autofree char *text = belay_day_to_string (day);
      BelayDay         again = BELAY_DAY_NONE;

      g_assert_true (belay_day_parse (text, &again));
      g_assert_cmpint (again, ==, day);
    }
}

static void
test_weeks (void)
{
  BelayDay         sunday = belay_day_new (2026, 11, 22);
  g_autofree char *words = belay_day_to_words (sunday);

  g_assert_cmpint (belay_day_get_weekday (sunday), ==, BELAY_SUNDAY);
  g_assert_cmpint (belay_day_get_monday (sunday), ==, sunday - 6);
  g_assert_cmpint (belay_day_get_monday (sunday + 1), ==, sunday + 1);
  g_assert_cmpint (belay_day_get_year (sunday), ==, 2026);
  g_assert_cmpstr (words, ==, "22 November 2026");
}

static void
test_times (void)
{
  static const char *const refused[] = { "24:00", "10:60", "9:00", "10.00", "10:0x", "", "10:000" };
  int                      minutes = -1;
  g_autofree char         *text = NULL;

  g_assert_true (belay_time_parse ("14:30", &minutes));
  g_assert_cmpint (minutes, ==, 870);
  text = belay_time_to_string (minutes);
  g_assert_cmpstr (text, ==, "14:30");
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (belay_time_parse (refused[i], &minutes));
  g_assert_cmpint (minutes, ==, 870);
}

static void
test_ids (void)
{
  g_autoptr (BelayIds) one = belay_ids_new_seeded (5);
  g_autoptr (BelayIds) other = belay_ids_new_seeded (5);
  g_autoptr (BelayIds) random = belay_ids_new_random ();
  g_autofree char *upper = NULL;

  for (int i = 0; i < 100; i++)
    {
      g_autofree char *a = belay_ids_next (one);
      g_autofree char *b = belay_ids_next (other);
      g_autofree char *c = belay_ids_next (random);

      g_assert_true (belay_ids_is_uuid (a));
      g_assert_true (belay_ids_is_uuid (c));
      g_assert_cmpstr (a, ==, b);
      g_assert_cmpstr (a, !=, c);
      g_assert_true (g_uuid_string_is_valid (a));
    }
  upper = g_ascii_strup ("5f0c1d9a-3b52-4c1e-9d7e-0a1b2c3d4e5f", -1);
  g_assert_false (belay_ids_is_uuid (upper));
  g_assert_false (belay_ids_is_uuid ("5f0c1d9a-3b52-4c1e-9d7e-0a1b2c3d4e5"));
  g_assert_false (belay_ids_is_uuid ("5f0c1d9a-3b52-4c1e-9d7e-0a1b2c3d4e5f0"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/parse", test_parse);
  g_test_add_func ("/day/every-day-reads-back", test_every_day_reads_back);
  g_test_add_func ("/day/weeks", test_weeks);
  g_test_add_func ("/day/times", test_times);
  g_test_add_func ("/day/ids", test_ids);

  return g_test_run ();
}
