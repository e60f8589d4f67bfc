/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "belay-assessment.h"
#include "belay-evidence.h"
#include "belay-goal.h"
#include "belay-mentorship.h"
#include "belay-verb.h"

static void
test_refusals_name_the_field (Fixture      *fixture,
                              gconstpointer data)
{
  const char *ana = fixture->mentee;

  fixture_refuse (fixture, "edit", "add-gaol", "@a{sv} {}");
  fixture_refuse (fixture, "colour", "add-person", "{'name': <'Bo'>, 'colour': <'red'>}");
  fixture_refuse (fixture, "name", "add-person", "@a{sv} {}");
  fixture_refuse (fixture, "name", "add-person", "{'name': <'  '>}");
  fixture_refuse (fixture, "name", "add-person", "{'name': <'Bo\nOlsen'>}");
  fixture_refuse (fixture, "name", "add-person", "{'name': <int64 7>}");
  fixture_refuse (fixture, "about", "add-person", "{'name': <'Bo'>, 'about': <'bell \a'>}");
  fixture_refuse (fixture, "level", "add-person", "{'name': <'Bo'>, 'level': <'king'>}");
  fixture_refuse (fixture, "target", "add-person", "{'name': <'Bo'>, 'target': <'king'>}");
  fixture_refuse (fixture, "framework", "add-person", "{'name': <'Bo'>, 'framework': <'none'>}");
  fixture_refuse (fixture, "person", "add-goal", "{'person': <'nobody'>, 'title': <'x'>}");
  fixture_refuse (fixture, "due", "add-goal", "{'person': <%s>, 'title': <'x'>, 'due': <'soon'>}", ana);
  fixture_refuse (fixture, "due", "add-goal", "{'person': <%s>, 'title': <'x'>, 'start': <'2026-02-01'>, 'due': <'2026-01-01'>}", ana);
  fixture_refuse (fixture, "competencies", "add-goal", "{'person': <%s>, 'title': <'x'>, 'competencies': <['cooking']>}", ana);
  fixture_refuse (fixture, "competencies", "add-goal", "{'person': <%s>, 'title': <'x'>, 'competencies': <['asyncio', 'asyncio']>}", ana);
  fixture_refuse (fixture, "state", "add-goal", "{'person': <%s>, 'title': <'x'>, 'state': <'lost'>}", ana);
  fixture_refuse (fixture, "shareable", "add-goal", "{'person': <%s>, 'title': <'x'>, 'shareable': <'yes'>}", ana);
  fixture_refuse (fixture, "every", "add-goal", "{'person': <%s>, 'title': <'x'>, 'every': <int64 -1>}", ana);
  fixture_refuse (fixture, "slack-misses", "add-goal", "{'person': <%s>, 'title': <'x'>, 'slack-misses': <int64 2>, 'slack-of': <int64 1>}", ana);
  fixture_refuse (fixture, "mentor", "add-mentorship", "{'person': <%s>, 'mentor': <%s>}", ana, ana);
  fixture_refuse (fixture, "zone", "add-cadence", "{'mentorship': <%s>, 'zone': <'Europe/Atlantis'>}", fixture->mentorship);
  fixture_refuse (fixture, "week", "add-cadence", "{'mentorship': <%s>, 'week': <int64 0>}", fixture->mentorship);
  fixture_refuse (fixture, "link", "add-evidence", "{'person': <%s>, 'title': <'x'>, 'competencies': <['asyncio']>, 'link': <'javascript:alert(1)'>}", ana);
  fixture_refuse (fixture, "competencies", "add-evidence", "{'person': <%s>, 'title': <'x'>}", ana);
  fixture_refuse (fixture, "competency", "add-exemption", "{'person': <%s>, 'competency': <'asyncio'>, 'reason': <'x'>}", ana);
  fixture_refuse (fixture, "end", "add-leave", "{'person': <%s>, 'start': <'2026-02-01'>, 'end': <'2026-01-31'>}", ana);
  fixture_refuse (fixture, "ratings", "add-assessment", "{'person': <%s>, 'kind': <'mentor'>, 'rater': <%s>, 'ratings': <{'asyncio': int64 9}>}", ana, fixture->mentor);
  fixture_refuse (fixture, "ratings", "add-assessment", "{'person': <%s>, 'kind': <'mentor'>, 'rater': <%s>, 'ratings': <{'cooking': int64 1}>}", ana, fixture->mentor);
  fixture_refuse (fixture, "working-days", "change-workspace", "{'working-days': <['someday']>}");
}

/* Ratings with what was seen, and what does not apply, are one snapshot and one edit. */
static void
test_assessment_is_one_edit (Fixture      *fixture,
                             gconstpointer data)
{
  const char                  *ana = fixture->mentee;
  g_autofree char             *own = fixture_edit (fixture, "add-evidence", "{'person': <%s>, 'title': <'Talk'>, 'competencies': <['asyncio']>}", ana);
  g_autofree char             *other = fixture_edit (fixture, "add-evidence", "{'person': <%s>, 'title': <'x'>, 'competencies': <['asyncio']>}", fixture->mentor);
  g_autofree char             *before = fixture_write (fixture);
  g_autofree char             *after = NULL;
  g_autofree char             *id = NULL;
  const BelayAssessmentFields *fields;
  BelayRating                 *rating;

#define ASSESS "'person': <%s>, 'kind': <'mentor'>, 'rater': <%s>, 'ratings': <{'asyncio': int64 3, 'mentoring': int64 4}>"
  fixture_refuse (fixture, "evidence", "add-assessment", "{" ASSESS ", 'evidence': <{'asyncio': [%s]}>}", ana, fixture->mentor, other);
  fixture_refuse (fixture, "notes", "add-assessment", "{" ASSESS ", 'notes': <{'feedback': 'x'}>}", ana, fixture->mentor);
  fixture_refuse (fixture, "notes", "add-assessment", "{" ASSESS ", 'notes': <['x']>}", ana, fixture->mentor);
  fixture_refuse (fixture, "left-out", "add-assessment", "{" ASSESS ", 'left-out': <{'model-delivery': ''}>}", ana, fixture->mentor);
  fixture_refuse (fixture, "left-out", "add-assessment", "{" ASSESS ", 'left-out': <{'mentoring': 'x'}>}", ana, fixture->mentor);
  fixture_refuse (fixture, "competency", "add-assessment", "{" ASSESS ", 'left-out': <{'performance': 'x'}>}", ana, fixture->mentor);
  id = fixture_edit (fixture, "add-assessment",
                     "{" ASSESS ", 'notes': <{'asyncio': 'Held the talk'}>, 'evidence': <{'asyncio': [%s]}>, "
                     "'left-out': <{'model-delivery': 'No models here'}>}",
                     ana, fixture->mentor, own);
#undef ASSESS

  fields = belay_assessment_get (belay_workspace_find (fixture->workspace, id, BELAY_TYPE_ASSESSMENT));
  g_assert_cmpuint (belay_list_get_length (fields->ratings), ==, 2);
  rating = belay_list_get (fields->ratings, 0);
  g_assert_cmpstr (belay_rating_get (rating)->note, ==, "Held the talk");
  g_assert_cmpstr (belay_rating_get (rating)->evidence[0], ==, own);
  g_assert_null (belay_rating_get (belay_list_get (fields->ratings, 1))->note);
  g_assert_true (belay_editor_undo (fixture->editor));
  after = fixture_write (fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
test_mentee_is_one_edit (Fixture      *fixture,
                         gconstpointer data)
{
  BelayList       *people = belay_workspace_get (fixture->workspace)->people;
  guint            n_people = belay_list_get_length (people);
  g_autofree char *id = NULL;
  BelayPerson     *person;
  BelayMentorship *mentorship;

  belay_editor_set_me (fixture->editor, NULL);
  fixture_refuse (fixture, "mentor", "add-mentee", "{'name': <'Bo'>}");
  fixture_refuse (fixture, "mentor", "add-mentee", "{'name': <'Bo'>, 'mentor': <'nobody'>}");
  belay_editor_set_me (fixture->editor, fixture->mentor);
  fixture_refuse (fixture, "name", "add-mentee", "{'name': <''>}");

  id = fixture_edit (fixture, "add-mentee", "{'name': <'Bo'>, 'level': <'mid'>, 'target': <'senior'>}");
  person = belay_workspace_find (fixture->workspace, id, BELAY_TYPE_PERSON);
  mentorship = belay_list_get (belay_person_get (person)->mentorships, 0);
  g_assert_cmpstr (belay_mentorship_get (mentorship)->mentor, ==, fixture->mentor);
  g_assert_cmpint (belay_mentorship_get (mentorship)->since, ==, belay_day_new (2026, 11, 22));

  g_assert_cmpstr (belay_history_get_undo_name (belay_editor_get_history (fixture->editor)), ==, "Add mentee");
  g_assert_true (belay_editor_undo (fixture->editor));
  g_assert_cmpuint (belay_list_get_length (people), ==, n_people);
}

static void
test_dependencies (Fixture      *fixture,
                   gconstpointer data)
{
  g_autofree char *project = fixture_edit (fixture, "add-project", "{'name': <'P'>}");
  g_autofree char *other = fixture_edit (fixture, "add-project", "{'name': <'Q'>}");
  g_autofree char *a = fixture_edit (fixture, "add-milestone", "{'project': <%s>, 'title': <'A'>}", project);
  g_autofree char *b = fixture_edit (fixture, "add-milestone", "{'project': <%s>, 'title': <'B'>}", project);
  g_autofree char *c = fixture_edit (fixture, "add-milestone", "{'project': <%s>, 'title': <'C'>}", project);
  g_autofree char *far = fixture_edit (fixture, "add-milestone", "{'project': <%s>, 'title': <'F'>}", other);
  g_autoptr (GError) error = NULL;

  g_free (fixture_edit (fixture, "add-dependency", "{'before': <%s>, 'after': <%s>}", a, b));
  g_free (fixture_edit (fixture, "add-dependency", "{'before': <%s>, 'after': <%s>}", b, c));
  fixture_refuse (fixture, "after", "add-dependency", "{'before': <%s>, 'after': <%s>}", a, b);
  fixture_refuse (fixture, "after", "add-dependency", "{'before': <%s>, 'after': <%s>}", a, far);
  fixture_refuse (fixture, "after", "add-dependency", "{'before': <%s>, 'after': <%s>}", a, a);

  belay_editor_run (fixture->editor, "add-dependency", g_variant_new_parsed ("{'before': <%s>, 'after': <%s>}", c, a), NULL, &error);
  g_assert_cmpstr (error->message, ==, "the milestones would depend on each other in a circle: A → B → C → A");
  fixture_refuse (fixture, "pinned", "change-milestone", "{'milestone': <%s>, 'pinned': <true>}", a);
  g_free (fixture_edit (fixture, "change-milestone", "{'milestone': <%s>, 'pinned': <true>, 'start': <'2026-12-04'>}", a));
  fixture_refuse (fixture, "optimistic-days", "change-milestone", "{'milestone': <%s>, 'likely-days': <int64 3>, 'optimistic-days': <int64 4>}", a);
}

/* What a file says, or what somebody wrote into it by hand. */
static void
insert_milestone (Fixture    *fixture,
                  const char *project,
                  const char *id)
{
  BelayMilestoneFields fields = {
    .title = (char *) "Old",
    .pinned = TRUE,
    .likely_days = 2,
    .optimistic_days = BELAY_UNSET,
    .pessimistic_days = BELAY_UNSET,
  };
  g_autoptr (BelayMilestone) milestone = belay_milestone_new (id, &fields);
  BelayRecord      *parent = belay_workspace_find (fixture->workspace, project, BELAY_TYPE_PROJECT);
  const BelayField *list = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (parent), "milestones");
  g_autoptr (BelayChange) change = belay_change_new_insert (parent, list, 0, BELAY_RECORD (milestone));

  belay_workspace_apply (fixture->workspace, change, TRUE);
}

static const BelayMilestoneFields *
get_milestone (Fixture    *fixture,
               const char *id)
{
  return belay_milestone_get (belay_workspace_find (fixture->workspace, id, BELAY_TYPE_MILESTONE));
}

static void
test_several_milestones (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *project = fixture_edit (fixture, "add-project", "{'name': <'P'>, 'start': <'2026-11-23'>}");
  g_autofree char *a = fixture_edit (fixture, "add-milestone", "{'project': <%s>, 'title': <'A'>, 'due': <'2026-11-27'>}", project);
  g_autofree char *b = fixture_edit (fixture, "add-milestone", "{'project': <%s>, 'title': <'B'>}", project);
  g_autofree char *c = fixture_edit (fixture, "add-milestone", "{'project': <%s>, 'title': <'C'>}", project);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_free (fixture_edit (fixture, "complete-milestone", "{'milestone': <%s>}", c));
  before = fixture_write (fixture);
  fixture_edit (fixture, "change-milestones",
                "{'milestones': <[%s, %s, %s]>, 'owner': <%s>, 'move-days': <int64 6>}", a, b, c, fixture->mentee);
  /* The days that were set; a day of the plan where none was; and what is done stays. */
  g_assert_cmpint (get_milestone (fixture, a)->due, ==, belay_day_new (2026, 12, 7));
  g_assert_cmpint (get_milestone (fixture, a)->start, ==, BELAY_DAY_NONE);
  g_assert_cmpint (get_milestone (fixture, b)->start, ==, belay_day_new (2026, 12, 1));
  g_assert_cmpint (get_milestone (fixture, c)->start, ==, BELAY_DAY_NONE);
  g_assert_cmpstr (get_milestone (fixture, c)->owner, ==, fixture->mentee);
  g_assert_true (belay_editor_undo (fixture->editor));
  after = fixture_write (fixture);
  g_assert_cmpstr (before, ==, after);

  fixture_edit (fixture, "change-milestones", "{'milestones': <[%s, %s]>, 'state': <'done'>}", a, c);
  g_assert_cmpint (get_milestone (fixture, a)->done, ==, belay_day_new (2026, 11, 22));
  fixture_edit (fixture, "change-milestones", "{'milestones': <[%s]>, 'state': <'active'>}", a);
  g_assert_cmpint (get_milestone (fixture, a)->done, ==, BELAY_DAY_NONE);
  /* What has begun has begun. */
  fixture_edit (fixture, "change-milestone", "{'milestone': <%s>, 'start': <'2026-11-02'>}", a);
  fixture_edit (fixture, "change-milestones", "{'milestones': <[%s]>, 'move-days': <int64 5>}", a);
  g_assert_cmpint (get_milestone (fixture, a)->start, ==, belay_day_new (2026, 11, 2));
  g_assert_cmpint (get_milestone (fixture, a)->due, ==, belay_day_new (2026, 12, 4));

  fixture_refuse (fixture, "milestones", "change-milestones", "{'milestones': <@as []>, 'state': <'done'>}");
  fixture_refuse (fixture, "milestones", "change-milestones", "{'milestones': <[%s, 'nobody']>, 'state': <'done'>}", a);
  fixture_refuse (fixture, "move-days", "change-milestones", "{'milestones': <[%s]>, 'move-days': <int64 1001>}", a);
  g_assert_cmpint (get_milestone (fixture, a)->state, ==, BELAY_MILESTONE_ACTIVE);
}

/* A milestone is pinned to its start, and not without one. */
static void
test_pinned_milestone (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *project = fixture_edit (fixture, "add-project", "{'name': <'P'>}");
  g_autofree char *a = fixture_edit (fixture, "add-milestone",
                                     "{'project': <%s>, 'title': <'A'>, 'pinned': <true>, 'start': <'2026-12-04'>}", project);

  fixture_refuse (fixture, "pinned", "change-milestone", "{'milestone': <%s>, 'pinned': <true>, 'start': <''>}", a);
  g_free (fixture_edit (fixture, "change-milestone", "{'milestone': <%s>, 'start': <''>}", a));
  g_assert_false (get_milestone (fixture, a)->pinned);
  g_assert_true (belay_editor_undo (fixture->editor));
  g_assert_true (get_milestone (fixture, a)->pinned);
  g_assert_cmpint (get_milestone (fixture, a)->start, ==, belay_day_new (2026, 12, 4));

  insert_milestone (fixture, project, "old");
  fixture_refuse (fixture, "pinned", "change-milestone", "{'milestone': <'old'>, 'pinned': <true>}");
  g_free (fixture_edit (fixture, "complete-milestone", "{'milestone': <'old'>}"));
  g_free (fixture_edit (fixture, "change-milestone", "{'milestone': <'old'>, 'title': <'New'>}"));
  g_assert_cmpstr (get_milestone (fixture, "old")->title, ==, "New");
}

static void
test_project_from_template (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char          *id = fixture_edit (fixture, "add-project", "{'name': <'Scale'>, 'template': <'scale-web-application'>}");
  const BelayProjectFields *project = belay_project_get (belay_workspace_find (fixture->workspace, id, BELAY_TYPE_PROJECT));

  g_assert_cmpuint (belay_list_get_length (project->milestones), ==, 11);
  g_assert_cmpuint (belay_list_get_length (project->dependencies), >=, 11);
  g_assert_nonnull (project->aim);
  fixture_refuse (fixture, "template", "add-project", "{'name': <'x'>, 'template': <'learning-hour'>}");
  fixture_refuse (fixture, "template", "add-project", "{'name': <'x'>, 'template': <'none'>}");
}

static void
test_goals_from_template (Fixture      *fixture,
                          gconstpointer data)
{
  BelayPerson           *person = belay_workspace_find (fixture->workspace, fixture->mentee, BELAY_TYPE_PERSON);
  guint                  before = belay_list_get_length (belay_person_get (person)->goals);
  g_autofree char       *id = fixture_edit (fixture, "add-goals-from-template", "{'person': <%s>, 'template': <'learning-hour'>}",
                                            fixture->mentee);
  const BelayGoalFields *goal = belay_goal_get (belay_workspace_find (fixture->workspace, id, BELAY_TYPE_GOAL));

  g_assert_cmpstr (goal->template_id, ==, "learning-hour");
  g_assert_cmpint (goal->every, ==, 1);
  g_assert_cmpuint (belay_list_get_length (goal->steps), ==, 4);
  g_assert_nonnull (goal->competencies);
  belay_editor_undo (fixture->editor);
  g_assert_cmpuint (belay_list_get_length (belay_person_get (person)->goals), ==, before);
  belay_editor_redo (fixture->editor);
  g_assert_cmpuint (belay_list_get_length (belay_person_get (person)->goals), ==, before + 1);
  fixture_refuse (fixture, "template", "add-goals-from-template", "{'person': <%s>, 'template': <'scale-web-application'>}",
                  fixture->mentee);
  fixture_refuse (fixture, "template", "add-goals-from-template", "{'person': <%s>}", fixture->mentee);
}

static BelayGoal *
find_goal (Fixture    *fixture,
           const char *title)
{
  BelayPerson *person = belay_workspace_find (fixture->workspace, fixture->mentee, BELAY_TYPE_PERSON);

  BELAY_FOREACH (BelayGoal, goal, belay_person_get (person)->goals)
  {
    if (g_strcmp0 (belay_goal_get (goal)->title, title) == 0)
      return goal;
  }
  g_assert_not_reached ();
}

/* What is part of a goal of the template becomes part of its copy, wherever it stands. */
static void
test_goals_within_goals (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr (GPtrArray) presets = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *patterns = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BelayList) goals = NULL;
  BelayGoalFields     part = { .title = (char *) "Part", .parent = (char *) "whole" };
  BelayGoalFields     whole = { .title = (char *) "Whole" };
  BelayGoalFields     stray = { .title = (char *) "Stray", .parent = (char *) "elsewhere" };
  BelayTemplateFields fields = { .kind = BELAY_TEMPLATE_GOAL, .name = (char *) "Nested" };

  g_ptr_array_add (patterns, belay_goal_new ("part", &part));
  g_ptr_array_add (patterns, belay_goal_new ("whole", &whole));
  g_ptr_array_add (patterns, belay_goal_new ("stray", &stray));
  goals = belay_list_new_take (BELAY_TYPE_GOAL, patterns);
  fields.goals = goals;
  g_ptr_array_add (presets, belay_template_new ("nested", &fields));
  belay_editor_set_presets (fixture->editor, presets);

  g_free (fixture_edit (fixture, "add-goals-from-template", "{'person': <%s>, 'template': <'nested'>}", fixture->mentee));
  g_assert_cmpstr (belay_goal_get (find_goal (fixture, "Part"))->parent, ==,
                   belay_record_get_id (BELAY_RECORD (find_goal (fixture, "Whole"))));
  g_assert_null (belay_goal_get (find_goal (fixture, "Whole"))->parent);
  g_assert_null (belay_goal_get (find_goal (fixture, "Stray"))->parent);
}

static void
test_days_default_to_today (Fixture      *fixture,
                            gconstpointer data)
{
  g_autofree char *goal = fixture_edit (fixture, "add-goal", "{'person': <%s>, 'title': <'x'>}", fixture->mentee);
  BelayGoal       *record = belay_workspace_find (fixture->workspace, goal, BELAY_TYPE_GOAL);

  g_free (fixture_edit (fixture, "complete-goal", "{'goal': <%s>}", goal));
  g_assert_cmpint (belay_goal_get (record)->done, ==, belay_day_new (2026, 11, 22));
  g_assert_cmpint (belay_goal_get (record)->state, ==, BELAY_GOAL_DONE);
  g_free (fixture_edit (fixture, "reopen-goal", "{'goal': <%s>}", goal));
  g_assert_cmpint (belay_goal_get (record)->done, ==, BELAY_DAY_NONE);
}

static void
test_values_can_be_taken_away (Fixture      *fixture,
                               gconstpointer data)
{
  g_autofree char *goal = fixture_edit (fixture, "add-goal",
                                        "{'person': <%s>, 'title': <'x'>, 'due': <'2027-01-01'>, 'competencies': <['asyncio']>}",
                                        fixture->mentee);
  BelayGoal       *record = belay_workspace_find (fixture->workspace, goal, BELAY_TYPE_GOAL);

  g_free (fixture_edit (fixture, "change-goal", "{'goal': <%s>, 'due': <''>, 'competencies': <@as []>}", goal));
  g_assert_cmpint (belay_goal_get (record)->due, ==, BELAY_DAY_NONE);
  g_assert_null (belay_goal_get (record)->competencies);
  fixture_refuse (fixture, "title", "change-goal", "{'goal': <%s>, 'title': <''>}", goal);
}

static void
test_line_ends_become_one (Fixture      *fixture,
                           gconstpointer data)
{
  BelayPerson *ana = belay_workspace_find (fixture->workspace, fixture->mentee, BELAY_TYPE_PERSON);

  g_free (fixture_edit (fixture, "change-person", "{'person': <%s>, 'about': <'a\r\nb\rc'>}", fixture->mentee));
  g_assert_cmpstr (belay_person_get (ana)->about, ==, "a\nb\nc");
}

static void
test_goal_is_no_part_of_itself (Fixture      *fixture,
                                gconstpointer data)
{
  g_autofree char *a = fixture_edit (fixture, "add-goal", "{'person': <%s>, 'title': <'a'>}", fixture->mentee);
  g_autofree char *b = fixture_edit (fixture, "add-goal", "{'person': <%s>, 'title': <'b'>, 'parent': <%s>}", fixture->mentee, a);

  fixture_refuse (fixture, "parent", "change-goal", "{'goal': <%s>, 'parent': <%s>}", a, b);
  fixture_refuse (fixture, "parent", "change-goal", "{'goal': <%s>, 'parent': <%s>}", a, a);
  fixture_refuse (fixture, "parent", "add-goal", "{'person': <%s>, 'title': <'c'>, 'parent': <%s>}", fixture->mentor, a);
}

static void
test_moves (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *goal = fixture_edit (fixture, "add-goal", "{'person': <%s>, 'title': <'g'>}", fixture->mentee);
  g_autofree char *first = fixture_edit (fixture, "add-step", "{'goal': <%s>, 'title': <'1'>}", goal);
  g_autofree char *second = fixture_edit (fixture, "add-step", "{'goal': <%s>, 'title': <'2'>}", goal);
  BelayList       *steps = belay_goal_get (belay_workspace_find (fixture->workspace, goal, BELAY_TYPE_GOAL))->steps;

  g_free (fixture_edit (fixture, "move-step", "{'step': <%s>, 'position': <int64 0>}", second));
  g_assert_cmpstr (belay_record_get_id (belay_list_get (steps, 0)), ==, second);
  fixture_refuse (fixture, "position", "move-step", "{'step': <%s>, 'position': <int64 2>}", first);
  belay_editor_undo (fixture->editor);
  g_assert_cmpstr (belay_record_get_id (belay_list_get (steps, 0)), ==, first);
}

static void
test_every_verb_says_what_it_takes (void)
{
  g_assert_cmpuint (belay_verbs_count (), >=, 80);
  for (guint i = 0; i < belay_verbs_count (); i++)
    {
      const BelayVerb *verb = belay_verbs_get (i);
      g_autoptr (GArray) arguments = belay_verb_list_arguments (verb);

      g_assert_true (belay_verbs_find (belay_verb_get_name (verb)) == verb);
      g_assert_cmpuint (arguments->len, >, 0);
      for (guint j = 0; j < arguments->len; j++)
        {
          const BelayArgument *argument = &g_array_index (arguments, BelayArgument, j);

          for (guint k = 0; k < j; k++)
            g_assert_cmpstr (argument->name, !=, g_array_index (arguments, BelayArgument, k).name);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_TEST ("/editor/refusals-name-the-field", test_refusals_name_the_field);
  FIXTURE_TEST ("/editor/assessment-is-one-edit", test_assessment_is_one_edit);
  FIXTURE_TEST ("/editor/mentee-is-one-edit", test_mentee_is_one_edit);
  FIXTURE_TEST ("/editor/dependencies", test_dependencies);
  FIXTURE_TEST ("/editor/several-milestones", test_several_milestones);
  FIXTURE_TEST ("/editor/pinned-milestone", test_pinned_milestone);
  FIXTURE_TEST ("/editor/project-from-template", test_project_from_template);
  FIXTURE_TEST ("/editor/goals-from-template", test_goals_from_template);
  FIXTURE_TEST ("/editor/goals-within-goals", test_goals_within_goals);
  FIXTURE_TEST ("/editor/days-default-to-today", test_days_default_to_today);
  FIXTURE_TEST ("/editor/values-can-be-taken-away", test_values_can_be_taken_away);
  FIXTURE_TEST ("/editor/line-ends-become-one", test_line_ends_become_one);
  FIXTURE_TEST ("/editor/goal-is-no-part-of-itself", test_goal_is_no_part_of_itself);
  FIXTURE_TEST ("/editor/moves", test_moves);
  g_test_add_func ("/editor/every-verb-says-what-it-takes", test_every_verb_says_what_it_takes);

  return g_test_run ();
}
