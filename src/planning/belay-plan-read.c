/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-plan-private.h"

#include "belay-progress.h"

/* From records to the plain numbers of a network. */

static BelayGaps *
read_leaves (const BelayPlan *self,
             BelayPerson     *person)
{
  BelayGaps *gaps = belay_gaps_new ();

  BELAY_FOREACH (BelayLeave, leave, belay_person_get (person)->leaves)
  {
    const BelayLeaveFields *fields = belay_leave_get (leave);

    if (belay_day_is_valid (fields->start) && belay_day_is_valid (fields->end))
      belay_gaps_add (gaps, belay_calendar_get_slot (self->calendar, fields->start),
                      belay_calendar_get_slot (self->calendar, fields->end + 1));
  }
  belay_gaps_close (gaps);

  return gaps;
}

static const BelayGaps *
find_leaves (BelayPlan  *self,
             const char *owner)
{
  BelayPerson *person = owner != NULL ? belay_workspace_find (self->workspace, owner, BELAY_TYPE_PERSON) : NULL;
  BelayGaps   *gaps;

  if (person == NULL)
    return NULL;

  gaps = g_hash_table_lookup (self->leaves, person);
  if (gaps == NULL)
    {
      gaps = read_leaves (self, person);
      g_hash_table_insert (self->leaves, person, gaps);
    }

  return belay_gaps_is_empty (gaps) ? NULL : gaps;
}

static BelaySlot
count_to (const BelayPlan *self,
          BelayDay         day)
{
  return belay_calendar_get_slot (self->calendar, day);
}

static void
read_durations (BelayTask                  *task,
                const BelayMilestoneFields *fields)
{
  task->duration = MAX (fields->likely_days, 1);
  task->optimistic = fields->optimistic_days != BELAY_UNSET ? CLAMP (fields->optimistic_days, 1, task->duration) : task->duration;
  task->pessimistic = MAX (fields->pessimistic_days, task->duration);
}

static void
read_done (const BelayPlan            *self,
           BelayTask                  *task,
           BelayPlanSpan              *span,
           const BelayMilestoneFields *fields)
{
  span->finish = fields->done != BELAY_DAY_NONE ? fields->done : self->today;
  span->start = fields->started != BELAY_DAY_NONE ? fields->started : fields->start;
  if (span->start == BELAY_DAY_NONE)
    span->start = belay_calendar_get_day (self->calendar, count_to (self, span->finish + 1) - task->duration);
  span->start = MIN (span->start, span->finish);
  task->state = BELAY_TASK_DONE;
  task->start = count_to (self, span->start);
  task->end = count_to (self, span->finish + 1);
}

static void
read_open (const BelayPlan            *self,
           BelayTask                  *task,
           BelayPlanSpan              *span,
           const BelayMilestoneFields *fields)
{
  BelayDay project_start = belay_project_get (self->project)->start;

  span->start = fields->started != BELAY_DAY_NONE ? fields->started : fields->start;
  if (fields->started != BELAY_DAY_NONE || fields->state == BELAY_MILESTONE_ACTIVE)
    {
      task->state = BELAY_TASK_RUNNING;
      if (span->start == BELAY_DAY_NONE)
        span->start = project_start != BELAY_DAY_NONE ? project_start : self->today;
      /* "Not before" may lie ahead, but what goes on has begun. */
      if (fields->started == BELAY_DAY_NONE)
        span->start = MIN (span->start, self->today);
    }
  else
    {
      task->is_pinned = fields->pinned && span->start != BELAY_DAY_NONE;
      span->reason = task->is_pinned ? BELAY_PLAN_REASON_PINNED : BELAY_PLAN_REASON_NOT_BEFORE;
      if (!task->is_pinned && span->start <= project_start)
        {
          span->start = project_start;
          span->reason = BELAY_PLAN_REASON_PROJECT_START;
        }
      /* A project without a start begins today. */
      if (span->start == BELAY_DAY_NONE)
        span->start = self->today;
    }
  task->start = count_to (self, span->start);
}

static void
read_task (BelayPlan     *self,
           BelayPlanSpan *span,
           BelayTask     *task)
{
  const BelayMilestoneFields *fields = belay_milestone_get (span->milestone);

  read_durations (task, fields);
  task->due = fields->due != BELAY_DAY_NONE ? count_to (self, fields->due + 1) : BELAY_SLOT_NEVER;
  task->progress = MIN (belay_progress_of_milestone (span->milestone), 1000);
  if (fields->done != BELAY_DAY_NONE || fields->state == BELAY_MILESTONE_DONE)
    {
      read_done (self, task, span, fields);
      span->reason = BELAY_PLAN_REASON_DONE;
    }
  else
    {
      task->away = find_leaves (self, fields->owner);
      span->reason = BELAY_PLAN_REASON_STARTED;
      read_open (self, task, span, fields);
    }
}

static void
read_tasks (BelayPlan *self,
            GArray    *tasks)
{
  BELAY_FOREACH (BelayMilestone, milestone, belay_project_get (self->project)->milestones)
  {
    BelayPlanSpan span = { .milestone = milestone };
    BelayTask     task = { .state = BELAY_TASK_PLANNED };

    if (belay_milestone_get (milestone)->state == BELAY_MILESTONE_DROPPED)
      continue;
    read_task (self, &span, &task);
    g_object_ref (milestone);
    g_array_append_val (self->spans, span);
    g_array_append_val (tasks, task);
    g_hash_table_insert (self->positions, (gpointer) belay_record_get_id (BELAY_RECORD (milestone)),
                         GUINT_TO_POINTER (self->spans->len));
  }
}

static guint
find_position (const BelayPlan *self,
               const char      *id)
{
  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, id)) : 0;
}

static void
read_links (BelayPlan *self,
            GArray    *links)
{
  BELAY_FOREACH (BelayDependency, dependency, belay_project_get (self->project)->dependencies)
  {
    const BelayDependencyFields *fields = belay_dependency_get (dependency);
    guint                        before = find_position (self, fields->before);
    guint                        after = find_position (self, fields->after);
    BelayLink                    link = { before - 1, after - 1, fields->type, fields->lag_days, self->dependencies->len, FALSE };

    if (before == 0 || after == 0)
      continue;
    g_array_append_val (links, link);
    g_ptr_array_add (self->dependencies, g_object_ref (dependency));
  }
}

/*< private >
 * belay_plan_read:
 * @self: a plan that has its calendar and no network yet
 *
 * Reads the milestones and dependencies of the project. Dropped milestones are
 * left out, and so are dependencies on them or on nothing. A milestone that is
 * done on a day nobody knows counts as done today.
 */
void
belay_plan_read (BelayPlan *self)
{
  const BelayProjectFields *project = belay_project_get (self->project);
  g_autoptr (GArray) tasks = g_array_sized_new (FALSE, FALSE, sizeof (BelayTask), belay_list_get_length (project->milestones));
  g_autoptr (GArray) links = g_array_sized_new (FALSE, FALSE, sizeof (BelayLink), belay_list_get_length (project->dependencies));

  read_tasks (self, tasks);
  read_links (self, links);
  self->network = belay_network_new (count_to (self, self->today), tasks, links);
}
