/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pooled filter against the same model written down as one large normal
 * distribution of all ratings, which a dense solve conditions on them. */

#define G_LOG_DOMAIN "belay"

#include "belay-drift.h"

#include <math.h>

#define N_CASES 200
#define MAX_LINES 6
#define MAX_SIGHTS 8
#define MAX_SEEN (MAX_LINES * MAX_SIGHTS)

typedef struct
{
  BelayDriftPrior prior;
  BelaySightLine  lines[MAX_LINES];
  BelaySight      sights[MAX_LINES][MAX_SIGHTS];
  guint           n_lines;
  int             until;
  int             now;
} Case;

typedef enum
{
  PACE,
  DRIFT,
  LEVEL
} What;

/* One unknown of the large distribution. */
typedef struct
{
  What   what;
  guint  line;
  double years;
} Unknown;

static void
make_case (GRand *rand,
           Case  *self)
{
  *self = (Case){
    .prior = {
      .pace = g_rand_double_range (rand, 0.1, 1),
      .pace_sd = g_rand_double_range (rand, 0.05, 0.5),
      .spread = g_rand_double_range (rand, 0.05, 0.5),
      .start = g_rand_double_range (rand, 0, 3),
      .start_sd = g_rand_double_range (rand, 0.2, 1),
      .noise = g_rand_double_range (rand, 0.005, 0.1),
    },
    .n_lines = (guint) g_rand_int_range (rand, 1, MAX_LINES + 1),
    .until = g_rand_int_range (rand, 200, 2000),
  };
  self->now = self->until + g_rand_int_range (rand, 0, 400);

  for (guint i = 0; i < self->n_lines; i++)
    {
      int clock = 0;

      self->lines[i].sights = self->sights[i];
      self->lines[i].n_sights = (guint) g_rand_int_range (rand, 0, MAX_SIGHTS + 1);
      for (guint j = 0; j < self->lines[i].n_sights; j++)
        {
          clock += g_rand_int_range (rand, 0, 300);
          self->sights[i][j] = (BelaySight){ clock, g_rand_int_range (rand, 0, 9) / 2., g_rand_double_range (rand, 0.02, 0.4) };
        }
    }
}

static double
expect (const Case    *self,
        const Unknown *a)
{
  return a->what == LEVEL ? self->prior.start + self->prior.pace * a->years : self->prior.pace;
}

static double
covary (const Case    *self,
        const Unknown *a,
        const Unknown *b)
{
  const BelayDriftPrior *prior = &self->prior;
  double                 reach_a = a->what == LEVEL ? a->years : 1;
  double                 reach_b = b->what == LEVEL ? b->years : 1;
  double                 value = reach_a * reach_b * prior->pace_sd * prior->pace_sd;

  if (a->what == PACE || b->what == PACE || a->line != b->line)
    return value;
  value += reach_a * reach_b * prior->spread * prior->spread;
  if (a->what == LEVEL && b->what == LEVEL)
    value += prior->start_sd * prior->start_sd + prior->noise * MIN (a->years, b->years);

  return value;
}

/* Cholesky: the lower factor over the matrix. */
static void
factorise (double (*matrix)[MAX_SEEN],
           guint n)
{
  for (guint i = 0; i < n; i++)
    {
      for (guint j = 0; j <= i; j++)
        {
          double sum = matrix[i][j];

          for (guint k = 0; k < j; k++)
            sum -= matrix[i][k] * matrix[j][k];
          matrix[i][j] = i == j ? sqrt (sum) : sum / matrix[j][j];
        }
    }
}

static void
solve_half (double (*factor)[MAX_SEEN],
            guint   n,
            double *vector)
{
  for (guint i = 0; i < n; i++)
    {
      for (guint k = 0; k < i; k++)
        vector[i] -= factor[i][k] * vector[k];
      vector[i] /= factor[i][i];
    }
}

typedef struct
{
  guint   n;
  Unknown seen[MAX_SEEN];
  double  factor[MAX_SEEN][MAX_SEEN];
  double  surprise[MAX_SEEN]; /* half solved */
} Dense;

static void
dense_init (Dense      *self,
            const Case *given)
{
  double variances[MAX_SEEN];

  self->n = 0;
  for (guint i = 0; i < given->n_lines; i++)
    {
      for (guint j = 0; j < given->lines[i].n_sights && given->sights[i][j].clock < given->until; j++)
        {
          self->seen[self->n] = (Unknown){ LEVEL, i, given->sights[i][j].clock / BELAY_DRIFT_DAYS_PER_YEAR };
          self->surprise[self->n] = given->sights[i][j].value - expect (given, &self->seen[self->n]);
          variances[self->n++] = given->sights[i][j].variance;
        }
    }
  for (guint i = 0; i < self->n; i++)
    {
      for (guint j = 0; j < self->n; j++)
        self->factor[i][j] = covary (given, &self->seen[i], &self->seen[j]) + (i == j ? variances[i] : 0);
    }
  factorise (self->factor, self->n);
  solve_half (self->factor, self->n, self->surprise);
}

static void
ask_dense (Dense         *self,
           const Case    *given,
           const Unknown *a,
           const Unknown *b,
           double        *out_mean,
           double        *out_covariance)
{
  double first[MAX_SEEN], second[MAX_SEEN];

  *out_mean = expect (given, a);
  *out_covariance = covary (given, a, b);
  for (guint i = 0; i < self->n; i++)
    {
      first[i] = covary (given, a, &self->seen[i]);
      second[i] = covary (given, b, &self->seen[i]);
    }
  solve_half (self->factor, self->n, first);
  solve_half (self->factor, self->n, second);
  for (guint i = 0; i < self->n; i++)
    {
      *out_mean += first[i] * self->surprise[i];
      *out_covariance -= first[i] * second[i];
    }
}

static void
compare (Dense         *dense,
         const Case    *given,
         const Unknown *a,
         const Unknown *b,
         double         mean,
         double         covariance)
{
  double true_mean, true_covariance;

  ask_dense (dense, given, a, b, &true_mean, &true_covariance);
  g_assert_cmpfloat_with_epsilon (mean, true_mean, 1e-9);
  g_assert_cmpfloat_with_epsilon (covariance, true_covariance, 1e-9);
}

static void
test_dense (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20270304);
  g_autofree Dense *dense = g_new (Dense, 1);
  Case              given;

  for (guint n = 0; n < N_CASES; n++)
    {
      g_autoptr (BelayDriftPool) pool = NULL;
      const Unknown pace = { PACE, 0, 0 };

      make_case (rand, &given);
      dense_init (dense, &given);
      pool = belay_drift_pool_new (&given.prior, given.lines, given.n_lines, given.until, given.now);
      compare (dense, &given, &pace, &pace, pool->pace, pool->pace_variance);
      for (guint i = 0; i < given.n_lines; i++)
        {
          const BelayDrift *drift = &pool->drifts[i];
          const Unknown     level_now = { LEVEL, i, given.now / BELAY_DRIFT_DAYS_PER_YEAR };
          const Unknown     drift_now = { DRIFT, i, 0 };
          double            level, variance;

          belay_drift_pool_predict (pool, i, &level, &variance);
          compare (dense, &given, &level_now, &level_now, level, variance);
          compare (dense, &given, &drift_now, &drift_now, drift->drift[0] + drift->drift[1] * pool->pace,
                   drift->drift_variance + drift->drift[1] * drift->drift[1] * pool->pace_variance);
          compare (dense, &given, &level_now, &drift_now, level,
                   drift->covariance + drift->level[1] * drift->drift[1] * pool->pace_variance);
          compare (dense, &given, &level_now, &pace, level, drift->level[1] * pool->pace_variance);
        }
    }
}

static void
test_prior_alone (void)
{
  const BelayDriftPrior prior = { .pace = 0.5, .pace_sd = 0.2, .spread = 0.1, .start = 2, .start_sd = 0.5, .noise = 0.02 };
  const BelaySightLine  line = { NULL, 0 };
  g_autoptr (BelayDriftPool) pool = belay_drift_pool_new (&prior, &line, 1, G_MAXINT, 1461);
  double level, variance;

  g_assert_cmpfloat_with_epsilon (pool->pace, 0.5, 1e-12);
  g_assert_cmpfloat_with_epsilon (pool->prior_share, 1, 1e-12);
  belay_drift_pool_predict (pool, 0, &level, &variance);
  g_assert_cmpfloat_with_epsilon (level, 4, 1e-12);
  g_assert_cmpfloat_with_epsilon (variance, 0.25 + 16 * (0.04 + 0.01) + 4 * 0.02, 1e-12);
}

/* Prior only: ratings tell the level, and nothing of the pace. */
static void
test_usual_pace (void)
{
  const BelayDriftPrior prior = { .pace = 0.5, .pace_sd = 0.2, .spread = 0.1, .start = 1, .start_sd = 10, .noise = 0.001 };
  BelaySight            sights[] = { { 0, 1, 0.001 }, { 731, 3, 0.001 } };
  const BelaySightLine  line = { sights, G_N_ELEMENTS (sights) };
  g_autoptr (BelayDriftPool) usual = belay_drift_pool_new_usual (&prior, &line, 1, 731);
  g_autoptr (BelayDriftPool) own = belay_drift_pool_new (&prior, &line, 1, G_MAXINT, 731);
  double level, variance;

  g_assert_cmpfloat (usual->pace, ==, 0.5);
  g_assert_cmpfloat (usual->drifts[0].drift[0] + usual->drifts[0].drift[1] * usual->pace, ==, 0.5);
  g_assert_cmpfloat (own->pace, >, 0.8);
  g_assert_cmpfloat (own->prior_share, <, 0.5);
  belay_drift_pool_predict (usual, 0, &level, &variance);
  g_assert_cmpfloat_with_epsilon (level, 2.75, 0.1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/drift/as-a-dense-solve", test_dense);
  g_test_add_func ("/drift/prior-alone", test_prior_alone);
  g_test_add_func ("/drift/usual-pace", test_usual_pace);

  return g_test_run ();
}
