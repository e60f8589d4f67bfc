/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-plan-private.h"

/**
 * BelayPlan:
 *
 * When each milestone of a project is worked on, how late it may be, and why, by
 * the critical path method over working days.
 *
 * Durations count the days on which the milestone's owner works: the working
 * week without holidays and without the owner's leave. Leave of contributors
 * changes nothing, and lags count the working days of the workspace. Every
 * milestone takes a day at least. Its `start` is "not before", or, where it is
 * pinned, the very day on which it begins; its `due` is the day by which it must
 * be finished, and narrows how late it and all before it may be.
 *
 * Done work keeps its days, and work that goes on lasts at least until the rest
 * of it is done from today. Dropped milestones are left out. A dependency within
 * a circle is passed over, and the rest is placed still. The plan holds its
 * milestones, and later changes do not reach it.
 */

static void
span_clear (gpointer span)
{
  g_object_unref (((BelayPlanSpan *) span)->milestone);
}

/* Days far beyond every calendar come from durations that no plan has. */
static int
to_days (gint64 days)
{
  return (int) CLAMP (days, -G_MAXINT, G_MAXINT);
}

static void
fill_span (const BelayPlan *self,
           guint            position)
{
  BelayPlanSpan    *span = &g_array_index (self->spans, BelayPlanSpan, position);
  const BelayTask  *task = &self->network->tasks[position];
  const BelayTimes *times = &self->times[position];
  gboolean          is_open = task->state != BELAY_TASK_DONE;

  if (task->state == BELAY_TASK_PLANNED)
    span->start = belay_calendar_get_day (self->calendar, times->start);
  if (is_open)
    span->finish = MAX (belay_calendar_get_day (self->calendar, times->end - 1), span->start);
  span->late_start = task->state == BELAY_TASK_PLANNED ? belay_calendar_get_day (self->calendar, times->late_start) : span->start;
  span->late_finish = is_open ? belay_calendar_get_day (self->calendar, times->late_end - 1) : span->finish;
  span->in_cycle = task->in_circle;
  span->total_slack = to_days (times->total_slack);
  span->free_slack = to_days (times->free_slack);
  span->is_critical = is_open && times->total_slack <= 0;
  span->days_late = to_days (times->held_back);
  if (times->driver == BELAY_DRIVER_TODAY)
    span->reason = BELAY_PLAN_REASON_TODAY;
  else if (times->driver == BELAY_DRIVER_LINK)
    span->reason = BELAY_PLAN_REASON_DEPENDENCY;
  if (times->asking != BELAY_LINK_NONE)
    span->dependency = g_ptr_array_index (self->dependencies, self->network->links[times->asking].origin);
}

static void
place_all (BelayPlan *self)
{
  BelaySlot end;

  self->times = g_new0 (BelayTimes, self->network->n_tasks);
  end = belay_network_forward (self->network, NULL, self->times);
  belay_network_backward (self->network, NULL, end, TRUE, self->times);
  for (guint i = 0; i < self->spans->len; i++)
    fill_span (self, i);
}

/**
 * belay_plan_new:
 * @workspace: the workspace, whose working days and holidays count
 * @project: a project
 * @today: the day it is
 *
 * Places the milestones of a project. The time it takes grows with the
 * milestones and dependencies.
 *
 * Returns: (transfer full): the plan
 */
BelayPlan *
belay_plan_new (BelayWorkspace *workspace,
                BelayProject   *project,
                BelayDay        today)
{
  BelayPlan *self = g_new0 (BelayPlan, 1);
  guint      n_milestones = belay_list_get_length (belay_project_get (project)->milestones);

  self->workspace = g_object_ref (workspace);
  self->project = g_object_ref (project);
  self->today = today;
  self->calendar = belay_calendar_new (workspace);
  self->leaves = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) belay_gaps_free);
  self->positions = g_hash_table_new (g_str_hash, g_str_equal);
  self->spans = g_array_sized_new (FALSE, FALSE, sizeof (BelayPlanSpan), n_milestones);
  g_array_set_clear_func (self->spans, span_clear);
  self->dependencies = g_ptr_array_new_full (belay_list_get_length (belay_project_get (project)->dependencies), g_object_unref);

  belay_plan_read (self);
  place_all (self);

  return self;
}

/**
 * belay_plan_free:
 * @self: (transfer full): a plan
 *
 * Frees a plan.
 */
void
belay_plan_free (BelayPlan *self)
{
  g_free (self->times);
  belay_network_free (self->network);
  g_ptr_array_unref (self->dependencies);
  g_hash_table_unref (self->positions);
  g_array_unref (self->spans);
  g_hash_table_unref (self->leaves);
  belay_calendar_free (self->calendar);
  g_object_unref (self->project);
  g_object_unref (self->workspace);
  g_free (self);
}

/**
 * belay_plan_get_n_spans:
 * @self: a plan
 *
 * Returns: how many milestones it placed
 */
guint
belay_plan_get_n_spans (const BelayPlan *self)
{
  return self->spans->len;
}

/**
 * belay_plan_get_span:
 * @self: a plan
 * @position: a position below the number of spans
 *
 * Returns: (transfer none): the span there, in the order of the project
 */
const BelayPlanSpan *
belay_plan_get_span (const BelayPlan *self,
                     guint            position)
{
  return &g_array_index (self->spans, BelayPlanSpan, position);
}

/**
 * belay_plan_find:
 * @self: a plan
 * @milestone: the id of a milestone
 *
 * Returns: (transfer none) (nullable): its span, or %NULL where it was dropped
 *   or is not of the project
 */
const BelayPlanSpan *
belay_plan_find (const BelayPlan *self,
                 const char      *milestone)
{
  guint position = milestone != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, milestone)) : 0;

  return position > 0 ? belay_plan_get_span (self, position - 1) : NULL;
}

/**
 * belay_plan_get_finish:
 * @self: a plan
 *
 * Returns: the last day of the last milestone, or %BELAY_DAY_NONE where there is none
 */
BelayDay
belay_plan_get_finish (const BelayPlan *self)
{
  BelayDay finish = BELAY_DAY_NONE;

  for (guint i = 0; i < self->spans->len; i++)
    finish = MAX (finish, belay_plan_get_span (self, i)->finish);

  return finish;
}
