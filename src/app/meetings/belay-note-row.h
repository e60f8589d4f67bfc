/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-line-row.h"
#include "belay-session.h"

G_BEGIN_DECLS

#define BELAY_TYPE_NOTE_ROW (belay_note_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayNoteRow, belay_note_row, BELAY, NOTE_ROW, BelayLineRow)

void belay_note_row_set_session (BelayNoteRow *self,
                                 BelaySession *session);

G_END_DECLS
