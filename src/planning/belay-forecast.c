/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-forecast-private.h"

/* Two ratings three months apart are the least that tells a pace. */
#define LEAST_ASSESSMENTS 2
#define LEAST_SPAN_DAYS 90
#define FIRM_ASSESSMENTS 4
#define STALE_DAYS 274

static BelayForecastState
find_state (const BelayForecastFacts *facts,
            const BelayWhatIf        *what_if)
{
  if (facts->is_ready)
    return BELAY_FORECAST_READY;
  if (facts->n_rated * 2 < facts->n_needs || facts->n_assessments == 0)
    return BELAY_FORECAST_REFUSED;
  if (what_if->prior_only || facts->n_assessments < LEAST_ASSESSMENTS ||
      facts->last_seen - facts->first_seen < LEAST_SPAN_DAYS)
    return BELAY_FORECAST_PRIOR_ONLY;

  return facts->n_assessments < FIRM_ASSESSMENTS ? BELAY_FORECAST_EARLY : BELAY_FORECAST_FULL;
}

static BelayForecast *
forecast_new (const BelayForecastFacts *facts,
              const BelayWhatIf        *what_if)
{
  BelayForecast *self = g_new0 (BelayForecast, 1);

  self->state = find_state (facts, what_if);
  self->day = facts->day;
  self->n_assessments = facts->n_assessments;
  self->n_rated = facts->n_rated;
  self->n_applicable = facts->n_needs;
  self->is_stale = facts->n_assessments > 0 && facts->day - facts->last_seen > STALE_DAYS;
  self->is_falling = facts->is_falling;
  self->has_usual_range = facts->has_usual_range;

  return self;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  gint32 first = *(const gint32 *) a;
  gint32 second = *(const gint32 *) b;

  return first < second ? -1 : first > second;
}

/* By share, then by id, which is how they stand. */
static int
compare_deciders (gconstpointer a,
                  gconstpointer b)
{
  const BelayDecider *first = a;
  const BelayDecider *second = b;

  if (first->per_mille != second->per_mille)
    return second->per_mille - first->per_mille;

  return strcmp (first->competency, second->competency);
}

static void
take_result (BelayForecast            *self,
             const BelayForecastFacts *facts,
             BelayRunResult           *result)
{
  self->reached = g_steal_pointer (&result->reached);
  self->n_draws = result->n_draws;
  qsort (self->reached, self->n_runs, sizeof *self->reached, compare_days);
  self->p10 = belay_forecast_get_day (self, 100);
  self->p50 = belay_forecast_get_day (self, 500);
  self->p80 = belay_forecast_get_day (self, 800);
  self->p90 = belay_forecast_get_day (self, 900);

  self->deciders = g_new0 (BelayDecider, facts->n_needs);
  for (guint i = 0; i < facts->n_needs; i++)
    {
      int per_mille = (int) ((guint64) result->decided[i] * 1000 / self->n_runs);

      if (per_mille > 0)
        self->deciders[self->n_deciders++] = (BelayDecider){ g_strdup (facts->needs[i].competency), per_mille };
    }
  qsort (self->deciders, self->n_deciders, sizeof *self->deciders, compare_deciders);
}

/**
 * belay_forecast_new:
 * @facts: the facts
 * @what_if: (nullable): what would be otherwise
 * @n_runs: how many futures to draw, such as %BELAY_FORECAST_RUNS; at least 1
 * @cancellable: (nullable): a #GCancellable
 * @error: return location for a #GIOErrorEnum
 *
 * Reckons when the level is likely to be reached. May be called in any thread;
 * the same facts always give the same answer.
 *
 * Returns: (transfer full): the forecast, or %NULL when cancelled
 */
BelayForecast *
belay_forecast_new (BelayForecastFacts *facts,
                    const BelayWhatIf  *what_if,
                    guint               n_runs,
                    GCancellable       *cancellable,
                    GError            **error)
{
  const BelayWhatIf  nothing = { 0 };
  const BelayWhatIf *asked = what_if != NULL ? what_if : &nothing;
  g_autoptr (BelayForecast) self = forecast_new (facts, asked);
  g_autoptr (BelayDriftPool) pool = NULL;
  g_autofree gint32 *reached = NULL;
  g_autofree guint  *decided = NULL;
  BelayRunResult     result;

  g_return_val_if_fail (n_runs > 0, NULL);

  if (self->state == BELAY_FORECAST_READY || self->state == BELAY_FORECAST_REFUSED)
    return g_steal_pointer (&self);

  if (self->state == BELAY_FORECAST_PRIOR_ONLY)
    pool = belay_drift_pool_new_usual (&facts->prior, facts->lines, facts->n_needs, facts->now);
  else
    pool = belay_drift_pool_new (&facts->prior, facts->lines, facts->n_needs, G_MAXINT, facts->now);
  self->prior_share = (int) (pool->prior_share * 1000 + 0.5);
  self->n_runs = n_runs;
  result.reached = reached = g_new0 (gint32, n_runs);
  result.decided = decided = g_new0 (guint, facts->n_needs);
  if (!belay_forecast_roll (facts, asked, pool, n_runs, cancellable, &result, error))
    return NULL;
  reached = NULL;
  take_result (self, facts, &result);

  return g_steal_pointer (&self);
}

/**
 * belay_forecast_free:
 * @self: (transfer full): a forecast
 *
 * Frees a forecast.
 */
void
belay_forecast_free (BelayForecast *self)
{
  for (guint i = 0; i < self->n_deciders; i++)
    g_free (self->deciders[i].competency);
  g_free (self->deciders);
  g_free (self->reached);
  g_free (self);
}

/**
 * belay_forecast_get_chance:
 * @self: a forecast
 * @day: a day
 *
 * Returns: in how many of a thousand futures the level is reached by @day; 0
 *   where there are no futures
 */
int
belay_forecast_get_chance (const BelayForecast *self,
                           BelayDay             day)
{
  guint n = 0;

  while (n < self->n_runs && self->reached[n] <= day)
    n++;

  return self->n_runs > 0 ? (int) ((guint64) n * 1000 / self->n_runs) : 0;
}

/**
 * belay_forecast_get_day:
 * @self: a forecast
 * @per_mille: a chance, more than 0
 *
 * Returns: the first day by which @per_mille of the futures have reached the
 *   level, or %BELAY_DAY_NONE where that takes more than ten years
 */
BelayDay
belay_forecast_get_day (const BelayForecast *self,
                        int                  per_mille)
{
  guint n = (guint) (((guint64) self->n_runs * (guint) MAX (per_mille, 1) + 999) / 1000);

  if (n == 0 || n > self->n_runs || self->reached[n - 1] == G_MAXINT32)
    return BELAY_DAY_NONE;

  return self->reached[n - 1];
}

/**
 * belay_forecast_get_gain:
 * @self: a forecast
 * @other: what would be otherwise, of the same facts
 *
 * Returns: by how many whole months the middle future would be earlier, less
 *   than 0 where it would be later; 0 where one has none within ten years
 */
int
belay_forecast_get_gain (const BelayForecast *self,
                         const BelayForecast *other)
{
  if (self->p50 == BELAY_DAY_NONE || other->p50 == BELAY_DAY_NONE)
    return 0;

  return (self->p50 - other->p50) * 16 / 487;
}
