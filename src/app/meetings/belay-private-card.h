/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>
#include <belay-meeting.h>
#include <belay-person.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PRIVATE_CARD (belay_private_card_get_type ())
G_DECLARE_FINAL_TYPE (BelayPrivateCard, belay_private_card, BELAY, PRIVATE_CARD, AdwBin)

void belay_private_card_bind (BelayPrivateCard *self,
                              BelaySession     *session,
                              BelayPerson      *person,
                              BelayMeeting     *meeting);

G_END_DECLS
