/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <belay-date-names.h>
#include <belay-date-words.h>

#include <glib.h>

/* Sunday 22 November 2026. */
#define TODAY (belay_day_new (2026, 11, 22))
#define WEDNESDAY (belay_day_new (2026, 11, 18))

typedef struct
{
  const char *typed;
  const char *ahead;
  const char *back;
} Case;

static const Case cases[] = {
  { "2026-12-04", "2026-12-04", "2026-12-04" },
  { " 2026-12-04 ", "2026-12-04", "2026-12-04" },
  { "2026-1-4", "2026-01-04", "2026-01-04" },
  { "4.12.2026", "2026-12-04", "2026-12-04" },
  { "4.12.", "2026-12-04", "2025-12-04" },
  { "4 Dec", "2026-12-04", "2025-12-04" },
  { "4 dec", "2026-12-04", "2025-12-04" },
  { "4Dec", "2026-12-04", "2025-12-04" },
  { "4. Dec", "2026-12-04", "2025-12-04" },
  { "4th of December", "2026-12-04", "2025-12-04" },
  { "Dec 4", "2026-12-04", "2025-12-04" },
  { "December 4, 2027", "2027-12-04", "2027-12-04" },
  { "4 December 2026", "2026-12-04", "2026-12-04" },
  { "4 DECEMBER 2026", "2026-12-04", "2026-12-04" },
  { "March 2025", "2025-03-01", "2025-03-01" },
  { "Mar 2027", "2027-03-01", "2027-03-01" },
  { "22 Nov", "2026-11-22", "2026-11-22" },
  { "21 Nov", "2027-11-21", "2026-11-21" },
  { "1 sept 2027", "2027-09-01", "2027-09-01" },
  { "29 Feb", "2028-02-29", "2024-02-29" },
  { "today", "2026-11-22", "2026-11-22" },
  { "Tomorrow", "2026-11-23", "2026-11-23" },
  { "yesterday", "2026-11-21", "2026-11-21" },
  { "Friday", "2026-11-27", "2026-11-20" },
  { "fri", "2026-11-27", "2026-11-20" },
  { "Sunday", "2026-11-29", "2026-11-15" },
  { "this Friday", "2026-11-20", "2026-11-20" },
  { "next Friday", "2026-11-27", "2026-11-27" },
  { "last Friday", "2026-11-20", "2026-11-20" },
  { "last Sunday", "2026-11-15", "2026-11-15" },
  { "on Tuesday", "2026-11-24", "2026-11-17" },
  { "by next thurs", "2026-11-26", "2026-11-26" },
  { "in 3 weeks", "2026-12-13", "2026-12-13" },
  { "in a week", "2026-11-29", "2026-11-29" },
  { "in 10 days", "2026-12-02", "2026-12-02" },
  { "in 1 month", "2026-12-22", "2026-12-22" },
  { "in a year", "2027-11-22", "2027-11-22" },
  { "3 weeks", "2026-12-13", "2026-12-13" },
  { "2 days ago", "2026-11-20", "2026-11-20" },
  { "a month ago", "2026-10-22", "2026-10-22" },
  { "+2w", "2026-12-06", "2026-12-06" },
  { "+ 2 w", "2026-12-06", "2026-12-06" },
  { "+10d", "2026-12-02", "2026-12-02" },
  { "+3m", "2027-02-22", "2027-02-22" },
  { "+1y", "2027-11-22", "2027-11-22" },
  { "-3d", "2026-11-19", "2026-11-19" },
  { "next week", "2026-11-23", "2026-11-23" },
  { "next month", "2026-12-01", "2026-12-01" },
  { "next year", "2027-01-01", "2027-01-01" },
  { "end of month", "2026-11-30", "2026-11-30" },
  { "end of the month", "2026-11-30", "2026-11-30" },
  { "end of this week", "2026-11-22", "2026-11-22" },
  { "end of next month", "2026-12-31", "2026-12-31" },
  { "end of next year", "2027-12-31", "2027-12-31" },
  { "end of March", "2027-03-31", "2026-03-31" },
  { "end of Feb 2028", "2028-02-29", "2028-02-29" },
};

static void
check_reads (const Case   *row,
             BelayDateLean lean,
             const char   *expected)
{
  g_autoptr (GError) error = NULL;
  BelayDay         day = belay_date_words_parse (row->typed, TODAY, lean, &error);
  g_autofree char *text = day != BELAY_DAY_NONE ? belay_day_to_string (day) : NULL;

  if (g_strcmp0 (text, expected) != 0)
    g_error ("“%s” is %s, not %s", row->typed, text != NULL ? text : error->message, expected);
}

static void
test_reads (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      check_reads (&cases[i], BELAY_DATE_AHEAD, cases[i].ahead);
      check_reads (&cases[i], BELAY_DATE_BACK, cases[i].back);
    }
}

static void
test_next_is_of_next_week (void)
{
  static const struct
  {
    const char *typed;
    int         date;
  } rows[] = { { "Friday", 20 }, { "this Friday", 20 }, { "next Friday", 27 }, { "Wednesday", 25 }, { "this Monday", 16 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BelayDay day = belay_date_words_parse (rows[i].typed, WEDNESDAY, BELAY_DATE_AHEAD, NULL);

      g_assert_cmpint (day, ==, belay_day_new (2026, 11, rows[i].date));
    }
}

static void
test_clamps_months (void)
{
  BelayDay last_of_january = belay_day_new (2027, 1, 31);

  g_assert_cmpint (belay_date_words_parse ("in a month", last_of_january, BELAY_DATE_AHEAD, NULL), ==,
                   belay_day_new (2027, 2, 28));
  g_assert_cmpint (belay_date_words_parse ("+13m", last_of_january, BELAY_DATE_AHEAD, NULL), ==, belay_day_new (2028, 2, 29));
}

static void
test_refuses (void)
{
  static const struct
  {
    const char         *typed;
    BelayDateWordsError code;
  } rows[] = {
    { "", BELAY_DATE_WORDS_ERROR_UNKNOWN },
    { "   ", BELAY_DATE_WORDS_ERROR_UNKNOWN },
    { "soon", BELAY_DATE_WORDS_ERROR_UNKNOWN },
    { "4/12/2026", BELAY_DATE_WORDS_ERROR_UNKNOWN },
    { "4/12", BELAY_DATE_WORDS_ERROR_UNKNOWN },
    { "4", BELAY_DATE_WORDS_ERROR_UNKNOWN },
    { "December", BELAY_DATE_WORDS_ERROR_UNKNOWN },
    { "4 De", BELAY_DATE_WORDS_ERROR_UNKNOWN },
    { "4 Dec 26", BELAY_DATE_WORDS_ERROR_UNKNOWN },
    { "26-12-04", BELAY_DATE_WORDS_ERROR_UNKNOWN },
    { "next", BELAY_DATE_WORDS_ERROR_UNKNOWN },
    { "next Friday morning", BELAY_DATE_WORDS_ERROR_UNKNOWN },
    { "in three weeks", BELAY_DATE_WORDS_ERROR_UNKNOWN },
    { "in 3 blue moons", BELAY_DATE_WORDS_ERROR_UNKNOWN },
    { "+w", BELAY_DATE_WORDS_ERROR_UNKNOWN },
    { "1 2 3 4 5 6 7 8", BELAY_DATE_WORDS_ERROR_UNKNOWN },
    { "th st nd", BELAY_DATE_WORDS_ERROR_UNKNOWN },
    { "31 Apr", BELAY_DATE_WORDS_ERROR_NO_SUCH_DAY },
    { "29 Feb 2027", BELAY_DATE_WORDS_ERROR_NO_SUCH_DAY },
    { "2026-13-01", BELAY_DATE_WORDS_ERROR_NO_SUCH_DAY },
    { "0 Dec", BELAY_DATE_WORDS_ERROR_NO_SUCH_DAY },
    { "4 Dec 2999", BELAY_DATE_WORDS_ERROR_TOO_FAR },
    { "in 9999 years", BELAY_DATE_WORDS_ERROR_TOO_FAR },
    { "9999 years ago", BELAY_DATE_WORDS_ERROR_TOO_FAR },
    { "2999-01-01", BELAY_DATE_WORDS_ERROR_TOO_FAR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (belay_date_words_parse (rows[i].typed, TODAY, BELAY_DATE_AHEAD, &error), ==, BELAY_DAY_NONE);
      if (!g_error_matches (error, BELAY_DATE_WORDS_ERROR, (int) rows[i].code))
        g_error ("“%s”: %s", rows[i].typed, error->message);
    }
}

static void
test_says (void)
{
  static const struct
  {
    int         year, month, date;
    const char *texts[3];
  } rows[] = {
    { 2026, 11, 24, { "24 Nov", "Tuesday 24 November", "Tue 24 Nov" } },
    { 2027, 1, 3, { "3 Jan 2027", "Sunday 3 January 2027", "Sun 3 Jan 2027" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      BelayDay         day = belay_day_new (rows[i].year, rows[i].month, rows[i].date);
      g_autofree char *in_little_space = belay_date_to_short (day, TODAY);
      g_autofree char *weekday = belay_date_to_weekday (day, TODAY);
      g_autofree char *short_weekday = belay_date_to_short_weekday (day, TODAY);

      g_assert_cmpstr (in_little_space, ==, rows[i].texts[0]);
      g_assert_cmpstr (weekday, ==, rows[i].texts[1]);
      g_assert_cmpstr (short_weekday, ==, rows[i].texts[2]);
    }
}

static void
test_reads_what_is_said (void)
{
  for (BelayDay day = TODAY; day < TODAY + 800; day++)
    {
      g_autofree char *in_little_space = belay_date_to_short (day, TODAY);
      g_autofree char *words = belay_day_to_words (day);

      g_assert_cmpint (belay_date_words_parse (in_little_space, TODAY, BELAY_DATE_AHEAD, NULL), ==, day);
      g_assert_cmpint (belay_date_words_parse (words, TODAY, BELAY_DATE_AHEAD, NULL), ==, day);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/planning/date-words/reads", test_reads);
  g_test_add_func ("/planning/date-words/next-is-of-next-week", test_next_is_of_next_week);
  g_test_add_func ("/planning/date-words/clamps-months", test_clamps_months);
  g_test_add_func ("/planning/date-words/refuses", test_refuses);
  g_test_add_func ("/planning/date-words/says", test_says);
  g_test_add_func ("/planning/date-words/reads-what-is-said", test_reads_what_is_said);

  return g_test_run ();
}
