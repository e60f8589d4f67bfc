/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <belay-plan.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PLAN_ENTRY (belay_plan_entry_get_type ())
G_DECLARE_FINAL_TYPE (BelayPlanEntry, belay_plan_entry, BELAY, PLAN_ENTRY, GObject)

BelayPlanEntry *belay_plan_entry_new_project (BelaySession *session,
                                              BelayProject *project,
                                              GHashTable   *attention);
BelayPlanEntry *belay_plan_entry_new_milestone (BelaySession    *session,
                                                BelayMilestone  *milestone,
                                                const BelayPlan *plan,
                                                GHashTable      *attention);
BelayRecord    *belay_plan_entry_get_record (BelayPlanEntry *self);
void            belay_plan_entry_take (BelayPlanEntry *self,
                                       BelayPlanEntry *newer);
void            belay_plan_entries_update (GListStore *shown,
                                           GPtrArray  *entries);

G_END_DECLS
