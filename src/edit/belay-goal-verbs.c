/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit.h"
#include "belay-goal.h"

#include <glib/gi18n.h>

const BelayVerb belay_goal_verbs[] = {
  BELAY_ADD ("add-goal", N_ ("Add goal"), belay_goal_get_type, "person", belay_person_get_type, "goals"),
  BELAY_CHANGE ("change-goal", N_ ("Change goal"), belay_goal_get_type, "goal"),
  BELAY_STATE ("complete-goal", N_ ("Complete goal"), belay_goal_get_type, "goal", "done", "done", TRUE),
  BELAY_STATE ("reopen-goal", N_ ("Reopen goal"), belay_goal_get_type, "goal", "active", "done", FALSE),
  BELAY_MOVE ("move-goal", N_ ("Move goal"), belay_goal_get_type, "goal"),
  BELAY_REMOVE ("remove-goal", N_ ("Delete goal"), belay_goal_get_type, "goal"),

  BELAY_ADD ("add-step", N_ ("Add step"), belay_step_get_type, "goal", belay_goal_get_type, "steps"),
  BELAY_CHANGE ("change-step", N_ ("Change step"), belay_step_get_type, "step"),
  BELAY_STATE ("complete-step", N_ ("Complete step"), belay_step_get_type, "step", NULL, "done", TRUE),
  BELAY_STATE ("reopen-step", N_ ("Reopen step"), belay_step_get_type, "step", NULL, "done", FALSE),
  BELAY_MOVE ("move-step", N_ ("Move step"), belay_step_get_type, "step"),
  BELAY_REMOVE ("remove-step", N_ ("Delete step"), belay_step_get_type, "step"),

  BELAY_ADD ("add-check-in", N_ ("Add check-in"), belay_check_in_get_type, "goal", belay_goal_get_type, "check-ins"),
  BELAY_CHANGE ("change-check-in", N_ ("Change check-in"), belay_check_in_get_type, "check-in"),
  BELAY_REMOVE ("remove-check-in", N_ ("Delete check-in"), belay_check_in_get_type, "check-in"),
  { NULL }
};
