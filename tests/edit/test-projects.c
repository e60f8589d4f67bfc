/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

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

#define ADD_TEST(name, function) \
  g_test_add ("/projects/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD_TEST ("baseline-keeps-the-plan-of-its-day", test_baseline_keeps_the_plan_of_its_day);

  return g_test_run ();
}
