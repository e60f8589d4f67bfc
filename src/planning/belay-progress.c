/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-progress.h"

#define WHOLE 1000

static int
find_stated (const BelayGoalFields *goal)
{
  const BelayCheckInFields *latest = NULL;

  BELAY_FOREACH (BelayCheckIn, check_in, goal->check_ins)
  {
    const BelayCheckInFields *fields = belay_check_in_get (check_in);

    if (fields->progress != BELAY_UNSET && (latest == NULL || fields->day >= latest->day))
      latest = fields;
  }

  return latest != NULL ? latest->progress : BELAY_UNSET;
}

static int
count_steps (const BelayGoalFields *goal)
{
  int total = 0;
  int done = 0;

  BELAY_FOREACH (BelayStep, step, goal->steps)
  {
    total++;
    done += belay_step_get (step)->done != BELAY_DAY_NONE;
  }

  return total > 0 ? done * WHOLE / total : 0;
}

/**
 * belay_progress_of_goal:
 * @goal: a goal
 *
 * Says how far a goal is: whole when it is done; otherwise what its latest
 * check-in with a number states; otherwise the share of its steps that is done.
 *
 * Returns: the progress in per mille
 */
int
belay_progress_of_goal (BelayGoal *goal)
{
  const BelayGoalFields *fields = belay_goal_get (goal);
  int                    stated;

  if (fields->state == BELAY_GOAL_DONE)
    return WHOLE;

  stated = find_stated (fields);

  return stated != BELAY_UNSET ? stated : count_steps (fields);
}

/**
 * belay_progress_of_milestone:
 * @milestone: a milestone
 *
 * Says how far a milestone is: whole when it is done, otherwise what it states.
 *
 * Returns: the progress in per mille
 */
int
belay_progress_of_milestone (BelayMilestone *milestone)
{
  const BelayMilestoneFields *fields = belay_milestone_get (milestone);

  return fields->state == BELAY_MILESTONE_DONE ? WHOLE : MAX (fields->progress, 0);
}

/**
 * belay_progress_of_project:
 * @project: a project
 *
 * Says how far a project is: Σ likely days · progress / Σ likely days over the
 * milestones that were not dropped. A milestone of no duration weighs nothing,
 * unless none has any, when all weigh the same. A project that is done is whole.
 *
 * Returns: the progress in per mille, rounded down
 */
int
belay_progress_of_project (BelayProject *project)
{
  const BelayProjectFields *fields = belay_project_get (project);
  gint64                    days = 0, reached = 0, count = 0, plain = 0;

  if (fields->state == BELAY_PROJECT_DONE)
    return WHOLE;

  BELAY_FOREACH (BelayMilestone, milestone, fields->milestones)
  {
    int likely = MAX (belay_milestone_get (milestone)->likely_days, 0);
    int progress = belay_progress_of_milestone (milestone);

    if (belay_milestone_get (milestone)->state == BELAY_MILESTONE_DROPPED)
      continue;
    days += likely;
    reached += (gint64) likely * progress;
    count++;
    plain += progress;
  }
  if (days > 0)
    return (int) (reached / days);

  return count > 0 ? (int) (plain / count) : 0;
}
