/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-edit.h"

G_BEGIN_DECLS

/* Four years of work; more is a slip of the hand. */
#define BELAY_MILESTONE_BULK_DAYS 1000

gboolean belay_milestone_bulk_change (BelayEdit *edit,
                                      GError   **error);

G_END_DECLS
