/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-columns.h"

#include "belay-text-scale.h"

#define COLUMNS_MAX 12

/**
 * BelayColumns:
 *
 * Children side by side in columns of one width where there is room, and below
 * one another where there is not. Each keeps its own height. Children of a row begin at
 * the same height; when they are `packed` there are no rows, and each goes where the
 * most room is left. The reading order is that of the children.
 *
 * `column-width` is the width in pixels below which there is one column less,
 * `columns` the most columns there are. It has one CSS node, `columns`.
 */
struct _BelayColumns
{
  BelayContainer parent_instance;

  int column_width;
  int columns;
  int spacing;

  gboolean is_packed;
};

enum
{
  PROP_COLUMN_WIDTH = 1,
  PROP_COLUMNS,
  PROP_SPACING,
  PROP_PACKED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayColumns, belay_columns, BELAY_TYPE_CONTAINER)

/* Large letters need wider columns. */
static int
count_columns (BelayColumns *self,
               int           width)
{
  int column_width = belay_scale_by_text (GTK_WIDGET (self), self->column_width);

  return CLAMP ((width + self->spacing) / (column_width + self->spacing), 1, self->columns);
}

static int
get_child_width (BelayColumns *self,
                 int           width,
                 int           columns)
{
  return (width - (columns - 1) * self->spacing) / columns;
}

static void
measure_width (BelayColumns *self,
               int          *minimum,
               int          *natural)
{
  *minimum = 0;
  *natural = self->columns * self->column_width + (self->columns - 1) * self->spacing;
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, NULL, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
    }
  *natural = MAX (*natural, *minimum);
}

/* The next place of a row or, where children are packed, the column with the most room. */
static int
find_column (BelayColumns *self,
             const int    *heights,
             int           columns,
             int           position)
{
  int shortest = 0;

  if (!self->is_packed)
    return position % columns;

  for (int i = 1; i < columns; i++)
    {
      if (heights[i] < heights[shortest])
        shortest = i;
    }

  return shortest;
}

/* Gives each child its place, or only finds out how high all of them are. */
static int
place_children (BelayColumns *self,
                int           width,
                gboolean      allocate)
{
  int      columns = count_columns (self, width);
  int      child_width = get_child_width (self, width, columns);
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int      heights[COLUMNS_MAX] = { 0 };
  int      highest = 0, position = 0, row = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int column = find_column (self, heights, columns, position);
      int base = self->is_packed ? heights[column] : column == 0 ? highest
                                                                 : row;
      int top = base > 0 ? base + self->spacing : 0;
      int x = (is_mirrored ? columns - 1 - column : column) * (child_width + self->spacing);
      int height;

      if (!gtk_widget_should_layout (child))
        continue;
      position++;
      row = base;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, &height, NULL, NULL, NULL);
      if (allocate)
        gtk_widget_size_allocate (child, &(GtkAllocation){ x, top, child_width, height }, -1);
      heights[column] = top + height;
      highest = MAX (highest, heights[column]);
    }

  return highest;
}

static void
belay_columns_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  BelayColumns *self = BELAY_COLUMNS (widget);
  int           width_minimum, width_natural;

  measure_width (self, &width_minimum, &width_natural);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = width_minimum;
      *natural = width_natural;
      return;
    }

  *minimum = place_children (self, for_size >= 0 ? for_size : width_natural, FALSE);
  *natural = *minimum;
}

static void
belay_columns_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  place_children (BELAY_COLUMNS (widget), width, TRUE);
}

static GtkSizeRequestMode
belay_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int *
get_place (BelayColumns *self,
           guint         prop_id)
{
  int *const places[N_PROPS] = {
    [PROP_COLUMN_WIDTH] = &self->column_width,
    [PROP_COLUMNS] = &self->columns,
    [PROP_SPACING] = &self->spacing,
  };

  return places[prop_id];
}

static void
belay_columns_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_PACKED)
    g_value_set_boolean (value, BELAY_COLUMNS (object)->is_packed);
  else
    g_value_set_int (value, *get_place (BELAY_COLUMNS (object), prop_id));
}

static void
belay_columns_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  BelayColumns *self = BELAY_COLUMNS (object);

  if (prop_id == PROP_PACKED)
    self->is_packed = g_value_get_boolean (value);
  else
    *get_place (self, prop_id) = g_value_get_int (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
  g_object_notify_by_pspec (object, pspec);
}

static void
belay_columns_class_init (BelayColumnsClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = belay_columns_get_property;
  object_class->set_property = belay_columns_set_property;
  widget_class->get_request_mode = belay_columns_get_request_mode;
  widget_class->measure = belay_columns_measure;
  widget_class->size_allocate = belay_columns_size_allocate;

  properties[PROP_COLUMN_WIDTH] = g_param_spec_int ("column-width", NULL, NULL, 1, G_MAXINT16, 400, flags);
  properties[PROP_COLUMNS] = g_param_spec_int ("columns", NULL, NULL, 1, COLUMNS_MAX, 2, flags);
  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, 100, 16, flags);
  properties[PROP_PACKED] = g_param_spec_boolean ("packed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "columns");
}

static void
belay_columns_init (BelayColumns *self)
{
  self->column_width = 400;
  self->columns = 2;
  self->spacing = 16;
}
