/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-radar-layout.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_RADAR (belay_radar_get_type ())
G_DECLARE_FINAL_TYPE (BelayRadar, belay_radar, BELAY, RADAR, GtkWidget)

GtkWidget *belay_radar_new (void);
void       belay_radar_set_readiness (BelayRadar           *self,
                                      const BelayReadiness *readiness);
char      *belay_radar_to_words (BelayRadar *self);

G_END_DECLS
