/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-framework.h"
#include "belay-person.h"

G_BEGIN_DECLS

/**
 * BelayTenure:
 * @level: (nullable): the level, where the framework has it; borrowed from the framework
 * @level_id: the id of the level; borrowed from the person
 * @since: the day from which the person has had it without a break
 * @days: for how many days, leave taken out
 * @leave_days: how many days of leave were taken out
 * @months: @days as whole months
 * @months_least: how many months people usually stay at least, or 0
 * @months_most: how many months people usually stay at most, or 0
 *
 * For how long a person has been in a level, beside how long people usually
 * stay. It decides nothing: years alone make nobody senior.
 */
typedef struct
{
  BelayLevel *level;
  const char *level_id;
  BelayDay    since;
  int         days;
  int         leave_days;
  int         months;
  int         months_least;
  int         months_most;
} BelayTenure;

gboolean belay_tenure_read (BelayPerson    *person,
                            BelayFramework *framework,
                            BelayDay        as_of,
                            BelayTenure    *out_tenure);
char    *belay_tenure_to_words (const BelayTenure *self);

G_END_DECLS
