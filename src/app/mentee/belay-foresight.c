/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-foresight.h"

/* After that somebody is told that it is being reckoned. */
#define PATIENCE_MS 500

/* More than one person has; the oldest are not worth counting. */
#define KEPT 64

/**
 * BelayForesight:
 *
 * Forecasts that are reckoned in a thread of their own, on copies of the facts. What
 * was asked before is not reckoned again, and what nobody waits for any more is
 * cancelled. `changed` is emitted when there is something new to say.
 */
struct _BelayForesight
{
  GObject parent_instance;

  GHashTable   *outlooks; /* by digest of the facts */
  char         *asked;
  GCancellable *cancellable;
  guint         patience;
  gboolean      is_slow;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (BelayForesight, belay_foresight, G_TYPE_OBJECT)

static void
free_outlook (gpointer data)
{
  BelayOutlook *outlook = data;

  belay_forecast_free (outlook->forecast);
  g_free (outlook);
}

static void
stop (BelayForesight *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_pointer (&self->asked, g_free);
  self->is_slow = FALSE;
}

static void
belay_foresight_finalize (GObject *object)
{
  BelayForesight *self = BELAY_FORESIGHT (object);

  stop (self);
  g_hash_table_unref (self->outlooks);

  G_OBJECT_CLASS (belay_foresight_parent_class)->finalize (object);
}

static void
belay_foresight_dispose (GObject *object)
{
  stop (BELAY_FORESIGHT (object));

  G_OBJECT_CLASS (belay_foresight_parent_class)->dispose (object);
}

static void
belay_foresight_class_init (BelayForesightClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = belay_foresight_dispose;
  G_OBJECT_CLASS (klass)->finalize = belay_foresight_finalize;
  changed_signal = g_signal_new ("changed", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
belay_foresight_init (BelayForesight *self)
{
  self->outlooks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_outlook);
}

/**
 * belay_foresight_new:
 *
 * Returns: (transfer full): a foresight that has reckoned nothing yet
 */
BelayForesight *
belay_foresight_new (void)
{
  return g_object_new (BELAY_TYPE_FORESIGHT, NULL);
}

static void
reckon (GTask        *task,
        gpointer      source,
        gpointer      facts,
        GCancellable *cancellable)
{
  GError        *error = NULL;
  BelayForecast *forecast = belay_forecast_new (facts, NULL, BELAY_FORECAST_RUNS, cancellable, &error);
  BelayOutlook  *outlook;

  if (forecast == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  outlook = g_new0 (BelayOutlook, 1);
  outlook->forecast = forecast;
  outlook->back_test = belay_back_test (facts);
  g_task_return_pointer (task, outlook, free_outlook);
}

static void
reckoned_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      digest)
{
  BelayForesight  *self = BELAY_FORESIGHT (object);
  g_autofree char *key = digest;
  gpointer         outlook = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Another question was asked meanwhile. */
  if (outlook == NULL)
    return;

  if (g_hash_table_size (self->outlooks) >= KEPT)
    g_hash_table_remove_all (self->outlooks);
  if (g_strcmp0 (key, self->asked) == 0)
    stop (self);
  g_hash_table_insert (self->outlooks, g_steal_pointer (&key), outlook);
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
patience_cb (gpointer data)
{
  BelayForesight *self = data;

  self->patience = 0;
  self->is_slow = TRUE;
  g_signal_emit (self, changed_signal, 0);

  return G_SOURCE_REMOVE;
}

static void
begin (BelayForesight     *self,
       BelayForecastFacts *facts,
       const char         *digest)
{
  g_autoptr (GTask) task = NULL;

  stop (self);
  self->asked = g_strdup (digest);
  self->cancellable = g_cancellable_new ();
  self->patience = g_timeout_add (PATIENCE_MS, patience_cb, self);
  task = g_task_new (self, self->cancellable, reckoned_cb, g_strdup (digest));
  g_task_set_task_data (task, belay_forecast_facts_ref (facts), (GDestroyNotify) belay_forecast_facts_unref);
  g_task_run_in_thread (task, reckon);
}

/**
 * belay_foresight_ask:
 * @self: a foresight
 * @facts: (nullable): what a forecast depends on
 *
 * Asks what is foretold. Where that is not known yet, it is reckoned, and `changed` is
 * emitted then.
 *
 * Returns: (transfer none) (nullable): what is foretold, until the next question
 */
const BelayOutlook *
belay_foresight_ask (BelayForesight     *self,
                     BelayForecastFacts *facts)
{
  g_autofree char    *digest = facts != NULL ? belay_forecast_facts_digest (facts) : NULL;
  const BelayOutlook *outlook = digest != NULL ? g_hash_table_lookup (self->outlooks, digest) : NULL;

  if (digest == NULL || outlook != NULL)
    stop (self);
  else if (g_strcmp0 (self->asked, digest) != 0)
    begin (self, facts, digest);

  return outlook;
}

/**
 * belay_foresight_is_slow:
 * @self: a foresight
 *
 * Returns: whether somebody has waited for more than half a second
 */
gboolean
belay_foresight_is_slow (BelayForesight *self)
{
  return self->is_slow;
}
