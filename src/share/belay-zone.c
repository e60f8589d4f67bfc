/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-zone.h"

/*
 * What the clocks of a zone do, year by year.
 *
 * A calendar has to say so for whoever does not know the zone by its name. GLib
 * tells the offset at any moment but not when it changes; that is searched for
 * between two midnights at which it differs.
 */

#define DAY_SECONDS (24 * 60 * 60)
#define DAYS_PER_WEEK 7

/* Where it came in the same week of so many years it will again. */
#define REGULAR_YEARS 3

/*< private >
 * belay_zone_find:
 * @name: (nullable): a name by IANA, such as "Europe/Stockholm"
 *
 * Returns: (transfer full) (nullable): the zone, or %NULL where there is none of
 *   that name
 */
GTimeZone *
belay_zone_find (const char *name)
{
  g_autoptr (GTimeZone) zone = NULL;

  /* What is no name is an offset or a rule, which no calendar would know. */
  if (name == NULL || !g_ascii_isalpha (*name) || g_strrstr (name, "..") != NULL || strpbrk (name, ",;:\" ") != NULL)
    return NULL;
  zone = g_time_zone_new_identifier (name);
  /* What it takes for a rule in the manner of POSIX has digits. */
  if (zone == NULL || (strchr (name, '/') == NULL && strpbrk (name, "0123456789") != NULL))
    return NULL;

  return g_steal_pointer (&zone);
}

static gint64
get_midnight (BelayDay day)
{
  return ((gint64) day - belay_day_new (1970, 1, 1)) * DAY_SECONDS;
}

static int
get_interval (GTimeZone *zone,
              gint64     moment)
{
  return g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, moment);
}

static void
add_turn (GArray    *turns,
          GTimeZone *zone,
          gint64     moment,
          int        before)
{
  int           after = get_interval (zone, moment);
  int           offset = g_time_zone_get_offset (zone, before);
  gint64        local = moment + offset;
  BelayZoneTurn turn = {
    .day = belay_day_new (1970, 1, 1) + (BelayDay) (local / DAY_SECONDS),
    .seconds = (int) (local % DAY_SECONDS),
    .offset_before = offset,
    .offset_after = g_time_zone_get_offset (zone, after),
    .is_summer = g_time_zone_is_dst (zone, after),
    .name = g_strdup (g_time_zone_get_abbreviation (zone, after)),
  };

  g_array_append_val (turns, turn);
}

static gint64
find_turn (GTimeZone *zone,
           gint64     before,
           gint64     after)
{
  int interval = get_interval (zone, before);

  while (after - before > 1)
    {
      gint64 middle = before + (after - before) / 2;

      if (get_interval (zone, middle) == interval)
        before = middle;
      else
        after = middle;
    }

  return after;
}

static int
get_week (BelayDay day)
{
  int year, month, date;

  belay_day_split (day, &year, &month, &date);

  return (date - 1) / DAYS_PER_WEEK + 1;
}

static gboolean
is_in_last_week (BelayDay day)
{
  int year, month, date;

  belay_day_split (day, &year, &month, &date);

  return belay_day_new (year, month, date + DAYS_PER_WEEK) == BELAY_DAY_NONE;
}

static gboolean
is_same_turn (const BelayZoneTurn *one,
              const BelayZoneTurn *other)
{
  int year, month, other_month, date;

  belay_day_split (one->day, &year, &month, &date);
  belay_day_split (other->day, &year, &other_month, &date);

  return month == other_month && one->seconds == other->seconds && one->offset_before == other->offset_before &&
         one->offset_after == other->offset_after && belay_day_get_weekday (one->day) == belay_day_get_weekday (other->day);
}

/* A zone sets its clocks twice a year, or there is no rule that a calendar could say. */
static void
find_rule (GArray *turns,
           guint   at)
{
  BelayZoneTurn *last = &g_array_index (turns, BelayZoneTurn, at);
  gboolean       is_last_week = is_in_last_week (last->day);
  gboolean       is_same_week = TRUE;

  if (at < 2 * REGULAR_YEARS)
    return;
  for (guint i = 1; i <= REGULAR_YEARS; i++)
    {
      const BelayZoneTurn *earlier = &g_array_index (turns, BelayZoneTurn, at - 2 * i);

      if (!is_same_turn (last, earlier) || belay_day_get_year (last->day) - belay_day_get_year (earlier->day) != (int) i)
        return;
      is_last_week &= is_in_last_week (earlier->day);
      is_same_week &= get_week (last->day) == get_week (earlier->day);
    }

  if (is_last_week)
    last->week = -1;
  else if (is_same_week)
    last->week = get_week (last->day);
}

static void
clear_turn (BelayZoneTurn *turn)
{
  g_free (turn->name);
}

/*< private >
 * belay_zone_list_turns:
 * @first_year: the year of the first turn
 * @last_year: the year of the last turn
 *
 * Lists where the clocks are set. The first is no turn, but the time that holds
 * when the first year begins. The last two may come again every year.
 *
 * Returns: (transfer full) (element-type BelayZoneTurn): the turns, in order
 */
GArray *
belay_zone_list_turns (GTimeZone *zone,
                       int        first_year,
                       int        last_year)
{
  GArray  *turns = g_array_new (FALSE, FALSE, sizeof (BelayZoneTurn));
  BelayDay first = belay_day_new (first_year, 1, 1);
  BelayDay last = belay_day_new (last_year, 12, 31);

  g_array_set_clear_func (turns, (GDestroyNotify) clear_turn);
  add_turn (turns, zone, get_midnight (first), get_interval (zone, get_midnight (first)));
  for (BelayDay day = first; day < last; day++)
    {
      gint64 before = get_midnight (day), after = get_midnight (day + 1);

      if (get_interval (zone, before) != get_interval (zone, after))
        add_turn (turns, zone, find_turn (zone, before, after), get_interval (zone, before));
    }
  for (guint i = turns->len > 2 ? turns->len - 2 : turns->len; i < turns->len; i++)
    find_rule (turns, i);

  return turns;
}
