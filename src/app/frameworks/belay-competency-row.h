/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-framework.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_COMPETENCY_ROW (belay_competency_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayCompetencyRow, belay_competency_row, BELAY, COMPETENCY_ROW, GtkListBoxRow)

void             belay_competency_row_bind (BelayCompetencyRow *self,
                                            BelayFramework     *framework,
                                            BelayCompetency    *competency);
BelayCompetency *belay_competency_row_get_competency (BelayCompetencyRow *self);
void             belay_competency_row_set_expanded (BelayCompetencyRow *self,
                                                    gboolean            is_expanded);
gboolean         belay_competency_row_is_expanded (BelayCompetencyRow *self);
gboolean         belay_competency_row_matches (BelayCompetencyRow *self,
                                               const char         *words);

G_END_DECLS
