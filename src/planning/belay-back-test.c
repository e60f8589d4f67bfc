/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-forecast-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* Between the quantiles .1 and .9 of the normal distribution lie so many standard deviations on each side. */
#define QUANTILE_90 1.2815515655446004

#define LEAST_ASSESSMENTS 2

static int
compare_clocks (gconstpointer a,
                gconstpointer b)
{
  return *(const int *) a - *(const int *) b;
}

static GArray *
list_clocks (const BelayForecastFacts *facts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *clocks = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < facts->n_needs; i++)
    {
      for (guint j = 0; j < facts->lines[i].n_sights; j++)
        {
          int clock = facts->lines[i].sights[j].clock;

          if (g_hash_table_add (seen, GINT_TO_POINTER (clock)))
            g_array_append_val (clocks, clock);
        }
    }
  g_array_sort (clocks, compare_clocks);

  return clocks;
}

static void
check_day (const BelayForecastFacts *facts,
           int                       clock,
           BelayBackTest            *result)
{
  g_autoptr (BelayDriftPool) pool = belay_drift_pool_new (&facts->prior, facts->lines, facts->n_needs, clock, clock);
  guint n_before = result->n_ratings;

  for (guint i = 0; i < facts->n_needs; i++)
    {
      double level, variance;

      belay_drift_pool_predict (pool, i, &level, &variance);
      for (guint j = 0; j < facts->lines[i].n_sights; j++)
        {
          const BelaySight *sight = &facts->lines[i].sights[j];

          if (sight->clock != clock)
            continue;
          result->n_ratings++;
          result->n_held += fabs (sight->value - level) <= QUANTILE_90 * sqrt (variance + sight->variance);
        }
    }
  result->n_assessments += result->n_ratings > n_before;
}

/**
 * belay_back_test:
 * @facts: the facts of a forecast
 *
 * Foretells each past rating from the ratings of earlier days alone, and counts
 * how many fell between the quantiles .1 and .9 of what was foretold (the
 * probability integral transform; Dawid, "Statistical theory: the prequential
 * approach", 1984). Begins when there are two earlier days.
 *
 * Returns: the counts
 */
BelayBackTest
belay_back_test (const BelayForecastFacts *facts)
{
  g_autoptr (GArray) clocks = list_clocks (facts);
  BelayBackTest result = { 0, 0, 0 };

  for (guint i = LEAST_ASSESSMENTS; i < clocks->len; i++)
    check_day (facts, g_array_index (clocks, int, i), &result);

  return result;
}

/**
 * belay_back_test_to_words:
 * @self: the counts
 *
 * Says how the forecast would have done before.
 *
 * Returns: (transfer full) (nullable): such as "Looking back: 31 of 40 ratings fell
 *   within the span foretold from earlier ones, 8 of 10 are expected", or %NULL
 *   where nothing could be foretold
 */
char *
belay_back_test_to_words (const BelayBackTest *self)
{
  if (self->n_ratings == 0)
    return NULL;

  /* Translators: how many of how many; the second number decides the plural. */
  return g_strdup_printf (
    ngettext ("Looking back: %u of %u rating fell within the span foretold from earlier ones, 8 of 10 are expected",
              "Looking back: %u of %u ratings fell within the span foretold from earlier ones, 8 of 10 are expected",
              self->n_ratings),
    self->n_held, self->n_ratings);
}
