/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-mentee.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_MENTEE_ROW (belay_mentee_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayMenteeRow, belay_mentee_row, BELAY, MENTEE_ROW, GtkListBoxRow)

BelayMentee *belay_mentee_row_get_mentee (BelayMenteeRow *self);
void         belay_mentee_row_bind (BelayMenteeRow *self,
                                    BelayMentee    *mentee);

G_END_DECLS
