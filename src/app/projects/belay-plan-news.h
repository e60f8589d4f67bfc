/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PLAN_NEWS (belay_plan_news_get_type ())
G_DECLARE_FINAL_TYPE (BelayPlanNews, belay_plan_news, BELAY, PLAN_NEWS, AdwBin)

void belay_plan_news_show (BelayPlanNews *self,
                           BelaySession  *session,
                           BelayProject  *project);

G_END_DECLS
