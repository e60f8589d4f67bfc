/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_LEVEL_BAR (belay_level_bar_get_type ())
G_DECLARE_FINAL_TYPE (BelayLevelBar, belay_level_bar, BELAY, LEVEL_BAR, GtkWidget)

GtkWidget *belay_level_bar_new (void);
void       belay_level_bar_set_value (BelayLevelBar *self,
                                      int            value);
void       belay_level_bar_set_needed (BelayLevelBar *self,
                                       int            needed);

G_END_DECLS
