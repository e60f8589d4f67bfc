/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-skill.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_COMPARISON_VIEW (belay_comparison_view_get_type ())
G_DECLARE_FINAL_TYPE (BelayComparisonView, belay_comparison_view, BELAY, COMPARISON_VIEW, AdwBin)

void belay_comparison_view_show (BelayComparisonView     *self,
                                 const BelaySkillContext *context);

G_END_DECLS
