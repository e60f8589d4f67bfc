/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-window.h"

#include <belay-export.h>

G_BEGIN_DECLS

void     belay_share_write_async (BelayExport *export,
                                  const char         *path,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
gboolean belay_share_write_finish (GAsyncResult *result,
                                   GError      **error);
void     belay_share_offer_to_open (BelayWindow *window,
                                    const char  *path);

G_END_DECLS
