/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-record.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_RECORD_PICKER (belay_record_picker_get_type ())
G_DECLARE_FINAL_TYPE (BelayRecordPicker, belay_record_picker, BELAY, RECORD_PICKER, GtkWidget)

GtkWidget         *belay_record_picker_new (void);
void               belay_record_picker_set_candidates (BelayRecordPicker *self,
                                                       GPtrArray         *candidates);
void               belay_record_picker_set_ids (BelayRecordPicker *self,
                                                const char *const *ids);
const char *const *belay_record_picker_get_ids (BelayRecordPicker *self);

G_END_DECLS
