/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-meeting-words.h"
#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_MEETING_VIEW (belay_meeting_view_get_type ())
G_DECLARE_FINAL_TYPE (BelayMeetingView, belay_meeting_view, BELAY, MEETING_VIEW, AdwBin)

void belay_meeting_view_bind (BelayMeetingView  *self,
                              BelaySession      *session,
                              BelayMeetingWords *words,
                              BelayMeeting      *meeting);

G_END_DECLS
