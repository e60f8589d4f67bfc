/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What no file of a workspace may exceed; the gate of the codec has the same limit. */
#define BELAY_FILE_MAX_BYTES (64 * 1024 * 1024)

typedef enum
{
  BELAY_FILE_FOLLOW,
  BELAY_FILE_NO_FOLLOW
} BelayFileLinks;

gboolean belay_file_read (const char    *path,
                          BelayFileLinks links,
                          GBytes       **out_bytes,
                          GError       **error);
gboolean belay_file_read_below (const char *root,
                                const char *relative,
                                GBytes    **out_bytes,
                                GError    **error);
char    *belay_file_dup_hash (GBytes *bytes);
char    *belay_file_dup_target (const char *path,
                                GError    **error);
gboolean belay_file_write (const char *path,
                           GBytes     *bytes,
                           GError    **error);
gboolean belay_file_remove (const char *path,
                            GError    **error);
gboolean belay_folder_sync (const char *path,
                            GError    **error);
gboolean belay_folder_sync_of (const char *path,
                               GError    **error);
gboolean belay_folder_ensure (const char *root,
                              const char *relative,
                              GError    **error);
gboolean belay_folder_ensure_all (const char *path,
                                  GError    **error);
void     belay_folder_remove_empty (const char *root,
                                    const char *relative);
gboolean belay_fail_errno (int         code,
                           const char *path,
                           const char *what,
                           GError    **error);

G_END_DECLS
