/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-pages.h"

G_BEGIN_DECLS

#define BELAY_TYPE_PAGE_ROW (belay_page_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayPageRow, belay_page_row, BELAY, PAGE_ROW, GtkListBoxRow)

GtkWidget  *belay_page_row_new (const BelayPageKind *kind);
const char *belay_page_row_get_name (BelayPageRow *self);
void        belay_page_row_set_count (BelayPageRow *self,
                                      guint         count);

G_END_DECLS
