/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-plan.h"

G_BEGIN_DECLS

/**
 * BelayMoveCause:
 * @BELAY_MOVE_CAUSE_STATE: it was begun, finished or opened again, or its progress changed
 * @BELAY_MOVE_CAUSE_DURATION: it takes more days, or fewer
 * @BELAY_MOVE_CAUSE_START: it may begin on another day, or is pinned to one
 * @BELAY_MOVE_CAUSE_ABSENCE: somebody else owns it, or its owner is away on other days
 * @BELAY_MOVE_CAUSE_WAITS: what it waits for moved, or it did not wait for it before
 * @BELAY_MOVE_CAUSE_FREED: it waits no longer for what held it back
 * @BELAY_MOVE_CAUSE_TODAY: unfinished work cannot lie in the past
 * @BELAY_MOVE_CAUSE_PROJECT: the project begins on another day, or other days are worked
 *
 * Why a milestone moved.
 */
typedef enum
{
  BELAY_MOVE_CAUSE_STATE,
  BELAY_MOVE_CAUSE_DURATION,
  BELAY_MOVE_CAUSE_START,
  BELAY_MOVE_CAUSE_ABSENCE,
  BELAY_MOVE_CAUSE_WAITS,
  BELAY_MOVE_CAUSE_FREED,
  BELAY_MOVE_CAUSE_TODAY,
  BELAY_MOVE_CAUSE_PROJECT
} BelayMoveCause;

/**
 * BelayMove:
 * @milestone: what moved
 * @before: when it was worked on in the plan before
 * @after: when it is worked on now
 * @days: by how many working days it is finished later now, less than 0 where
 *   it is earlier, 0 where only its start moved
 * @cause: why
 * @because: (nullable): the milestone that it waits for, or waits for no longer
 *
 * A milestone that is worked on at another time than before a change.
 */
typedef struct
{
  BelayMilestone      *milestone;
  const BelayPlanSpan *before;
  const BelayPlanSpan *after;
  int                  days;
  BelayMoveCause       cause;
  BelayMilestone      *because;
} BelayMove;

GArray *belay_moves_list (const BelayPlan *before,
                          const BelayPlan *after);
char   *belay_moves_say_finish (const BelayPlan *before,
                                const BelayPlan *after);
char   *belay_move_to_words (const BelayMove *move);
char   *belay_move_explain (const BelayMove *move);

G_END_DECLS
