/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>
#include <belay-framework.h>
#include <belay-person.h>

G_BEGIN_DECLS

#define BELAY_TYPE_LEVEL_CHOICE (belay_level_choice_get_type ())
G_DECLARE_FINAL_TYPE (BelayLevelChoice, belay_level_choice, BELAY, LEVEL_CHOICE, AdwBin)

BelayLevel *belay_level_choice_show (BelayLevelChoice *self,
                                     BelayPerson      *person,
                                     BelayFramework   *framework);

G_END_DECLS
