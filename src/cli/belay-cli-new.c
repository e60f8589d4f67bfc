/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-commands.h"

#include "belay-cli-ids.h"

#include <belay-content.h>
#include <belay-state.h>
#include <glib/gi18n.h>

static BelayWorkspace *
make_workspace (BelayCall *call,
                BelayIds  *ids,
                char     **out_me,
                GError   **error)
{
  g_autofree char *whole = g_canonicalize_filename (call->arguments[0], NULL);
  g_autofree char *base = g_path_get_basename (whole);
  g_autofree char *name = g_filename_display_name (base);

  if (call->sample)
    return belay_content_create_sample (ids, call->today, out_me, error);

  return belay_content_create_workspace (ids, name, error);
}

static gboolean
remember (BelayStore *store,
          const char *me,
          GError    **error)
{
  BelayRecord *workspace = BELAY_RECORD (belay_store_get_workspace (store));

  if (me != NULL && !belay_state_set_me (belay_record_get_id (workspace), me, error))
    return FALSE;

  return belay_state_set_last_workspace (belay_store_get_folder (store), error);
}

static gboolean
run_new (BelayCall *call,
         GError   **error)
{
  g_autoptr (BelayIds) ids = NULL;
  g_autoptr (BelayWorkspace) workspace = NULL;
  g_autoptr (BelayStore) store = NULL;
  g_autofree char *me = NULL;

  /* A given day makes the sample the same everywhere; otherwise no two are to be alike. */
  if (call->sample && call->day_is_given)
    ids = belay_ids_new_seeded ((guint32) call->today);
  else if ((ids = belay_cli_make_ids (error)) == NULL)
    return FALSE;
  workspace = make_workspace (call, ids, &me, error);
  if (workspace == NULL)
    return FALSE;
  store = belay_store_create (call->arguments[0], workspace, error);

  return store != NULL && remember (store, me, error);
}

static const char *const new_options[] = { "sample", NULL };

const BelayCommand belay_command_new = {
  "new",
  "FOLDER",
  N_ ("Make a workspace in a folder that is empty or not there yet"),
  N_ ("The new workspace becomes the last one. With --sample and --today it is the\nsame, byte for byte, on every computer."),
  new_options,
  1,
  1,
  run_new,
};
