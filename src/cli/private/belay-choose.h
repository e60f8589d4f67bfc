/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-workspace.h>

G_BEGIN_DECLS

BelayPerson  *belay_choose_person (BelayWorkspace *workspace,
                                   const char     *text,
                                   GError        **error);
BelayProject *belay_choose_project (BelayWorkspace *workspace,
                                    const char     *text,
                                    GError        **error);
BelayRecord  *belay_choose_person_or_project (BelayWorkspace *workspace,
                                              const char     *text,
                                              GError        **error);

G_END_DECLS
