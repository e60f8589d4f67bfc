/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-check.h>
#include <belay-goal.h>
#include <belay-mentorship.h>
#include <belay-store.h>

G_BEGIN_DECLS

/* The ids of the small workspace that the tests of storage work with. */
#define WORKSPACE_ID "00000000-0000-4000-8000-000000000001"
#define AMARA_ID "00000000-0000-4000-8000-00000000000a"
#define BEN_ID "00000000-0000-4000-8000-00000000000b"
#define GOAL_ID "00000000-0000-4000-8000-00000000000c"
#define MEETING_ID "00000000-0000-4000-8000-00000000000d"
#define PROJECT_ID "00000000-0000-4000-8000-00000000000e"
#define MENTORSHIP_ID "00000000-0000-4000-8000-00000000000f"
#define NEW_ID "00000000-0000-4000-8000-0000000000aa"

#define AMARA_FILE "people/" AMARA_ID "/person.json"
#define AMARA_YEAR_FILE "people/" AMARA_ID "/meetings-2025.json"
#define BEN_FILE "people/" BEN_ID "/person.json"
#define NOTEBOOK_FILE "private/" BEN_ID "/" AMARA_ID ".json"
#define PROJECT_FILE "projects/" PROJECT_ID ".json"
#define NEW_FILE "people/" NEW_ID "/person.json"

#define GOALS 12

/* A folder that goes with the test, and the workspace in it. */
typedef struct
{
  char *top;
  char *folder;
} StoreFixture;

void        store_fixture_init (int    *argc,
                                char ***argv);
int         store_fixture_run (void);
void        store_fixture_set_up (StoreFixture *self,
                                  gconstpointer data);
void        store_fixture_tear_down (StoreFixture *self,
                                     gconstpointer data);
void        store_fixture_add (const char *path,
                               void (*test) (StoreFixture *, gconstpointer));
BelayStore *store_fixture_open (StoreFixture *self);

char    *store_fixture_path (StoreFixture *self,
                             const char   *relative);
char    *store_fixture_read (StoreFixture *self,
                             const char   *relative);
void     store_fixture_write (StoreFixture *self,
                              const char   *relative,
                              const char   *text);
void     store_fixture_replace (StoreFixture *self,
                                const char   *relative,
                                const char   *from,
                                const char   *to);
gboolean store_fixture_has (StoreFixture *self,
                            const char   *relative);
char    *store_fixture_snapshot (StoreFixture *self);
char    *store_fixture_hash (const char *text);
int      store_fixture_mode (StoreFixture *self,
                             const char   *relative);

gpointer     store_find (BelayStore *store,
                         const char *id);
void         store_set_text (BelayStore *store,
                             const char *id,
                             const char *field,
                             const char *text);
BelayChange *store_insert (BelayStore  *store,
                           const char  *parent_id,
                           const char  *list,
                           BelayRecord *record);
BelayChange *store_remove (BelayStore  *store,
                           BelayRecord *record);
void         store_assert_saved (BelayStore *store);
void         store_assert_refused (BelayStore     *store,
                                   BelayStoreError code,
                                   const char     *part);

G_END_DECLS
