/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "share-story.h"

#include <belay-reader.h>
#include <belay-walk.h>

#include <stdarg.h>

BelayDay
story_today (void)
{
  return belay_day_new (2026, 12, 4);
}

char *
story_read (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "story", name, NULL);
  char            *content = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);

  return content;
}

/* Takes the document over. */
void
story_attach (BelayWorkspace *workspace,
              BelayRecord    *parent,
              const char     *list,
              BelayRecord    *document)
{
  g_autoptr (GError) error = NULL;

  belay_workspace_attach (workspace, parent, list, document, &error);
  g_assert_no_error (error);
  g_object_unref (document);
}

static void
attach_file (BelayWorkspace *workspace,
             BelayRecord    *parent,
             const char     *list,
             GType           type,
             const char     *name)
{
  g_autofree char *content = story_read (name);
  BelayRecord     *record;
  int              version = 0;
  g_autoptr (GError) error = NULL;

  record = belay_reader_read (type, content, strlen (content), &version, &error);
  g_assert_no_error (error);
  story_attach (workspace, parent, list, record);
}

static void
attach_person (BelayWorkspace *workspace,
               const char     *id,
               const char     *name)
{
  story_attach (workspace, BELAY_RECORD (workspace), "people",
                BELAY_RECORD (belay_person_new (id, &(BelayPersonFields){ .name = (char *) name })));
}

BelayWorkspace *
story_workspace_new (void)
{
  BelayWorkspace *workspace = belay_workspace_create ("workspace", "Story");
  BelayRecord    *root = BELAY_RECORD (workspace);

  attach_file (workspace, root, "frameworks", BELAY_TYPE_FRAMEWORK, "framework.json");
  attach_file (workspace, root, "people", BELAY_TYPE_PERSON, "amara.json");
  attach_person (workspace, STORY_JO, "Jo Lind");
  attach_person (workspace, STORY_PEER, "Priya Peerless");
  attach_person (workspace, "5f0a1b2c-0000-4000-8000-000000000004", "Pavel Peerless");
  attach_person (workspace, "5f0a1b2c-0000-4000-8000-000000000005", "Paula Peerless");
  attach_file (workspace, belay_workspace_find (workspace, STORY_AMARA, BELAY_TYPE_PERSON), "years",
               BELAY_TYPE_MEETING_YEAR, "meetings.json");
  attach_file (workspace, root, "projects", BELAY_TYPE_PROJECT, "project.json");
  attach_file (workspace, root, "notebooks", BELAY_TYPE_NOTEBOOK, "notebook.json");

  return workspace;
}

/* Takes the records over. */
BelayList *
story_list_new (GType    type,
                gpointer first,
                ...)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  va_list    rest;

  va_start (rest, first);
  for (gpointer record = first; record != NULL; record = va_arg (rest, gpointer))
    g_ptr_array_add (records, record);
  va_end (rest);

  return belay_list_new_take (type, records);
}

static gboolean
strings_visit (BelayRecord *record,
               gpointer     data)
{
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (record);
  gconstpointer     fields = belay_record_get_fields (record);
  GString          *strings = data;

  g_string_append_printf (strings, "|%s|%s", belay_record_get_id (record),
                          belay_record_get_extra (record) != NULL ? belay_record_get_extra (record) : "");
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (belay_field_holds_text (&klass->fields[i]) && belay_field_get_text (&klass->fields[i], fields) != NULL)
        g_string_append_printf (strings, "|%s", belay_field_get_text (&klass->fields[i], fields));
      if (belay_field_holds_texts (&klass->fields[i]) && belay_field_get_texts (&klass->fields[i], fields) != NULL)
        {
          g_autofree char *joined = g_strjoinv ("|", (char **) belay_field_get_texts (&klass->fields[i], fields));

          g_string_append_printf (strings, "|%s", joined);
        }
    }

  return TRUE;
}

/* Every string of a record and all below it: ids, texts, words and references. */
char *
story_collect_strings (BelayRecord *record)
{
  GString *strings = g_string_new (NULL);

  belay_walk (record, strings_visit, strings);
  g_string_append_c (strings, '|');

  return g_string_free (strings, FALSE);
}

/* Makes a file of a record; the caller frees what is returned. */
char *
story_render (BelayWorkspace *workspace,
              BelayRecord    *record,
              BelayAudience   audience,
              const char     *format,
              GPtrArray      *warnings,
              gsize          *out_length,
              GError        **error)
{
  BelayExportRequest request = { .record = record, .audience = audience, .format = format, .today = story_today () };
  g_autoptr (BelayExport) export = belay_export_new (workspace, &request, error);
  GPtrArray *found = export != NULL ? belay_share_get_warnings (belay_export_get_share (export)) : NULL;

  *out_length = 0;
  for (guint i = 0; found != NULL && warnings != NULL && i < found->len; i++)
    g_ptr_array_add (warnings, g_strdup (g_ptr_array_index (found, i)));

  return export != NULL ? belay_export_write (export, out_length, error) : NULL;
}
