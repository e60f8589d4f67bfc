/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

G_BEGIN_DECLS

gboolean belay_record_edit_field (BelaySession *session,
                                  BelayRecord  *record,
                                  const char   *field,
                                  GVariant     *value,
                                  gboolean      is_typing,
                                  GError      **error);
void     belay_record_edit_remove (BelaySession *session,
                                   BelayRecord  *record);
gboolean belay_record_edit_move (BelaySession *session,
                                 BelayRecord  *record,
                                 guint         position);

G_END_DECLS
