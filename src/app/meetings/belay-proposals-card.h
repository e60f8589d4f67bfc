/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-meeting-words.h"
#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PROPOSALS_CARD (belay_proposals_card_get_type ())
G_DECLARE_FINAL_TYPE (BelayProposalsCard, belay_proposals_card, BELAY, PROPOSALS_CARD, AdwBin)

void belay_proposals_card_bind (BelayProposalsCard *self,
                                BelaySession       *session,
                                BelayMeetingWords  *words,
                                BelayMeeting       *meeting);

G_END_DECLS
