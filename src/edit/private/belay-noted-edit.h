/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-edit.h"
#include "belay-meeting.h"

G_BEGIN_DECLS

char *belay_noted_make_actions (BelayEdit    *edit,
                                BelayMeeting *meeting,
                                const char   *text,
                                BelayDay      day);
void  belay_noted_take_actions (BelayEdit    *edit,
                                BelayMeeting *meeting,
                                BelayRecord  *record,
                                BelayDay      day);

G_END_DECLS
