/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-project.h"

G_BEGIN_DECLS

char       *belay_cycle_dup_path (BelayProject *project,
                                  const char   *before,
                                  const char   *after);
GHashTable *belay_cycle_find_waiting (BelayProject *project,
                                      const char   *milestone);

G_END_DECLS
