/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* A save of several files that a crash interrupted: whatever stage it had
 * reached, the next one to look sees all of it, and the next one to write
 * completes it. The stages are laid out by hand. */

#include "store-fixture.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#define FILES 3

/* The three files of the interrupted save: changed, created, removed. */
typedef struct
{
  const char *paths[FILES];
  char       *before[FILES];
  char       *after[FILES];
} Stage;

static void
stage_init (Stage        *stage,
            StoreFixture *fixture)
{
  g_autoptr (GString) edited = NULL;

  *stage = (Stage){ .paths = { BEN_FILE, NEW_FILE, PROJECT_FILE } };
  stage->before[0] = store_fixture_read (fixture, BEN_FILE);
  edited = g_string_new (stage->before[0]);
  g_string_replace (edited, "\"Ben\"", "\"Benjamin\"", 0);
  stage->after[0] = g_strdup (edited->str);
  g_string_replace (edited, BEN_ID, NEW_ID, 0);
  stage->after[1] = g_strdup (edited->str);
  stage->before[2] = store_fixture_read (fixture, PROJECT_FILE);
}

static void
stage_clear (Stage *stage)
{
  for (guint i = 0; i < FILES; i++)
    {
      g_free (stage->before[i]);
      g_free (stage->after[i]);
    }
}

static void
set_string (JsonBuilder *builder,
            const char  *name,
            const char  *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
write_intent (StoreFixture *fixture,
              const Stage  *stage)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_object (builder);
  set_string (builder, "format", "belay-intent");
  json_builder_set_member_name (builder, "files");
  json_builder_begin_array (builder);
  for (guint i = 0; i < FILES; i++)
    {
      g_autofree char *hash = stage->before[i] != NULL ? store_fixture_hash (stage->before[i]) : NULL;

      json_builder_begin_object (builder);
      set_string (builder, "path", stage->paths[i]);
      if (hash != NULL)
        set_string (builder, "before", hash);
      if (stage->after[i] != NULL)
        {
          json_builder_set_member_name (builder, "content");
          json_builder_begin_array (builder);
          json_builder_add_string_value (builder, stage->after[i]);
          json_builder_end_array (builder);
        }
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  store_fixture_write (fixture, ".intent", text);
}

static void
put (StoreFixture *fixture,
     const char   *relative,
     const char   *text)
{
  g_autofree char *path = store_fixture_path (fixture, relative);

  if (text != NULL)
    store_fixture_write (fixture, relative, text);
  else
    g_unlink (path);
}

static void
assert_new (BelayStore *store)
{
  BelayWorkspace *workspace = belay_store_get_workspace (store);

  g_assert_cmpuint (belay_store_get_broken (store)->len, ==, 0);
  g_assert_cmpstr (belay_record_get_title (store_find (store, BEN_ID)), ==, "Benjamin");
  g_assert_cmpstr (belay_record_get_title (store_find (store, NEW_ID)), ==, "Benjamin");
  g_assert_null (belay_workspace_find (workspace, PROJECT_ID, BELAY_TYPE_PROJECT));
  belay_workspace_check (workspace);
}

/* Every subset of the files that may have been written when it happened. */
static void
test_every_stage (StoreFixture *fixture,
                  gconstpointer data)
{
  Stage stage;

  stage_init (&stage, fixture);
  for (guint done = 0; done < 1 << FILES; done++)
    {
      g_autoptr (BelayStore) reader = NULL;
      g_autoptr (BelayStore) store = NULL;

      g_test_message ("stage %u", done);
      write_intent (fixture, &stage);
      for (guint i = 0; i < FILES; i++)
        put (fixture, stage.paths[i], done & 1 << i ? stage.after[i] : stage.before[i]);

      reader = belay_store_open (fixture->folder, BELAY_STORE_READ, NULL);
      assert_new (reader);
      g_assert_true (store_fixture_has (fixture, ".intent"));
      store = store_fixture_open (fixture);
      assert_new (store);
      g_assert_false (store_fixture_has (fixture, ".intent"));
      g_assert_false (store_fixture_has (fixture, "projects"));
      g_assert_cmpint (store_fixture_mode (fixture, NEW_FILE), ==, 0600);
      store_set_text (store, BEN_ID, "name", "Bennie");
      store_assert_saved (store);
    }
  stage_clear (&stage);
}

static void
test_later_changes_win (StoreFixture *fixture,
                        gconstpointer data)
{
  Stage            stage;
  g_autofree char *after = NULL;
  g_autoptr (BelayStore) reader = NULL;
  g_autoptr (BelayStore) store = NULL;

  stage_init (&stage, fixture);
  write_intent (fixture, &stage);
  store_fixture_replace (fixture, BEN_FILE, "\"Ben\"", "\"Benno\"");
  reader = belay_store_open (fixture->folder, BELAY_STORE_READ, NULL);
  g_assert_cmpstr (belay_record_get_title (store_find (reader, BEN_ID)), ==, "Benno");
  store = store_fixture_open (fixture);
  g_assert_cmpstr (belay_record_get_title (store_find (store, BEN_ID)), ==, "Benno");
  g_assert_nonnull (store_find (store, NEW_ID));
  after = store_fixture_read (fixture, BEN_FILE);
  g_assert_nonnull (strstr (after, "Benno"));
  stage_clear (&stage);
}

static void
test_makes_a_workspace (StoreFixture *fixture,
                        gconstpointer data)
{
  Stage            stage = { .paths = { BEN_FILE, NEW_FILE, "workspace.json" } };
  g_autofree char *folder = g_build_filename (fixture->top, "half", NULL);
  StoreFixture     half = { fixture->top, folder };
  g_autoptr (BelayStore) store = NULL;

  stage_init (&stage, fixture);
  stage.paths[2] = "workspace.json";
  g_clear_pointer (&stage.before[0], g_free);
  g_clear_pointer (&stage.before[2], g_free);
  stage.after[2] = store_fixture_read (fixture, "workspace.json");
  g_mkdir (folder, 0700);
  write_intent (&half, &stage);

  store = belay_store_open (folder, BELAY_STORE_READ, NULL);
  g_assert_cmpstr (belay_record_get_title (store_find (store, WORKSPACE_ID)), ==, "Garden");
  g_assert_finalize_object (g_steal_pointer (&store));
  store = store_fixture_open (&half);
  g_assert_nonnull (store_find (store, NEW_ID));
  g_assert_true (store_fixture_has (&half, "workspace.json"));
  stage_clear (&stage);
}

static void
test_reaches_nothing_outside (StoreFixture *fixture,
                              gconstpointer data)
{
  static const char *const paths[] = {
    "../evil.json", "people/../../evil.json", "/tmp/evil.json", ".gitignore", "people/" NEW_ID "/evil.sh", ""
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      Stage            stage;
      const char      *reason;
      g_autofree char *evil = g_build_filename (fixture->top, "evil.json", NULL);
      g_autoptr (BelayStore) store = NULL;

      stage_init (&stage, fixture);
      stage.paths[1] = paths[i];
      write_intent (fixture, &stage);
      store = store_fixture_open (fixture);
      g_assert_true (belay_store_is_read_only (store, &reason));
      g_assert_nonnull (strstr (reason, ".intent"));
      g_assert_cmpstr (belay_record_get_title (store_find (store, BEN_ID)), ==, "Ben");
      g_assert_false (g_file_test (evil, G_FILE_TEST_EXISTS));
      g_assert_true (store_fixture_has (fixture, ".intent"));
      stage_clear (&stage);
    }
}

static void
test_unreadable (StoreFixture *fixture,
                 gconstpointer data)
{
  static const char *const texts[] = {
    "",
    "{",
    "{}",
    "{\"format\":\"belay-intent\"}",
    "{\"format\":\"belay-intent\",\"files\":[{}]}",
    "{\"format\":\"belay-intent\",\"files\":[{\"path\":\"" BEN_FILE "\",\"content\":[[]]}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (BelayStore) reader = NULL;
      g_autoptr (BelayStore) store = NULL;

      store_fixture_write (fixture, ".intent", texts[i]);
      reader = belay_store_open (fixture->folder, BELAY_STORE_READ, NULL);
      g_assert_cmpuint (belay_store_get_broken (reader)->len, ==, 1);
      store = store_fixture_open (fixture);
      g_assert_cmpuint (belay_store_get_broken (store)->len, ==, 1);
      g_assert_true (belay_store_is_read_only (store, NULL));
      g_assert_cmpstr (belay_record_get_title (store_find (store, BEN_ID)), ==, "Ben");
    }
}

int
main (int   argc,
      char *argv[])
{
  store_fixture_init (&argc, &argv);

  store_fixture_add ("/storage/intent/every-stage", test_every_stage);
  store_fixture_add ("/storage/intent/later-changes-win", test_later_changes_win);
  store_fixture_add ("/storage/intent/makes-a-workspace", test_makes_a_workspace);
  store_fixture_add ("/storage/intent/reaches-nothing-outside", test_reaches_nothing_outside);
  store_fixture_add ("/storage/intent/unreadable", test_unreadable);

  return store_fixture_run ();
}
