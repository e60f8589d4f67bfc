/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-workspace.h>

G_BEGIN_DECLS

#define BELAY_TYPE_HIT (belay_hit_get_type ())
G_DECLARE_FINAL_TYPE (BelayHit, belay_hit, BELAY, HIT, GObject)

const char *belay_hit_get_id (BelayHit *self);
GPtrArray  *belay_search_find (BelayWorkspace *workspace,
                               const char     *words,
                               const char     *author,
                               guint           most);

G_END_DECLS
