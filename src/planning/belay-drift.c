/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-drift.h"

/* A person has a pace p; each competency has a drift d about p and a level l
 * that grows with it; ratings are levels seen through noise:
 *
 *   p ~ N (pace, pace_sd²)      d ~ N (p, spread²)      l ~ N (start, start_sd²)
 *   dl = d·dt + N (0, noise·dt)                         y ~ N (l, variance)
 *
 * For a known p the competencies don't touch each other, and each is a Kalman
 * filter of two states, level and drift (the local linear trend with a fixed
 * slope; Durbin & Koopman, "Time series analysis by state space methods", 2.ed.,
 * 3.2 and 4.3). The means are linear in p, so the filter carries both parts, and
 * each innovation tells something about p (the augmented filter, ibid. 5.7). That
 * pools exactly what a solve of all unknowns at once would pool. */

/* What the innovations say about the pace: as for a mean of known precision. */
typedef struct
{
  double precision;
  double weighted;
} Evidence;

static void
start (BelayDrift            *self,
       const BelayDriftPrior *prior)
{
  *self = (BelayDrift){
    .level = { prior->start, 0 },
    .drift = { 0, 1 },
    .level_variance = prior->start_sd * prior->start_sd,
    .drift_variance = prior->spread * prior->spread,
  };
}

static void
advance (BelayDrift *self,
         int         days,
         double      noise)
{
  double years = days / BELAY_DRIFT_DAYS_PER_YEAR;

  for (guint i = 0; i < 2; i++)
    self->level[i] += years * self->drift[i];
  self->level_variance += years * (2 * self->covariance + years * self->drift_variance + noise);
  self->covariance += years * self->drift_variance;
}

static void
see (BelayDrift       *self,
     const BelaySight *sight,
     Evidence         *evidence)
{
  double total = self->level_variance + sight->variance;
  double level_gain = self->level_variance / total;
  double drift_gain = self->covariance / total;
  double surprise[2] = { sight->value - self->level[0], -self->level[1] };

  evidence->precision += surprise[1] * surprise[1] / total;
  evidence->weighted -= surprise[0] * surprise[1] / total;
  for (guint i = 0; i < 2; i++)
    {
      self->level[i] += level_gain * surprise[i];
      self->drift[i] += drift_gain * surprise[i];
    }
  self->drift_variance -= drift_gain * self->covariance;
  self->covariance -= drift_gain * self->level_variance;
  self->level_variance -= level_gain * self->level_variance;
}

static void
follow (BelayDrift            *self,
        const BelayDriftPrior *prior,
        const BelaySightLine  *line,
        int                    until,
        int                    now,
        Evidence              *evidence)
{
  int clock = 0;

  start (self, prior);
  for (guint i = 0; i < line->n_sights && line->sights[i].clock < until; i++)
    {
      advance (self, line->sights[i].clock - clock, prior->noise);
      see (self, &line->sights[i], evidence);
      clock = line->sights[i].clock;
    }
  advance (self, now - clock, prior->noise);
}

static BelayDriftPool *
pool_new (const BelayDriftPrior *prior,
          const BelaySightLine  *lines,
          guint                  n_lines,
          int                    until,
          int                    now,
          Evidence              *evidence)
{
  BelayDriftPool *self = g_new0 (BelayDriftPool, 1);

  self->n_drifts = n_lines;
  self->drifts = g_new0 (BelayDrift, n_lines);
  for (guint i = 0; i < n_lines; i++)
    follow (&self->drifts[i], prior, &lines[i], until, now, evidence);

  return self;
}

/*< private >
 * belay_drift_pool_new:
 * @prior: what is believed before
 * @lines: (array length=n_lines): the ratings of each competency
 * @n_lines: how many competencies there are
 * @until: only ratings before this day of the clock count
 * @now: the day of the clock for which the answer is wanted, not before those
 *
 * Learns the pace, levels and drifts of a person from ratings. The clock begins
 * with 0 on the day of the prior.
 *
 * Returns: (transfer full): what is known
 */
BelayDriftPool *
belay_drift_pool_new (const BelayDriftPrior *prior,
                      const BelaySightLine  *lines,
                      guint                  n_lines,
                      int                    until,
                      int                    now)
{
  Evidence        evidence = { 0, 0 };
  BelayDriftPool *self = pool_new (prior, lines, n_lines, until, now, &evidence);
  double          precision = 1 / (prior->pace_sd * prior->pace_sd);

  self->pace_variance = 1 / (precision + evidence.precision);
  self->pace = self->pace_variance * (precision * prior->pace + evidence.weighted);
  self->prior_share = self->pace_variance * precision;

  return self;
}

/*< private >
 * belay_drift_pool_new_usual:
 * @prior: what is believed before
 * @lines: (array length=n_lines): the ratings of each competency
 * @n_lines: how many competencies there are
 * @now: the day of the clock for which the answer is wanted
 *
 * Learns only the levels, as they would be at the usual pace, and leaves pace
 * and drifts as they are believed before: "prior only".
 *
 * Returns: (transfer full): what is known
 */
BelayDriftPool *
belay_drift_pool_new_usual (const BelayDriftPrior *prior,
                            const BelaySightLine  *lines,
                            guint                  n_lines,
                            int                    now)
{
  Evidence        unused = { 0, 0 };
  BelayDriftPrior steady = *prior;
  BelayDriftPool *self;

  steady.spread = 0;
  self = pool_new (&steady, lines, n_lines, G_MAXINT, now, &unused);
  self->pace = prior->pace;
  self->pace_variance = prior->pace_sd * prior->pace_sd;
  self->prior_share = 1;
  for (guint i = 0; i < n_lines; i++)
    {
      self->drifts[i].level[0] += self->drifts[i].level[1] * prior->pace;
      self->drifts[i].level[1] = 0;
      self->drifts[i].drift_variance = prior->spread * prior->spread;
    }

  return self;
}

/*< private >
 * belay_drift_pool_free:
 * @self: (transfer full): a pool
 *
 * Frees a pool.
 */
void
belay_drift_pool_free (BelayDriftPool *self)
{
  g_free (self->drifts);
  g_free (self);
}

/*< private >
 * belay_drift_pool_predict:
 * @self: a pool
 * @position: the position of a competency
 * @out_level: (out): the level to be expected
 * @out_variance: (out): the variance about it, that of the pace included
 *
 * Says where a competency stands.
 */
void
belay_drift_pool_predict (const BelayDriftPool *self,
                          guint                 position,
                          double               *out_level,
                          double               *out_variance)
{
  const BelayDrift *drift = &self->drifts[position];

  *out_level = drift->level[0] + drift->level[1] * self->pace;
  *out_variance = drift->level_variance + drift->level[1] * drift->level[1] * self->pace_variance;
}
