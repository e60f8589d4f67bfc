/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* One writer, and any number of readers. */

#include "store-fixture.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Another process that holds the workspace until it is told to end, by closing `out`, or killed. */
typedef struct
{
  pid_t pid;
  int   in;
  int   out;
} Holder;

static Holder
start_holder (StoreFixture *fixture)
{
  Holder holder;
  int    to[2], from[2];
  char   byte;

  g_assert_cmpint (pipe (to), ==, 0);
  g_assert_cmpint (pipe (from), ==, 0);
  holder.pid = fork ();
  if (holder.pid == 0)
    {
      g_autoptr (BelayStore) store = NULL;

      close (to[1]);
      close (from[0]);
      store = store_fixture_open (fixture);
      if (write (from[1], "x", 1) != 1 || read (to[0], &byte, 1) != 0)
        _exit (1);
      g_clear_object (&store);
      _exit (0);
    }
  close (to[0]);
  close (from[1]);
  g_assert_cmpint (read (from[0], &byte, 1), ==, 1);
  holder.in = from[0];
  holder.out = to[1];

  return holder;
}

static void
wait_for_holder (Holder *holder)
{
  int status;

  close (holder->in);
  close (holder->out);
  g_assert_cmpint (waitpid (holder->pid, &status, 0), ==, holder->pid);
}

static void
assert_locked_by (StoreFixture *fixture,
                  pid_t         pid)
{
  g_autofree char *number = g_strdup_printf ("process %d on %s", (int) pid, g_get_host_name ());
  g_autoptr (GError) error = NULL;

  g_assert_null (belay_store_open (fixture->folder, BELAY_STORE_WRITE, &error));
  g_assert_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_LOCKED);
  g_assert_nonnull (strstr (error->message, number));
  g_assert_nonnull (strstr (error->message, fixture->folder));
}

static void
test_one_writer (StoreFixture *fixture,
                 gconstpointer data)
{
  Holder holder = start_holder (fixture);
  g_autoptr (BelayStore) reader = NULL;
  g_autoptr (BelayStore) writer = NULL;

  assert_locked_by (fixture, holder.pid);
  reader = belay_store_open (fixture->folder, BELAY_STORE_READ, NULL);
  g_assert_nonnull (store_find (reader, GOAL_ID));
  wait_for_holder (&holder);
  writer = store_fixture_open (fixture);
  g_assert_nonnull (writer);
}

static void
test_killed_writer (StoreFixture *fixture,
                    gconstpointer data)
{
  Holder holder = start_holder (fixture);
  g_autoptr (BelayStore) writer = NULL;

  g_assert_cmpint (kill (holder.pid, SIGKILL), ==, 0);
  wait_for_holder (&holder);
  writer = store_fixture_open (fixture);
  g_assert_nonnull (writer);
}

static void
test_same_process (StoreFixture *fixture,
                   gconstpointer data)
{
  g_autoptr (BelayStore) first = store_fixture_open (fixture);
  g_autoptr (BelayStore) reader = belay_store_open (fixture->folder, BELAY_STORE_READ, NULL);

  assert_locked_by (fixture, getpid ());
  g_clear_object (&reader);
  assert_locked_by (fixture, getpid ());
}

static void
test_names_nobody_afterwards (StoreFixture *fixture,
                              gconstpointer data)
{
  g_autoptr (BelayStore) store = store_fixture_open (fixture);
  g_autofree char *text = store_fixture_read (fixture, ".lock");
  g_autofree char *number = g_strdup_printf ("%d", (int) getpid ());

  g_assert_nonnull (strstr (text, number));
  g_clear_object (&store);
  g_free (text);
  text = store_fixture_read (fixture, ".lock");
  g_assert_cmpstr (text, ==, "");
}

static void
test_lock_is_no_link (StoreFixture *fixture,
                      gconstpointer data)
{
  g_autofree char *lock = store_fixture_path (fixture, ".lock");
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  store_fixture_write (fixture, "precious", "precious");
  g_assert_cmpint (unlink (lock), ==, 0);
  g_assert_cmpint (symlink ("precious", lock), ==, 0);
  g_assert_null (belay_store_open (fixture->folder, BELAY_STORE_WRITE, &error));
  g_assert_error (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_IO);
  after = store_fixture_read (fixture, "precious");
  g_assert_cmpstr (after, ==, "precious");
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  store_fixture_add ("/storage/lock/one-writer", test_one_writer);
  store_fixture_add ("/storage/lock/killed-writer", test_killed_writer);
  store_fixture_add ("/storage/lock/same-process", test_same_process);
  store_fixture_add ("/storage/lock/names-nobody-afterwards", test_names_nobody_afterwards);
  store_fixture_add ("/storage/lock/lock-is-no-link", test_lock_is_no_link);

  return store_fixture_run ();
}
