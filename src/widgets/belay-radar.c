/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-radar.h"

#include "belay-compat.h"
#include "belay-text-scale.h"

#include <glib/gi18n.h>

#define N_LEVELS 4
#define N_AREA_HUES 5
#define HALVES_PER_LEVEL 2.0
#define MARGIN 8
#define SHARE_OF_WIDTH 0.7
#define DOT_RADIUS 4.0
#define FILL_ALPHA 0.16
#define GRID_ALPHA 0.16

/**
 * BelayRadar:
 *
 * What is rated against what a level needs, on one axis for each area.
 * What is, is a filled shape with a dot on each axis; what is needed is a dashed one.
 *
 * It has one CSS node, `radar`, whose colour is that of the filled shape; a node
 * `needed` in it colours the dashed one, and the names of the axes are labels with the
 * hue of their area. It reads all axes as one sentence to a screen reader.
 */
struct _BelayRadar
{
  GtkWidget parent_instance;

  GPtrArray *axes;
  GPtrArray *labels;
  GtkWidget *needed;
};

G_DEFINE_FINAL_TYPE (BelayRadar, belay_radar, GTK_TYPE_WIDGET)

static int
get_label_height (BelayRadar *self)
{
  int highest = 0;

  for (guint i = 0; i < self->labels->len; i++)
    {
      int height;

      gtk_widget_measure (g_ptr_array_index (self->labels, i), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
      highest = MAX (highest, height);
    }

  return highest;
}

/* Names stand above and below; those at the sides make way instead of making it small. */
static double
get_radius (BelayRadar *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self)) - 2 * get_label_height (self);

  return MIN (width / 2.0 * SHARE_OF_WIDTH, height / 2.0 - MARGIN);
}

static void
trace_ring (BelayRadar *self,
            cairo_t    *cr,
            double      share)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < self->axes->len; i++)
    {
      const BelayRadarAxis *axis = g_ptr_array_index (self->axes, i);

      cairo_line_to (cr, axis->x * share, axis->y * share);
    }
  cairo_close_path (cr);
}

static void
trace_shape (BelayRadar *self,
             cairo_t    *cr,
             gboolean    is_needed)
{
  cairo_new_sub_path (cr);
  for (guint i = 0; i < self->axes->len; i++)
    {
      const BelayRadarAxis *axis = g_ptr_array_index (self->axes, i);

      cairo_line_to (cr, is_needed ? axis->needed_x : axis->current_x, is_needed ? axis->needed_y : axis->current_y);
    }
  cairo_close_path (cr);
}

/* Lines are stroked outside of the scale of the radar, so that they keep their width. */
static void
stroke (cairo_t              *cr,
        const cairo_matrix_t *pixels,
        const GdkRGBA        *color,
        double                alpha,
        double                width)
{
  cairo_matrix_t scale;

  cairo_get_matrix (cr, &scale);
  cairo_set_matrix (cr, pixels);
  cairo_set_line_width (cr, width);
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
  cairo_stroke (cr);
  cairo_set_matrix (cr, &scale);
}

static void
draw_grid (BelayRadar           *self,
           cairo_t              *cr,
           const cairo_matrix_t *pixels,
           const GdkRGBA        *color)
{
  for (int level = 1; level <= N_LEVELS; level++)
    trace_ring (self, cr, (double) level / N_LEVELS);
  for (guint i = 0; i < self->axes->len; i++)
    {
      const BelayRadarAxis *axis = g_ptr_array_index (self->axes, i);

      cairo_move_to (cr, 0, 0);
      cairo_line_to (cr, axis->x, axis->y);
    }
  stroke (cr, pixels, color, GRID_ALPHA, 1);
}

static void
draw_dots (BelayRadar    *self,
           cairo_t       *cr,
           double         radius,
           const GdkRGBA *color)
{
  for (guint i = 0; i < self->axes->len; i++)
    {
      const BelayRadarAxis *axis = g_ptr_array_index (self->axes, i);

      if (axis->current < 0)
        continue;
      cairo_new_sub_path (cr);
      cairo_arc (cr, axis->current_x, axis->current_y, DOT_RADIUS / radius, 0, 2 * G_PI);
    }
  gdk_cairo_set_source_rgba (cr, color);
  cairo_fill (cr);
}

static void
draw (BelayRadar *self,
      cairo_t    *cr)
{
  static const double dashes[] = { 5, 4 };
  double              radius = get_radius (self);
  GdkRGBA             current, needed;
  cairo_matrix_t      pixels;

  belay_get_widget_color (GTK_WIDGET (self), &current);
  belay_get_widget_color (self->needed, &needed);
  cairo_get_matrix (cr, &pixels);
  cairo_translate (cr, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0, gtk_widget_get_height (GTK_WIDGET (self)) / 2.0);
  cairo_scale (cr, radius, radius);

  draw_grid (self, cr, &pixels, &current);
  trace_shape (self, cr, FALSE);
  cairo_set_source_rgba (cr, current.red, current.green, current.blue, current.alpha * FILL_ALPHA);
  cairo_fill_preserve (cr);
  stroke (cr, &pixels, &current, 1, 2);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  trace_shape (self, cr, TRUE);
  stroke (cr, &pixels, &needed, 1, 2);
  draw_dots (self, cr, radius, &current);
}

static void
belay_radar_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  BelayRadar *self = BELAY_RADAR (widget);
  int         width = gtk_widget_get_width (widget);
  int         height = gtk_widget_get_height (widget);
  cairo_t    *cr;

  if (self->axes != NULL && self->axes->len > 0 && get_radius (self) > 0)
    {
      cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
      draw (self, cr);
      cairo_destroy (cr);
    }
  GTK_WIDGET_CLASS (belay_radar_parent_class)->snapshot (widget, snapshot);
}

static void
belay_radar_measure (GtkWidget     *widget,
                     GtkOrientation orientation,
                     int            for_size,
                     int           *minimum,
                     int           *natural,
                     int           *minimum_baseline,
                     int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 220 : 200;
  *natural = belay_scale_by_text (widget, 320);
}

static void
place_label (BelayRadar           *self,
             const BelayRadarAxis *axis,
             GtkWidget            *label,
             int                   width,
             int                   height)
{
  double radius = get_radius (self);
  int    label_width, label_height, x, y;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &label_width, NULL, NULL);
  label_width = MIN (label_width, width);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, label_width, NULL, &label_height, NULL, NULL);
  x = (int) (width / 2.0 + axis->label_x * radius - axis->anchor * label_width);
  y = (int) (height / 2.0 + axis->label_y * radius - label_height / 2.0);
  if (x < 0 || x > width - label_width)
    y += (int) ((axis->label_y < 0 ? -0.5 : 0.5) * (label_height + MARGIN));
  x = CLAMP (x, 0, width - label_width);
  y = CLAMP (y, 0, MAX (height - label_height, 0));
  gtk_widget_size_allocate (label, &(GtkAllocation){ x, y, label_width, label_height }, -1);
}

static void
belay_radar_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  BelayRadar *self = BELAY_RADAR (widget);

  for (guint i = 0; i < self->labels->len; i++)
    place_label (self, g_ptr_array_index (self->axes, i), g_ptr_array_index (self->labels, i), width, height);
  gtk_widget_size_allocate (self->needed, &(GtkAllocation){ 0, 0, 0, 0 }, -1);
}

static void
forget_axes (BelayRadar *self)
{
  for (guint i = 0; i < self->labels->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->labels, i));
  g_ptr_array_set_size (self->labels, 0);
  g_clear_pointer (&self->axes, g_ptr_array_unref);
}

static void
belay_radar_dispose (GObject *object)
{
  BelayRadar *self = BELAY_RADAR (object);

  forget_axes (self);
  g_clear_pointer (&self->needed, gtk_widget_unparent);

  G_OBJECT_CLASS (belay_radar_parent_class)->dispose (object);
}

static void
belay_radar_finalize (GObject *object)
{
  g_ptr_array_unref (BELAY_RADAR (object)->labels);

  G_OBJECT_CLASS (belay_radar_parent_class)->finalize (object);
}

static void
belay_radar_class_init (BelayRadarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = belay_radar_dispose;
  object_class->finalize = belay_radar_finalize;
  widget_class->measure = belay_radar_measure;
  widget_class->size_allocate = belay_radar_size_allocate;
  widget_class->snapshot = belay_radar_snapshot;

  gtk_widget_class_set_css_name (widget_class, "radar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
belay_radar_init (BelayRadar *self)
{
  self->labels = g_ptr_array_new ();
  self->needed = g_object_new (GTK_TYPE_SEPARATOR, "css-name", "needed", "accessible-role",
                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->needed, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * belay_radar_new:
 *
 * Returns: (transfer floating): a radar without axes
 */
GtkWidget *
belay_radar_new (void)
{
  return g_object_new (BELAY_TYPE_RADAR, NULL);
}

static void
add_label (BelayRadar           *self,
           const BelayRadarAxis *axis)
{
  GtkWidget       *label = gtk_label_new (axis->name);
  g_autofree char *hue = g_strdup_printf ("area-%d", axis->area % N_AREA_HUES + 1);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 14);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, hue);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  g_ptr_array_add (self->labels, label);
}

static char *
describe_axis (const BelayRadarAxis *axis)
{
  if (axis->current < 0)
    /* Translators: of an axis of a radar: its name, and the rating that is needed. */
    return g_strdup_printf (_ ("%s: not rated, %.1f needed"), axis->name, axis->needed / HALVES_PER_LEVEL);

  /* Translators: of an axis of a radar: its name, the rating, and the rating that is needed. */
  return g_strdup_printf (_ ("%s: %.1f, %.1f needed"), axis->name, axis->current / HALVES_PER_LEVEL,
                          axis->needed / HALVES_PER_LEVEL);
}

static void
describe (BelayRadar *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *label = NULL;

  for (guint i = 0; self->axes != NULL && i < self->axes->len; i++)
    {
      g_autofree char *part = describe_axis (g_ptr_array_index (self->axes, i));

      g_strv_builder_add (builder, part);
    }
  parts = g_strv_builder_end (builder);
  /* Translators: what stands between the axes of a radar when it is read out. */
  label = g_strjoinv (C_ ("radar", "; "), parts);
  belay_set_accessible_label (GTK_WIDGET (self), label);
}

/**
 * belay_radar_set_readiness:
 * @self: a radar
 * @readiness: (nullable): what is rated, and what is needed; not kept
 *
 * Shows where somebody stands.
 */
void
belay_radar_set_readiness (BelayRadar           *self,
                           const BelayReadiness *readiness)
{
  gboolean is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  forget_axes (self);
  if (readiness != NULL)
    self->axes = belay_radar_layout_new (readiness, BELAY_RADAR_AREAS, is_mirrored);
  for (guint i = 0; self->axes != NULL && i < self->axes->len; i++)
    add_label (self, g_ptr_array_index (self->axes, i));
  describe (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static double
get_gap (const BelayRadarAxis *axis)
{
  return axis->current < 0 ? 0 : (axis->needed - axis->current) / HALVES_PER_LEVEL;
}

static int
compare_gaps (gconstpointer a,
              gconstpointer b)
{
  double first = get_gap (*(BelayRadarAxis *const *) a);
  double second = get_gap (*(BelayRadarAxis *const *) b);

  return (first < second) - (first > second);
}

/**
 * belay_radar_to_words:
 * @self: a radar
 *
 * Says in words what the shapes show: which areas are short of what is needed, the
 * widest gap first.
 *
 * Returns: (transfer full): such as "Short of a level: Architecture 1.1, Leadership 0.8."
 */
char *
belay_radar_to_words (BelayRadar *self)
{
  g_autoptr (GPtrArray) sorted = self->axes != NULL ? g_ptr_array_copy (self->axes, NULL, NULL) : g_ptr_array_new ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *list = NULL;
  gboolean         is_rated = FALSE;

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_gaps);
  for (guint i = 0; i < sorted->len; i++)
    {
      const BelayRadarAxis *axis = g_ptr_array_index (sorted, i);
      g_autofree char      *part = NULL;

      is_rated |= axis->current >= 0;
      if (get_gap (axis) < 0.05)
        continue;
      /* Translators: the name of an area, and by how much of a level it is short. */
      part = g_strdup_printf (_ ("%s %.1f"), axis->name, get_gap (axis));
      g_strv_builder_add (builder, part);
    }

  parts = g_strv_builder_end (builder);
  if (!is_rated)
    return g_strdup (_ ("No area is rated yet."));
  if (parts[0] == NULL)
    return g_strdup (_ ("No area is short of what is needed."));
  list = g_strjoinv (C_ ("list", ", "), parts);

  /* Translators: the placeholder lists areas, each with by how much it is short, such as "Architecture 1.1". */
  return g_strdup_printf (_ ("Short of the level: %s"), list);
}
