/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "belay-content.h"
#include "belay-walk.h"
#include "belay-writer.h"

void
fixture_set_up (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GPtrArray) templates = belay_content_load_templates (NULL);

  fixture->ids = belay_ids_new_seeded (7);
  fixture->workspace = belay_content_create_workspace (fixture->ids, "Test", NULL);
  fixture->editor = belay_editor_new (fixture->workspace, fixture->ids);
  belay_editor_set_presets (fixture->editor, templates);
  belay_editor_set_today (fixture->editor, belay_day_new (2026, 11, 22));
  fixture->mentor = fixture_edit (fixture, "add-person", "{'name': <'Ingrid'>, 'level': <'staff'>}");
  fixture->mentee = fixture_edit (fixture, "add-person", "{'name': <'Ana'>, 'level': <'mid'>, 'target': <'senior'>}");
  fixture->mentorship = fixture_edit (fixture, "add-mentorship", "{'person': <%s>, 'mentor': <%s>}",
                                      fixture->mentee, fixture->mentor);
  belay_editor_set_me (fixture->editor, fixture->mentor);
}

void
fixture_tear_down (Fixture      *fixture,
                   gconstpointer data)
{
  belay_workspace_check (fixture->workspace);
  g_clear_pointer (&fixture->mentor, g_free);
  g_clear_pointer (&fixture->mentee, g_free);
  g_clear_pointer (&fixture->mentorship, g_free);
  g_assert_finalize_object (g_steal_pointer (&fixture->editor));
  g_assert_finalize_object (g_steal_pointer (&fixture->workspace));
  belay_ids_free (fixture->ids);
}

/* Carries out an edit that must be accepted; returns the id it answers. */
char *
fixture_edit (Fixture    *fixture,
              const char *verb,
              const char *arguments,
              ...)
{
  g_autoptr (GError) error = NULL;
  GVariant *parsed;
  char     *id = NULL;
  va_list   args;

  va_start (args, arguments);
  parsed = g_variant_new_parsed_va (arguments, &args);
  va_end (args);

  belay_editor_run (fixture->editor, verb, parsed, &id, &error);
  g_assert_no_error (error);
  belay_workspace_check (fixture->workspace);

  return id;
}

/* Tries an edit that must be refused at @field and change nothing. */
void
fixture_refuse (Fixture    *fixture,
                const char *field,
                const char *verb,
                const char *arguments,
                ...)
{
  g_autofree char *before = fixture_write (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  guint64   serial = belay_history_get_serial (belay_editor_get_history (fixture->editor));
  GVariant *parsed;
  va_list   args;

  va_start (args, arguments);
  parsed = g_variant_new_parsed_va (arguments, &args);
  va_end (args);

  g_assert_false (belay_editor_run (fixture->editor, verb, parsed, NULL, &error));
  g_assert_error (error, BELAY_EDIT_ERROR, BELAY_EDIT_ERROR_REFUSED);
  g_assert_cmpstr (belay_edit_error_get_field (error), ==, field);
  g_assert_cmpuint (belay_history_get_serial (belay_editor_get_history (fixture->editor)), ==, serial);
  belay_workspace_check (fixture->workspace);
  after = fixture_write (fixture);
  g_assert_cmpstr (after, ==, before);
}

static gboolean
write_document (BelayRecord *record,
                gpointer     text)
{
  g_autofree char *written = NULL;

  if (BELAY_RECORD_GET_CLASS (record)->format == NULL)
    return FALSE;
  written = belay_writer_write (record, NULL);
  g_string_append (text, written);

  return TRUE;
}

/* All files of the workspace in one text. */
char *
fixture_write (Fixture *fixture)
{
  GString *text = g_string_new (NULL);

  belay_walk (BELAY_RECORD (fixture->workspace), write_document, text);

  return g_string_free (text, FALSE);
}
