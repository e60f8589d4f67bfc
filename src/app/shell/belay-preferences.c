/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-preferences.h"

#define SCHEMA "io.github.belayplanner.Belay"

/* Where a program that is not installed finds the schema: build/data beside build/src. */
static GSettingsSchemaSource *
open_build_source (GSettingsSchemaSource *parent)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *data = folder != NULL ? g_build_filename (folder, "..", "data", NULL) : NULL;

  return data != NULL ? g_settings_schema_source_new_from_directory (data, parent, FALSE, NULL) : NULL;
}

/* A schema that an older Belay installed lacks what came later, and reading that would abort. */
static GSettingsSchema *
look_up (GSettingsSchemaSource *source,
         gboolean               recursive)
{
  static const char *const keys[] = {
    "window-width", "window-height", "window-maximized", "color-scheme", "hide-private-at-start"
  };
  g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, SCHEMA, recursive) : NULL;

  for (guint i = 0; schema != NULL && i < G_N_ELEMENTS (keys); i++)
    {
      if (!g_settings_schema_has_key (schema, keys[i]))
        return NULL;
    }

  return g_steal_pointer (&schema);
}

/**
 * belay_preferences_new:
 *
 * That there is no schema costs what is remembered of the window and nothing else.
 *
 * Returns: (transfer full) (nullable): what is remembered of the window
 */
GSettings *
belay_preferences_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) build_source = NULL;
  g_autoptr (GSettingsSchema) schema = look_up (source, TRUE);

  if (schema == NULL)
    {
      build_source = open_build_source (source);
      schema = look_up (build_source, FALSE);
    }

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
