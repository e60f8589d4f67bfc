/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must be true of every forecast, on random people: each is reckoned twice,
 * with one thing changed. */

#define G_LOG_DOMAIN "belay"

#include "belay-forecast.h"
#include "forecast-story.h"

#define N_PEOPLE 1000
#define N_RUNS 100

static BelayForecast *
forecast (guint32              seed,
          const ForecastTwist *twist)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BelayWorkspace) workspace = forecast_story_new (seed, twist);
  g_autoptr (BelayForecastFacts) facts =
    belay_forecast_facts_new (workspace, forecast_story_get_person (workspace), FORECAST_STORY_DAY, &error);
  BelayForecast *answer;

  g_assert_no_error (error);
  answer = belay_forecast_new (facts, NULL, N_RUNS, NULL, &error);
  g_assert_no_error (error);

  return answer;
}

/* Who is ready already has reached the level in all futures. */
static gint32
get_reached (const BelayForecast *self,
             guint                position)
{
  return self->state == BELAY_FORECAST_READY ? self->day : self->reached[position];
}

/* Each future of the first, in order, is no later than that of the second; so no quantile is. */
static gboolean
is_never_later (const BelayForecast *first,
                const BelayForecast *second)
{
  gboolean is_earlier = FALSE;

  g_assert_true (first->state == BELAY_FORECAST_REFUSED || second->state != BELAY_FORECAST_REFUSED);
  if (first->state == BELAY_FORECAST_REFUSED)
    return FALSE;
  for (guint i = 0; i < N_RUNS; i++)
    {
      g_assert_cmpint (get_reached (first, i), <=, get_reached (second, i));
      is_earlier |= get_reached (first, i) < get_reached (second, i);
    }

  return is_earlier;
}

/* The law holds for all, and is no empty one: for many the twist makes a difference. */
static void
check_law (const ForecastTwist *earlier,
           const ForecastTwist *later,
           guint                least_changed)
{
  guint n_changed = 0;

  for (guint32 seed = 0; seed < N_PEOPLE; seed++)
    {
      g_autoptr (BelayForecast) first = forecast (seed, earlier);
      g_autoptr (BelayForecast) second = forecast (seed, later);

      n_changed += is_never_later (first, second);
    }
  g_assert_cmpuint (n_changed, >=, least_changed);
}

static void
test_higher_rating (void)
{
  check_law (&(ForecastTwist){ .raise = TRUE }, &(ForecastTwist){ 0 }, N_PEOPLE / 2);
}

static void
test_added_floor (void)
{
  check_law (&(ForecastTwist){ 0 }, &(ForecastTwist){ .add_floor = TRUE }, N_PEOPLE / 4);
}

static void
test_future_leave (void)
{
  check_law (&(ForecastTwist){ 0 }, &(ForecastTwist){ .add_leave = TRUE }, N_PEOPLE / 2);
}

static void
check_equal (const BelayForecast *first,
             const BelayForecast *second)
{
  g_assert_cmpint (first->state, ==, second->state);
  g_assert_cmpint (first->prior_share, ==, second->prior_share);
  g_assert_cmpint (first->is_falling, ==, second->is_falling);
  g_assert_cmpuint (first->n_draws, ==, second->n_draws);
  g_assert_cmpmem (first->reached, first->n_runs * sizeof (gint32), second->reached, second->n_runs * sizeof (gint32));
  g_assert_cmpuint (first->n_deciders, ==, second->n_deciders);
  for (guint i = 0; i < first->n_deciders; i++)
    {
      g_assert_cmpstr (first->deciders[i].competency, ==, second->deciders[i].competency);
      g_assert_cmpint (first->deciders[i].per_mille, ==, second->deciders[i].per_mille);
    }
}

static void
test_order (void)
{
  guint n_with_futures = 0;

  for (guint32 seed = 0; seed < N_PEOPLE; seed++)
    {
      g_autoptr (BelayForecast) first = forecast (seed, &(ForecastTwist){ 0 });
      g_autoptr (BelayForecast) second = forecast (seed, &(ForecastTwist){ .reverse = TRUE });

      check_equal (first, second);
      n_with_futures += first->n_runs > 0;
    }
  g_assert_cmpuint (n_with_futures, >, N_PEOPLE / 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/forecast/higher-latest-rating-is-never-later", test_higher_rating);
  g_test_add_func ("/forecast/added-floor-is-never-earlier", test_added_floor);
  g_test_add_func ("/forecast/future-leave-is-never-earlier", test_future_leave);
  g_test_add_func ("/forecast/order-changes-nothing", test_order);

  return g_test_run ();
}
