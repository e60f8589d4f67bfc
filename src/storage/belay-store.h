/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-broken.h"
#include "belay-store-error.h"

#include <belay-workspace.h>

G_BEGIN_DECLS

/**
 * BelayStoreMode:
 * @BELAY_STORE_READ: look only; needs no lock and leaves no trace
 * @BELAY_STORE_WRITE: be the one who writes
 *
 * What a workspace is opened for.
 */
typedef enum
{
  BELAY_STORE_READ,
  BELAY_STORE_WRITE
} BelayStoreMode;

#define BELAY_TYPE_STORE (belay_store_get_type ())
G_DECLARE_FINAL_TYPE (BelayStore, belay_store, BELAY, STORE, GObject)

typedef struct _BelaySave BelaySave;

BelayStore *belay_store_open (const char    *folder,
                              BelayStoreMode mode,
                              GError       **error);
BelayStore *belay_store_create (const char     *folder,
                                BelayWorkspace *workspace,
                                GError        **error);

BelayWorkspace *belay_store_get_workspace (BelayStore *self);
const char     *belay_store_get_folder (BelayStore *self);
GPtrArray      *belay_store_get_broken (BelayStore *self);
gboolean        belay_store_is_read_only (BelayStore  *self,
                                          const char **out_reason);
gboolean        belay_store_is_dirty (BelayStore *self);
char           *belay_store_dup_path (BelayStore  *self,
                                      BelayRecord *record);
void            belay_store_set_today (BelayStore *self,
                                       BelayDay    today);
const char     *belay_store_get_backup_problem (BelayStore *self);

BelaySave *belay_store_begin_save (BelayStore *self);
gboolean   belay_save_commit (BelaySave *self,
                              GError   **error);
void       belay_store_end_save (BelayStore *self,
                                 BelaySave  *save,
                                 gboolean    success);
gboolean   belay_store_save (BelayStore *self,
                             GError    **error);

G_END_DECLS
