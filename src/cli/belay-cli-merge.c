/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-commands.h"

#include "belay-cli-output.h"

#include <belay-merge.h>
#include <glib/gi18n.h>

static gboolean
run_merge (BelayCall *call,
           GError   **error)
{
  guint            n_conflicts = 0;
  g_autofree char *count = NULL;

  if (!belay_merge_files (call->arguments[0], call->arguments[1], call->arguments[2], &n_conflicts, error))
    return FALSE;
  if (n_conflicts == 0)
    return TRUE;

  count = g_strdup_printf (ngettext ("%u conflict; both values are kept, one of them in “conflicts”",
                                     "%u conflicts; both values are kept, one of them in “conflicts”", n_conflicts),
                           n_conflicts);
  belay_output_complain (count);
  call->has_findings = TRUE;

  return TRUE;
}

const BelayCommand belay_command_merge = {
  "merge",
  "BASE OURS THEIRS",
  N_ ("Merge what two people made of a file, as git asks it"),
  N_ ("OURS gets the result. An empty BASE means that there was no such file. Git calls it\n"
      "for the files of a workspace that has the line “*.json merge=belay” in .gitattributes, after\n"
      "  git config merge.belay.name 'Belay'\n"
      "  git config merge.belay.driver 'belay merge %O %A %B'"),
  NULL,
  3,
  3,
  run_merge,
};
