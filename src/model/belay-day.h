/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BelayDay:
 *
 * A civil day, counted as GDate counts Julian days (1 is 1 January of year 1).
 *
 * A day is never an instant: what is due on 4 December is due on 4 December in
 * every time zone. %BELAY_DAY_NONE stands for "no day".
 */
typedef gint32 BelayDay;

#define BELAY_DAY_NONE 0
#define BELAY_DAY_FIRST 693596 /* 1900-01-01 */
#define BELAY_DAY_LAST 803533  /* 2200-12-31 */

typedef enum
{
  BELAY_MONDAY = 1,
  BELAY_TUESDAY,
  BELAY_WEDNESDAY,
  BELAY_THURSDAY,
  BELAY_FRIDAY,
  BELAY_SATURDAY,
  BELAY_SUNDAY
} BelayWeekday;

BelayDay     belay_day_new (int year,
                            int month,
                            int date);
gboolean     belay_day_parse (const char *text,
                              BelayDay   *out_day);
gboolean     belay_day_is_valid (BelayDay day);
void         belay_day_split (BelayDay day,
                              int     *year,
                              int     *month,
                              int     *date);
int          belay_day_get_year (BelayDay day);
BelayWeekday belay_day_get_weekday (BelayDay day);
BelayDay     belay_day_get_monday (BelayDay day);
char        *belay_day_to_string (BelayDay day);
char        *belay_day_to_words (BelayDay day);
BelayDay     belay_day_today (void);

G_END_DECLS
