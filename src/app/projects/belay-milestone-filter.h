/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>
#include <belay-milestone-query.h>

G_BEGIN_DECLS

#define BELAY_TYPE_MILESTONE_FILTER (belay_milestone_filter_get_type ())
G_DECLARE_FINAL_TYPE (BelayMilestoneFilter, belay_milestone_filter, BELAY, MILESTONE_FILTER, AdwBin)

void                       belay_milestone_filter_show (BelayMilestoneFilter *self,
                                                        BelaySession         *session,
                                                        BelayProject         *project,
                                                        const BelayPlan      *plan);
const BelayMilestoneQuery *belay_milestone_filter_get_query (BelayMilestoneFilter *self);
void                       belay_milestone_filter_sort (BelayMilestoneFilter *self,
                                                        BelayMilestoneOrder   order);

G_END_DECLS
