/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* How a session changes the workspace: every edit goes through the editor, and who is
 * refused is told why. */

#include "belay-session-private.h"

#include <belay-change.h>
#include <glib/gi18n.h>

static gboolean
answer (BelaySession *self,
        gboolean      was_done,
        GError       *local,
        GError      **error)
{
  if (was_done)
    return TRUE;

  g_signal_emit_by_name (self, "refused", local->message, belay_edit_error_get_field (local));
  g_propagate_error (error, local);

  return FALSE;
}

/* What is completed, dropped or removed leaves the list it stood in. */
static gboolean
takes_away (const char *verb)
{
  static const char *const prefixes[] = { "remove-", "complete-", "drop-", "park-", "skip-", "close-", "archive-" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    {
      if (g_str_has_prefix (verb, prefixes[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
check_writable (BelaySession *self,
                GVariant     *arguments,
                GError      **error)
{
  const char *reason;

  if (!belay_store_is_read_only (self->store, &reason))
    return TRUE;

  g_variant_unref (g_variant_ref_sink (arguments));
  g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_READ_ONLY,
               /* Translators: the placeholder is a reason. */
               _ ("Nothing can be changed: %s"), reason);

  return FALSE;
}

/**
 * belay_session_edit:
 * @self: a session
 * @verb: what to do, such as "add-goal"
 * @arguments: its arguments by name, of type `a{sv}`; consumed if floating
 * @out_id: (out) (optional) (nullable): the id of the record that was added
 * @error: return location for an error; [func@edit_error_get_field] says where
 *
 * Carries out one edit and saves it at once.
 *
 * Returns: whether it was carried out
 */
gboolean
belay_session_edit (BelaySession *self,
                    const char   *verb,
                    GVariant     *arguments,
                    char        **out_id,
                    GError      **error)
{
  GError  *local = NULL;
  gboolean was_done = belay_session_try (self, verb, arguments, out_id, &local);

  return answer (self, was_done, local, error);
}

/**
 * belay_session_try:
 * @self: a session
 * @verb: what to do
 * @arguments: its arguments by name, of type `a{sv}`; consumed if floating
 * @out_id: (out) (optional) (nullable): the id of the record that was added
 * @error: return location for an error
 *
 * Like [method@Session.edit], for those who say themselves why it was refused.
 *
 * Returns: whether it was carried out
 */
gboolean
belay_session_try (BelaySession *self,
                   const char   *verb,
                   GVariant     *arguments,
                   char        **out_id,
                   GError      **error)
{
  gboolean was_done = check_writable (self, arguments, error) &&
                      belay_editor_run (self->editor, verb, arguments, out_id, error);

  if (was_done && takes_away (verb))
    g_signal_emit_by_name (self, "removed", belay_session_get_undo_name (self));

  return was_done;
}

/**
 * belay_session_type:
 * @self: a session
 * @verb: a verb that changes one field
 * @arguments: its arguments by name, of type `a{sv}`; consumed if floating
 * @error: return location for an error
 *
 * Like [method@Session.edit], for every letter that is typed: one group in the
 * history for one field, and saved within a second.
 *
 * Returns: whether it was carried out
 */
gboolean
belay_session_type (BelaySession *self,
                    const char   *verb,
                    GVariant     *arguments,
                    GError      **error)
{
  GError  *local = NULL;
  gboolean was_done = check_writable (self, arguments, &local);

  self->is_typing = TRUE;
  was_done = was_done && belay_editor_type (self->editor, verb, arguments, &local);
  self->is_typing = FALSE;
  /* What is being typed is told at its field; a toast for each letter would shout. */
  if (local != NULL)
    g_propagate_error (error, local);

  return was_done;
}

/**
 * belay_session_mark:
 * @self: a session
 *
 * Remembers where the history stands. What is typed next is a step of its own.
 *
 * Returns: a mark for [method@Session.revert]
 */
guint64
belay_session_mark (BelaySession *self)
{
  BelayHistory *history = belay_editor_get_history (self->editor);

  belay_history_seal (history);

  return belay_history_get_serial (history);
}

/**
 * belay_session_get_undo_step:
 * @self: a session
 *
 * Returns: (nullable): what stands for the step that undo would take back, to be compared
 *   only: it is the same as long as somebody types in one place
 */
gconstpointer
belay_session_get_undo_step (BelaySession *self)
{
  return belay_history_peek_undo (belay_editor_get_history (self->editor));
}

/* Whether the last edit changed fields of a record, and nothing besides. */
static gboolean
was_only_about (BelayHistory *history,
                BelayRecord  *record)
{
  GPtrArray *changes = belay_history_peek_undo (history);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const BelayChange *change = g_ptr_array_index (changes, i);

      if (change->record != record || change->kind != BELAY_CHANGE_SET)
        return FALSE;
    }

  return changes != NULL;
}

/**
 * belay_session_revert:
 * @self: a session
 * @mark: from [method@Session.mark]
 * @record: a record
 *
 * Takes back what was edited in a record since, but nothing that was done to anything
 * else: edits before that stay too. It can be repeated.
 */
void
belay_session_revert (BelaySession *self,
                      guint64       mark,
                      BelayRecord  *record)
{
  BelayHistory *history = belay_editor_get_history (self->editor);

  while (belay_history_get_serial (history) > mark && was_only_about (history, record))
    belay_editor_undo (self->editor);
}

/**
 * belay_session_undo:
 * @self: a session
 *
 * Takes back the last edit.
 *
 * Returns: whether there was one
 */
gboolean
belay_session_undo (BelaySession *self)
{
  return belay_editor_undo (self->editor);
}

/**
 * belay_session_redo:
 * @self: a session
 *
 * Repeats the edit that was taken back last.
 *
 * Returns: whether there was one
 */
gboolean
belay_session_redo (BelaySession *self)
{
  return belay_editor_redo (self->editor);
}

/**
 * belay_session_get_undo_name:
 * @self: a session
 *
 * Returns: (nullable): what undo would take back, such as "Add goal"
 */
const char *
belay_session_get_undo_name (BelaySession *self)
{
  return belay_history_get_undo_name (belay_editor_get_history (self->editor));
}

/**
 * belay_session_get_redo_name:
 * @self: a session
 *
 * Returns: (nullable): what redo would repeat
 */
const char *
belay_session_get_redo_name (BelaySession *self)
{
  return belay_history_get_redo_name (belay_editor_get_history (self->editor));
}

/**
 * belay_session_save:
 * @self: a session
 *
 * Tries to save at once, after it has failed.
 */
void
belay_session_save (BelaySession *self)
{
  belay_saver_schedule (self->saver, 0);
}
