/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Milestones that are overdue or at risk, from both sides. Days are counted from today. */

#define G_LOG_DOMAIN "belay"

#include "attention-story.h"

#define NEVER G_MAXINT
#define DAY(offset) ((offset) == NEVER ? BELAY_DAY_NONE : TODAY + (offset))

typedef struct
{
  int state;
  int start;
  int due;
  int likely_days;
  int progress;
} Work;

typedef struct
{
  const char *name;
  int         project;
  Work        work;
  int         dependency; /* BelayDependencyType */
  Work        before;     /* without a likely day: there is none */
  const char *told;
} Example;

#define WORK(state, start, due, likely_days, progress) \
  {                                                    \
    state, start, due, likely_days, progress           \
  }
#define NO_WORK WORK (0, 0, 0, 0, 0)

#define OPEN BELAY_MILESTONE_PLANNED
#define ACTIVE BELAY_MILESTONE_ACTIVE
#define DONE BELAY_MILESTONE_DONE

static const Example examples[] = {
  { "due-today-and-all-done-but-the-last-day", BELAY_PROJECT_ACTIVE, WORK (ACTIVE, -9, 0, 5, 900), 0, NO_WORK, "" },
  { "due-yesterday", BELAY_PROJECT_ACTIVE, WORK (ACTIVE, -9, -1, 5, 900), 0, NO_WORK,
    "Overdue milestone, Cache: 1 day overdue (Storefront)" },
  { "done-late", BELAY_PROJECT_ACTIVE, WORK (DONE, -9, -2, 5, 0), 0, NO_WORK, "" },
  { "dropped", BELAY_PROJECT_ACTIVE, WORK (BELAY_MILESTONE_DROPPED, -9, -2, 5, 0), 0, NO_WORK, "" },
  { "project-paused", BELAY_PROJECT_PAUSED, WORK (ACTIVE, -9, -2, 5, 0), 0, NO_WORK, "" },
  /* ten of twenty days have passed */
  { "on-its-line", BELAY_PROJECT_ACTIVE, WORK (ACTIVE, -10, 9, 5, 500), 0, NO_WORK, "" },
  { "behind-its-line", BELAY_PROJECT_ACTIVE, WORK (ACTIVE, -10, 9, 5, 490), 0, NO_WORK,
    "At risk milestone, Cache: due in 9 days (49 % done, 50 % of its time gone)" },
  { "in-14-days", BELAY_PROJECT_ACTIVE, WORK (ACTIVE, -5, 14, 5, 0), 0, NO_WORK,
    "At risk milestone, Cache: due in 14 days (0 % done, 25 % of its time gone)" },
  { "in-15-days", BELAY_PROJECT_ACTIVE, WORK (ACTIVE, -5, 15, 5, 0), 0, NO_WORK, "" },
  { "not-begun", BELAY_PROJECT_ACTIVE, WORK (OPEN, 0, 5, 5, 0), 0, NO_WORK, "" },
  /* ten working days are fourteen days, the last of which is the day it is due */
  { "likely-days-say-when", BELAY_PROJECT_ACTIVE, WORK (OPEN, NEVER, 12, 10, 0), 0, NO_WORK,
    "At risk milestone, Cache: due in 12 days (0 % done, 7 % of its time gone)" },
  { "likely-days-not-begun", BELAY_PROJECT_ACTIVE, WORK (OPEN, NEVER, 13, 10, 0), 0, NO_WORK, "" },
  { "starts-after-it-is-due", BELAY_PROJECT_ACTIVE, WORK (OPEN, 9, 3, 5, 0), 0, NO_WORK, "" },
  { "after-overdue-work", BELAY_PROJECT_ACTIVE, WORK (OPEN, 20, 60, 5, 0), BELAY_DEPENDENCY_FINISH_START,
    WORK (ACTIVE, -9, -3, 5, 0),
    "Overdue milestone, Load model: 3 days overdue (Storefront)\n"
    "At risk milestone, Cache: due in 60 days (“Load model” comes before it and is 3 days overdue)" },
  { "after-overdue-work-without-a-day", BELAY_PROJECT_ACTIVE, WORK (OPEN, NEVER, NEVER, 5, 0), BELAY_DEPENDENCY_FINISH_FINISH,
    WORK (ACTIVE, -9, -1, 5, 0),
    "Overdue milestone, Load model: 1 day overdue (Storefront)\n"
    "At risk milestone, Cache: waits for overdue work (“Load model” comes before it and is 1 day overdue)" },
  { "after-work-that-is-done", BELAY_PROJECT_ACTIVE, WORK (OPEN, 20, 60, 5, 0), BELAY_DEPENDENCY_FINISH_START,
    WORK (DONE, -9, -3, 5, 0),
    "" },
  { "waits-only-for-a-start-that-was", BELAY_PROJECT_ACTIVE, WORK (OPEN, 20, 60, 5, 0), BELAY_DEPENDENCY_START_START,
    WORK (ACTIVE, -9, -3, 5, 0),
    "Overdue milestone, Load model: 3 days overdue (Storefront)" },
  { "waits-for-a-start-that-was-not", BELAY_PROJECT_ACTIVE, WORK (OPEN, 20, 60, 5, 0), BELAY_DEPENDENCY_START_START,
    WORK (OPEN, -9, -3, 5, 0),
    "Overdue milestone, Load model: 3 days overdue (Storefront)\n"
    "At risk milestone, Cache: due in 60 days (“Load model” comes before it and is 3 days overdue)" },
};

static BelayMilestone *
make_milestone (const char *id,
                const char *title,
                const Work *work)
{
  BelayMilestoneFields fields = {
    .title = (char *) title,
    .state = work->state,
    .start = DAY (work->start),
    .due = DAY (work->due),
    .likely_days = work->likely_days,
    .progress = work->progress,
  };

  return belay_milestone_new (id, &fields);
}

static void
test_example (gconstpointer data)
{
  const Example        *example = data;
  BelayDependencyFields dependency = { .before = (char *) "load", .after = (char *) "cache", .type = example->dependency };
  BelayMilestone       *cache = make_milestone ("cache", "Cache", &example->work);
  gboolean              has_before = example->before.likely_days > 0;
  g_autoptr (BelayList) milestones = STORY_LIST (BELAY_TYPE_MILESTONE, cache,
                                                 has_before ? make_milestone ("load", "Load model", &example->before) : NULL);
  g_autoptr (BelayList) dependencies = STORY_LIST (BELAY_TYPE_DEPENDENCY, belay_dependency_new ("dependency", &dependency));
  BelayProjectFields fields = {
    .name = (char *) "Storefront",
    .state = example->project,
    .milestones = milestones,
    .dependencies = dependencies,
  };
  g_autoptr (BelayWorkspace) workspace = attention_story_new (&(Pair){ 0 });
  BelayAttentionQuery query = { .today = TODAY };
  g_autofree char    *told = NULL;

  story_attach (workspace, "projects", belay_project_new ("project", &fields));
  told = attention_story_tell (workspace, &query);
  g_assert_cmpstr (told, ==, example->told);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *path = g_strconcat ("/attention/milestone/", examples[i].name, NULL);

      g_test_add_data_func (path, &examples[i], test_example);
    }

  return g_test_run ();
}
