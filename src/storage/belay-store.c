/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-store.h"

#include "belay-file.h"
#include "belay-intent.h"
#include "belay-listing.h"
#include "belay-lock.h"
#include "belay-store-private.h"
#include "belay-write.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <unistd.h>

/**
 * BelayStore:
 *
 * A workspace and the folder it lies in.
 *
 * It loads what can be read and lists what cannot, follows every change of the
 * workspace to know which files are out of date, and writes those when it is
 * told to. It owns the workspace and, when opened for writing, the lock on the
 * folder. One thing always holds: a file is only replaced when it still is what
 * was read or written last, and never when it could not be read. It does not
 * decide when to save, and knows nothing of undo.
 */
G_DEFINE_FINAL_TYPE (BelayStore, belay_store, G_TYPE_OBJECT)

static void
free_known (BelayKnown *known)
{
  g_free (known->hash);
  g_free (known);
}

static void
belay_store_dispose (GObject *object)
{
  BelayStore *self = BELAY_STORE (object);

  if (self->workspace != NULL)
    belay_workspace_set_year_loader (self->workspace, NULL, NULL);
  g_clear_object (&self->workspace);
  belay_lock_release (self->lock);
  self->lock = BELAY_LOCK_NONE;

  G_OBJECT_CLASS (belay_store_parent_class)->dispose (object);
}

static void
belay_store_finalize (GObject *object)
{
  BelayStore *self = BELAY_STORE (object);

  g_free (self->folder);
  g_free (self->read_only_reason);
  g_free (self->backup_problem);
  g_ptr_array_unref (self->broken);
  g_clear_pointer (&self->overlay, g_ptr_array_unref);
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->paths);
  g_hash_table_unref (self->dirty);
  g_hash_table_unref (self->parked);

  G_OBJECT_CLASS (belay_store_parent_class)->finalize (object);
}

static void
belay_store_class_init (BelayStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = belay_store_dispose;
  G_OBJECT_CLASS (klass)->finalize = belay_store_finalize;
}

static void
belay_store_init (BelayStore *self)
{
  self->lock = BELAY_LOCK_NONE;
  self->broken = belay_broken_array_new ();
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) free_known);
  self->paths = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  self->dirty = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->parked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
}

/*< private >
 * belay_store_new:
 *
 * Returns: (transfer full): a store that nothing was loaded into yet
 */
BelayStore *
belay_store_new (const char *folder)
{
  BelayStore *self = g_object_new (BELAY_TYPE_STORE, NULL);

  self->folder = g_canonicalize_filename (folder, NULL);

  return self;
}

/*< private >
 * belay_store_remember:
 *
 * Notes what a file says now.
 */
void
belay_store_remember (BelayStore *self,
                      const char *path,
                      const char *hash,
                      guint       n_records)
{
  BelayKnown *known = g_new0 (BelayKnown, 1);

  known->hash = g_strdup (hash);
  known->n_records = n_records;
  g_hash_table_replace (self->known, g_strdup (path), known);
}

/*< private >
 * belay_store_add_broken:
 *
 * Notes that a file cannot be used.
 */
void
belay_store_add_broken (BelayStore *self,
                        const char *path,
                        const char *text)
{
  if (belay_broken_array_find (self->broken, path) == NULL)
    g_ptr_array_add (self->broken, belay_broken_new (path, text));
}

/* An interrupted save may be what makes the folder a workspace. */
static gboolean
check_is_workspace (BelayStore *self,
                    GError    **error)
{
  g_autofree char *path = g_build_filename (self->folder, BELAY_LAYOUT_ROOT, NULL);
  g_autofree char *name = g_filename_display_name (self->folder);
  g_autoptr (GPtrArray) pending = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    return TRUE;
  if (belay_intent_read (self->folder, &pending, NULL) && belay_writes_find (pending, BELAY_LAYOUT_ROOT) != NULL)
    return TRUE;

  g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_NOT_A_WORKSPACE,
               g_file_test (self->folder, G_FILE_TEST_IS_DIR)
                 /* Translators: the placeholder is a folder; workspace.json is the name of a file. */
                 ? _ ("%s is no workspace: there is no workspace.json in it")
                 : _ ("%s is no workspace: there is no such folder"),
               name);

  return FALSE;
}

/*< private >
 * belay_store_check_writable:
 *
 * Returns: whether files can be made in a folder
 */
gboolean
belay_store_check_writable (const char *folder,
                            GError    **error)
{
  g_autofree char *name = g_filename_display_name (folder);

  if (access (folder, R_OK | W_OK | X_OK) == 0)
    return TRUE;

  g_set_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_READ_ONLY,
               /* Translators: a folder, and the reason given by the system. */
               _ ("nothing can be written in %s: %s; it can still be opened for reading"), name, g_strerror (errno));

  return FALSE;
}

/* What the process before us left unfinished. */
static gboolean
clean_up (BelayStore *self,
          GError    **error)
{
  g_autoptr (GPtrArray) pending = NULL;
  g_autoptr (GError) local = NULL;

  belay_listing_sweep (self->folder);
  if (belay_intent_read (self->folder, &pending, &local))
    return pending == NULL || belay_intent_replay (self->folder, error);

  belay_store_add_broken (self, BELAY_INTENT_NAME, local->message);
  /* Translators: .intent is the name of a file, and the placeholder a reason. */
  self->read_only_reason = g_strdup_printf (_ ("the record .intent of an interrupted save cannot be read (%s); "
                                               "remove it to go on with the files as they are"),
                                            local->message);

  return TRUE;
}

static gboolean
open_for_writing (BelayStore *self,
                  GError    **error)
{
  if (!belay_store_check_writable (self->folder, error))
    return FALSE;
  self->lock = belay_lock_take (self->folder, error);

  return self->lock != BELAY_LOCK_NONE && clean_up (self, error);
}

/**
 * belay_store_open:
 * @folder: the folder of a workspace
 * @mode: what for
 * @error: return location for a `BELAY_STORE_ERROR`
 *
 * Opens a workspace. What cannot be read is listed by
 * [method@Store.get_broken] and hides nothing else.
 *
 * Reading always works, also while another process writes. For writing the
 * folder is locked, a save that was interrupted is completed, and what it left
 * behind is removed.
 *
 * Returns: (transfer full): the store, or %NULL with @error set
 */
BelayStore *
belay_store_open (const char    *folder,
                  BelayStoreMode mode,
                  GError       **error)
{
  g_autoptr (BelayStore) self = belay_store_new (folder);

  if (!check_is_workspace (self, error))
    return NULL;
  if (mode == BELAY_STORE_WRITE && !open_for_writing (self, error))
    return NULL;
  if (mode == BELAY_STORE_READ)
    self->read_only_reason = g_strdup (_ ("the workspace was opened for reading only"));
  if (!belay_store_load (self, error))
    return NULL;
  belay_store_follow (self);

  return g_steal_pointer (&self);
}

/**
 * belay_store_get_workspace:
 * @self: a store
 *
 * Returns: (transfer none): the workspace
 */
BelayWorkspace *
belay_store_get_workspace (BelayStore *self)
{
  return self->workspace;
}

/**
 * belay_store_get_folder:
 * @self: a store
 *
 * Returns: the absolute path of its folder, in the encoding of file names
 */
const char *
belay_store_get_folder (BelayStore *self)
{
  return self->folder;
}

/**
 * belay_store_get_broken:
 * @self: a store
 *
 * Files of past meetings join when they are read.
 *
 * Returns: (transfer none) (element-type BelayBroken): the files that cannot be
 *   used, in their order
 */
GPtrArray *
belay_store_get_broken (BelayStore *self)
{
  return self->broken;
}

/**
 * belay_store_is_read_only:
 * @self: a store
 * @out_reason: (out) (optional) (transfer none): why, in words
 *
 * Returns: whether nothing can be saved
 */
gboolean
belay_store_is_read_only (BelayStore  *self,
                          const char **out_reason)
{
  if (out_reason != NULL)
    *out_reason = self->read_only_reason;

  return self->read_only_reason != NULL;
}

/**
 * belay_store_is_dirty:
 * @self: a store
 *
 * Returns: whether something was changed that is not saved yet
 */
gboolean
belay_store_is_dirty (BelayStore *self)
{
  return g_hash_table_size (self->dirty) > 0 || self->saving != NULL;
}

/**
 * belay_store_dup_path:
 * @self: a store
 * @record: a record
 *
 * Returns: (transfer full) (nullable): the file that holds @record, relative to
 *   the folder; %NULL for a record that no file can hold
 */
char *
belay_store_dup_path (BelayStore  *self,
                      BelayRecord *record)
{
  BelayRecord *document = belay_record_get_document (record);

  return document != NULL ? belay_layout_dup_path (document, NULL) : NULL;
}

/**
 * belay_store_set_today:
 * @self: a store
 * @today: today, or %BELAY_DAY_NONE to make no backups
 *
 * Says which day it is: before the first write of a day a backup is made.
 */
void
belay_store_set_today (BelayStore *self,
                       BelayDay    today)
{
  self->today = today;
}

/**
 * belay_store_get_backup_problem:
 * @self: a store
 *
 * That a backup failed keeps nobody from saving, but is to be shown.
 *
 * Returns: (nullable): why the last backup that was due could not be made
 */
const char *
belay_store_get_backup_problem (BelayStore *self)
{
  return self->backup_problem;
}
