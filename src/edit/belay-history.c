/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-history.h"

/**
 * BelayHistory:
 *
 * What was done, in groups that are undone and redone as one.
 *
 * It keeps opaque changes and hands them to whoever applies them; it knows
 * nothing of the model. Every group has a serial of its own, so that "saved" is
 * a comparison of serials and not a flag that two could write.
 */
struct _BelayHistory
{
  BelayHistoryApply apply;
  gpointer          user_data;
  GDestroyNotify    free_change;

  GPtrArray *groups;
  guint      n_done; /* groups from here on can be redone */
  guint64    last_serial;
};

typedef struct
{
  char      *name;
  char      *merge_key;
  guint64    serial;
  GPtrArray *changes;
} Group;

static void
group_free (Group *group)
{
  g_free (group->name);
  g_free (group->merge_key);
  g_ptr_array_unref (group->changes);
  g_free (group);
}

/**
 * belay_history_new:
 * @apply: what carries out a change
 * @user_data: handed to @apply
 * @free_change: what frees a change
 *
 * Returns: (transfer full): an empty history
 */
BelayHistory *
belay_history_new (BelayHistoryApply apply,
                   gpointer          user_data,
                   GDestroyNotify    free_change)
{
  BelayHistory *self = g_new0 (BelayHistory, 1);

  self->apply = apply;
  self->user_data = user_data;
  self->free_change = free_change;
  self->groups = g_ptr_array_new_with_free_func ((GDestroyNotify) group_free);

  return self;
}

/**
 * belay_history_free:
 * @self: (transfer full): a history
 *
 * Frees a history with its changes.
 */
void
belay_history_free (BelayHistory *self)
{
  g_ptr_array_unref (self->groups);
  g_free (self);
}

static Group *
get_last (BelayHistory *self)
{
  return self->n_done > 0 ? g_ptr_array_index (self->groups, self->n_done - 1) : NULL;
}

/**
 * belay_history_record:
 * @self: a history
 * @name: what was done, for the menu
 * @merge_key: (nullable): what further typing in the same place would have
 * @changes: (transfer full): the changes, already carried out
 *
 * Takes down a group. What could have been redone is forgotten.
 */
void
belay_history_record (BelayHistory *self,
                      const char   *name,
                      const char   *merge_key,
                      GPtrArray    *changes)
{
  Group *group = g_new0 (Group, 1);

  belay_history_forget_redo (self);
  g_ptr_array_set_free_func (changes, self->free_change);
  group->name = g_strdup (name);
  group->merge_key = g_strdup (merge_key);
  group->serial = ++self->last_serial;
  group->changes = changes;
  g_ptr_array_add (self->groups, group);
  self->n_done = self->groups->len;
}

/**
 * belay_history_seal:
 * @self: a history
 *
 * Ends the present typing: what is typed next is a group of its own.
 */
void
belay_history_seal (BelayHistory *self)
{
  Group *last = get_last (self);

  if (last != NULL)
    g_clear_pointer (&last->merge_key, g_free);
}

/**
 * belay_history_peek_mergeable:
 * @self: a history
 * @merge_key: where somebody types
 *
 * Returns: (transfer none) (nullable): the changes of the last group, if it is
 *   typing in the same place; they may be extended, and count as a new state
 */
GPtrArray *
belay_history_peek_mergeable (BelayHistory *self,
                              const char   *merge_key)
{
  Group *last = get_last (self);

  if (last == NULL || self->n_done < self->groups->len || g_strcmp0 (last->merge_key, merge_key) != 0)
    return NULL;

  last->serial = ++self->last_serial;

  return last->changes;
}

/**
 * belay_history_peek_undo:
 * @self: a history
 *
 * Returns: (transfer none) (nullable): the changes that undo would take back
 */
GPtrArray *
belay_history_peek_undo (BelayHistory *self)
{
  Group *last = get_last (self);

  return last != NULL ? last->changes : NULL;
}

/**
 * belay_history_undo:
 * @self: a history
 *
 * Takes back the last group, in the reverse order of its changes.
 *
 * Returns: whether there was one
 */
gboolean
belay_history_undo (BelayHistory *self)
{
  Group *group = get_last (self);

  if (group == NULL)
    return FALSE;

  belay_history_seal (self);
  self->n_done--;
  for (guint i = group->changes->len; i > 0; i--)
    self->apply (g_ptr_array_index (group->changes, i - 1), FALSE, self->user_data);

  return TRUE;
}

/**
 * belay_history_redo:
 * @self: a history
 *
 * Repeats the group that was taken back last.
 *
 * Returns: whether there was one
 */
gboolean
belay_history_redo (BelayHistory *self)
{
  Group *group;

  if (self->n_done == self->groups->len)
    return FALSE;

  group = g_ptr_array_index (self->groups, self->n_done++);
  for (guint i = 0; i < group->changes->len; i++)
    self->apply (g_ptr_array_index (group->changes, i), TRUE, self->user_data);

  return TRUE;
}

/**
 * belay_history_forget_redo:
 * @self: a history
 *
 * Drops what could be redone.
 */
void
belay_history_forget_redo (BelayHistory *self)
{
  g_ptr_array_set_size (self->groups, (int) self->n_done);
}

/**
 * belay_history_get_undo_name:
 * @self: a history
 *
 * Returns: (nullable): the name of what undo would take back
 */
const char *
belay_history_get_undo_name (BelayHistory *self)
{
  Group *last = get_last (self);

  return last != NULL ? last->name : NULL;
}

/**
 * belay_history_get_redo_name:
 * @self: a history
 *
 * Returns: (nullable): the name of what redo would repeat
 */
const char *
belay_history_get_redo_name (BelayHistory *self)
{
  if (self->n_done == self->groups->len)
    return NULL;

  return ((Group *) g_ptr_array_index (self->groups, self->n_done))->name;
}

/**
 * belay_history_get_serial:
 * @self: a history
 *
 * Returns: a number that stands for the present state; 0 for the first
 */
guint64
belay_history_get_serial (BelayHistory *self)
{
  Group *last = get_last (self);

  return last != NULL ? last->serial : 0;
}
