/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit.h"

#include "belay-goal.h"

#include <belay-progress.h>

static gboolean
shows_work_on_milestone (const BelayChange *change)
{
  const BelayMilestoneFields *milestone = belay_milestone_get (BELAY_MILESTONE (change->record));

  if (change->kind == BELAY_CHANGE_SET && !g_str_equal (change->field->name, "progress") &&
      !g_str_equal (change->field->name, "started"))
    return FALSE;

  return milestone->progress > 0 || milestone->started != BELAY_DAY_NONE;
}

static gboolean
shows_work_on_goal (const BelayChange *change,
                    BelayGoal         *goal)
{
  if (belay_goal_get (goal)->every > 0)
    return BELAY_IS_CHECK_IN (change->record) && belay_check_in_get (BELAY_CHECK_IN (change->record))->kept;

  return belay_progress_of_goal (goal) > 0;
}

/*< private >
 * belay_edit_begin_work:
 * @edit: an edit that was carried out
 *
 * Makes active what was planned, when the edit tells that work on it has begun:
 * a milestone by its progress or the day it was started, a goal by a step, by a
 * check-in with progress, or, where it recurs, by a turn that was kept. An edit
 * that says itself what the state is has the last word.
 */
void
belay_edit_begin_work (BelayEdit *edit)
{
  guint n_changes = edit->changes->len;

  if (belay_edit_has (edit, "state"))
    return;

  for (guint i = 0; i < n_changes; i++)
    {
      const BelayChange *change = g_ptr_array_index (edit->changes, i);
      BelayRecord       *record = change->record;

      if (change->kind == BELAY_CHANGE_REMOVE)
        continue;
      if (BELAY_IS_MILESTONE (record) && belay_milestone_get (BELAY_MILESTONE (record))->state == BELAY_MILESTONE_PLANNED &&
          shows_work_on_milestone (change))
        belay_edit_set_number (edit, record, "state", BELAY_MILESTONE_ACTIVE);
      if (BELAY_IS_STEP (record) || BELAY_IS_CHECK_IN (record))
        {
          BelayGoal *goal = BELAY_GOAL (belay_record_get_parent (record));

          if (belay_goal_get (goal)->state == BELAY_GOAL_PLANNED && shows_work_on_goal (change, goal))
            belay_edit_set_number (edit, BELAY_RECORD (goal), "state", BELAY_GOAL_ACTIVE);
        }
    }
}
