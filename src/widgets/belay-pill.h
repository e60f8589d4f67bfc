/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PILL (belay_pill_get_type ())
G_DECLARE_FINAL_TYPE (BelayPill, belay_pill, BELAY, PILL, GtkWidget)

GtkWidget *belay_pill_new (void);
void       belay_pill_set_text (BelayPill  *self,
                                const char *text);
void       belay_pill_set_state (BelayPill  *self,
                                 const char *state);

G_END_DECLS
