/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* Several milestones changed in one step. To move them means the days that somebody set;
 * where nobody set any, the day on which the milestone begins in the plan as it is now. What
 * has begun keeps its start. */

#include "belay-milestone-bulk.h"

#include <belay-calendar.h>
#include <belay-plan.h>
#include <glib/gi18n.h>

static BelayDay
shift (const BelayCalendar *calendar,
       BelayDay             day,
       int                  days)
{
  return belay_calendar_get_day (calendar, belay_calendar_get_slot (calendar, day) + days);
}

static BelayDay
find_start (BelayEdit      *edit,
            BelayMilestone *milestone)
{
  BelayProject *project = belay_record_get_ancestor (BELAY_RECORD (milestone), BELAY_TYPE_PROJECT);
  g_autoptr (BelayPlan) plan = belay_plan_new (edit->workspace, project, edit->today);
  const BelayPlanSpan *span = belay_plan_find (plan, belay_record_get_id (BELAY_RECORD (milestone)));

  return span != NULL ? span->start : BELAY_DAY_NONE;
}

static void
move (BelayEdit            *edit,
      BelayMilestone       *milestone,
      BelayMilestoneFields *fields,
      int                   days)
{
  g_autoptr (BelayCalendar) calendar = belay_calendar_new (edit->workspace);
  gboolean is_planned = belay_milestone_get (milestone)->state == BELAY_MILESTONE_PLANNED;

  if (days == 0 || !belay_milestone_is_open (milestone))
    return;
  if (is_planned && fields->start == BELAY_DAY_NONE && fields->due == BELAY_DAY_NONE)
    fields->start = find_start (edit, milestone);
  if (is_planned && fields->start != BELAY_DAY_NONE)
    fields->start = shift (calendar, fields->start, days);
  if (fields->due != BELAY_DAY_NONE)
    fields->due = shift (calendar, fields->due, days);
}

/* Somebody who says of several that they are done means today. */
static void
settle_done (BelayEdit            *edit,
             BelayMilestoneFields *fields)
{
  if (!belay_edit_has (edit, "state"))
    return;
  if (fields->state != BELAY_MILESTONE_DONE)
    fields->done = BELAY_DAY_NONE;
  else if (fields->done == BELAY_DAY_NONE)
    fields->done = edit->today;
}

static gboolean
change_one (BelayEdit      *edit,
            BelayMilestone *milestone,
            int             move_days,
            GError        **error)
{
  BelayRecord          *record = BELAY_RECORD (milestone);
  BelayMilestoneFields *fields = belay_edit_read_fields (edit, BELAY_TYPE_MILESTONE, record, record, error);
  gboolean              sound;

  if (fields == NULL)
    return FALSE;
  move (edit, milestone, fields, move_days);
  settle_done (edit, fields);
  sound = belay_edit_write_fields (edit, record, fields, error);
  belay_record_free_fields (BELAY_TYPE_MILESTONE, fields);

  return sound;
}

/*< private >
 * belay_milestone_bulk_change:
 *
 * Carries out "change-milestones".
 *
 * Returns: whether it was carried out
 */
gboolean
belay_milestone_bulk_change (BelayEdit *edit,
                             GError   **error)
{
  static const BelayField days = {
    .name = "move-days",
    .kind = BELAY_FIELD_NUMBER,
    .min = -BELAY_MILESTONE_BULK_DAYS,
    .max = BELAY_MILESTONE_BULK_DAYS,
  };
  g_auto (GStrv) ids = NULL;
  BelayValue move_days = { 0 };

  if (!belay_edit_get_texts (edit, "milestones", &ids, error))
    return FALSE;
  if (ids[0] == NULL)
    return belay_edit_refuse (error, "milestones", _ ("no milestone is named"));
  if (belay_edit_has (edit, "move-days") && !belay_edit_get_value (edit, &days, NULL, &move_days, error))
    return FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      BelayMilestone *milestone = belay_workspace_find (edit->workspace, ids[i], BELAY_TYPE_MILESTONE);

      if (milestone == NULL)
        return belay_edit_refuse (error, "milestones", _ ("there is no “%.100s”"), ids[i]);
      if (!change_one (edit, milestone, move_days.number, error))
        return FALSE;
    }

  return TRUE;
}
