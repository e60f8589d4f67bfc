/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-network.h"
#include "belay-plan.h"

G_BEGIN_DECLS

struct _BelayPlan
{
  BelayWorkspace *workspace;
  BelayProject   *project;
  BelayDay        today;

  BelayCalendar *calendar;
  GHashTable    *leaves;       /* person (not owned) to BelayGaps */
  GHashTable    *positions;    /* id to position + 1 */
  GArray        *spans;        /* BelayPlanSpan, in the order of the project; each holds its milestone */
  GPtrArray     *dependencies; /* BelayDependency, in the order of the project */
  BelayNetwork  *network;
  BelayTimes    *times;
};

void belay_plan_read (BelayPlan *self);

G_END_DECLS
