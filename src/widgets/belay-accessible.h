/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void     belay_set_accessible_label (GtkWidget  *widget,
                                     const char *label);
void     belay_set_accessible_description (GtkWidget  *widget,
                                           const char *description);
void     belay_label_calendar (GtkWidget *calendar);
void     belay_label_entry_row (AdwEntryRow *row);
gboolean belay_focus_first_child (GtkWidget       *widget,
                                  GtkDirectionType direction);
void     belay_leave_list_by_tab (GtkListBox *list);
void     belay_label_split_button (AdwSplitButton *button,
                                   const char     *label);

G_END_DECLS
