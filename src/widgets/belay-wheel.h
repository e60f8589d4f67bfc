/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void belay_leave_wheel_to_page (GtkWidget *page);

G_END_DECLS
