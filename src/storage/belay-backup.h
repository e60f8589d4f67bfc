/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-day.h>

G_BEGIN_DECLS

gboolean   belay_backup_make (const char *folder,
                              const char *workspace_id,
                              BelayDay    today,
                              GError    **error);
gboolean   belay_backup_make_daily (const char *folder,
                                    const char *workspace_id,
                                    BelayDay    today,
                                    GError    **error);
GPtrArray *belay_backup_list (const char *workspace_id);
char      *belay_backup_dup_folder (const char *workspace_id,
                                    const char *name);
GPtrArray *belay_backup_verify (const char *workspace_id,
                                const char *name,
                                GError    **error);
gboolean   belay_backup_restore (const char *folder,
                                 const char *workspace_id,
                                 const char *name,
                                 BelayDay    today,
                                 GError    **error);
char      *belay_backup_find_copy (const char *workspace_id,
                                   const char *path,
                                   char      **out_title);
gboolean   belay_backup_restore_file (const char *folder,
                                      const char *workspace_id,
                                      const char *name,
                                      const char *path,
                                      BelayDay    today,
                                      GError    **error);
char      *belay_backup_dup_workspace_id (const char *folder,
                                          GError    **error);

G_END_DECLS
