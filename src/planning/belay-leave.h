/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-person.h"

G_BEGIN_DECLS

gboolean belay_leave_covers (BelayPerson *person,
                             BelayDay     day);
int      belay_leave_count_days (BelayPerson *person,
                                 BelayPerson *other,
                                 BelayDay     from,
                                 BelayDay     to);

G_END_DECLS
