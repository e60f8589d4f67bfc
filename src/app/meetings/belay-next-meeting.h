/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <belay-mentorship.h>

G_BEGIN_DECLS

BelayRecord *belay_next_meeting_plan (BelaySession    *session,
                                      BelayMentorship *mentorship,
                                      BelayDay         last);

G_END_DECLS
