/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* Opening: what can be read is there, what cannot is named, and nothing is touched. */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *
get_problem (BelayStore *store,
             const char *path)
{
  BelayBroken *broken = belay_broken_array_find (belay_store_get_broken (store), path);

  return broken != NULL ? broken->text : NULL;
}

static void
assert_problem (BelayStore *store,
                const char *path,
                const char *part)
{
  const char *text = get_problem (store, path);

  g_assert_nonnull (text);
  if (strstr (text, part) == NULL)
    g_assert_cmpstr (text, ==, part);
}

static void
test_opens_what_it_wrote (StoreFixture *fixture,
                          gconstpointer data)
{
  g_autofree char *before = store_fixture_snapshot (fixture);
  g_autofree char *after = NULL;
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  const char *reason;

  g_assert_cmpuint (belay_store_get_broken (store)->len, ==, 0);
  g_assert_false (belay_store_is_read_only (store, &reason));
  g_assert_null (reason);
  g_assert_cmpstr (belay_store_get_folder (store), ==, fixture->folder);
  g_assert_cmpstr (belay_record_get_title (store_find (store, GOAL_ID)), ==, "Write asyncio code");
  g_assert_nonnull (belay_workspace_find_notebook (belay_store_get_workspace (store), BEN_ID, AMARA_ID));
  g_assert_nonnull (belay_workspace_find_framework (belay_store_get_workspace (store), "python", 1));
  g_assert_false (belay_store_is_dirty (store));
  store_assert_saved (store);

  after = store_fixture_snapshot (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_reading_leaves_no_trace (StoreFixture *fixture,
                              gconstpointer data)
{
  g_autofree char *lock = store_fixture_path (fixture, ".lock");
  g_autoptr (GError) error = NULL;
  g_autoptr (BelayStore) store = NULL;
  const char *reason;

  g_unlink (lock);
  store = belay_store_open (fixture->folder, BELAY_STORE_READ, &error);
  g_assert_no_error (error);
  g_assert_false (store_fixture_has (fixture, ".lock"));
  g_assert_true (belay_store_is_read_only (store, &reason));
  g_assert_nonnull (reason);
  store_set_text (store, GOAL_ID, "title", "Other");
  store_assert_refused (store, BELAY_STORE_ERROR_READ_ONLY, "reading");
}

static void
test_loads_years_when_asked (StoreFixture *fixture,
                             gconstpointer data)
{
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  BelayPerson *amara = store_find (store, AMARA_ID);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (belay_list_get_length (belay_person_get (amara)->years), ==, 0);
  belay_workspace_require_years (belay_store_get_workspace (store), amara, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (belay_list_get_length (belay_person_get (amara)->years), ==, 1);
  g_assert_false (belay_store_is_dirty (store));

  store_set_text (store, MEETING_ID, "notes", "Better start.");
  store_assert_saved (store);
  {
    g_autofree char *text = store_fixture_read (fixture, AMARA_YEAR_FILE);

    g_assert_nonnull (strstr (text, "Better start."));
  }
}

static void
test_names_a_broken_year (StoreFixture *fixture,
                          gconstpointer data)
{
  g_autoptr (BelayStore) store = NULL;
  g_autoptr (GError) error = NULL;

  store_fixture_write (fixture, AMARA_YEAR_FILE, "{");
  store = store_fixture_open (fixture);
  g_assert_cmpuint (belay_store_get_broken (store)->len, ==, 0);
  g_assert_false (belay_workspace_require_years (belay_store_get_workspace (store), store_find (store, AMARA_ID), &error));
  g_assert_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_BROKEN);
  g_assert_nonnull (strstr (error->message, AMARA_YEAR_FILE));
  assert_problem (store, AMARA_YEAR_FILE, "line 1");
}

/* What stands in a file in place of what was there, and how it is named. */
static const struct
{
  const char *name;
  const char *path;
  const char *from;
  const char *to;
  const char *part;
} breakages[] = {
  { "wrong-value", AMARA_FILE, "\"Goal 3\"", "3", "/goals/3/title: " },
  { "other-id", AMARA_FILE, "\"id\" : \"" AMARA_ID, "\"id\" : \"" NEW_ID, "/id: " },
  { "id-twice-in-a-file", AMARA_FILE, "000000000103", "00000000000c", "/goals/3/id: " },
  { "other-author", NOTEBOOK_FILE, BEN_ID, NEW_ID, "/author: " },
  { "other-mentee", NOTEBOOK_FILE, AMARA_ID, NEW_ID, "/person: " },
  { "other-project", PROJECT_FILE, PROJECT_ID, NEW_ID, "/id: " },
  { "other-revision", "frameworks/python/1.json", "\"revision\" : 1", "\"revision\" : 2", "/revision: " },
  { "draft-as-revision", "frameworks/python/1.json", "\"revision\" : 1", "\"revision\" : 1, \"state\": \"draft\"", "/state: " },
  { "id-used-twice", PROJECT_FILE, "\"id\" : \"" PROJECT_ID "\"",
    "\"id\" : \"" PROJECT_ID "\", \"risks\": [{\"id\" : \"" GOAL_ID "\", \"title\": \"x\"}]",
    "/risks/0/id: the id " GOAL_ID },
};

static void
test_broken_file_hides_nothing_else (StoreFixture *fixture,
                                     gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (breakages); i++)
    {
      g_autofree char *sound = store_fixture_read (fixture, breakages[i].path);
      g_autofree char *broken = NULL;
      g_autofree char *after = NULL;
      g_autoptr (BelayStore) store = NULL;

      g_test_message ("%s", breakages[i].name);
      store_fixture_replace (fixture, breakages[i].path, breakages[i].from, breakages[i].to);
      broken = store_fixture_read (fixture, breakages[i].path);
      store = store_fixture_open (fixture);
      g_assert_cmpuint (belay_store_get_broken (store)->len, >=, 1);
      assert_problem (store, breakages[i].path, breakages[i].part);

      store_set_text (store, BEN_ID, "role", "Gardener");
      store_assert_saved (store);
      after = store_fixture_read (fixture, breakages[i].path);
      g_assert_cmpstr (after, ==, broken);
      g_assert_finalize_object (g_steal_pointer (&store));
      store_fixture_write (fixture, breakages[i].path, sound);
    }
}

static void
test_never_writes_over_a_broken_file (StoreFixture *fixture,
                                      gconstpointer data)
{
  g_autofree char *after = NULL;
  g_autoptr (BelayStore) store = NULL;
  BelayProjectFields fields = { .name = (char *) "Empty" };
  g_autoptr (BelayRecord) again = BELAY_RECORD (belay_project_new (PROJECT_ID, &fields));
  g_autoptr (BelayChange) change = NULL;

  store_fixture_write (fixture, PROJECT_FILE, "not JSON");
  store = store_fixture_open (fixture);
  change = store_insert (store, WORKSPACE_ID, "projects", again);
  store_assert_refused (store, BELAY_STORE_ERROR_BROKEN, PROJECT_FILE);
  after = store_fixture_read (fixture, PROJECT_FILE);
  g_assert_cmpstr (after, ==, "not JSON");
}

static void
test_newer_version_is_read_only (StoreFixture *fixture,
                                 gconstpointer data)
{
  g_autoptr (BelayStore) store = NULL;
  const char *reason;

  store_fixture_replace (fixture, PROJECT_FILE, "\"version\" : 1", "\"version\" : 2");
  store = store_fixture_open (fixture);
  g_assert_true (belay_store_is_read_only (store, &reason));
  g_assert_nonnull (strstr (reason, PROJECT_FILE));
  g_assert_nonnull (store_find (store, PROJECT_ID));
  store_set_text (store, GOAL_ID, "title", "Other");
  store_assert_refused (store, BELAY_STORE_ERROR_READ_ONLY, "newer");
}

static void
test_broken_root (StoreFixture *fixture,
                  gconstpointer data)
{
  g_autoptr (BelayStore) store = NULL;

  store_fixture_write (fixture, "workspace.json", "{}");
  store = store_fixture_open (fixture);
  assert_problem (store, "workspace.json", "format");
  g_assert_true (belay_store_is_read_only (store, NULL));
  g_assert_cmpstr (belay_record_get_title (store_find (store, GOAL_ID)), ==, "Write asyncio code");
}

static void
test_no_workspace (StoreFixture *fixture,
                   gconstpointer data)
{
  g_autofree char  *missing = g_build_filename (fixture->top, "nowhere", NULL);
  const char *const folders[] = { fixture->top, missing };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (belay_store_open (folders[i / 2], i % 2 == 0 ? BELAY_STORE_READ : BELAY_STORE_WRITE, &error));
      g_assert_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_NOT_A_WORKSPACE);
    }
  {
    g_autofree char *lock = g_build_filename (fixture->top, ".lock", NULL);

    g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  }
}

/* Files beside the documents, and how each is named, if at all. */
static const struct
{
  const char *path;
  const char *part;
} strangers[] = {
  { "README.json", NULL },
  { ".git/people/config.json", NULL },
  { "people/.stfolder/x.json", NULL },
  { "people/" AMARA_ID "/photo.png", NULL },
  { "people/" AMARA_ID "/person.json.AB12CD", NULL },
  { "people/" AMARA_ID "/person.json.backup", NULL },
  { "people/" AMARA_ID "/meetings-20x5.json", "no document" },
  { "people/" AMARA_ID "/person.sync-conflict-20260101-101010-ABCDEFG.json", "second version" },
  { "projects/x.sync-conflict-20260101-101010-ABCDEFG.json", "second version" },
  { "projects/x (conflicted copy 2026-01-01).json", "second version" },
  { "projects/two words.json", "no document" },
  { "people/caf\xc3\xa9/person.json", "no document" },
  { "people/" NEW_ID "/meetings-2024.json", "no person.json" },
  { "projects/deep/er.json", NULL },
};

static void
test_strangers (StoreFixture *fixture,
                gconstpointer data)
{
  g_autoptr (BelayStore) store = NULL;
  guint n_named = 0;

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    store_fixture_write (fixture, strangers[i].path, "{}");
  store = store_fixture_open (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_test_message ("%s", strangers[i].path);
      if (strangers[i].part == NULL)
        {
          g_assert_null (get_problem (store, strangers[i].path));
          continue;
        }
      assert_problem (store, strangers[i].path, strangers[i].part);
      n_named++;
    }
  g_assert_cmpuint (belay_store_get_broken (store)->len, ==, n_named);
}

static void
test_sweeps_only_its_own_leftovers (StoreFixture *fixture,
                                    gconstpointer data)
{
  static const char *const leftovers[] = {
    "workspace.json.A1B2C3", ".intent.ABCDEF", AMARA_FILE ".000000", "projects/x.json.ZZZZZZ"
  };
  static const char *const others[] = { "notes.A1B2C3", AMARA_FILE ".backup", AMARA_FILE ".orig", "deep/x.json.A1B2C3" };
  g_autoptr (BelayStore) store = NULL;
  g_autoptr (BelayStore) reader = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (leftovers); i++)
    {
      store_fixture_write (fixture, leftovers[i], "{");
      store_fixture_write (fixture, others[i], "{");
    }
  reader = belay_store_open (fixture->folder, BELAY_STORE_READ, NULL);
  g_assert_true (store_fixture_has (fixture, leftovers[0]));
  store = store_fixture_open (fixture);
  g_assert_cmpuint (belay_store_get_broken (store)->len, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (leftovers); i++)
    {
      g_assert_false (store_fixture_has (fixture, leftovers[i]));
      g_assert_true (store_fixture_has (fixture, others[i]));
    }
}

static void
test_special_files (StoreFixture *fixture,
                    gconstpointer data)
{
  g_autofree char *pipe = store_fixture_path (fixture, "projects/pipe.json");
  g_autofree char *link = store_fixture_path (fixture, "projects/link.json");
  g_autofree char *large = store_fixture_path (fixture, "projects/large.json");
  g_autofree char *folder = store_fixture_path (fixture, "projects/folder.json");
  g_autoptr (BelayStore) store = NULL;

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink ("nowhere.json", link), ==, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  store_fixture_write (fixture, "projects/large.json", "{}");
  g_assert_cmpint (truncate (large, 65 * 1024 * 1024), ==, 0);

  store = store_fixture_open (fixture);
  assert_problem (store, "projects/pipe.json", "regular");
  assert_problem (store, "projects/link.json", "read");
  assert_problem (store, "projects/large.json", "64 MiB");
  assert_problem (store, "projects/folder.json", "regular");
  g_assert_cmpuint (belay_store_get_broken (store)->len, ==, 4);
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  store_fixture_add ("/storage/store/opens-what-it-wrote", test_opens_what_it_wrote);
  store_fixture_add ("/storage/store/reading-leaves-no-trace", test_reading_leaves_no_trace);
  store_fixture_add ("/storage/store/loads-years-when-asked", test_loads_years_when_asked);
  store_fixture_add ("/storage/store/names-a-broken-year", test_names_a_broken_year);
  store_fixture_add ("/storage/store/broken-file-hides-nothing-else", test_broken_file_hides_nothing_else);
  store_fixture_add ("/storage/store/never-writes-over-a-broken-file", test_never_writes_over_a_broken_file);
  store_fixture_add ("/storage/store/newer-version-is-read-only", test_newer_version_is_read_only);
  store_fixture_add ("/storage/store/broken-root", test_broken_root);
  store_fixture_add ("/storage/store/no-workspace", test_no_workspace);
  store_fixture_add ("/storage/store/strangers", test_strangers);
  store_fixture_add ("/storage/store/sweeps-only-its-own-leftovers", test_sweeps_only_its_own_leftovers);
  store_fixture_add ("/storage/store/special-files", test_special_files);

  return store_fixture_run ();
}
