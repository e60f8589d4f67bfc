/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

double belay_get_text_scale (GtkWidget *widget);
int    belay_scale_by_text (GtkWidget *widget,
                            int        length_px);

G_END_DECLS
