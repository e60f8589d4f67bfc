/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_NEW_WORKSPACE (belay_new_workspace_get_type ())
G_DECLARE_FINAL_TYPE (BelayNewWorkspace, belay_new_workspace, BELAY, NEW_WORKSPACE, AdwWindow)

void belay_new_workspace_present (GtkWindow *parent);

G_END_DECLS
