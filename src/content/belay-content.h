/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-ids.h"
#include "belay-workspace.h"

G_BEGIN_DECLS

GPtrArray      *belay_content_load_templates (GError **error);
BelayWorkspace *belay_content_create_workspace (BelayIds   *ids,
                                                const char *name,
                                                GError    **error);
BelayWorkspace *belay_content_create_sample (BelayIds *ids,
                                             BelayDay  today,
                                             char    **out_me,
                                             GError  **error);

G_END_DECLS
