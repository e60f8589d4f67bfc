/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* What `belay check` finds, line by line. */

#include "store-fixture.h"

#include <string.h>

/* One edit of one file by hand, and the beginning of the only line it earns; NULL for none. */
static const struct
{
  const char *name;
  const char *path;
  const char *from;
  const char *to;
  const char *line;
} cases[] = {
  { "other-formatting", AMARA_FILE, "\"name\" : \"Amara\"", "\n\n\t\"name\":\"Amara\"", NULL },
  { "unknown-member", AMARA_FILE, "\"name\" : \"Amara\"", "\"name\" : \"Amara\", \"shoe-size\": 38", NULL },
  { "no-json", BEN_FILE, "{", "", BEN_FILE ": " },
  { "wrong-value", AMARA_FILE, "\"Goal 3\"", "3", AMARA_FILE ": /goals/3/title: " },
  { "dangling-reference", PROJECT_FILE, BEN_ID, NEW_ID, PROJECT_FILE ": /lead: refers to" },
  { "dangling-in-private", NOTEBOOK_FILE, "\"2025-03-04\"", "\"2025-13-04\"", NOTEBOOK_FILE ": /notes/0/day: " },
  { "broken-year", AMARA_YEAR_FILE, "\"closed\"", "\"open\"", AMARA_YEAR_FILE ": /meetings/0/state: " },
  { "dangling-in-year", AMARA_YEAR_FILE, MENTORSHIP_ID, NEW_ID, AMARA_YEAR_FILE ": /meetings/0/mentorship: refers to" },
  { "twice-in-year", AMARA_YEAR_FILE, "\"id\" : \"" MEETING_ID, "\"id\" : \"" GOAL_ID,
    AMARA_YEAR_FILE ": /meetings/0/id: the id " GOAL_ID },
  { "private-member", AMARA_FILE, "\"Goal 3\"", "\"Goal 3\", \"private\": \"secret\"", AMARA_FILE ": /goals/3/private: " },
  { "energy", AMARA_FILE, "\"name\" : \"Amara\"", "\"name\" : \"Amara\", \"energy\": []", AMARA_FILE ": /energy: " },
  { "impressions-escaped", AMARA_FILE, "\"name\" : \"Amara\"",
    "\"name\" : \"Amara\", \"impression\\u0073\": []", AMARA_FILE ": /impressions: " },
  { "root", "workspace.json", "\"Garden\"", "7", "workspace.json: /name: " },
};

static void
test_finding (StoreFixture *fixture,
              gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_replace (fixture, cases[i].path, cases[i].from, cases[i].to);
  lines = belay_check_folder (fixture->folder, &error);
  g_assert_no_error (error);
  for (guint j = 0; j < lines->len; j++)
    g_test_message ("%s", (const char *) g_ptr_array_index (lines, j));

  if (cases[i].line == NULL)
    {
      g_assert_cmpuint (lines->len, ==, 0);
      return;
    }
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (lines, 0), cases[i].line));
}

static void
test_nothing (StoreFixture *fixture,
              gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (BelayStore) holder = store_fixture_open (fixture);

  store_fixture_write (fixture, AMARA_FILE ".A1B2C3", "half");
  store_fixture_write (fixture, "README.md", "half");
  before = store_fixture_snapshot (fixture);
  lines = belay_check_folder (fixture->folder, NULL);
  g_assert_cmpuint (lines->len, ==, 0);
  after = store_fixture_snapshot (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_private_file_outside (StoreFixture *fixture,
                           gconstpointer data)
{
  g_autofree char *text = store_fixture_read (fixture, NOTEBOOK_FILE);
  g_autoptr (GPtrArray) lines = NULL;

  store_fixture_write (fixture, PROJECT_FILE, text);
  lines = belay_check_folder (fixture->folder, NULL);
  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_nonnull (strstr (g_ptr_array_index (lines, 1), "/format: a private file"));
}

static void
test_year_without_a_file (StoreFixture *fixture,
                          gconstpointer data)
{
  g_autoptr (GPtrArray) lines = NULL;

  store_fixture_replace (fixture, AMARA_FILE, "\"2025-03-04\"", "\"2024-03-04\"");
  lines = belay_check_folder (fixture->folder, NULL);
  g_assert_cmpuint (lines->len, ==, 1);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (lines, 0), "people/" AMARA_ID "/meetings-2024.json: "));
}

static void
test_sorted_by_file (StoreFixture *fixture,
                     gconstpointer data)
{
  g_autoptr (GPtrArray) lines = NULL;

  store_fixture_write (fixture, BEN_FILE, "{");
  store_fixture_write (fixture, "frameworks/python/1.json", "{");
  store_fixture_write (fixture, "templates/regular.json", "{");
  lines = belay_check_folder (fixture->folder, NULL);
  g_assert_cmpuint (lines->len, ==, 3);
  for (guint i = 1; i < lines->len; i++)
    {
      g_auto (GStrv) one = g_strsplit (g_ptr_array_index (lines, i - 1), ": ", 2);
      g_auto (GStrv) other = g_strsplit (g_ptr_array_index (lines, i), ": ", 2);

      g_assert_cmpint (strcmp (one[0], other[0]), <=, 0);
    }
}

static void
test_no_workspace (StoreFixture *fixture,
                   gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (belay_check_folder (fixture->top, &error));
  g_assert_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_NOT_A_WORKSPACE);
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/storage/check/finding/", cases[i].name, NULL);

      g_test_add (path, StoreFixture, GUINT_TO_POINTER (i), store_fixture_set_up, test_finding, store_fixture_tear_down);
    }
  store_fixture_add ("/storage/check/nothing", test_nothing);
  store_fixture_add ("/storage/check/private-file-outside", test_private_file_outside);
  store_fixture_add ("/storage/check/year-without-a-file", test_year_without_a_file);
  store_fixture_add ("/storage/check/sorted-by-file", test_sorted_by_file);
  store_fixture_add ("/storage/check/no-workspace", test_no_workspace);

  return store_fixture_run ();
}
