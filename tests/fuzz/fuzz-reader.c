/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a file: they are a document or there is a reason why not. A document is written to
 * bytes that the gate accepts, and those read back and written again are the same bytes.
 *
 * run-fuzz.py builds and runs this. */

#define G_LOG_DOMAIN "belay"

#include "belay-gate.h"

#include <belay-framework.h>
#include <belay-meeting.h>
#include <belay-notebook.h>
#include <belay-person.h>
#include <belay-project.h>
#include <belay-reader.h>
#include <belay-template.h>
#include <belay-workspace.h>
#include <belay-writer.h>
#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static const struct
{
  const char *format;
  GType (*get_type) (void);
} kinds[] = {
  { "belay-person", belay_person_get_type },
  { "belay-project", belay_project_get_type },
  { "belay-private", belay_notebook_get_type },
  { "belay-meetings", belay_meeting_year_get_type },
  { "belay-framework", belay_framework_get_type },
  { "belay-template", belay_template_get_type },
  { "belay-workspace", belay_workspace_get_type },
};

static GType
choose_type (const char *text,
             gsize       length)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_strstr_len (text, (gssize) length, kinds[i].format) != NULL)
        return kinds[i].get_type ();
    }

  return BELAY_TYPE_PERSON;
}

static void
check_refusal (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_cmpuint (strlen (error->message), >, 0);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  for (const char *c = error->message; *c != '\0'; c = g_utf8_next_char (c))
    g_assert_true (g_unichar_isprint (g_utf8_get_char (c)));
}

static void
check_round_trip (GType        type,
                  BelayRecord *document)
{
  g_autoptr (BelayRecord) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  gsize            first_length, second_length;
  int              version;

  first = belay_writer_write (document, &first_length);
  belay_gate_check (first, first_length, &error);
  g_assert_no_error (error);
  again = belay_reader_read (type, first, first_length, &version, &error);
  g_assert_no_error (error);
  g_assert_nonnull (again);
  second = belay_writer_write (again, &second_length);
  g_assert_cmpmem (first, first_length, second, second_length);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const char *text = (const char *) data;
  g_autoptr (BelayRecord) document = NULL;
  g_autoptr (GError) error = NULL;
  GType type = choose_type (text, size);
  int   version;

  document = belay_reader_read (type, text, size, &version, &error);
  if (document == NULL)
    {
      check_refusal (error);
      return 0;
    }
  g_assert_no_error (error);
  check_round_trip (type, document);
  return 0;
}
