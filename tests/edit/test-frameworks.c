/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "belay-assessment.h"
#include "belay-evidence.h"
#include "belay-finding.h"
#include "belay-goal.h"

#define PYTHON "senior-python"

static BelayFramework *
find (Fixture *fixture,
      int      revision)
{
  return belay_workspace_find_framework (fixture->workspace, PYTHON, revision);
}

static BelayFramework *
find_draft (Fixture *fixture)
{
  return belay_workspace_find_draft (fixture->workspace, PYTHON);
}

static const BelayPersonFields *
get_mentee (Fixture *fixture)
{
  return belay_person_get (belay_workspace_find (fixture->workspace, fixture->mentee, BELAY_TYPE_PERSON));
}

static void
edit (Fixture    *fixture,
      const char *verb,
      const char *arguments)
{
  g_free (fixture_edit (fixture, verb, arguments, NULL));
}

static void
test_published_never_changes (Fixture      *fixture,
                              gconstpointer data)
{
  BelayFramework *first = find (fixture, 1);

  fixture_refuse (fixture, "framework", "change-framework", "{'framework': <'senior-python'>, 'name': <'X'>}");
  fixture_refuse (fixture, "framework", "remove-competency", "{'framework': <'senior-python'>, 'competency': <'asyncio'>}");
  fixture_refuse (fixture, "framework", "discard-draft", "{'framework': <'senior-python'>}");
  fixture_refuse (fixture, "framework", "publish-framework", "{'framework': <'senior-python'>}");

  edit (fixture, "revise-framework", "{'framework': <'senior-python'>}");
  fixture_refuse (fixture, "framework", "revise-framework", "{'framework': <'senior-python'>}");
  edit (fixture, "remove-competency", "{'framework': <'senior-python'>, 'competency': <'asyncio'>}");
  edit (fixture, "change-behaviour", "{'framework': <'senior-python'>, 'competency': <'mentoring'>, 'level': <'mid'>, 'text': <'New'>}");
  g_assert_nonnull (belay_framework_find_competency (first, "asyncio"));
  g_assert_true (find (fixture, 0) == first);

  edit (fixture, "publish-framework", "{'framework': <'senior-python'>}");
  g_assert_cmpint (belay_framework_get (find (fixture, 0))->revision, ==, 2);
  g_assert_null (find_draft (fixture));
  g_assert_nonnull (belay_framework_find_competency (first, "asyncio"));
}

static void
test_people_stay_with_their_revision (Fixture      *fixture,
                                      gconstpointer data)
{
  BelayPerson *mentee = belay_workspace_find (fixture->workspace, fixture->mentee, BELAY_TYPE_PERSON);

  edit (fixture, "revise-framework", "{'framework': <'senior-python'>}");
  edit (fixture, "publish-framework", "{'framework': <'senior-python'>}");
  g_assert_true (belay_workspace_get_framework_of (fixture->workspace, mentee) == find (fixture, 1));
  g_assert_cmpint (get_mentee (fixture)->revision, ==, 1);

  g_free (fixture_edit (fixture, "adopt-revision", "{'person': <%s>}", fixture->mentee));
  g_assert_true (belay_workspace_get_framework_of (fixture->workspace, mentee) == find (fixture, 2));
  g_assert_cmpint (get_mentee (fixture)->revision, ==, 0);

  fixture_refuse (fixture, "revision", "adopt-revision", "{'person': <%s>, 'revision': <int64 9>}", fixture->mentee);
  fixture_refuse (fixture, "revision", "change-person", "{'person': <%s>, 'revision': <int64 9>}", fixture->mentee);
  g_free (fixture_edit (fixture, "adopt-revision", "{'person': <%s>, 'revision': <int64 1>}", fixture->mentee));
  g_free (fixture_edit (fixture, "change-person", "{'person': <%s>, 'framework': <'senior-python-quick'>}", fixture->mentee));
  g_assert_cmpint (get_mentee (fixture)->revision, ==, 0);
}

static void
test_a_target_level_is_needed (Fixture      *fixture,
                               gconstpointer data)
{
  edit (fixture, "revise-framework", "{'framework': <'senior-python'>}");
  edit (fixture, "remove-framework-level", "{'framework': <'senior-python'>, 'level': <'senior'>}");
  edit (fixture, "publish-framework", "{'framework': <'senior-python'>}");
  fixture_refuse (fixture, "person", "adopt-revision", "{'person': <%s>}", fixture->mentee);
}

static void
test_own_frameworks_grow_from_nothing (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autofree char *id = fixture_edit (fixture, "add-framework", "{'name': <'Go, größer & “better”'>}");
  g_autofree char *other = fixture_edit (fixture, "add-framework", "{'name': <'Go, größer & “better”'>}");
  g_autofree char *level = NULL;
  g_autofree char *area = NULL;
  g_autofree char *competency = NULL;
  BelayFramework  *draft = belay_workspace_find_draft (fixture->workspace, id);

  g_assert_cmpstr (id, ==, "go-grosser-better");
  g_assert_cmpstr (other, ==, "go-grosser-better-2");
  fixture_refuse (fixture, "framework", "publish-framework", "{'framework': <%s>}", id);
  level = fixture_edit (fixture, "add-framework-level", "{'framework': <%s>, 'name': <'Level one'>, 'required': <int64 2>}", id);
  fixture_refuse (fixture, "framework", "publish-framework", "{'framework': <%s>}", id);
  area = fixture_edit (fixture, "add-area", "{'framework': <%s>, 'name': <'日本'>}", id);
  g_assert_cmpstr (area, ==, "area");
  competency = fixture_edit (fixture, "add-competency", "{'framework': <%s>, 'area': <%s>, 'name': <'Channels'>, 'must': <true>}", id, area);
  fixture_refuse (fixture, "optional", "change-competency", "{'framework': <%s>, 'competency': <%s>, 'optional': <true>}", id, competency);
  fixture_refuse (fixture, "typical-months-most", "change-framework-level",
                  "{'framework': <%s>, 'level': <%s>, 'typical-months-least': <int64 9>, 'typical-months-most': <int64 3>}",
                  id, level);
  fixture_refuse (fixture, "must-floor", "change-framework-level", "{'framework': <%s>, 'level': <%s>, 'must-floor': <int64 9>}", id, level);
  fixture_refuse (fixture, "level", "change-behaviour", "{'framework': <%s>, 'competency': <%s>, 'level': <'mid'>, 'text': <'x'>}", id, competency);
  fixture_refuse (fixture, "position", "move-competency", "{'framework': <%s>, 'competency': <%s>, 'position': <int64 1>}", id, competency);
  g_free (fixture_edit (fixture, "publish-framework", "{'framework': <%s>}", id));
  g_assert_cmpint (belay_framework_get (draft)->state, ==, BELAY_FRAMEWORK_PUBLISHED);
  g_assert_cmpint (belay_framework_get (draft)->revision, ==, 1);
}

static void
test_behaviours_follow_the_levels (Fixture      *fixture,
                                   gconstpointer data)
{
  const BelayCompetencyFields *fields;

  edit (fixture, "revise-framework", "{'framework': <'senior-python'>}");
  fields = belay_competency_get (belay_framework_find_competency (find_draft (fixture), "asyncio"));
  edit (fixture, "remove-framework-level", "{'framework': <'senior-python'>, 'level': <'mid'>}");
  g_assert_cmpuint (belay_list_get_length (fields->behaviours), ==, 3);
  edit (fixture, "add-framework-level", "{'framework': <'senior-python'>, 'name': <'Mid'>, 'required': <int64 4>}");
  edit (fixture, "move-framework-level", "{'framework': <'senior-python'>, 'level': <'mid'>, 'position': <int64 1>}");
  edit (fixture, "change-behaviour", "{'framework': <'senior-python'>, 'competency': <'asyncio'>, 'level': <'mid'>, 'text': <'Waits'>, 'examples': <['One', 'Two']>}");
  g_assert_cmpstr (belay_record_get_id (belay_list_get (fields->behaviours, 1)), ==, "mid");
  g_assert_cmpuint (g_strv_length (belay_behaviour_get (belay_list_get (fields->behaviours, 1))->examples), ==, 2);
}

/* What was typed into one cell must not go on in another whose level has the same id. */
static void
test_typing_stays_in_its_place (Fixture      *fixture,
                                gconstpointer data)
{
  static const char *const competencies[] = { "asyncio", "mentoring" };
  g_autofree char         *before = NULL;
  g_autofree char         *after = NULL;

  edit (fixture, "revise-framework", "{'framework': <'senior-python'>}");
  before = fixture_write (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (competencies); i++)
    g_assert_true (belay_editor_type (fixture->editor, "change-behaviour",
                                      g_variant_new_parsed ("{'framework': <'senior-python'>, 'competency': <%s>,"
                                                            " 'level': <'mid'>, 'text': <'T'>}",
                                                            competencies[i]),
                                      NULL));
  belay_editor_undo (fixture->editor);
  belay_editor_undo (fixture->editor);
  after = fixture_write (fixture);
  g_assert_cmpstr (after, ==, before);
}

static int
count_ratings (Fixture    *fixture,
               const char *competency,
               int        *out_value)
{
  int count = 0;

  BELAY_FOREACH (BelayAssessment, assessment, get_mentee (fixture)->assessments)
  {
    BELAY_FOREACH (BelayRating, rating, belay_assessment_get (assessment)->ratings)
    {
      if (g_str_equal (belay_record_get_id (BELAY_RECORD (rating)), competency))
        {
          *out_value = belay_rating_get (rating)->value;
          count++;
        }
    }
  }

  return count;
}

static void
publish_a_merger (Fixture *fixture)
{
  edit (fixture, "revise-framework", "{'framework': <'senior-python'>}");
  edit (fixture, "add-competency", "{'framework': <'senior-python'>, 'area': <'python'>, 'name': <'Language'>}");
  edit (fixture, "remove-competency", "{'framework': <'senior-python'>, 'competency': <'decorators'>}");
  edit (fixture, "remove-competency", "{'framework': <'senior-python'>, 'competency': <'iteration'>}");
  edit (fixture, "publish-framework", "{'framework': <'senior-python'>}");
}

static void
test_ratings_are_carried_over (Fixture      *fixture,
                               gconstpointer data)
{
  g_autofree char *assessment = fixture_edit (fixture, "add-assessment",
                                              "{'person': <%s>, 'day': <'2026-05-01'>, 'kind': <'mentor'>, 'rater': <%s>,"
                                              " 'ratings': <{'decorators': int64 5, 'iteration': int64 3, 'asyncio': int64 4}>}",
                                              fixture->mentee, fixture->mentor);
  g_autofree char *goal = fixture_edit (fixture, "add-goal", "{'person': <%s>, 'title': <'g'>, 'competencies': <['iteration', 'asyncio']>}", fixture->mentee);
  g_autofree char *evidence = fixture_edit (fixture, "add-evidence", "{'person': <%s>, 'title': <'e'>, 'competencies': <['decorators', 'iteration']>}", fixture->mentee);
  g_autofree char *before = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  char **competencies;
  int    value = 0;

  publish_a_merger (fixture);
  before = fixture_write (fixture);
  fixture_refuse (fixture, "mapping", "adopt-revision", "{'person': <%s>, 'mapping': <['decorators']>}", fixture->mentee);
  fixture_refuse (fixture, "mapping", "adopt-revision", "{'person': <%s>, 'mapping': <['cooking=language']>}", fixture->mentee);
  fixture_refuse (fixture, "mapping", "adopt-revision", "{'person': <%s>, 'mapping': <['decorators=cooking']>}", fixture->mentee);
  fixture_refuse (fixture, "mapping", "adopt-revision", "{'person': <%s>, 'mapping': <['decorators=asyncio']>}", fixture->mentee);

  g_free (fixture_edit (fixture, "adopt-revision", "{'person': <%s>, 'mapping': <['decorators=language', 'iteration=language']>}", fixture->mentee));
  g_assert_cmpint (count_ratings (fixture, "language", &value), ==, 1);
  g_assert_cmpint (value, ==, 3);
  g_assert_cmpint (count_ratings (fixture, "asyncio", &value), ==, 1);
  competencies = belay_goal_get (belay_workspace_find (fixture->workspace, goal, BELAY_TYPE_GOAL))->competencies;
  g_assert_true (g_strv_equal ((const char *const *) competencies, (const char *const[]){ "language", "asyncio", NULL }));
  competencies = belay_evidence_get (belay_workspace_find (fixture->workspace, evidence, BELAY_TYPE_EVIDENCE))->competencies;
  g_assert_true (g_strv_equal ((const char *const *) competencies, (const char *const[]){ "language", NULL }));
  findings = belay_findings_collect (fixture->workspace);
  for (guint i = 0; i < findings->len; i++)
    g_assert_true (BELAY_IS_COMPETENCY (((BelayFinding *) g_ptr_array_index (findings, i))->record));

  /* There and back and there again carries nothing over twice. */
  moved = fixture_write (fixture);
  g_free (fixture_edit (fixture, "adopt-revision", "{'person': <%s>, 'revision': <int64 1>}", fixture->mentee));
  g_free (fixture_edit (fixture, "adopt-revision", "{'person': <%s>, 'mapping': <['decorators=language', 'iteration=language']>}", fixture->mentee));
  g_assert_cmpint (count_ratings (fixture, "language", &value), ==, 1);
  belay_editor_undo (fixture->editor);
  belay_editor_undo (fixture->editor);
  after = fixture_write (fixture);
  g_assert_cmpstr (after, ==, moved);

  g_free (g_steal_pointer (&after));
  belay_editor_undo (fixture->editor);
  after = fixture_write (fixture);
  g_assert_cmpstr (after, ==, before);
}

/* What somebody worked on is still called by its name when their revision no longer has it. */
static void
test_old_competencies_are_no_findings (Fixture      *fixture,
                                       gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;

  g_free (fixture_edit (fixture, "add-goal", "{'person': <%s>, 'title': <'g'>, 'competencies': <['iteration']>}", fixture->mentee));
  publish_a_merger (fixture);
  g_free (fixture_edit (fixture, "adopt-revision", "{'person': <%s>}", fixture->mentee));
  findings = belay_findings_collect (fixture->workspace);
  for (guint i = 0; i < findings->len; i++)
    g_assert_false (BELAY_IS_GOAL (((BelayFinding *) g_ptr_array_index (findings, i))->record));
}

static void
test_a_copy_goes_its_own_way (Fixture      *fixture,
                              gconstpointer data)
{
  g_autofree char *id = fixture_edit (fixture, "duplicate-framework", "{'framework': <'senior-python'>, 'name': <'Ours'>}");

  g_assert_cmpstr (id, ==, "ours");
  g_free (fixture_edit (fixture, "change-framework", "{'framework': <%s>, 'summary': <'S'>}", id));
  g_free (fixture_edit (fixture, "move-competency", "{'framework': <%s>, 'competency': <'asyncio'>, 'area': <'journey'>, 'position': <int64 3>}", id));
  g_free (fixture_edit (fixture, "publish-framework", "{'framework': <%s>}", id));
  g_assert_cmpint (get_mentee (fixture)->revision, ==, 0);
  g_assert_cmpuint (belay_framework_count_competencies (belay_workspace_find_framework (fixture->workspace, id, 1)), ==, 28);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_TEST ("/frameworks/published-never-changes", test_published_never_changes);
  FIXTURE_TEST ("/frameworks/people-stay-with-their-revision", test_people_stay_with_their_revision);
  FIXTURE_TEST ("/frameworks/a-target-level-is-needed", test_a_target_level_is_needed);
  FIXTURE_TEST ("/frameworks/own-ones-grow-from-nothing", test_own_frameworks_grow_from_nothing);
  FIXTURE_TEST ("/frameworks/behaviours-follow-the-levels", test_behaviours_follow_the_levels);
  FIXTURE_TEST ("/frameworks/typing-stays-in-its-place", test_typing_stays_in_its_place);
  FIXTURE_TEST ("/frameworks/ratings-are-carried-over", test_ratings_are_carried_over);
  FIXTURE_TEST ("/frameworks/old-competencies-are-no-findings", test_old_competencies_are_no_findings);
  FIXTURE_TEST ("/frameworks/a-copy-goes-its-own-way", test_a_copy_goes_its_own_way);

  return g_test_run ();
}
