/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-export.h>
#include <belay-workspace.h>

G_BEGIN_DECLS

/* A workspace of one mentee, Amara, with their mentor, three peers and a project, on 4 December
 * 2026. Everybody but Amara has nothing but a name. */
#define STORY_AMARA "5f0a1b2c-0000-4000-8000-000000000001"
#define STORY_JO "5f0a1b2c-0000-4000-8000-000000000002"
#define STORY_PEER "5f0a1b2c-0000-4000-8000-000000000003"
#define STORY_PROJECT "6e0a1b2c-0000-4000-8000-000000000001"

BelayDay        story_today (void);
char           *story_read (const char *name);
BelayWorkspace *story_workspace_new (void);
BelayWorkspace *story_full_workspace_new (void);
void            story_attach (BelayWorkspace *workspace,
                              BelayRecord    *parent,
                              const char     *list,
                              BelayRecord    *document);
BelayList      *story_list_new (GType    type,
                                gpointer first,
                                ...) G_GNUC_NULL_TERMINATED;
char           *story_collect_strings (BelayRecord *record);

char *story_render (BelayWorkspace *workspace,
                    BelayRecord    *record,
                    BelayAudience   audience,
                    const char     *format,
                    GPtrArray      *warnings,
                    gsize          *out_length,
                    GError        **error);

G_END_DECLS
