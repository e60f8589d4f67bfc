/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-readiness.h"

G_BEGIN_DECLS

GPtrArray *belay_blockers_collect (const BelayReadiness *readiness);

G_END_DECLS
