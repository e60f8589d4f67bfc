/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-rule.h"

/* Weighted sums of what is there and of what is asked, in half levels. */
typedef struct
{
  gint64 reached;
  gint64 required;
} Sums;

static const char *
find_exemption (BelayPerson *person,
                const char  *competency)
{
  if (person == NULL)
    return NULL;

  BELAY_FOREACH (BelayExemption, exemption, belay_person_get (person)->exemptions)
  {
    const BelayExemptionFields *fields = belay_exemption_get (exemption);

    if (g_strcmp0 (fields->competency, competency) == 0)
      return fields->reason != NULL ? fields->reason : "";
  }

  return NULL;
}

static void
fill_demand (BelayDemand     *demand,
             BelayCompetency *competency,
             BelayLevel      *level,
             BelayPerson     *person)
{
  const BelayCompetencyFields *fields = belay_competency_get (competency);
  const char                  *reason = find_exemption (person, belay_record_get_id (BELAY_RECORD (competency)));

  demand->competency = g_object_ref (competency);
  demand->weight = fields->weight;
  demand->must = fields->must;
  demand->applies = fields->must || reason == NULL;
  demand->reason = demand->applies ? NULL : g_strdup (reason);
  demand->floor = fields->must ? belay_level_get (level)->must_floor : belay_level_get (level)->floor;
}

/**
 * belay_rule_new:
 * @framework: a framework
 * @level: a level of it
 * @person: (nullable): the person whose exemptions apply
 *
 * Reads the rule of a level. A competency from which the person is exempt drops
 * out with its reason kept; a must-have can't be dropped, so an exemption from
 * one is ignored.
 *
 * Returns: (transfer full): the rule
 */
BelayRule *
belay_rule_new (BelayFramework *framework,
                BelayLevel     *level,
                BelayPerson    *person)
{
  const BelayLevelFields *fields = belay_level_get (level);
  BelayRule              *self = g_new0 (BelayRule, 1);

  self->level = g_object_ref (level);
  self->required = fields->required;
  self->score = fields->score;
  self->sustained_days = fields->sustained_days;
  self->demands = g_new0 (BelayDemand, belay_framework_count_competencies (framework));
  self->positions = g_hash_table_new (g_str_hash, g_str_equal);

  BELAY_FOREACH (BelayArea, area, belay_framework_get (framework)->areas)
  {
    BELAY_FOREACH (BelayCompetency, competency, belay_area_get (area)->competencies)
    {
      fill_demand (&self->demands[self->n_demands++], competency, level, person);
      g_hash_table_insert (self->positions, (gpointer) belay_record_get_id (BELAY_RECORD (competency)),
                           GUINT_TO_POINTER (self->n_demands));
    }
  }

  return self;
}

/**
 * belay_rule_free:
 * @self: (transfer full): a rule
 *
 * Frees a rule.
 */
void
belay_rule_free (BelayRule *self)
{
  g_hash_table_unref (self->positions);
  for (guint i = 0; i < self->n_demands; i++)
    {
      g_object_unref (self->demands[i].competency);
      g_free (self->demands[i].reason);
    }
  g_free (self->demands);
  g_object_unref (self->level);
  g_free (self);
}

/**
 * belay_rule_find:
 * @self: a rule
 * @competency: the id of a competency
 *
 * Returns: where the competency stands among the demands, or -1
 */
int
belay_rule_find (const BelayRule *self,
                 const char      *competency)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->positions, competency)) - 1;
}

static Sums
sum_up (const BelayRule *self,
        const int       *ratings,
        gboolean         only_rated)
{
  Sums sums = { 0, 0 };

  for (guint i = 0; i < self->n_demands; i++)
    {
      const BelayDemand *demand = &self->demands[i];

      if (!demand->applies || (only_rated && ratings[i] < 0))
        continue;
      sums.reached += demand->weight * CLAMP (ratings[i], 0, self->required);
      sums.required += demand->weight * self->required;
    }

  return sums;
}

/**
 * belay_rule_get_readiness:
 * @self: a rule
 * @ratings: a rating for each demand, in half levels or %BELAY_UNSET
 *
 * Reckons the readiness: Σ w·min(rating, required) / Σ w·required over the
 * competencies that apply and have a rating. It is shown and decides nothing.
 *
 * Returns: the readiness in per mille, rounded down; %BELAY_UNSET where nothing
 *   is rated or the level requires nothing
 */
int
belay_rule_get_readiness (const BelayRule *self,
                          const int       *ratings)
{
  Sums sums = sum_up (self, ratings, TRUE);

  return sums.required > 0 ? (int) (sums.reached * 1000 / sums.required) : BELAY_UNSET;
}

/**
 * belay_rule_get_score:
 * @self: a rule
 * @ratings: a rating for each demand, in half levels or %BELAY_UNSET
 *
 * Reckons the weighted score: the sum of the readiness over all competencies
 * that apply, where one that is not rated counts 0.
 *
 * Returns: the score in per mille, rounded down; 1000 where nothing is required
 */
int
belay_rule_get_score (const BelayRule *self,
                      const int       *ratings)
{
  Sums sums = sum_up (self, ratings, FALSE);

  return sums.required > 0 ? (int) (sums.reached * 1000 / sums.required) : 1000;
}

/**
 * belay_rule_meets_score:
 * @self: a rule
 * @ratings: a rating for each demand, in half levels or %BELAY_UNSET
 *
 * Returns: whether the weighted score, without rounding, is what the level asks
 */
gboolean
belay_rule_meets_score (const BelayRule *self,
                        const int       *ratings)
{
  Sums sums = sum_up (self, ratings, FALSE);

  return sums.reached * 1000 >= sums.required * self->score;
}

/**
 * belay_rule_holds:
 * @self: a rule
 * @ratings: a rating for each demand, in half levels or %BELAY_UNSET
 *
 * Says whether the rule holds with these ratings: all that apply are rated,
 * each at its floor, and the weighted score is reached. Whether it has held for
 * long enough is not asked here.
 *
 * Returns: whether it does; never where no competency applies
 */
gboolean
belay_rule_holds (const BelayRule *self,
                  const int       *ratings)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < self->n_demands; i++)
    {
      if (!self->demands[i].applies)
        continue;
      if (ratings[i] < 0 || ratings[i] < self->demands[i].floor)
        return FALSE;
      has_any = TRUE;
    }

  return has_any && belay_rule_meets_score (self, ratings);
}
