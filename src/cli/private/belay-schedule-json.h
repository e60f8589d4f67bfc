/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-call.h"

#include <belay-odds.h>

G_BEGIN_DECLS

GPtrArray *belay_schedule_list_critical (const BelayPlan *plan);
void       belay_schedule_print_json (BelayCall       *call,
                                      BelayProject    *project,
                                      const BelayPlan *plan,
                                      const BelayOdds *odds);

G_END_DECLS
