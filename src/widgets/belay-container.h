/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_CONTAINER (belay_container_get_type ())
G_DECLARE_DERIVABLE_TYPE (BelayContainer, belay_container, BELAY, CONTAINER, GtkWidget)

struct _BelayContainerClass
{
  GtkWidgetClass parent_class;
};

G_END_DECLS
