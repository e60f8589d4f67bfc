/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-attention-private.h"

#include "belay-goal.h"
#include "belay-leave.h"
#include "belay-progress.h"
#include "belay-recurrence.h"
#include "belay-words.h"

#include <glib/gi18n.h>

#define STALE_GOAL_DAYS 35
#define DAYS_PER_WEEK 7

static BelayDay
find_last_sign (const BelayGoalFields *goal,
                BelayDay               today)
{
  BelayDay last = goal->start <= today ? goal->start : BELAY_DAY_NONE;

  BELAY_FOREACH (BelayCheckIn, check_in, goal->check_ins)
  {
    if (belay_check_in_get (check_in)->day <= today)
      last = MAX (last, belay_check_in_get (check_in)->day);
  }
  BELAY_FOREACH (BelayStep, step, goal->steps)
  {
    if (belay_step_get (step)->done <= today)
      last = MAX (last, belay_step_get (step)->done);
  }

  return last;
}

static void
add_overdue (BelaySurvey *self,
             BelayPerson *person,
             BelayGoal   *goal)
{
  const BelayGoalFields *fields = belay_goal_get (goal);
  BelayAttention        *entry = belay_survey_add (self, BELAY_ATTENTION_GOAL, BELAY_SEVERITY_OVERDUE, goal, person);
  g_autofree char       *progress = belay_words_percent (belay_progress_of_goal (goal));
  g_autofree char       *due = belay_day_to_words (fields->due);

  entry->day = fields->due;
  entry->days_late = self->today - fields->due;
  entry->text = belay_words_overdue (entry->days_late);
  /* Translators: a share in per cent and a day in words, such as "70 %, due 17 November 2026". */
  entry->detail = g_strdup_printf (_ ("%s, due %s"), progress, due);
}

static void
add_missed_turns (BelaySurvey           *self,
                  BelayPerson           *person,
                  BelayGoal             *goal,
                  const BelayRecurrence *recurrence)
{
  BelayAttention *entry = belay_survey_add (self, BELAY_ATTENTION_GOAL, BELAY_SEVERITY_STALE, goal, person);

  entry->day = find_last_sign (belay_goal_get (goal), self->today);
  entry->days_open = entry->day != BELAY_DAY_NONE ? self->today - entry->day : 0;
  entry->text = belay_recurrence_to_words (recurrence);
}

static void
add_stale (BelaySurvey *self,
           BelayPerson *person,
           BelayGoal   *goal)
{
  BelayDay        last = find_last_sign (belay_goal_get (goal), self->today);
  int             days, weeks;
  BelayAttention *entry;

  if (last == BELAY_DAY_NONE)
    return;

  days = self->today - last - belay_leave_count_days (person, NULL, last + 1, self->today);
  weeks = days / DAYS_PER_WEEK;
  if (days < STALE_GOAL_DAYS)
    return;

  entry = belay_survey_add (self, BELAY_ATTENTION_GOAL, BELAY_SEVERITY_STALE, goal, person);
  entry->day = last;
  entry->days_open = days;
  entry->text = g_strdup_printf (ngettext ("no check-in for %d week", "no check-in for %d weeks", weeks), weeks);
}

static void
survey_goal (BelaySurvey *self,
             BelayPerson *person,
             BelayGoal   *goal)
{
  const BelayGoalFields *fields = belay_goal_get (goal);
  BelayRecurrence        recurrence;

  if (!belay_goal_is_open (goal))
    return;

  if (fields->due != BELAY_DAY_NONE && fields->due < self->today)
    {
      add_overdue (self, person, goal);
      return;
    }
  if (fields->state != BELAY_GOAL_ACTIVE)
    return;

  if (!belay_recurrence_read (goal, self->today, &recurrence))
    add_stale (self, person, goal);
  else if (!recurrence.is_within_slack)
    add_missed_turns (self, person, goal, &recurrence);
}

/*< private >
 * belay_survey_goals:
 * @self: a survey
 * @person: a person
 *
 * Looks for goals whose day has passed, for active ones in which nothing has
 * happened for five weeks, leave taken out, and for recurring ones that missed
 * more turns than their slack tolerates. A goal of which no day is known cannot
 * be said to be stale.
 */
void
belay_survey_goals (BelaySurvey *self,
                    BelayPerson *person)
{
  BELAY_FOREACH (BelayGoal, goal, belay_person_get (person)->goals)
  survey_goal (self, person, goal);
}
