/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean belay_time_parse (const char *text,
                           int        *out_minutes);
char    *belay_time_to_string (int minutes);

G_END_DECLS
