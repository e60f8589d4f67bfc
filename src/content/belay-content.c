/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-content.h"

#include "belay-editor.h"
#include "belay-reader.h"
#include "belay-story.h"

#include <gio/gio.h>
#include <string.h>

#define ROOT "/io/github/belayplanner/Belay/content"

typedef gboolean (*TakeFile) (const char *path,
                              GBytes     *bytes,
                              gpointer    user_data,
                              GError    **error);

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const char *left = *(const char *const *) a;
  const char *right = *(const char *const *) b;

  gsize left_length = strcspn (left, "/");
  gsize right_length = strcspn (right, "/");
  int   order = strncmp (left, right, MIN (left_length, right_length));

  /* Names of folders end with a slash, which must not count: "a/" comes before "a-b/". */
  return order != 0 ? order : (left_length > right_length) - (left_length < right_length);
}

/* Hands over every file below a folder of the built-in content, in the order of their names. */
static gboolean
each_file (const char *folder,
           TakeFile    take,
           gpointer    user_data,
           GError    **error)
{
  g_auto (GStrv) names = g_resources_enumerate_children (folder, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (names == NULL)
    return FALSE;
  qsort (names, g_strv_length (names), sizeof (char *), compare_names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (folder, names[i], NULL);
      g_autoptr (GBytes) bytes = NULL;

      if (g_str_has_suffix (path, "/"))
        {
          if (!each_file (path, take, user_data, error))
            return FALSE;
          continue;
        }
      bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      if (bytes == NULL || !take (path, bytes, user_data, error))
        return FALSE;
    }

  return TRUE;
}

static BelayRecord *
read_bytes (GType       type,
            const char *path,
            GBytes     *bytes,
            GError    **error)
{
  gsize        length;
  const char  *data = g_bytes_get_data (bytes, &length);
  int          version;
  BelayRecord *record = belay_reader_read (type, data, length, &version, error);

  if (record == NULL)
    g_prefix_error (error, "%s: ", path);

  return record;
}

static gboolean
take_template (const char *path,
               GBytes     *bytes,
               gpointer    templates,
               GError    **error)
{
  BelayRecord *record = read_bytes (BELAY_TYPE_TEMPLATE, path, bytes, error);

  if (record == NULL)
    return FALSE;
  g_ptr_array_add (templates, record);

  return TRUE;
}

static gboolean
take_framework (const char *path,
                GBytes     *bytes,
                gpointer    workspace,
                GError    **error)
{
  g_autoptr (BelayRecord) record = read_bytes (BELAY_TYPE_FRAMEWORK, path, bytes, error);

  return record != NULL && belay_workspace_attach (workspace, workspace, "frameworks", record, error);
}

static gboolean
take_story (const char *path,
            GBytes     *bytes,
            gpointer    story,
            GError    **error)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (belay_story_tell (story, data, length, error))
    return TRUE;
  g_prefix_error (error, "%s: ", path);

  return FALSE;
}

/**
 * belay_content_load_templates:
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type BelayTemplate): the templates of
 *   projects, goals and agendas that come with Belay
 */
GPtrArray *
belay_content_load_templates (GError **error)
{
  g_autoptr (GPtrArray) templates = g_ptr_array_new_with_free_func (g_object_unref);

  if (!each_file (ROOT "/templates/", take_template, templates, error))
    return NULL;

  return g_steal_pointer (&templates);
}

/**
 * belay_content_create_workspace:
 * @ids: where ids come from
 * @name: the name of the workspace
 * @error: return location for an error
 *
 * Returns: (transfer full): a workspace with the frameworks that come with
 *   Belay, and nobody in it
 */
BelayWorkspace *
belay_content_create_workspace (BelayIds   *ids,
                                const char *name,
                                GError    **error)
{
  g_autofree char *id = belay_ids_next (ids);
  g_autoptr (BelayWorkspace) workspace = belay_workspace_create (id, name);

  if (!each_file (ROOT "/frameworks/", take_framework, workspace, error))
    return NULL;

  return g_steal_pointer (&workspace);
}

/**
 * belay_content_create_sample:
 * @ids: where ids come from
 * @today: the day around which the sample is told
 * @out_me: (out): the id of the mentor
 * @error: return location for an error
 *
 * Returns: (transfer full): a workspace with the life of a small team; the same
 *   for the same @ids and @today
 */
BelayWorkspace *
belay_content_create_sample (BelayIds *ids,
                             BelayDay  today,
                             char    **out_me,
                             GError  **error)
{
  g_autoptr (BelayWorkspace) workspace = belay_content_create_workspace (ids, "Platform team", error);
  g_autoptr (GPtrArray) templates = workspace != NULL ? belay_content_load_templates (error) : NULL;
  g_autoptr (BelayStory) story = NULL;

  if (templates == NULL)
    return NULL;

  story = belay_story_new (workspace, ids, templates, today);
  if (!each_file (ROOT "/sample/", take_story, story, error))
    return NULL;
  *out_me = g_strdup (belay_story_get_teller (story));

  return g_steal_pointer (&workspace);
}
