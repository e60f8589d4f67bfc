/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean belay_request_parse (const char *line,
                              gsize       length,
                              char      **out_verb,
                              GVariant  **out_arguments,
                              GError    **error);

G_END_DECLS
