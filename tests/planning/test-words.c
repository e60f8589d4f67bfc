/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-words.h"

typedef struct
{
  char *(*say) (int value);
  int         value;
  const char *words;
} Word;

static const Word words[] = {
  { belay_words_percent, 0, "0 %" },
  { belay_words_percent, 640, "64 %" },
  { belay_words_percent, 649, "64 %" },
  { belay_words_percent, 999, "99 %" },
  { belay_words_percent, 1000, "100 %" },
  { belay_words_share, 920, "92 %" },
  { belay_words_share, 919, "91.9 %" },
  { belay_words_rating, -1, "not rated yet" },
  { belay_words_rating, 0, "0" },
  { belay_words_rating, 1, "½" },
  { belay_words_rating, 4, "2" },
  { belay_words_rating, 5, "2½" },
  { belay_words_rating_plain, -1, "" },
  { belay_words_rating_plain, 1, "0.5" },
  { belay_words_rating_plain, 5, "2.5" },
  { belay_words_rating_plain, 8, "4" },
  { belay_words_overdue, 1, "1 day overdue" },
  { belay_words_overdue, 5, "5 days overdue" },
  { belay_words_months, 0, "less than a month" },
  { belay_words_months, 1, "1 month" },
  { belay_words_months, 14, "14 months" },
};

static void
test_numbers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *said = words[i].say (words[i].value);

      g_assert_cmpstr (said, ==, words[i].words);
    }
}

typedef struct
{
  int         days;
  const char *when;
  const char *due;
} Distance;

static const Distance distances[] = {
  { -9, "9 days ago", "9 days overdue" },
  { -2, "2 days ago", "2 days overdue" },
  { -1, "yesterday", "1 day overdue" },
  { 0, "today", "due today" },
  { 1, "tomorrow", "due tomorrow" },
  { 2, "in 2 days", "due in 2 days" },
  { 40, "in 40 days", "due in 40 days" },
};

static void
test_distances (void)
{
  BelayDay today = belay_day_new (2026, 11, 22);

  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    {
      g_autofree char *when = belay_words_when (today + distances[i].days, today);
      g_autofree char *due = belay_words_due (today + distances[i].days, today);

      g_assert_cmpstr (when, ==, distances[i].when);
      g_assert_cmpstr (due, ==, distances[i].due);
    }
}

typedef struct
{
  int         least;
  int         most;
  const char *words;
} Range;

static const Range ranges[] = {
  { 24, 48, "24 to 48 months" },
  { 24, 24, "24 months" },
  { 24, 0, "at least 24 months" },
  { 0, 1, "up to 1 month" },
  { 0, 0, NULL },
};

static void
test_ranges (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autofree char *said = belay_words_month_range (ranges[i].least, ranges[i].most);

      g_assert_cmpstr (said, ==, ranges[i].words);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/numbers", test_numbers);
  g_test_add_func ("/words/distances", test_distances);
  g_test_add_func ("/words/ranges", test_ranges);

  return g_test_run ();
}
