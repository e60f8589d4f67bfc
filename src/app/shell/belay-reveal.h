/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-record.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *belay_reveal_find (GtkWidget   *root,
                              BelayRecord *record);
void       belay_reveal_focus (GtkWidget   *root,
                               BelayRecord *record);

G_END_DECLS
