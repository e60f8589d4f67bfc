/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-page.h"

#include <belay-meeting.h>

G_BEGIN_DECLS

#define BELAY_TYPE_MEETINGS_PAGE (belay_meetings_page_get_type ())
G_DECLARE_FINAL_TYPE (BelayMeetingsPage, belay_meetings_page, BELAY, MEETINGS_PAGE, BelayPage)

BelayRecord *belay_meetings_page_get_chosen (BelayMeetingsPage *self);

G_END_DECLS
