/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_DRAFT_FIELD (belay_draft_field_get_type ())
G_DECLARE_FINAL_TYPE (BelayDraftField, belay_draft_field, BELAY, DRAFT_FIELD, GtkWidget)

void     belay_draft_field_bind (BelayDraftField *self,
                                 BelaySession    *session,
                                 const char      *subject,
                                 const char      *id);
gboolean belay_draft_field_submit (BelayDraftField *self);
void     belay_draft_field_set_text (BelayDraftField *self,
                                     const char      *text);

G_END_DECLS
