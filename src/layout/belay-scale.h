/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-zoom.h"

G_BEGIN_DECLS

/**
 * BelayScale:
 * @origin: the day that begins at 0
 * @px_per_day: how wide a day is, in pixels, above 0
 * @first_weekday: the day with which weeks start
 *
 * Days as pixels. Pixels count in reading direction; only belay_scale_mirror()
 * knows of right and left, so that both directions are exact mirrors.
 */
typedef struct
{
  BelayDay     origin;
  double       px_per_day;
  BelayWeekday first_weekday;
} BelayScale;

/**
 * BelayTick:
 * @day: the first day of the unit
 * @x: where it begins, in pixels
 * @end: where it ends, in pixels
 *
 * One stroke of a ruler.
 */
typedef struct
{
  BelayDay day;
  double   x;
  double   end;
} BelayTick;

/**
 * BelayTickRoom:
 * @from: where one begins to see, in pixels
 * @gap: how far a label is from what it stands beside
 * @shy_from: where something else stands in the way
 * @shy_to: where that ends, @shy_from if nothing does
 *
 * What the label of a stroke has to keep clear of.
 */
typedef struct
{
  int from;
  int gap;
  int shy_from;
  int shy_to;
} BelayTickRoom;

double   belay_scale_to_x (const BelayScale *self,
                           double            day);
double   belay_scale_to_middle (const BelayScale *self,
                                BelayDay          day);
double   belay_scale_to_day (const BelayScale *self,
                             double            x);
BelayDay belay_scale_find_day (const BelayScale *self,
                               double            x);
int      belay_scale_to_edge (const BelayScale *self,
                              BelayDay          day);
int      belay_scale_mirror (int x,
                             int width,
                             int total);
int      belay_scale_snap (const BelayScale *self,
                           BelayDay          edge,
                           double            n_px);
BelayDay belay_scale_step (const BelayScale *self,
                           BelayDay          edge,
                           int               direction);
gboolean belay_tick_place_label (const BelayTick     *self,
                                 const BelayTickRoom *room,
                                 int                  width,
                                 int                 *out_x);
GArray  *belay_scale_list_ticks (const BelayScale *self,
                                 BelayTimeUnit     unit,
                                 double            from,
                                 double            to);

G_END_DECLS
