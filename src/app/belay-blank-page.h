/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-page.h"

G_BEGIN_DECLS

#define BELAY_TYPE_BLANK_PAGE (belay_blank_page_get_type ())
G_DECLARE_FINAL_TYPE (BelayBlankPage, belay_blank_page, BELAY, BLANK_PAGE, BelayPage)

G_END_DECLS
