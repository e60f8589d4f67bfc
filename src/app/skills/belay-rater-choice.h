/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_RATER_CHOICE (belay_rater_choice_get_type ())
G_DECLARE_FINAL_TYPE (BelayRaterChoice, belay_rater_choice, BELAY, RATER_CHOICE, AdwBin)

void        belay_rater_choice_show (BelayRaterChoice *self,
                                     BelaySession     *session,
                                     BelayPerson      *person,
                                     const char       *rater);
const char *belay_rater_choice_get_rater (BelayRaterChoice *self);

G_END_DECLS
