/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-call.h"

G_BEGIN_DECLS

gboolean belay_options_parse_first (BelayCall *call,
                                    int       *argc,
                                    char    ***argv,
                                    GError   **error);
gboolean belay_options_parse_rest (BelayCall *call,
                                   int        argc,
                                   char     **argv,
                                   GError   **error);
char    *belay_options_dup_help (BelayCall  *call,
                                 const char *commands);

G_END_DECLS
