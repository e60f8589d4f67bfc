/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-assessment.h"

#include "belay-evidence.h"
#include "belay-framework.h"
#include "belay-person.h"
#include "belay-record-private.h"

static const char *const rater_kinds[] = { "self", "mentor", "peer", NULL };
static const char *const confidences[] = { "normal", "low", "high", NULL };

static const BelayField assessment_fields[] = {
  DAY_FIELD (BelayAssessmentFields, day, "day", BELAY_FIELD_REQUIRED),
  CHOICE_FIELD (BelayAssessmentFields, kind, "kind", rater_kinds),
  REF_FIELD (BelayAssessmentFields, rater, "rater", belay_person_get_type, BELAY_FIELD_REQUIRED | BELAY_FIELD_HISTORIC),
  REF_FIELD (BelayAssessmentFields, framework, "framework", belay_framework_get_type, BELAY_FIELD_REQUIRED),
  NUMBER_FIELD (BelayAssessmentFields, revision, "revision", 0, BELAY_REVISION_MAX, 0),
  CHOICE_FIELD (BelayAssessmentFields, confidence, "confidence", confidences),
  TEXT_FIELD (BelayAssessmentFields, note, "note", 0),
  LIST_FIELD (BelayAssessmentFields, ratings, "ratings", belay_rating_get_type, 0),
};

BELAY_DEFINE_RECORD (BelayAssessment, belay_assessment, "assessment", assessment_fields)

static const BelayField rating_fields[] = {
  NUMBER_FIELD (BelayRatingFields, value, "value", 0, BELAY_RATING_MAX, BELAY_UNSET),
  TEXT_FIELD (BelayRatingFields, note, "note", 0),
  REFS_FIELD (BelayRatingFields, evidence, "evidence", belay_evidence_get_type, 0),
};

BELAY_DEFINE_SCOPED_RECORD (BelayRating, belay_rating, "rating", rating_fields, "competency")
