/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-leak.h"
#include "belay-share.h"

G_BEGIN_DECLS

char *belay_html_escape (const char *text);
char *belay_html_dup_address (const char *link);
char *belay_html_render_notes (const char *notes,
                               guint       level);
char *belay_html_write (BelayShare *share,
                        BelayLeak  *leak,
                        GError    **error);

G_END_DECLS
