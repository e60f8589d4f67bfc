/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_FRAMEWORK_EDITOR (belay_framework_editor_get_type ())
G_DECLARE_FINAL_TYPE (BelayFrameworkEditor, belay_framework_editor, BELAY, FRAMEWORK_EDITOR, AdwBin)

void belay_framework_editor_bind (BelayFrameworkEditor *self,
                                  BelaySession         *session,
                                  BelayFramework       *draft);
void belay_framework_editor_refresh (BelayFrameworkEditor *self);

G_END_DECLS
