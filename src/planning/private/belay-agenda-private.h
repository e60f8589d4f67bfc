/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-agenda.h"
#include "belay-readiness.h"

G_BEGIN_DECLS

/* One look for what could be talked about; the rules add what they find to `found`. */
typedef struct
{
  BelayWorkspace         *workspace;
  const BelayAgendaQuery *query;
  BelayPerson            *mentee;
  GPtrArray              *attention; /* BelayAttention, about the mentee */
  BelayReadiness         *readiness; /* or NULL where there is none */
  GPtrArray              *past;      /* BelayMeetingHead, the closed one-on-ones of the pair, the last first */
  GPtrArray              *found;     /* BelayAgendaItem */
} BelayAgendaSearch;

typedef void (*BelayAgendaFind) (BelayAgendaSearch *self,
                                 BelayAgendaRule    rule,
                                 int                threshold);

void             belay_agenda_search (BelayAgendaSearch *self);
BelayAgendaItem *belay_agenda_propose (BelayAgendaSearch *self,
                                       BelayAgendaRule    rule,
                                       gpointer           record,
                                       char              *basis,
                                       char              *title,
                                       char              *reason);
int              belay_agenda_rule_get_kind (BelayAgendaRule rule);
BelayAgendaItem *belay_agenda_item_new (BelayAgendaRule rule);
void             belay_agenda_item_free (BelayAgendaItem *self);
char            *belay_agenda_describe_point (const BelayPointFields *point,
                                              BelayPerson            *topic_of);

void belay_agenda_find_carried (BelayAgendaSearch *self,
                                BelayAgendaRule    rule,
                                int                threshold);
void belay_agenda_find_actions (BelayAgendaSearch *self,
                                BelayAgendaRule    rule,
                                int                threshold);
void belay_agenda_find_goals (BelayAgendaSearch *self,
                              BelayAgendaRule    rule,
                              int                threshold);
void belay_agenda_find_reached (BelayAgendaSearch *self,
                                BelayAgendaRule    rule,
                                int                threshold);
void belay_agenda_find_many_goals (BelayAgendaSearch *self,
                                   BelayAgendaRule    rule,
                                   int                threshold);
void belay_agenda_find_milestones (BelayAgendaSearch *self,
                                   BelayAgendaRule    rule,
                                   int                threshold);
void belay_agenda_find_gaps (BelayAgendaSearch *self,
                             BelayAgendaRule    rule,
                             int                threshold);
void belay_agenda_find_evidence (BelayAgendaSearch *self,
                                 BelayAgendaRule    rule,
                                 int                threshold);
void belay_agenda_find_old_ratings (BelayAgendaSearch *self,
                                    BelayAgendaRule    rule,
                                    int                threshold);
void belay_agenda_find_silence (BelayAgendaSearch *self,
                                BelayAgendaRule    rule,
                                int                threshold);
void belay_agenda_find_energy (BelayAgendaSearch *self,
                               BelayAgendaRule    rule,
                               int                threshold);

G_END_DECLS
