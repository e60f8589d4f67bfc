/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-foresight.h"

#include <belay-readiness.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PROFILE (belay_profile_get_type ())
G_DECLARE_FINAL_TYPE (BelayProfile, belay_profile, BELAY, PROFILE, GObject)

BelayProfile *belay_profile_new (BelayWorkspace       *workspace,
                                 BelayPerson          *person,
                                 const BelayReadiness *readiness,
                                 BelayDay              today);
void          belay_profile_foretell (BelayProfile         *self,
                                      const BelayReadiness *readiness,
                                      const BelayOutlook   *outlook,
                                      gboolean              is_slow);

G_END_DECLS
