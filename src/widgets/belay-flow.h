/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-container.h"

G_BEGIN_DECLS

#define BELAY_TYPE_FLOW (belay_flow_get_type ())
G_DECLARE_FINAL_TYPE (BelayFlow, belay_flow, BELAY, FLOW, BelayContainer)

void belay_flow_append (BelayFlow *self,
                        GtkWidget *child);
void belay_flow_clear (BelayFlow *self);

G_END_DECLS
