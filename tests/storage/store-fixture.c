/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "store-fixture.h"

#include <belay-reader.h>
#include <belay-state.h>

#include <ftw.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define FOLDERS_OPEN 16

/* With ' for ". */
static const char workspace_text[] = "{'format':'belay-workspace','version':1,'id':'" WORKSPACE_ID "','name':'Garden'}";

static const struct
{
  GType (*type) (void);
  const char *list;
  const char *text;
} documents[] = {
  { belay_framework_get_type, "frameworks",
    "{'format':'belay-framework','version':1,'id':'python','revision':1,'name':'Python',"
    "'levels':[{'id':'mid','name':'Mid','required':4},{'id':'senior','name':'Senior','required':6}],"
    "'areas':[{'id':'language','name':'Language','competencies':[{'id':'asyncio','name':'Asyncio','behaviours':["
    "{'level':'mid','text':'Waits'},{'level':'senior','text':'Designs'}]}]}]}" },
  { belay_person_get_type, "people",
    "{'format':'belay-person','version':1,'id':'" BEN_ID "','name':'Ben'}" },
  { belay_notebook_get_type, "notebooks",
    "{'format':'belay-private','version':1,'person':'" AMARA_ID "','author':'" BEN_ID "',"
    "'notes':[{'id':'00000000-0000-4000-8000-0000000000b1','day':'2025-03-04','text':'Shy in large rounds.'}]}" },
  { belay_project_get_type, "projects",
    "{'format':'belay-project','version':1,'id':'" PROJECT_ID "','name':'Greenhouse','start':'2025-02-03','lead':'" BEN_ID "'}" },
  { belay_template_get_type, "templates",
    "{'format':'belay-template','version':1,'id':'regular','kind':'agenda','name':'Regular'}" },
};

static const char amara_start[] =
  "{'format':'belay-person','version':1,'id':'" AMARA_ID "','name':'Amara','framework':'python','target':'senior',"
  "'mentorships':[{'id':'" MENTORSHIP_ID "','mentor':'" BEN_ID "','since':'2025-01-06'}],"
  "'heads':[{'meeting':'" MEETING_ID "','day':'2025-03-04','state':'closed','mentorship':'" MENTORSHIP_ID "'}],"
  "'goals':[{'id':'" GOAL_ID "','title':'Write asyncio code'}";

static const char year_text[] =
  "{'format':'belay-meetings','version':1,'year':'2025','person':'" AMARA_ID "',"
  "'meetings':[{'id':'" MEETING_ID "','mentorship':'" MENTORSHIP_ID "','state':'closed','day':'2025-03-04',"
  "'notes':'Good start.'}]}";

static BelayRecord *
read_text (GType       type,
           const char *text)
{
  g_autofree char *json = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (GError) error = NULL;
  int          version;
  BelayRecord *record = belay_reader_read (type, json, strlen (json), &version, &error);

  g_assert_no_error (error);

  return record;
}

static void
attach (BelayWorkspace *workspace,
        gpointer        parent,
        const char     *list,
        BelayRecord    *document)
{
  g_autoptr (GError) error = NULL;

  belay_workspace_attach (workspace, parent, list, document, &error);
  g_assert_no_error (error);
}

static BelayWorkspace *
make_workspace (void)
{
  g_autoptr (GString) amara = g_string_new (amara_start);
  g_autoptr (BelayRecord) person = NULL;
  g_autoptr (BelayRecord) year = read_text (BELAY_TYPE_MEETING_YEAR, year_text);
  BelayRecord *workspace = read_text (BELAY_TYPE_WORKSPACE, workspace_text);

  for (guint i = 1; i < GOALS; i++)
    g_string_append_printf (amara, ",{'id':'00000000-0000-4000-8000-0000000001%02x','title':'Goal %u'}", i, i);
  g_string_append (amara, "]}");
  person = read_text (BELAY_TYPE_PERSON, amara->str);
  attach (BELAY_WORKSPACE (workspace), workspace, "people", person);
  attach (BELAY_WORKSPACE (workspace), person, "years", year);

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (BelayRecord) document = read_text (documents[i].type (), documents[i].text);

      attach (BELAY_WORKSPACE (workspace), workspace, documents[i].list, document);
    }

  return BELAY_WORKSPACE (workspace);
}

void
store_fixture_set_up (StoreFixture *self,
                      gconstpointer data)
{
  g_autoptr (BelayWorkspace) workspace = make_workspace ();
  g_autoptr (BelayStore) store = NULL;
  g_autoptr (GError) error = NULL;

  self->top = g_dir_make_tmp ("belay-storage-XXXXXX", &error);
  g_assert_no_error (error);
  self->folder = g_build_filename (self->top, "garden", NULL);
  store = belay_store_create (self->folder, workspace, &error);
  g_assert_no_error (error);
  g_assert_finalize_object (g_steal_pointer (&store));
}

static int
remove_entry (const char        *path,
              const struct stat *status,
              int                kind,
              struct FTW        *position)
{
  return remove (path);
}

static void
remove_tree (const char *path)
{
  nftw (path, remove_entry, FOLDERS_OPEN, FTW_DEPTH | FTW_PHYS);
}

/* Begins a program of tests, away from what a person keeps on this computer. */
void
store_fixture_init (int    *argc,
                    char ***argv)
{
  g_autofree char *state = g_dir_make_tmp ("belay-state-XXXXXX", NULL);

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_test_init (argc, argv, NULL);
}

int
store_fixture_run (void)
{
  int status = g_test_run ();

  remove_tree (g_get_user_state_dir ());

  return status;
}

void
store_fixture_tear_down (StoreFixture *self,
                         gconstpointer data)
{
  g_autofree char *state = belay_state_dup_folder ();

  remove_tree (self->top);
  remove_tree (state);
  g_clear_pointer (&self->top, g_free);
  g_clear_pointer (&self->folder, g_free);
}

void
store_fixture_add (const char *path,
                   void (*test) (StoreFixture *, gconstpointer))
{
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, test, store_fixture_tear_down);
}

/* Opens for writing, which must work. */
BelayStore *
store_fixture_open (StoreFixture *self)
{
  g_autoptr (GError) error = NULL;
  BelayStore *store = belay_store_open (self->folder, BELAY_STORE_WRITE, &error);

  g_assert_no_error (error);
  belay_workspace_check (belay_store_get_workspace (store));

  return store;
}

char *
store_fixture_path (StoreFixture *self,
                    const char   *relative)
{
  return g_build_filename (self->folder, relative, NULL);
}

char *
store_fixture_read (StoreFixture *self,
                    const char   *relative)
{
  g_autofree char *path = store_fixture_path (self, relative);
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

void
store_fixture_write (StoreFixture *self,
                     const char   *relative,
                     const char   *text)
{
  g_autofree char *path = store_fixture_path (self, relative);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

/* Edits a file by hand. */
void
store_fixture_replace (StoreFixture *self,
                       const char   *relative,
                       const char   *from,
                       const char   *to)
{
  g_autofree char *text = store_fixture_read (self, relative);
  g_autoptr (GString) edited = g_string_new (text);

  g_assert_cmpuint (g_string_replace (edited, from, to, 1), ==, 1);
  store_fixture_write (self, relative, edited->str);
}

gboolean
store_fixture_has (StoreFixture *self,
                   const char   *relative)
{
  g_autofree char *path = store_fixture_path (self, relative);

  return g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (path, G_FILE_TEST_IS_SYMLINK);
}

char *
store_fixture_hash (const char *text)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

int
store_fixture_mode (StoreFixture *self,
                    const char   *relative)
{
  g_autofree char *path = store_fixture_path (self, relative);
  GStatBuf         status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);

  return status.st_mode & 07777;
}

static GString *walked;
static gsize    walked_prefix;

static int
describe_entry (const char        *path,
                const struct stat *status,
                int                kind,
                struct FTW        *position)
{
  g_autofree char *text = NULL;
  gsize            length;

  if (g_str_has_suffix (path, "/.lock"))
    return 0;
  g_string_append_printf (walked, "%s %o\n", path + walked_prefix, status->st_mode);
  if (kind == FTW_F && g_file_get_contents (path, &text, &length, NULL))
    g_string_append_len (walked, text, length);

  return 0;
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Every name, mode and content below the folder, but for the lock. */
char *
store_fixture_snapshot (StoreFixture *self)
{
  g_auto (GStrv) lines = NULL;

  walked = g_string_new (NULL);
  walked_prefix = strlen (self->folder);
  nftw (self->folder, describe_entry, FOLDERS_OPEN, FTW_PHYS);
  lines = g_strsplit (walked->str, "\n", -1);
  g_string_free (walked, TRUE);
  qsort (lines, g_strv_length (lines), sizeof *lines, compare_lines);

  return g_strjoinv ("\n", lines);
}

gpointer
store_find (BelayStore *store,
            const char *id)
{
  BelayWorkspace *workspace = belay_store_get_workspace (store);
  gpointer        found = workspace;

  if (!g_str_equal (id, WORKSPACE_ID))
    found = belay_workspace_find (workspace, id, BELAY_TYPE_RECORD);
  g_assert_nonnull (found);

  return found;
}

static const BelayField *
find_field (BelayRecord *record,
            const char  *name)
{
  const BelayField *field = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (record), name);

  g_assert_nonnull (field);

  return field;
}

void
store_set_text (BelayStore *store,
                const char *id,
                const char *field,
                const char *text)
{
  BelayRecord *record = store_find (store, id);
  BelayValue   value = { .kind = BELAY_FIELD_TEXT, .text = (char *) text };
  g_autoptr (BelayChange) change = belay_change_new_set (record, find_field (record, field), &value);

  belay_workspace_apply (belay_store_get_workspace (store), change, TRUE);
}

BelayChange *
store_insert (BelayStore  *store,
              const char  *parent_id,
              const char  *list,
              BelayRecord *record)
{
  BelayRecord *parent = store_find (store, parent_id);
  BelayChange *change = belay_change_new_insert (parent, find_field (parent, list), G_MAXUINT, record);

  belay_workspace_apply (belay_store_get_workspace (store), change, TRUE);

  return change;
}

BelayChange *
store_remove (BelayStore  *store,
              BelayRecord *record)
{
  BelayChange *change = belay_change_new_remove (record);

  belay_workspace_apply (belay_store_get_workspace (store), change, TRUE);

  return change;
}

void
store_assert_saved (BelayStore *store)
{
  g_autoptr (GError) error = NULL;

  belay_workspace_check (belay_store_get_workspace (store));
  belay_store_save (store, &error);
  g_assert_no_error (error);
  g_assert_false (belay_store_is_dirty (store));
}

/* Saving must fail for that reason, and lose nothing. */
void
store_assert_refused (BelayStore     *store,
                      BelayStoreError code,
                      const char     *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (belay_store_save (store, &error));
  g_assert_error (error, BELAY_STORE_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, part));
  g_assert_true (belay_store_is_dirty (store));
}
