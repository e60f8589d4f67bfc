/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-day.h>

G_BEGIN_DECLS

gboolean belay_typed_day_read (const char *text,
                               BelayDay    today,
                               BelayDay   *out_day);

G_END_DECLS
