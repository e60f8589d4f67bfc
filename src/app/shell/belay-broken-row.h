/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_BROKEN_FILE (belay_broken_file_get_type ())
G_DECLARE_FINAL_TYPE (BelayBrokenFile, belay_broken_file, BELAY, BROKEN_FILE, GObject)

BelayBrokenFile *belay_broken_file_new (const char *path,
                                        const char *title,
                                        const char *reason);

#define BELAY_TYPE_BROKEN_ROW (belay_broken_row_get_type ())
G_DECLARE_FINAL_TYPE (BelayBrokenRow, belay_broken_row, BELAY, BROKEN_ROW, GtkListBoxRow)

const char *belay_broken_row_get_path (BelayBrokenRow *self);
void        belay_broken_row_bind (BelayBrokenRow  *self,
                                   BelayBrokenFile *file);

G_END_DECLS
