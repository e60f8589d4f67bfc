/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-plan.h"

#include "planning-story.h"

/* A Wednesday; the weekend after it is 5 and 6 December, and Monday 7 December is a holiday. */
#define TODAY "2026-12-02"

typedef struct
{
  const char *id;
  int         state;
  const char *not_before;
  const char *started;
  const char *done;
  int         days;
  int         progress;
  const char *expected_start;
  const char *expected_finish;
} Row;

typedef struct
{
  const char *before;
  const char *after;
  int         type;
  int         lag_days;
} Link;

static BelayList *
make_milestones (const Row *rows)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (const Row *row = rows; row->id != NULL; row++)
    {
      BelayMilestoneFields fields = {
        .title = (char *) row->id,
        .state = row->state,
        .start = story_day (row->not_before),
        .started = story_day (row->started),
        .done = story_day (row->done),
        .likely_days = row->days,
        .progress = row->progress,
      };

      g_ptr_array_add (records, belay_milestone_new (row->id, &fields));
    }

  return belay_list_new_take (BELAY_TYPE_MILESTONE, records);
}

static BelayList *
make_dependencies (const Link *links)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (const Link *link = links; link != NULL && link->before != NULL; link++)
    {
      g_autofree char      *id = g_strdup_printf ("%s-%s", link->before, link->after);
      BelayDependencyFields fields = { (char *) link->before, (char *) link->after, link->type, link->lag_days };

      g_ptr_array_add (records, belay_dependency_new (id, &fields));
    }

  return belay_list_new_take (BELAY_TYPE_DEPENDENCY, records);
}

static void
add_holiday (BelayWorkspace *workspace)
{
  BelayHolidayFields fields = { story_day ("2026-12-07"), (char *) "Holiday" };
  g_autoptr (BelayHoliday) holiday = belay_holiday_new ("holiday", &fields);
  const BelayField *list = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (workspace), "holidays");
  g_autoptr (BelayChange) change = belay_change_new_insert (BELAY_RECORD (workspace), list, 0, BELAY_RECORD (holiday));

  belay_workspace_apply (workspace, change, TRUE);
}

static BelayPlan *
plan (const char *start,
      const Row  *rows,
      const Link *links)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
  g_autoptr (BelayList) milestones = make_milestones (rows);
  g_autoptr (BelayList) dependencies = make_dependencies (links);
  BelayProjectFields fields = {
    .name = (char *) "Project",
    .start = story_day (start),
    .milestones = milestones,
    .dependencies = dependencies,
  };
  BelayProject *project = story_attach (workspace, "projects", belay_project_new ("project", &fields));

  add_holiday (workspace);

  return belay_plan_new (workspace, project, story_day (TODAY));
}

static void
check (const char *start,
       const Row  *rows,
       const Link *links)
{
  g_autoptr (BelayPlan) self = plan (start, rows, links);
  BelayDay finish = BELAY_DAY_NONE;

  for (const Row *row = rows; row->id != NULL; row++)
    {
      const BelayPlanSpan *span = belay_plan_find (self, row->id);
      g_autofree char     *first = span != NULL ? belay_day_to_string (span->start) : NULL;
      g_autofree char     *last = span != NULL ? belay_day_to_string (span->finish) : NULL;

      g_test_message ("%s", row->id);
      g_assert_cmpstr (first, ==, row->expected_start);
      g_assert_cmpstr (last, ==, row->expected_finish);
      finish = MAX (finish, span != NULL ? span->finish : BELAY_DAY_NONE);
    }
  g_assert_cmpint (belay_plan_get_finish (self), ==, finish);
}

static void
test_single (void)
{
  static const Row rows[] = {
    { "done keeps its days", BELAY_MILESTONE_DONE, NULL, "2026-10-05", "2026-10-17", 3, 0, "2026-10-05", "2026-10-17" },
    { "done without a start", BELAY_MILESTONE_DONE, NULL, NULL, "2026-11-17", 3, 0, "2026-11-13", "2026-11-17" },
    { "done before its start", BELAY_MILESTONE_DONE, "2026-12-01", NULL, "2026-11-17", 3, 0, "2026-11-17", "2026-11-17" },
    { "in time", BELAY_MILESTONE_ACTIVE, NULL, "2026-12-01", NULL, 4, 500, "2026-12-01", "2026-12-04" },
    { "late", BELAY_MILESTONE_ACTIVE, NULL, "2026-11-02", NULL, 10, 600, "2026-11-02", "2026-12-08" },
    { "late, nearly done", BELAY_MILESTONE_ACTIVE, NULL, "2026-11-02", NULL, 10, 1000, "2026-11-02", "2026-12-02" },
    { "planned for the past", BELAY_MILESTONE_PLANNED, "2026-11-02", NULL, NULL, 2, 0, "2026-12-02", "2026-12-03" },
    { "over weekend and holiday", BELAY_MILESTONE_PLANNED, "2026-12-03", NULL, NULL, 4, 0, "2026-12-03", "2026-12-09" },
    { "from a weekend on", BELAY_MILESTONE_PLANNED, "2026-12-05", NULL, NULL, 1, 0, "2026-12-08", "2026-12-08" },
    { "no duration", BELAY_MILESTONE_PLANNED, "2026-12-10", NULL, NULL, BELAY_UNSET, 0, "2026-12-10", "2026-12-10" },
    { "dropped", BELAY_MILESTONE_DROPPED, "2026-12-10", NULL, NULL, 5, 0, NULL, NULL },
    { NULL }
  };

  check ("2026-10-01", rows, NULL);
}

static void
test_project_start_holds_back (void)
{
  static const Row rows[] = {
    { "a", BELAY_MILESTONE_PLANNED, "2026-12-03", NULL, NULL, 1, 0, "2026-12-14", "2026-12-14" },
    { NULL }
  };

  check ("2026-12-14", rows, NULL);
}

static void
test_dependencies (void)
{
  static const Row rows[] = {
    { "first", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 3, 0, "2026-12-02", "2026-12-04" },
    { "finish-start", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 2, 0, "2026-12-08", "2026-12-09" },
    { "with a lag", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 2, 0, "2026-12-10", "2026-12-11" },
    { "start-start", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 2, 0, "2026-12-03", "2026-12-04" },
    { "finish-finish", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 2, 0, "2026-12-04", "2026-12-08" },
    { "start-finish", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, 0, "2026-12-09", "2026-12-09" },
    { "of both", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, 0, "2026-12-14", "2026-12-14" },
    { NULL }
  };
  static const Link links[] = {
    { "first", "finish-start", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "first", "with a lag", BELAY_DEPENDENCY_FINISH_START, 2 },
    { "first", "start-start", BELAY_DEPENDENCY_START_START, 1 },
    { "first", "finish-finish", BELAY_DEPENDENCY_FINISH_FINISH, 1 },
    { "first", "start-finish", BELAY_DEPENDENCY_START_FINISH, 4 },
    { "finish-start", "of both", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "with a lag", "of both", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "nowhere", "of both", BELAY_DEPENDENCY_FINISH_START, 0 },
    { NULL }
  };

  check ("2026-12-01", rows, links);
}

/* What waits for itself is placed, and said. */
static void
test_cycle_is_placed (void)
{
  static const Row rows[] = {
    { "free", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, 0, "2026-12-02", "2026-12-02" },
    { "hen", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, 0, "2026-12-03", "2026-12-03" },
    { "egg", BELAY_MILESTONE_PLANNED, NULL, NULL, NULL, 1, 0, "2026-12-02", "2026-12-02" },
    { NULL }
  };
  static const Link links[] = {
    { "hen", "egg", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "egg", "hen", BELAY_DEPENDENCY_FINISH_START, 0 },
    { "free", "hen", BELAY_DEPENDENCY_FINISH_START, 0 },
    { NULL }
  };
  g_autoptr (BelayPlan) self = plan ("2026-12-01", rows, links);

  check ("2026-12-01", rows, links);
  g_assert_false (belay_plan_find (self, "free")->in_cycle);
  g_assert_true (belay_plan_find (self, "hen")->in_cycle);
  g_assert_true (belay_plan_find (self, "egg")->in_cycle);
}

static void
test_empty (void)
{
  static const Row rows[] = { { NULL } };
  g_autoptr (BelayPlan) self = plan (NULL, rows, NULL);

  g_assert_cmpuint (belay_plan_get_n_spans (self), ==, 0);
  g_assert_cmpint (belay_plan_get_finish (self), ==, BELAY_DAY_NONE);
  g_assert_null (belay_plan_find (self, "nowhere"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/plan/single", test_single);
  g_test_add_func ("/planning/plan/project-start-holds-back", test_project_start_holds_back);
  g_test_add_func ("/planning/plan/dependencies", test_dependencies);
  g_test_add_func ("/planning/plan/cycle-is-placed", test_cycle_is_placed);
  g_test_add_func ("/planning/plan/empty", test_empty);

  return g_test_run ();
}
