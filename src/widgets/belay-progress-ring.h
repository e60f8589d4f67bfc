/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PROGRESS_RING (belay_progress_ring_get_type ())
G_DECLARE_FINAL_TYPE (BelayProgressRing, belay_progress_ring, BELAY, PROGRESS_RING, GtkWidget)

GtkWidget *belay_progress_ring_new (void);
void       belay_progress_ring_set_share (BelayProgressRing *self,
                                          int                share);
void       belay_progress_ring_set_label (BelayProgressRing *self,
                                          const char        *label);

G_END_DECLS
