/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* Backups: made before the day's first write, kept by a rule, sound or named as damaged. */

#include "store-fixture.h"

#include <belay-backup.h>
#include <belay-state.h>

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define TODAY 739942 /* 2026-11-22 */

static char *
backup_path (const char *name,
             const char *relative)
{
  g_autofree char *folder = belay_backup_dup_folder (WORKSPACE_ID, name);

  return g_build_filename (folder, relative, NULL);
}

static char *
join_names (void)
{
  g_autoptr (GPtrArray) names = belay_backup_list (WORKSPACE_ID);

  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

static void
assert_names (const char *expected)
{
  g_autofree char *names = join_names ();

  g_assert_cmpstr (names, ==, expected);
}

static void
make (StoreFixture *fixture,
      BelayDay      day)
{
  g_autoptr (GError) error = NULL;

  belay_backup_make (fixture->folder, WORKSPACE_ID, day, &error);
  g_assert_no_error (error);
}

static GPtrArray *
verify (const char *name)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *damaged = belay_backup_verify (WORKSPACE_ID, name, &error);

  g_assert_no_error (error);

  return damaged;
}

static void
test_before_the_first_write_of_a_day (StoreFixture *fixture,
                                      gconstpointer data)
{
  g_autofree char *before = store_fixture_read (fixture, AMARA_FILE);
  g_autofree char *path = backup_path ("2026-11-22", AMARA_FILE);
  g_autofree char *notebook = backup_path ("2026-11-22", NOTEBOOK_FILE);
  g_autofree char *copy = NULL;
  g_autoptr (GPtrArray) damaged = NULL;
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  GStatBuf status;

  belay_store_set_today (store, TODAY);
  assert_names ("");
  store_set_text (store, GOAL_ID, "title", "First of the day");
  store_assert_saved (store);
  assert_names ("2026-11-22");
  g_assert_true (g_file_get_contents (path, &copy, NULL, NULL));
  g_assert_cmpstr (copy, ==, before);
  g_assert_true (g_file_test (notebook, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_stat (notebook, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0600);
  damaged = verify ("2026-11-22");
  g_assert_cmpuint (damaged->len, ==, 0);

  store_set_text (store, GOAL_ID, "title", "Second of the day");
  store_assert_saved (store);
  assert_names ("2026-11-22");
  belay_store_set_today (store, TODAY + 1);
  store_set_text (store, GOAL_ID, "title", "First of the next");
  store_assert_saved (store);
  assert_names ("2026-11-22 2026-11-23");
}

static void
test_failed_backup_keeps_nobody_from_saving (StoreFixture *fixture,
                                             gconstpointer data)
{
  g_autofree char *state = belay_state_dup_folder ();
  g_autofree char *backups = g_build_filename (state, "backups", NULL);
  g_autoptr (BelayStore) store = store_fixture_open (fixture);

  g_mkdir_with_parents (state, 0700);
  g_assert_true (g_file_set_contents (backups, "in the way", -1, NULL));
  belay_store_set_today (store, TODAY);
  store_set_text (store, GOAL_ID, "title", "Saved all the same");
  g_assert_null (belay_store_get_backup_problem (store));
  store_assert_saved (store);
  g_assert_nonnull (strstr (belay_store_get_backup_problem (store), "backups"));
}

/* How backups on many days thin out. */
static void
test_keeps_by_rule (StoreFixture *fixture,
                    gconstpointer data)
{
  /* One backup a day for 400 days; what is in the older ones does not matter. */
  for (BelayDay day = TODAY - 399; day < TODAY; day++)
    {
      g_autofree char *name = belay_day_to_string (day);
      g_autofree char *path = backup_path (name, "people");

      g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
    }
  make (fixture, TODAY);

  /* 2026-11-22 is a Sunday: its week began on the 16th. */
  assert_names ("2025-12-31 2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30 2026-07-31 "
                "2026-08-31 2026-09-30 2026-10-31 2026-11-01 2026-11-08 "
                "2026-11-13 2026-11-14 2026-11-15 2026-11-16 2026-11-17 2026-11-18 2026-11-19 2026-11-20 2026-11-21 2026-11-22");
}

static void
test_many_on_a_day (StoreFixture *fixture,
                    gconstpointer data)
{
  make (fixture, TODAY - 1);
  for (guint i = 0; i < 12; i++)
    make (fixture, TODAY);

  assert_names ("2026-11-21 2026-11-22-3 2026-11-22-4 2026-11-22-5 2026-11-22-6 2026-11-22-7 "
                "2026-11-22-8 2026-11-22-9 2026-11-22-10 2026-11-22-11 2026-11-22-12");
}

static void
flip_bit (void)
{
  g_autofree char *path = backup_path ("2026-11-22", BEN_FILE);
  g_autofree char *text = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  text[length / 2] ^= 1;
  g_assert_true (g_file_set_contents (path, text, length, NULL));
}

static void
lose_file (void)
{
  g_autofree char *path = backup_path ("2026-11-22", BEN_FILE);

  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
link_away (void)
{
  g_autofree char *path = backup_path ("2026-11-22", BEN_FILE);
  g_autofree char *away = backup_path ("2026-11-22", "away");

  g_assert_cmpint (rename (path, away), ==, 0);
  g_assert_cmpint (symlink (away, path), ==, 0);
}

static void
link_folder_away (void)
{
  g_autofree char *path = backup_path ("2026-11-22", "people/" BEN_ID);
  g_autofree char *away = backup_path ("2026-11-22", "away");

  g_assert_cmpint (rename (path, away), ==, 0);
  g_assert_cmpint (symlink (away, path), ==, 0);
}

static void
add_file (void)
{
  g_autofree char *path = backup_path ("2026-11-22", "projects/added.json");

  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
}

static void
lose_manifest (void)
{
  g_autofree char *path = backup_path ("2026-11-22", "SHA256SUMS");

  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
forge_manifest (void)
{
  g_autofree char *path = backup_path ("2026-11-22", "SHA256SUMS");
  g_autofree char *hash = store_fixture_hash ("evil");
  g_autofree char *text = g_strdup_printf ("%s  ../../../evil.json\n", hash);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static const struct
{
  const char *name;
  void (*damage) (void);
  const char *path;
} damages[] = {
  { "flipped-bit", flip_bit, BEN_FILE },
  { "lost-file", lose_file, BEN_FILE },
  { "link", link_away, BEN_FILE },
  { "linked-folder", link_folder_away, BEN_FILE },
  { "added-file", add_file, "projects/added.json" },
  { "lost-manifest", lose_manifest, "SHA256SUMS" },
  { "forged-manifest", forge_manifest, "SHA256SUMS" },
};

static void
test_damage (StoreFixture *fixture,
             gconstpointer data)
{
  const guint      i = GPOINTER_TO_UINT (data);
  g_autofree char *before = store_fixture_snapshot (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) damaged = NULL;
  g_autoptr (GError) error = NULL;
  BelayBroken *first;

  make (fixture, TODAY);
  damages[i].damage ();
  damaged = verify ("2026-11-22");
  g_assert_cmpuint (damaged->len, ==, 1);
  first = g_ptr_array_index (damaged, 0);
  g_assert_cmpstr (first->path, ==, damages[i].path);

  g_assert_false (belay_backup_restore (fixture->folder, WORKSPACE_ID, "2026-11-22", TODAY, &error));
  g_assert_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, damages[i].path));
  after = store_fixture_snapshot (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_no_such_backup (StoreFixture *fixture,
                     gconstpointer data)
{
  static const char *const names[] = {
    "2026-11-22", "..", "", "../../../etc", "2026-11-22/..", "2026-13-01", "2026-11-22-1", "2026-11-22-x"
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (belay_backup_verify (WORKSPACE_ID, names[i], &error));
      g_assert_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_IO);
    }
}

static void
restore (StoreFixture *fixture,
         const char   *name)
{
  g_autoptr (GError) error = NULL;

  belay_backup_restore (fixture->folder, WORKSPACE_ID, name, TODAY, &error);
  g_assert_no_error (error);
}

static void
test_restores_and_takes_back (StoreFixture *fixture,
                              gconstpointer data)
{
  g_autofree char *before = store_fixture_snapshot (fixture);
  g_autofree char *changed = NULL;
  g_autofree char *restored = NULL;
  g_autofree char *again = NULL;
  g_autofree char *amara = store_fixture_path (fixture, AMARA_FILE);
  g_autofree char *year = store_fixture_path (fixture, AMARA_YEAR_FILE);

  make (fixture, TODAY);
  store_fixture_write (fixture, BEN_FILE, "broken \xff\xfe");
  g_assert_cmpint (g_unlink (amara), ==, 0);
  g_assert_cmpint (g_unlink (year), ==, 0);
  store_fixture_replace (fixture, NOTEBOOK_FILE, "Shy", "Bold");
  store_fixture_write (fixture, "projects/new.json", "{}");
  {
    g_autofree char *broken = store_fixture_path (fixture, BEN_FILE);
    g_autofree char *new_file = store_fixture_path (fixture, "projects/new.json");
    g_autofree char *folder = store_fixture_path (fixture, "people/" AMARA_ID);
    g_autofree char *notebook = store_fixture_path (fixture, NOTEBOOK_FILE);

    g_chmod (broken, 0600);
    g_chmod (new_file, 0600);
    g_chmod (notebook, 0600);
    g_assert_cmpint (g_rmdir (folder), ==, 0);
  }
  changed = store_fixture_snapshot (fixture);

  restore (fixture, "2026-11-22");
  restored = store_fixture_snapshot (fixture);
  g_assert_cmpstr (restored, ==, before);
  assert_names ("2026-11-22 2026-11-22-2");
  restore (fixture, "2026-11-22-2");
  again = store_fixture_snapshot (fixture);
  g_assert_cmpstr (again, ==, changed);
}

static void
test_restores_what_is_lost (StoreFixture *fixture,
                            gconstpointer data)
{
  g_autofree char *before = store_fixture_snapshot (fixture);
  g_autofree char *after = NULL;
  g_autofree char *id = NULL;
  g_autofree char *moved = g_build_filename (fixture->top, "moved", NULL);
  g_autoptr (GError) error = NULL;

  make (fixture, TODAY);
  g_assert_cmpint (rename (fixture->folder, moved), ==, 0);
  id = belay_backup_dup_workspace_id (fixture->folder, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (id, ==, WORKSPACE_ID);
  restore (fixture, "2026-11-22");
  after = store_fixture_snapshot (fixture);
  g_assert_cmpstr (before, ==, after);

  g_free (id);
  id = belay_backup_dup_workspace_id (fixture->top, &error);
  g_assert_null (id);
  g_assert_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_NOT_A_WORKSPACE);
}

static void
test_restores_over_no_writer (StoreFixture *fixture,
                              gconstpointer data)
{
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  g_autoptr (GError) error = NULL;

  make (fixture, TODAY);
  g_assert_false (belay_backup_restore (fixture->folder, WORKSPACE_ID, "2026-11-22", TODAY, &error));
  g_assert_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_LOCKED);
}

static void
test_keeps_what_is_restored (StoreFixture *fixture,
                             gconstpointer data)
{
  g_autofree char *names = NULL;

  for (guint i = 0; i < 10; i++)
    make (fixture, TODAY);
  restore (fixture, "2026-11-22");
  names = join_names ();
  g_assert_true (g_str_has_prefix (names, "2026-11-22 "));
}

static void
test_state (StoreFixture *fixture,
            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *state = belay_state_dup_folder ();
  g_autofree char *path = g_build_filename (state, "state.ini", NULL);
  GStatBuf         status;

  g_assert_null (belay_state_dup_me (WORKSPACE_ID));
  g_assert_null (belay_state_dup_me ("] = ["));
  g_assert_null (belay_state_dup_last_workspace ());
  belay_state_set_me (WORKSPACE_ID, BEN_ID, &error);
  g_assert_no_error (error);
  belay_state_set_last_workspace ("/tmp/caf\xe9 = [x]", &error);
  g_assert_no_error (error);
  {
    g_autofree char *me = belay_state_dup_me (WORKSPACE_ID);
    g_autofree char *last = belay_state_dup_last_workspace ();

    g_assert_cmpstr (me, ==, BEN_ID);
    g_assert_cmpstr (last, ==, "/tmp/caf\xe9 = [x]");
  }
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 07777, ==, 0600);
  belay_state_set_me (WORKSPACE_ID, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (belay_state_dup_me (WORKSPACE_ID));

  g_assert_true (g_file_set_contents (path, "\xff not a key file", -1, NULL));
  g_assert_null (belay_state_dup_me (WORKSPACE_ID));
  belay_state_set_me (WORKSPACE_ID, BEN_ID, &error);
  g_assert_no_error (error);
}

static void
test_brings_back_one_file (StoreFixture *fixture,
                           gconstpointer data)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *goal = store_fixture_read (fixture, AMARA_FILE);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (belay_backup_find_copy (WORKSPACE_ID, AMARA_FILE, NULL));
  make (fixture, TODAY - 2);
  store_fixture_write (fixture, AMARA_FILE, "{ broken");
  make (fixture, TODAY - 1);
  store_fixture_replace (fixture, BEN_FILE, "\"Ben", "\"Benno");

  /* The newest backup has the broken file, too. */
  name = belay_backup_find_copy (WORKSPACE_ID, AMARA_FILE, &title);
  g_assert_cmpstr (title, ==, "Amara");
  g_assert_cmpstr (name, ==, "2026-11-20");
  g_assert_true (belay_backup_restore_file (fixture->folder, WORKSPACE_ID, name, AMARA_FILE, TODAY, &error));
  g_assert_no_error (error);
  after = store_fixture_read (fixture, AMARA_FILE);
  g_assert_cmpstr (after, ==, goal);
  g_clear_pointer (&after, g_free);
  after = store_fixture_read (fixture, BEN_FILE);
  g_assert_nonnull (strstr (after, "Benno"));
  assert_names ("2026-11-20 2026-11-21 2026-11-22");
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  store_fixture_add ("/storage/backup/before-the-first-write-of-a-day", test_before_the_first_write_of_a_day);
  store_fixture_add ("/storage/backup/failed-backup-keeps-nobody-from-saving", test_failed_backup_keeps_nobody_from_saving);
  store_fixture_add ("/storage/backup/keeps-by-rule", test_keeps_by_rule);
  store_fixture_add ("/storage/backup/many-on-a-day", test_many_on_a_day);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strconcat ("/storage/backup/damage/", damages[i].name, NULL);

      g_test_add (path, StoreFixture, GUINT_TO_POINTER (i), store_fixture_set_up, test_damage, store_fixture_tear_down);
    }
  store_fixture_add ("/storage/backup/no-such-backup", test_no_such_backup);
  store_fixture_add ("/storage/backup/restores-and-takes-back", test_restores_and_takes_back);
  store_fixture_add ("/storage/backup/restores-what-is-lost", test_restores_what_is_lost);
  store_fixture_add ("/storage/backup/restores-over-no-writer", test_restores_over_no_writer);
  store_fixture_add ("/storage/backup/keeps-what-is-restored", test_keeps_what_is_restored);
  store_fixture_add ("/storage/backup/state", test_state);
  store_fixture_add ("/storage/backup/brings-back-one-file", test_brings_back_one_file);

  return store_fixture_run ();
}
