/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* How long it takes to schedule 10,000 and 100,000 milestones: bench-plan [FILE.tjp]. All is in memory;
 * times are processor time, the best of some runs. With a file the smaller plan is written for tj3, to be
 * measured beside. */

#include <belay-export.h>
#include <belay-plan.h>

#include <stdio.h>
#include <string.h>
#include <time.h>

#define SMALL 10000
#define FACTOR 10
#define RUNS 9
#define SEED 20261122
#define WAITS 2
#define REACH 200
#define PER_DAY 20

static double
get_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static char *
dup_id (guint kind,
        guint number)
{
  return g_strdup_printf ("%08x-0000-4000-8000-%012x", kind, number);
}

static BelayList *
make_milestones (GRand *dice,
                 guint  count)
{
  GPtrArray *records = g_ptr_array_new_full (count, g_object_unref);

  for (guint i = 0; i < count; i++)
    {
      g_autofree char     *id = dup_id (1, i);
      g_autofree char     *title = g_strdup_printf ("Milestone %u", i);
      BelayMilestoneFields fields = {
        .title = title,
        .likely_days = g_rand_int_range (dice, 1, 10),
        .optimistic_days = BELAY_UNSET,
        .pessimistic_days = BELAY_UNSET,
      };

      g_ptr_array_add (records, belay_milestone_new (id, &fields));
    }

  return belay_list_new_take (BELAY_TYPE_MILESTONE, records);
}

/* Milestones far apart begin far apart, so that the plan does not outlast the calendar. */
static BelayList *
make_dependencies (GRand *dice,
                   guint  count)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < count; i++)
    {
      for (guint j = 0; j < WAITS && i % REACH > j * PER_DAY; j++)
        {
          g_autofree char      *id = dup_id (2, i * WAITS + j);
          g_autofree char      *after = dup_id (1, i);
          guint                 back = j * PER_DAY + g_rand_int_range (dice, 0, PER_DAY);
          g_autofree char      *before = dup_id (1, i - 1 - MIN (back, i % REACH - 1));
          BelayDependencyFields fields = { before, after, BELAY_DEPENDENCY_FINISH_START, g_rand_int_range (dice, 0, 3) };

          g_ptr_array_add (records, belay_dependency_new (id, &fields));
        }
    }

  return belay_list_new_take (BELAY_TYPE_DEPENDENCY, records);
}

static BelayProject *
make_project (guint           count,
              BelayWorkspace *workspace)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (SEED);
  g_autoptr (BelayList) milestones = make_milestones (dice, count);
  g_autoptr (BelayList) dependencies = make_dependencies (dice, count);
  BelayProjectFields fields = {
    .name = (char *) "Bench",
    .start = belay_day_new (2026, 1, 5),
    .milestones = milestones,
    .dependencies = dependencies,
  };
  g_autofree char *id = dup_id (3, count);
  BelayProject    *project = belay_project_new (id, &fields);

  belay_workspace_attach (workspace, BELAY_RECORD (workspace), "projects", BELAY_RECORD (project), NULL);

  return project;
}

static double
schedule (BelayWorkspace *workspace,
          BelayProject   *project)
{
  double     start = get_seconds ();
  BelayPlan *plan = belay_plan_new (workspace, project, belay_day_new (2026, 1, 5));
  double     seconds = get_seconds () - start;

  belay_plan_free (plan);

  return seconds;
}

static void
write_plan (BelayWorkspace *workspace,
            BelayProject   *project,
            const char     *path)
{
  BelayExportRequest request = { BELAY_RECORD (project), BELAY_AUDIENCE_LEAD, "tjp", belay_paper_get_default (),
                                 belay_day_new (2026, 1, 5) };
  g_autoptr (BelayExport) export = belay_export_new (workspace, &request, NULL);
  gsize            length = 0;
  g_autofree char *text = belay_export_write (export, &length, NULL);

  if (!g_file_set_contents_full (path, text, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    g_error ("%s cannot be written", path);
}

int
main (int   argc,
      char *argv[])
{
  static const char *const days[] = { "monday", "tuesday", "wednesday", "thursday", "friday", NULL };
  BelayWorkspaceFields     fields = { .name = (char *) "Bench", .working_days = (char **) days };
  g_autoptr (BelayWorkspace) workspace = belay_workspace_new ("bench", &fields);
  g_autoptr (BelayProject) small = make_project (SMALL, workspace);
  g_autoptr (BelayProject) large = make_project (SMALL * FACTOR, workspace);
  double small_time = G_MAXDOUBLE, large_time = G_MAXDOUBLE;

  if (argc > 1)
    write_plan (workspace, small, argv[1]);
  /* In turns, so that a busy machine slows both. */
  for (guint i = 0; i < RUNS; i++)
    {
      for (guint j = 0; j < FACTOR; j++)
        small_time = MIN (small_time, schedule (workspace, small));
      large_time = MIN (large_time, schedule (workspace, large));
    }

  printf ("%u milestones: %.2f ms\n", SMALL, small_time * 1e3);
  printf ("%u milestones: %.2f ms\n", SMALL * FACTOR, large_time * 1e3);
  printf ("ratio: %.2f\n", large_time / small_time);

  return 0;
}
