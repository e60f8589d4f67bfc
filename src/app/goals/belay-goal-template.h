/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <belay-goal.h>
#include <belay-person.h>
#include <belay-template.h>

G_BEGIN_DECLS

BelayGoal *belay_goal_template_add (BelaySession *session,
                                    BelayPerson  *person,
                                    BelayTemplate *template);
BelayGoal *belay_goal_template_add_empty (BelaySession *session,
                                          BelayPerson  *person);

G_END_DECLS
