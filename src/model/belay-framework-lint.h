/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-finding.h"

G_BEGIN_DECLS

GPtrArray *belay_framework_lint (BelayFramework *framework);

G_END_DECLS
