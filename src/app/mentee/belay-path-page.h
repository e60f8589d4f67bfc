/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-page.h"

G_BEGIN_DECLS

#define BELAY_TYPE_PATH_PAGE (belay_path_page_get_type ())
G_DECLARE_FINAL_TYPE (BelayPathPage, belay_path_page, BELAY, PATH_PAGE, BelayPage)

G_END_DECLS
