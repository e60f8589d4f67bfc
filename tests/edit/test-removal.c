/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "belay-evidence.h"
#include "belay-finding.h"
#include "belay-goal.h"

static void
assert_no_findings (Fixture *fixture)
{
  g_autoptr (GPtrArray) findings = belay_findings_collect (fixture->workspace);

  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_others_let_go (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *goal = fixture_edit (fixture, "add-goal", "{'person': <%s>, 'title': <'g'>}", fixture->mentee);
  g_autofree char *part = fixture_edit (fixture, "add-goal", "{'person': <%s>, 'title': <'p'>, 'parent': <%s>}", fixture->mentee, goal);
  g_autofree char *evidence = fixture_edit (fixture, "add-evidence",
                                            "{'person': <%s>, 'title': <'e'>, 'competencies': <['asyncio']>, 'source': <%s>}",
                                            fixture->mentee, goal);

  g_free (fixture_edit (fixture, "remove-goal", "{'goal': <%s>}", goal));
  g_assert_null (belay_goal_get (belay_workspace_find (fixture->workspace, part, BELAY_TYPE_GOAL))->parent);
  g_assert_null (belay_evidence_get (belay_workspace_find (fixture->workspace, evidence, BELAY_TYPE_EVIDENCE))->source);
  assert_no_findings (fixture);
}

static void
test_dependencies_go_with_milestones (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autofree char          *project = fixture_edit (fixture, "add-project", "{'name': <'P'>, 'members': <[%s, %s]>}", fixture->mentee, fixture->mentor);
  g_autofree char          *a = fixture_edit (fixture, "add-milestone", "{'project': <%s>, 'title': <'A'>}", project);
  g_autofree char          *b = fixture_edit (fixture, "add-milestone", "{'project': <%s>, 'title': <'B'>}", project);
  const BelayProjectFields *fields = belay_project_get (belay_workspace_find (fixture->workspace, project, BELAY_TYPE_PROJECT));

  g_free (fixture_edit (fixture, "add-dependency", "{'before': <%s>, 'after': <%s>}", a, b));
  g_free (fixture_edit (fixture, "remove-milestone", "{'milestone': <%s>}", a));
  g_assert_cmpuint (belay_list_get_length (fields->dependencies), ==, 0);
  belay_editor_undo (fixture->editor);
  g_assert_cmpuint (belay_list_get_length (fields->dependencies), ==, 1);

  g_free (fixture_edit (fixture, "remove-person", "{'person': <%s>}", fixture->mentee));
  g_assert_cmpuint (g_strv_length (fields->members), ==, 1);
  assert_no_findings (fixture);
}

static void
test_a_mentor_stays_while_needed (Fixture      *fixture,
                                  gconstpointer data)
{
  fixture_refuse (fixture, "person", "remove-person", "{'person': <%s>}", fixture->mentor);
  g_free (fixture_edit (fixture, "remove-mentorship", "{'mentorship': <%s>}", fixture->mentorship));
  g_free (fixture_edit (fixture, "remove-person", "{'person': <%s>}", fixture->mentor));
  assert_no_findings (fixture);
}

static void
test_a_person_takes_everything_along (Fixture      *fixture,
                                      gconstpointer data)
{
  g_autofree char *before = fixture_write (fixture);
  g_autofree char *full = NULL;
  g_autofree char *after = NULL;

  g_free (fixture_edit (fixture, "add-private-note", "{'person': <%s>, 'text': <'quiet'>}", fixture->mentee));
  g_free (fixture_edit (fixture, "record-meeting", "{'mentorship': <%s>, 'day': <'2026-11-20'>}", fixture->mentorship));
  full = fixture_write (fixture);
  g_free (fixture_edit (fixture, "remove-person", "{'person': <%s>}", fixture->mentee));
  g_assert_cmpuint (belay_list_get_length (belay_workspace_get (fixture->workspace)->notebooks), ==, 0);
  assert_no_findings (fixture);

  belay_editor_undo (fixture->editor);
  after = fixture_write (fixture);
  g_assert_cmpstr (after, ==, full);
  belay_editor_undo (fixture->editor);
  belay_editor_undo (fixture->editor);
  g_free (after);
  after = fixture_write (fixture);
  g_assert_cmpstr (after, ==, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_TEST ("/removal/others-let-go", test_others_let_go);
  FIXTURE_TEST ("/removal/dependencies-go-with-milestones", test_dependencies_go_with_milestones);
  FIXTURE_TEST ("/removal/a-mentor-stays-while-needed", test_a_mentor_stays_while_needed);
  FIXTURE_TEST ("/removal/a-person-takes-everything-along", test_a_person_takes_everything_along);

  return g_test_run ();
}
