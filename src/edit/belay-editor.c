/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-editor.h"

#include "belay-edit.h"

#include <glib/gi18n.h>

/**
 * BelayEditor:
 *
 * Where everything that changes a workspace goes through.
 *
 * It runs verbs by name, records what they did as a group with a name, and takes
 * groups back. The day, the author and the source of ids are handed to it. It
 * knows neither files nor widgets; [signal@Editor::edited] tells both.
 */
struct _BelayEditor
{
  GObject parent_instance;

  BelayWorkspace *workspace;
  BelayHistory   *history;

  BelayIds  *ids; /* not owned */
  BelayDay   today;
  char      *me;
  GPtrArray *presets;
};

G_DEFINE_FINAL_TYPE (BelayEditor, belay_editor, G_TYPE_OBJECT)

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
belay_editor_finalize (GObject *object)
{
  BelayEditor *self = BELAY_EDITOR (object);

  g_clear_pointer (&self->history, belay_history_free);
  g_clear_pointer (&self->presets, g_ptr_array_unref);
  g_clear_object (&self->workspace);
  g_free (self->me);

  G_OBJECT_CLASS (belay_editor_parent_class)->finalize (object);
}

static void
belay_editor_class_init (BelayEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = belay_editor_finalize;

  /**
   * BelayEditor::edited:
   * @self: the editor
   *
   * Emitted once after each edit, undo and redo, when all its changes are done.
   */
  signals[EDITED] = g_signal_new ("edited", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
belay_editor_init (BelayEditor *self)
{
}

static void
apply_change (gpointer change,
              gboolean forward,
              gpointer data)
{
  belay_workspace_apply (BELAY_EDITOR (data)->workspace, change, forward);
}

/**
 * belay_editor_new:
 * @workspace: what is edited
 * @ids: where the ids of new records come from; must outlive the editor
 *
 * Returns: (transfer full): an editor with an empty history
 */
BelayEditor *
belay_editor_new (BelayWorkspace *workspace,
                  BelayIds       *ids)
{
  BelayEditor *self = g_object_new (BELAY_TYPE_EDITOR, NULL);

  self->workspace = g_object_ref (workspace);
  self->ids = ids;
  self->history = belay_history_new (apply_change, self, (GDestroyNotify) belay_change_free);
  self->today = belay_day_today ();

  return self;
}

/**
 * belay_editor_get_workspace:
 * @self: an editor
 *
 * Returns: (transfer none): what it edits
 */
BelayWorkspace *
belay_editor_get_workspace (BelayEditor *self)
{
  return self->workspace;
}

/**
 * belay_editor_get_history:
 * @self: an editor
 *
 * Returns: (transfer none): what was done
 */
BelayHistory *
belay_editor_get_history (BelayEditor *self)
{
  return self->history;
}

/**
 * belay_editor_set_today:
 * @self: an editor
 * @today: the day that edits which name none happen on
 *
 * Sets the clock.
 */
void
belay_editor_set_today (BelayEditor *self,
                        BelayDay     today)
{
  self->today = today;
}

/**
 * belay_editor_get_today:
 * @self: an editor
 *
 * Returns: the day of its clock
 */
BelayDay
belay_editor_get_today (BelayEditor *self)
{
  return self->today;
}

/**
 * belay_editor_set_me:
 * @self: an editor
 * @person: (nullable): the id of a person
 *
 * Says who edits: whose private notes they are.
 */
void
belay_editor_set_me (BelayEditor *self,
                     const char  *person)
{
  g_free (self->me);
  self->me = g_strdup (person);
}

/**
 * belay_editor_get_me:
 * @self: an editor
 *
 * Returns: (nullable): the id of the person who edits
 */
const char *
belay_editor_get_me (BelayEditor *self)
{
  return self->me;
}

/**
 * belay_editor_set_presets:
 * @self: an editor
 * @templates: (element-type BelayTemplate): templates beside those of the workspace
 *
 * Hands the editor the templates that come with Belay.
 */
void
belay_editor_set_presets (BelayEditor *self,
                          GPtrArray   *templates)
{
  g_clear_pointer (&self->presets, g_ptr_array_unref);
  self->presets = g_ptr_array_ref (templates);
}

static void
take_back (BelayEditor *self,
           GPtrArray   *changes)
{
  for (guint i = changes->len; i > 0; i--)
    belay_workspace_apply (self->workspace, g_ptr_array_index (changes, i - 1), FALSE);
}

static gboolean
run_verb (BelayEditor *self,
          BelayEdit   *edit,
          GError     **error)
{
  edit->editor = self;
  edit->workspace = self->workspace;
  edit->ids = self->ids;
  edit->presets = self->presets;
  edit->today = self->today;
  edit->me = self->me;

  if (!belay_edit_check_arguments (edit, error))
    return FALSE;
  if (edit->verb->run != NULL ? edit->verb->run (edit, error) : belay_edit_run_generic (edit, error))
    {
      belay_edit_begin_work (edit);
      return TRUE;
    }

  take_back (self, edit->changes);

  return FALSE;
}

/* Typing touches one field of one record again and again: only the last text counts. */
static gboolean
fold_typing (BelayEditor *self,
             const char  *merge_key,
             GPtrArray   *changes)
{
  GPtrArray   *before = belay_history_peek_mergeable (self->history, merge_key);
  BelayChange *old, *fresh;

  if (before == NULL)
    return FALSE;

  old = g_ptr_array_index (before, 0);
  fresh = g_ptr_array_index (changes, 0);
  belay_value_clear (&old->after);
  belay_value_copy (&fresh->after, &old->after);

  return TRUE;
}

static char *
get_typing_key (GPtrArray *changes)
{
  BelayChange *change = changes->len == 1 ? g_ptr_array_index (changes, 0) : NULL;

  if (change == NULL || change->kind != BELAY_CHANGE_SET)
    return NULL;

  /* Not by its id: what frameworks hold has the same id in many places. */
  return g_strdup_printf ("%p/%s", change->record, change->field->name);
}

static void
record_changes (BelayEditor     *self,
                const BelayVerb *verb,
                GPtrArray       *changes,
                gboolean         typing)
{
  g_autofree char *merge_key = typing ? get_typing_key (changes) : NULL;

  if (changes->len == 0)
    return;
  if (merge_key == NULL || !fold_typing (self, merge_key, changes))
    belay_history_record (self->history, _ (belay_verb_get_title (verb)), merge_key, g_ptr_array_ref (changes));
  g_signal_emit (self, signals[EDITED], 0);
}

static gboolean
run_named (BelayEditor *self,
           const char  *verb,
           GVariant    *arguments,
           gboolean     typing,
           char       **out_id,
           GError     **error)
{
  g_autoptr (GVariant) sunk = g_variant_ref_sink (arguments);
  g_autoptr (GPtrArray) changes = g_ptr_array_new_with_free_func ((GDestroyNotify) belay_change_free);
  BelayEdit        edit = { .verb = belay_verbs_find (verb), .arguments = sunk, .changes = changes };
  g_autofree char *answer = NULL;

  if (edit.verb == NULL)
    return belay_edit_refuse (error, "edit", _ ("there is no edit “%s”"), verb);
  if (!run_verb (self, &edit, error))
    {
      g_free (edit.answer);
      return FALSE;
    }

  answer = edit.answer;
  record_changes (self, edit.verb, changes, typing);
  if (out_id != NULL)
    *out_id = g_steal_pointer (&answer);

  return TRUE;
}

/**
 * belay_editor_run:
 * @self: an editor
 * @verb: (nullable): what to do, such as "add-goal"; none is refused
 * @arguments: its arguments by name, of type `a{sv}`; consumed if floating
 * @out_id: (out) (optional) (nullable): the id of the record that was added
 * @error: return location for a `BELAY_EDIT_ERROR`
 *
 * Carries out one edit whole, or refuses it and changes nothing.
 *
 * Returns: whether it was carried out
 */
gboolean
belay_editor_run (BelayEditor *self,
                  const char  *verb,
                  GVariant    *arguments,
                  char       **out_id,
                  GError     **error)
{
  return run_named (self, verb, arguments, FALSE, out_id, error);
}

/**
 * belay_editor_type:
 * @self: an editor
 * @verb: a verb that changes one field
 * @arguments: its arguments by name, of type `a{sv}`; consumed if floating
 * @error: return location for a `BELAY_EDIT_ERROR`
 *
 * Like [method@Editor.run], for typing: goes on with the last group if that was
 * typing in the same field.
 *
 * Returns: whether it was carried out
 */
gboolean
belay_editor_type (BelayEditor *self,
                   const char  *verb,
                   GVariant    *arguments,
                   GError     **error)
{
  return run_named (self, verb, arguments, TRUE, NULL, error);
}

/**
 * belay_editor_undo:
 * @self: an editor
 *
 * Takes back the last edit.
 *
 * Returns: whether there was one
 */
gboolean
belay_editor_undo (BelayEditor *self)
{
  if (!belay_history_undo (self->history))
    return FALSE;

  g_signal_emit (self, signals[EDITED], 0);

  return TRUE;
}

/**
 * belay_editor_redo:
 * @self: an editor
 *
 * Repeats the edit that was taken back last.
 *
 * Returns: whether there was one
 */
gboolean
belay_editor_redo (BelayEditor *self)
{
  if (!belay_history_redo (self->history))
    return FALSE;

  g_signal_emit (self, signals[EDITED], 0);

  return TRUE;
}

/**
 * belay_editor_revert:
 * @self: an editor
 *
 * Takes back the last edit as if it had never been: it cannot be redone. For an
 * edit that could not be saved.
 */
void
belay_editor_revert (BelayEditor *self)
{
  if (belay_editor_undo (self))
    belay_history_forget_redo (self->history);
}
