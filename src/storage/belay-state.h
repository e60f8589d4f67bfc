/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *belay_state_dup_folder (void);
char    *belay_state_dup_me (const char *workspace_id);
gboolean belay_state_set_me (const char *workspace_id,
                             const char *person_id,
                             GError    **error);
char    *belay_state_dup_view (const char *workspace_id,
                               const char *view);
gboolean belay_state_set_view (const char *workspace_id,
                               const char *view,
                               const char *value,
                               GError    **error);
char    *belay_state_dup_last_workspace (void);
gboolean belay_state_set_last_workspace (const char *folder,
                                         GError    **error);

G_END_DECLS
