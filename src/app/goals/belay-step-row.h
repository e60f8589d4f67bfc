/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <belay-goal.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_STEP_ROW (belay_step_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayStepRow, belay_step_row, BELAY, STEP_ROW, GtkListBoxRow)

void belay_step_row_bind (BelayStepRow *self,
                          BelaySession *session,
                          BelayStep    *step);

G_END_DECLS
