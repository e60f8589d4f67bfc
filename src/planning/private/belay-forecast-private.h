/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-drift.h"
#include "belay-forecast.h"

G_BEGIN_DECLS

#define BELAY_FORECAST_MONTHS 120

/*< private >
 * BelayNeed:
 * @competency: the id
 * @weight: how much it weighs
 * @floor: the least rating the level asks for, in half levels
 *
 * What the level asks of the person in a competency that applies.
 */
typedef struct
{
  char *competency;
  int   weight;
  int   floor;
} BelayNeed;

/*< private >
 * BelayAway:
 * @start: the first day of a leave
 * @end: the last day
 */
typedef struct
{
  BelayDay start;
  BelayDay end;
} BelayAway;

/* Competencies stand by id and ratings by day, so that the order of a file is
 * forgotten here. The clock of the sights begins on the day of the first. */
struct _BelayForecastFacts
{
  gatomicrefcount ref_count;

  char    *person;
  BelayDay day;
  int      now; /* on the clock */

  int      required;
  int      score;
  int      sustained_days;
  gboolean is_ready;
  BelayDay held_since;

  guint           n_needs;
  BelayNeed      *needs;
  BelaySightLine *lines;
  guint           n_rated;
  guint           n_assessments;
  BelayDay        first_seen;
  BelayDay        last_seen;
  gboolean        is_falling;

  BelayDriftPrior prior;
  gboolean        has_usual_range;
  GArray         *leaves; /* BelayAway from the day of the forecast on */
};

/*< private >
 * BelayLook:
 *
 * One rating on its way from a record to a sight.
 */
typedef struct
{
  guint       need;
  BelayDay    day;
  int         kind;
  const char *rater;
  double      value; /* a level */
  double      variance;
} BelayLook;

BelayForecastFacts *belay_forecast_facts_alloc (const char *person,
                                                BelayDay    day,
                                                guint       n_needs);
double              belay_forecast_reckon_noise (const BelayDriftPrior *prior);

GArray *belay_looks_read (BelayPerson              *person,
                          const BelayForecastFacts *facts);

/*< private >
 * BelayRunResult:
 * @reached: (array): for each run the day on which the level was reached, or %G_MAXINT32
 * @decided: (array): for each need, in how many runs it decided
 * @n_draws: how many random numbers that took
 */
typedef struct
{
  gint32 *reached;
  guint  *decided;
  guint64 n_draws;
} BelayRunResult;

gboolean belay_forecast_roll (const BelayForecastFacts *facts,
                              const BelayWhatIf        *what_if,
                              const BelayDriftPool     *pool,
                              guint                     n_runs,
                              GCancellable             *cancellable,
                              BelayRunResult           *result,
                              GError                  **error);
void     belay_forecast_trace (const BelayForecastFacts *facts,
                               const BelayDriftPool     *pool,
                               guint                     run,
                               guint                     month,
                               int                      *ratings);
void     belay_forecast_fill_calendar (const BelayForecastFacts *facts,
                                       const BelayWhatIf        *what_if,
                                       BelayDay                 *days);

G_END_DECLS
