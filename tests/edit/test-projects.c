/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "belay-goal.h"
#include "belay-project.h"

static gpointer
get_project (Fixture    *fixture,
             const char *id)
{
  return belay_workspace_find (fixture->workspace, id, BELAY_TYPE_PROJECT);
}

static BelayList *
get_spans (Fixture    *fixture,
           const char *baseline)
{
  return belay_baseline_get (belay_workspace_find (fixture->workspace, baseline, BELAY_TYPE_BASELINE))->spans;
}

static void
test_baseline_keeps_the_plan_of_its_day (Fixture      *fixture,
                                         gconstpointer data)
{
  g_autofree char   *project = fixture_edit (fixture, "add-project", "{'name': <'P'>, 'start': <'2026-11-23'>}");
  g_autofree char   *a = NULL, *b = NULL, *gone = NULL, *first = NULL, *second = NULL;
  BelayBaselineSpan *span;

  fixture_refuse (fixture, "project", "add-baseline", "{'project': <%s>, 'name': <'Kick-off'>}", project);
  a = fixture_edit (fixture, "add-milestone", "{'project': <%s>, 'title': <'A'>, 'likely-days': <int64 3>}", project);
  b = fixture_edit (fixture, "add-milestone", "{'project': <%s>, 'title': <'B'>, 'likely-days': <int64 2>}", project);
  gone = fixture_edit (fixture, "add-dependency", "{'before': <%s>, 'after': <%s>}", a, b);
  fixture_refuse (fixture, "name", "add-baseline", "{'project': <%s>}", project);
  first = fixture_edit (fixture, "add-baseline", "{'project': <%s>, 'name': <'Kick-off'>}", project);
  fixture_refuse (fixture, "name", "add-baseline", "{'project': <%s>, 'name': <'Kick-off'>}", project);

  fixture_edit (fixture, "change-milestone", "{'milestone': <%s>, 'likely-days': <int64 9>}", a);
  second = fixture_edit (fixture, "add-baseline", "{'project': <%s>, 'name': <'Later'>}", project);
  fixture_refuse (fixture, "name", "change-baseline", "{'baseline': <%s>, 'name': <'Kick-off'>}", second);
  fixture_edit (fixture, "change-baseline", "{'baseline': <%s>, 'name': <'Second'>}", second);

  g_assert_cmpuint (belay_list_get_length (get_spans (fixture, first)), ==, 2);
  span = belay_list_get (get_spans (fixture, first), 1);
  g_assert_cmpstr (belay_record_get_id (BELAY_RECORD (span)), ==, b);
  g_assert_cmpint (belay_baseline_span_get (span)->start, ==, belay_day_new (2026, 11, 26));
  g_assert_cmpint (belay_baseline_span_get (span)->finish, ==, belay_day_new (2026, 11, 27));

  /* What was promised outlives the milestone. */
  fixture_edit (fixture, "remove-milestone", "{'milestone': <%s>}", b);
  g_assert_cmpuint (belay_list_get_length (get_spans (fixture, first)), ==, 2);
  fixture_edit (fixture, "remove-baseline", "{'baseline': <%s>}", first);
  g_assert_cmpuint (belay_list_get_length (belay_project_get (get_project (fixture, project))->baselines), ==, 1);
  g_assert_true (belay_editor_undo (fixture->editor));
  g_assert_cmpuint (belay_list_get_length (get_spans (fixture, first)), ==, 2);
}

static void
test_progress_begins_what_was_planned (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autofree char *project = fixture_edit (fixture, "add-project", "{'name': <'P'>, 'start': <'2026-11-23'>}");
  g_autofree char *a = fixture_edit (fixture, "add-milestone", "{'project': <%s>, 'title': <'A'>}", project);
  g_autofree char *b = fixture_edit (fixture, "add-milestone", "{'project': <%s>, 'title': <'B'>, 'progress': <int64 100>}", project);
  BelayMilestone  *milestone = belay_workspace_find (fixture->workspace, a, BELAY_TYPE_MILESTONE);

  g_assert_cmpint (belay_milestone_get (belay_workspace_find (fixture->workspace, b, BELAY_TYPE_MILESTONE))->state, ==,
                   BELAY_MILESTONE_ACTIVE);
  fixture_edit (fixture, "change-milestone", "{'milestone': <%s>, 'progress': <int64 0>}", a);
  g_assert_cmpint (belay_milestone_get (milestone)->state, ==, BELAY_MILESTONE_PLANNED);
  fixture_edit (fixture, "change-milestone", "{'milestone': <%s>, 'progress': <int64 300>}", a);
  g_assert_cmpint (belay_milestone_get (milestone)->state, ==, BELAY_MILESTONE_ACTIVE);
  g_assert_true (belay_editor_undo (fixture->editor));
  g_assert_cmpint (belay_milestone_get (milestone)->state, ==, BELAY_MILESTONE_PLANNED);
  g_assert_cmpint (belay_milestone_get (milestone)->progress, ==, 0);

  /* Who says what the state is has the last word. */
  fixture_edit (fixture, "change-milestone", "{'milestone': <%s>, 'progress': <int64 300>, 'state': <'planned'>}", a);
  g_assert_cmpint (belay_milestone_get (milestone)->state, ==, BELAY_MILESTONE_PLANNED);
  fixture_edit (fixture, "change-milestone", "{'milestone': <%s>, 'title': <'Again'>}", a);
  g_assert_cmpint (belay_milestone_get (milestone)->state, ==, BELAY_MILESTONE_PLANNED);
}

static void
test_check_ins_begin_a_goal (Fixture      *fixture,
                             gconstpointer data)
{
  static const struct
  {
    const char *goal;
    const char *check_in;
    int         state;
  } cases[] = {
    { "{'person': <%s>, 'title': <'Read'>}", "{'goal': <%s>, 'text': <'Not yet'>}", BELAY_GOAL_PLANNED },
    { "{'person': <%s>, 'title': <'Read'>}", "{'goal': <%s>, 'progress': <int64 0>}", BELAY_GOAL_PLANNED },
    { "{'person': <%s>, 'title': <'Read'>}", "{'goal': <%s>, 'progress': <int64 1>}", BELAY_GOAL_ACTIVE },
    { "{'person': <%s>, 'title': <'Read'>, 'state': <'done'>}", "{'goal': <%s>, 'progress': <int64 1>}", BELAY_GOAL_DONE },
    { "{'person': <%s>, 'title': <'Read'>, 'every': <int64 1>}", "{'goal': <%s>}", BELAY_GOAL_ACTIVE },
    { "{'person': <%s>, 'title': <'Read'>, 'every': <int64 1>}", "{'goal': <%s>, 'kept': <false>}", BELAY_GOAL_PLANNED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *goal = fixture_edit (fixture, "add-goal", cases[i].goal, fixture->mentee);
      g_autofree char *check_in = fixture_edit (fixture, "add-check-in", cases[i].check_in, goal);

      g_assert_cmpint (belay_goal_get (belay_workspace_find (fixture->workspace, goal, BELAY_TYPE_GOAL))->state, ==,
                       cases[i].state);
    }
}

static void
test_a_step_begins_a_goal (Fixture      *fixture,
                           gconstpointer data)
{
  g_autofree char *goal = fixture_edit (fixture, "add-goal", "{'person': <%s>, 'title': <'Read'>}", fixture->mentee);
  g_autofree char *step = fixture_edit (fixture, "add-step", "{'goal': <%s>, 'title': <'Buy the book'>}", goal);
  BelayGoal       *record = belay_workspace_find (fixture->workspace, goal, BELAY_TYPE_GOAL);

  g_assert_cmpint (belay_goal_get (record)->state, ==, BELAY_GOAL_PLANNED);
  fixture_edit (fixture, "complete-step", "{'step': <%s>}", step);
  g_assert_cmpint (belay_goal_get (record)->state, ==, BELAY_GOAL_ACTIVE);
  g_assert_true (belay_editor_undo (fixture->editor));
  g_assert_cmpint (belay_goal_get (record)->state, ==, BELAY_GOAL_PLANNED);
}

#define ADD_TEST(name, function) \
  g_test_add ("/projects/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("baseline-keeps-the-plan-of-its-day", test_baseline_keeps_the_plan_of_its_day);

  ADD_TEST ("progress-begins-what-was-planned", test_progress_begins_what_was_planned);
  ADD_TEST ("check-ins-begin-a-goal", test_check_ins_begin_a_goal);
  ADD_TEST ("a-step-begins-a-goal", test_a_step_begins_a_goal);

  return g_test_run ();
}
