/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-meeting.h>
#include <belay-workspace.h>

G_BEGIN_DECLS

char *belay_summary_write (BelayWorkspace *workspace,
                           BelayMeeting   *meeting,
                           BelayDay        today,
                           GError        **error);

G_END_DECLS
