/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BELAY_LISTING_IGNORED_NAME ".gitignore"

/* Of the form that is swept and ignored, like the files that GLib writes first. */
#define BELAY_LISTING_KEPT_SUFFIX ".BEFORE"

GPtrArray *belay_listing_read (const char *folder,
                               GPtrArray  *broken,
                               GError    **error);
gboolean   belay_listing_is_leftover (const char *name);
void       belay_listing_sweep (const char *folder);
gboolean   belay_listing_write_ignored (const char *folder,
                                        GError    **error);
int        belay_listing_compare (const char *const *a,
                                  const char *const *b);

G_END_DECLS
