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

/**
 * belay_preferences_new:
 *
 * That there is no schema costs the size of the window and nothing else.
 *
 * Returns: (transfer full) (nullable): what is remembered of the window
 */
GSettings *
belay_preferences_new (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) build_source = NULL;
  g_autoptr (GSettingsSchema) schema = source != NULL ? g_settings_schema_source_lookup (source, SCHEMA, TRUE) : NULL;

  if (schema == NULL)
    {
      build_source = open_build_source (source);
      schema = build_source != NULL ? g_settings_schema_source_lookup (build_source, SCHEMA, FALSE) : NULL;
    }

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}
