/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-opening.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_WINDOW (belay_window_get_type ())
G_DECLARE_FINAL_TYPE (BelayWindow, belay_window, BELAY, WINDOW, AdwApplicationWindow)

BelayWindow  *belay_window_new (GtkApplication *application,
                                BelayDay        today);
void          belay_window_open (BelayWindow        *self,
                                 const BelayOpening *opening);
void          belay_window_save_in (BelayWindow *self,
                                    const char  *folder);
void          belay_window_set_session (BelayWindow  *self,
                                        BelaySession *session);
BelaySession *belay_window_get_session (BelayWindow *self);
const char   *belay_window_get_folder (BelayWindow *self);
gboolean      belay_window_show_record (BelayWindow *self,
                                        const char  *id);
void          belay_window_toast (BelayWindow *self,
                                  const char  *text,
                                  const char  *button_label,
                                  const char  *action);

G_END_DECLS
