/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>
#include <belay-goal.h>

G_BEGIN_DECLS

#define BELAY_TYPE_GOAL_EVIDENCE (belay_goal_evidence_get_type ())
G_DECLARE_FINAL_TYPE (BelayGoalEvidence, belay_goal_evidence, BELAY, GOAL_EVIDENCE, AdwBin)

void belay_goal_evidence_bind (BelayGoalEvidence *self,
                               BelaySession      *session,
                               BelayGoal         *goal);

G_END_DECLS
