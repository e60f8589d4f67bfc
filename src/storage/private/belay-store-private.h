/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-load.h"
#include "belay-store.h"

G_BEGIN_DECLS

/* A file as this process last read or wrote it. */
typedef struct
{
  char *hash;
  guint n_records;
} BelayKnown;

struct _BelayStore
{
  GObject parent_instance;

  char    *folder;
  int      lock;
  char    *read_only_reason;
  gboolean is_new; /* nothing is in the folder yet */

  BelayWorkspace *workspace;
  GPtrArray      *broken;
  GPtrArray      *overlay; /* nullable: a save of another process that was interrupted */

  GHashTable *known;  /* path -> BelayKnown */
  GHashTable *paths;  /* BelayRecord, owned -> where its file lies */
  GHashTable *dirty;  /* BelayRecord, owned -> how many records were removed from it */
  GHashTable *parked; /* path -> GBytes: removed with their person, without having been loaded */

  BelaySave *saving;         /* not owned: between begin and end */
  gboolean   intent_lingers; /* from a save that failed in the middle */
  BelayDay   today;
  char      *backup_problem;
};

BelayStore *belay_store_new (const char *folder);
gboolean    belay_store_check_writable (const char *folder,
                                        GError    **error);
int         belay_store_prepare_folder (const char *folder,
                                        gboolean   *out_existed,
                                        GError    **error);
void        belay_store_give_up_folder (const char *folder,
                                        gboolean    existed);
void        belay_store_remember (BelayStore *self,
                                  const char *path,
                                  const char *hash,
                                  guint       n_records);
void        belay_store_add_broken (BelayStore *self,
                                    const char *path,
                                    const char *text);

void belay_store_touch (BelayStore  *self,
                        BelayRecord *document,
                        guint        n_removed);
void belay_store_touch_all (BelayStore  *self,
                            BelayRecord *document);
void belay_store_follow (BelayStore *self);

gboolean          belay_store_load (BelayStore *self,
                                    GError    **error);
BelayMeetingYear *belay_store_load_year (BelayWorkspace *workspace,
                                         BelayPerson    *person,
                                         int             year,
                                         gpointer        user_data,
                                         GError        **error);

G_END_DECLS
