/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *belay_markdown_escape_inline (const char *text);
char *belay_markdown_tame_notes (const char *notes,
                                 guint       level);

G_END_DECLS
