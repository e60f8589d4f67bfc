/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-page.h"

G_BEGIN_DECLS

#define BELAY_TYPE_TEAM_PAGE (belay_team_page_get_type ())
G_DECLARE_FINAL_TYPE (BelayTeamPage, belay_team_page, BELAY, TEAM_PAGE, BelayPage)

G_END_DECLS
