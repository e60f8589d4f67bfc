/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* What is true for this computer and not for the workspace: who sits here, how they
 * last looked at things, and where the last workspace is. That it is lost or damaged costs a question and
 * nothing else, so reading it never fails. */

#include "belay-state.h"

#include "belay-file.h"
#include "belay-layout.h"

#define FILE_NAME "state.ini"
#define GROUP_ME "me"
#define GROUP_VIEW "view %s"
#define GROUP_LAST "last"
#define KEY_FOLDER "folder"

/**
 * belay_state_dup_folder:
 *
 * Returns: (transfer full): the folder for what is kept on this computer only,
 *   backups included
 */
char *
belay_state_dup_folder (void)
{
  return g_build_filename (g_get_user_state_dir (), "belay", NULL);
}

static GKeyFile *
load_state (void)
{
  g_autofree char *folder = belay_state_dup_folder ();
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);
  GKeyFile        *state = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  if (!g_key_file_load_from_file (state, path, G_KEY_FILE_KEEP_COMMENTS, &error))
    g_debug ("%s: %s", path, error->message);

  return state;
}

static gboolean
store_value (const char *group,
             const char *key,
             const char *value,
             GError    **error)
{
  g_autoptr (GKeyFile) state = load_state ();
  g_autofree char *folder = belay_state_dup_folder ();
  g_autofree char *path = g_build_filename (folder, FILE_NAME, NULL);
  g_autofree char *before = g_key_file_get_string (state, group, key, NULL);
  g_autoptr (GBytes) bytes = NULL;
  gsize length;
  char *text;

  if (g_strcmp0 (before, value) == 0)
    return TRUE;
  if (value != NULL)
    g_key_file_set_string (state, group, key, value);
  else
    g_key_file_remove_key (state, group, key, NULL);

  text = g_key_file_to_data (state, &length, NULL);
  bytes = g_bytes_new_take (text, length);

  return belay_folder_ensure_all (folder, error) && belay_file_write (path, bytes, error) && belay_folder_sync (folder, error);
}

/**
 * belay_state_dup_me:
 * @workspace_id: the id of a workspace
 *
 * Returns: (transfer full) (nullable): the id of the person who works with that
 *   workspace on this computer, if it was said
 */
char *
belay_state_dup_me (const char *workspace_id)
{
  g_autoptr (GKeyFile) state = load_state ();

  return belay_layout_is_id (workspace_id) ? g_key_file_get_string (state, GROUP_ME, workspace_id, NULL) : NULL;
}

/**
 * belay_state_set_me:
 * @workspace_id: the id of a workspace
 * @person_id: (nullable): the id of a person in it; %NULL to forget it
 * @error: return location for a `BELAY_STORE_ERROR`
 *
 * Keeps who works with that workspace on this computer.
 *
 * Returns: whether it is kept
 */
gboolean
belay_state_set_me (const char *workspace_id,
                    const char *person_id,
                    GError    **error)
{
  g_return_val_if_fail (belay_layout_is_id (workspace_id), FALSE);

  return store_value (GROUP_ME, workspace_id, person_id, error);
}

/**
 * belay_state_dup_view:
 * @workspace_id: the id of a workspace
 * @view: the name of something that can be looked at in several ways
 *
 * Returns: (transfer full) (nullable): how it was looked at last, if that was kept
 */
char *
belay_state_dup_view (const char *workspace_id,
                      const char *view)
{
  g_autoptr (GKeyFile) state = load_state ();
  g_autofree char *group = g_strdup_printf (GROUP_VIEW, workspace_id);

  return belay_layout_is_id (workspace_id) ? g_key_file_get_string (state, group, view, NULL) : NULL;
}

/**
 * belay_state_set_view:
 * @workspace_id: the id of a workspace
 * @view: the name of something that can be looked at in several ways
 * @value: (nullable): how it is looked at; %NULL to forget it
 * @error: return location for a `BELAY_STORE_ERROR`
 *
 * Keeps how something is looked at, such as a filter.
 *
 * Returns: whether it is kept
 */
gboolean
belay_state_set_view (const char *workspace_id,
                      const char *view,
                      const char *value,
                      GError    **error)
{
  g_autofree char *group = g_strdup_printf (GROUP_VIEW, workspace_id);

  g_return_val_if_fail (belay_layout_is_id (workspace_id), FALSE);

  return store_value (group, view, value, error);
}

/**
 * belay_state_dup_last_workspace:
 *
 * Returns: (transfer full) (nullable): the folder of the workspace that was
 *   opened last, in the encoding of file names
 */
char *
belay_state_dup_last_workspace (void)
{
  g_autoptr (GKeyFile) state = load_state ();
  g_autofree char *uri = g_key_file_get_string (state, GROUP_LAST, KEY_FOLDER, NULL);

  return uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;
}

/**
 * belay_state_set_last_workspace:
 * @folder: the folder of a workspace
 * @error: return location for a `BELAY_STORE_ERROR`
 *
 * Keeps which workspace to open when none is named.
 *
 * Returns: whether it is kept
 */
gboolean
belay_state_set_last_workspace (const char *folder,
                                GError    **error)
{
  g_autofree char *absolute = g_canonicalize_filename (folder, NULL);
  /* A path need not be UTF-8, which a key file wants; an URI is. */
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, NULL);

  return store_value (GROUP_LAST, KEY_FOLDER, uri, error);
}
