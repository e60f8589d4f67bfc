/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>
#include <belay-evidence.h>

G_BEGIN_DECLS

#define BELAY_TYPE_EVIDENCE_EDITOR (belay_evidence_editor_get_type ())
G_DECLARE_FINAL_TYPE (BelayEvidenceEditor, belay_evidence_editor, BELAY, EVIDENCE_EDITOR, AdwBin)

BelayEvidence *belay_evidence_editor_get_evidence (BelayEvidenceEditor *self);
void           belay_evidence_editor_bind (BelayEvidenceEditor *self,
                                           BelaySession        *session,
                                           BelayEvidence       *evidence);

G_END_DECLS
