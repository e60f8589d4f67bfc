/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* What the forecasts of a workspace cost, beside a bare loop that draws as many
 * normal variates by the polar method (Marsaglia & Bray, "A convenient method
 * for generating normal variables", 1964): bench-forecast FOLDER. Processor
 * time, for each person the best of some runs. */

#include <belay-forecast.h>
#include <belay-store.h>

#include <math.h>
#include <stdio.h>
#include <time.h>

#define TRIES 7

static double
get_seconds (void)
{
  return (double) clock () / CLOCKS_PER_SEC;
}

/* xorshift64* (Vigna, "An experimental exploration of Marsaglia's xorshift generators, scrambled", 2016). */
static double
draw_unit (guint64 *state)
{
  *state ^= *state >> 12;
  *state ^= *state << 25;
  *state ^= *state >> 27;

  return (double) ((*state * G_GUINT64_CONSTANT (2685821657736338717)) >> 11) * 0x1p-53;
}

static double
draw_polar (guint64  n_draws,
            guint64 *state)
{
  double sum = 0;

  for (guint64 i = 0; i < n_draws; i += 2)
    {
      double u, v, s;

      do
        {
          u = 2 * draw_unit (state) - 1;
          v = 2 * draw_unit (state) - 1;
          s = u * u + v * v;
        }
      while (s >= 1 || s == 0);
      s = sqrt (-2 * log (s) / s);
      sum += u * s + v * s;
    }

  return sum;
}

static void
measure (BelayWorkspace *workspace,
         BelayPerson    *person)
{
  g_autoptr (BelayForecastFacts) facts = belay_forecast_facts_new (workspace, person, belay_day_today (), NULL);
  double  cost = G_MAXDOUBLE, bare = G_MAXDOUBLE, sum = 0;
  guint64 n_draws = 0;
  guint64 state = 1;

  for (guint i = 0; facts != NULL && i < TRIES; i++)
    {
      double start = get_seconds ();
      g_autoptr (BelayForecast) forecast = belay_forecast_new (facts, NULL, BELAY_FORECAST_RUNS, NULL, NULL);
      double middle = get_seconds ();

      n_draws = forecast->n_draws;
      sum += draw_polar (n_draws, &state);
      cost = MIN (cost, middle - start);
      bare = MIN (bare, get_seconds () - middle);
    }
  if (n_draws > 0)
    g_print ("%-20s %8" G_GUINT64_FORMAT " draws  %6.1f ms  polar %6.1f ms  %.2f times (sum %.0f)\n",
             belay_person_get (person)->name, n_draws, cost * 1e3, bare * 1e3, cost / bare, sum);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BelayStore) store = argc == 2 ? belay_store_open (argv[1], BELAY_STORE_READ, &error) : NULL;

  if (store == NULL)
    {
      g_printerr ("bench-forecast FOLDER: %s\n", error != NULL ? error->message : "open which workspace?");
      return 1;
    }

  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (belay_store_get_workspace (store))->people)
  measure (belay_store_get_workspace (store), person);

  return 0;
}
