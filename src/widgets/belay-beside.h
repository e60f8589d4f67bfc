/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_BESIDE (belay_beside_get_type ())
G_DECLARE_FINAL_TYPE (BelayBeside, belay_beside, BELAY, BESIDE, GtkWidget)

void belay_beside_set_opened (BelayBeside *self,
                              gboolean     is_opened);

G_END_DECLS
