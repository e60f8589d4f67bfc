/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-network.h"

#include "belay-project.h"

/* The two passes of the critical path method, Kelley, J. and Walker, M. (1959): Critical-path
 * planning and scheduling, Proc. Eastern Joint Computer Conference; with the four kinds of
 * links and lags of the precedence diagram, Crandall, K. (1973): Project planning with
 * precedence lead/lag factors, Project Management Quarterly 4(3). With S and E the start and
 * the end of a task as points in time, i before j, and a lag:
 *
 *   finish-start   S(j) >= E(i) + lag        start-start    S(j) >= S(i) + lag
 *   finish-finish  E(j) >= E(i) + lag        start-finish   E(j) >= S(i) + lag
 *
 * Lags count the working days of the workspace, durations and slack those of the owner. */

static gboolean
binds_end (const BelayLink *link)
{
  return link->type == BELAY_DEPENDENCY_FINISH_FINISH || link->type == BELAY_DEPENDENCY_START_FINISH;
}

static gboolean
leaves_from_start (const BelayLink *link)
{
  return link->type == BELAY_DEPENDENCY_START_START || link->type == BELAY_DEPENDENCY_START_FINISH;
}

/* The day of the owner's on which the last work is done, if it ends at a point in time. */
static BelaySlot
find_last (const BelayTask *task,
           BelaySlot        end)
{
  return belay_task_to_own (task, end) - 1;
}

/* The first such day on which the end comes up to a point in time. */
static BelaySlot
find_first_last (const BelayTask *task,
                 BelaySlot        end)
{
  return belay_task_to_own (task, end - 1);
}

static BelaySlot
get_end (const BelayTask *task,
         BelaySlot        last)
{
  return belay_task_from_own (task, last) + 1;
}

/* The latest of what the links ask for, as the owner's last day of work, or G_MININT64. */
static BelaySlot
find_asked (const BelayNetwork *self,
            guint               position,
            int                 duration,
            const BelayTimes   *times,
            guint              *out_link)
{
  const BelayTask *task = &self->tasks[position];
  BelaySlot        asked = G_MININT64;

  for (guint i = self->incoming[position]; i < self->incoming[position + 1]; i++)
    {
      const BelayLink  *link = &self->links[self->incoming_links[i]];
      const BelayTimes *before = &times[link->before];
      BelaySlot         point, last;

      if (link->is_ignored || (task->state == BELAY_TASK_RUNNING && !binds_end (link)))
        continue;

      point = (leaves_from_start (link) ? before->start : before->end) + link->lag_days;
      last = binds_end (link) ? find_first_last (task, point) : belay_task_to_own (task, point) + duration - 1;
      if (last > asked)
        {
          asked = last;
          *out_link = self->incoming_links[i];
        }
    }

  return asked;
}

static void
place_running (const BelayNetwork *self,
               guint               position,
               int                 duration,
               BelayTimes         *times)
{
  const BelayTask *task = &self->tasks[position];
  BelayTimes      *own = &times[position];
  BelaySlot        asked = find_asked (self, position, duration, times, &own->asking);
  BelaySlot        last = belay_task_to_own (task, task->start) + duration - 1;
  BelaySlot        soonest = belay_task_to_own (task, self->today) + belay_task_get_rest (task, duration) - 1;

  own->driver = asked >= last ? BELAY_DRIVER_LINK : BELAY_DRIVER_START;
  last = MAX (last, asked);
  if (soonest > last)
    own->driver = BELAY_DRIVER_TODAY;
  own->held_back = MAX (soonest - last, 0);
  own->start = task->start;
  own->end = get_end (task, MAX (last, soonest));
}

static void
place_planned (const BelayNetwork *self,
               guint               position,
               int                 duration,
               BelayTimes         *times)
{
  const BelayTask *task = &self->tasks[position];
  BelayTimes      *own = &times[position];
  BelaySlot        asked = find_asked (self, position, duration, times, &own->asking);
  BelaySlot        last = belay_task_to_own (task, task->start) + duration - 1;
  BelaySlot        soonest = belay_task_to_own (task, self->today) + duration - 1;

  if (asked > last)
    own->asked = belay_task_from_own (task, asked - duration + 1);
  own->driver = asked >= last && !task->is_pinned ? BELAY_DRIVER_LINK : BELAY_DRIVER_START;
  if (!task->is_pinned)
    last = MAX (last, asked);
  if (soonest > last)
    own->driver = BELAY_DRIVER_TODAY;
  own->held_back = MAX (soonest - last, 0);
  last = MAX (last, soonest);
  own->start = belay_task_from_own (task, last - duration + 1);
  own->end = get_end (task, last);
}

/*< private >
 * belay_network_forward:
 * @self: a network
 * @durations: (nullable): how long each task takes, or %NULL for what it says itself
 * @times: (out caller-allocates): the early days of each task
 *
 * Places each task as early as it can be. What is over keeps its days. What
 * goes on began when it began, whatever it should have waited for, and lasts at
 * least until the rest of it is done from today on. What is to come waits for its
 * links, its own start and the present day; a pinned task does not wait for links.
 *
 * Returns: the end of the last task, or %BELAY_SLOT_NEVER where there is none
 */
BelaySlot
belay_network_forward (const BelayNetwork *self,
                       const int          *durations,
                       BelayTimes         *times)
{
  BelaySlot end = G_MININT64;

  for (guint i = 0; i < self->n_tasks; i++)
    {
      guint            position = self->order[i];
      const BelayTask *task = &self->tasks[position];
      BelayTimes      *own = &times[position];
      int              duration = durations != NULL ? durations[position] : task->duration;

      *own = (BelayTimes){ task->start, task->end, .asking = BELAY_LINK_NONE, .asked = task->start };
      if (task->state == BELAY_TASK_RUNNING)
        place_running (self, position, duration, times);
      else if (task->state == BELAY_TASK_PLANNED)
        place_planned (self, position, duration, times);
      end = MAX (end, own->end);
    }

  return self->n_tasks > 0 ? end : BELAY_SLOT_NEVER;
}

/* The latest points in time at which a task may start and end. */
typedef struct
{
  BelaySlot start;
  BelaySlot end;
} Bounds;

/* What a link leaves to the task before it, if the other keeps to these days. */
static void
narrow (Bounds          *bounds,
        const BelayLink *link,
        BelaySlot        start,
        BelaySlot        end)
{
  BelaySlot  point = (binds_end (link) ? end : start) - link->lag_days;
  BelaySlot *bound = leaves_from_start (link) ? &bounds->start : &bounds->end;

  *bound = MIN (*bound, point);
}

static void
narrow_all (const BelayNetwork *self,
            guint               position,
            const BelayTimes   *times,
            Bounds             *late,
            Bounds             *early)
{
  for (guint i = self->outgoing[position]; i < self->outgoing[position + 1]; i++)
    {
      const BelayLink  *link = &self->links[i];
      const BelayTask  *task = &self->tasks[link->after];
      const BelayTimes *after = &times[link->after];

      if (link->is_ignored || task->state == BELAY_TASK_DONE ||
          (task->state == BELAY_TASK_RUNNING && !binds_end (link)))
        continue;
      narrow (late, link, after->late_start, after->late_end);
      narrow (early, link, after->start, after->end);
    }
}

/* The owner's last day of work at the latest. */
static BelaySlot
find_latest (const BelayTask *task,
             int              duration,
             const Bounds    *bounds)
{
  BelaySlot last = find_last (task, bounds->end);

  if (task->state == BELAY_TASK_PLANNED && bounds->start != BELAY_SLOT_NEVER)
    last = MIN (last, belay_task_to_own (task, bounds->start + 1) - 1 + duration - 1);

  return last;
}

/*< private >
 * belay_network_backward:
 * @self: a network
 * @durations: (nullable): how long each task takes, as in the forward pass
 * @end: when the last task is to have ended
 * @with_due: whether due days of tasks bind, too
 * @times: (inout): the times that the forward pass found
 *
 * Finds out how late each task may be, and its slack:
 *
 *   total slack = late end - early end        [Kelley and Walker]
 *
 * in working days of its owner; it is negative where a due day or a pinned task
 * behind it cannot be kept. The free slack is measured against the early days of
 * what follows. A pinned task has none of either. What is over binds nobody.
 */
void
belay_network_backward (const BelayNetwork *self,
                        const int          *durations,
                        BelaySlot           end,
                        gboolean            with_due,
                        BelayTimes         *times)
{
  for (guint i = self->n_tasks; i > 0; i--)
    {
      guint            position = self->order[i - 1];
      const BelayTask *task = &self->tasks[position];
      BelayTimes      *own = &times[position];
      int              duration = durations != NULL ? durations[position] : task->duration;
      Bounds           late = { BELAY_SLOT_NEVER, with_due ? MIN (end, task->due) : end };
      Bounds           early = late;
      BelaySlot        last = find_last (task, own->end), latest;

      own->late_start = own->start;
      own->late_end = own->end;
      if (task->state == BELAY_TASK_DONE)
        continue;

      narrow_all (self, position, times, &late, &early);
      if (task->is_pinned)
        {
          late.start = MIN (late.start, own->start);
          early.start = MIN (early.start, own->start);
        }
      latest = find_latest (task, duration, &late);
      own->total_slack = latest - last;
      own->free_slack = find_latest (task, duration, &early) - last;
      own->late_end = get_end (task, latest);
      if (task->state == BELAY_TASK_PLANNED)
        own->late_start = belay_task_from_own (task, latest - duration + 1);
    }
}
