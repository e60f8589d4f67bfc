/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-leak.h"
#include "belay-share.h"

G_BEGIN_DECLS

void  belay_csv_append_cell (GString    *row,
                             const char *text);
char *belay_csv_write (BelayShare *share,
                       BelayLeak  *leak,
                       GError    **error);

G_END_DECLS
