/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-heat-map.h"

G_BEGIN_DECLS

struct _BelayHeatMap
{
  GtkWidget parent_instance;

  guint      n_columns;
  GPtrArray *names;   /* a widget for each row */
  GPtrArray *columns; /* a widget for each column */
  GPtrArray *cells;   /* by row; NULL where there is none */
  guint      cursor;
  gboolean   is_compact;
};

void belay_heat_map_clear (BelayHeatMap *self);

G_END_DECLS
