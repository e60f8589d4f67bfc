/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-date-names.h"

#include <glib/gi18n.h>

#define N_MONTHS 12
#define N_WEEKDAYS 7

/**
 * belay_date_get_month_name:
 * @month: a month, 1 to 12
 *
 * Returns: such as "November"
 */
const char *
belay_date_get_month_name (int month)
{
  static const char *const names[N_MONTHS] = {
    N_ ("January"), N_ ("February"), N_ ("March"), N_ ("April"), N_ ("May"), N_ ("June"),
    N_ ("July"), N_ ("August"), N_ ("September"), N_ ("October"), N_ ("November"), N_ ("December")
  };

  g_return_val_if_fail (month >= 1 && month <= N_MONTHS, "");

  return _ (names[month - 1]);
}

/**
 * belay_date_get_short_month_name:
 * @month: a month, 1 to 12
 *
 * Returns: such as "Nov"
 */
const char *
belay_date_get_short_month_name (int month)
{
  static const char *const names[N_MONTHS] = {
    NC_ ("short month", "Jan"), NC_ ("short month", "Feb"), NC_ ("short month", "Mar"), NC_ ("short month", "Apr"),
    NC_ ("short month", "May"), NC_ ("short month", "Jun"), NC_ ("short month", "Jul"), NC_ ("short month", "Aug"),
    NC_ ("short month", "Sep"), NC_ ("short month", "Oct"), NC_ ("short month", "Nov"), NC_ ("short month", "Dec")
  };

  g_return_val_if_fail (month >= 1 && month <= N_MONTHS, "");

  return g_dpgettext2 (NULL, "short month", names[month - 1]);
}

/**
 * belay_date_get_weekday_name:
 * @weekday: a day of the week
 *
 * Returns: such as "Tuesday"
 */
const char *
belay_date_get_weekday_name (BelayWeekday weekday)
{
  static const char *const names[N_WEEKDAYS] = { N_ ("Monday"), N_ ("Tuesday"), N_ ("Wednesday"), N_ ("Thursday"),
                                                 N_ ("Friday"), N_ ("Saturday"), N_ ("Sunday") };

  g_return_val_if_fail (weekday >= BELAY_MONDAY && weekday <= BELAY_SUNDAY, "");

  return _ (names[weekday - 1]);
}

/**
 * belay_date_get_short_weekday_name:
 * @weekday: a day of the week
 *
 * Returns: such as "Tue"
 */
const char *
belay_date_get_short_weekday_name (BelayWeekday weekday)
{
  static const char *const names[N_WEEKDAYS] = {
    NC_ ("short weekday", "Mon"), NC_ ("short weekday", "Tue"), NC_ ("short weekday", "Wed"), NC_ ("short weekday", "Thu"),
    NC_ ("short weekday", "Fri"), NC_ ("short weekday", "Sat"), NC_ ("short weekday", "Sun")
  };

  g_return_val_if_fail (weekday >= BELAY_MONDAY && weekday <= BELAY_SUNDAY, "");

  return g_dpgettext2 (NULL, "short weekday", names[weekday - 1]);
}

/**
 * belay_date_to_short:
 * @day: a valid day
 * @today: the day it is
 *
 * Says a day in little space; the year is left out where it is this one.
 *
 * Returns: (transfer full): such as "24 Nov" or "24 Nov 2027"
 */
char *
belay_date_to_short (BelayDay day,
                     BelayDay today)
{
  int year = 0, month = 1, date = 0;

  belay_day_split (day, &year, &month, &date);
  if (year == belay_day_get_year (today))
    /* Translators: a day of this year in little space: date, short month. */
    return g_strdup_printf (_ ("%d %s"), date, belay_date_get_short_month_name (month));

  /* Translators: a day in little space: date, short month, year. */
  return g_strdup_printf (C_ ("short day", "%d %s %d"), date, belay_date_get_short_month_name (month), year);
}

/**
 * belay_date_to_weekday:
 * @day: a valid day
 * @today: the day it is
 *
 * Says a day with its weekday; the year is left out where it is this one.
 *
 * Returns: (transfer full): such as "Tuesday 24 November"
 */
char *
belay_date_to_weekday (BelayDay day,
                       BelayDay today)
{
  const char *weekday = belay_date_get_weekday_name (belay_day_get_weekday (day));
  int         year = 0, month = 1, date = 0;

  belay_day_split (day, &year, &month, &date);
  if (year == belay_day_get_year (today))
    /* Translators: a day of this year: weekday, date, month. */
    return g_strdup_printf (_ ("%s %d %s"), weekday, date, belay_date_get_month_name (month));

  /* Translators: a day: weekday, date, month, year. */
  return g_strdup_printf (_ ("%s %d %s %d"), weekday, date, belay_date_get_month_name (month), year);
}

/**
 * belay_date_to_short_weekday:
 * @day: a valid day
 * @today: the day it is
 *
 * Says a day with its weekday in little space.
 *
 * Returns: (transfer full): such as "Tue 24 Nov"
 */
char *
belay_date_to_short_weekday (BelayDay day,
                             BelayDay today)
{
  g_autofree char *date = belay_date_to_short (day, today);

  /* Translators: short weekday, and a day in little space, such as "Tue 24 Nov". */
  return g_strdup_printf (C_ ("short weekday and day", "%s %s"),
                          belay_date_get_short_weekday_name (belay_day_get_weekday (day)), date);
}
