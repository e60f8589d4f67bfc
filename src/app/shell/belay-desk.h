/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_DESK (belay_desk_get_type ())
G_DECLARE_FINAL_TYPE (BelayDesk, belay_desk, BELAY, DESK, AdwBin)

void         belay_desk_set_session (BelayDesk    *self,
                                     BelaySession *session);
gboolean     belay_desk_show_page (BelayDesk  *self,
                                   const char *page);
gboolean     belay_desk_show_person (BelayDesk   *self,
                                     BelayPerson *person);
gboolean     belay_desk_show_record (BelayDesk   *self,
                                     BelayRecord *record);
const char  *belay_desk_get_page (BelayDesk *self);
BelayPerson *belay_desk_get_person (BelayDesk *self);
BelayRecord *belay_desk_get_subject (BelayDesk *self);
gboolean     belay_desk_add (BelayDesk *self);
void         belay_desk_focus (BelayDesk *self);
void         belay_desk_search (BelayDesk *self);

G_END_DECLS
