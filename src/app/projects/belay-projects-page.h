/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-page.h"

G_BEGIN_DECLS

#define BELAY_TYPE_PROJECTS_PAGE (belay_projects_page_get_type ())
G_DECLARE_FINAL_TYPE (BelayProjectsPage, belay_projects_page, BELAY, PROJECTS_PAGE, BelayPage)

G_END_DECLS
