/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-day.h"

G_BEGIN_DECLS

/**
 * BelayTimeUnit:
 * @BELAY_TIME_UNIT_DAY: a day
 * @BELAY_TIME_UNIT_WEEK: a week, which starts as the user's weeks do
 * @BELAY_TIME_UNIT_MONTH: a month
 * @BELAY_TIME_UNIT_QUARTER: a quarter of a year
 * @BELAY_TIME_UNIT_YEAR: a year
 * @BELAY_TIME_UNIT_HALF_DECADE: five years
 * @BELAY_TIME_UNIT_DECADE: ten years
 *
 * What a ruler counts in.
 */
typedef enum
{
  BELAY_TIME_UNIT_DAY,
  BELAY_TIME_UNIT_WEEK,
  BELAY_TIME_UNIT_MONTH,
  BELAY_TIME_UNIT_QUARTER,
  BELAY_TIME_UNIT_YEAR,
  BELAY_TIME_UNIT_HALF_DECADE,
  BELAY_TIME_UNIT_DECADE
} BelayTimeUnit;

/**
 * BelayTickStyle:
 * @BELAY_TICK_SHORT: as short as can be, such as "22", "Nov", "Q4" or "2026"
 * @BELAY_TICK_LONG: by itself, such as "22 November", "November 2026" or "Q4 2026"
 *
 * How much the label of a tick says.
 */
typedef enum
{
  BELAY_TICK_SHORT,
  BELAY_TICK_LONG
} BelayTickStyle;

/**
 * BelayZoom:
 * @name: the level in the language of the program, such as "quarter"
 * @least: from how many pixels a day on it is used, at normal size of text
 * @major: the unit of the upper row
 * @major_style: how the upper row is labelled
 * @minor: the unit of the lower row
 * @minor_style: how the lower row is labelled
 *
 * One zoom level of a timeline.
 */
typedef struct
{
  const char    *name;
  double         least;
  BelayTimeUnit  major;
  BelayTickStyle major_style;
  BelayTimeUnit  minor;
  BelayTickStyle minor_style;
} BelayZoom;

#define BELAY_ZOOM_LEAST 0.012
#define BELAY_ZOOM_MOST 96.0

const BelayZoom *belay_zoom_find (double px_per_day);
double           belay_zoom_step (double px_per_day,
                                  int    n_steps);

BelayDay belay_time_unit_floor (BelayTimeUnit unit,
                                BelayDay      day,
                                BelayWeekday  first_weekday);
BelayDay belay_time_unit_next (BelayTimeUnit unit,
                               BelayDay      day,
                               BelayWeekday  first_weekday);
char    *belay_time_unit_to_words (BelayTimeUnit  unit,
                                   BelayTickStyle style,
                                   BelayDay       day);

G_END_DECLS
