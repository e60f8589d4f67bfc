/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *belay_framework_parts_new_fields (BelaySession *session,
                                             BelayRecord  *record);
GtkWidget *belay_framework_parts_new_behaviour (BelaySession *session,
                                                BelayRecord  *behaviour,
                                                const char   *level);
GtkWidget *belay_framework_parts_new_list (BelaySession              *session,
                                           BelayRecord               *parent,
                                           const char                *list,
                                           const char                *label,
                                           GtkListBoxCreateWidgetFunc make);
GtkWidget *belay_framework_parts_new_line (BelaySession *session,
                                           BelayRecord  *parent,
                                           const char   *verb,
                                           const char   *title);
char      *belay_framework_parts_describe (BelayFramework *framework);

G_END_DECLS
