/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record.h"

G_BEGIN_DECLS

typedef enum
{
  BELAY_STRENGTH_FAIR,
  BELAY_STRENGTH_WEAK,
  BELAY_STRENGTH_STRONG
} BelayStrength;

/* Something that happened and shows a competency, written down when it did. */
typedef struct
{
  BelayDay day;
  char    *title;
  char    *text;
  char    *link;
  char   **competencies;
  int      strength; /* BelayStrength */
  char    *source;
} BelayEvidenceFields;

#define BELAY_TYPE_EVIDENCE (belay_evidence_get_type ())
BELAY_DECLARE_RECORD (BelayEvidence, belay_evidence, EVIDENCE)

G_END_DECLS
