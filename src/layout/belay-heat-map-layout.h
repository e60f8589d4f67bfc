/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-day.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * BelayHeatMapMetrics:
 * @name_width: how much room the names of the rows take, in pixels
 * @heading_height: how much room the names of the columns take, in pixels
 * @row_height: how high a row is, in pixels
 * @least_width: how narrow a column may be, in pixels
 * @most_width: how wide a column may become, in pixels
 * @gap: what is free between two cells, in pixels
 *
 * What to know of where a heat map is shown.
 */
typedef struct
{
  int name_width;
  int heading_height;
  int row_height;
  int least_width;
  int most_width;
  int gap;
} BelayHeatMapMetrics;

/**
 * BelayHeatMapLayout:
 * @metrics: what to know of where it is shown
 * @n_rows: how many rows there are
 * @n_columns: how many columns there are
 * @column_width: how wide a column is with its gap, in pixels
 * @width: how wide the whole is, in pixels; more than what there is when the
 *   columns cannot become narrower, so that it has to scroll
 * @height: how high the whole is, in pixels
 * @is_mirrored: whether it is read from right to left
 *
 * Where the cells of a heat map are, with the names of the rows at its start and
 * those of the columns above.
 */
typedef struct
{
  BelayHeatMapMetrics metrics;
  guint               n_rows;
  guint               n_columns;
  int                 column_width;
  int                 width;
  int                 height;
  gboolean            is_mirrored;
} BelayHeatMapLayout;

/**
 * BelayHeatMapCell:
 * @x: its left edge, in pixels
 * @y: its upper edge, in pixels
 * @width: how wide it is, in pixels
 * @height: how high it is, in pixels
 *
 * A place in a heat map.
 */
typedef struct
{
  int x;
  int y;
  int width;
  int height;
} BelayHeatMapCell;

void             belay_heat_map_layout_init (BelayHeatMapLayout        *self,
                                             const BelayHeatMapMetrics *metrics,
                                             guint                      n_rows,
                                             guint                      n_columns,
                                             int                        width,
                                             gboolean                   is_mirrored);
BelayHeatMapCell belay_heat_map_layout_get_cell (const BelayHeatMapLayout *self,
                                                 guint                     row,
                                                 guint                     column);
BelayHeatMapCell belay_heat_map_layout_get_row_name (const BelayHeatMapLayout *self,
                                                     guint                     row);
BelayHeatMapCell belay_heat_map_layout_get_column_name (const BelayHeatMapLayout *self,
                                                        guint                     column);
gboolean         belay_heat_map_layout_pick (const BelayHeatMapLayout *self,
                                             int                       x,
                                             int                       y,
                                             guint                    *out_row,
                                             guint                    *out_column);

G_END_DECLS
