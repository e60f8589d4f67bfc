/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-goal.h"

G_BEGIN_DECLS

/**
 * BelayRecurrence:
 * @kept: how many turns that are over were kept
 * @missed: how many turns that are over were not
 * @excused: how many turns that are over fell mostly into leave and were not kept
 * @streak: how many turns were kept in a row, tolerated misses passed over
 * @window: how many of the last turns the slack is reckoned over
 * @window_missed: how many of them were missed
 * @is_within_slack: whether that is no more than the goal tolerates
 * @is_kept_now: whether the present turn is kept already
 * @turn_start: the first day of the present turn, or none
 * @next_due: the last day of the next turn that is not kept yet, or none
 *
 * How a recurring goal goes. Turns follow one another from the goal's start (or,
 * without one, its first check-in); a turn is kept by a check-in that says so on
 * one of its days.
 */
typedef struct
{
  guint    kept;
  guint    missed;
  guint    excused;
  guint    streak;
  guint    window;
  guint    window_missed;
  gboolean is_within_slack;
  gboolean is_kept_now;
  BelayDay turn_start;
  BelayDay next_due;
} BelayRecurrence;

gboolean belay_recurrence_read (BelayGoal       *goal,
                                BelayDay         today,
                                BelayRecurrence *out_recurrence);
char    *belay_recurrence_to_words (const BelayRecurrence *self);

G_END_DECLS
