/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-assessment.h"
#include "belay-workspace.h"

/* Small workspaces, told in few words. */

#define STORY_LIST(TYPE, ...) story_list_new (TYPE, __VA_ARGS__, NULL)

BelayList      *story_list_new (GType    type,
                                gpointer first,
                                ...) G_GNUC_NULL_TERMINATED;
BelayDay        story_day (const char *text);
BelayFramework *story_framework_new (void);
BelayList      *story_assessments_new (const char *const *lines);
BelayWorkspace *story_workspace_new (void);
gpointer        story_attach (BelayWorkspace *workspace,
                              const char     *list,
                              gpointer        document);
