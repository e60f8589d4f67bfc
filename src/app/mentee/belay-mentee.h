/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-workspace.h>

G_BEGIN_DECLS

#define BELAY_TYPE_MENTEE (belay_mentee_get_type ())
G_DECLARE_FINAL_TYPE (BelayMentee, belay_mentee, BELAY, MENTEE, GObject)

BelayPerson *belay_mentee_get_person (BelayMentee *self);
void         belay_mentees_update (GListStore     *mentees,
                                   BelayWorkspace *workspace,
                                   BelayDay        today);

G_END_DECLS
