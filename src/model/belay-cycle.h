/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-project.h"

G_BEGIN_DECLS

char *belay_cycle_dup_path (BelayProject *project,
                            const char   *before,
                            const char   *after);

G_END_DECLS
