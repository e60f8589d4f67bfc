/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-ids.h"
#include "belay-workspace.h"

G_BEGIN_DECLS

typedef struct _BelayStory BelayStory;

BelayStory *belay_story_new (BelayWorkspace *workspace,
                             BelayIds       *ids,
                             GPtrArray      *templates,
                             BelayDay        today);
void        belay_story_free (BelayStory *self);
gboolean    belay_story_tell (BelayStory *self,
                              const char *text,
                              gsize       length,
                              GError    **error);
const char *belay_story_get_teller (BelayStory *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayStory, belay_story_free)

G_END_DECLS
