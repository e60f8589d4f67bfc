/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>
#include <belay-goal.h>

G_BEGIN_DECLS

#define BELAY_TYPE_GOAL_EDITOR (belay_goal_editor_get_type ())
G_DECLARE_FINAL_TYPE (BelayGoalEditor, belay_goal_editor, BELAY, GOAL_EDITOR, AdwBin)

void belay_goal_editor_bind (BelayGoalEditor *self,
                             BelaySession    *session,
                             BelayGoal       *goal);
void belay_goal_editor_begin (BelayGoalEditor *self);

G_END_DECLS
