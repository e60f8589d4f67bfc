/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-network.h"

#define WHOLE 1000

/* Counts into the place after, so that the sums say where each task's links begin. */
static guint *
sum_up (guint *counts,
        guint  n_tasks)
{
  for (guint i = 0; i < n_tasks; i++)
    counts[i + 1] += counts[i];

  return counts;
}

static void
place_links (BelayNetwork    *self,
             const BelayLink *links)
{
  g_autofree guint *next_outgoing = NULL;
  g_autofree guint *next_incoming = NULL;

  self->outgoing = g_new0 (guint, self->n_tasks + 1);
  self->incoming = g_new0 (guint, self->n_tasks + 1);
  for (guint i = 0; i < self->n_links; i++)
    {
      self->outgoing[links[i].before + 1]++;
      self->incoming[links[i].after + 1]++;
    }
  sum_up (self->outgoing, self->n_tasks);
  sum_up (self->incoming, self->n_tasks);

  next_outgoing = g_memdup2 (self->outgoing, (self->n_tasks + 1) * sizeof (guint));
  next_incoming = g_memdup2 (self->incoming, (self->n_tasks + 1) * sizeof (guint));
  self->links = g_new (BelayLink, self->n_links);
  self->incoming_links = g_new (guint, self->n_links);
  for (guint i = 0; i < self->n_links; i++)
    self->links[next_outgoing[links[i].before]++] = links[i];
  for (guint i = 0; i < self->n_links; i++)
    self->incoming_links[next_incoming[self->links[i].after]++] = i;
}

/*< private >
 * belay_network_new:
 * @today: the first slot on which work can still be done
 * @tasks: (element-type BelayTask): the tasks
 * @links: (element-type BelayLink): what must come before what
 *
 * Returns: (transfer full): the network of @tasks, in order
 */
BelayNetwork *
belay_network_new (BelaySlot today,
                   GArray   *tasks,
                   GArray   *links)
{
  BelayNetwork *self = g_new0 (BelayNetwork, 1);

  self->today = today;
  self->n_tasks = tasks->len;
  self->tasks = g_memdup2 (tasks->data, tasks->len * sizeof (BelayTask));
  self->n_links = links->len;
  place_links (self, (const BelayLink *) (gpointer) links->data);
  belay_network_sort (self);

  return self;
}

/*< private >
 * belay_network_free:
 * @self: (transfer full): a network
 *
 * Frees a network.
 */
void
belay_network_free (BelayNetwork *self)
{
  g_free (self->tasks);
  g_free (self->links);
  g_free (self->outgoing);
  g_free (self->incoming);
  g_free (self->incoming_links);
  g_free (self->order);
  g_free (self);
}

/*< private >
 * belay_task_to_own:
 * @self: a task
 * @slot: a working day
 *
 * Returns: its number among the working days of the owner, or that of the next
 *   one on which they are there
 */
BelaySlot
belay_task_to_own (const BelayTask *self,
                   BelaySlot        slot)
{
  return self->away != NULL ? belay_gaps_to_inner (self->away, slot) : slot;
}

/*< private >
 * belay_task_from_own:
 * @self: a task
 * @own: the number of a working day of the owner
 *
 * Returns: its number among all working days
 */
BelaySlot
belay_task_from_own (const BelayTask *self,
                     BelaySlot        own)
{
  return self->away != NULL ? belay_gaps_to_outer (self->away, own) : own;
}

/*< private >
 * belay_task_get_rest:
 * @self: a task
 * @duration: how many days of work it takes
 *
 * Returns: how many of them are left, at least 1: what is not done is not done
 */
int
belay_task_get_rest (const BelayTask *self,
                     int              duration)
{
  gint64 rest = (gint64) duration * (WHOLE - self->progress);

  return (int) MAX ((rest + WHOLE - 1) / WHOLE, 1);
}
