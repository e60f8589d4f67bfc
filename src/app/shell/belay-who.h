/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_WHO (belay_who_get_type ())
G_DECLARE_FINAL_TYPE (BelayWho, belay_who, BELAY, WHO, AdwWindow)

void belay_who_present (GtkWindow    *parent,
                        BelaySession *session,
                        const char   *action);

G_END_DECLS
