/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-meeting-words.h"
#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * BelayClock:
 *
 * Returns: what time it is, in microseconds from any beginning
 */
typedef gint64 (*BelayClock) (void);

#define BELAY_TYPE_RUNNING_AGENDA (belay_running_agenda_get_type ())
G_DECLARE_FINAL_TYPE (BelayRunningAgenda, belay_running_agenda, BELAY, RUNNING_AGENDA, AdwBin)

void         belay_running_agenda_set_clock (BelayRunningAgenda *self,
                                             BelayClock          clock);
void         belay_running_agenda_bind (BelayRunningAgenda *self,
                                        BelaySession       *session,
                                        BelayMeetingWords  *words,
                                        BelayMeeting       *meeting);
BelayRecord *belay_running_agenda_get_current (BelayRunningAgenda *self);
int          belay_running_agenda_get_minutes (BelayRunningAgenda *self);
void         belay_running_agenda_step (BelayRunningAgenda *self,
                                        int                 by);
void         belay_running_agenda_show_time (BelayRunningAgenda *self);

G_END_DECLS
