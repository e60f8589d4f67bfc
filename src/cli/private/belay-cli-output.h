/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     belay_output_guard_streams (void);
gboolean belay_output_write (const char *text,
                             gsize       length,
                             GError    **error);
gboolean belay_output_close (GError **error);
void     belay_output_complain (const char *text);
char    *belay_output_dup_line (const char *text);

G_END_DECLS
