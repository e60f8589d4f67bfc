/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_WELCOME_PAGE (belay_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (BelayWelcomePage, belay_welcome_page, BELAY, WELCOME_PAGE, AdwBin)

G_END_DECLS
