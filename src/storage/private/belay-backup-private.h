/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-backup.h"

G_BEGIN_DECLS

#define BELAY_BACKUP_MANIFEST "SHA256SUMS"
#define BELAY_BACKUP_FOLDER_NOTE "folder"

/* One line of a manifest, a text that sha256sum(1) can check as well. */
typedef struct
{
  char *hash;
  char *path;
} BelayBackupEntry;

gboolean   belay_backup_is_name (const char *name);
gboolean   belay_backup_parse_name (const char *name,
                                    BelayDay   *out_day,
                                    guint      *out_number);
char      *belay_backup_dup_base (const char *workspace_id);
GPtrArray *belay_backup_read_manifest (const char *backup,
                                       GError    **error);
char      *belay_backup_write_manifest (GPtrArray *entries);
void       belay_backup_add_entry (GPtrArray  *entries,
                                   const char *path,
                                   const char *hash);
GPtrArray *belay_backup_entries_new (void);
gboolean   belay_backup_has_entry (GPtrArray  *entries,
                                   const char *path);
gboolean   belay_backup_make_keeping (const char *folder,
                                      const char *workspace_id,
                                      BelayDay    today,
                                      const char *keep,
                                      GError    **error);
void       belay_backup_prune (const char *workspace_id,
                               const char *keep);
void       belay_backup_remove_tree (const char *base,
                                     const char *name);

G_END_DECLS
