/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-forecast-private.h"

#include "belay-random.h"

#include <math.h>

/* Monte Carlo on the full level rule: draw where a person stands, let each
 * competency grow month by month, rate it in half levels as a mentor would, and
 * look when the rule holds. A month of growth is a positive increment, an
 * exponential of mean d / 12 (a gamma process of shape 1 a month); leave is no
 * time, so that it only moves the calendar.
 *
 * Every number belongs to a run, a competency and a month, and every draw is
 * monotone in what was rated, so that in each single run a higher rating is
 * never later, and an added floor never earlier. */

/* A drift is at least this share of the person's pace, or of a fifth of the usual
 * one. Where ratings have fallen, slower futures are let in. */
#define SLOWEST_SHARE 0.35
#define SLOWEST_SHARE_FALLING 0.1
#define SLOWEST_PACE_SHARE 0.2

/* What the positions of a stream are for; a month m takes the position m + 1. */
#define POSITION_LEVEL 0
#define POSITION_DRIFT 1

/* A mean month has 487 / 16 days. */
#define DAYS_OF_MONTHS(months) (((months) *487 + 8) / 16)

#define RUNS_BETWEEN_LOOKS 32

/* A need met to the full takes part no more, but in the score. */
typedef struct
{
  guint64 stream;
  double  level;
  double  next; /* the level from which on the rating is higher */
  double  step;
  int     rating;
} Growth;

typedef struct
{
  const BelayForecastFacts *facts;
  const BelayDriftPool     *pool;
  guint64                   person_key;
  guint64                  *keys;
  double                   *paces; /* of the what-if, for each need */
  double                    pace_sd;

  Growth *growths;
  guint  *growing; /* positions of needs that are not met to the full */
  guint   n_growing;
  guint   n_below;
  int     reached;
  int     required;

  guint   last_floor; /* the need whose floor was met last */
  double  last_floor_share;
  guint64 n_draws;
} Simulation;

static void
simulation_init (Simulation               *self,
                 const BelayForecastFacts *facts,
                 const BelayWhatIf        *what_if,
                 const BelayDriftPool     *pool)
{
  *self = (Simulation){ .facts = facts, .pool = pool };
  self->person_key = belay_random_key (facts->person, "");
  self->keys = g_new (guint64, facts->n_needs);
  self->paces = g_new (double, facts->n_needs);
  self->growths = g_new (Growth, facts->n_needs);
  self->growing = g_new (guint, facts->n_needs);
  self->pace_sd = sqrt (pool->pace_variance);

  for (guint i = 0; i < facts->n_needs; i++)
    {
      const char *competency = facts->needs[i].competency;

      self->keys[i] = belay_random_key (facts->person, competency);
      self->paces[i] = what_if->pace > 0 ? what_if->pace / 1000. : 1;
      if (what_if->their_pace > 0 && what_if->competencies != NULL && g_strv_contains (what_if->competencies, competency))
        self->paces[i] *= what_if->their_pace / 1000.;
      self->required += facts->needs[i].weight * facts->required;
    }
}

static void
simulation_clear (Simulation *self)
{
  g_free (self->keys);
  g_free (self->paces);
  g_free (self->growths);
  g_free (self->growing);
}

static int
get_marks (const Simulation *self,
           guint             need,
           int               rating)
{
  return self->facts->needs[need].weight * MIN (rating, self->facts->required);
}

/* As a mentor would, to the nearest half level. */
static void
rate (Growth *growth)
{
  growth->rating = (int) MIN (2 * growth->level + 0.5, BELAY_RATING_MAX);
  growth->next = growth->rating < BELAY_RATING_MAX ? (growth->rating + 0.5) / 2 : G_MAXDOUBLE;
}

/* Level and drift given the pace, by the Cholesky factor of their covariance. */
static void
draw_growth (Simulation *self,
             guint       need,
             guint       run,
             double      pace,
             double      slowest)
{
  const BelayDrift *known = &self->pool->drifts[need];
  Growth           *growth = &self->growths[need];
  double            level_sd = sqrt (known->level_variance);
  double            slope = level_sd > 0 ? known->covariance / level_sd : 0;
  double            rest = sqrt (MAX (known->drift_variance - slope * slope, 0));
  double            z_level, z_drift;

  growth->stream = belay_random_stream (self->keys[need], run);
  z_level = belay_random_normal (belay_random_unit (growth->stream, POSITION_LEVEL));
  z_drift = belay_random_normal (belay_random_unit (growth->stream, POSITION_DRIFT));
  growth->level = MAX (known->level[0] + known->level[1] * pace + level_sd * z_level, 0);
  growth->step = MAX (known->drift[0] + known->drift[1] * pace + slope * z_level + rest * z_drift, slowest) *
                 self->paces[need] / 12;
  rate (growth);
  self->n_draws += 2;
}

static void
begin_run (Simulation *self,
           guint       run)
{
  const BelayForecastFacts *facts = self->facts;
  double                    z = belay_random_normal (belay_random_unit (belay_random_stream (self->person_key, run), 0));
  double                    pace = self->pool->pace + self->pace_sd * z;
  double                    share = facts->is_falling ? SLOWEST_SHARE_FALLING : SLOWEST_SHARE;
  double                    slowest = share * MAX (pace, SLOWEST_PACE_SHARE * facts->prior.pace);

  self->n_draws++;
  self->n_growing = self->n_below = 0;
  self->reached = 0;
  for (guint i = 0; i < facts->n_needs; i++)
    {
      draw_growth (self, i, run, pace, slowest);
      self->n_below += self->growths[i].rating < facts->needs[i].floor;
      self->reached += get_marks (self, i, self->growths[i].rating);
      if (self->growths[i].rating < MAX (facts->required, facts->needs[i].floor))
        self->growing[self->n_growing++] = i;
    }
}

static void
note_floor (Simulation *self,
            guint       need,
            double      before,
            double      after)
{
  double threshold = (self->facts->needs[need].floor - 0.5) / 2;
  double share = (threshold - before) / (after - before);

  self->n_below--;
  if (share <= self->last_floor_share)
    return;
  self->last_floor = need;
  self->last_floor_share = share;
}

/* Returns whether there is still something to grow for. */
static gboolean
rise (Simulation *self,
      guint       need,
      double      before)
{
  const BelayNeed *asked = &self->facts->needs[need];
  Growth          *growth = &self->growths[need];
  int              old = growth->rating;

  rate (growth);
  self->reached += get_marks (self, need, growth->rating) - get_marks (self, need, old);
  if (old < asked->floor && growth->rating >= asked->floor)
    note_floor (self, need, before, growth->level);

  return growth->rating < MAX (self->facts->required, asked->floor);
}

static void
grow (Simulation *self,
      guint       month)
{
  guint n_left = 0;

  self->last_floor_share = -1;
  self->n_draws += self->n_growing;
  for (guint i = 0; i < self->n_growing; i++)
    {
      guint   need = self->growing[i];
      Growth *growth = &self->growths[need];
      double  before = growth->level;

      growth->level += growth->step * belay_random_exponential_at (growth->stream, month + 1);
      if (growth->level < growth->next || rise (self, need, before))
        self->growing[n_left++] = need;
    }
  self->n_growing = n_left;
}

static gboolean
holds (const Simulation *self)
{
  return self->n_below == 0 && (gint64) self->reached * 1000 >= (gint64) self->required * self->facts->score;
}

/* What keeps a run back: of the floors the one farthest away, else the largest gap in the score. */
static guint
find_laggard (const Simulation *self)
{
  const BelayForecastFacts *facts = self->facts;
  guint                     laggard = 0;
  double                    largest = -G_MAXDOUBLE;

  for (guint i = 0; i < facts->n_needs; i++)
    {
      double gap = self->n_below > 0 ? facts->needs[i].floor - 2 * self->growths[i].level
                                     : facts->needs[i].weight * (facts->required - 2 * self->growths[i].level);

      if (gap > largest)
        {
          largest = gap;
          laggard = i;
        }
    }

  return laggard;
}

/* Returns the month in which the rule first holds, or one after the last. */
static guint
roll (Simulation     *self,
      guint           run,
      BelayRunResult *result)
{
  begin_run (self, run);
  if (holds (self))
    return 0;

  for (guint month = 1; month <= BELAY_FORECAST_MONTHS; month++)
    {
      gboolean had_floors = self->n_below == 0;

      grow (self, month);
      if (!holds (self))
        continue;
      result->decided[had_floors ? find_laggard (self) : self->last_floor]++;
      return month;
    }
  result->decided[find_laggard (self)]++;

  return BELAY_FORECAST_MONTHS + 1;
}

static int
compare_leaves (gconstpointer a,
                gconstpointer b)
{
  return ((const BelayAway *) a)->start - ((const BelayAway *) b)->start;
}

/*< private >
 * belay_forecast_fill_calendar:
 * @facts: the facts
 * @what_if: what would be otherwise
 * @days: (out caller-allocates): a day for each month from 0 to %BELAY_FORECAST_MONTHS
 *
 * Says on which day a month of growth is over: leave stops the clock.
 */
void
belay_forecast_fill_calendar (const BelayForecastFacts *facts,
                              const BelayWhatIf        *what_if,
                              BelayDay                 *days)
{
  g_autoptr (GArray) leaves = g_array_copy (facts->leaves);
  BelayAway extra = { MAX (what_if->leave_start, facts->day), what_if->leave_end };
  BelayDay  day = facts->day;
  int       worked = 0;
  guint     next = 0;

  if (what_if->leave_start != BELAY_DAY_NONE && extra.start <= extra.end)
    g_array_append_val (leaves, extra);
  g_array_sort (leaves, compare_leaves);

  for (guint month = 0; month <= BELAY_FORECAST_MONTHS; month++)
    {
      day += DAYS_OF_MONTHS ((int) month) - worked;
      worked = DAYS_OF_MONTHS ((int) month);
      for (; next < leaves->len && g_array_index (leaves, BelayAway, next).start < day; next++)
        {
          const BelayAway *away = &g_array_index (leaves, BelayAway, next);

          day += MAX (away->end - away->start + 1, 0);
          for (guint i = next + 1; i < leaves->len; i++)
            g_array_index (leaves, BelayAway, i).start = MAX (g_array_index (leaves, BelayAway, i).start, away->end + 1);
        }
      days[month] = day;
    }
}

static gint32
date_run (const BelayForecastFacts *facts,
          const BelayDay           *days,
          guint                     month)
{
  gint32 day;

  if (month > BELAY_FORECAST_MONTHS)
    return G_MAXINT32;
  day = days[month];
  if (month == 0 && facts->held_since != BELAY_DAY_NONE)
    day = MAX (day, facts->held_since + facts->sustained_days);
  else
    day += facts->sustained_days;

  return day <= MIN (facts->day + DAYS_OF_MONTHS (BELAY_FORECAST_MONTHS), BELAY_DAY_LAST) ? day : G_MAXINT32;
}

/*< private >
 * belay_forecast_roll:
 * @facts: the facts
 * @what_if: what would be otherwise
 * @pool: what is known of the person on the day of the forecast
 * @n_runs: how many futures to draw
 * @cancellable: (nullable): a #GCancellable
 * @result: where to write; both arrays belong to the caller and are filled with 0
 * @error: return location for a #GIOErrorEnum
 *
 * Draws futures.
 *
 * Returns: whether it was not cancelled
 */
gboolean
belay_forecast_roll (const BelayForecastFacts *facts,
                     const BelayWhatIf        *what_if,
                     const BelayDriftPool     *pool,
                     guint                     n_runs,
                     GCancellable             *cancellable,
                     BelayRunResult           *result,
                     GError                  **error)
{
  BelayDay   days[BELAY_FORECAST_MONTHS + 1];
  Simulation simulation;
  gboolean   is_cancelled = FALSE;

  belay_forecast_fill_calendar (facts, what_if, days);
  simulation_init (&simulation, facts, what_if, pool);
  for (guint run = 0; run < n_runs && !is_cancelled; run++)
    {
      result->reached[run] = date_run (facts, days, roll (&simulation, run, result));
      if (run % RUNS_BETWEEN_LOOKS == 0)
        is_cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);
    }
  result->n_draws = simulation.n_draws;
  simulation_clear (&simulation);

  return !is_cancelled;
}

/*< private >
 * belay_forecast_trace:
 * @facts: the facts
 * @pool: what is known of the person on the day of the forecast
 * @run: the number of a run
 * @month: how many months of growth
 * @ratings: (out caller-allocates): a rating for each need, in half levels
 *
 * Follows a single future, so that tests can ask the rule itself. A rating that
 * met all that is asked may have grown since.
 */
void
belay_forecast_trace (const BelayForecastFacts *facts,
                      const BelayDriftPool     *pool,
                      guint                     run,
                      guint                     month,
                      int                      *ratings)
{
  const BelayWhatIf nothing = { 0 };
  Simulation        simulation;

  simulation_init (&simulation, facts, &nothing, pool);
  begin_run (&simulation, run);
  for (guint i = 1; i <= month; i++)
    grow (&simulation, i);
  for (guint i = 0; i < facts->n_needs; i++)
    ratings[i] = simulation.growths[i].rating;
  simulation_clear (&simulation);
}
