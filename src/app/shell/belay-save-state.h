/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define BELAY_TYPE_SAVE_NOTE (belay_save_note_get_type ())
G_DECLARE_FINAL_TYPE (BelaySaveNote, belay_save_note, BELAY, SAVE_NOTE, AdwBin)

#define BELAY_TYPE_SAVE_BAR (belay_save_bar_get_type ())
G_DECLARE_FINAL_TYPE (BelaySaveBar, belay_save_bar, BELAY, SAVE_BAR, AdwBin)

G_END_DECLS
