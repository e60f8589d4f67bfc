/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-edit.h"
#include "belay-meeting.h"
#include "belay-mentorship.h"

G_BEGIN_DECLS

BelayMeeting *belay_edit_get_planned (BelayEdit *edit,
                                      GError   **error);
void          belay_agenda_put (BelayEdit    *edit,
                                BelayMeeting *meeting,
                                const char   *point,
                                guint         position);
void          belay_agenda_take (BelayEdit    *edit,
                                 BelayMeeting *meeting,
                                 const char   *point);
void          belay_agenda_take_waiting (BelayEdit    *edit,
                                         BelayMeeting *meeting);
void          belay_agenda_hand_on (BelayEdit    *edit,
                                    BelayMeeting *meeting);

G_END_DECLS
