/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-framework.h"
#include "belay-person.h"

G_BEGIN_DECLS

/**
 * BelayDemand:
 * @competency: the competency
 * @weight: how much it weighs
 * @must: whether it is a must-have
 * @applies: whether it counts for the person
 * @reason: (nullable): why it does not
 * @floor: the least rating the level asks for, in half levels
 *
 * What a level asks of a person in one competency.
 */
typedef struct
{
  BelayCompetency *competency;
  int              weight;
  gboolean         must;
  gboolean         applies;
  char            *reason;
  int              floor;
} BelayDemand;

/**
 * BelayRule:
 * @level: the level
 * @required: the rating that earns full marks, in half levels
 * @score: the least weighted score, in per mille
 * @sustained_days: over how many days the rule must hold
 * @n_demands: how many competencies the framework has
 * @demands: (array length=n_demands): what it asks in each, in the framework's order
 *
 * The rule of a level as it applies to one person, read once so that it can be
 * asked for every day of ten years. Ratings are handed to it as an array beside
 * @demands, in half levels, %BELAY_UNSET where there is none.
 */
typedef struct
{
  BelayLevel  *level;
  int          required;
  int          score;
  int          sustained_days;
  guint        n_demands;
  BelayDemand *demands;

  /*< private >*/
  GHashTable *positions;
} BelayRule;

BelayRule *belay_rule_new (BelayFramework *framework,
                           BelayLevel     *level,
                           BelayPerson    *person);
void       belay_rule_free (BelayRule *self);
int        belay_rule_find (const BelayRule *self,
                            const char      *competency);
int        belay_rule_get_readiness (const BelayRule *self,
                                     const int       *ratings);
int        belay_rule_get_score (const BelayRule *self,
                                 const int       *ratings);
gboolean   belay_rule_meets_score (const BelayRule *self,
                                   const int       *ratings);
gboolean   belay_rule_holds (const BelayRule *self,
                             const int       *ratings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayRule, belay_rule_free)

G_END_DECLS
