/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define BELAY_MERGE_ERROR (belay_merge_error_quark ())
GQuark belay_merge_error_quark (void);

/**
 * BelayMergeError:
 * @BELAY_MERGE_ERROR_KIND: they are no files of the same kind, or not of one that there is
 * @BELAY_MERGE_ERROR_VERSION: one was written by a newer Belay
 *
 * Why files were not merged.
 */
typedef enum
{
  BELAY_MERGE_ERROR_KIND,
  BELAY_MERGE_ERROR_VERSION
} BelayMergeError;

char    *belay_merge_texts (GBytes  *base,
                            GBytes  *ours,
                            GBytes  *theirs,
                            guint   *out_n_conflicts,
                            GError **error);
gboolean belay_merge_files (const char *base,
                            const char *ours,
                            const char *theirs,
                            guint      *out_n_conflicts,
                            GError    **error);

G_END_DECLS
