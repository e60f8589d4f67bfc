/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-path-forecast.h"

G_BEGIN_DECLS

void belay_path_print_json (BelayCall            *call,
                            BelayWorkspace       *workspace,
                            BelayPerson          *person,
                            const BelayReadiness *readiness,
                            const BelayOutlook   *outlook);

G_END_DECLS
