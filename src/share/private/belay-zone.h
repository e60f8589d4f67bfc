/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-day.h>

G_BEGIN_DECLS

/**
 * BelayZoneTurn:
 * @day: the day of it, by the clock before it
 * @seconds: the seconds of the day, by the clock before it
 * @offset_before: how far the clock before it is ahead of UTC, in seconds
 * @offset_after: how far the clock after it is ahead of UTC, in seconds
 * @is_summer: whether the time after it is called summer time
 * @name: what the time after it is called, such as "CEST"
 * @week: the week of the month in which it comes every year from now on, -1 for
 *   the last, or 0 where it does not
 *
 * Where the clocks of a zone are set.
 */
typedef struct
{
  BelayDay day;
  int      seconds;
  int      offset_before;
  int      offset_after;
  gboolean is_summer;
  char    *name;
  int      week;
} BelayZoneTurn;

GTimeZone *belay_zone_find (const char *name);
GArray    *belay_zone_list_turns (GTimeZone *zone,
                                  int        first_year,
                                  int        last_year);

G_END_DECLS
