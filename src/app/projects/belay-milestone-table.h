/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>
#include <belay-plan.h>

G_BEGIN_DECLS

#define BELAY_TYPE_MILESTONE_TABLE (belay_milestone_table_get_type ())
G_DECLARE_FINAL_TYPE (BelayMilestoneTable, belay_milestone_table, BELAY, MILESTONE_TABLE, AdwBin)

void belay_milestone_table_show (BelayMilestoneTable *self,
                                 BelaySession        *session,
                                 BelayProject        *project,
                                 const BelayPlan     *plan);

G_END_DECLS
