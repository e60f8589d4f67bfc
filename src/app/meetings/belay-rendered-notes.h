/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_RENDERED_NOTES (belay_rendered_notes_get_type ())
G_DECLARE_FINAL_TYPE (BelayRenderedNotes, belay_rendered_notes, BELAY, RENDERED_NOTES, GtkBox)

void belay_rendered_notes_set_text (BelayRenderedNotes *self,
                                    const char         *text);

G_END_DECLS
