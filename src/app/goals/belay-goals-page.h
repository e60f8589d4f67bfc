/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-page.h"

#include <belay-goal.h>

G_BEGIN_DECLS

#define BELAY_TYPE_GOALS_PAGE (belay_goals_page_get_type ())
G_DECLARE_FINAL_TYPE (BelayGoalsPage, belay_goals_page, BELAY, GOALS_PAGE, BelayPage)

BelayGoal *belay_goals_page_get_goal (BelayGoalsPage *self);

G_END_DECLS
