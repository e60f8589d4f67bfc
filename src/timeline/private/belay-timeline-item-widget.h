/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-timeline-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_TIMELINE_ITEM_WIDGET (belay_timeline_item_widget_get_type ())
G_DECLARE_FINAL_TYPE (BelayTimelineItemWidget, belay_timeline_item_widget, BELAY, TIMELINE_ITEM_WIDGET, GtkWidget)

GtkWidget  *belay_timeline_item_widget_new (GtkWidget *parent);
void        belay_timeline_item_widget_bind (BelayTimelineItemWidget   *self,
                                             const BelayTimelineLayout *layout,
                                             guint                      box,
                                             guint                      serial);
guint       belay_timeline_item_widget_get_serial (BelayTimelineItemWidget *self);
const char *belay_timeline_item_widget_get_key (BelayTimelineItemWidget *self);
guint       belay_timeline_item_widget_get_box (BelayTimelineItemWidget *self);
void        belay_timeline_item_widget_set_label (BelayTimelineItemWidget  *self,
                                                  const BelayTimelineLabel *label);
gboolean    belay_timeline_item_widget_open (BelayTimelineItemWidget *self);

char *belay_timeline_item_widget_dup_key (const BelayTimelineLayout *layout,
                                          guint                      box);

G_END_DECLS
