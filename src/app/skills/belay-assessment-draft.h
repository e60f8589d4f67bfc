/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-comparison.h>

G_BEGIN_DECLS

/**
 * BelayDraftRating:
 * @value: half levels, or %BELAY_UNSET
 * @note: (nullable): what was seen
 * @does_not_apply: whether it is left out for this person
 * @reason: (nullable): why it does not apply
 * @evidence: (element-type utf8): ids of the evidence it rests on
 *
 * What is said of one competency, until it is put down.
 */
typedef struct
{
  int        value;
  char      *note;
  gboolean   does_not_apply;
  char      *reason;
  GPtrArray *evidence;
} BelayDraftRating;

/**
 * BelayAssessmentDraft:
 * @kind: who rates, as a [enum@RaterKind]
 * @rater: (nullable): the id of who rates
 * @is_whole: whether everything is asked for, and not a handful
 * @is_open: whether earlier ratings may be seen meanwhile
 * @confidence: how sure the rater is, as a [enum@Confidence]
 * @note: (nullable): what is to be said of it all
 * @position: where the rater has come to
 * @competencies: (element-type BelayCompetency): what is asked for
 *
 * An assessment that is not finished. Nothing of it is in the records.
 */
typedef struct
{
  int        kind;
  char      *rater;
  gboolean   is_whole;
  gboolean   is_open;
  int        confidence;
  char      *note;
  guint      position;
  GPtrArray *competencies;

  /*< private >*/
  GHashTable *ratings;
} BelayAssessmentDraft;

BelayAssessmentDraft *belay_assessment_draft_new (int kind);
void                  belay_assessment_draft_free (BelayAssessmentDraft *self);
void                  belay_assessment_draft_ask (BelayAssessmentDraft *self,
                                                  BelayPerson          *person,
                                                  const BelayReadiness *readiness,
                                                  gboolean              is_whole);
void                  belay_assessment_draft_settle (BelayAssessmentDraft *self,
                                                     BelayPerson          *person,
                                                     const BelayReadiness *readiness);
BelayCompetency      *belay_assessment_draft_get_current (BelayAssessmentDraft *self);
BelayDraftRating     *belay_assessment_draft_get_rating (BelayAssessmentDraft *self,
                                                         const char           *competency);
guint                 belay_assessment_draft_count (BelayAssessmentDraft *self);
GVariant             *belay_assessment_draft_to_arguments (BelayAssessmentDraft *self,
                                                           BelayPerson          *person);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayAssessmentDraft, belay_assessment_draft_free)

G_END_DECLS
