/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BELAY_LOCK_NAME ".lock"
#define BELAY_LOCK_NONE (-1)

int  belay_lock_take (const char *folder,
                      GError    **error);
void belay_lock_release (int lock);

G_END_DECLS
