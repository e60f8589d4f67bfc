/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_FORM_FIELD (belay_form_field_get_type ())
G_DECLARE_FINAL_TYPE (BelayFormField, belay_form_field, BELAY, FORM_FIELD, GtkWidget)

void        belay_form_field_bind (BelayFormField *self,
                                   BelaySession   *session,
                                   BelayRecord    *record);
void        belay_form_field_refresh (BelayFormField *self);
const char *belay_form_field_get_reason (BelayFormField *self);
void        belay_form_field_set_text (BelayFormField *self,
                                       const char     *text);

G_END_DECLS
