/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-page.h"

G_BEGIN_DECLS

#define BELAY_TYPE_SKILLS_PAGE (belay_skills_page_get_type ())
G_DECLARE_FINAL_TYPE (BelaySkillsPage, belay_skills_page, BELAY, SKILLS_PAGE, BelayPage)

G_END_DECLS
