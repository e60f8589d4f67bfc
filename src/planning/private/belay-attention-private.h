/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-attention.h"
#include "belay-mentorship.h"

G_BEGIN_DECLS

/* One look for what needs attention; the parts add what they find to `entries`. */
typedef struct
{
  BelayWorkspace            *workspace;
  const BelayAttentionQuery *query;
  BelayDay                   today;
  GHashTable                *scope; /* ids of people, or NULL for everybody */
  GPtrArray                 *entries;
} BelaySurvey;

BelayAttention *belay_survey_add (BelaySurvey       *self,
                                  BelayAttentionKind kind,
                                  BelaySeverity      severity,
                                  gpointer           record,
                                  BelayPerson       *person);
gboolean        belay_survey_has_person (BelaySurvey *self,
                                         const char  *id);
gboolean        belay_survey_is_of_me (BelaySurvey *self,
                                       const char  *id);
BelayPerson    *belay_survey_find_other (BelaySurvey     *self,
                                         BelayPerson     *mentee,
                                         BelayMentorship *mentorship);

void belay_survey_meetings (BelaySurvey     *self,
                            BelayPerson     *mentee,
                            BelayMentorship *mentorship);
void belay_survey_actions (BelaySurvey     *self,
                           BelayPerson     *mentee,
                           BelayMentorship *mentorship);
void belay_survey_private_actions (BelaySurvey *self);
void belay_survey_goals (BelaySurvey *self,
                         BelayPerson *person);
void belay_survey_milestones (BelaySurvey  *self,
                              BelayProject *project);

G_END_DECLS
