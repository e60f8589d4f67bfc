/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_MILESTONE_SEVERAL (belay_milestone_several_get_type ())
G_DECLARE_FINAL_TYPE (BelayMilestoneSeveral, belay_milestone_several, BELAY, MILESTONE_SEVERAL, AdwBin)

guint      belay_milestone_several_show (BelayMilestoneSeveral *self,
                                         BelaySession          *session,
                                         GListStore            *entries);
void       belay_milestone_several_select (GListStore *entries,
                                           gboolean    is_selected);
GPtrArray *belay_milestone_several_list (GListStore *entries,
                                         gboolean    only_selected);

G_END_DECLS
