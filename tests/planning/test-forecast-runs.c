/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The futures themselves: against the exact law of their increments, against the
 * level rule asked month by month, and against a calendar counted day by day. */

#define G_LOG_DOMAIN "belay"

#include "belay-forecast-private.h"
#include "belay-rule.h"
#include "forecast-story.h"

#include <math.h>

#define N_RUNS 200000
#define TODAY 740000
#define N_STEPS 200

/* One competency without floors: to reach 3, which a rating rounds to from 2¾ on. */
static BelayForecastFacts *
make_single (void)
{
  BelayForecastFacts *facts = belay_forecast_facts_alloc ("person", TODAY, 1);

  facts->required = 6;
  facts->score = 1000;
  facts->n_rated = 1;
  facts->needs[0] = (BelayNeed){ g_strdup ("asyncio"), 1, 0 };

  return facts;
}

#define THRESHOLD 2.75

/* Exponential increments of mean d / 12: by month m they have made up x if a Poisson
 * process of rate 1 has at most m - 1 events by 12 x / d (Erlang's law). */
static double
reckon_passed (double distance,
               double drift,
               guint  month)
{
  double mean = 12 * distance / drift;
  double term = exp (-mean);
  double sum = 0;

  if (distance <= 0)
    return 1;
  for (guint j = 0; j < month; j++)
    {
      sum += term;
      term *= mean / (j + 1);
    }

  return sum;
}

static double
get_quantile (guint step)
{
  double unit = (step + 0.5) / N_STEPS;
  double low = -8, high = 8;

  for (guint i = 0; i < 60; i++)
    {
      double middle = (low + high) / 2;

      if (erfc (-middle / G_SQRT2) / 2 < unit)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static void
compare_with_law (const BelayDriftPool *pool,
                  double (*law) (guint month))
{
  g_autoptr (BelayForecastFacts) facts = make_single ();
  g_autofree gint32 *reached = g_new0 (gint32, N_RUNS);
  g_autofree guint  *by_month = g_new0 (guint, BELAY_FORECAST_MONTHS + 2);
  const BelayWhatIf  nothing = { 0 };
  guint              decided[1] = { 0 };
  guint              sum = 0;
  BelayRunResult     result = { reached, decided, 0 };
  BelayDay           days[BELAY_FORECAST_MONTHS + 1];

  g_assert_true (belay_forecast_roll (facts, &nothing, pool, N_RUNS, NULL, &result, NULL));
  belay_forecast_fill_calendar (facts, &nothing, days);
  for (guint i = 0; i < N_RUNS; i++)
    by_month[reached[i] == G_MAXINT32 ? BELAY_FORECAST_MONTHS + 1 : (guint) ((reached[i] - TODAY) * 16 / 487.0 + 0.5)]++;
  for (guint month = 0; month <= BELAY_FORECAST_MONTHS; month++)
    {
      sum += by_month[month];
      g_assert_cmpfloat_with_epsilon ((double) sum / N_RUNS, law (month), 0.01);
    }
}

static double
law_of_known (guint month)
{
  return reckon_passed (THRESHOLD - 2, 0.5, month);
}

static void
test_known (void)
{
  BelayDrift     drift = { .level = { 2, 0 }, .drift = { 0.5, 0 } };
  BelayDriftPool pool = { .pace = 0.5, .n_drifts = 1, .drifts = &drift };

  compare_with_law (&pool, law_of_known);
}

/* Level and drift uncertain and correlated: the law, averaged over both. */
static double
law_of_uncertain (guint month)
{
  static double z[N_STEPS];
  double        sum = 0;

  if (z[0] == 0)
    {
      for (guint i = 0; i < N_STEPS; i++)
        z[i] = get_quantile (i);
    }
  for (guint i = 0; i < N_STEPS; i++)
    {
      for (guint j = 0; j < N_STEPS; j++)
        sum += reckon_passed (THRESHOLD - 1.8 - 0.3 * z[i], MAX (0.6 + 0.1 * z[i] + 0.2 * z[j], 0.35 * 0.6), month);
    }

  return sum / (N_STEPS * N_STEPS);
}

static void
test_uncertain (void)
{
  BelayDrift     drift = { { 1.8, 0 }, { 0.6, 0 }, 0.09, 0.03, 0.05 };
  BelayDriftPool pool = { .pace = 0.6, .n_drifts = 1, .drifts = &drift };

  compare_with_law (&pool, law_of_uncertain);
}

/* Ratings beside the rule's demands, where the needs stand by id. */
static void
place (const BelayForecastFacts *facts,
       const BelayRule          *rule,
       const int                *ratings,
       int                      *placed)
{
  for (guint i = 0; i < rule->n_demands; i++)
    placed[i] = BELAY_UNSET;
  for (guint i = 0; i < facts->n_needs; i++)
    placed[belay_rule_find (rule, facts->needs[i].competency)] = ratings[i];
}

static guint
find_month (const BelayForecastFacts *facts,
            const BelayDriftPool     *pool,
            const BelayRule          *rule,
            guint                     run)
{
  int ratings[16], placed[16];

  for (guint month = 0; month <= BELAY_FORECAST_MONTHS; month++)
    {
      belay_forecast_trace (facts, pool, run, month, ratings);
      place (facts, rule, ratings, placed);
      if (belay_rule_holds (rule, placed))
        return month;
    }

  return BELAY_FORECAST_MONTHS + 1;
}

static void
check_rule (guint32 seed)
{
  g_autoptr (BelayWorkspace) workspace = forecast_story_new (seed, &(ForecastTwist){ 0 });
  BelayPerson    *person = forecast_story_get_person (workspace);
  BelayFramework *framework = belay_workspace_get_framework_of (workspace, person);
  g_autoptr (BelayRule) rule = belay_rule_new (framework, belay_framework_find_level (framework, "senior"), person);
  g_autoptr (BelayForecastFacts) facts = belay_forecast_facts_new (workspace, person, FORECAST_STORY_DAY, NULL);
  g_autoptr (BelayDriftPool) pool =
    belay_drift_pool_new (&facts->prior, facts->lines, facts->n_needs, G_MAXINT, facts->now);
  const BelayWhatIf nothing = { 0 };
  gint32            reached[4];
  guint             decided[16] = { 0 };
  BelayRunResult    result = { reached, decided, 0 };
  BelayDay          days[BELAY_FORECAST_MONTHS + 1];

  facts->sustained_days = 0;
  facts->held_since = BELAY_DAY_NONE;
  belay_forecast_fill_calendar (facts, &nothing, days);
  g_assert_true (belay_forecast_roll (facts, &nothing, pool, G_N_ELEMENTS (reached), NULL, &result, NULL));
  for (guint run = 0; run < G_N_ELEMENTS (reached); run++)
    {
      guint month = find_month (facts, pool, rule, run);

      if (reached[run] != G_MAXINT32)
        g_assert_cmpint (reached[run], ==, days[month]);
      else
        g_assert_true (month > BELAY_FORECAST_MONTHS || days[month] > FORECAST_STORY_DAY + 3652);
    }
}

static void
test_rule (void)
{
  for (guint32 seed = 0; seed < 100; seed++)
    check_rule (seed);
}

static BelayForecast *
forecast_falling (guint32  seed,
                  gboolean is_falling)
{
  g_autoptr (BelayWorkspace) workspace = forecast_story_new (seed, &(ForecastTwist){ 0 });
  g_autoptr (BelayForecastFacts) facts =
    belay_forecast_facts_new (workspace, forecast_story_get_person (workspace), FORECAST_STORY_DAY, NULL);

  facts->is_falling = is_falling;

  return belay_forecast_new (facts, NULL, 200, NULL, NULL);
}

/* Who falls may be slower, never quicker: the span grows at its late end. */
static void
test_falling (void)
{
  guint n_later = 0;

  for (guint32 seed = 0; seed < 100; seed++)
    {
      g_autoptr (BelayForecast) steady = forecast_falling (seed, FALSE);
      g_autoptr (BelayForecast) falling = forecast_falling (seed, TRUE);

      for (guint i = 0; i < steady->n_runs; i++)
        {
          g_assert_cmpint (steady->reached[i], <=, falling->reached[i]);
          n_later += steady->reached[i] < falling->reached[i];
        }
    }
  g_assert_cmpuint (n_later, >, 1000);
}

static gboolean
is_away (const BelayForecastFacts *facts,
         const BelayWhatIf        *what_if,
         BelayDay                  day)
{
  gboolean is_away = day >= what_if->leave_start && day <= what_if->leave_end;

  for (guint i = 0; i < facts->leaves->len; i++)
    is_away |= day >= g_array_index (facts->leaves, BelayAway, i).start && day <= g_array_index (facts->leaves, BelayAway, i).end;

  return is_away;
}

static void
check_calendar (const BelayForecastFacts *facts,
                const BelayWhatIf        *what_if)
{
  BelayDay days[BELAY_FORECAST_MONTHS + 1];
  BelayDay day = facts->day;
  int      worked = 0;

  belay_forecast_fill_calendar (facts, what_if, days);
  for (int month = 0; month <= BELAY_FORECAST_MONTHS; month++)
    {
      for (; worked < (int) floor (month * 30.4375 + 0.5); day++)
        worked += !is_away (facts, what_if, day);
      g_assert_cmpint (days[month], ==, day);
    }
}

static void
test_calendar (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (guint32 seed = 0; seed < 300; seed++)
    {
      g_autoptr (BelayWorkspace) workspace = forecast_story_new (seed, &(ForecastTwist){ .add_leave = TRUE });
      g_autoptr (BelayForecastFacts) facts =
        belay_forecast_facts_new (workspace, forecast_story_get_person (workspace), FORECAST_STORY_DAY, NULL);
      BelayDay start = FORECAST_STORY_DAY + g_rand_int_range (rand, -100, 1000);

      check_calendar (facts, &(BelayWhatIf){ 0 });
      check_calendar (facts, &(BelayWhatIf){ .leave_start = start, .leave_end = start + g_rand_int_range (rand, 0, 300) });
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/forecast-runs/passage-law", test_known);
  g_test_add_func ("/forecast-runs/passage-law-of-what-is-uncertain", test_uncertain);
  g_test_add_func ("/forecast-runs/as-the-rule-says", test_rule);
  g_test_add_func ("/forecast-runs/falling-widens-the-late-end", test_falling);
  g_test_add_func ("/forecast-runs/calendar-day-by-day", test_calendar);

  return g_test_run ();
}
