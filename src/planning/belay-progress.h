/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-goal.h"
#include "belay-project.h"

G_BEGIN_DECLS

int belay_progress_of_goal (BelayGoal *goal);
int belay_progress_of_milestone (BelayMilestone *milestone);
int belay_progress_of_project (BelayProject *project);

G_END_DECLS
