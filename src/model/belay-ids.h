/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _BelayIds BelayIds;

BelayIds *belay_ids_new_random (void);
BelayIds *belay_ids_new_seeded (guint32 seed);
void      belay_ids_free (BelayIds *self);
char     *belay_ids_next (BelayIds *self);
gboolean  belay_ids_is_uuid (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayIds, belay_ids_free)

G_END_DECLS
