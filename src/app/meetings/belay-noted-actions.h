/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-field-row.h"
#include "belay-session.h"

#include <belay-meeting.h>

G_BEGIN_DECLS

#define BELAY_TYPE_NOTED_ACTIONS (belay_noted_actions_get_type ())
G_DECLARE_FINAL_TYPE (BelayNotedActions, belay_noted_actions, BELAY, NOTED_ACTIONS, GObject)

BelayNotedActions *belay_noted_actions_new (BelayFieldRow *notes);
void               belay_noted_actions_set_meeting (BelayNotedActions *self,
                                                    BelayMeeting      *meeting);
void               belay_noted_actions_take (BelayNotedActions *self);

G_END_DECLS
