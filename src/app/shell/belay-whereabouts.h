/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-workspace.h>

G_BEGIN_DECLS

BelayRecord *belay_whereabouts_find_record (BelayWorkspace *workspace,
                                            const char     *id);
BelayRecord *belay_whereabouts_find_owner (BelayRecord *record);
BelayRecord *belay_whereabouts_find_place (BelayRecord *record);

G_END_DECLS
