/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-profile.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_PROFILE_HEADER (belay_profile_header_get_type ())
G_DECLARE_FINAL_TYPE (BelayProfileHeader, belay_profile_header, BELAY, PROFILE_HEADER, AdwBin)

void belay_profile_header_bind (BelayProfileHeader *self,
                                BelayProfile       *profile);

G_END_DECLS
