/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-line.h"

#include <belay-goal.h>
#include <belay-person.h>
#include <belay-workspace.h>

G_BEGIN_DECLS

typedef struct _BelayGoalWords BelayGoalWords;

BelayGoalWords *belay_goal_words_new (BelayWorkspace *workspace,
                                      BelayPerson    *person,
                                      BelayDay        today);
void            belay_goal_words_free (BelayGoalWords *self);
void            belay_goal_words_fill (BelayRecord     *goal,
                                       BelayLineFields *out_fields,
                                       gpointer         words);
void            belay_check_in_words_fill (BelayRecord     *check_in,
                                           BelayLineFields *out_fields,
                                           gpointer         today);
void            belay_evidence_words_fill (BelayRecord     *evidence,
                                           BelayLineFields *out_fields,
                                           gpointer         today);
char           *belay_goal_words_steps (BelayGoal *goal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayGoalWords, belay_goal_words_free)

G_END_DECLS
