/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-share.h"

#include <belay-calendar.h>

G_BEGIN_DECLS

/**
 * BelayShareWork:
 * @milestone: the milestone, in the copy
 * @start: the first day of its work
 * @finish: the last day of its work
 * @is_planned: whether it is to come; otherwise its start is what happened
 * @is_done: whether it is over
 * @is_critical: whether the finish of the project waits for it
 *
 * When a milestone is worked on, without the reasons: these could be the leave of
 * its owner, which is for nobody else.
 */
typedef struct
{
  BelayMilestone *milestone;
  BelayDay        start;
  BelayDay        finish;
  gboolean        is_planned;
  gboolean        is_done;
  gboolean        is_critical;
} BelayShareWork;

/**
 * BelaySharePlan:
 * @calendar: the working days
 * @working_days: the days of the week on which work is done; all, where there are none
 * @holidays: (element-type BelayDay): days on which nobody works
 * @works: (element-type BelayShareWork): in the order of the project
 *
 * The plan of a project, for an audience that sees what depends on what.
 */
typedef struct
{
  BelayCalendar *calendar;
  char         **working_days;
  GArray        *holidays;
  GArray        *works;
} BelaySharePlan;

BelaySharePlan       *belay_share_plan_new (BelayWorkspace *workspace,
                                            BelayProject   *original,
                                            BelayProject   *copy,
                                            BelayDay        today);
void                  belay_share_plan_free (BelaySharePlan *self);
const BelaySharePlan *belay_share_get_plan (BelayShare *self);
const BelaySharePlan *belay_share_require_plan (BelayShare *self,
                                                GError    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelaySharePlan, belay_share_plan_free)

G_END_DECLS
