/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-meeting.h>
#include <belay-mentorship.h>
#include <belay-template.h>

G_BEGIN_DECLS

BelayTemplate *belay_agenda_find_template (GPtrArray    *templates,
                                           BelayMeeting *meeting);
BelaySection  *belay_agenda_find_section (BelayTemplate *agenda,
                                          BelayPoint    *point);

G_END_DECLS
