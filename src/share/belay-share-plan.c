/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-share-plan.h"

#include "belay-export.h"
#include "belay-share-private.h"

#include <belay-plan.h>

#include <glib/gi18n.h>

static void
read_calendar (BelaySharePlan *self,
               BelayWorkspace *workspace)
{
  const BelayWorkspaceFields *fields = belay_workspace_get (workspace);

  self->calendar = belay_calendar_new (workspace);
  self->working_days = g_strdupv (fields->working_days);
  self->holidays = g_array_new (FALSE, FALSE, sizeof (BelayDay));
  BELAY_FOREACH (BelayHoliday, holiday, fields->holidays)
  {
    g_array_append_val (self->holidays, belay_holiday_get (holiday)->day);
  }
}

/*< private >
 * belay_share_plan_new:
 * @workspace: the workspace
 * @original: a project in it
 * @copy: what an audience may see of it
 * @today: the day it is
 *
 * Returns: (transfer full): the plan of @original, told about @copy
 */
BelaySharePlan *
belay_share_plan_new (BelayWorkspace *workspace,
                      BelayProject   *original,
                      BelayProject   *copy,
                      BelayDay        today)
{
  BelaySharePlan *self = g_new0 (BelaySharePlan, 1);
  g_autoptr (BelayPlan) plan = belay_plan_new (workspace, original, today);

  read_calendar (self, workspace);
  self->works = g_array_new (FALSE, FALSE, sizeof (BelayShareWork));
  BELAY_FOREACH (BelayRecord, milestone, belay_project_get (copy)->milestones)
  {
    const BelayPlanSpan *span = belay_plan_find (plan, belay_record_get_id (milestone));
    BelayShareWork       work = { .milestone = BELAY_MILESTONE (milestone) };

    if (span == NULL)
      continue;
    work.start = span->start;
    work.finish = span->finish;
    work.is_done = span->reason == BELAY_PLAN_REASON_DONE;
    work.is_planned = !work.is_done && belay_milestone_get (span->milestone)->state == BELAY_MILESTONE_PLANNED &&
                      belay_milestone_get (span->milestone)->started == BELAY_DAY_NONE;
    work.is_critical = span->is_critical;
    g_array_append_val (self->works, work);
  }

  return self;
}

/*< private >
 * belay_share_plan_free:
 *
 * Frees a plan.
 */
void
belay_share_plan_free (BelaySharePlan *self)
{
  belay_calendar_free (self->calendar);
  g_strfreev (self->working_days);
  g_array_unref (self->holidays);
  g_array_unref (self->works);
  g_free (self);
}

/*< private >
 * belay_share_get_plan:
 *
 * Returns: (transfer none) (nullable): the plan of the project that is shared, or
 *   %NULL where it is a person, or the audience does not see what depends on what
 */
const BelaySharePlan *
belay_share_get_plan (BelayShare *self)
{
  return self->plan;
}

/*< private >
 * belay_share_require_plan:
 * @error: return location for an error of [error@ExportError]
 *
 * Returns: (transfer none) (nullable): the plan, or %NULL with @error set
 */
const BelaySharePlan *
belay_share_require_plan (BelayShare *self,
                          GError    **error)
{
  if (self->plan == NULL && belay_share_get_project (self) == NULL)
    g_set_error_literal (error, BELAY_EXPORT_ERROR, BELAY_EXPORT_ERROR_KIND, _ ("only projects have this format"));
  else if (self->plan == NULL)
    g_set_error_literal (error, BELAY_EXPORT_ERROR, BELAY_EXPORT_ERROR_KIND,
                         _ ("this audience sees no dependencies, and so no plan; choose another one"));

  return self->plan;
}
