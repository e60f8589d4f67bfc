/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_HEAT_MAP (belay_heat_map_get_type ())
G_DECLARE_FINAL_TYPE (BelayHeatMap, belay_heat_map, BELAY, HEAT_MAP, GtkWidget)

GtkWidget *belay_heat_map_new (void);
void       belay_heat_map_fill (BelayHeatMap   *self,
                                BelaySession   *session,
                                BelayFramework *framework,
                                GPtrArray      *people);

G_END_DECLS
