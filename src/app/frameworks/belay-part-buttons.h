/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PART_BUTTONS (belay_part_buttons_get_type ())
G_DECLARE_FINAL_TYPE (BelayPartButtons, belay_part_buttons, BELAY, PART_BUTTONS, GtkBox)

GtkWidget *belay_part_buttons_new (BelaySession *session,
                                   BelayRecord  *record);

G_END_DECLS
