/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_CARD (belay_card_get_type ())
G_DECLARE_FINAL_TYPE (BelayCard, belay_card, BELAY, CARD, GtkWidget)

void belay_card_set_title (BelayCard  *self,
                           const char *title);
void belay_card_set_note (BelayCard  *self,
                          const char *note);
void belay_card_set_child (BelayCard *self,
                           GtkWidget *child);

G_END_DECLS
