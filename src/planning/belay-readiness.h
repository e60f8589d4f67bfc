/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-assessment.h"
#include "belay-blocker.h"
#include "belay-tenure.h"
#include "belay-track.h"
#include "belay-workspace.h"

G_BEGIN_DECLS

/**
 * BelayStanding:
 * @competency: the competency
 * @weight: how much it weighs
 * @must: whether it is a must-have
 * @applies: whether it counts for the person
 * @reason: (nullable): why it does not
 * @required: the rating that earns full marks, in half levels
 * @floor: the least rating the level asks for, in half levels
 * @value: the current rating in half levels, or %BELAY_UNSET
 * @assessment: (nullable): the assessment that gave it; says who, when, how sure
 * @by_kind: the latest rating of each [enum@RaterKind], in half levels or %BELAY_UNSET
 * @is_stale: whether the current rating is older than nine months
 * @effect: by how many per mille the readiness would rise at the required rating
 *
 * Where a person stands in one competency against what a level asks.
 */
typedef struct
{
  BelayCompetency *competency;
  int              weight;
  gboolean         must;
  gboolean         applies;
  char            *reason;
  int              required;
  int              floor;
  int              value;
  BelayAssessment *assessment;
  int              by_kind[BELAY_N_RATER_KINDS];
  gboolean         is_stale;
  int              effect;
} BelayStanding;

/**
 * BelayReadinessPoint:
 * @day: a day on which a mentor rated
 * @per_mille: the readiness on the evening of that day
 * @n_rated: how many competencies were rated
 * @n_by_mentor: how many of them by a mentor
 *
 * One point of the readiness over time.
 */
typedef struct
{
  BelayDay day;
  int      per_mille;
  guint    n_rated;
  guint    n_by_mentor;
} BelayReadinessPoint;

/**
 * BelayReadiness:
 * @framework: the revision it was reckoned against
 * @level: the level it was reckoned for
 * @day: the day as of which it was reckoned
 * @per_mille: the readiness, or %BELAY_UNSET where nothing is rated
 * @n_rated: how many of the competencies that apply are rated
 * @n_by_mentor: how many of them by a mentor
 * @n_applicable: how many competencies apply
 * @score: the weighted score in per mille, not rated ones counting 0
 * @meets_score: whether it is what the level asks, without rounding
 * @n_musts: how many must-haves there are
 * @n_musts_below: how many of them are rated and below their floor
 * @holds: whether the level rule holds, be it sustained or not
 * @held_since: the day from which it has held without a break, or none
 * @held_until: the last day on which a rating confirmed that, or none
 * @is_ready: whether all signals are met: a signal, never a verdict
 * @n_signals: how many things the level asks for
 * @n_signals_met: how many of them are met
 * @n_standings: how many competencies the framework has
 * @standings: (array length=n_standings): where the person stands, in the framework's order
 * @blockers: (element-type BelayBlocker): what the rule still asks for
 * @gaps: (element-type BelayStanding): standings below the required rating, the one with
 *   the largest effect on the readiness first; without those not rated yet
 * @history: (element-type BelayReadinessPoint): the readiness over time, by day
 *
 * How near a person is to a level on a day. It is a copy: it holds the
 * framework, competencies and assessments it names, and later changes do not
 * reach it.
 */
typedef struct
{
  BelayFramework *framework;
  BelayLevel     *level;
  BelayDay        day;

  int   per_mille;
  guint n_rated;
  guint n_by_mentor;
  guint n_applicable;

  int      score;
  gboolean meets_score;
  guint    n_musts;
  guint    n_musts_below;

  gboolean holds;
  BelayDay held_since;
  BelayDay held_until;
  gboolean is_ready;
  guint    n_signals;
  guint    n_signals_met;

  guint          n_standings;
  BelayStanding *standings;
  GPtrArray     *blockers;
  GPtrArray     *gaps;
  GArray        *history;
} BelayReadiness;

#define BELAY_READINESS_ERROR (belay_readiness_error_quark ())
GQuark belay_readiness_error_quark (void);

typedef enum
{
  BELAY_READINESS_ERROR_NO_FRAMEWORK,
  BELAY_READINESS_ERROR_NO_LEVEL
} BelayReadinessError;

BelayReadiness      *belay_readiness_new (BelayWorkspace *workspace,
                                          BelayPerson    *person,
                                          const char     *level,
                                          BelayFramework *framework,
                                          BelayDay        as_of,
                                          GError        **error);
void                 belay_readiness_free (BelayReadiness *self);
const BelayStanding *belay_readiness_find (const BelayReadiness *self,
                                           const char           *competency);

char *belay_readiness_to_words (const BelayReadiness *self);
char *belay_readiness_signals_to_words (const BelayReadiness *self);
char *belay_readiness_musts_to_words (const BelayReadiness *self);
char *belay_readiness_musts_to_names (const BelayReadiness *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayReadiness, belay_readiness_free)

G_END_DECLS
