/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-plan.h"

#include "planning-story.h"

/* A Wednesday; the weekend after it is 5 and 6 December, and Monday 7 December is a holiday. */
#define PLAN_TODAY "2026-12-02"

typedef struct
{
  const char *id;
  int         state;
  const char *not_before;
  const char *started;
  const char *done;
  int         days;
  int         progress;
  const char *expected_start;
  const char *expected_finish;
  const char *due;
  const char *owner;
  const char *contributor;
  gboolean    pinned;
  int         optimistic;
  int         pessimistic;
} PlanRow;

typedef struct
{
  const char *before;
  const char *after;
  int         type;
  int         lag_days;
} PlanLink;

BelayPlan *plan_story_new (const char *start, const char *due, const PlanRow *rows, const PlanLink *links);
