/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-timeline-source.h"
#include "belay-workspace.h"

G_BEGIN_DECLS

BelayTimelineSource *belay_timeline_build_path (BelayWorkspace *workspace,
                                                BelayPerson    *person,
                                                BelayDay        today);
BelayTimelineSource *belay_timeline_build_project (BelayWorkspace *workspace,
                                                   BelayProject   *project,
                                                   BelayDay        today);
BelayTimelineSource *belay_timeline_build_shared_path (BelayWorkspace *workspace,
                                                       BelayPerson    *person,
                                                       GPtrArray      *projects,
                                                       gboolean        has_standing,
                                                       BelayDay        today);
BelayTimelineSource *belay_timeline_build_shared_project (BelayWorkspace *workspace,
                                                          BelayProject   *project,
                                                          gboolean        has_standing,
                                                          BelayDay        today);
BelayTimelineSource *belay_timeline_build_team (BelayWorkspace *workspace,
                                                GPtrArray      *people,
                                                BelayDay        today);

G_END_DECLS
