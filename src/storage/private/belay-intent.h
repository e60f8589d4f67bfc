/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BELAY_INTENT_NAME ".intent"

gboolean belay_intent_write (const char *folder,
                             GPtrArray  *writes,
                             GError    **error);
gboolean belay_intent_read (const char *folder,
                            GPtrArray **out_writes,
                            GError    **error);
gboolean belay_intent_remove (const char *folder,
                              GError    **error);
gboolean belay_intent_replay (const char *folder,
                              GError    **error);

G_END_DECLS
