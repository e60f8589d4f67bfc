/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-plan-private.h"

/* What a plan would say if one milestone were asked to be elsewhere, without changing anything. */

static BelaySlot
find_start (const BelayPlan *self,
            const BelayTask *task,
            BelayDay         day)
{
  BelayDay project_start = belay_project_get (self->project)->start;

  return belay_calendar_get_slot (self->calendar, task->is_pinned ? day : MAX (day, project_start));
}

/**
 * belay_plan_try:
 * @self: a plan
 * @milestone: the id of a milestone
 * @trial: what to try
 * @out_span: (out caller-allocates): its days and what decides them
 *
 * Places a milestone as the plan would if its "not before", or its duration, were
 * another. Only `start`, `finish`, `reason` and `dependency` of @out_span are
 * meant; the others are those of today.
 *
 * Returns: whether the plan has such a milestone
 */
gboolean
belay_plan_try (const BelayPlan      *self,
                const char           *milestone,
                const BelayPlanTrial *trial,
                BelayPlanSpan        *out_span)
{
  const BelayPlanSpan   *present = belay_plan_find (self, milestone);
  BelayNetwork           network = *self->network;
  g_autofree BelayTask  *tasks = NULL;
  g_autofree BelayTimes *times = NULL;
  BelayTask             *task;
  const BelayTimes      *own;
  guint                  position;

  if (present == NULL)
    return FALSE;

  *out_span = *present;
  position = (guint) (present - &g_array_index (self->spans, BelayPlanSpan, 0));
  tasks = g_memdup2 (network.tasks, network.n_tasks * sizeof (BelayTask));
  times = g_new0 (BelayTimes, network.n_tasks);
  network.tasks = tasks;
  task = &tasks[position];
  if (task->state == BELAY_TASK_DONE)
    return TRUE;
  if (trial->start != BELAY_DAY_NONE && task->state == BELAY_TASK_PLANNED)
    task->start = find_start (self, task, trial->start);
  if (trial->n_days > 0)
    task->duration = trial->n_days;

  belay_network_forward (&network, NULL, times);
  own = &times[position];
  if (task->state == BELAY_TASK_PLANNED)
    out_span->start = belay_calendar_get_day (self->calendar, own->start);
  out_span->finish = MAX (belay_calendar_get_day (self->calendar, own->end - 1), out_span->start);
  out_span->dependency = own->asking != BELAY_LINK_NONE
                           ? g_ptr_array_index (self->dependencies, network.links[own->asking].origin)
                           : NULL;
  if (own->driver == BELAY_DRIVER_START)
    out_span->reason = task->is_pinned ? BELAY_PLAN_REASON_PINNED : BELAY_PLAN_REASON_NOT_BEFORE;
  else
    out_span->reason = own->driver == BELAY_DRIVER_TODAY ? BELAY_PLAN_REASON_TODAY : BELAY_PLAN_REASON_DEPENDENCY;

  return TRUE;
}

/**
 * belay_plan_count_days:
 * @self: a plan
 * @milestone: the id of a milestone
 * @finish: a day
 *
 * Returns: how many working days of its owner the milestone has from its start to
 *   @finish, at least 1
 */
int
belay_plan_count_days (const BelayPlan *self,
                       const char      *milestone,
                       BelayDay         finish)
{
  const BelayPlanSpan *span = belay_plan_find (self, milestone);
  const BelayTask     *task;
  BelaySlot            from, to;

  if (span == NULL)
    return 1;
  task = &self->network->tasks[span - &g_array_index (self->spans, BelayPlanSpan, 0)];
  from = belay_task_to_own (task, belay_calendar_get_slot (self->calendar, span->start));
  to = belay_task_to_own (task, belay_calendar_get_slot (self->calendar, finish + 1));

  return (int) CLAMP (to - from, 1, BELAY_PLAN_MOST_DAYS);
}
