/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* A workspace saved elsewhere: all of it, with what could not be saved where it was. */

#include "store-fixture.h"

#include <belay-copy.h>

#include <glib/gstdio.h>
#include <string.h>

static BelayStore *
open_copy (StoreFixture *fixture,
           const char   *name,
           BelayStore   *store)
{
  g_autofree char *folder = g_build_filename (fixture->top, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BelayCopy) copy = belay_copy_new (store, folder, &error);
  BelayStore *opened;

  g_assert_no_error (error);
  g_assert_cmpstr (belay_copy_get_folder (copy), ==, folder);
  g_assert_true (belay_copy_commit (copy, &error));
  g_assert_no_error (error);
  opened = belay_store_open (folder, BELAY_STORE_WRITE, &error);
  g_assert_no_error (error);

  return opened;
}

static void
test_has_what_was_not_saved (StoreFixture *fixture,
                             gconstpointer data)
{
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  g_autoptr (BelayStore) copy = NULL;

  store_set_text (store, GOAL_ID, "title", "Write trio code");
  copy = open_copy (fixture, "copy", store);
  g_assert_cmpstr (belay_goal_get (store_find (copy, GOAL_ID))->title, ==, "Write trio code");
  g_assert_true (belay_store_is_dirty (store));
  g_assert_true (belay_workspace_require_years (belay_store_get_workspace (copy), store_find (copy, AMARA_ID), NULL));
  g_assert_nonnull (store_find (copy, MEETING_ID));
}

static void
test_keeps_what_cannot_be_read (StoreFixture *fixture,
                                gconstpointer data)
{
  g_autoptr (BelayStore) store = NULL;
  g_autoptr (BelayStore) copy = NULL;
  BelayBroken *broken;

  store_fixture_write (fixture, BEN_FILE, "{ broken");
  store = store_fixture_open (fixture);
  copy = open_copy (fixture, "copy", store);
  g_assert_cmpuint (belay_store_get_broken (copy)->len, >=, 1);
  broken = g_ptr_array_index (belay_store_get_broken (copy), 0);
  g_assert_cmpstr (broken->path, ==, BEN_FILE);
}

static void
test_removed_stays_removed (StoreFixture *fixture,
                            gconstpointer data)
{
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  g_autoptr (BelayStore) copy = NULL;
  g_autofree char *years = NULL;

  belay_change_free (store_remove (store, store_find (store, AMARA_ID)));
  copy = open_copy (fixture, "copy", store);
  g_assert_null (belay_workspace_find (belay_store_get_workspace (copy), AMARA_ID, BELAY_TYPE_PERSON));
  years = g_build_filename (belay_store_get_folder (copy), "people", AMARA_ID, NULL);
  g_assert_false (g_file_test (years, G_FILE_TEST_EXISTS));
}

/* They were taken from the disk with their person, who came back when nothing could be saved. */
static void
test_has_years_that_came_back (StoreFixture *fixture,
                               gconstpointer data)
{
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  g_autoptr (BelayStore) copy = NULL;
  g_autoptr (BelayChange) change = store_remove (store, store_find (store, AMARA_ID));

  store_assert_saved (store);
  g_assert_false (store_fixture_has (fixture, AMARA_YEAR_FILE));
  belay_workspace_apply (belay_store_get_workspace (store), change, FALSE);
  copy = open_copy (fixture, "copy", store);
  g_assert_true (belay_workspace_require_years (belay_store_get_workspace (copy), store_find (copy, AMARA_ID), NULL));
  g_assert_nonnull (store_find (copy, MEETING_ID));
}

static void
test_tells_what_cannot_be_listed (StoreFixture *fixture,
                                  gconstpointer data)
{
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  g_autofree char *away = g_build_filename (fixture->top, "away", NULL);
  g_autofree char *folder = g_build_filename (fixture->top, "copy", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_rename (fixture->folder, away), ==, 0);
  g_assert_true (g_file_set_contents (fixture->folder, "no folder", -1, NULL));
  g_assert_null (belay_copy_new (store, folder, &error));
  g_assert_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_IO);
  g_assert_cmpint (g_unlink (fixture->folder), ==, 0);
  g_assert_cmpint (g_rename (away, fixture->folder), ==, 0);
}

static void
test_outlives_its_folder (StoreFixture *fixture,
                          gconstpointer data)
{
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  g_autoptr (BelayStore) copy = NULL;
  g_autofree char *away = g_build_filename (fixture->top, "away", NULL);

  g_assert_cmpint (g_rename (fixture->folder, away), ==, 0);
  copy = open_copy (fixture, "copy", store);
  g_assert_nonnull (store_find (copy, AMARA_ID));
  g_assert_cmpint (g_rename (away, fixture->folder), ==, 0);
}

static void
test_never_writes_over (StoreFixture *fixture,
                        gconstpointer data)
{
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (BelayCopy) copy = belay_copy_new (store, fixture->top, &error);

  g_assert_no_error (error);
  g_assert_false (belay_copy_commit (copy, &error));
  g_assert_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_NOT_EMPTY);
}

int
main (int    argc,
      char **argv)
{
  store_fixture_init (&argc, &argv);
  store_fixture_add ("/storage/copy/has-what-was-not-saved", test_has_what_was_not_saved);
  store_fixture_add ("/storage/copy/keeps-what-cannot-be-read", test_keeps_what_cannot_be_read);
  store_fixture_add ("/storage/copy/removed-stays-removed", test_removed_stays_removed);
  store_fixture_add ("/storage/copy/has-years-that-came-back", test_has_years_that_came_back);
  store_fixture_add ("/storage/copy/tells-what-cannot-be-listed", test_tells_what_cannot_be_listed);
  store_fixture_add ("/storage/copy/outlives-its-folder", test_outlives_its_folder);
  store_fixture_add ("/storage/copy/never-writes-over", test_never_writes_over);

  return store_fixture_run ();
}
