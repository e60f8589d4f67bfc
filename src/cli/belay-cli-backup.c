/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-commands.h"

#include "belay-cli-json.h"
#include "belay-cli-output.h"
#include "belay-cli-table.h"

#include <belay-backup.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

/* What a backup takes up. */
typedef struct
{
  guint   n_files;
  guint64 n_bytes;
} Extent;

static void
measure (const char *folder,
         Extent     *extent)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf         status;

      if (g_lstat (path, &status) != 0)
        continue;
      if (S_ISDIR (status.st_mode))
        measure (path, extent);
      /* What else lies there is the backup's own, such as its list of hashes. */
      if (!S_ISREG (status.st_mode) || !g_str_has_suffix (name, ".json"))
        continue;
      extent->n_files++;
      extent->n_bytes += (guint64) status.st_size;
    }
}

/* A name begins with the day. */
static BelayDay
get_day (const char *name)
{
  g_autofree char *text = g_strndup (name, strlen ("YYYY-MM-DD"));
  BelayDay         day;

  return belay_day_parse (text, &day) ? day : BELAY_DAY_NONE;
}

static void
add_row (BelayTable *table,
         const char *name,
         Extent      extent)
{
  g_autofree char *files = g_strdup_printf (ngettext ("%u file", "%u files", extent.n_files), extent.n_files);
  g_autofree char *size = g_format_size (extent.n_bytes);

  belay_table_add (table, name, files, size, NULL);
}

static void
build_backup (JsonBuilder *builder,
              const char  *name,
              Extent       extent)
{
  json_builder_begin_object (builder);
  belay_json_set_text (builder, "name", name);
  belay_json_set_day (builder, "day", get_day (name));
  belay_json_set_number (builder, "files", extent.n_files);
  belay_json_set_number (builder, "bytes", (gint64) extent.n_bytes);
  json_builder_end_object (builder);
}

static gboolean
list_backups (BelayCall  *call,
              const char *workspace_id,
              GError    **error)
{
  g_autoptr (GPtrArray) names = belay_backup_list (workspace_id);
  g_autoptr (BelayTable) table = belay_table_new ();
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < names->len; i++)
    {
      const char      *name = g_ptr_array_index (names, i);
      g_autofree char *folder = belay_backup_dup_folder (workspace_id, name);
      Extent           extent = { 0 };

      measure (folder, &extent);
      build_backup (builder, name, extent);
      add_row (table, name, extent);
    }
  json_builder_end_array (builder);
  if (call->json)
    belay_json_print (call, builder);
  else
    belay_table_print (table, call, NULL);

  return TRUE;
}

static gboolean
restore_backup (BelayCall  *call,
                const char *workspace_id,
                GError    **error)
{
  g_autofree char *folder = belay_call_dup_folder (call, error);

  return folder != NULL &&
         belay_backup_restore (folder, workspace_id, call->arguments[1], call->today, error);
}

static gboolean
verify_backup (BelayCall  *call,
               const char *workspace_id,
               const char *name,
               guint      *count,
               GError    **error)
{
  g_autoptr (GPtrArray) damaged = belay_backup_verify (workspace_id, name, error);

  for (guint i = 0; damaged != NULL && i < damaged->len; i++)
    {
      const BelayBroken *file = g_ptr_array_index (damaged, i);
      g_autofree char   *whole = g_strdup_printf ("%s/%s: %s", name, file->path, file->text);
      g_autofree char   *line = belay_output_dup_line (whole);

      belay_call_print (call, "%s\n", line);
      ++*count;
    }

  return damaged != NULL;
}

static gboolean
verify_backups (BelayCall  *call,
                const char *workspace_id,
                GError    **error)
{
  g_autoptr (GPtrArray) names = belay_backup_list (workspace_id);
  g_autofree char *complaint = NULL;
  guint            count = 0;

  if (call->n_arguments > 1 && !verify_backup (call, workspace_id, call->arguments[1], &count, error))
    return FALSE;
  for (guint i = 0; call->n_arguments == 1 && i < names->len; i++)
    {
      if (!verify_backup (call, workspace_id, g_ptr_array_index (names, i), &count, error))
        return FALSE;
    }
  if (count == 0)
    return TRUE;

  complaint = g_strdup_printf (ngettext ("%u file of a backup is damaged", "%u files of backups are damaged", count), count);
  belay_output_complain (complaint);
  call->has_findings = TRUE;

  return TRUE;
}

static gboolean
run_backup (BelayCall *call,
            GError   **error)
{
  static const char *const tasks[] = { "list", "restore", "verify", NULL };
  const char              *task = call->arguments[0];
  g_autofree char         *folder = NULL;
  g_autofree char         *id = NULL;

  if (!belay_call_check_word ("backup", task, tasks, error))
    return FALSE;
  if (g_str_equal (task, "restore") && call->n_arguments < 2)
    return belay_call_refuse (error, _ ("which backup? see belay backup list"));
  if (g_str_equal (task, "list") && call->n_arguments > 1)
    return belay_call_refuse (error, _ ("“backup list” takes no name"));

  folder = belay_call_dup_folder (call, error);
  id = folder != NULL ? belay_backup_dup_workspace_id (folder, error) : NULL;
  if (id == NULL)
    return FALSE;
  if (g_str_equal (task, "restore"))
    return restore_backup (call, id, error);

  return g_str_equal (task, "list") ? list_backups (call, id, error) : verify_backups (call, id, error);
}

const BelayCommand belay_command_backup = {
  "backup",
  "list|restore|verify [NAME]",
  N_ ("List backups, go back to one, or see whether they are sound"),
  N_ ("There is a backup of each day on which something was written. Restoring makes a\n"
      "backup first, so that it can be taken back."),
  NULL,
  1,
  2,
  run_backup,
};
