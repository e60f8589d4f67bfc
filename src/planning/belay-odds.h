/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-plan.h"

G_BEGIN_DECLS

/* So many runs that a share of them is within 3 % of the truth in 99 of 100 cases. */
#define BELAY_ODDS_RUNS 2000

typedef struct _BelayOdds BelayOdds;

BelayOdds *belay_odds_new (const BelayPlan *plan,
                           guint            n_runs);
void       belay_odds_free (BelayOdds *self);
BelayDay   belay_odds_get_finish (const BelayOdds *self,
                                  int              per_mille);
int        belay_odds_get_chance (const BelayOdds *self,
                                  BelayDay         day);
int        belay_odds_get_criticality (const BelayOdds *self,
                                       guint            position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayOdds, belay_odds_free)

G_END_DECLS
