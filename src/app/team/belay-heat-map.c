/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-heat-map-private.h"

#include <belay-heat-map-layout.h>

#define GAP 4
#define LEAST_COLUMN 38
#define MOST_COLUMN 96
#define NAME_MOST 330
#define PADDING 16

/**
 * BelayHeatMap:
 *
 * Who can do what: a row for each competency, by area, and a column for each person. A
 * cell says the current rating as a number, and its shade repeats it; an outline marks
 * who alone meets what a level asks.
 *
 * Where there is little room (`compact`), names stand above their cells.
 *
 * Where cells are, [struct@HeatMapLayout] says, for drawing and picking alike. There is
 * one Tab stop; arrows go from cell to cell. Nodes: `heatmap` with `label.area`,
 * `label.name`, `box.person` and `label.cell`, which has a class from `heat-0` to
 * `heat-8` for the half levels, or `unrated`, and `only`.
 */

enum
{
  PROP_COMPACT = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayHeatMap, belay_heat_map, GTK_TYPE_WIDGET)

static int
measure_natural (GtkWidget     *widget,
                 GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (widget, orientation, -1, NULL, &natural, NULL, NULL);

  return natural;
}

static int
find_most (GPtrArray     *widgets,
           GtkOrientation orientation)
{
  int most = 0;

  for (guint i = 0; i < widgets->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (widgets, i);

      if (widget != NULL)
        most = MAX (most, measure_natural (widget, orientation));
    }

  return most;
}

/* In little room a row is a line with the name and a line with the cells. */
static int
get_name_height (BelayHeatMap *self)
{
  return find_most (self->names, GTK_ORIENTATION_VERTICAL);
}

static void
lay_out (BelayHeatMap       *self,
         int                 width,
         BelayHeatMapLayout *out_layout)
{
  int                 longest = find_most (self->names, GTK_ORIENTATION_HORIZONTAL) + PADDING;
  int                 name_height = get_name_height (self);
  int                 cell_height = find_most (self->cells, GTK_ORIENTATION_VERTICAL);
  BelayHeatMapMetrics metrics = {
    .name_width = self->is_compact ? 0 : MIN (longest, NAME_MOST),
    .heading_height = find_most (self->columns, GTK_ORIENTATION_VERTICAL) + 2 * GAP,
    .row_height = GAP + (self->is_compact ? name_height + cell_height : MAX (name_height, cell_height)),
    .least_width = MAX (LEAST_COLUMN, find_most (self->cells, GTK_ORIENTATION_HORIZONTAL) + GAP),
    .most_width = MOST_COLUMN,
    .gap = GAP,
  };

  metrics.most_width = MAX (metrics.most_width, metrics.least_width);
  belay_heat_map_layout_init (out_layout, &metrics, self->names->len, self->n_columns, width,
                              gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL);
}

static void
belay_heat_map_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  BelayHeatMap      *self = BELAY_HEAT_MAP (widget);
  BelayHeatMapLayout layout;

  lay_out (self, for_size > 0 && orientation == GTK_ORIENTATION_VERTICAL ? for_size : 0, &layout);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = layout.height;
      return;
    }
  *minimum = layout.metrics.name_width + layout.metrics.least_width * (int) self->n_columns;
  *natural = MAX (*minimum, NAME_MOST + layout.metrics.most_width * (int) self->n_columns);
}

static void
place (GtkWidget       *widget,
       BelayHeatMapCell cell)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget, &(GtkAllocation){ cell.x, cell.y, MAX (cell.width, least), cell.height }, -1);
}

static void
place_name (BelayHeatMap             *self,
            const BelayHeatMapLayout *layout,
            guint                     row)
{
  BelayHeatMapCell place_of_name = belay_heat_map_layout_get_row_name (layout, row);

  if (self->is_compact)
    {
      place_of_name.x = 0;
      place_of_name.width = layout->width;
      /* The name of an area has no cells below, and belongs to the row that follows. */
      if (g_ptr_array_index (self->cells, row * self->n_columns) == NULL)
        place_of_name.y += place_of_name.height - get_name_height (self);
      place_of_name.height = get_name_height (self);
    }
  place (g_ptr_array_index (self->names, row), place_of_name);
}

static void
belay_heat_map_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  BelayHeatMap      *self = BELAY_HEAT_MAP (widget);
  BelayHeatMapLayout layout;
  int                above;

  lay_out (self, width, &layout);
  above = self->is_compact ? get_name_height (self) : 0;
  for (guint i = 0; i < self->columns->len; i++)
    place (g_ptr_array_index (self->columns, i), belay_heat_map_layout_get_column_name (&layout, i));
  for (guint row = 0; row < self->names->len; row++)
    {
      place_name (self, &layout, row);
      for (guint column = 0; column < self->n_columns; column++)
        {
          GtkWidget       *cell = g_ptr_array_index (self->cells, row * self->n_columns + column);
          BelayHeatMapCell there = belay_heat_map_layout_get_cell (&layout, row, column);

          there.y += above;
          there.height -= above;
          if (cell != NULL)
            place (cell, there);
        }
    }
}

static gboolean
focus_cell (BelayHeatMap *self,
            guint         position)
{
  GtkWidget *cell = position < self->cells->len ? g_ptr_array_index (self->cells, position) : NULL;

  if (cell == NULL || !gtk_widget_grab_focus (cell))
    return FALSE;
  self->cursor = position;

  return TRUE;
}

/* From where the cursor is, the next cell in a direction; areas have none and are passed over. */
static gboolean
move (BelayHeatMap *self,
      int           step)
{
  gboolean is_in_row = ABS (step) == 1;
  guint    row = self->cursor / MAX (self->n_columns, 1);

  for (gint64 next = (gint64) self->cursor + step; next >= 0 && next < self->cells->len; next += step)
    {
      if (is_in_row && next / self->n_columns != row)
        return FALSE;
      if (g_ptr_array_index (self->cells, next) != NULL)
        return focus_cell (self, (guint) next);
    }

  return FALSE;
}

static gboolean
belay_heat_map_focus (GtkWidget       *widget,
                      GtkDirectionType direction)
{
  BelayHeatMap *self = BELAY_HEAT_MAP (widget);
  gboolean      is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (gtk_widget_get_focus_child (widget) == NULL)
    return focus_cell (self, self->cursor) || move (self, 1) || move (self, MAX ((int) self->n_columns, 1));

  switch (direction)
    {
    case GTK_DIR_UP:
      return move (self, -(int) self->n_columns);
    case GTK_DIR_DOWN:
      return move (self, (int) self->n_columns);
    case GTK_DIR_LEFT:
      return move (self, is_mirrored ? 1 : -1);
    case GTK_DIR_RIGHT:
      return move (self, is_mirrored ? -1 : 1);
    case GTK_DIR_TAB_FORWARD:
    case GTK_DIR_TAB_BACKWARD:
    default:
      return FALSE;
    }
}

/*< private >
 * belay_heat_map_clear:
 *
 * Takes everything away.
 */
void
belay_heat_map_clear (BelayHeatMap *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_ptr_array_set_size (self->names, 0);
  g_ptr_array_set_size (self->columns, 0);
  g_ptr_array_set_size (self->cells, 0);
  self->n_columns = 0;
  self->cursor = 0;
}

static void
belay_heat_map_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  g_value_set_boolean (value, BELAY_HEAT_MAP (object)->is_compact);
}

static void
belay_heat_map_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  BELAY_HEAT_MAP (object)->is_compact = g_value_get_boolean (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
  g_object_notify_by_pspec (object, pspec);
}

static void
belay_heat_map_dispose (GObject *object)
{
  belay_heat_map_clear (BELAY_HEAT_MAP (object));

  G_OBJECT_CLASS (belay_heat_map_parent_class)->dispose (object);
}

static void
belay_heat_map_finalize (GObject *object)
{
  BelayHeatMap *self = BELAY_HEAT_MAP (object);

  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->cells);

  G_OBJECT_CLASS (belay_heat_map_parent_class)->finalize (object);
}

static void
belay_heat_map_class_init (BelayHeatMapClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = belay_heat_map_get_property;
  G_OBJECT_CLASS (klass)->set_property = belay_heat_map_set_property;
  G_OBJECT_CLASS (klass)->dispose = belay_heat_map_dispose;
  G_OBJECT_CLASS (klass)->finalize = belay_heat_map_finalize;
  widget_class->measure = belay_heat_map_measure;
  widget_class->size_allocate = belay_heat_map_size_allocate;
  widget_class->focus = belay_heat_map_focus;

  properties[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "heatmap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
belay_heat_map_init (BelayHeatMap *self)
{
  self->names = g_ptr_array_new ();
  self->columns = g_ptr_array_new ();
  self->cells = g_ptr_array_new ();
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * belay_heat_map_new:
 *
 * Returns: (transfer floating): a heat map without anybody
 */
GtkWidget *
belay_heat_map_new (void)
{
  return g_object_new (BELAY_TYPE_HEAT_MAP, NULL);
}
