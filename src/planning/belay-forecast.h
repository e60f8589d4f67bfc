/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-readiness.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BelayForecastState:
 * @BELAY_FORECAST_FULL: it rests on enough assessments
 * @BELAY_FORECAST_EARLY: it rests on fewer than four
 * @BELAY_FORECAST_PRIOR_ONLY: the pace is the usual one, because too few
 *   assessments tell the person's own, or because that was asked for
 * @BELAY_FORECAST_READY: all signals are met, there is nothing to foretell
 * @BELAY_FORECAST_REFUSED: fewer than half of the competencies are rated
 *
 * How much a forecast has to stand on.
 */
typedef enum
{
  BELAY_FORECAST_FULL,
  BELAY_FORECAST_EARLY,
  BELAY_FORECAST_PRIOR_ONLY,
  BELAY_FORECAST_READY,
  BELAY_FORECAST_REFUSED
} BelayForecastState;

#define BELAY_FORECAST_RUNS 2000

/**
 * BelayForecastFacts:
 *
 * All that a forecast depends on, copied from the records into plain structs. It
 * never changes, so that it can be handed to a thread.
 */
typedef struct _BelayForecastFacts BelayForecastFacts;

BelayForecastFacts *belay_forecast_facts_new (BelayWorkspace *workspace,
                                              BelayPerson    *person,
                                              BelayDay        as_of,
                                              GError        **error);
BelayForecastFacts *belay_forecast_facts_ref (BelayForecastFacts *self);
void                belay_forecast_facts_unref (BelayForecastFacts *self);
char               *belay_forecast_facts_digest (const BelayForecastFacts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayForecastFacts, belay_forecast_facts_unref)

/**
 * BelayWhatIf:
 * @pace: the pace of all growth in per mille of what it is, or 0
 * @competencies: (nullable) (array zero-terminated=1): ids of competencies, such as
 *   those that an extra project or a dropped goal would train
 * @their_pace: the pace of their growth in per mille of what it is, or 0
 * @leave_start: the first day of an additional leave, or none
 * @leave_end: the last day of it
 * @prior_only: whether to reckon with the usual pace instead of the person's own
 *
 * What would be otherwise. How much a project adds or a goal gave is what the
 * asker declares; nothing in the records tells it. All futures are drawn by the
 * same numbers as without it (common random numbers), so that two forecasts
 * differ by the question alone.
 */
typedef struct
{
  int                pace;
  const char *const *competencies;
  int                their_pace;
  BelayDay           leave_start;
  BelayDay           leave_end;
  gboolean           prior_only;
} BelayWhatIf;

/**
 * BelayDecider:
 * @competency: the id of a competency
 * @per_mille: in how many futures it was the last to be met
 *
 * What decides the date.
 */
typedef struct
{
  char *competency;
  int   per_mille;
} BelayDecider;

/**
 * BelayForecast:
 * @state: how much it has to stand on; in the last two there are no futures
 * @day: the day of the forecast
 * @n_assessments: on how many days a rating it uses was given
 * @n_rated: how many competencies are rated
 * @n_applicable: of how many that apply
 * @is_stale: whether the last of those days is more than nine months ago
 * @is_falling: whether the ratings have fallen lately; the late end is wider then
 * @has_usual_range: whether the framework tells how long people stay in the level
 * @prior_share: how much of the pace is the usual one, in per mille
 * @n_runs: how many futures were drawn
 * @reached: (array length=n_runs): the days on which the level was reached, by day; futures
 *   that take more than ten years come last, with %G_MAXINT32
 * @p10: the day by which 1 of 10 futures has reached it, or none within ten years
 * @p50: the same for 5 of 10
 * @p80: the same for 8 of 10
 * @p90: the same for 9 of 10
 * @n_draws: how many random numbers that took
 * @n_deciders: how many competencies decide
 * @deciders: (array length=n_deciders): what decides, by share
 *
 * When a level is likely to be reached, if the pace goes on. Not a verdict.
 */
typedef struct
{
  BelayForecastState state;
  BelayDay           day;
  guint              n_assessments;
  guint              n_rated;
  guint              n_applicable;
  gboolean           is_stale;
  gboolean           is_falling;
  gboolean           has_usual_range;
  int                prior_share;

  guint    n_runs;
  gint32  *reached;
  BelayDay p10;
  BelayDay p50;
  BelayDay p80;
  BelayDay p90;
  guint64  n_draws;

  guint         n_deciders;
  BelayDecider *deciders;
} BelayForecast;

BelayForecast *belay_forecast_new (BelayForecastFacts *facts,
                                   const BelayWhatIf  *what_if,
                                   guint               n_runs,
                                   GCancellable       *cancellable,
                                   GError            **error);
void           belay_forecast_free (BelayForecast *self);
int            belay_forecast_get_chance (const BelayForecast *self,
                                          BelayDay             day);
BelayDay       belay_forecast_get_day (const BelayForecast *self,
                                       int                  per_mille);
int            belay_forecast_get_gain (const BelayForecast *self,
                                        const BelayForecast *other);

char  *belay_forecast_to_words (const BelayForecast *self);
char  *belay_forecast_share_to_words (int per_mille);
char  *belay_forecast_dup_span (const BelayForecast *self);
char **belay_forecast_list_assumptions (const BelayForecast *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayForecast, belay_forecast_free)

/**
 * BelayBackTest:
 * @n_ratings: how many past ratings could be foretold from earlier ones
 * @n_held: how many of them fell within the span that held 8 of 10
 * @n_assessments: on how many days they were given
 *
 * How the same reckoning would have done in this person's own past.
 */
typedef struct
{
  guint n_ratings;
  guint n_held;
  guint n_assessments;
} BelayBackTest;

BelayBackTest belay_back_test (const BelayForecastFacts *facts);
char         *belay_back_test_to_words (const BelayBackTest *self);

G_END_DECLS
