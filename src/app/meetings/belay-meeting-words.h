/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-line.h"

#include <belay-meeting.h>
#include <belay-mentorship.h>
#include <belay-workspace.h>

G_BEGIN_DECLS

/**
 * BelayMeetingWords:
 * @workspace: the workspace
 * @today: the day it is
 * @me: (nullable): the id of who sits here
 * @mentorship: (nullable): whose points and actions are told
 *
 * What is needed to tell one-on-ones, points and actions in rows.
 */
typedef struct
{
  BelayWorkspace  *workspace;
  BelayDay         today;
  const char      *me;
  BelayMentorship *mentorship;
} BelayMeetingWords;

void belay_meeting_words_fill (BelayRecord     *meeting,
                               BelayLineFields *out_fields,
                               gpointer         words);
void belay_point_words_fill (BelayRecord     *point,
                             BelayLineFields *out_fields,
                             gpointer         words);
void belay_action_words_fill (BelayRecord     *action,
                              BelayLineFields *out_fields,
                              gpointer         words);
void belay_agenda_entry_words_fill (BelayRecord     *entry,
                                    BelayLineFields *out_fields,
                                    gpointer         words);
void belay_amendment_words_fill (BelayRecord     *amendment,
                                 BelayLineFields *out_fields,
                                 gpointer         words);
void belay_note_words_fill (BelayRecord     *note,
                            BelayLineFields *out_fields,
                            gpointer         words);

char *belay_meeting_words_title (BelayMeeting *meeting,
                                 BelayDay      today);
char *belay_meeting_words_subtitle (BelayMeeting *meeting,
                                    BelayDay      today);
char *belay_meeting_words_agenda (BelayMeeting   *meeting,
                                  BelayWorkspace *workspace);
char *belay_cadence_words (const BelayCadenceFields *cadence);

G_END_DECLS
