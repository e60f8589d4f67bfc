/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_RECORD_FORM (belay_record_form_get_type ())
G_DECLARE_FINAL_TYPE (BelayRecordForm, belay_record_form, BELAY, RECORD_FORM, GtkBox)

BelayRecordForm *belay_record_form_new (BelaySession *session,
                                        BelayRecord  *record);
gboolean         belay_record_form_accept (BelayRecordForm *self);
void             belay_record_form_cancel (BelayRecordForm *self);

G_END_DECLS
