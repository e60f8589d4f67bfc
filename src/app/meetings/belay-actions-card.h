/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-meeting-words.h"
#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_ACTIONS_CARD (belay_actions_card_get_type ())
G_DECLARE_FINAL_TYPE (BelayActionsCard, belay_actions_card, BELAY, ACTIONS_CARD, AdwBin)

void belay_actions_card_bind (BelayActionsCard  *self,
                              BelaySession      *session,
                              BelayMeetingWords *words,
                              BelayMeeting      *meeting);
void belay_actions_card_submit (BelayActionsCard *self);

G_END_DECLS
