/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-odds.h"

#include "plan-story.h"

#define N_RUNS 200000
#define N_DAYS 400

/* One part in a hundred, in per mille. */
#define CLOSE 10

typedef struct
{
  double finish_on[N_DAYS]; /* the chance of each day, counted from the start */
  double critical[8];
} Exact;

/* The area of a triangle that stands on low to high with its tip over the middle, up to @at. */
static double
area_to (double low,
         double tip,
         double high,
         double at)
{
  if (at <= low)
    return 0;
  if (at >= high)
    return 1;
  if (at <= tip)
    return (at - low) * (at - low) / ((high - low) * (tip - low));

  return 1 - (high - at) * (high - at) / ((high - low) * (high - tip));
}

static double
get_chance_of_days (const PlanRow *row,
                    int            days)
{
  double low = row->optimistic - 0.5;
  double high = row->pessimistic + 0.5;

  return area_to (low, row->days, high, days + 0.5) - area_to (low, row->days, high, days - 0.5);
}

/* Every duration of every milestone with every one of the others. */
static void
enumerate (PlanRow        *rows,
           guint           row,
           const PlanLink *links,
           double          chance,
           Exact          *exact)
{
  PlanRow given = rows[row];

  if (given.id == NULL)
    {
      g_autoptr (BelayPlan) plan = plan_story_new (PLAN_TODAY, NULL, rows, links);
      int finish = belay_plan_get_finish (plan) - story_day (PLAN_TODAY);

      g_assert_cmpint (finish, <, N_DAYS);
      exact->finish_on[finish] += chance;
      for (guint i = 0; i < row; i++)
        exact->critical[i] += belay_plan_get_span (plan, i)->is_critical ? chance : 0;
      return;
    }
  if (given.pessimistic == 0)
    {
      enumerate (rows, row + 1, links, chance, exact);
      return;
    }

  for (int days = given.optimistic; days <= given.pessimistic; days++)
    {
      rows[row].days = days;
      rows[row].optimistic = rows[row].pessimistic = 0;
      enumerate (rows, row + 1, links, chance * get_chance_of_days (&given, days), exact);
    }
  rows[row] = given;
}

static void
check (const PlanRow  *rows,
       const PlanLink *links)
{
  PlanRow own[9];
  Exact   exact = { { 0 }, { 0 } };
  g_autoptr (BelayPlan) plan = plan_story_new (PLAN_TODAY, NULL, rows, links);
  g_autoptr (BelayOdds) odds = belay_odds_new (plan, N_RUNS);
  guint  n_rows = belay_plan_get_n_spans (plan);
  double chance = 0;

  memcpy (own, rows, (n_rows + 1) * sizeof (PlanRow));
  for (guint i = 0; i < n_rows; i++)
    {
      own[i].due = NULL; /* moves nothing */
      if (own[i].state == BELAY_MILESTONE_DONE)
        own[i].optimistic = own[i].pessimistic = 0; /* what is over is certain */
    }
  enumerate (own, 0, links, 1, &exact);

  for (int i = 0; i < N_DAYS; i++)
    {
      chance += exact.finish_on[i];
      g_assert_cmpfloat_with_epsilon (belay_odds_get_chance (odds, story_day (PLAN_TODAY) + i), chance * 1000, CLOSE);
    }
  g_assert_cmpfloat_with_epsilon (chance, 1, 1e-9);
  for (guint i = 0; i < n_rows; i++)
    g_assert_cmpfloat_with_epsilon (belay_odds_get_criticality (odds, i), exact.critical[i] * 1000, CLOSE);
}

static void
test_chain (void)
{
  static const PlanRow rows[] = {
    { "a", .days = 3, .optimistic = 2, .pessimistic = 7 },
    { "b", .days = 1, .optimistic = 1, .pessimistic = 4 },
    { "c", .days = 5, .optimistic = 3, .pessimistic = 6, .owner = "zoe" },
    { "certain", .days = 2 },
    { NULL }
  };
  static const PlanLink links[] = {
    { "a", "b", BELAY_DEPENDENCY_FINISH_START, 1 },
    { "b", "c", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "c", "certain", BELAY_DEPENDENCY_FINISH_START, -1 },
    { NULL }
  };

  check (rows, links);
}

static void
test_meeting_paths (void)
{
  static const PlanRow rows[] = {
    { "goes on", BELAY_MILESTONE_ACTIVE, NULL, "2026-11-30", NULL, 6, 400, .optimistic = 4, .pessimistic = 10 },
    { "a", .days = 4, .optimistic = 2, .pessimistic = 8 },
    { "b", .days = 5, .optimistic = 4, .pessimistic = 6 },
    { "done", BELAY_MILESTONE_DONE, NULL, "2026-11-20", "2026-11-27", 3, 0, .optimistic = 1, .pessimistic = 9 },
    { "c", .days = 3, .optimistic = 1, .pessimistic = 5, .due = "2026-12-03" },
    { "end", .days = 1 },
    { NULL }
  };
  static const PlanLink links[] = {
    { "goes on", "end", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "a", "end", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "done", "a", BELAY_DEPENDENCY_FINISH_START, 2 },
    { "b", "c", BELAY_DEPENDENCY_START_START, 2 },
    { "c", "end", BELAY_DEPENDENCY_FINISH_FINISH, 1 },
    { NULL }
  };

  check (rows, links);
}

/* The more paths must all be finished, the less likely is the finish that the plan shows. */
static void
test_merge_bias (void)
{
  static const PlanRow paths[] = {
    { "a", .days = 10, .optimistic = 6, .pessimistic = 14 },
    { "b", .days = 10, .optimistic = 6, .pessimistic = 14 },
    { "c", .days = 10, .optimistic = 6, .pessimistic = 14 },
    { "d", .days = 10, .optimistic = 6, .pessimistic = 14 },
    { "e", .days = 10, .optimistic = 6, .pessimistic = 14 },
  };
  int expected = 1000;

  for (guint n = 1; n <= G_N_ELEMENTS (paths); n++)
    {
      PlanRow rows[G_N_ELEMENTS (paths) + 1] = { { NULL } };
      g_autoptr (BelayPlan) plan = NULL;
      g_autoptr (BelayOdds) odds = NULL;

      memcpy (rows, paths, n * sizeof (PlanRow));
      plan = plan_story_new (PLAN_TODAY, NULL, rows, NULL);
      odds = belay_odds_new (plan, BELAY_ODDS_RUNS);
      expected = (int) (expected * 0.61);

      g_assert_cmpfloat_with_epsilon (belay_odds_get_chance (odds, belay_plan_get_finish (plan)), expected, 3 * CLOSE);
      g_assert_cmpint (belay_odds_get_finish (odds, 800), >, belay_plan_get_finish (plan));
      if (n > 1)
        g_assert_cmpint (belay_odds_get_finish (odds, 500), >, belay_plan_get_finish (plan));
    }
}

/* The same facts give the same odds, in whatever order they are told. */
static void
test_order_does_not_matter (void)
{
  static const PlanRow rows[] = {
    { "a", .days = 3, .optimistic = 2, .pessimistic = 7 },
    { "b", .days = 4, .optimistic = 1, .pessimistic = 9 },
    { NULL }
  };
  static const PlanRow swapped[] = {
    { "b", .days = 4, .optimistic = 1, .pessimistic = 9 },
    { "a", .days = 3, .optimistic = 2, .pessimistic = 7 },
    { NULL }
  };
  g_autoptr (BelayPlan) first = plan_story_new (PLAN_TODAY, NULL, rows, NULL);
  g_autoptr (BelayPlan) second = plan_story_new (PLAN_TODAY, NULL, swapped, NULL);
  g_autoptr (BelayOdds) one = belay_odds_new (first, BELAY_ODDS_RUNS);
  g_autoptr (BelayOdds) other = belay_odds_new (second, BELAY_ODDS_RUNS);

  for (BelayDay day = story_day (PLAN_TODAY); day < story_day (PLAN_TODAY) + 20; day++)
    g_assert_cmpint (belay_odds_get_chance (one, day), ==, belay_odds_get_chance (other, day));
  g_assert_cmpint (belay_odds_get_criticality (one, 0), ==, belay_odds_get_criticality (other, 1));
}

static void
test_certain_and_empty (void)
{
  static const PlanRow nothing[] = { { NULL } };
  static const PlanRow certain[] = {
    { "plain", .days = 3 },
    /* A file can say what no form takes: the likely duration then bounds the others. */
    { "odd", .days = 3, .optimistic = 9, .pessimistic = 1 },
    { NULL }
  };
  g_autoptr (BelayPlan) none = plan_story_new (PLAN_TODAY, NULL, nothing, NULL);
  g_autoptr (BelayPlan) plan = plan_story_new (PLAN_TODAY, NULL, certain, NULL);
  g_autoptr (BelayOdds) no_odds = belay_odds_new (none, BELAY_ODDS_RUNS);
  g_autoptr (BelayOdds) odds = belay_odds_new (plan, BELAY_ODDS_RUNS);

  g_assert_cmpint (belay_odds_get_finish (no_odds, 500), ==, BELAY_DAY_NONE);
  g_assert_cmpint (belay_odds_get_finish (odds, 1), ==, belay_plan_get_finish (plan));
  g_assert_cmpint (belay_odds_get_finish (odds, 1000), ==, belay_plan_get_finish (plan));
  g_assert_cmpint (belay_odds_get_chance (odds, belay_plan_get_finish (plan) - 1), ==, 0);
  g_assert_cmpint (belay_odds_get_chance (odds, belay_plan_get_finish (plan)), ==, 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/odds/chain", test_chain);
  g_test_add_func ("/planning/odds/meeting-paths", test_meeting_paths);
  g_test_add_func ("/planning/odds/merge-bias", test_merge_bias);
  g_test_add_func ("/planning/odds/order-does-not-matter", test_order_does_not_matter);
  g_test_add_func ("/planning/odds/certain-and-empty", test_certain_and_empty);

  return g_test_run ();
}
