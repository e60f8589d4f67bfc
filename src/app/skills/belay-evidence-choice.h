/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_EVIDENCE_CHOICE (belay_evidence_choice_get_type ())
G_DECLARE_FINAL_TYPE (BelayEvidenceChoice, belay_evidence_choice, BELAY, EVIDENCE_CHOICE, AdwBin)

void belay_evidence_choice_show (BelayEvidenceChoice *self,
                                 BelaySession        *session,
                                 BelayPerson         *person,
                                 const char          *competency,
                                 GPtrArray           *attached);

G_END_DECLS
