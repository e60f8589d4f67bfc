/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PROJECT_VIEW (belay_project_view_get_type ())
G_DECLARE_FINAL_TYPE (BelayProjectView, belay_project_view, BELAY, PROJECT_VIEW, AdwBin)

void belay_project_view_refresh (BelayProjectView *self);
void belay_project_view_reveal (BelayProjectView *self,
                                const char       *milestone);
void belay_project_view_add_milestone (BelayProjectView *self);

G_END_DECLS
