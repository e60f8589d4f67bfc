/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-list.h"

G_BEGIN_DECLS

void belay_list_insert (BelayList *self,
                        guint      position,
                        gpointer   record);
void belay_list_remove (BelayList *self,
                        guint      position);

G_END_DECLS
