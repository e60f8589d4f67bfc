/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-forecast.h"

/* Random people and frameworks, and what is done to one of them: the same seed
 * gives the same person, but for the twist. */

typedef struct
{
  gboolean reverse;   /* all lists stand the other way round */
  gboolean raise;     /* a latest mentor rating is higher */
  gboolean add_floor; /* the level asks for more in some competencies */
  gboolean add_leave; /* a future leave more */
} ForecastTwist;

#define FORECAST_STORY_DAY 740000

BelayWorkspace *forecast_story_new (guint32              seed,
                                    const ForecastTwist *twist);
BelayPerson    *forecast_story_get_person (BelayWorkspace *workspace);
