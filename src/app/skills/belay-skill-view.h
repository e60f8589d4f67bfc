/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-skill.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_SKILL_VIEW (belay_skill_view_get_type ())
G_DECLARE_FINAL_TYPE (BelaySkillView, belay_skill_view, BELAY, SKILL_VIEW, AdwBin)

void belay_skill_view_show (BelaySkillView          *self,
                            const BelaySkillContext *context,
                            BelaySkill              *skill);

G_END_DECLS
