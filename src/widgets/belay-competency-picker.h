/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-framework.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_COMPETENCY_PICKER (belay_competency_picker_get_type ())
G_DECLARE_FINAL_TYPE (BelayCompetencyPicker, belay_competency_picker, BELAY, COMPETENCY_PICKER, GtkWidget)

GtkWidget         *belay_competency_picker_new (void);
void               belay_competency_picker_set_framework (BelayCompetencyPicker *self,
                                                          BelayFramework        *framework);
void               belay_competency_picker_set_ids (BelayCompetencyPicker *self,
                                                    const char *const     *ids);
const char *const *belay_competency_picker_get_ids (BelayCompetencyPicker *self);

G_END_DECLS
