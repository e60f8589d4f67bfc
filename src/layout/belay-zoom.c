/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-zoom.h"

#include <glib/gi18n.h>
#include <math.h>

#define DAYS_PER_WEEK 7
#define ZOOM_FACTOR 1.5

/* Sorted from near to far; the last one has no lower end. */
static const BelayZoom zooms[] = {
  { "day", 22, BELAY_TIME_UNIT_MONTH, BELAY_TICK_LONG, BELAY_TIME_UNIT_DAY, BELAY_TICK_SHORT },
  { "week", 4.5, BELAY_TIME_UNIT_MONTH, BELAY_TICK_LONG, BELAY_TIME_UNIT_WEEK, BELAY_TICK_SHORT },
  { "month", 1.35, BELAY_TIME_UNIT_YEAR, BELAY_TICK_SHORT, BELAY_TIME_UNIT_MONTH, BELAY_TICK_SHORT },
  { "quarter", 0.36, BELAY_TIME_UNIT_YEAR, BELAY_TICK_SHORT, BELAY_TIME_UNIT_QUARTER, BELAY_TICK_SHORT },
  { "year", 0.11, BELAY_TIME_UNIT_DECADE, BELAY_TICK_LONG, BELAY_TIME_UNIT_YEAR, BELAY_TICK_SHORT },
  { "decade", 0, BELAY_TIME_UNIT_DECADE, BELAY_TICK_LONG, BELAY_TIME_UNIT_HALF_DECADE, BELAY_TICK_SHORT },
};

/**
 * belay_zoom_find:
 * @px_per_day: a zoom, in pixels a day; divide by the scale of the text before
 *
 * Returns: (transfer none): the level for that zoom
 */
const BelayZoom *
belay_zoom_find (double px_per_day)
{
  for (guint i = 0; i < G_N_ELEMENTS (zooms) - 1; i++)
    {
      if (px_per_day >= zooms[i].least)
        return &zooms[i];
    }

  return &zooms[G_N_ELEMENTS (zooms) - 1];
}

/**
 * belay_zoom_step:
 * @px_per_day: a zoom, in pixels a day
 * @n_steps: how many steps nearer, or further where it is negative
 *
 * Returns: the zoom after that many presses of a key, within the limits
 */
double
belay_zoom_step (double px_per_day,
                 int    n_steps)
{
  return CLAMP (px_per_day * pow (ZOOM_FACTOR, n_steps), BELAY_ZOOM_LEAST, BELAY_ZOOM_MOST);
}

static int
get_n_months (BelayTimeUnit unit)
{
  static const int n_months[] = {
    [BELAY_TIME_UNIT_MONTH] = 1,
    [BELAY_TIME_UNIT_QUARTER] = 3,
    [BELAY_TIME_UNIT_YEAR] = 12,
    [BELAY_TIME_UNIT_HALF_DECADE] = 60,
    [BELAY_TIME_UNIT_DECADE] = 120,
  };

  return n_months[unit];
}

/* Months since the year 0, as one number. */
static int
count_months (BelayDay day)
{
  int year = 0, month = 0, date = 0;

  belay_day_split (day, &year, &month, &date);

  return year * 12 + month - 1;
}

static BelayDay
from_months (int months)
{
  return belay_day_new (months / 12, months % 12 + 1, 1);
}

/**
 * belay_time_unit_floor:
 * @unit: a unit
 * @day: a valid day
 * @first_weekday: the day with which weeks start
 *
 * Returns: the first day of the unit that holds @day
 */
BelayDay
belay_time_unit_floor (BelayTimeUnit unit,
                       BelayDay      day,
                       BelayWeekday  first_weekday)
{
  int months;

  if (unit == BELAY_TIME_UNIT_DAY)
    return day;
  if (unit == BELAY_TIME_UNIT_WEEK)
    return MAX (day - (belay_day_get_weekday (day) + DAYS_PER_WEEK - first_weekday) % DAYS_PER_WEEK, BELAY_DAY_FIRST);

  months = count_months (day);

  return from_months (months - months % get_n_months (unit));
}

/**
 * belay_time_unit_next:
 * @unit: a unit
 * @day: a valid day
 * @first_weekday: the day with which weeks start
 *
 * Returns: the first day of the unit after the one that holds @day, or the day
 *   after %BELAY_DAY_LAST where that is no valid day
 */
BelayDay
belay_time_unit_next (BelayTimeUnit unit,
                      BelayDay      day,
                      BelayWeekday  first_weekday)
{
  BelayDay next;
  int      months;

  if (unit == BELAY_TIME_UNIT_DAY)
    return day + 1;
  if (unit == BELAY_TIME_UNIT_WEEK)
    return day + DAYS_PER_WEEK - (belay_day_get_weekday (day) + DAYS_PER_WEEK - first_weekday) % DAYS_PER_WEEK;

  months = count_months (day);
  next = from_months (months - months % get_n_months (unit) + get_n_months (unit));

  return next != BELAY_DAY_NONE ? next : BELAY_DAY_LAST + 1;
}

static char *
format_day (BelayDay    day,
            const char *format)
{
  g_autoptr (GDateTime) time = NULL;
  int year = 0, month = 0, date = 0;

  belay_day_split (day, &year, &month, &date);
  time = g_date_time_new_utc (year, month, date, 12, 0, 0);

  return g_date_time_format (time, format);
}

static char *
say_quarter (BelayDay       day,
             BelayTickStyle style)
{
  int months = count_months (day);
  int quarter = months % 12 / 3 + 1;

  if (style == BELAY_TICK_SHORT)
    /* Translators: a quarter of a year, 1 to 4, on a ruler. */
    return g_strdup_printf (_ ("Q%d"), quarter);

  /* Translators: a quarter, 1 to 4, and its year. */
  return g_strdup_printf (_ ("Q%d %d"), quarter, months / 12);
}

/**
 * belay_time_unit_to_words:
 * @unit: a unit
 * @style: how much to say
 * @day: the first day of the unit
 *
 * Labels a tick of a ruler in the user's language.
 *
 * Returns: (transfer full): such as "Q4", "November 2026" or "2020s"
 */
char *
belay_time_unit_to_words (BelayTimeUnit  unit,
                          BelayTickStyle style,
                          BelayDay       day)
{
  gboolean is_long = style == BELAY_TICK_LONG;

  switch (unit)
    {
    case BELAY_TIME_UNIT_DAY:
    case BELAY_TIME_UNIT_WEEK:
      /* Translators: a day on a ruler, as g_date_time_format() takes it: the date, or date and month. */
      return format_day (day, is_long ? _ ("%-d %b") : _ ("%-d"));
    case BELAY_TIME_UNIT_MONTH:
      /* Translators: a month on a ruler, as g_date_time_format() takes it: with the year, or short. */
      return format_day (day, is_long ? _ ("%OB %Y") : _ ("%Ob"));
    case BELAY_TIME_UNIT_QUARTER:
      return say_quarter (day, style);
    case BELAY_TIME_UNIT_DECADE:
      /* Translators: a decade on a ruler, such as "2020s". */
      return g_strdup_printf (_ ("%ds"), belay_day_get_year (day));
    case BELAY_TIME_UNIT_YEAR:
    case BELAY_TIME_UNIT_HALF_DECADE:
    default:
      return g_strdup_printf ("%d", belay_day_get_year (day));
    }
}
