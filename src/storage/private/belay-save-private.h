/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-store-private.h"

G_BEGIN_DECLS

/* A document that is out of date, and where it will lie: NULL when it is gone. */
typedef struct
{
  BelayRecord *document;
  guint        n_removed;
  char        *path;
} BelayPlanned;

struct _BelaySave
{
  char    *folder;
  char    *workspace_id;
  BelayDay today;
  gboolean is_creation;
  gboolean intent_lingers;

  GPtrArray  *planned; /* BelayPlanned */
  GPtrArray  *writes;  /* BelayWrite */
  GHashTable *by_path; /* path -> BelayWrite, not owned */
  GHashTable *counts;  /* path -> how many records it will hold */

  GError *refusal; /* nullable: why there is nothing to be tried */
  char   *backup_problem;
};

gboolean belay_save_plan (BelaySave  *self,
                          BelayStore *store,
                          GError    **error);

G_END_DECLS
