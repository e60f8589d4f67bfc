/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-export.h>
#include <gio/gio.h>

G_BEGIN_DECLS

void     belay_share_write_async (BelayExport *export,
                                  const char         *path,
                                  GAsyncReadyCallback callback,
                                  gpointer            user_data);
gboolean belay_share_write_finish (GAsyncResult *result,
                                   GError      **error);

G_END_DECLS
