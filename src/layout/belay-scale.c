/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-scale.h"

#include <math.h>

#define SNAP_LEAST 4

/**
 * belay_scale_to_x:
 * @self: a scale
 * @day: a day, with a fraction for its hours
 *
 * Returns: where @day begins, in pixels
 */
double
belay_scale_to_x (const BelayScale *self,
                  double            day)
{
  return (day - self->origin) * self->px_per_day;
}

/**
 * belay_scale_to_middle:
 * @self: a scale
 * @day: a day
 *
 * Returns: the middle of @day, in pixels
 */
double
belay_scale_to_middle (const BelayScale *self,
                       BelayDay          day)
{
  return belay_scale_to_x (self, day + 0.5);
}

/**
 * belay_scale_to_day:
 * @self: a scale
 * @x: a place, in pixels
 *
 * The inverse of belay_scale_to_x(), exact to well below half a pixel.
 *
 * Returns: the day with a fraction for its hours
 */
double
belay_scale_to_day (const BelayScale *self,
                    double            x)
{
  return self->origin + x / self->px_per_day;
}

/**
 * belay_scale_find_day:
 * @self: a scale
 * @x: a place, in pixels
 *
 * Returns: the day that is there, kept within the days that are valid
 */
BelayDay
belay_scale_find_day (const BelayScale *self,
                      double            x)
{
  return (BelayDay) CLAMP (floor (belay_scale_to_day (self, x)), BELAY_DAY_FIRST, BELAY_DAY_LAST);
}

/**
 * belay_scale_to_edge:
 * @self: a scale
 * @day: a day
 *
 * Edges are rounded one by one, so that what adjoins in time adjoins on screen.
 *
 * Returns: where @day begins, in whole pixels
 */
int
belay_scale_to_edge (const BelayScale *self,
                     BelayDay          day)
{
  return (int) floor (belay_scale_to_x (self, day) + 0.5);
}

/**
 * belay_scale_mirror:
 * @x: where something begins, in pixels
 * @width: how wide it is, in pixels
 * @total: how wide the whole is, in pixels
 *
 * Returns: where it begins when read from right to left
 */
int
belay_scale_mirror (int x,
                    int width,
                    int total)
{
  return total - x - width;
}

/**
 * belay_scale_list_ticks:
 * @self: a scale
 * @unit: a unit
 * @from: where to begin, in pixels
 * @to: where to end, in pixels
 *
 * Lists the units that can be seen between two places, the first of which may
 * begin before @from.
 *
 * Returns: (transfer full) (element-type BelayTick): the ticks by day
 */
GArray *
belay_scale_list_ticks (const BelayScale *self,
                        BelayTimeUnit     unit,
                        double            from,
                        double            to)
{
  GArray  *ticks = g_array_new (FALSE, FALSE, sizeof (BelayTick));
  BelayDay day = belay_time_unit_floor (unit, belay_scale_find_day (self, from), self->first_weekday);

  while (day <= BELAY_DAY_LAST && belay_scale_to_x (self, day) < to)
    {
      BelayDay  next = belay_time_unit_next (unit, day, self->first_weekday);
      BelayTick tick = { day, belay_scale_to_x (self, day), belay_scale_to_x (self, next) };

      g_array_append_val (ticks, tick);
      day = next;
    }

  return ticks;
}

/* The smallest unit that a hand can aim at. */
static BelayTimeUnit
find_snap (const BelayScale *self)
{
  static const struct
  {
    BelayTimeUnit unit;
    int           n_days;
  } units[] = {
    { BELAY_TIME_UNIT_DAY, 1 },
    { BELAY_TIME_UNIT_WEEK, 7 },
    { BELAY_TIME_UNIT_MONTH, 30 },
    { BELAY_TIME_UNIT_QUARTER, 91 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      if (units[i].n_days * self->px_per_day >= SNAP_LEAST)
        return units[i].unit;
    }

  return BELAY_TIME_UNIT_YEAR;
}

/**
 * belay_scale_snap:
 * @self: a scale
 * @edge: the first day of what is pulled, or the one after its last day
 * @n_px: how far it is pulled, in pixels in reading direction
 *
 * Finds how many days that is meant to be: it goes to the nearest start of a day,
 * week, month or longer, whatever a hand can aim at, or back to where it was.
 *
 * Returns: by how many days to move it
 */
int
belay_scale_snap (const BelayScale *self,
                  BelayDay          edge,
                  double            n_px)
{
  BelayTimeUnit unit = find_snap (self);
  double        wanted = CLAMP (edge + n_px / self->px_per_day, BELAY_DAY_FIRST, BELAY_DAY_LAST);
  BelayDay      before = belay_time_unit_floor (unit, (BelayDay) floor (wanted), self->first_weekday);
  BelayDay      after = belay_time_unit_next (unit, before, self->first_weekday);
  BelayDay      nearest = wanted - before < after - wanted ? before : after;

  return fabs (wanted - edge) <= fabs (wanted - nearest) ? 0 : nearest - edge;
}

/**
 * belay_scale_step:
 * @self: a scale
 * @edge: a day
 * @direction: 1 for later, -1 for earlier
 *
 * Returns: the next day that belay_scale_snap() would go to
 */
BelayDay
belay_scale_step (const BelayScale *self,
                  BelayDay          edge,
                  int               direction)
{
  BelayTimeUnit unit = find_snap (self);

  if (direction < 0)
    return belay_time_unit_floor (unit, edge - 1, self->first_weekday);

  return belay_time_unit_next (unit, belay_time_unit_floor (unit, edge, self->first_weekday), self->first_weekday);
}

/**
 * belay_tick_place_label:
 * @self: a tick
 * @room: what there is beside the label
 * @width: the width of the label
 * @out_x: (out): where it begins
 *
 * Places a label at the start of what can be seen of its unit or, where something
 * is in the way, close to the edge before it, or after it.
 *
 * Returns: whether there is room
 */
gboolean
belay_tick_place_label (const BelayTick     *self,
                        const BelayTickRoom *room,
                        int                  width,
                        int                 *out_x)
{
  int    start = MAX ((int) floor (self->x + 0.5), room->from);
  int    places[] = { start + room->gap, start + room->gap / 2, room->shy_to + room->gap / 2 };
  double end = self->end - room->gap / 2;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gboolean is_free = places[i] >= room->shy_to || places[i] + width <= room->shy_from;

      *out_x = places[i];
      if (places[i] > start && places[i] + width <= end && is_free)
        return TRUE;
    }

  return FALSE;
}
