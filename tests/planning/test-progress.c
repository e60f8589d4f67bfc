/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-progress.h"
#include "planning-story.h"

typedef struct
{
  int day; /* from an arbitrary day; 0 ends the list */
  int progress;
} CheckIn;

typedef struct
{
  const char *name;
  int         state;
  guint       n_steps;
  guint       n_steps_done;
  CheckIn     check_ins[3];
  int         progress;
} GoalCase;

static const GoalCase goal_cases[] = {
  { "nothing-said", BELAY_GOAL_ACTIVE, 0, 0, { { 0 } }, 0 },
  { "steps", BELAY_GOAL_ACTIVE, 3, 2, { { 0 } }, 666 },
  { "stated-before-steps", BELAY_GOAL_ACTIVE, 3, 2, { { 1, 300 } }, 300 },
  { "latest-by-day", BELAY_GOAL_ACTIVE, 0, 0, { { 9, 700 }, { 2, 400 } }, 700 },
  { "later-of-one-day", BELAY_GOAL_ACTIVE, 0, 0, { { 9, 700 }, { 9, 800 } }, 800 },
  { "last-that-states-one", BELAY_GOAL_ACTIVE, 0, 0, { { 2, 400 }, { 9, BELAY_UNSET } }, 400 },
  { "check-ins-without-number", BELAY_GOAL_ACTIVE, 4, 1, { { 2, BELAY_UNSET } }, 250 },
  { "done", BELAY_GOAL_DONE, 4, 1, { { 2, 300 } }, 1000 },
  { "dropped", BELAY_GOAL_DROPPED, 4, 1, { { 2, 300 } }, 300 },
};

static void
test_goal (gconstpointer data)
{
  const GoalCase *row = data;
  BelayDay        base = belay_day_new (2026, 1, 1);
  GPtrArray      *steps = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray      *check_ins = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BelayList) step_list = belay_list_new_take (BELAY_TYPE_STEP, steps);
  g_autoptr (BelayList) check_in_list = belay_list_new_take (BELAY_TYPE_CHECK_IN, check_ins);
  BelayGoalFields fields = { .title = (char *) "Goal", .state = row->state, .steps = step_list, .check_ins = check_in_list };
  g_autoptr (BelayGoal) goal = NULL;

  for (guint i = 0; i < row->n_steps; i++)
    {
      BelayStepFields step = { .title = (char *) "Step", .done = i < row->n_steps_done ? base : BELAY_DAY_NONE };

      g_ptr_array_add (steps, belay_step_new ("step", &step));
    }
  for (guint i = 0; i < G_N_ELEMENTS (row->check_ins) && row->check_ins[i].day > 0; i++)
    {
      BelayCheckInFields check_in = { .day = base + row->check_ins[i].day, .progress = row->check_ins[i].progress };

      g_ptr_array_add (check_ins, belay_check_in_new ("check-in", &check_in));
    }

  goal = belay_goal_new ("goal", &fields);
  g_assert_cmpint (belay_progress_of_goal (goal), ==, row->progress);
}

typedef struct
{
  int state;
  int likely_days;
  int progress;
} Work;

typedef struct
{
  const char *name;
  int         state;
  guint       n_works;
  Work        works[3];
  int         progress;
} ProjectCase;

#define WORKS(...) \
  {                \
    __VA_ARGS__    \
  }
#define WORK(state, likely_days, progress) \
  {                                        \
    state, likely_days, progress           \
  }

static const ProjectCase project_cases[] = {
  { "empty", BELAY_PROJECT_ACTIVE, 0, { { 0 } }, 0 },
  { "done", BELAY_PROJECT_DONE, 1, { { BELAY_MILESTONE_ACTIVE, 5, 100 } }, 1000 },
  /* (10 · 1000 + 30 · 200) / 40 */
  { "weighted-by-likely-days", BELAY_PROJECT_ACTIVE, 2,
    WORKS (WORK (BELAY_MILESTONE_DONE, 10, 0), WORK (BELAY_MILESTONE_ACTIVE, 30, 200)), 400 },
  { "dropped-drops-out", BELAY_PROJECT_ACTIVE, 2,
    WORKS (WORK (BELAY_MILESTONE_DROPPED, 90, 0), WORK (BELAY_MILESTONE_ACTIVE, 30, 200)), 200 },
  { "no-duration-weighs-nothing", BELAY_PROJECT_ACTIVE, 2,
    WORKS (WORK (BELAY_MILESTONE_DONE, 0, 0), WORK (BELAY_MILESTONE_PLANNED, 3, 0)), 0 },
  { "no-durations-at-all", BELAY_PROJECT_ACTIVE, 2,
    WORKS (WORK (BELAY_MILESTONE_DONE, 0, 0), WORK (BELAY_MILESTONE_PLANNED, 0, 0)), 500 },
};

static void
test_project (gconstpointer data)
{
  const ProjectCase *row = data;
  GPtrArray         *milestones = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (BelayList) list = belay_list_new_take (BELAY_TYPE_MILESTONE, milestones);
  BelayProjectFields fields = { .name = (char *) "Project", .state = row->state, .milestones = list };
  g_autoptr (BelayProject) project = NULL;

  for (guint i = 0; i < row->n_works; i++)
    {
      BelayMilestoneFields milestone = {
        .title = (char *) "Milestone",
        .state = row->works[i].state,
        .likely_days = row->works[i].likely_days,
        .progress = row->works[i].progress,
      };

      g_ptr_array_add (milestones, belay_milestone_new ("m", &milestone));
    }

  project = belay_project_new ("project", &fields);
  g_assert_cmpint (belay_progress_of_project (project), ==, row->progress);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (goal_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/progress/goal/", goal_cases[i].name, NULL);

      g_test_add_data_func (path, &goal_cases[i], test_goal);
    }
  for (guint i = 0; i < G_N_ELEMENTS (project_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/progress/project/", project_cases[i].name, NULL);

      g_test_add_data_func (path, &project_cases[i], test_project);
    }

  return g_test_run ();
}
