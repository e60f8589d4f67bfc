/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-conflict.h"

#include "plan-story.h"

/* What cannot be kept, a line each, and below it why. */
static char *
describe (const BelayPlan *plan)
{
  g_autoptr (GArray) conflicts = belay_plan_list_conflicts (plan);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < conflicts->len; i++)
    {
      const BelayConflict *conflict = &g_array_index (conflicts, BelayConflict, i);
      g_autofree char     *words = belay_plan_conflict_to_words (plan, conflict);
      g_auto (GStrv) reasons = belay_plan_explain (plan, belay_record_get_id (BELAY_RECORD (conflict->milestone)));

      g_string_append_printf (text, "%s\n", words);
      for (guint j = 0; reasons[j] != NULL; j++)
        g_string_append_printf (text, "  %s\n", reasons[j]);
    }

  return g_string_free (text, FALSE);
}

static void
check (const char     *due,
       const PlanRow  *rows,
       const PlanLink *links,
       const char     *expected)
{
  g_autoptr (BelayPlan) plan = plan_story_new ("2026-12-02", due, rows, links);
  g_autofree char *text = describe (plan);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_none (void)
{
  static const PlanRow rows[] = {
    { "in time", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 3, .due = "2026-12-04" },
    { "done too late", BELAY_MILESTONE_DONE, NULL, NULL, "2026-12-01", 3, .due = "2026-11-02" },
    { "dropped", BELAY_MILESTONE_DROPPED, NULL, NULL, NULL, 300, .due = "2026-12-02" },
    { NULL }
  };

  check ("2026-12-04", rows, NULL, "");
}

static void
test_due_is_missed_along_a_chain (void)
{
  static const PlanRow rows[] = {
    { "Measure", BELAY_MILESTONE_ACTIVE, NULL, "2026-11-24", NULL, 3, 500 },
    { "Cache", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 2 },
    { "Roll out", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, .due = "2026-12-04" },
    { NULL }
  };
  static const PlanLink links[] = {
    { "Measure", "Cache", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "Cache", "Roll out", BELAY_DEPENDENCY_FINISH_START, 2 },
    { NULL }
  };

  check ("2026-12-10", rows, links,
         "The project is due on 10 December 2026 and will be finished on 11 December 2026, 1 working day later\n"
         "  “Roll out” takes 1 working day.\n"
         "  “Roll out” waits for “Cache”, which is finished on 8 December 2026.\n"
         "  From “Cache” to “Roll out” there is a lag of 2 working days.\n"
         "  “Cache” takes 2 working days.\n"
         "  “Cache” waits for “Measure”, which is finished on 3 December 2026.\n"
         "  “Measure” goes on and is 5 working days late.\n"
         "  “Measure” has 2 working days of work left.\n"
         "“Roll out” must be finished by 4 December 2026 and will be on 11 December 2026, 4 working days later\n"
         "  “Roll out” takes 1 working day.\n"
         "  “Roll out” waits for “Cache”, which is finished on 8 December 2026.\n"
         "  From “Cache” to “Roll out” there is a lag of 2 working days.\n"
         "  “Cache” takes 2 working days.\n"
         "  “Cache” waits for “Measure”, which is finished on 3 December 2026.\n"
         "  “Measure” goes on and is 5 working days late.\n"
         "  “Measure” has 2 working days of work left.\n");
}

/* Each milestone misses its own day, for a reason of its own. */
static void
test_each_reason (void)
{
  static const PlanRow rows[] = {
    { "a", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 2, .due = "2026-12-02" },
    { "b", BELAY_MILESTONE_PLANNED, "2026-12-03", NULL, NULL, 2, .due = "2026-12-02" },
    { "c", BELAY_MILESTONE_PLANNED, "2026-12-03", NULL, NULL, 2, .due = "2026-12-02", .pinned = TRUE },
    { "d", BELAY_MILESTONE_ACTIVE, NULL, "2026-12-01", NULL, 3, .due = "2026-12-02" },
    { "e", BELAY_MILESTONE_PLANNED, "2026-12-03", NULL, NULL, 2, .due = "2026-12-04", .owner = "zoe" },
    { NULL }
  };

  check (NULL, rows, NULL,
         "“a” must be finished by 2 December 2026 and will be on 3 December 2026, 1 working day later\n"
         "  “a” begins with the project, on 2 December 2026.\n"
         "  “a” takes 2 working days.\n"
         "“b” must be finished by 2 December 2026 and will be on 4 December 2026, 2 working days later\n"
         "  “b” may not begin before 3 December 2026.\n"
         "  “b” takes 2 working days.\n"
         "“c” must be finished by 2 December 2026 and will be on 4 December 2026, 2 working days later\n"
         "  “c” is pinned to 3 December 2026.\n"
         "  “c” takes 2 working days.\n"
         "“d” must be finished by 2 December 2026 and will be on 4 December 2026, 2 working days later\n"
         "  “d” goes on and is 1 working day late.\n"
         "  “d” has 3 working days of work left.\n"
         "“e” must be finished by 4 December 2026 and will be on 14 December 2026, 5 working days later\n"
         "  “e” may not begin before 3 December 2026.\n"
         "  “e” takes 2 working days.\n"
         "  Zoë is away for 5 working days of “e”.\n");
}

static void
test_each_wait (void)
{
  static const PlanRow rows[] = {
    { "b", BELAY_MILESTONE_PLANNED, "2026-12-03", NULL, NULL, 2 },
    { "f", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, .due = "2026-12-02" },
    { "g", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, .due = "2026-12-02" },
    { "h", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, .due = "2026-12-02" },
    { "i", BELAY_MILESTONE_DONE, NULL, NULL, "2026-11-30", 1 },
    { "j", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, .due = "2026-12-02" },
    { NULL }
  };
  static const PlanLink links[] = {
    { "b", "f", BELAY_DEPENDENCY_START_START, 0 },
    { "b", "g", BELAY_DEPENDENCY_FINISH_FINISH, 0 },
    { "b", "h", BELAY_DEPENDENCY_START_FINISH, 1 },
    { "i", "j", BELAY_DEPENDENCY_FINISH_START, 3 },
    { NULL }
  };

  check (NULL, rows, links,
         "“f” must be finished by 2 December 2026 and will be on 3 December 2026, 1 working day later\n"
         "  “f” takes 1 working day.\n"
         "  “f” waits for “b”, which begins on 3 December 2026.\n"
         "  “b” may not begin before 3 December 2026.\n"
         "  “b” takes 2 working days.\n"
         "“g” must be finished by 2 December 2026 and will be on 4 December 2026, 2 working days later\n"
         "  “g” takes 1 working day.\n"
         "  “g” cannot be finished before “b”, which is finished on 4 December 2026.\n"
         "  “b” may not begin before 3 December 2026.\n"
         "  “b” takes 2 working days.\n"
         "“h” must be finished by 2 December 2026 and will be on 3 December 2026, 1 working day later\n"
         "  “h” takes 1 working day.\n"
         "  “h” cannot be finished before “b” begins, on 3 December 2026.\n"
         "  From “b” to “h” there is a lag of 1 working day.\n"
         "  “b” may not begin before 3 December 2026.\n"
         "  “b” takes 2 working days.\n"
         "“j” must be finished by 2 December 2026 and will be on 4 December 2026, 2 working days later\n"
         "  “j” takes 1 working day.\n"
         "  “j” waits for “i”, which is finished on 30 November 2026.\n"
         "  From “i” to “j” there is a lag of 3 working days.\n"
         "  “i” was finished on 30 November 2026.\n");
}

static void
test_pinned_too_early (void)
{
  static const PlanRow rows[] = {
    { "Work", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 3 },
    { "Fair", BELAY_MILESTONE_PLANNED, "2026-12-03", NULL, NULL, 1, .pinned = TRUE },
    { NULL }
  };
  static const PlanLink links[] = { { "Work", "Fair", BELAY_DEPENDENCY_FINISH_START, 0 }, { NULL } };

  check (NULL, rows, links,
         "“Fair” is pinned to 3 December 2026, 2 working days before what it waits for allows\n"
         "  “Fair” is pinned to 3 December 2026.\n"
         "  “Fair” takes 1 working day.\n"
         "  “Fair” waits for “Work”, which is finished on 4 December 2026.\n"
         "  “Work” begins with the project, on 2 December 2026.\n"
         "  “Work” takes 3 working days.\n");
}

static void
test_circle_and_horizon (void)
{
  static const PlanRow rows[] = {
    { "Hen", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1 },
    { "Egg", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1 },
    { "Cathedral", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 100000 },
    { NULL }
  };
  static const PlanLink links[] = {
    { "Hen", "Egg", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "Egg", "Hen", BELAY_DEPENDENCY_FINISH_START, 0 },
    { NULL }
  };

  check (NULL, rows, links,
         "Milestones depend on each other in a circle: Hen → Egg → Hen\n"
         "  “Hen” begins with the project, on 2 December 2026.\n"
         "  “Hen” takes 1 working day.\n"
         "The work would go on beyond the year 2200\n"
         "  “Cathedral” begins with the project, on 2 December 2026.\n"
         "  “Cathedral” takes 100000 working days.\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/conflict/none", test_none);
  g_test_add_func ("/planning/conflict/due-is-missed-along-a-chain", test_due_is_missed_along_a_chain);
  g_test_add_func ("/planning/conflict/each-reason", test_each_reason);
  g_test_add_func ("/planning/conflict/each-wait", test_each_wait);
  g_test_add_func ("/planning/conflict/pinned-too-early", test_pinned_too_early);
  g_test_add_func ("/planning/conflict/circle-and-horizon", test_circle_and_horizon);

  return g_test_run ();
}
