/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-page.h"

#include <belay-readiness.h>

G_BEGIN_DECLS

BelayRecord *belay_cover_find (BelayWorkspace *workspace,
                               BelayPerson    *person,
                               const char     *competency,
                               BelayDay        today);
char        *belay_cover_to_words (BelayRecord *cover,
                                   BelayDay     today);
GVariant    *belay_cover_new_goal (BelayPerson          *person,
                                   const BelayReadiness *readiness,
                                   BelayCompetency      *competency);
void         belay_cover_follow (BelayPage            *page,
                                 const BelayReadiness *readiness,
                                 BelayCompetency      *competency);

G_END_DECLS
