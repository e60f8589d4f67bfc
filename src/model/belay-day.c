/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-day.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * belay_day_new:
 * @year: a year from 1900 to 2200
 * @month: a month from 1 to 12
 * @date: a day of the month from 1
 *
 * Makes a day from its parts.
 *
 * Returns: the day, or %BELAY_DAY_NONE where the calendar has no such day
 */
BelayDay
belay_day_new (int year,
               int month,
               int date)
{
  GDate civil;

  if (year < 1900 || year > 2200 || month < 1 || month > 12 || date < 1 || date > 31)
    return BELAY_DAY_NONE;
  if (!g_date_valid_dmy (date, month, year))
    return BELAY_DAY_NONE;

  g_date_clear (&civil, 1);
  g_date_set_dmy (&civil, date, month, year);

  return g_date_get_julian (&civil);
}

static gboolean
parse_digits (const char *text,
              int         n_digits,
              int        *out_number)
{
  *out_number = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *out_number = *out_number * 10 + (text[i] - '0');
    }

  return TRUE;
}

/**
 * belay_day_parse:
 * @text: a day as `YYYY-MM-DD`
 * @out_day: (out): the day
 *
 * Reads a day from 1900 to 2200 in the one form that files use.
 *
 * Returns: whether @text is such a day; otherwise @out_day is left alone
 */
gboolean
belay_day_parse (const char *text,
                 BelayDay   *out_day)
{
  int      year, month, date;
  BelayDay day;

  if (strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return FALSE;
  if (!parse_digits (text, 4, &year) ||
      !parse_digits (text + 5, 2, &month) ||
      !parse_digits (text + 8, 2, &date))
    return FALSE;

  day = belay_day_new (year, month, date);
  if (day == BELAY_DAY_NONE)
    return FALSE;

  *out_day = day;

  return TRUE;
}

/**
 * belay_day_is_valid:
 * @day: any number
 *
 * Returns: whether @day lies in the years 1900 to 2200
 */
gboolean
belay_day_is_valid (BelayDay day)
{
  return day >= BELAY_DAY_FIRST && day <= BELAY_DAY_LAST;
}

/**
 * belay_day_split:
 * @day: a valid day
 * @year: (out): its year
 * @month: (out): its month, from 1
 * @date: (out): its day of the month, from 1
 *
 * Takes a day apart.
 */
void
belay_day_split (BelayDay day,
                 int     *year,
                 int     *month,
                 int     *date)
{
  GDate civil;

  g_return_if_fail (belay_day_is_valid (day));

  g_date_clear (&civil, 1);
  g_date_set_julian (&civil, day);
  *year = g_date_get_year (&civil);
  *month = g_date_get_month (&civil);
  *date = g_date_get_day (&civil);
}

/**
 * belay_day_get_year:
 * @day: a valid day
 *
 * Returns: the year of @day
 */
int
belay_day_get_year (BelayDay day)
{
  int year = 0, month, date;

  belay_day_split (day, &year, &month, &date);

  return year;
}

/**
 * belay_day_get_weekday:
 * @day: a day
 *
 * Returns: the day of the week
 */
BelayWeekday
belay_day_get_weekday (BelayDay day)
{
  return (day - 1) % 7 + 1;
}

/**
 * belay_day_get_monday:
 * @day: a day
 *
 * Returns: the Monday of the week that @day lies in
 */
BelayDay
belay_day_get_monday (BelayDay day)
{
  return day - (belay_day_get_weekday (day) - BELAY_MONDAY);
}

/**
 * belay_day_to_string:
 * @day: a valid day
 *
 * Returns: (transfer full): @day as files have it, `YYYY-MM-DD`
 */
char *
belay_day_to_string (BelayDay day)
{
  int year = 0, month = 0, date = 0;

  belay_day_split (day, &year, &month, &date);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, date);
}

/**
 * belay_day_to_words:
 * @day: a valid day
 *
 * Returns: (transfer full): @day as a person reads it, such as "4 December 2026"
 */
char *
belay_day_to_words (BelayDay day)
{
  static const char *const months[] = {
    N_ ("January"), N_ ("February"), N_ ("March"), N_ ("April"), N_ ("May"), N_ ("June"),
    N_ ("July"), N_ ("August"), N_ ("September"), N_ ("October"), N_ ("November"), N_ ("December")
  };
  int year = 0, month = 1, date = 0;

  belay_day_split (day, &year, &month, &date);

  /* Translators: a day in words: date, month, year. */
  return g_strdup_printf (_ ("%d %s %d"), date, _ (months[month - 1]), year);
}

/**
 * belay_day_today:
 *
 * Asks the machine for the day; only the outermost layer does so and hands it on.
 *
 * Returns: the local day
 */
BelayDay
belay_day_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return belay_day_new (g_date_time_get_year (now),
                        g_date_time_get_month (now),
                        g_date_time_get_day_of_month (now));
}
