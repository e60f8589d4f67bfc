/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record.h"

G_BEGIN_DECLS

typedef enum
{
  BELAY_GOAL_PLANNED,
  BELAY_GOAL_ACTIVE,
  BELAY_GOAL_DONE,
  BELAY_GOAL_DROPPED
} BelayGoalState;

typedef enum
{
  BELAY_UNIT_DAYS,
  BELAY_UNIT_WEEKS,
  BELAY_UNIT_MONTHS
} BelayUnit;

/**
 * BelayGoalFields:
 *
 * What a person wants to reach, by when, and how one will know. A goal with
 * `every` recurs: its check-ins say whether it was kept, and of the last
 * `slack_of` turns `slack_misses` may be missed.
 */
typedef struct
{
  char      *title;
  char      *why;
  int        state; /* BelayGoalState */
  BelayDay   start;
  BelayDay   due;
  BelayDay   done;
  char      *done_when;
  char      *measure;
  char     **competencies;
  gboolean   shareable;
  char      *parent;
  char      *template_id;
  int        every;
  int        every_unit; /* BelayUnit */
  int        slack_misses;
  int        slack_of;
  BelayList *steps;
  BelayList *check_ins;
} BelayGoalFields;

#define BELAY_TYPE_GOAL (belay_goal_get_type ())
BELAY_DECLARE_RECORD (BelayGoal, belay_goal, GOAL)

/* A step of a goal; it is done when it has a day. */
typedef struct
{
  char    *title;
  BelayDay done;
} BelayStepFields;

#define BELAY_TYPE_STEP (belay_step_get_type ())
BELAY_DECLARE_RECORD (BelayStep, belay_step, STEP)

/* Where a goal stood on a day; `progress` in per mille or BELAY_UNSET. */
typedef struct
{
  BelayDay day;
  int      progress;
  gboolean kept;
  char    *text;
} BelayCheckInFields;

#define BELAY_TYPE_CHECK_IN (belay_check_in_get_type ())
BELAY_DECLARE_RECORD (BelayCheckIn, belay_check_in, CHECK_IN)

gboolean belay_goal_is_open (BelayGoal *self);

G_END_DECLS
