/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-attention.h"
#include "belay-goal.h"
#include "belay-mentorship.h"
#include "planning-story.h"

/* Mira mentors Amara every two weeks; today is Sunday, 22 November 2026. */

#define TODAY 739942

typedef struct
{
  BelayList *meetings;
  BelayList *heads;
  BelayList *goals;
  BelayList *leaves;
  BelayList *actions;
  BelayList *points;
  BelayList *cadences;
  BelayList *mentor_leaves;
  int        state; /* of the mentorship */
  int        since; /* of it, in days from today */
} Pair;

BelayWorkspace *attention_story_new (const Pair *pair);
BelayList      *attention_story_cadence (int kind,
                                         int every);
char           *attention_story_tell (BelayWorkspace            *workspace,
                                      const BelayAttentionQuery *query);
