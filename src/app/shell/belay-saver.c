/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-saver.h"

/**
 * BelaySaver:
 *
 * Brings what was edited to disk without being asked.
 *
 * Documents become bytes on the main thread, a worker writes them, the main
 * thread notes the outcome; at most one save is under way, and what is edited
 * meanwhile belongs to the next. A save that failed is only tried again by the
 * next edit or by a person. It decides when to save, and nothing else.
 */
struct _BelaySaver
{
  GObject parent_instance;

  BelayStore *store;

  BelaySaveState state;
  char          *problem;
  guint          timeout;
  gboolean       is_writing;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BelaySaver, belay_saver, G_TYPE_OBJECT)

static void
set_state (BelaySaver    *self,
           BelaySaveState state,
           const char    *problem)
{
  if (self->state == state && g_strcmp0 (self->problem, problem) == 0)
    return;

  g_free (self->problem);
  self->problem = g_strdup (problem);
  self->state = state;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      save,
                 GCancellable *cancellable)
{
  GError *error = NULL;

  if (belay_save_commit (save, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  BelaySaver *self = BELAY_SAVER (source);
  g_autoptr (GError) error = NULL;
  gboolean success = g_task_propagate_boolean (G_TASK (result), &error);

  self->is_writing = FALSE;
  belay_store_end_save (self->store, g_task_get_task_data (G_TASK (result)), success);
  if (!success)
    set_state (self, BELAY_SAVE_FAILED, error->message);
  else if (belay_store_is_dirty (self->store))
    belay_saver_schedule (self, 0);
  else
    set_state (self, BELAY_SAVE_SAVED, NULL);
}

static void
begin_save (BelaySaver *self)
{
  BelaySave *save;
  g_autoptr (GTask) task = NULL;

  if (self->is_writing)
    return;

  save = belay_store_begin_save (self->store);
  if (save == NULL)
    {
      set_state (self, BELAY_SAVE_SAVED, NULL);
      return;
    }

  self->is_writing = TRUE;
  set_state (self, BELAY_SAVE_SAVING, NULL);
  task = g_task_new (self, NULL, written_cb, NULL);
  g_task_set_task_data (task, save, NULL);
  g_task_run_in_thread (task, write_in_thread);
}

static gboolean
timeout_cb (gpointer user_data)
{
  BelaySaver *self = user_data;

  self->timeout = 0;
  begin_save (self);

  return G_SOURCE_REMOVE;
}

static void
belay_saver_dispose (GObject *object)
{
  BelaySaver *self = BELAY_SAVER (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (belay_saver_parent_class)->dispose (object);
}

static void
belay_saver_finalize (GObject *object)
{
  g_free (BELAY_SAVER (object)->problem);

  G_OBJECT_CLASS (belay_saver_parent_class)->finalize (object);
}

static void
belay_saver_class_init (BelaySaverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = belay_saver_dispose;
  G_OBJECT_CLASS (klass)->finalize = belay_saver_finalize;

  /**
   * BelaySaver::changed:
   * @self: the saver
   *
   * Emitted when the state or the problem is another one.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
belay_saver_init (BelaySaver *self)
{
}

/**
 * belay_saver_new:
 * @store: what is saved
 *
 * Returns: (transfer full): a saver for which all is saved
 */
BelaySaver *
belay_saver_new (BelayStore *store)
{
  BelaySaver *self = g_object_new (BELAY_TYPE_SAVER, NULL);

  self->store = g_object_ref (store);

  return self;
}

/**
 * belay_saver_get_state:
 * @self: a saver
 *
 * Returns: how far what was edited has come
 */
BelaySaveState
belay_saver_get_state (BelaySaver *self)
{
  return self->state;
}

/**
 * belay_saver_get_problem:
 * @self: a saver
 *
 * Returns: (nullable): why the last save failed
 */
const char *
belay_saver_get_problem (BelaySaver *self)
{
  return self->problem;
}

/**
 * belay_saver_schedule:
 * @self: a saver
 * @delay_ms: how long to wait for more, in milliseconds
 *
 * Says that something was edited. A shorter wait than the one that goes on
 * replaces it; a longer one does not, so that typing without a pause is saved too.
 */
void
belay_saver_schedule (BelaySaver *self,
                      guint       delay_ms)
{
  if (self->timeout != 0 && delay_ms > 0)
    return;

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (!self->is_writing)
    set_state (self, BELAY_SAVE_WAITING, NULL);
  self->timeout = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, delay_ms, timeout_cb, self, NULL);
}

/**
 * belay_saver_flush:
 * @self: a saver
 *
 * Saves what is not saved yet at once, and waits until it is, or has failed; the
 * state says which. The loop turns meanwhile.
 */
void
belay_saver_flush (BelaySaver *self)
{
  g_autoptr (BelaySaver) kept = g_object_ref (self);

  while (kept->is_writing || kept->timeout != 0)
    {
      g_clear_handle_id (&kept->timeout, g_source_remove);
      begin_save (kept);
      if (kept->is_writing)
        g_main_context_iteration (NULL, TRUE);
    }
}
