/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_MENTEE_DIALOG (belay_mentee_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BelayMenteeDialog, belay_mentee_dialog, BELAY, MENTEE_DIALOG, AdwWindow)

void belay_mentee_dialog_present (GtkWindow    *parent,
                                  BelaySession *session,
                                  gboolean      is_mentee);

G_END_DECLS
