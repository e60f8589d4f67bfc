/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-page.h"

G_BEGIN_DECLS

#define BELAY_TYPE_SEARCH_PAGE (belay_search_page_get_type ())
G_DECLARE_FINAL_TYPE (BelaySearchPage, belay_search_page, BELAY, SEARCH_PAGE, BelayPage)

void     belay_search_page_set_words (BelaySearchPage *self,
                                      const char      *words);
void     belay_search_page_open_first (BelaySearchPage *self);
gboolean belay_search_page_focus_first (BelaySearchPage *self);

G_END_DECLS
