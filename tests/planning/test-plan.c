/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-plan.h"

#include "plan-story.h"

static void
check (const char     *start,
       const PlanRow  *rows,
       const PlanLink *links)
{
  g_autoptr (BelayPlan) self = plan_story_new (start, NULL, rows, links);
  BelayDay finish = BELAY_DAY_NONE;

  for (const PlanRow *row = rows; row->id != NULL; row++)
    {
      const BelayPlanSpan *span = belay_plan_find (self, row->id);
      g_autofree char     *first = span != NULL ? belay_day_to_string (span->start) : NULL;
      g_autofree char     *last = span != NULL ? belay_day_to_string (span->finish) : NULL;

      g_test_message ("%s", row->id);
      g_assert_cmpstr (first, ==, row->expected_start);
      g_assert_cmpstr (last, ==, row->expected_finish);
      finish = MAX (finish, span != NULL ? span->finish : BELAY_DAY_NONE);
    }
  g_assert_cmpint (belay_plan_get_finish (self), ==, finish);
}

static void
test_single (void)
{
  static const PlanRow rows[] = {
    { "done keeps its days", BELAY_MILESTONE_DONE, NULL, "2026-10-05", "2026-10-17", 3, 0, "2026-10-05", "2026-10-17" },
    { "done without a start", BELAY_MILESTONE_DONE, NULL, NULL, "2026-11-17", 3, 0, "2026-11-13", "2026-11-17" },
    { "done before its start", BELAY_MILESTONE_DONE, "2026-12-01", NULL, "2026-11-17", 3, 0, "2026-11-17", "2026-11-17" },
    { "in time", BELAY_MILESTONE_ACTIVE, NULL, "2026-12-01", NULL, 4, 500, "2026-12-01", "2026-12-04" },
    { "late", BELAY_MILESTONE_ACTIVE, NULL, "2026-11-02", NULL, 10, 600, "2026-11-02", "2026-12-08" },
    { "late, nearly done", BELAY_MILESTONE_ACTIVE, NULL, "2026-11-02", NULL, 10, 1000, "2026-11-02", "2026-12-02" },
    { "planned for the past", BELAY_MILESTONE_PLANNED, "2026-11-02", NULL, NULL, 2, 0, "2026-12-02", "2026-12-03" },
    { "over weekend and holiday", BELAY_MILESTONE_PLANNED, "2026-12-03", NULL, NULL, 4, 0, "2026-12-03", "2026-12-09" },
    { "from a weekend on", BELAY_MILESTONE_PLANNED, "2026-12-05", NULL, NULL, 1, 0, "2026-12-08", "2026-12-08" },
    { "no duration", BELAY_MILESTONE_PLANNED, "2026-12-10", NULL, NULL, BELAY_UNSET, 0, "2026-12-10", "2026-12-10" },
    { "dropped", BELAY_MILESTONE_DROPPED, "2026-12-10", NULL, NULL, 5, 0, NULL, NULL },
    { NULL }
  };

  check ("2026-10-01", rows, NULL);
}

static void
test_project_start_holds_back (void)
{
  static const PlanRow rows[] = {
    { "a", BELAY_MILESTONE_PLANNED, "2026-12-03", NULL, NULL, 1, 0, "2026-12-14", "2026-12-14" },
    { NULL }
  };

  check ("2026-12-14", rows, NULL);
}

static void
test_dependencies (void)
{
  static const PlanRow rows[] = {
    { "first", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 3, 0, "2026-12-02", "2026-12-04" },
    { "finish-start", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 2, 0, "2026-12-08", "2026-12-09" },
    { "with a lag", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 2, 0, "2026-12-10", "2026-12-11" },
    { "start-start", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 2, 0, "2026-12-03", "2026-12-04" },
    { "finish-finish", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 2, 0, "2026-12-04", "2026-12-08" },
    { "start-finish", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, 0, "2026-12-08", "2026-12-08" },
    { "of both", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, 0, "2026-12-14", "2026-12-14" },
    { NULL }
  };
  static const PlanLink links[] = {
    { "first", "finish-start", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "first", "with a lag", BELAY_DEPENDENCY_FINISH_START, 2 },
    { "first", "start-start", BELAY_DEPENDENCY_START_START, 1 },
    { "first", "finish-finish", BELAY_DEPENDENCY_FINISH_FINISH, 1 },
    { "first", "start-finish", BELAY_DEPENDENCY_START_FINISH, 4 },
    { "finish-start", "of both", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "with a lag", "of both", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "nowhere", "of both", BELAY_DEPENDENCY_FINISH_START, 0 },
    { NULL }
  };

  check ("2026-12-01", rows, links);
}

/* What waits for itself is placed, and said. */
static void
test_cycle_is_placed (void)
{
  static const PlanRow rows[] = {
    { "free", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, 0, "2026-12-02", "2026-12-02" },
    { "hen", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, 0, "2026-12-03", "2026-12-03" },
    { "egg", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, 0, "2026-12-02", "2026-12-02" },
    { NULL }
  };
  static const PlanLink links[] = {
    { "hen", "egg", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "egg", "hen", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "free", "hen", BELAY_DEPENDENCY_FINISH_START, 0 },
    { NULL }
  };
  g_autoptr (BelayPlan) self = plan_story_new ("2026-12-01", NULL, rows, links);

  check ("2026-12-01", rows, links);
  g_assert_false (belay_plan_find (self, "free")->in_cycle);
  g_assert_true (belay_plan_find (self, "hen")->in_cycle);
  g_assert_true (belay_plan_find (self, "egg")->in_cycle);
}

/* Only what waits for itself passes over what it waits for. */
static void
test_behind_a_cycle (void)
{
  static const PlanRow rows[] = {
    { "after both", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 2, 0, "2026-12-08", "2026-12-09" },
    { "hen", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 3, 0, "2026-12-02", "2026-12-04" },
    { "egg", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, 0, "2026-12-02", "2026-12-02" },
    { "alone", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, 0, "2026-12-02", "2026-12-02" },
    { NULL }
  };
  static const PlanLink links[] = {
    { "hen", "egg", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "egg", "hen", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "alone", "alone", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "egg", "after both", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "hen", "after both", BELAY_DEPENDENCY_FINISH_START, 0 },
    { NULL }
  };
  g_autoptr (BelayPlan) self = plan_story_new ("2026-12-01", NULL, rows, links);

  check ("2026-12-01", rows, links);
  g_assert_false (belay_plan_find (self, "after both")->in_cycle);
  g_assert_true (belay_plan_find (self, "alone")->in_cycle);
  g_assert_true (belay_plan_find (self, "hen")->is_critical);
}

static void
test_owner_is_away (void)
{
  static const PlanRow rows[] = {
    { "interrupted", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 3, 0, "2026-12-02", "2026-12-14", .owner = "zoe" },
    { "begun before", BELAY_MILESTONE_ACTIVE, NULL, "2026-12-01", NULL, 3, 0, "2026-12-01", "2026-12-14", .owner = "zoe" },
    { "until the leave", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 2, 0, "2026-12-02", "2026-12-03", .owner = "zoe" },
    { "behind the leave", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, 0, "2026-12-14", "2026-12-14", .owner = "zoe" },
    { "of another", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 3, 0, "2026-12-02", "2026-12-04", .owner = "yan" },
    { "helped", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 3, 0, "2026-12-02", "2026-12-04", .contributor = "zoe" },
    { "done meanwhile", BELAY_MILESTONE_DONE, NULL, NULL, "2026-12-01", 2, 0, "2026-11-30", "2026-12-01", .owner = "zoe" },
    { NULL }
  };
  static const PlanLink links[] = { { "until the leave", "behind the leave", BELAY_DEPENDENCY_FINISH_START, 0 }, { NULL } };
  g_autoptr (BelayPlan) self = plan_story_new ("2026-12-01", NULL, rows, links);

  check ("2026-12-01", rows, links);
  g_assert_cmpint (belay_plan_find (self, "until the leave")->total_slack, ==, 0);
  g_assert_cmpint (belay_plan_find (self, "of another")->total_slack, ==, 5);
}

/* What should lie in the past is late, and says by how much; what follows only moves. */
static void
test_late_is_said (void)
{
  static const PlanRow rows[] = {
    { "should have begun", BELAY_MILESTONE_PLANNED, "2026-11-30", NULL, NULL, 2, 0, "2026-12-02", "2026-12-03" },
    { "follows", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, 0, "2026-12-04", "2026-12-04" },
    { "should be over", BELAY_MILESTONE_ACTIVE, NULL, "2026-11-24", NULL, 3, 500, "2026-11-24", "2026-12-03" },
    { "pinned to the past", BELAY_MILESTONE_PLANNED, "2026-12-01", NULL, NULL, 1, 0, "2026-12-02", "2026-12-02", .pinned = TRUE },
    { "in time", BELAY_MILESTONE_PLANNED, "2026-12-02", NULL, NULL, 1, 0, "2026-12-02", "2026-12-02" },
    { NULL }
  };
  static const PlanLink links[] = { { "should have begun", "follows", BELAY_DEPENDENCY_FINISH_START, 0 }, { NULL } };
  static const int      days_late[] = { 2, 0, 5, 1, 0 };
  g_autoptr (BelayPlan) self = plan_story_new ("2026-11-16", NULL, rows, links);

  check ("2026-11-16", rows, links);
  for (guint i = 0; i < G_N_ELEMENTS (days_late); i++)
    g_assert_cmpint (belay_plan_get_span (self, i)->days_late, ==, days_late[i]);
}

/* A pinned milestone waits for nobody, and is itself waited for. */
static void
test_pinned (void)
{
  static const PlanRow rows[] = {
    { "work", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 3, 0, "2026-12-02", "2026-12-04" },
    { "fair", BELAY_MILESTONE_PLANNED, "2026-12-03", NULL, NULL, 1, 0, "2026-12-03", "2026-12-03", .pinned = TRUE },
    { "cleaning", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, 0, "2026-12-04", "2026-12-04" },
    { "before the project", BELAY_MILESTONE_PLANNED, "2026-12-02", NULL, NULL, 1, 0, "2026-12-02", "2026-12-02", .pinned = TRUE },
    { NULL }
  };
  static const PlanLink links[] = {
    { "work", "fair", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "fair", "cleaning", BELAY_DEPENDENCY_FINISH_START, 0 },
    { NULL }
  };
  g_autoptr (BelayPlan) self = plan_story_new ("2026-12-02", NULL, rows, links);

  check ("2026-12-02", rows, links);
  g_assert_cmpint (belay_plan_find (self, "work")->total_slack, ==, -2);
  g_assert_cmpint (belay_plan_find (self, "cleaning")->total_slack, ==, 0);
}

/* The search for an order and both passes go over a long chain without going deep. */
static void
test_long_chain (void)
{
  enum
  {
    N_MILESTONES = 20000
  };
  g_autofree PlanRow  *rows = g_new0 (PlanRow, N_MILESTONES + 1);
  g_autofree PlanLink *links = g_new0 (PlanLink, N_MILESTONES);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (BelayPlan) self = NULL;

  for (int i = 0; i < N_MILESTONES; i++)
    {
      g_ptr_array_add (names, g_strdup_printf ("m%d", i));
      rows[i] = (PlanRow){ g_ptr_array_index (names, i), BELAY_MILESTONE_PLANNED, .days = 1 };
      if (i > 0)
        links[i - 1] = (PlanLink){ rows[i].id, rows[i - 1].id, BELAY_DEPENDENCY_FINISH_START, 0 };
    }
  self = plan_story_new ("2026-12-02", NULL, rows, links);

  g_assert_cmpint (belay_plan_get_span (self, N_MILESTONES - 1)->start, ==, story_day ("2026-12-02"));
  g_assert_true (belay_plan_get_span (self, 0)->is_critical);
  g_assert_cmpint (belay_plan_get_finish (self), ==, belay_plan_get_span (self, 0)->finish);
  g_assert_cmpint (belay_plan_get_span (self, 0)->finish, ==, belay_plan_get_span (self, 0)->late_finish);
}

static void
test_empty (void)
{
  static const PlanRow rows[] = { { NULL } };
  g_autoptr (BelayPlan) self = plan_story_new (NULL, NULL, rows, NULL);

  g_assert_cmpuint (belay_plan_get_n_spans (self), ==, 0);
  g_assert_cmpint (belay_plan_get_finish (self), ==, BELAY_DAY_NONE);
  g_assert_null (belay_plan_find (self, "nowhere"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/plan/single", test_single);
  g_test_add_func ("/planning/plan/project-start-holds-back", test_project_start_holds_back);
  g_test_add_func ("/planning/plan/dependencies", test_dependencies);
  g_test_add_func ("/planning/plan/cycle-is-placed", test_cycle_is_placed);
  g_test_add_func ("/planning/plan/behind-a-cycle", test_behind_a_cycle);
  g_test_add_func ("/planning/plan/owner-is-away", test_owner_is_away);
  g_test_add_func ("/planning/plan/late-is-said", test_late_is_said);
  g_test_add_func ("/planning/plan/pinned", test_pinned);
  g_test_add_func ("/planning/plan/long-chain", test_long_chain);
  g_test_add_func ("/planning/plan/empty", test_empty);

  return g_test_run ();
}
