/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-typed-day.h"

#include <belay-date-names.h>
#include <glib/gi18n.h>

#define DAYS_PER_WEEK 7
#define MONTHS_PER_YEAR 12
#define LEAST_LETTERS 3

/* Days as people type them: "2026-12-04", "4 Dec", "4 December 2027", "Friday",
 * "next Friday", "tomorrow", "in 3 weeks". Words are those of the language of the
 * program, and the English ones. */

static gboolean
is_word (const char *typed,
         const char *word)
{
  g_autofree char *folded = g_utf8_casefold (_ (word), -1);

  return g_str_equal (typed, word) || g_str_equal (typed, folded);
}

/* Whether @name begins with what was typed, so that "Dec", "Dece" and "December" are one. */
static gboolean
is_name (const char *typed,
         const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  return g_utf8_strlen (typed, -1) >= LEAST_LETTERS && g_str_has_prefix (folded, typed);
}

static int
find_month (const char *typed)
{
  for (int month = 1; month <= MONTHS_PER_YEAR; month++)
    {
      if (is_name (typed, belay_date_get_month_name (month)))
        return month;
    }

  return 0;
}

static int
find_weekday (const char *typed)
{
  for (int weekday = BELAY_MONDAY; weekday <= BELAY_SUNDAY; weekday++)
    {
      if (is_name (typed, belay_date_get_weekday_name ((BelayWeekday) weekday)))
        return weekday;
    }

  return 0;
}

static gboolean
read_number (const char *typed,
             int         least,
             int         most,
             int        *out_number)
{
  gint64 number;

  if (!g_ascii_string_to_signed (typed, 10, least, most, &number, NULL))
    return FALSE;
  *out_number = (int) number;

  return TRUE;
}

static BelayDay
add_months (BelayDay day,
            int      n_months)
{
  int      year, month, date;
  BelayDay moved;

  belay_day_split (day, &year, &month, &date);
  month += n_months - 1;
  year += month / MONTHS_PER_YEAR;
  month = month % MONTHS_PER_YEAR + 1;

  /* A month too short for the date ends sooner. */
  for (moved = belay_day_new (year, month, date); moved == BELAY_DAY_NONE && date > 28; date--)
    moved = belay_day_new (year, month, date - 1);

  return moved;
}

static BelayDay
read_distance (char   **words,
               BelayDay today)
{
  int number;

  if (!is_word (words[0], N_ ("in")) || !read_number (words[1], 0, 10000, &number))
    return BELAY_DAY_NONE;
  if (is_word (words[2], N_ ("day")) || is_word (words[2], N_ ("days")))
    return today + number;
  if (is_word (words[2], N_ ("week")) || is_word (words[2], N_ ("weeks")))
    return today + number * DAYS_PER_WEEK;
  if (is_word (words[2], N_ ("month")) || is_word (words[2], N_ ("months")))
    return add_months (today, number);
  if (is_word (words[2], N_ ("year")) || is_word (words[2], N_ ("years")))
    return add_months (today, number * MONTHS_PER_YEAR);

  return BELAY_DAY_NONE;
}

/* Without a year, the nearest such day that is less than half a year ago. */
static BelayDay
read_date (char   **words,
           guint    n_words,
           BelayDay today)
{
  const int half_year = 182;
  int       month = find_month (words[1]), date, year = belay_day_get_year (today);
  BelayDay  day;

  if (month == 0 || !read_number (words[0], 1, 31, &date) || (n_words == 3 && !read_number (words[2], 1900, 2200, &year)))
    return BELAY_DAY_NONE;

  day = belay_day_new (year, month, date);
  if (n_words == 2 && day != BELAY_DAY_NONE && day < today - half_year)
    day = belay_day_new (year + 1, month, date);

  return day;
}

static BelayDay
read_weekday (const char *typed,
              gboolean    is_next,
              BelayDay    today)
{
  int weekday = find_weekday (typed);
  int ahead = (weekday - (int) belay_day_get_weekday (today) + DAYS_PER_WEEK) % DAYS_PER_WEEK;

  if (weekday == 0)
    return BELAY_DAY_NONE;
  if (is_next)
    return belay_day_get_monday (today) + DAYS_PER_WEEK + weekday - BELAY_MONDAY;

  return today + (ahead == 0 ? DAYS_PER_WEEK : ahead);
}

static BelayDay
read_words (char   **words,
            guint    n_words,
            BelayDay today)
{
  if (n_words == 1 && is_word (words[0], N_ ("today")))
    return today;
  if (n_words == 1 && is_word (words[0], N_ ("tomorrow")))
    return today + 1;
  if (n_words == 1 && is_word (words[0], N_ ("yesterday")))
    return today - 1;
  if (n_words == 1)
    return read_weekday (words[0], FALSE, today);
  if (n_words == 2 && is_word (words[0], N_ ("next")))
    return read_weekday (words[1], TRUE, today);
  if (n_words == 3 && is_word (words[0], N_ ("in")))
    return read_distance (words, today);
  if (n_words == 2 || n_words == 3)
    return read_date (words, n_words, today);

  return BELAY_DAY_NONE;
}

/**
 * belay_typed_day_read:
 * @text: what was typed
 * @today: the day it is
 * @out_day: (out): the day that is meant
 *
 * Reads a day as people type it.
 *
 * Returns: whether a day is meant
 */
gboolean
belay_typed_day_read (const char *text,
                      BelayDay    today,
                      BelayDay   *out_day)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_auto (GStrv) parts = NULL;
  char    *words[4] = { NULL };
  guint    n_words = 0;
  BelayDay day;

  if (belay_day_parse (g_strstrip (folded), out_day))
    return TRUE;

  g_strdelimit (folded, ".,", ' ');
  parts = g_strsplit (folded, " ", -1);
  for (guint i = 0; parts[i] != NULL && n_words < G_N_ELEMENTS (words); i++)
    {
      if (*parts[i] != '\0')
        words[n_words++] = parts[i];
    }
  day = read_words (words, n_words, today);
  if (!belay_day_is_valid (day))
    return FALSE;
  *out_day = day;

  return TRUE;
}
