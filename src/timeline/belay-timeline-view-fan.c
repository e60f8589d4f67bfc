/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* The futures that are likely, as a fan between the curve and the line of the target. */

#include "belay-timeline-view-private.h"

#include "belay-timeline-node.h"

#include <glib/gi18n.h>

#define HEADROOM 6
#define FAN_ALPHA 0.22f
#define HATCH 6
#define LABEL_GAP 6
#define FAR_DAYS 3653

static graphene_point_t
place (BelayTimelineView *self,
       BelayTimelineStrip strip,
       BelayDay           day,
       int                per_mille)
{
  int x = (int) belay_scale_to_middle (belay_timeline_layout_get_scale (self->layout), day);
  int y = strip.y + strip.height - (strip.height - HEADROOM) * per_mille / 1000;

  return GRAPHENE_POINT_INIT (belay_timeline_view_to_view_x (self, x, 0), belay_timeline_view_to_view_y (self, y));
}

/* A fan that rests on what is usual alone is hatched, so that it is not told by its colour. */
static void
hatch (cairo_t *cr,
       int      width,
       int      top,
       int      height)
{
  cairo_set_line_width (cr, 1);
  for (int x = -height; x < width; x += HATCH)
    {
      cairo_move_to (cr, x, top + height);
      cairo_line_to (cr, x + height, top);
    }
  cairo_stroke (cr);
}

static void
draw_label (BelayTimelineView *self,
            GtkSnapshot       *snapshot,
            BelayTimelineStrip strip,
            double             start)
{
  GdkRGBA color = belay_timeline_node_get_color (self->inks[BELAY_INK_CURVE]);
  int     total = gtk_widget_get_width (GTK_WIDGET (self));
  int     bottom = belay_timeline_view_to_view_y (self, strip.y + strip.height);
  int     width, height;
  double  x;
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->inks[BELAY_INK_CURVE], _ ("8 in 10 futures"));

  pango_layout_get_pixel_size (layout, &width, &height);
  x = belay_timeline_view_is_mirrored (self) ? start - 4 * LABEL_GAP - width : start + 4 * LABEL_GAP;
  if (x < 0 || x + width > total)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, bottom - height));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_middle (cairo_t         *cr,
             graphene_point_t from,
             graphene_point_t to)
{
  const double dashes[] = { 4, 4 };

  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, from.x, from.y);
  cairo_line_to (cr, to.x, to.y);
  cairo_stroke (cr);
}

/*< private >
 * belay_timeline_view_draw_fan:
 * @self: a view with a layout
 * @snapshot: where to draw
 *
 * Draws from when to when the target is likely to be reached.
 */
void
belay_timeline_view_draw_fan (BelayTimelineView *self,
                              GtkSnapshot       *snapshot)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (self->source);
  const BelayTimelineFan    *fan = &fields->fan;
  BelayTimelineStrip         strip = belay_timeline_layout_get_curve (self->layout);
  GdkRGBA                    color = belay_timeline_node_get_color (self->inks[BELAY_INK_CURVE]);
  int                        width = gtk_widget_get_width (GTK_WIDGET (self));
  graphene_point_t           start, early, late;
  cairo_t                   *cr;
  int                        top;

  if (fan->sentence == NULL || strip.height == 0)
    return;

  top = belay_timeline_view_to_view_y (self, strip.y);
  start = place (self, strip, fan->start.day, fan->start.per_mille);
  early = place (self, strip, fan->early, fields->score);
  late = place (self, strip, fan->late != BELAY_DAY_NONE ? fan->late : fan->start.day + FAR_DAYS, fields->score);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, top - HEADROOM, width, strip.height + 2 * HEADROOM));
  cairo_save (cr);
  cairo_move_to (cr, start.x, start.y);
  cairo_line_to (cr, early.x, early.y);
  cairo_line_to (cr, late.x, late.y);
  cairo_close_path (cr);
  cairo_clip (cr);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha * FAN_ALPHA);
  cairo_paint (cr);
  gdk_cairo_set_source_rgba (cr, &color);
  if (fan->is_usual)
    hatch (cr, width, top, strip.height);
  cairo_restore (cr);
  gdk_cairo_set_source_rgba (cr, &color);
  if (fan->middle != BELAY_DAY_NONE)
    draw_middle (cr, start, place (self, strip, fan->middle, fields->score));
  cairo_destroy (cr);
  draw_label (self, snapshot, strip, start.x);
}
