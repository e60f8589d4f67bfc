/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-goal.h"

#include "belay-framework.h"
#include "belay-record-private.h"

static const char *const goal_states[] = { "planned", "active", "done", "dropped", NULL };
static const char *const units[] = { "days", "weeks", "months", NULL };

static const BelayField goal_fields[] = {
  TEXT_FIELD (BelayGoalFields, title, "title", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  TEXT_FIELD (BelayGoalFields, why, "why", 0),
  CHOICE_FIELD (BelayGoalFields, state, "state", goal_states),
  DAY_FIELD (BelayGoalFields, start, "start", 0),
  DAY_FIELD (BelayGoalFields, due, "due", 0),
  DAY_FIELD (BelayGoalFields, done, "done", 0),
  TEXT_FIELD (BelayGoalFields, done_when, "done-when", 0),
  TEXT_FIELD (BelayGoalFields, measure, "measure", 0),
  REFS_FIELD (BelayGoalFields, competencies, "competencies", belay_competency_get_type, 0),
  FLAG_FIELD (BelayGoalFields, shareable, "shareable", FALSE),
  REF_FIELD (BelayGoalFields, parent, "parent", belay_goal_get_type, 0),
  WORD_FIELD (BelayGoalFields, template_id, "template", 0),
  NUMBER_FIELD (BelayGoalFields, every, "every", 0, 366, 0),
  CHOICE_FIELD (BelayGoalFields, every_unit, "every-unit", units),
  NUMBER_FIELD (BelayGoalFields, slack_misses, "slack-misses", 0, 100, 0),
  NUMBER_FIELD (BelayGoalFields, slack_of, "slack-of", 0, 100, 0),
  LIST_FIELD (BelayGoalFields, steps, "steps", belay_step_get_type, 0),
  LIST_FIELD (BelayGoalFields, check_ins, "check-ins", belay_check_in_get_type, 0),
};

BELAY_DEFINE_RECORD (BelayGoal, belay_goal, "goal", goal_fields)

static const BelayField step_fields[] = {
  TEXT_FIELD (BelayStepFields, title, "title", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  DAY_FIELD (BelayStepFields, done, "done", 0),
};

BELAY_DEFINE_RECORD (BelayStep, belay_step, "step", step_fields)

static const BelayField check_in_fields[] = {
  DAY_FIELD (BelayCheckInFields, day, "day", BELAY_FIELD_REQUIRED),
  NUMBER_FIELD (BelayCheckInFields, progress, "progress", BELAY_UNSET, 1000, BELAY_UNSET),
  FLAG_FIELD (BelayCheckInFields, kept, "kept", TRUE),
  TEXT_FIELD (BelayCheckInFields, text, "text", 0),
};

BELAY_DEFINE_RECORD (BelayCheckIn, belay_check_in, "check-in", check_in_fields)

/**
 * belay_goal_is_open:
 * @self: a goal
 *
 * Returns: whether somebody still works, or means to work, on it
 */
gboolean
belay_goal_is_open (BelayGoal *self)
{
  const BelayGoalFields *fields = belay_goal_get (self);

  return fields->state == BELAY_GOAL_PLANNED || fields->state == BELAY_GOAL_ACTIVE;
}
