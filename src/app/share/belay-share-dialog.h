/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-window.h"

G_BEGIN_DECLS

#define BELAY_TYPE_SHARE_DIALOG (belay_share_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BelayShareDialog, belay_share_dialog, BELAY, SHARE_DIALOG, AdwWindow)

BelayShareDialog *belay_share_dialog_present (BelayWindow  *parent,
                                              BelaySession *session,
                                              BelayRecord  *subject);
void              belay_share_dialog_save (BelayShareDialog *self,
                                           const char       *path);

G_END_DECLS
