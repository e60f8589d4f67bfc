/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-workspace.h>

G_BEGIN_DECLS

char      *belay_path_dup_aim (BelayWorkspace *workspace,
                               BelayPerson    *person);
GPtrArray *belay_path_list_cover (BelayWorkspace *workspace,
                                  BelayPerson    *person,
                                  const char     *competency);
char      *belay_path_dup_cover (GPtrArray *cover);

G_END_DECLS
