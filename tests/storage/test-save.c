/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* Saving: one edit costs one file, and whatever goes wrong leaves the old files and the edit. */

#include "store-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOBODY 65534

static BelayRecord *
make_person (const char *about)
{
  return BELAY_RECORD (belay_person_new (NEW_ID, &(BelayPersonFields){ .name = (char *) "Chen", .about = (char *) about }));
}

static void
apply_back (BelayStore  *store,
            BelayChange *change)
{
  belay_workspace_apply (belay_store_get_workspace (store), change, FALSE);
}

static guint64
get_inode (StoreFixture *fixture,
           const char   *relative)
{
  g_autofree char *path = store_fixture_path (fixture, relative);
  GStatBuf         status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);

  return status.st_ino;
}

static void
test_writes_only_what_changed (StoreFixture *fixture,
                               gconstpointer data)
{
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  guint64          ben = get_inode (fixture, BEN_FILE);
  guint64          amara = get_inode (fixture, AMARA_FILE);
  g_autofree char *text = NULL;

  store_set_text (store, GOAL_ID, "title", "Write trio code");
  g_assert_true (belay_store_is_dirty (store));
  store_assert_saved (store);
  text = store_fixture_read (fixture, AMARA_FILE);
  g_assert_nonnull (strstr (text, "Write trio code"));
  g_assert_cmpuint (get_inode (fixture, BEN_FILE), ==, ben);
  g_assert_cmpuint (get_inode (fixture, AMARA_FILE), !=, amara);
  g_assert_false (store_fixture_has (fixture, ".intent"));
}

static void
test_saved_is_what_is_opened (StoreFixture *fixture,
                              gconstpointer data)
{
  g_autoptr (BelayStore) store = store_fixture_open (fixture);

  store_set_text (store, GOAL_ID, "title", "Write trio code");
  store_set_text (store, BEN_ID, "about", "Two\nlines, a \"quote\" and \xc3\xa9");
  store_set_text (store, WORKSPACE_ID, "name", "Orchard");
  store_assert_saved (store);
  g_assert_finalize_object (g_steal_pointer (&store));

  store = store_fixture_open (fixture);
  g_assert_cmpuint (belay_store_get_broken (store)->len, ==, 0);
  g_assert_cmpstr (belay_record_get_title (store_find (store, GOAL_ID)), ==, "Write trio code");
  g_assert_cmpstr (belay_record_get_title (store_find (store, WORKSPACE_ID)), ==, "Orchard");
}

static void
test_undone_creation_leaves_nothing (StoreFixture *fixture,
                                     gconstpointer data)
{
  g_autofree char *before = store_fixture_snapshot (fixture);
  g_autofree char *after = NULL;
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  g_autoptr (BelayRecord) person = make_person (NULL);
  g_autoptr (BelayChange) change = store_insert (store, WORKSPACE_ID, "people", person);

  store_assert_saved (store);
  g_assert_true (store_fixture_has (fixture, NEW_FILE));
  g_assert_cmpint (store_fixture_mode (fixture, NEW_FILE), ==, 0600);
  apply_back (store, change);
  store_assert_saved (store);
  after = store_fixture_snapshot (fixture);
  g_assert_cmpstr (before, ==, after);

  /* The same again, without a save in between. */
  belay_workspace_apply (belay_store_get_workspace (store), change, TRUE);
  apply_back (store, change);
  store_assert_saved (store);
}

static void
test_removed_person_takes_years_along (StoreFixture *fixture,
                                       gconstpointer data)
{
  g_autofree char *before = store_fixture_snapshot (fixture);
  g_autofree char *after = NULL;
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  g_autoptr (BelayChange) change = store_remove (store, store_find (store, AMARA_ID));
  g_autoptr (GError) error = NULL;

  store_assert_saved (store);
  g_assert_false (store_fixture_has (fixture, "people/" AMARA_ID));

  apply_back (store, change);
  belay_workspace_require_years (belay_store_get_workspace (store), store_find (store, AMARA_ID), &error);
  g_assert_no_error (error);
  store_assert_saved (store);
  after = store_fixture_snapshot (fixture);
  g_assert_cmpstr (before, ==, after);

  store_set_text (store, MEETING_ID, "notes", "Changed after coming back.");
  store_assert_saved (store);
  after = (g_free (after), store_fixture_read (fixture, AMARA_YEAR_FILE));
  g_assert_nonnull (strstr (after, "coming back"));
}

static void
test_publishing_renames_the_draft (StoreFixture *fixture,
                                   gconstpointer data)
{
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  g_autoptr (BelayRecord) draft = BELAY_RECORD (belay_framework_new (
    "python", &(BelayFrameworkFields){ .name = (char *) "Python", .revision = 2, .state = BELAY_FRAMEWORK_DRAFT }));
  g_autoptr (BelayChange) inserted = store_insert (store, WORKSPACE_ID, "frameworks", draft);
  BelayValue value = { .kind = BELAY_FIELD_CHOICE, .number = BELAY_FRAMEWORK_PUBLISHED };
  g_autoptr (BelayChange) published = NULL;

  store_assert_saved (store);
  g_assert_true (store_fixture_has (fixture, "frameworks/python/draft.json"));
  published = belay_change_new_set (draft, belay_record_class_find_field (BELAY_RECORD_GET_CLASS (draft), "state"), &value);
  belay_workspace_apply (belay_store_get_workspace (store), published, TRUE);
  store_assert_saved (store);
  g_assert_false (store_fixture_has (fixture, "frameworks/python/draft.json"));
  g_assert_true (store_fixture_has (fixture, "frameworks/python/2.json"));
}

static void
test_ids_that_are_no_names (StoreFixture *fixture,
                            gconstpointer data)
{
  static const char *const ids[] = { "../evil", "a/b", ".hidden", "", "caf\xc3\xa9", "two words" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (BelayStore) store = store_fixture_open (fixture);
      BelayTemplateFields fields = { .name = (char *) "x" };
      g_autoptr (BelayRecord) template = BELAY_RECORD (belay_template_new (ids[i], &fields));
      g_autoptr (BelayChange) change = store_insert (store, WORKSPACE_ID, "templates", template);

      store_assert_refused (store, BELAY_STORE_ERROR_NAME, "name of a file");
    }
}

static void
test_content_that_would_not_be_read (StoreFixture *fixture,
                                     gconstpointer data)
{
  g_autofree char *before = store_fixture_snapshot (fixture);
  g_autofree char *after = NULL;
  g_autoptr (BelayStore) store = store_fixture_open (fixture);

  store_set_text (store, GOAL_ID, "title", "bell \x07");
  store_assert_refused (store, BELAY_STORE_ERROR_CONTENT, AMARA_FILE);
  store_set_text (store, GOAL_ID, "title", "Write asyncio code");
  store_assert_saved (store);
  after = store_fixture_snapshot (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
change_by_hand (StoreFixture *fixture)
{
  store_fixture_replace (fixture, AMARA_FILE, "\"Goal 3\"", "\"By hand\"");
}

static void
change_by_hand_keeping_stat (StoreFixture *fixture)
{
  g_autofree char *path = store_fixture_path (fixture, AMARA_FILE);
  struct stat      before;
  struct timespec  times[2];
  FILE            *file;
  g_autofree char *text = store_fixture_read (fixture, AMARA_FILE);

  g_assert_cmpint (stat (path, &before), ==, 0);
  file = fopen (path, "r+");
  fseek (file, strstr (text, "Goal 3") - text, SEEK_SET);
  fputs ("Gaol 3", file);
  fclose (file);
  times[0] = before.st_atim;
  times[1] = before.st_mtim;
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);
}

static void
remove_by_hand (StoreFixture *fixture)
{
  g_autofree char *path = store_fixture_path (fixture, AMARA_FILE);

  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_changed_underneath (StoreFixture *fixture,
                         gconstpointer data)
{
  static void (*const changes[]) (StoreFixture *) = { change_by_hand, change_by_hand_keeping_stat, remove_by_hand };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (BelayStore) store = store_fixture_open (fixture);
      g_autofree char *sound = store_fixture_read (fixture, AMARA_FILE);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      changes[i](fixture);
      before = store_fixture_snapshot (fixture);
      store_set_text (store, GOAL_ID, "title", "Mine");
      store_set_text (store, BEN_ID, "role", "Gardener");
      store_assert_refused (store, BELAY_STORE_ERROR_CHANGED, AMARA_FILE);
      after = store_fixture_snapshot (fixture);
      g_assert_cmpstr (before, ==, after);
      g_assert_finalize_object (g_steal_pointer (&store));
      store_fixture_write (fixture, AMARA_FILE, sound);
    }
}

static void
test_created_underneath (StoreFixture *fixture,
                         gconstpointer data)
{
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  g_autoptr (BelayRecord) person = make_person (NULL);
  g_autoptr (BelayChange) change = NULL;
  g_autofree char *after = NULL;

  store_fixture_write (fixture, NEW_FILE, "{\"somebody\":\"else\"}");
  change = store_insert (store, WORKSPACE_ID, "people", person);
  store_assert_refused (store, BELAY_STORE_ERROR_CHANGED, NEW_FILE);
  after = store_fixture_read (fixture, NEW_FILE);
  g_assert_cmpstr (after, ==, "{\"somebody\":\"else\"}");
}

static void
test_touched_underneath_is_no_change (StoreFixture *fixture,
                                      gconstpointer data)
{
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  g_autofree char *text = store_fixture_read (fixture, AMARA_FILE);
  g_autofree char *path = store_fixture_path (fixture, AMARA_FILE);

  g_unlink (path);
  store_fixture_write (fixture, AMARA_FILE, text);
  store_set_text (store, GOAL_ID, "title", "Mine");
  store_assert_saved (store);
}

static void
test_shrink_guard (StoreFixture *fixture,
                   gconstpointer data)
{
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  BelayWorkspace  *workspace = belay_store_get_workspace (store);
  BelayPerson     *amara = store_find (store, AMARA_ID);
  g_autofree char *before = store_fixture_snapshot (fixture);
  g_autofree char *after = NULL;

  /* What the store is not told of is what nobody did. */
  g_signal_handlers_block_matched (workspace, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, store);
  for (guint i = 1; i < GOALS; i++)
    belay_change_free (store_remove (store, belay_list_get (belay_person_get (amara)->goals, 0)));
  g_signal_handlers_unblock_matched (workspace, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, store);
  store_set_text (store, AMARA_ID, "role", "Gardener");
  store_assert_refused (store, BELAY_STORE_ERROR_SHRINK, AMARA_FILE);
  after = store_fixture_snapshot (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_shrinking_on_purpose (StoreFixture *fixture,
                           gconstpointer data)
{
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  BelayPerson *amara = store_find (store, AMARA_ID);

  for (guint i = 0; i < GOALS; i++)
    belay_change_free (store_remove (store, belay_list_get (belay_person_get (amara)->goals, 0)));
  store_assert_saved (store);
}

static void
test_permissions (StoreFixture *fixture,
                  gconstpointer data)
{
  static const mode_t masks[] = { 0, 0077, 0777 };
  mode_t              old = umask (0);

  for (guint i = 0; i < G_N_ELEMENTS (masks); i++)
    {
      g_autofree char *name = g_strdup_printf ("umask-%u", i);
      g_autofree char *folder = g_build_filename (fixture->top, name, NULL);
      g_autoptr (BelayWorkspace) workspace = belay_workspace_create (WORKSPACE_ID, "New");
      g_autoptr (BelayStore) store = NULL;
      g_autoptr (BelayRecord) person = make_person (NULL);
      g_autoptr (BelayChange) change = NULL;
      g_autoptr (GError) error = NULL;
      StoreFixture other = { fixture->top, folder };

      umask (masks[i]);
      store = belay_store_create (folder, workspace, &error);
      g_assert_no_error (error);
      change = store_insert (store, WORKSPACE_ID, "people", person);
      store_assert_saved (store);
      store_set_text (store, WORKSPACE_ID, "name", "Newer");
      store_assert_saved (store);
      g_assert_cmpint (store_fixture_mode (&other, ""), ==, 0700);
      g_assert_cmpint (store_fixture_mode (&other, "people"), ==, 0700);
      g_assert_cmpint (store_fixture_mode (&other, "people/" NEW_ID), ==, 0700);
      g_assert_cmpint (store_fixture_mode (&other, NEW_FILE), ==, 0600);
      g_assert_cmpint (store_fixture_mode (&other, "workspace.json"), ==, 0600);
      g_assert_cmpint (store_fixture_mode (&other, ".lock"), ==, 0600);
    }
  umask (old);
}

static void
test_keeps_links (StoreFixture *fixture,
                  gconstpointer data)
{
  g_autofree char *path = store_fixture_path (fixture, AMARA_FILE);
  g_autofree char *target = g_build_filename (fixture->top, "amara.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (BelayStore) store = NULL;

  g_assert_cmpint (rename (path, target), ==, 0);
  g_assert_cmpint (symlink (target, path), ==, 0);
  store = store_fixture_open (fixture);
  store_set_text (store, GOAL_ID, "title", "Through a link");
  store_assert_saved (store);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (target, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Through a link"));
}

/* Runs @body in a process of its own, which must end well. */
static void
run_apart (void (*body) (StoreFixture *),
           StoreFixture *fixture)
{
  pid_t child = fork ();
  int   status;

  if (child == 0)
    {
      body (fixture);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
limit_files (rlim_t bytes)
{
  struct rlimit limit;

  getrlimit (RLIMIT_FSIZE, &limit);
  limit.rlim_cur = bytes;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
fill_disk (StoreFixture *fixture)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *long_text = g_strnfill (5000, 'x');
  g_autoptr (BelayStore) store = store_fixture_open (fixture);

  before = store_fixture_snapshot (fixture);
  limit_files (4000);
  store_set_text (store, BEN_ID, "about", long_text);
  store_assert_refused (store, BELAY_STORE_ERROR_IO, "not saved");
  store_set_text (store, GOAL_ID, "title", "Two files at once");
  store_assert_refused (store, BELAY_STORE_ERROR_IO, "not saved");
  after = store_fixture_snapshot (fixture);
  g_assert_cmpstr (before, ==, after);

  /* Room again: what was changed is still there to be saved. */
  limit_files (RLIM_INFINITY);
  store_assert_saved (store);
  after = (g_free (after), store_fixture_read (fixture, BEN_FILE));
  g_assert_nonnull (strstr (after, long_text));
}

static void
test_full_disk (StoreFixture *fixture,
                gconstpointer data)
{
  run_apart (fill_disk, fixture);
}

static void
lose_rights (StoreFixture *fixture)
{
  g_autoptr (BelayStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *people = store_fixture_path (fixture, "people/" BEN_ID);

  if (geteuid () == 0)
    g_assert_cmpint (setuid (NOBODY), ==, 0);
  store = store_fixture_open (fixture);
  before = store_fixture_snapshot (fixture);
  g_assert_cmpint (g_chmod (people, 0500), ==, 0);
  store_set_text (store, GOAL_ID, "title", "First file");
  store_set_text (store, BEN_ID, "about", "Second file");
  store_assert_refused (store, BELAY_STORE_ERROR_READ_ONLY, "may only be read");
  g_assert_cmpint (g_chmod (people, 0700), ==, 0);
  {
    g_autofree char *after = store_fixture_snapshot (fixture);

    g_assert_cmpstr (before, ==, after);
  }
  store_assert_saved (store);
  g_assert_finalize_object (g_steal_pointer (&store));

  g_assert_cmpint (g_chmod (fixture->folder, 0500), ==, 0);
  g_assert_null (belay_store_open (fixture->folder, BELAY_STORE_WRITE, &error));
  g_assert_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_READ_ONLY);
  store = belay_store_open (fixture->folder, BELAY_STORE_READ, NULL);
  g_assert_nonnull (store);
}

static void
give_away (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_cmpint (chown (path, NOBODY, NOBODY), ==, 0);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *below = g_build_filename (path, name, NULL);

      give_away (below);
    }
}

static void
test_second_file_fails (StoreFixture *fixture,
                        gconstpointer data)
{
  if (geteuid () == 0)
    give_away (fixture->top);
  run_apart (lose_rights, fixture);
}

static void
test_in_steps (StoreFixture *fixture,
               gconstpointer data)
{
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  g_autoptr (GError) error = NULL;
  BelaySave *save;

  g_assert_null (belay_store_begin_save (store));
  store_set_text (store, GOAL_ID, "title", "First");
  save = belay_store_begin_save (store);
  g_assert_nonnull (save);

  /* Typing goes on while a worker writes. */
  store_set_text (store, GOAL_ID, "title", "Second");
  belay_save_commit (save, &error);
  g_assert_no_error (error);
  belay_store_end_save (store, save, TRUE);
  g_assert_true (belay_store_is_dirty (store));
  {
    g_autofree char *text = store_fixture_read (fixture, AMARA_FILE);

    g_assert_nonnull (strstr (text, "First"));
  }
  store_assert_saved (store);
  {
    g_autofree char *text = store_fixture_read (fixture, AMARA_FILE);

    g_assert_nonnull (strstr (text, "Second"));
  }
}

static void
test_create_refuses_what_is_not_empty (StoreFixture *fixture,
                                       gconstpointer data)
{
  g_autoptr (BelayWorkspace) workspace = belay_workspace_create (WORKSPACE_ID, "New");
  g_autofree char *before = store_fixture_snapshot (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (belay_store_create (fixture->folder, workspace, &error));
  g_assert_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_NOT_EMPTY);
  after = store_fixture_snapshot (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_failed_creation_leaves_nothing (StoreFixture *fixture,
                                     gconstpointer data)
{
  g_autoptr (BelayWorkspace) workspace = belay_workspace_create (WORKSPACE_ID, "bell \x07");
  g_autofree char *folder = g_build_filename (fixture->top, "new", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (belay_store_create (folder, workspace, &error));
  g_assert_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_CONTENT);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  store_fixture_add ("/storage/save/writes-only-what-changed", test_writes_only_what_changed);
  store_fixture_add ("/storage/save/saved-is-what-is-opened", test_saved_is_what_is_opened);
  store_fixture_add ("/storage/save/undone-creation-leaves-nothing", test_undone_creation_leaves_nothing);
  store_fixture_add ("/storage/save/removed-person-takes-years-along", test_removed_person_takes_years_along);
  store_fixture_add ("/storage/save/publishing-renames-the-draft", test_publishing_renames_the_draft);
  store_fixture_add ("/storage/save/ids-that-are-no-names", test_ids_that_are_no_names);
  store_fixture_add ("/storage/save/content-that-would-not-be-read", test_content_that_would_not_be_read);
  store_fixture_add ("/storage/save/changed-underneath", test_changed_underneath);
  store_fixture_add ("/storage/save/created-underneath", test_created_underneath);
  store_fixture_add ("/storage/save/touched-underneath-is-no-change", test_touched_underneath_is_no_change);
  store_fixture_add ("/storage/save/shrink-guard", test_shrink_guard);
  store_fixture_add ("/storage/save/shrinking-on-purpose", test_shrinking_on_purpose);
  store_fixture_add ("/storage/save/permissions", test_permissions);
  store_fixture_add ("/storage/save/keeps-links", test_keeps_links);
  store_fixture_add ("/storage/save/full-disk", test_full_disk);
  store_fixture_add ("/storage/save/second-file-fails", test_second_file_fails);
  store_fixture_add ("/storage/save/in-steps", test_in_steps);
  store_fixture_add ("/storage/save/create-refuses-what-is-not-empty", test_create_refuses_what_is_not_empty);
  store_fixture_add ("/storage/save/failed-creation-leaves-nothing", test_failed_creation_leaves_nothing);

  return store_fixture_run ();
}
