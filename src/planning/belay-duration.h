/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean belay_duration_parse (const char *text,
                               int         week_days,
                               int        *out_days);
char    *belay_duration_to_words (int days);

G_END_DECLS
