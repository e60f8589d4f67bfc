/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "plan-story.h"

static BelayList *
make_milestones (const PlanRow *rows)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (const PlanRow *row = rows; row->id != NULL; row++)
    {
      BelayMilestoneFields fields = {
        .title = (char *) row->id,
        .state = row->state,
        .owner = (char *) row->owner,
        .contributors = row->contributor != NULL ? (char *[]){ (char *) row->contributor, NULL } : NULL,
        .start = story_day (row->not_before),
        .pinned = row->pinned,
        .due = story_day (row->due),
        .started = story_day (row->started),
        .done = story_day (row->done),
        .likely_days = row->days,
        .optimistic_days = row->optimistic > 0 ? row->optimistic : BELAY_UNSET,
        .pessimistic_days = row->pessimistic > 0 ? row->pessimistic : BELAY_UNSET,
        .progress = row->progress,
      };

      g_ptr_array_add (records, belay_milestone_new (row->id, &fields));
    }

  return belay_list_new_take (BELAY_TYPE_MILESTONE, records);
}

static BelayList *
make_dependencies (const PlanLink *links)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (const PlanLink *link = links; link != NULL && link->before != NULL; link++)
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

/* Zoë is away from Friday 4 to Friday 11 December. */
static void
add_people (BelayWorkspace *workspace)
{
  BelayLeaveFields leave = { story_day ("2026-12-04"), story_day ("2026-12-11"), BELAY_LEAVE_HOLIDAY };
  g_autoptr (BelayList) leaves = STORY_LIST (BELAY_TYPE_LEAVE, belay_leave_new ("leave", &leave));

  story_attach (workspace, "people",
                belay_person_new ("zoe", &(BelayPersonFields){ .name = (char *) "Zoë", .leaves = leaves }));
  story_attach (workspace, "people", belay_person_new ("yan", &(BelayPersonFields){ .name = (char *) "Yan" }));
}

/* The project as it is planned on PLAN_TODAY. */
BelayPlan *
plan_story_new (const char     *start,
                const char     *due,
                const PlanRow  *rows,
                const PlanLink *links)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
  g_autoptr (BelayList) milestones = make_milestones (rows);
  g_autoptr (BelayList) dependencies = make_dependencies (links);
  BelayProjectFields fields = {
    .name = (char *) "Project",
    .start = story_day (start),
    .due = story_day (due),
    .milestones = milestones,
    .dependencies = dependencies,
  };
  BelayProject *project = story_attach (workspace, "projects", belay_project_new ("project", &fields));

  add_holiday (workspace);
  add_people (workspace);

  return belay_plan_new (workspace, project, story_day (PLAN_TODAY));
}
