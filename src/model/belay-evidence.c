/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-evidence.h"

#include "belay-framework.h"
#include "belay-record-private.h"

static const char *const strengths[] = { "fair", "weak", "strong", NULL };

static const BelayField evidence_fields[] = {
  DAY_FIELD (BelayEvidenceFields, day, "day", BELAY_FIELD_REQUIRED),
  TEXT_FIELD (BelayEvidenceFields, title, "title", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  TEXT_FIELD (BelayEvidenceFields, text, "text", 0),
  TEXT_FIELD (BelayEvidenceFields, link, "link", BELAY_FIELD_ONE_LINE),
  REFS_FIELD (BelayEvidenceFields, competencies, "competencies", belay_competency_get_type, BELAY_FIELD_REQUIRED),
  CHOICE_FIELD (BelayEvidenceFields, strength, "strength", strengths),
  REF_FIELD (BelayEvidenceFields, source, "source", belay_record_get_type, 0),
};

BELAY_DEFINE_RECORD (BelayEvidence, belay_evidence, "evidence", evidence_fields)
