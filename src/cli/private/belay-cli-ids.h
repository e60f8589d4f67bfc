/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-ids.h>

G_BEGIN_DECLS

BelayIds *belay_cli_make_ids (GError **error);

G_END_DECLS
