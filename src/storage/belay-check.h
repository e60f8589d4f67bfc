/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *belay_check_folder (const char *folder,
                               GError    **error);

G_END_DECLS
