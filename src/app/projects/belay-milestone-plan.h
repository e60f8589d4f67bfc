/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_MILESTONE_PLAN (belay_milestone_plan_get_type ())
G_DECLARE_FINAL_TYPE (BelayMilestonePlan, belay_milestone_plan, BELAY, MILESTONE_PLAN, AdwBin)

void belay_milestone_plan_show (BelayMilestonePlan *self,
                                BelaySession       *session,
                                BelayMilestone     *milestone);

G_END_DECLS
