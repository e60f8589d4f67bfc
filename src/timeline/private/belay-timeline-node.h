/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_TIMELINE_NODE (belay_timeline_node_get_type ())
G_DECLARE_FINAL_TYPE (BelayTimelineNode, belay_timeline_node, BELAY, TIMELINE_NODE, GtkWidget)

GtkWidget *belay_timeline_node_new (const char *css_name,
                                    GtkWidget  *parent);
GdkRGBA    belay_timeline_node_get_color (GtkWidget *node);

G_END_DECLS
