/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-flow.h"

#define SPACING 6

/**
 * BelayFlow:
 *
 * Children side by side, as words on a line: each as wide as it likes, and what has
 * no room begins a new line. A child that expands takes what its line has left.
 *
 * It has one CSS node, `flow`.
 */
struct _BelayFlow
{
  BelayContainer parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayFlow, belay_flow, BELAY_TYPE_CONTAINER)

static int
get_width (GtkWidget *child,
           int        available)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);

  return MAX (minimum, MIN (natural, available));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  do
    child = gtk_widget_get_next_sibling (child);
  while (child != NULL && !gtk_widget_should_layout (child));

  return child;
}

static GtkWidget *
get_first (BelayFlow *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  return child == NULL || gtk_widget_should_layout (child) ? child : get_next (child);
}

/* Finds what stands on one line: how high it is, how much room is left, how many expand. */
static GtkWidget *
measure_line (GtkWidget *first,
              int        width,
              int       *out_height,
              int       *out_left,
              int       *out_n_expanding)
{
  GtkWidget *child = first;
  int        left = width;

  *out_height = 0;
  *out_n_expanding = 0;
  for (; child != NULL; child = get_next (child))
    {
      int child_width = get_width (child, width);
      int needed = child_width + (child != first ? SPACING : 0);
      int height;

      if (child != first && needed > left)
        break;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width, NULL, &height, NULL, NULL);
      left -= needed;
      *out_height = MAX (*out_height, height);
      *out_n_expanding += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
    }
  *out_left = MAX (left, 0);

  return child;
}

static void
place_line (BelayFlow *self,
            GtkWidget *first,
            GtkWidget *end,
            int        width,
            int        top,
            int        height,
            int        extra)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int      x = 0;

  for (GtkWidget *child = first; child != end; child = get_next (child))
    {
      int child_width = get_width (child, width);

      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        child_width += extra;
      gtk_widget_size_allocate (child, &(GtkAllocation){ is_rtl ? width - x - child_width : x, top, child_width, height }, -1);
      x += child_width + SPACING;
    }
}

/* Measuring and placing are one walk, so that they cannot differ. */
static int
place_children (BelayFlow *self,
                int        width,
                gboolean   allocate)
{
  GtkWidget *first = get_first (self);
  int        top = 0;

  while (first != NULL)
    {
      int        height, left, n_expanding;
      GtkWidget *end = measure_line (first, width, &height, &left, &n_expanding);

      if (allocate)
        place_line (self, first, end, width, top, height, n_expanding > 0 ? left / n_expanding : 0);
      top += height + (end != NULL ? SPACING : 0);
      first = end;
    }

  return top;
}

static void
belay_flow_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
  for (GtkWidget *child = get_first (BELAY_FLOW (widget)); child != NULL; child = get_next (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (*natural > 0 ? SPACING : 0);
    }
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = place_children (BELAY_FLOW (widget), for_size >= 0 ? for_size : *natural, FALSE);
}

static void
belay_flow_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  place_children (BELAY_FLOW (widget), width, TRUE);
}

static GtkSizeRequestMode
belay_flow_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
belay_flow_class_init (BelayFlowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = belay_flow_get_request_mode;
  widget_class->measure = belay_flow_measure;
  widget_class->size_allocate = belay_flow_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "flow");
}

static void
belay_flow_init (BelayFlow *self)
{
}

/**
 * belay_flow_append:
 * @self: a flow
 * @child: what comes last
 *
 * Adds a child.
 */
void
belay_flow_append (BelayFlow *self,
                   GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

/**
 * belay_flow_clear:
 * @self: a flow
 *
 * Takes all children away.
 */
void
belay_flow_clear (BelayFlow *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
