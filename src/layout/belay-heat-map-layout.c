/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-heat-map-layout.h"

/**
 * belay_heat_map_layout_init:
 * @self: (out caller-allocates): the layout
 * @metrics: what to know of where it is shown
 * @n_rows: how many rows there are
 * @n_columns: how many columns there are
 * @width: how much room there is, in pixels
 * @is_mirrored: whether it is read from right to left
 *
 * Lays a heat map out: columns share the room, within their limits.
 */
void
belay_heat_map_layout_init (BelayHeatMapLayout        *self,
                            const BelayHeatMapMetrics *metrics,
                            guint                      n_rows,
                            guint                      n_columns,
                            int                        width,
                            gboolean                   is_mirrored)
{
  int room = MAX (width - metrics->name_width, 0);

  self->metrics = *metrics;
  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->is_mirrored = is_mirrored;
  self->column_width = CLAMP (room / MAX ((int) n_columns, 1), metrics->least_width, metrics->most_width);
  self->width = MAX (metrics->name_width + self->column_width * (int) n_columns, width);
  self->height = metrics->heading_height + metrics->row_height * (int) n_rows;
}

static BelayHeatMapCell
make_cell (const BelayHeatMapLayout *self,
           int                       x,
           int                       y,
           int                       width,
           int                       height)
{
  BelayHeatMapCell cell = { self->is_mirrored ? self->width - x - width : x, y, width, height };

  return cell;
}

static int
get_column_x (const BelayHeatMapLayout *self,
              guint                     column)
{
  return self->metrics.name_width + self->column_width * (int) column;
}

static int
get_row_y (const BelayHeatMapLayout *self,
           guint                     row)
{
  return self->metrics.heading_height + self->metrics.row_height * (int) row;
}

/**
 * belay_heat_map_layout_get_cell:
 * @self: a layout
 * @row: a row
 * @column: a column
 *
 * Returns: where the cell is, without the gaps around it
 */
BelayHeatMapCell
belay_heat_map_layout_get_cell (const BelayHeatMapLayout *self,
                                guint                     row,
                                guint                     column)
{
  int gap = self->metrics.gap;

  return make_cell (self, get_column_x (self, column) + gap / 2, get_row_y (self, row) + gap / 2,
                    MAX (self->column_width - gap, 1), MAX (self->metrics.row_height - gap, 1));
}

/**
 * belay_heat_map_layout_get_row_name:
 * @self: a layout
 * @row: a row
 *
 * Returns: where the name of the row is
 */
BelayHeatMapCell
belay_heat_map_layout_get_row_name (const BelayHeatMapLayout *self,
                                    guint                     row)
{
  return make_cell (self, 0, get_row_y (self, row), self->metrics.name_width, self->metrics.row_height);
}

/**
 * belay_heat_map_layout_get_column_name:
 * @self: a layout
 * @column: a column
 *
 * Returns: where the name of the column is
 */
BelayHeatMapCell
belay_heat_map_layout_get_column_name (const BelayHeatMapLayout *self,
                                       guint                     column)
{
  return make_cell (self, get_column_x (self, column), 0, self->column_width, self->metrics.heading_height);
}

/**
 * belay_heat_map_layout_pick:
 * @self: a layout
 * @x: a place, in pixels from the left
 * @y: a place, in pixels from above
 * @out_row: (out): the row there
 * @out_column: (out): the column there
 *
 * Finds the cell at a place; the gaps around it count as its own.
 *
 * Returns: whether there is one
 */
gboolean
belay_heat_map_layout_pick (const BelayHeatMapLayout *self,
                            int                       x,
                            int                       y,
                            guint                    *out_row,
                            guint                    *out_column)
{
  int start = (self->is_mirrored ? self->width - 1 - x : x) - self->metrics.name_width;
  int top = y - self->metrics.heading_height;

  if (start < 0 || top < 0)
    return FALSE;
  *out_column = (guint) (start / self->column_width);
  *out_row = (guint) (top / self->metrics.row_height);

  return *out_column < self->n_columns && *out_row < self->n_rows;
}
