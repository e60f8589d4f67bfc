/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-record.h"

G_BEGIN_DECLS

/**
 * BelayVisit:
 * @record: a record
 * @user_data: what was given with the function
 *
 * Called for each record of a walk.
 *
 * Returns: whether to go on below @record
 */
typedef gboolean (*BelayVisit) (BelayRecord *record,
                                gpointer     user_data);

void  belay_walk (BelayRecord *root,
                  BelayVisit   visit,
                  gpointer     user_data);
char *belay_walk_dup_pointer (BelayRecord *record);

G_END_DECLS
