/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-commands.h"

#include "belay-choose.h"
#include "belay-cli-output.h"

#include <belay-export.h>
#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* A file that is ready to be written. */
typedef struct
{
  char *name;
  char *content;
  gsize length;
} Page;

static void
free_page (Page *page)
{
  g_free (page->name);
  g_free (page->content);
  g_free (page);
}

static gboolean
check_usage (BelayCall *call,
             GError   **error)
{
  static const char *const audiences[] = { "mentee", "lead", "public", NULL };

  if (call->all && call->n_arguments > 0)
    return belay_call_refuse (error, _ ("either --all, or one person or project"));
  if (!call->all && call->n_arguments == 0)
    return belay_call_refuse (error, _ ("“export” needs a person, a project or --all; see belay export --help"));
  if (call->format == NULL)
    return belay_call_refuse (error, _ ("“export” needs --format; see belay export --help"));
  if (call->output == NULL)
    return belay_call_refuse (error, _ ("“export” needs -o OUT; - is standard output"));
  if (call->all && g_str_equal (call->output, "-"))
    return belay_call_refuse (error, _ ("--all makes several files; -o has to name a folder"));

  return belay_call_check_word ("--format", call->format, belay_export_list_formats (), error) &&
         (call->audience == NULL || belay_call_check_word ("--audience", call->audience, audiences, error)) &&
         (call->paper == NULL || belay_call_check_word ("--paper", call->paper, belay_paper_list (), error));
}

static void
name_left_out (GPtrArray *warnings)
{
  for (guint i = 0; i < warnings->len; i++)
    belay_output_complain (g_ptr_array_index (warnings, i));
}

static Page *
make_page (BelayCall      *call,
           BelayWorkspace *workspace,
           BelayRecord    *record,
           GError        **error)
{
  BelayExportRequest request = {
    .record = record,
    .audience = belay_export_get_default_audience (record),
    .format = call->format,
    .paper = belay_paper_get_default (),
    .today = call->today,
  };
  g_autoptr (BelayExport) export = NULL;
  gsize length = 0;
  char *content;
  Page *page;

  if (call->audience != NULL)
    belay_audience_parse (call->audience, &request.audience);
  if (call->paper != NULL)
    belay_paper_parse (call->paper, &request.paper);
  export = belay_export_new (workspace, &request, error);
  if (export == NULL)
    return NULL;
  name_left_out (belay_share_get_warnings (belay_export_get_share (export)));
  content = belay_export_write (export, &length, error);
  if (content == NULL)
    return NULL;

  page = g_new0 (Page, 1);
  page->name = belay_export_dup_file_name (workspace, record, request.audience, call->format);
  page->content = content;
  page->length = length;

  return page;
}

static gboolean
make_pages (BelayCall      *call,
            BelayWorkspace *workspace,
            BelayList      *records,
            GPtrArray      *pages,
            GError        **error)
{
  BELAY_FOREACH (BelayRecord, record, records)
  {
    Page *page;

    if (!belay_export_format_takes (call->format, record))
      continue;
    page = make_page (call, workspace, record, error);
    if (page == NULL)
      return FALSE;
    g_ptr_array_add (pages, page);
  }

  return TRUE;
}

static gboolean
write_pages (const char *folder,
             GPtrArray  *pages,
             GError    **error)
{
  g_autofree char *shown = g_filename_display_name (folder);

  /* It is for others: what the umask leaves is right. */
  if (g_mkdir_with_parents (folder, 0777) != 0)
    /* Translators: a folder, and the reason given by the system. */
    return belay_call_fail (error, _ ("cannot make the folder %s: %s"), shown, g_strerror (errno));

  for (guint i = 0; i < pages->len; i++)
    {
      const Page      *page = g_ptr_array_index (pages, i);
      g_autofree char *path = g_build_filename (folder, page->name, NULL);

      if (!belay_export_write_file (path, page->content, page->length, error))
        return FALSE;
    }

  return TRUE;
}

/* All are made before the first is written, so that a refusal leaves nothing behind. */
static gboolean
export_all (BelayCall      *call,
            BelayWorkspace *workspace,
            GError        **error)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify) free_page);

  return make_pages (call, workspace, belay_workspace_get (workspace)->people, pages, error) &&
         make_pages (call, workspace, belay_workspace_get (workspace)->projects, pages, error) &&
         write_pages (call->output, pages, error);
}

static gboolean
export_one (BelayCall      *call,
            BelayWorkspace *workspace,
            GError        **error)
{
  BelayRecord *record = belay_choose_person_or_project (workspace, call->arguments[0], error);
  Page        *page = record != NULL ? make_page (call, workspace, record, error) : NULL;
  gboolean     ok = page != NULL;

  if (page == NULL)
    return FALSE;
  if (g_str_equal (call->output, "-"))
    g_string_append_len (call->out, page->content, (gssize) page->length);
  else
    ok = belay_export_write_file (call->output, page->content, page->length, error);
  free_page (page);

  return ok;
}

static gboolean
run_export (BelayCall *call,
            GError   **error)
{
  g_autoptr (BelayStore) store = NULL;
  BelayWorkspace *workspace;

  if (!check_usage (call, error))
    return FALSE;
  store = belay_call_open (call, BELAY_STORE_READ, error);
  if (store == NULL)
    return FALSE;

  workspace = belay_store_get_workspace (store);

  return call->all ? export_all (call, workspace, error) : export_one (call, workspace, error);
}

static const char *const export_options[] = { "all", "audience", "format", "output", "paper", NULL };

const BelayCommand belay_command_export = {
  "export",
  "PERSON|PROJECT|--all",
  N_ ("Write what an audience may see of a person or a project"),
  N_ ("PERSON and PROJECT are an id, a name, or its unambiguous beginning. The audience\n"
      "is mentee for a person and lead for a project, if you do not say otherwise.\n"
      "What is private is never exported."),
  export_options,
  0,
  1,
  run_export,
};
