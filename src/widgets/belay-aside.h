/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-container.h"

G_BEGIN_DECLS

#define BELAY_TYPE_ASIDE (belay_aside_get_type ())
G_DECLARE_FINAL_TYPE (BelayAside, belay_aside, BELAY, ASIDE, BelayContainer)

G_END_DECLS
