/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-mentee.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PATH_ROW (belay_path_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayPathRow, belay_path_row, BELAY, PATH_ROW, GtkListBoxRow)

BelayMentee *belay_path_row_get_mentee (BelayPathRow *self);
void         belay_path_row_bind (BelayPathRow *self,
                                  BelayMentee  *mentee);

G_END_DECLS
