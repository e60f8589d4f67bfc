/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-mentorship.h"
#include "belay-plan.h"

#include "plan-oracle.h"
#include "planning-story.h"

#define N_PROJECTS 20000
#define SEED 20261122

/* Monday 3 January 2022; what happens lies well within the window. */
#define FIRST_DAY "2022-01-03"
#define TODAY 1800

static gboolean
chance (GRand *dice,
        int    per_cent)
{
  return g_rand_int_range (dice, 0, 100) < per_cent;
}

static void
throw_calendar (GRand         *dice,
                OracleProject *project)
{
  for (int i = 0; i < 7; i++)
    project->works[i] = chance (dice, i < 5 ? 90 : 15);
  project->works[g_rand_int_range (dice, 0, 7)] = TRUE;
  project->n_holidays = g_rand_int_range (dice, 0, ORACLE_HOLIDAYS + 1);
  for (int i = 0; i < project->n_holidays; i++)
    project->holidays[i] = TODAY + g_rand_int_range (dice, -10, 60);
  project->n_leaves = g_rand_int_range (dice, 0, ORACLE_LEAVES + 1);
  for (int i = 0; i < project->n_leaves; i++)
    {
      project->leaves[i].owner = g_rand_int_range (dice, 0, ORACLE_PEOPLE);
      project->leaves[i].from = TODAY + g_rand_int_range (dice, -10, 60);
      project->leaves[i].to = project->leaves[i].from + g_rand_int_range (dice, 0, 15);
    }
}

static void
throw_milestone (GRand           *dice,
                 OracleMilestone *milestone)
{
  int state = g_rand_int_range (dice, 0, 100);

  *milestone = (OracleMilestone){ .start = -1, .due = -1, .started = -1, .done = -1 };
  milestone->owner = g_rand_int_range (dice, -1, ORACLE_PEOPLE);
  milestone->days = g_rand_int_range (dice, 1, 10);
  if (chance (dice, 20))
    milestone->due = TODAY + g_rand_int_range (dice, -5, 60);
  if (state < 8)
    {
      milestone->state = ORACLE_DONE;
      milestone->done = TODAY - g_rand_int_range (dice, 0, 12);
      milestone->started = milestone->done - g_rand_int_range (dice, 0, 12);
    }
  else if (state < 18)
    {
      milestone->state = ORACLE_ACTIVE;
      milestone->started = TODAY - g_rand_int_range (dice, 0, 15);
      milestone->progress = g_rand_int_range (dice, 0, 1001);
    }
  else if (chance (dice, 25))
    {
      milestone->start = TODAY + g_rand_int_range (dice, -10, 40);
      milestone->pinned = chance (dice, 30);
    }
}

static void
throw_links (GRand         *dice,
             OracleProject *project)
{
  int order[ORACLE_MILESTONES];
  int density = g_rand_int_range (dice, 5, 40);

  for (int i = 0; i < project->n_milestones; i++)
    {
      int other = g_rand_int_range (dice, 0, i + 1);

      order[i] = order[other];
      order[other] = i;
    }
  for (int i = 0; i < project->n_milestones; i++)
    {
      for (int j = i + 1; j < project->n_milestones && project->n_links < ORACLE_LINKS; j++)
        {
          OracleLink link = { order[i], order[j], ORACLE_FINISH_START, 0 };

          if (!chance (dice, density))
            continue;
          if (chance (dice, 50))
            link.type = (OracleType) g_rand_int_range (dice, 0, 4);
          if (chance (dice, 50))
            link.lag = g_rand_int_range (dice, -4, 8);
          project->links[project->n_links++] = link;
        }
    }
}

static void
throw_project (GRand         *dice,
               OracleProject *project)
{
  *project = (OracleProject){ .today = TODAY };
  throw_calendar (dice, project);
  project->project_start = TODAY + g_rand_int_range (dice, -20, 10);
  project->n_milestones = g_rand_int_range (dice, 1, ORACLE_MILESTONES + 1);
  for (int i = 0; i < project->n_milestones; i++)
    throw_milestone (dice, &project->milestones[i]);
  throw_links (dice, project);
}

static BelayDay
to_day (int day)
{
  return day >= 0 ? story_day (FIRST_DAY) + day : BELAY_DAY_NONE;
}

static BelayList *
make_milestones (const OracleProject *project)
{
  static const int states[] = { BELAY_MILESTONE_PLANNED, BELAY_MILESTONE_ACTIVE, BELAY_MILESTONE_DONE };
  GPtrArray       *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < project->n_milestones; i++)
    {
      const OracleMilestone *milestone = &project->milestones[i];
      g_autofree char       *id = g_strdup_printf ("milestone-%d", i);
      g_autofree char       *owner = milestone->owner >= 0 ? g_strdup_printf ("person-%d", milestone->owner) : NULL;
      BelayMilestoneFields   fields = {
          .title = id,
          .owner = owner,
          .state = states[milestone->state],
          .start = to_day (milestone->start),
          .pinned = milestone->pinned,
          .due = to_day (milestone->due),
          .started = to_day (milestone->started),
          .done = to_day (milestone->done),
          .likely_days = milestone->days,
          .progress = milestone->progress,
      };

      g_ptr_array_add (records, belay_milestone_new (id, &fields));
    }

  return belay_list_new_take (BELAY_TYPE_MILESTONE, records);
}

static BelayList *
make_dependencies (const OracleProject *project)
{
  static const int types[] = { BELAY_DEPENDENCY_FINISH_START, BELAY_DEPENDENCY_START_START,
                               BELAY_DEPENDENCY_FINISH_FINISH, BELAY_DEPENDENCY_START_FINISH };
  GPtrArray       *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < project->n_links; i++)
    {
      const OracleLink     *link = &project->links[i];
      g_autofree char      *id = g_strdup_printf ("link-%d", i);
      g_autofree char      *before = g_strdup_printf ("milestone-%d", link->before);
      g_autofree char      *after = g_strdup_printf ("milestone-%d", link->after);
      BelayDependencyFields fields = { before, after, types[link->type], link->lag };

      g_ptr_array_add (records, belay_dependency_new (id, &fields));
    }

  return belay_list_new_take (BELAY_TYPE_DEPENDENCY, records);
}

static void
add_person (BelayWorkspace      *workspace,
            const OracleProject *project,
            int                  person)
{
  GPtrArray       *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *name = g_strdup_printf ("person-%d", person);
  g_autoptr (BelayList) leaves = NULL;
  BelayPersonFields fields = { .name = name };

  for (int i = 0; i < project->n_leaves; i++)
    {
      BelayLeaveFields leave = { to_day (project->leaves[i].from), to_day (project->leaves[i].to), BELAY_LEAVE_OTHER };
      g_autofree char *id = g_strdup_printf ("leave-%d", i);

      if (project->leaves[i].owner == person)
        g_ptr_array_add (records, belay_leave_new (id, &leave));
    }
  fields.leaves = leaves = belay_list_new_take (BELAY_TYPE_LEAVE, records);
  story_attach (workspace, "people", belay_person_new (name, &fields));
}

static BelayWorkspace *
make_workspace (const OracleProject *project)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BelayList) holidays = NULL;
  BelayWorkspaceFields fields = { .name = (char *) "Workspace" };
  BelayWorkspace      *workspace;

  for (int i = 0; i < 7; i++)
    {
      if (project->works[i])
        g_ptr_array_add (words, (gpointer) belay_weekday_words[i]);
    }
  g_ptr_array_add (words, NULL);
  for (int i = 0; i < project->n_holidays; i++)
    {
      g_autofree char   *id = g_strdup_printf ("holiday-%d", i);
      BelayHolidayFields holiday = { to_day (project->holidays[i]), NULL };

      g_ptr_array_add (records, belay_holiday_new (id, &holiday));
    }
  fields.working_days = (char **) words->pdata;
  fields.holidays = holidays = belay_list_new_take (BELAY_TYPE_HOLIDAY, records);
  workspace = belay_workspace_new ("workspace", &fields);
  for (int i = 0; i < ORACLE_PEOPLE; i++)
    add_person (workspace, project, i);

  return workspace;
}

static void
compare (const BelayPlanSpan   *span,
         const OracleMilestone *milestone)
{
  g_assert_cmpint (span->start, ==, to_day (milestone->early_start));
  g_assert_cmpint (span->finish, ==, to_day (milestone->early_finish));
  g_assert_cmpint (span->late_start, ==, to_day (milestone->late_start));
  g_assert_cmpint (span->late_finish, ==, to_day (milestone->late_finish));
  g_assert_cmpint (span->total_slack, ==, milestone->total_slack);
  g_assert_cmpint (span->free_slack, ==, milestone->free_slack);
  g_assert_cmpint (span->is_critical, ==, milestone->is_critical);
  g_assert_cmpint (span->days_late, ==, milestone->days_late);
  g_assert_false (span->in_cycle);
}

static void
test_as_by_enumeration (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (SEED);

  for (int round = 0; round < N_PROJECTS; round++)
    {
      OracleProject project;

      throw_project (dice, &project);
      oracle_solve (&project);
      {
        g_autoptr (BelayWorkspace) workspace = make_workspace (&project);
        g_autoptr (BelayList) milestones = make_milestones (&project);
        g_autoptr (BelayList) dependencies = make_dependencies (&project);
        BelayProjectFields fields = {
          .name = (char *) "Project",
          .start = to_day (project.project_start),
          .milestones = milestones,
          .dependencies = dependencies,
        };
        BelayProject *record = story_attach (workspace, "projects", belay_project_new ("project", &fields));
        g_autoptr (BelayPlan) plan = belay_plan_new (workspace, record, to_day (TODAY));

        g_assert_cmpuint (belay_plan_get_n_spans (plan), ==, project.n_milestones);
        for (int i = 0; i < project.n_milestones; i++)
          {
            if (g_test_verbose ())
              g_test_message ("project %d, milestone %d", round, i);
            compare (belay_plan_get_span (plan, i), &project.milestones[i]);
          }
      }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/plan/as-by-enumeration", test_as_by_enumeration);

  return g_test_run ();
}
