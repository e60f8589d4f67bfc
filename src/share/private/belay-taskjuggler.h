/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-leak.h"
#include "belay-share.h"

G_BEGIN_DECLS

char *belay_taskjuggler_write (BelayShare *share,
                               BelayLeak  *leak,
                               GError    **error);
char *belay_mermaid_write (BelayShare *share,
                           BelayLeak  *leak,
                           GError    **error);

G_END_DECLS
