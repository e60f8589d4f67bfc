/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_SIDEBAR (belay_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (BelaySidebar, belay_sidebar, BELAY, SIDEBAR, AdwBin)

void belay_sidebar_set_session (BelaySidebar *self,
                                BelaySession *session);
void belay_sidebar_select_page (BelaySidebar *self,
                                const char   *page);
void belay_sidebar_select_person (BelaySidebar *self,
                                  BelayPerson  *person);
void belay_sidebar_focus (BelaySidebar *self);
void belay_sidebar_open_menu (BelaySidebar *self);

G_END_DECLS
