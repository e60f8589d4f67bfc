/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-line.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BELAY_TYPE_LINE_ROW (belay_line_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (BelayLineRow, belay_line_row, BELAY, LINE_ROW, GtkListBoxRow)

struct _BelayLineRowClass
{
  GtkListBoxRowClass parent_class;
};

BelayLine *belay_line_row_get_line (BelayLineRow *self);
void       belay_line_row_bind (BelayLineRow *self,
                                BelayLine    *line);
void       belay_line_row_edit (BelayLineRow *self,
                                const char   *verb,
                                const char   *subject);
void       belay_line_row_class_set_template (GtkWidgetClass *klass,
                                              const char     *name);

G_END_DECLS
