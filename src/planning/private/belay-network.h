/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-gaps.h"

G_BEGIN_DECLS

/* A project as plain numbers, for the passes that go over it once or thousands of times. */

#define BELAY_SLOT_NEVER G_MAXINT64

typedef enum
{
  BELAY_TASK_PLANNED,
  BELAY_TASK_RUNNING,
  BELAY_TASK_DONE
} BelayTaskState;

/**
 * BelayTask:
 * @state: whether it is to come, goes on, or is over
 * @away: (nullable): when its owner is away, cut out of the working days
 * @start: to come: when it may begin; otherwise: when it began
 * @end: over: when it ended
 * @due: when it must have ended, or %BELAY_SLOT_NEVER
 * @duration: how many days of work it takes, at least 1
 * @optimistic: the same, if all goes well
 * @pessimistic: the same, if nothing does
 * @progress: how much of it is done, in per mille
 * @is_pinned: whether it begins at @start, whatever it waits for
 * @in_circle: whether it waits for itself
 */
typedef struct
{
  BelayTaskState   state;
  const BelayGaps *away;
  BelaySlot        start;
  BelaySlot        end;
  BelaySlot        due;
  int              duration;
  int              optimistic;
  int              pessimistic;
  int              progress;
  gboolean         is_pinned;
  gboolean         in_circle;
} BelayTask;

/* What must come before what; one within a circle of them is passed over. */
typedef struct
{
  guint    before;
  guint    after;
  int      type; /* BelayDependencyType */
  int      lag_days;
  guint    origin; /* its place among those that the network was made from */
  gboolean is_ignored;
} BelayLink;

#define BELAY_LINK_NONE G_MAXUINT

typedef enum
{
  BELAY_DRIVER_START,
  BELAY_DRIVER_LINK,
  BELAY_DRIVER_TODAY
} BelayDriver;

/**
 * BelayTimes:
 * @start: the early start
 * @end: the early end
 * @late_start: the start at the latest
 * @late_end: the end at the latest
 * @total_slack: by how many days of its owner's work it may slip before the
 *   project's end, or a due day, is missed
 * @free_slack: the same, before anything else moves, too
 * @held_back: by how many days of its owner's work the present day moves its end
 * @driver: what decided the early days
 * @asking: the link that asks for the latest days, or %BELAY_LINK_NONE
 * @asked: to come: the start that it asks for, where that is later than the task's own
 */
typedef struct
{
  BelaySlot   start;
  BelaySlot   end;
  BelaySlot   late_start;
  BelaySlot   late_end;
  gint64      total_slack;
  gint64      free_slack;
  gint64      held_back;
  BelayDriver driver;
  guint       asking;
  BelaySlot   asked;
} BelayTimes;

/**
 * BelayNetwork:
 * @today: the first slot on which work can still be done
 * @links: (element-type BelayLink): by the task that comes before
 * @outgoing: for each task, where its links begin in @links; and where the last ends
 * @incoming: for each task, where its links begin in @incoming_links; and where the last ends
 * @incoming_links: positions in @links, by the task that comes after
 * @order: the tasks, each after all that it waits for
 */
typedef struct
{
  BelaySlot  today;
  guint      n_tasks;
  BelayTask *tasks;
  guint      n_links;
  BelayLink *links;
  guint     *outgoing;
  guint     *incoming;
  guint     *incoming_links;
  guint     *order;
} BelayNetwork;

BelayNetwork *belay_network_new (BelaySlot today,
                                 GArray   *tasks,
                                 GArray   *links);
void          belay_network_free (BelayNetwork *self);
void          belay_network_sort (BelayNetwork *self);
BelaySlot     belay_network_forward (const BelayNetwork *self,
                                     const int          *durations,
                                     BelayTimes         *times);
void          belay_network_backward (const BelayNetwork *self,
                                      const int          *durations,
                                      BelaySlot           end,
                                      gboolean            with_due,
                                      BelayTimes         *times);

BelaySlot belay_task_to_own (const BelayTask *self,
                             BelaySlot        slot);
int       belay_task_get_rest (const BelayTask *self,
                               int              duration);
BelaySlot belay_task_from_own (const BelayTask *self,
                               BelaySlot        own);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayNetwork, belay_network_free)

G_END_DECLS
