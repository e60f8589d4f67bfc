/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PALETTE (belay_palette_get_type ())
G_DECLARE_FINAL_TYPE (BelayPalette, belay_palette, BELAY, PALETTE, AdwWindow)

void belay_palette_present (GtkWindow    *parent,
                            BelaySession *session,
                            BelayPerson  *person,
                            GActionGroup *workspace_actions);

G_END_DECLS
