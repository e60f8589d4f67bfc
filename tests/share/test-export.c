/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "share-story.h"

#include <belay-export.h>

#include <glib/gstdio.h>

#include <sys/stat.h>

static void
test_slug (void)
{
  static const struct
  {
    const char *name;
    const char *slug;
  } rows[] = {
    { "Amara Mensah", "amara-mensah" },
    { "  Zoë   O'Neill-Åkesson ", "zoe-oneill-akesson" },
    { "../../etc/passwd", "etc-passwd" },
    { "Ledger 2.0", "ledger-2-0" },
    { "李雷", "unnamed" },
    { "", "unnamed" },
    { NULL, "unnamed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *slug = belay_export_slug (rows[i].name);

      g_assert_cmpstr (slug, ==, rows[i].slug);
    }
}

static void
assert_file_name (BelayWorkspace *workspace,
                  const char     *id,
                  BelayAudience   audience,
                  const char     *format,
                  const char     *expected)
{
  BelayRecord     *record = belay_workspace_find (workspace, id, BELAY_TYPE_RECORD);
  g_autofree char *name = belay_export_dup_file_name (workspace, record, audience, format);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_file_name (void)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();

  assert_file_name (workspace, STORY_AMARA, BELAY_AUDIENCE_MENTEE, "md", "amara-mensah.md");
  assert_file_name (workspace, STORY_AMARA, BELAY_AUDIENCE_PUBLIC, "md", "amara.md");
  assert_file_name (workspace, STORY_PROJECT, BELAY_AUDIENCE_PUBLIC, "html", "ledger-2-0.html");

  story_attach (workspace, BELAY_RECORD (workspace), "people",
                BELAY_RECORD (belay_person_new ("7d000000-0000-4000-8000-000000000001",
                                                &(BelayPersonFields){ .name = (char *) "Amara Okafor" })));
  assert_file_name (workspace, STORY_AMARA, BELAY_AUDIENCE_MENTEE, "md", "amara-mensah.md");
  assert_file_name (workspace, STORY_AMARA, BELAY_AUDIENCE_PUBLIC, "md", "amara-5f0a1b2c.md");
}

static void
test_audiences (void)
{
  static const char *const nicks[] = { "mentee", "lead", "public", "own" };
  BelayAudience            audience = BELAY_AUDIENCE_LEAD;

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    {
      g_assert_true (belay_audience_parse (nicks[i], &audience));
      g_assert_cmpstr (belay_audience_to_nick (audience), ==, nicks[i]);
    }
  g_assert_false (belay_audience_parse ("Mentee", &audience));
  g_assert_false (belay_audience_parse (NULL, &audience));
  g_assert_cmpint (audience, ==, BELAY_AUDIENCE_OWN);
}

static char *
render (BelayWorkspace *workspace,
        BelayRecord    *record,
        const char     *format,
        GPtrArray      *warnings,
        GError        **error)
{
  gsize length = 0;
  char *page = story_render (workspace, record, BELAY_AUDIENCE_MENTEE, format, warnings, &length, error);

  g_assert_cmpuint (length, ==, page != NULL ? strlen (page) : 0);

  return page;
}

static void
test_render (void)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
  BelayRecord     *amara = belay_workspace_find (workspace, STORY_AMARA, BELAY_TYPE_PERSON);
  g_autofree char *page = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (belay_export_list_formats ()[0], ==, "md");
  g_assert_cmpint (belay_export_get_default_audience (amara), ==, BELAY_AUDIENCE_MENTEE);

  page = render (workspace, amara, "md", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (page, "# Amara Mensah\n"));
}

static void
test_refusals (void)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
  BelayRecord *amara = belay_workspace_find (workspace, STORY_AMARA, BELAY_TYPE_PERSON);
  g_autoptr (GError) error = NULL;

  g_assert_null (render (workspace, amara, "docx", NULL, &error));
  g_assert_error (error, BELAY_EXPORT_ERROR, BELAY_EXPORT_ERROR_FORMAT);
  g_clear_error (&error);

  g_assert_null (render (workspace, BELAY_RECORD (workspace), "md", NULL, &error));
  g_assert_error (error, BELAY_EXPORT_ERROR, BELAY_EXPORT_ERROR_KIND);
}

static BelayMeetingYear *
fail_to_load (BelayWorkspace *workspace,
              BelayPerson    *person,
              int             year,
              gpointer        user_data,
              GError        **error)
{
  if (year != 2025)
    return belay_meeting_year_new ("2024", &(BelayMeetingYearFields){ .person = (char *) STORY_AMARA });

  g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_ACCES, "meetings-2025.json: no");

  return NULL;
}

static void
add_head (BelayWorkspace *workspace,
          BelayRecord    *person,
          int             year)
{
  g_autofree char       *id = g_strdup_printf ("head-%d", year);
  BelayMeetingHeadFields fields = { .day = belay_day_new (year, 3, 2), .state = BELAY_MEETING_CLOSED };
  g_autoptr (BelayMeetingHead) head = belay_meeting_head_new (id, &fields);
  const BelayField *list = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (person), "heads");
  g_autoptr (BelayChange) change = belay_change_new_insert (person, list, 0, BELAY_RECORD (head));

  belay_workspace_apply (workspace, change, TRUE);
}

static void
test_unreadable_year (void)
{
  g_autoptr (BelayWorkspace) workspace = story_workspace_new ();
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  BelayRecord     *amara = belay_workspace_find (workspace, STORY_AMARA, BELAY_TYPE_PERSON);
  g_autofree char *page = NULL;
  g_autofree char *shorter = NULL;
  gsize            length = 0;

  add_head (workspace, amara, 2024);
  add_head (workspace, amara, 2025);
  belay_workspace_set_year_loader (workspace, fail_to_load, NULL);

  page = render (workspace, amara, "md", warnings, NULL);
  g_assert_nonnull (strstr (page, "The queue held."));
  g_assert_cmpuint (warnings->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (warnings, 0), ==, "meetings-2025.json: no");
  /* An unreadable year does not keep the others from being read. */
  g_assert_cmpuint (belay_list_get_length (belay_person_get (BELAY_PERSON (amara))->years), ==, 2);

  /* Whoever sees no meetings needs none read. */
  g_ptr_array_set_size (warnings, 0);
  shorter = story_render (workspace, amara, BELAY_AUDIENCE_LEAD, "md", warnings, &length, NULL);
  g_assert_nonnull (shorter);
  g_assert_cmpuint (warnings->len, ==, 0);
}

static void
test_write_file (void)
{
  g_autofree char *folder = g_dir_make_tmp ("belay-export.XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.md", NULL);
  g_autofree char *link = g_build_filename (folder, "b.md", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "none", "c.md", NULL);
  g_autofree char *content = NULL;
  mode_t           mask = umask (022);
  GStatBuf         status;
  g_autoptr (GError) error = NULL;

  g_assert_true (belay_export_write_file (path, "one", 3, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpuint (status.st_mode & 0777, ==, 0644);

  g_assert_cmpint (symlink (path, link), ==, 0);
  g_assert_true (belay_export_write_file (link, "two", 3, &error));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "two");

  g_assert_true (belay_export_write_file ("/dev/null", "three", 5, &error));
  g_assert_cmpint (g_stat ("/dev/null", &status), ==, 0);
  g_assert_true (S_ISCHR (status.st_mode));

  g_assert_false (belay_export_write_file (nowhere, "four", 4, &error));
  g_assert_error (error, BELAY_EXPORT_ERROR, BELAY_EXPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, nowhere));

  umask (mask);
  g_unlink (link);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/share/export/slug", test_slug);
  g_test_add_func ("/share/export/file-name", test_file_name);
  g_test_add_func ("/share/export/audiences", test_audiences);
  g_test_add_func ("/share/export/render", test_render);
  g_test_add_func ("/share/export/refusals", test_refusals);
  g_test_add_func ("/share/export/unreadable-year", test_unreadable_year);
  g_test_add_func ("/share/export/write-file", test_write_file);

  return g_test_run ();
}
