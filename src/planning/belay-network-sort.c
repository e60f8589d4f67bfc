/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-network.h"

/* Depth-first with stacks of its own, so that a long chain cannot exhaust the stack.
 * Tarjan, R. (1972): Depth-first search and linear graph algorithms, SIAM J. Comput. 1(2):
 * a group of tasks that wait for each other is complete when the search leaves the first
 * of them that it met; groups are completed after all that follow them. */

#define UNSEEN 0

typedef struct
{
  BelayNetwork *network;
  guint        *met;     /* when each task was met, from 1 */
  guint        *lowest;  /* the earliest task that it reaches and that has no group yet */
  guint        *group;   /* what each task waits in, from 1 */
  guint        *next;    /* the link to follow next */
  guint        *path;    /* where the search stands */
  guint        *waiting; /* tasks without a group */
  guint         n_met;
  guint         n_path;
  guint         n_waiting;
  guint         n_groups;
  guint         n_left; /* how many tasks have no place in the order */
} Search;

static void
enter (Search *search,
       guint   task)
{
  search->met[task] = search->lowest[task] = ++search->n_met;
  search->next[task] = search->network->outgoing[task];
  search->path[search->n_path++] = task;
  search->waiting[search->n_waiting++] = task;
}

static void
complete_group (Search *search,
                guint   first)
{
  guint task;

  search->n_groups++;
  do
    {
      task = search->waiting[--search->n_waiting];
      search->group[task] = search->n_groups;
      search->network->order[--search->n_left] = task;
    }
  while (task != first);
}

static void
leave (Search *search)
{
  guint task = search->path[--search->n_path];

  if (search->lowest[task] == search->met[task])
    complete_group (search, task);
  if (search->n_path > 0)
    {
      guint above = search->path[search->n_path - 1];

      /* What has a group already leads nowhere back. */
      if (search->group[task] == UNSEEN)
        search->lowest[above] = MIN (search->lowest[above], search->lowest[task]);
    }
}

static void
search_from (Search *search,
             guint   first)
{
  const BelayNetwork *network = search->network;

  enter (search, first);
  while (search->n_path > 0)
    {
      guint task = search->path[search->n_path - 1];
      guint after;

      if (search->next[task] == network->outgoing[task + 1])
        {
          leave (search);
          continue;
        }

      after = network->links[search->next[task]++].after;
      if (search->met[after] == UNSEEN)
        enter (search, after);
      else if (search->group[after] == UNSEEN)
        search->lowest[task] = MIN (search->lowest[task], search->met[after]);
    }
}

static void
mark_circles (BelayNetwork *self,
              const guint  *group)
{
  for (guint i = 0; i < self->n_links; i++)
    {
      BelayLink *link = &self->links[i];

      link->is_ignored = group[link->before] == group[link->after];
      if (link->is_ignored)
        self->tasks[link->before].in_circle = self->tasks[link->after].in_circle = TRUE;
    }
}

/*< private >
 * belay_network_sort:
 * @self: a network
 *
 * Finds an order in which each task comes after all that it waits for. Links
 * between tasks that wait for each other are marked to be passed over. The time
 * it takes grows with the tasks and links.
 */
void
belay_network_sort (BelayNetwork *self)
{
  g_autofree guint *numbers = g_new0 (guint, 6 * (gsize) self->n_tasks);
  Search            search = { .network = self, .n_left = self->n_tasks };
  guint           **columns[] = { &search.met, &search.lowest, &search.group, &search.next, &search.path, &search.waiting };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    *columns[i] = numbers + (gsize) i * self->n_tasks;
  self->order = g_new (guint, self->n_tasks);

  for (guint i = 0; i < self->n_tasks; i++)
    {
      if (search.met[i] == UNSEEN)
        search_from (&search, i);
    }
  mark_circles (self, search.group);
}
