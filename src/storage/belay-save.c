/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* One save, in three steps: the documents that are out of date become bytes
 * where the records live; the bytes go to disk, in any thread; the outcome is
 * noted where the records live. A document is up to date again only once that
 * has succeeded. */

#include "belay-backup.h"
#include "belay-file.h"
#include "belay-save-private.h"
#include "belay-write.h"

static void
free_planned (BelayPlanned *planned)
{
  g_object_unref (planned->document);
  g_free (planned->path);
  g_free (planned);
}

static BelaySave *
save_new (BelayStore *store)
{
  BelaySave *self = g_new0 (BelaySave, 1);

  self->folder = g_strdup (store->folder);
  self->workspace_id = g_strdup (belay_record_get_id (BELAY_RECORD (store->workspace)));
  self->today = store->today;
  self->is_creation = store->is_new;
  self->intent_lingers = store->intent_lingers;
  self->planned = g_ptr_array_new_with_free_func ((GDestroyNotify) free_planned);
  self->writes = belay_writes_new ();
  self->by_path = g_hash_table_new (g_str_hash, g_str_equal);
  self->counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

static void
save_free (BelaySave *self)
{
  g_free (self->folder);
  g_free (self->workspace_id);
  g_ptr_array_unref (self->planned);
  g_hash_table_unref (self->by_path);
  g_hash_table_unref (self->counts);
  g_ptr_array_unref (self->writes);
  g_clear_error (&self->refusal);
  g_free (self->backup_problem);
  g_free (self);
}

static gboolean
take_dirty (BelayStore *store,
            BelaySave  *self,
            GError    **error)
{
  gboolean       is_fine = TRUE;
  GHashTableIter iter;
  gpointer       document, n_removed;

  g_hash_table_iter_init (&iter, store->dirty);
  while (g_hash_table_iter_next (&iter, &document, &n_removed))
    {
      BelayPlanned *planned = g_new0 (BelayPlanned, 1);

      planned->document = g_object_ref (document);
      planned->n_removed = GPOINTER_TO_UINT (n_removed);
      g_ptr_array_add (self->planned, planned);
      if (!is_fine || belay_record_get_ancestor (document, BELAY_TYPE_WORKSPACE) != (gpointer) store->workspace)
        continue;
      planned->path = belay_layout_dup_path (document, error);
      is_fine = planned->path != NULL;
    }
  g_hash_table_remove_all (store->dirty);

  return is_fine;
}

/**
 * belay_store_begin_save:
 * @self: a store with no other save under way
 *
 * Turns what was changed into bytes, on the thread of the records. What is
 * changed from here on belongs to the next save. If it is clear already that
 * nothing can be saved, [method@Save.commit] will say so.
 *
 * Returns: (transfer full) (nullable): what is to be written, to be handed to
 *   [method@Store.end_save]; %NULL when all is saved
 */
BelaySave *
belay_store_begin_save (BelayStore *self)
{
  BelaySave *save;

  g_return_val_if_fail (self->saving == NULL, NULL);

  if (g_hash_table_size (self->dirty) == 0)
    return NULL;

  save = save_new (self);
  self->saving = save;
  if (take_dirty (self, save, &save->refusal))
    belay_save_plan (save, self, &save->refusal);
  if (save->refusal != NULL || save->writes->len > 0)
    return save;

  belay_store_end_save (self, save, TRUE);

  return NULL;
}

static void
make_backup (BelaySave *self)
{
  g_autoptr (GError) error = NULL;

  if (self->today == BELAY_DAY_NONE || !belay_layout_is_id (self->workspace_id))
    return;
  if (!belay_backup_make_daily (self->folder, self->workspace_id, self->today, &error))
    self->backup_problem = g_strdup (error->message);
}

/**
 * belay_save_commit:
 * @self: a save
 * @error: return location for a `BELAY_STORE_ERROR`
 *
 * Writes all files or none, in any thread: it touches no record of the
 * workspace.
 *
 * Returns: whether all is safely on disk
 */
gboolean
belay_save_commit (BelaySave *self,
                   GError   **error)
{
  BelayIntentUse use = BELAY_INTENT_SEVERAL;

  if (self->refusal != NULL)
    {
      g_propagate_error (error, g_error_copy (self->refusal));
      return FALSE;
    }

  make_backup (self);
  /* A new folder is no workspace before its workspace.json is written, the last of all. */
  if (self->is_creation)
    use = BELAY_INTENT_NEVER;
  /* An intent that is left from the save before must not outlive what comes now. */
  else if (self->intent_lingers)
    use = BELAY_INTENT_ALWAYS;

  return belay_writes_commit (self->writes, self->folder, use, &self->intent_lingers, error);
}

static void
note_write (BelayStore *store,
            BelaySave  *save,
            BelayWrite *write)
{
  if (write->after != NULL)
    {
      belay_store_remember (store, write->path, write->hash,
                            GPOINTER_TO_UINT (g_hash_table_lookup (save->counts, write->path)));
      g_hash_table_remove (store->parked, write->path);
      return;
    }

  g_hash_table_remove (store->known, write->path);
  if (write->type == G_TYPE_INVALID && write->old != NULL)
    g_hash_table_replace (store->parked, g_strdup (write->path), g_bytes_ref (write->old));
}

static void
note_document (BelayStore   *store,
               BelaySave    *save,
               BelayPlanned *planned,
               gboolean      success)
{
  BelayWrite *write = planned->path != NULL ? g_hash_table_lookup (save->by_path, planned->path) : NULL;

  if (!success)
    belay_store_touch (store, planned->document, planned->n_removed);
  if (planned->path == NULL && success)
    g_hash_table_remove (store->paths, planned->document);
  else if (planned->path != NULL && (success || (write != NULL && write->is_done)))
    g_hash_table_insert (store->paths, g_object_ref (planned->document), g_strdup (planned->path));
}

/**
 * belay_store_end_save:
 * @self: a store
 * @save: (transfer full): what [method@Store.begin_save] gave
 * @success: what [method@Save.commit] answered
 *
 * Notes the outcome, on the thread of the records. After a failure all that was
 * to be saved still is.
 */
void
belay_store_end_save (BelayStore *self,
                      BelaySave  *save,
                      gboolean    success)
{
  g_return_if_fail (self->saving == save);

  for (guint i = 0; i < save->writes->len; i++)
    {
      BelayWrite *write = g_ptr_array_index (save->writes, i);

      if (write->is_done)
        note_write (self, save, write);
    }
  for (guint i = 0; i < save->planned->len; i++)
    note_document (self, save, g_ptr_array_index (save->planned, i), success);

  if (save->backup_problem != NULL)
    {
      g_free (self->backup_problem);
      self->backup_problem = g_steal_pointer (&save->backup_problem);
    }
  self->intent_lingers = save->intent_lingers;
  self->saving = NULL;
  save_free (save);
}

/**
 * belay_store_save:
 * @self: a store
 * @error: return location for a `BELAY_STORE_ERROR`
 *
 * Saves all that was changed, and waits for it.
 *
 * Returns: whether all is safely on disk
 */
gboolean
belay_store_save (BelayStore *self,
                  GError    **error)
{
  BelaySave *save = belay_store_begin_save (self);
  gboolean   success;

  if (save == NULL)
    return TRUE;

  success = belay_save_commit (save, error);
  belay_store_end_save (self, save, success);

  return success;
}
