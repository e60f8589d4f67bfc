/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-commands.h"

#include "belay-cli-json.h"
#include "belay-cli-output.h"

#include <belay-check.h>
#include <glib/gi18n.h>

static void
print_findings (BelayCall *call,
                GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *line = belay_output_dup_line (g_ptr_array_index (findings, i));

      belay_call_print (call, "%s\n", line);
    }
}

static void
print_array (BelayCall *call,
             GPtrArray *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *line = belay_output_dup_line (g_ptr_array_index (findings, i));

      json_builder_add_string_value (builder, line);
    }
  json_builder_end_array (builder);
  belay_json_print (call, builder);
}

static gboolean
run_check (BelayCall *call,
           GError   **error)
{
  g_autofree char *folder = call->n_arguments > 0 ? g_strdup (call->arguments[0]) : belay_call_dup_folder (call, error);
  g_autoptr (GPtrArray) findings = folder != NULL ? belay_check_folder (folder, error) : NULL;
  g_autofree char *count = NULL;

  if (findings == NULL)
    return FALSE;
  if (call->json)
    print_array (call, findings);
  else
    print_findings (call, findings);
  if (findings->len == 0)
    return TRUE;

  count = g_strdup_printf (ngettext ("%u finding", "%u findings", findings->len), findings->len);
  belay_output_complain (count);
  call->has_findings = TRUE;

  return TRUE;
}

const BelayCommand belay_command_check = {
  "check",
  "[FOLDER]",
  N_ ("Validate every file of a workspace"),
  N_ ("A finding is a line: FILE: /json/pointer: what is wrong."),
  NULL,
  0,
  1,
  run_check,
};
