/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-share-plan.h"

#include <belay-workspace.h>

G_BEGIN_DECLS

struct _BelayShare
{
  BelayAudience audience;
  BelayDay      today;

  /* What writers see. */
  BelayRecord         *subject;
  GPtrArray           *projects;
  BelayTimelineSource *timeline;
  BelaySharePlan      *plan; /* nullable */
  BelayShareFacts      facts;
  GHashTable          *names; /* "type/id" -> what it is called */

  GArray    *counts;
  GPtrArray *warnings;

  /* What the copies were made from; the leak check reads them anew. */
  GPtrArray *sources;
};

void belay_share_add_name (BelayShare *self,
                           GType       type,
                           const char *id,
                           char       *name);
void belay_share_count (BelayShare *self,
                        const char *kind,
                        gboolean    goes);
void belay_share_reckon (BelayShare     *self,
                         BelayWorkspace *workspace,
                         BelayPerson    *original);

BelayShareArea *belay_share_area_new (const char *name);
void            belay_share_area_free (BelayShareArea *self);

G_END_DECLS
