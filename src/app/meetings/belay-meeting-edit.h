/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <belay-meeting.h>

G_BEGIN_DECLS

gboolean belay_meeting_edit (BelaySession *session,
                             BelayMeeting *meeting,
                             const char   *verb,
                             const char   *point);

G_END_DECLS
