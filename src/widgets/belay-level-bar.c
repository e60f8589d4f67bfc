/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-level-bar.h"

#include "belay-compat.h"

#include <belay-words.h>
#include <glib/gi18n.h>

#define UNKNOWN (-1)
#define HALVES_MAX 8
#define HALVES_PER_SEGMENT 2
#define N_SEGMENTS (HALVES_MAX / HALVES_PER_SEGMENT)
#define GAP 4.0f
#define NEEDED_ALPHA 0.32f
#define REST_ALPHA 0.12f

/**
 * BelayLevelBar:
 *
 * A rating in half levels as four segments: full as far as the rating goes, tinted
 * as far as the level asks, faint beyond.
 *
 * It has one CSS node, `levelbar-segments`, whose colour is that of the segments;
 * the style classes `area-1` to `area-5` give it the hue of an area. It reads "2½ of
 * 3" to a screen reader.
 */
struct _BelayLevelBar
{
  GtkWidget parent_instance;

  int value;
  int needed;
};

enum
{
  PROP_VALUE = 1,
  PROP_NEEDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayLevelBar, belay_level_bar, GTK_TYPE_WIDGET)

static void
append_part (GtkSnapshot *snapshot,
             GdkRGBA      color,
             float        alpha,
             float        from,
             float        to,
             float        height)
{
  if (to <= from)
    return;

  color.alpha *= alpha;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (from, 0, to - from, height));
}

/* How much of a segment lies below a number of half levels, from 0 to 1. */
static float
get_part (int halves,
          int segment)
{
  return (float) CLAMP (halves - segment * HALVES_PER_SEGMENT, 0, HALVES_PER_SEGMENT) / HALVES_PER_SEGMENT;
}

static void
snapshot_segment (BelayLevelBar *self,
                  GtkSnapshot   *snapshot,
                  const GdkRGBA *color,
                  int            segment,
                  float          width,
                  float          height)
{
  float          rated = width * get_part (self->value, segment);
  float          needed = MAX (rated, width * get_part (self->needed, segment));
  gboolean       is_mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int            place = is_mirrored ? N_SEGMENTS - 1 - segment : segment;
  GskRoundedRect outline;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) place * (width + GAP) + (is_mirrored ? width : 0), 0));
  if (is_mirrored)
    gtk_snapshot_scale (snapshot, -1, 1);
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, width, height), height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  append_part (snapshot, *color, 1.0f, 0, rated, height);
  append_part (snapshot, *color, NEEDED_ALPHA, rated, needed, height);
  append_part (snapshot, *color, REST_ALPHA, needed, width, height);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
belay_level_bar_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  float   width = ((float) gtk_widget_get_width (widget) - (N_SEGMENTS - 1) * GAP) / N_SEGMENTS;
  float   height = (float) gtk_widget_get_height (widget);
  GdkRGBA color;

  belay_get_widget_color (widget, &color);
  for (int i = 0; i < N_SEGMENTS; i++)
    snapshot_segment (BELAY_LEVEL_BAR (widget), snapshot, &color, i, width, height);
}

static void
update_label (BelayLevelBar *self)
{
  g_autofree char *value = belay_words_rating (self->value);
  g_autofree char *needed = belay_words_rating (self->needed);
  g_autofree char *label = NULL;

  if (self->needed >= 0 && self->value >= 0)
    /* Translators: a rating, and the rating that is needed, such as "2½ of 3". */
    label = g_strdup_printf (_ ("%s of %s"), value, needed);

  belay_set_accessible_label (GTK_WIDGET (self), label != NULL ? label : value);
}

static void
belay_level_bar_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  BelayLevelBar *self = BELAY_LEVEL_BAR (object);

  if (prop_id == PROP_VALUE)
    g_value_set_int (value, self->value);
  else if (prop_id == PROP_NEEDED)
    g_value_set_int (value, self->needed);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
belay_level_bar_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  BelayLevelBar *self = BELAY_LEVEL_BAR (object);

  if (prop_id == PROP_VALUE)
    belay_level_bar_set_value (self, g_value_get_int (value));
  else if (prop_id == PROP_NEEDED)
    belay_level_bar_set_needed (self, g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
belay_level_bar_class_init (BelayLevelBarClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = belay_level_bar_get_property;
  object_class->set_property = belay_level_bar_set_property;
  widget_class->snapshot = belay_level_bar_snapshot;

  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, UNKNOWN, HALVES_MAX, UNKNOWN, flags);
  properties[PROP_NEEDED] = g_param_spec_int ("needed", NULL, NULL, UNKNOWN, HALVES_MAX, UNKNOWN, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "levelbar-segments");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
belay_level_bar_init (BelayLevelBar *self)
{
  self->value = UNKNOWN;
  self->needed = UNKNOWN;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  update_label (self);
}

/**
 * belay_level_bar_new:
 *
 * Returns: (transfer floating): a bar on which nothing is rated
 */
GtkWidget *
belay_level_bar_new (void)
{
  return g_object_new (BELAY_TYPE_LEVEL_BAR, NULL);
}

static void
set_halves (BelayLevelBar *self,
            int           *place,
            int            halves,
            guint          prop_id)
{
  halves = CLAMP (halves, UNKNOWN, HALVES_MAX);
  if (*place == halves)
    return;

  *place = halves;
  update_label (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

/**
 * belay_level_bar_set_value:
 * @self: a bar
 * @value: a rating in half levels, or -1 when there is none
 *
 * Sets how far the bar is full.
 */
void
belay_level_bar_set_value (BelayLevelBar *self,
                           int            value)
{
  set_halves (self, &self->value, value, PROP_VALUE);
}

/**
 * belay_level_bar_set_needed:
 * @self: a bar
 * @needed: the rating that is asked for, in half levels, or -1
 *
 * Sets how far the bar is tinted.
 */
void
belay_level_bar_set_needed (BelayLevelBar *self,
                            int            needed)
{
  set_halves (self, &self->needed, needed, PROP_NEEDED);
}
