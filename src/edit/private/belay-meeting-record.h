/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-edit.h"

G_BEGIN_DECLS

gboolean belay_meeting_record_close (BelayEdit *edit,
                                     GError   **error);
gboolean belay_meeting_record_add (BelayEdit *edit,
                                   GError   **error);
gboolean belay_meeting_record_remove (BelayEdit *edit,
                                      GError   **error);

G_END_DECLS
