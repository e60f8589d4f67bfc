/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-leak.h"
#include "belay-share.h"

G_BEGIN_DECLS

char *belay_svg_write (BelayShare *share,
                       BelayLeak  *leak,
                       GError    **error);
char *belay_png_write (BelayShare *share,
                       BelayLeak  *leak,
                       gsize      *out_length,
                       GError    **error);

G_END_DECLS
