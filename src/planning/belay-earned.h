/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-plan.h"

G_BEGIN_DECLS

/**
 * BelayEarned:
 * @actual_days: AT: how many working days went by since the baseline's start, up
 *   to today or, where all is done, up to the finish
 * @earned: ES: after how many working days the baseline planned as much as is
 *   done, in thousandths of a day
 * @spi: SPI(t): @earned per working day gone by, in per mille; below 1000 the
 *   project is behind the baseline
 *
 * How a project stands against a baseline, by earned schedule.
 */
typedef struct
{
  int actual_days;
  int earned;
  int spi;
} BelayEarned;

gboolean belay_earned_read (const BelayPlan *plan,
                            BelayBaseline   *baseline,
                            BelayEarned     *out_earned);
char    *belay_earned_to_words (const BelayEarned *self);

G_END_DECLS
