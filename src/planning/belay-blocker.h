/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-framework.h"

G_BEGIN_DECLS

/**
 * BelayBlockerKind:
 * @BELAY_BLOCKER_MUST_FLOOR: a must-have is below its floor
 * @BELAY_BLOCKER_FLOOR: another competency is below its floor
 * @BELAY_BLOCKER_UNRATED: a competency that applies is not rated yet
 * @BELAY_BLOCKER_SCORE: the weighted score is too low
 * @BELAY_BLOCKER_SUSTAINED: the rule holds, but not yet for long enough
 *
 * What stands between a person and a level.
 */
typedef enum
{
  BELAY_BLOCKER_MUST_FLOOR,
  BELAY_BLOCKER_FLOOR,
  BELAY_BLOCKER_UNRATED,
  BELAY_BLOCKER_SCORE,
  BELAY_BLOCKER_SUSTAINED
} BelayBlockerKind;

/**
 * BelayBlocker:
 * @kind: what kind of thing blocks
 * @competency: (nullable): the competency it concerns, for the first three kinds
 * @text: it in words
 *
 * One thing that the level rule still asks for.
 */
typedef struct
{
  BelayBlockerKind kind;
  BelayCompetency *competency;
  char            *text;
} BelayBlocker;

void belay_blocker_free (BelayBlocker *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayBlocker, belay_blocker_free)

G_END_DECLS
