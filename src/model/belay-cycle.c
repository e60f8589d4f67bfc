/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-cycle.h"

typedef enum
{
  UNSEEN,
  ON_PATH,
  FINISHED
} Mark;

/* One milestone on its way through the search; `next` is where to go on. */
typedef struct
{
  const char *id;
  const char *title;
  Mark        mark;
  GPtrArray  *followers;
  guint       next;
} Node;

static void
node_free (Node *node)
{
  g_ptr_array_unref (node->followers);
  g_free (node);
}

static void
add_edge (GHashTable *nodes,
          const char *before,
          const char *after)
{
  Node *from = before != NULL ? g_hash_table_lookup (nodes, before) : NULL;
  Node *to = after != NULL ? g_hash_table_lookup (nodes, after) : NULL;

  if (from != NULL && to != NULL)
    g_ptr_array_add (from->followers, to);
}

static GHashTable *
build_graph (BelayProject *project,
             GPtrArray    *order)
{
  const BelayProjectFields *fields = belay_project_get (project);
  GHashTable               *nodes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) node_free);

  BELAY_FOREACH (BelayMilestone, milestone, fields->milestones)
  {
    Node *node = g_new0 (Node, 1);

    node->id = belay_record_get_id (BELAY_RECORD (milestone));
    node->title = belay_milestone_get (milestone)->title;
    node->followers = g_ptr_array_new ();
    g_hash_table_insert (nodes, (gpointer) node->id, node);
    g_ptr_array_add (order, node);
  }
  BELAY_FOREACH (BelayDependency, dependency, fields->dependencies)
  add_edge (nodes, belay_dependency_get (dependency)->before, belay_dependency_get (dependency)->after);

  return nodes;
}

static char *
describe_path (GPtrArray  *path,
               const Node *closing)
{
  GString *text = g_string_new (NULL);
  guint    i = 0;

  while (g_ptr_array_index (path, i) != closing)
    i++;
  for (; i < path->len; i++)
    g_string_append_printf (text, "%s → ", ((Node *) g_ptr_array_index (path, i))->title);
  g_string_append (text, closing->title);

  return g_string_free (text, FALSE);
}

/* Depth-first with a path of its own, so that a long chain cannot exhaust the stack. */
static char *
search_from (Node *start)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  start->mark = ON_PATH;
  g_ptr_array_add (path, start);
  while (path->len > 0)
    {
      Node *node = g_ptr_array_index (path, path->len - 1);
      Node *follower;

      if (node->next == node->followers->len)
        {
          node->mark = FINISHED;
          g_ptr_array_remove_index (path, path->len - 1);
          continue;
        }

      follower = g_ptr_array_index (node->followers, node->next++);
      if (follower->mark == ON_PATH)
        return describe_path (path, follower);
      if (follower->mark == UNSEEN)
        {
          follower->mark = ON_PATH;
          g_ptr_array_add (path, follower);
        }
    }

  return NULL;
}

/**
 * belay_cycle_dup_path:
 * @project: a project
 * @before: (nullable): the id of a milestone
 * @after: (nullable): the id of a milestone that is to depend on @before
 *
 * Looks for milestones that wait for each other, in the project as it is or as
 * it would be with one dependency more.
 *
 * Returns: (transfer full) (nullable): the titles along the first circle found,
 *   or %NULL where there is none
 */
char *
belay_cycle_dup_path (BelayProject *project,
                      const char   *before,
                      const char   *after)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GHashTable) nodes = build_graph (project, order);

  add_edge (nodes, before, after);
  for (guint i = 0; i < order->len; i++)
    {
      Node            *node = g_ptr_array_index (order, i);
      g_autofree char *path = node->mark == UNSEEN ? search_from (node) : NULL;

      if (path != NULL)
        return g_steal_pointer (&path);
    }

  return NULL;
}

/**
 * belay_cycle_find_waiting:
 * @project: a project
 * @milestone: the id of a milestone
 *
 * Finds what a milestone cannot wait for, because that waits for it already.
 *
 * Returns: (transfer container) (element-type utf8 utf8): the ids of the milestone and of
 *   all that wait for it, directly or not; they belong to the project
 */
GHashTable *
belay_cycle_find_waiting (BelayProject *project,
                          const char   *milestone)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  g_autoptr (GHashTable) nodes = build_graph (project, order);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GHashTable *waiting = g_hash_table_new (g_str_hash, g_str_equal);
  Node       *start = g_hash_table_lookup (nodes, milestone);

  if (start != NULL)
    g_ptr_array_add (found, start);
  for (guint i = 0; i < found->len; i++)
    {
      Node *node = g_ptr_array_index (found, i);

      if (g_hash_table_add (waiting, (gpointer) node->id))
        g_ptr_array_extend (found, node->followers, NULL, NULL);
    }

  return waiting;
}
