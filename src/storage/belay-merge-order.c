/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-merge-nodes.h"

/* Returns those of @keys that @others have too, in the order of @keys. */
static GPtrArray *
pick (GPtrArray  *keys,
      GHashTable *others)
{
  GPtrArray *picked = g_ptr_array_new ();

  for (guint i = 0; i < keys->len; i++)
    {
      if (g_hash_table_contains (others, g_ptr_array_index (keys, i)))
        g_ptr_array_add (picked, g_ptr_array_index (keys, i));
    }

  return picked;
}

static GHashTable *
make_set (GPtrArray *keys)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < keys->len; i++)
    g_hash_table_add (set, g_ptr_array_index (keys, i));

  return set;
}

static gboolean
has_same_order (GPtrArray *base,
                GPtrArray *ours)
{
  g_autoptr (GHashTable) in_base = make_set (base);
  g_autoptr (GHashTable) in_ours = make_set (ours);
  g_autoptr (GPtrArray) before = pick (base, in_ours);
  g_autoptr (GPtrArray) after = pick (ours, in_base);

  for (guint i = 0; i < before->len; i++)
    {
      if (!g_str_equal (g_ptr_array_index (before, i), g_ptr_array_index (after, i)))
        return FALSE;
    }

  return TRUE;
}

static guint
find_place_after (GPtrArray  *order,
                  const char *key)
{
  for (guint i = 0; key != NULL && i < order->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (order, i), key))
        return i + 1;
    }

  return 0;
}

/*< private >
 * belay_merge_order:
 * @base: (element-type utf8): the keys of a list as it was
 * @ours: (element-type utf8): its keys on one side
 * @theirs: (element-type utf8): its keys on the other side
 * @kept: the keys that are left
 *
 * Puts what is left in order: that of the side that changed it, ours where both
 * did. What only the other side has comes after what it follows there.
 *
 * Returns: (transfer full) (element-type utf8): the keys, borrowed
 */
GPtrArray *
belay_merge_order (GPtrArray  *base,
                   GPtrArray  *ours,
                   GPtrArray  *theirs,
                   GHashTable *kept)
{
  gboolean   is_theirs = has_same_order (base, ours);
  GPtrArray *order = pick (is_theirs ? theirs : ours, kept);
  g_autoptr (GPtrArray) added = pick (is_theirs ? ours : theirs, kept);
  g_autoptr (GHashTable) placed = make_set (order);
  const char *last = NULL;

  for (guint i = 0; i < added->len; i++)
    {
      char *key = g_ptr_array_index (added, i);

      if (g_hash_table_add (placed, key))
        g_ptr_array_insert (order, (int) find_place_after (order, last), key);
      last = key;
    }

  return order;
}
