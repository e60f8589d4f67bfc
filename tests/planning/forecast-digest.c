/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints the forecasts of some made-up people in every digit, so that
 * check-compilers.py can compare what different compilers make of them. */

#define G_LOG_DOMAIN "belay"

#include "belay-forecast-private.h"

#include <math.h>

#define N_PEOPLE 1000
#define N_NEEDS 12
#define N_RUNS 20
#define TODAY 740000

static BelayForecastFacts *
make_facts (guint number)
{
  g_autofree char *name = g_strdup_printf ("person-%u", number);
  g_autoptr (GRand) rand = g_rand_new_with_seed (number);
  BelayForecastFacts *facts = belay_forecast_facts_alloc (name, TODAY, N_NEEDS);

  facts->required = 6;
  facts->score = 920;
  facts->n_rated = N_NEEDS;
  facts->n_assessments = 6;
  facts->first_seen = TODAY - 800;
  facts->last_seen = TODAY - 50;
  facts->now = 800;
  facts->prior = (BelayDriftPrior){ .pace = 0.7, .pace_sd = 0.25, .spread = 0.28, .start = 1.2, .start_sd = 0.75 };
  facts->prior.noise = belay_forecast_reckon_noise (&facts->prior);
  for (guint i = 0; i < N_NEEDS; i++)
    {
      facts->needs[i] = (BelayNeed){ g_strdup_printf ("c%02u", i), g_rand_int_range (rand, 1, 4), g_rand_int_range (rand, 3, 6) };
      facts->lines[i].sights = g_new0 (BelaySight, 6);
      facts->lines[i].n_sights = 6;
      for (int j = 0; j < 6; j++)
        facts->lines[i].sights[j] = (BelaySight){ j * 150, (2 + j / 2 + g_rand_int_range (rand, 0, 2)) / 2., 1. / 12 };
    }

  return facts;
}

static void
print_pool (const BelayForecastFacts *facts)
{
  g_autoptr (BelayDriftPool) pool = belay_drift_pool_new (&facts->prior, facts->lines, facts->n_needs, G_MAXINT, facts->now);

  g_print ("%a %a", pool->pace, pool->pace_variance);
  for (guint i = 0; i < pool->n_drifts; i++)
    g_print (" %a %a %a", pool->drifts[i].level[0], pool->drifts[i].drift[1], pool->drifts[i].covariance);
}

int
main (void)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autoptr (BelayForecastFacts) facts = make_facts (i);
      g_autoptr (BelayForecast) forecast = belay_forecast_new (facts, NULL, N_RUNS, NULL, NULL);

      print_pool (facts);
      for (guint j = 0; j < N_RUNS; j++)
        g_print (" %d", forecast->reached[j]);
      for (guint j = 0; j < forecast->n_deciders; j++)
        g_print (" %s=%d", forecast->deciders[j].competency, forecast->deciders[j].per_mille);
      g_print ("\n");
    }

  return 0;
}
