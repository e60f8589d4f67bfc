/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void belay_drop_down_set_names (GtkDropDown *drop_down,
                                const char  *label);
void belay_combo_row_set_names (AdwComboRow *row);

G_END_DECLS
