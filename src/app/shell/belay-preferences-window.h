/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PREFERENCES_WINDOW (belay_preferences_window_get_type ())
G_DECLARE_FINAL_TYPE (BelayPreferencesWindow, belay_preferences_window, BELAY, PREFERENCES_WINDOW, AdwPreferencesWindow)

void belay_preferences_window_present (GtkWindow    *parent,
                                       BelaySession *session);

G_END_DECLS
