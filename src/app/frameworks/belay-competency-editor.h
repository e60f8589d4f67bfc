/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_COMPETENCY_EDITOR (belay_competency_editor_get_type ())
G_DECLARE_FINAL_TYPE (BelayCompetencyEditor, belay_competency_editor, BELAY, COMPETENCY_EDITOR, GtkListBoxRow)

GtkWidget *belay_competency_editor_new (gpointer competency,
                                        gpointer session);
void       belay_competency_editor_open (BelayCompetencyEditor *self);

G_END_DECLS
