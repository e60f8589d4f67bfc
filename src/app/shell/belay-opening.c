/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* Opening a workspace: a worker reads the folder and builds the records, then hands
 * all of it over, so that the window can be seen before. */

#include "belay-opening.h"

#include <belay-content.h>
#include <belay-state.h>
#include <glib/gi18n.h>

#define SEED_VARIABLE "BELAY_TEST_SEED"

typedef struct
{
  BelayOpening *opening;
  BelayStore   *store;
  GPtrArray    *templates;
  BelayIds     *ids;
  char         *me;
} Loading;

static void
free_loading (Loading *loading)
{
  belay_opening_free (loading->opening);
  g_clear_object (&loading->store);
  g_clear_pointer (&loading->templates, g_ptr_array_unref);
  g_clear_pointer (&loading->ids, belay_ids_free);
  g_free (loading->me);
  g_free (loading);
}

static BelayIds *
make_ids (void)
{
  const char *seed = g_getenv (SEED_VARIABLE);
  guint64     number;

  if (seed != NULL && g_ascii_string_to_unsigned (seed, 10, 0, G_MAXUINT32, &number, NULL))
    return belay_ids_new_seeded ((guint32) number);

  return belay_ids_new_random ();
}

static BelayStore *
create_sample (Loading *loading,
               GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("belay-sample-XXXXXX", error);
  g_autoptr (BelayWorkspace) workspace = NULL;

  if (folder != NULL)
    workspace = belay_content_create_sample (loading->ids, loading->opening->today, &loading->me, error);

  return workspace != NULL ? belay_store_create (folder, workspace, error) : NULL;
}

/* Whoever makes a workspace is in it from the start; nobody could undo that. */
static gboolean
introduce_me (Loading        *loading,
              BelayWorkspace *workspace,
              GError        **error)
{
  g_autoptr (BelayEditor) editor = belay_editor_new (workspace, loading->ids);
  GVariantDict arguments;

  if (loading->opening->me == NULL)
    return TRUE;

  g_variant_dict_init (&arguments, NULL);
  g_variant_dict_insert (&arguments, "name", "s", loading->opening->me);

  return belay_editor_run (editor, "add-person", g_variant_dict_end (&arguments), &loading->me, error);
}

static BelayStore *
create_new (Loading *loading,
            GError **error)
{
  g_autoptr (BelayWorkspace) workspace = belay_content_create_workspace (loading->ids, loading->opening->name, error);

  if (workspace == NULL || !introduce_me (loading, workspace, error))
    return NULL;

  return belay_store_create (loading->opening->folder, workspace, error);
}

static BelayStore *
get_store (Loading *loading,
           GError **error)
{
  const BelayOpening *opening = loading->opening;

  if (opening->kind == BELAY_OPENING_SAMPLE)
    return create_sample (loading, error);
  if (opening->kind == BELAY_OPENING_NEW)
    return create_new (loading, error);

  return belay_store_open (opening->folder, opening->kind == BELAY_OPENING_READ ? BELAY_STORE_READ : BELAY_STORE_WRITE, error);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Loading *loading = data;
  GError  *error = NULL;

  loading->ids = make_ids ();
  loading->templates = belay_content_load_templates (&error);
  if (loading->templates != NULL)
    loading->store = get_store (loading, &error);

  if (loading->store != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * belay_opening_new:
 * @kind: what is to be opened
 * @folder: (nullable): where it lies
 * @today: the day it is
 *
 * Returns: (transfer full): what to open
 */
BelayOpening *
belay_opening_new (BelayOpeningKind kind,
                   const char      *folder,
                   BelayDay         today)
{
  BelayOpening *self = g_new0 (BelayOpening, 1);

  self->kind = kind;
  self->folder = folder != NULL ? g_canonicalize_filename (folder, NULL) : NULL;
  self->today = today;

  return self;
}

/**
 * belay_opening_copy:
 * @self: what to open
 *
 * Returns: (transfer full): the same
 */
BelayOpening *
belay_opening_copy (const BelayOpening *self)
{
  BelayOpening *copy = belay_opening_new (self->kind, self->folder, self->today);

  copy->name = g_strdup (self->name);
  copy->me = g_strdup (self->me);

  return copy;
}

/**
 * belay_opening_free:
 * @self: (transfer full): what to open
 *
 * Frees it.
 */
void
belay_opening_free (BelayOpening *self)
{
  g_free (self->folder);
  g_free (self->name);
  g_free (self->me);
  g_free (self);
}

/**
 * belay_opening_run:
 * @self: what to open
 * @cancellable: (nullable): to give up
 * @callback: what is called when it is open
 * @user_data: what is given to it
 *
 * Opens it without keeping anybody waiting.
 */
void
belay_opening_run (const BelayOpening *self,
                   GCancellable       *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Loading *loading = g_new0 (Loading, 1);

  loading->opening = belay_opening_copy (self);
  g_task_set_task_data (task, loading, (GDestroyNotify) free_loading);
  g_task_run_in_thread (task, load_in_thread);
}

static void
remember (Loading *loading)
{
  g_autoptr (GError) error = NULL;

  if (!belay_state_set_last_workspace (loading->opening->folder, &error))
    g_debug ("The last workspace is not remembered: %s", error->message);
  g_clear_error (&error);
  if (loading->opening->kind == BELAY_OPENING_NEW && loading->me != NULL &&
      !belay_state_set_me (belay_record_get_id (BELAY_RECORD (belay_store_get_workspace (loading->store))), loading->me, &error))
    g_debug ("Who sits here is not remembered: %s", error->message);
}

/**
 * belay_opening_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * A workspace that was opened becomes the last one; the sample never does.
 *
 * Returns: (transfer full): the session
 */
BelaySession *
belay_opening_finish (GAsyncResult *result,
                      GError      **error)
{
  Loading      *loading = g_task_get_task_data (G_TASK (result));
  BelayOpening *opening = loading->opening;
  BelaySession *session;

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  session = belay_session_new (loading->store, loading->templates, g_steal_pointer (&loading->ids), opening->today,
                               loading->me != NULL ? loading->me : opening->me);
  if (opening->kind == BELAY_OPENING_SAMPLE)
    return session;

  belay_session_keep_backups (session);
  remember (loading);

  return session;
}
