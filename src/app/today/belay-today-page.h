/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-page.h"

G_BEGIN_DECLS

#define BELAY_TYPE_TODAY_PAGE (belay_today_page_get_type ())
G_DECLARE_FINAL_TYPE (BelayTodayPage, belay_today_page, BELAY, TODAY_PAGE, BelayPage)

G_END_DECLS
