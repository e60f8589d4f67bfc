/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-page.h"

G_BEGIN_DECLS

#define BELAY_TYPE_FRAMEWORKS_PAGE (belay_frameworks_page_get_type ())
G_DECLARE_FINAL_TYPE (BelayFrameworksPage, belay_frameworks_page, BELAY, FRAMEWORKS_PAGE, BelayPage)

G_END_DECLS
