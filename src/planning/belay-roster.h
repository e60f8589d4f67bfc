/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-workspace.h"

G_BEGIN_DECLS

GPtrArray *belay_roster_list_mentees (BelayWorkspace *workspace,
                                      const char     *mentor);
int        belay_roster_compare (BelayPerson *a,
                                 BelayPerson *b);

G_END_DECLS
