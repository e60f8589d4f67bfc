/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-moves.h"

#include "plan-story.h"

/* What moved, a line each, and why. */
static void
check (const BelayPlan *before,
       const BelayPlan *after,
       const char      *expected)
{
  g_autoptr (GArray) moves = belay_moves_list (before, after);
  g_autofree char *finish = belay_moves_say_finish (before, after);
  g_autoptr (GString) text = g_string_new (finish);

  for (guint i = 0; i < moves->len; i++)
    {
      const BelayMove *move = &g_array_index (moves, BelayMove, i);
      g_autofree char *days = belay_move_to_words (move);
      g_autofree char *reason = belay_move_explain (move);

      g_string_append_printf (text, "\n%s %s", days, reason);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static const PlanRow plain[] = {
  { "A", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 2 },
  { "B", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1 },
  { "C", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1 },
  { NULL }
};
static const PlanLink chain[] = { { "A", "B", BELAY_DEPENDENCY_FINISH_START, 0 }, { NULL } };

static void
test_nothing_moved (void)
{
  g_autoptr (BelayPlan) before = plan_story_new ("2026-12-02", NULL, plain, chain);
  g_autoptr (BelayPlan) after = plan_story_new ("2026-12-02", "2026-12-02", plain, chain);

  check (before, after, "");
}

static void
test_a_longer_one_moves_what_follows (void)
{
  static const PlanRow longer[] = {
    { "A", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 4 },
    { "B", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1 },
    { "new", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1 },
    { NULL }
  };
  g_autoptr (BelayPlan) before = plan_story_new ("2026-12-02", NULL, plain, chain);
  g_autoptr (BelayPlan) after = plan_story_new ("2026-12-02", NULL, longer, chain);

  check (before, after,
         "The project is finished on 9 December 2026 now, 2 working days later.\n"
         "“A” is finished on 8 December 2026 now, 2 working days later. Its duration changed.\n"
         "“B” is finished on 9 December 2026 now, 2 working days later. It waits for “A”.");
  check (after, before,
         "The project is finished on 4 December 2026 now, 2 working days earlier.\n"
         "“A” is finished on 3 December 2026 now, 2 working days earlier. Its duration changed.\n"
         "“B” is finished on 4 December 2026 now, 2 working days earlier. It waits for “A”.");
}

static void
test_own_reasons (void)
{
  static const PlanRow changed[] = {
    { "A", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 2, .owner = "zoe" },
    { "B", BELAY_MILESTONE_PLANNED, "2026-12-03", NULL, NULL, 1 },
    { "C", BELAY_MILESTONE_DONE, NULL, "2026-12-01", "2026-12-01", 1 },
    { NULL }
  };
  static const PlanRow away[] = {
    { "A", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 3, .owner = "zoe" },
    { NULL }
  };
  static const PlanRow there[] = {
    { "A", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 3, .owner = "yan" },
    { NULL }
  };
  g_autoptr (BelayPlan) before = plan_story_new ("2026-12-02", NULL, plain, NULL);
  g_autoptr (BelayPlan) after = plan_story_new ("2026-12-02", NULL, changed, NULL);
  g_autoptr (BelayPlan) with_zoe = plan_story_new ("2026-12-02", NULL, away, NULL);
  g_autoptr (BelayPlan) with_yan = plan_story_new ("2026-12-02", NULL, there, NULL);

  check (before, after,
         "\n“C” is finished on 1 December 2026 now, 1 working day earlier. Its state or progress changed."
         "\n“B” is finished on 3 December 2026 now, 1 working day later. The day on which it may begin changed.");
  check (with_zoe, with_yan,
         "The project is finished on 4 December 2026 now, 5 working days earlier.\n"
         "“A” is finished on 4 December 2026 now, 5 working days earlier. "
         "It has another owner, or the owner is away on other days.");
}

static void
test_dependencies_and_the_project (void)
{
  g_autoptr (BelayPlan) loose = plan_story_new ("2026-12-02", NULL, plain, NULL);
  g_autoptr (BelayPlan) bound = plan_story_new ("2026-12-02", NULL, plain, chain);
  g_autoptr (BelayPlan) later = plan_story_new ("2026-12-03", NULL, plain, NULL);

  check (loose, bound,
         "The project is finished on 4 December 2026 now, 1 working day later.\n"
         "“B” is finished on 4 December 2026 now, 2 working days later. It waits for “A”.");
  check (bound, loose,
         "The project is finished on 3 December 2026 now, 1 working day earlier.\n"
         "“B” is finished on 2 December 2026 now, 2 working days earlier. “A” holds it back no longer.");
  check (loose, later,
         "The project is finished on 4 December 2026 now, 1 working day later.\n"
         "“B” is finished on 3 December 2026 now, 1 working day later. The start of the project or its working days changed.\n"
         "“C” is finished on 3 December 2026 now, 1 working day later. The start of the project or its working days changed.\n"
         "“A” is finished on 4 December 2026 now, 1 working day later. The start of the project or its working days changed.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/moves/nothing-moved", test_nothing_moved);
  g_test_add_func ("/moves/a-longer-one-moves-what-follows", test_a_longer_one_moves_what_follows);
  g_test_add_func ("/moves/own-reasons", test_own_reasons);
  g_test_add_func ("/moves/dependencies-and-the-project", test_dependencies_and_the_project);

  return g_test_run ();
}
