/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_SPLIT (belay_split_get_type ())
G_DECLARE_FINAL_TYPE (BelaySplit, belay_split, BELAY, SPLIT, GtkWidget)

gboolean belay_split_is_folded (BelaySplit *self);
gboolean belay_split_is_showing_content (BelaySplit *self);
void     belay_split_show_content (BelaySplit *self,
                                   gboolean    show_content);

G_END_DECLS
