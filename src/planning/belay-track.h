/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-assessment.h"
#include "belay-rule.h"

G_BEGIN_DECLS

#define BELAY_N_RATER_KINDS 3

/**
 * BelayReading:
 * @value: the current rating in half levels, or %BELAY_UNSET
 * @assessment: (nullable): the assessment that gave it; borrowed from the person
 * @by_kind: the latest rating of each [enum@RaterKind], in half levels or %BELAY_UNSET
 *
 * How one competency is rated on the day a track has come to.
 */
typedef struct
{
  int              value;
  BelayAssessment *assessment;
  int              by_kind[BELAY_N_RATER_KINDS];
} BelayReading;

typedef struct _BelayTrack BelayTrack;

BelayTrack         *belay_track_new (BelayPerson     *person,
                                     const BelayRule *rule,
                                     BelayDay         as_of);
void                belay_track_free (BelayTrack *self);
gboolean            belay_track_advance (BelayTrack *self);
BelayDay            belay_track_get_day (const BelayTrack *self);
gboolean            belay_track_has_moved (const BelayTrack *self);
gboolean            belay_track_has_mentor (const BelayTrack *self);
const int          *belay_track_get_ratings (const BelayTrack *self);
const BelayReading *belay_track_get_reading (const BelayTrack *self,
                                             guint             position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayTrack, belay_track_free)

G_END_DECLS
