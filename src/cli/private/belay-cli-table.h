/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-call.h"

G_BEGIN_DECLS

typedef struct _BelayTable BelayTable;

BelayTable *belay_table_new (void);
void        belay_table_free (BelayTable *self);
void        belay_table_add (BelayTable *self,
                             ...) G_GNUC_NULL_TERMINATED;
guint       belay_table_get_length (BelayTable *self);
void        belay_table_print (BelayTable *self,
                               BelayCall  *call,
                               const char *heading);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BelayTable, belay_table_free)

G_END_DECLS
