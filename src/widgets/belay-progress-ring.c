/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-progress-ring.h"

#include "belay-compat.h"

#define UNKNOWN (-1)
#define TRACK_ALPHA 0.16f
#define LINE_SHARE 0.13

/**
 * BelayProgressRing:
 *
 * A share as an arc that starts at the top and goes the way clocks go, in every
 * language. What is not known yet is an empty ring.
 *
 * It has one CSS node, `progressring`, whose colour is that of the arc and whose
 * minimum size is that of the ring. Its role is that of an image: the label says
 * the share in words.
 */
struct _BelayProgressRing
{
  GtkWidget parent_instance;

  int   share;
  char *label;
};

enum
{
  PROP_SHARE = 1,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayProgressRing, belay_progress_ring, GTK_TYPE_WIDGET)

static void
draw_arc (cairo_t *cr,
          double   size,
          double   share)
{
  double line = MAX (2.0, size * LINE_SHARE / 1.5);

  cairo_set_line_width (cr, line);
  cairo_arc (cr, size / 2, size / 2, (size - line) / 2, -G_PI_2, -G_PI_2 + 2 * G_PI * share);
  cairo_stroke (cr);
}

static void
belay_progress_ring_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  BelayProgressRing *self = BELAY_PROGRESS_RING (widget);
  int                width = gtk_widget_get_width (widget);
  int                height = gtk_widget_get_height (widget);
  int                size = MIN (width, height);
  GdkRGBA            color, track;
  cairo_t           *cr;

  belay_get_widget_color (widget, &color);
  track = color;
  track.alpha *= TRACK_ALPHA;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_translate (cr, (width - size) / 2.0, (height - size) / 2.0);
  gdk_cairo_set_source_rgba (cr, &track);
  draw_arc (cr, size, 1.0);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  if (self->share > 0)
    draw_arc (cr, size, self->share / 1000.0);
  cairo_destroy (cr);
}

static void
belay_progress_ring_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  BelayProgressRing *self = BELAY_PROGRESS_RING (object);

  if (prop_id == PROP_SHARE)
    g_value_set_int (value, self->share);
  else if (prop_id == PROP_LABEL)
    g_value_set_string (value, self->label);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
belay_progress_ring_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  BelayProgressRing *self = BELAY_PROGRESS_RING (object);

  if (prop_id == PROP_SHARE)
    belay_progress_ring_set_share (self, g_value_get_int (value));
  else if (prop_id == PROP_LABEL)
    belay_progress_ring_set_label (self, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
belay_progress_ring_finalize (GObject *object)
{
  g_free (BELAY_PROGRESS_RING (object)->label);

  G_OBJECT_CLASS (belay_progress_ring_parent_class)->finalize (object);
}

static void
belay_progress_ring_class_init (BelayProgressRingClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = belay_progress_ring_get_property;
  object_class->set_property = belay_progress_ring_set_property;
  object_class->finalize = belay_progress_ring_finalize;
  widget_class->snapshot = belay_progress_ring_snapshot;

  properties[PROP_SHARE] = g_param_spec_int ("share", NULL, NULL, UNKNOWN, 1000, UNKNOWN, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "progressring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
belay_progress_ring_init (BelayProgressRing *self)
{
  self->share = UNKNOWN;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * belay_progress_ring_new:
 *
 * Returns: (transfer floating): a ring of which nothing is known
 */
GtkWidget *
belay_progress_ring_new (void)
{
  return g_object_new (BELAY_TYPE_PROGRESS_RING, NULL);
}

/**
 * belay_progress_ring_set_share:
 * @self: a ring
 * @share: how much of it is full, in per mille, or -1 when that is not known
 *
 * Sets the share.
 */
void
belay_progress_ring_set_share (BelayProgressRing *self,
                               int                share)
{
  share = CLAMP (share, UNKNOWN, 1000);
  if (self->share == share)
    return;

  self->share = share;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHARE]);
}

/**
 * belay_progress_ring_set_label:
 * @self: a ring
 * @label: (nullable): what it shows, in words
 *
 * Says the same in words, to a screen reader and as a tooltip.
 */
void
belay_progress_ring_set_label (BelayProgressRing *self,
                               const char        *label)
{
  if (g_strcmp0 (self->label, label) == 0)
    return;

  g_free (self->label);
  self->label = g_strdup (label);
  belay_set_accessible_label (GTK_WIDGET (self), label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LABEL]);
}
