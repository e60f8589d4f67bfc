/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-meeting-words.h"
#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_RUNNING_MEETING (belay_running_meeting_get_type ())
G_DECLARE_FINAL_TYPE (BelayRunningMeeting, belay_running_meeting, BELAY, RUNNING_MEETING, AdwBin)

void belay_running_meeting_bind (BelayRunningMeeting *self,
                                 BelaySession        *session,
                                 BelayMeetingWords   *words,
                                 BelayMeeting        *meeting);
void belay_running_meeting_begin (BelayRunningMeeting *self);
void belay_running_meeting_close (BelayRunningMeeting *self);

G_END_DECLS
