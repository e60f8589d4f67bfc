/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-store.h"

G_BEGIN_DECLS

typedef struct _BelayCopy BelayCopy;

BelayCopy  *belay_copy_new (BelayStore *store,
                            const char *folder,
                            GError    **error);
void        belay_copy_free (BelayCopy *self);
const char *belay_copy_get_folder (BelayCopy *self);
gboolean    belay_copy_commit (BelayCopy *self,
                               GError   **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayCopy, belay_copy_free)

G_END_DECLS
