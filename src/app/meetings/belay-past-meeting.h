/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-meeting-words.h"
#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PAST_MEETING (belay_past_meeting_get_type ())
G_DECLARE_FINAL_TYPE (BelayPastMeeting, belay_past_meeting, BELAY, PAST_MEETING, AdwBin)

void belay_past_meeting_bind (BelayPastMeeting  *self,
                              BelaySession      *session,
                              BelayMeetingWords *words,
                              BelayMeeting      *meeting);

char *belay_past_meeting_dup_mail (BelayMeeting *meeting,
                                   const char   *summary);

G_END_DECLS
