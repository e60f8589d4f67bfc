/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-attention.h"
#include "belay-goal.h"
#include "belay-timeline-builders.h"

G_BEGIN_DECLS

/* A timeline that is being built. `attention` finds what is overdue or at risk by the id of a record. */
typedef struct
{
  BelayWorkspace      *workspace;
  BelayDay             today;
  BelayTimelineSource *source;
  GPtrArray           *entries;
  GHashTable          *attention;
  GHashTable          *plans; /* BelayProject to BelayPlan */
  gboolean             has_standing;
} BelayTimelineBuild;

void                 belay_timeline_build_begin (BelayTimelineBuild *self,
                                                 BelayWorkspace     *workspace,
                                                 const char         *title,
                                                 BelayDay            today);
void                 belay_timeline_build_hide_standing (BelayTimelineBuild *self);
BelayTimelineSource *belay_timeline_build_end (BelayTimelineBuild *self);

void belay_timeline_build_goal (BelayTimelineBuild *self,
                                BelayGoal          *goal,
                                guint               lane);
void belay_timeline_build_leave (BelayTimelineBuild *self,
                                 BelayLeave         *leave,
                                 guint               lane,
                                 guint               layer);
void belay_timeline_build_milestone (BelayTimelineBuild *self,
                                     BelayProject       *project,
                                     BelayMilestone     *milestone,
                                     BelayTimelineItem  *item);

gboolean belay_timeline_build_takes_part (BelayMilestone *milestone,
                                          BelayPerson    *person);

G_END_DECLS
