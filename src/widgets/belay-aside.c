/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-aside.h"

#include "belay-text-scale.h"

#define FOLD_WIDTH 800
#define SIDE_WIDTH 340
#define SPACING 16

/**
 * BelayAside:
 *
 * A picture at the start and what it is about beside it; where there is no room for
 * both, one below the other. It takes two children, and each keeps its own height.
 * It has one CSS node, `aside`.
 */
struct _BelayAside
{
  BelayContainer parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayAside, belay_aside, BELAY_TYPE_CONTAINER)

static int
get_height (GtkWidget *child,
            int        width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

static void
measure_width (GtkWidget *first,
               GtkWidget *second,
               int       *minimum,
               int       *natural)
{
  int first_minimum, second_minimum;

  gtk_widget_measure (first, GTK_ORIENTATION_HORIZONTAL, -1, &first_minimum, NULL, NULL, NULL);
  gtk_widget_measure (second, GTK_ORIENTATION_HORIZONTAL, -1, &second_minimum, NULL, NULL, NULL);
  *minimum = MAX (first_minimum, second_minimum);
  *natural = MAX (*minimum, FOLD_WIDTH);
}

static void
belay_aside_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  int        side = belay_scale_by_text (widget, SIDE_WIDTH);
  int        width_minimum, width_natural;

  measure_width (first, second, &width_minimum, &width_natural);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = width_minimum;
      *natural = width_natural;
      return;
    }

  if (for_size < 0)
    for_size = width_natural;
  if (for_size < belay_scale_by_text (widget, FOLD_WIDTH))
    *minimum = get_height (first, for_size) + SPACING + get_height (second, for_size);
  else
    *minimum = MAX (get_height (first, side), get_height (second, for_size - side - SPACING));
  *natural = *minimum;
}

static void
belay_aside_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);
  GtkWidget *second = gtk_widget_get_last_child (widget);
  gboolean   is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int        side = belay_scale_by_text (widget, SIDE_WIDTH);
  int        rest = width - side - SPACING;
  int        first_height;

  if (width < belay_scale_by_text (widget, FOLD_WIDTH))
    {
      first_height = get_height (first, width);
      gtk_widget_size_allocate (first, &(GtkAllocation){ 0, 0, width, first_height }, -1);
      gtk_widget_size_allocate (second, &(GtkAllocation){ 0, first_height + SPACING, width, get_height (second, width) }, -1);
      return;
    }

  gtk_widget_size_allocate (first,
                            &(GtkAllocation){ is_mirrored ? rest + SPACING : 0, 0, side, get_height (first, side) },
                            -1);
  gtk_widget_size_allocate (second,
                            &(GtkAllocation){ is_mirrored ? 0 : side + SPACING, 0, rest, get_height (second, rest) },
                            -1);
}

static GtkSizeRequestMode
belay_aside_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
belay_aside_class_init (BelayAsideClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = belay_aside_get_request_mode;
  widget_class->measure = belay_aside_measure;
  widget_class->size_allocate = belay_aside_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "aside");
}

static void
belay_aside_init (BelayAside *self)
{
}
