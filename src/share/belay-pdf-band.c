/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-pdf-timeline.h"

#define HEADROOM_PX 6
#define CURVE_WIDTH 1.2
#define POINT_RADIUS 1.9
#define HAIRLINE 0.4
#define THREAD_WIDTH 1.6
#define ARROW_WIDTH 0.8
#define NAME_GAP 8

static const BelayPdfInk thread_ink = { 0.72, 0.71, 0.70 };
static const BelayPdfInk arrow_ink = { 0.50, 0.49, 0.51 };

/*< private >
 * belay_pdf_band_to_x:
 *
 * Returns: where a pixel of the layout is, in points
 */
double
belay_pdf_band_to_x (const BelayPdfBand *self,
                     double              px)
{
  return self->x + px * self->scale;
}

/*< private >
 * belay_pdf_band_to_y:
 *
 * Returns: where a pixel of the layout is, in points
 */
double
belay_pdf_band_to_y (const BelayPdfBand *self,
                     double              px)
{
  return self->y + px * self->scale;
}

/*< private >
 * belay_pdf_band_get_width_px:
 *
 * Returns: how many pixels of the layout are seen
 */
int
belay_pdf_band_get_width_px (const BelayPdfBand *self)
{
  return (int) (self->width / self->scale);
}

static double
get_bottom (const BelayPdfBand *self)
{
  return belay_pdf_band_to_y (self, belay_timeline_layout_get_height (self->layout));
}

static double
get_top (const BelayPdfBand *self)
{
  return self->y - belay_pdf_get_ruler_height (self->pdf);
}

static void
draw_leaves (const BelayPdfBand *self)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (self->source);
  const BelayScale          *scale = belay_timeline_layout_get_scale (self->layout);

  belay_pdf_set_ink (self->pdf, &belay_pdf_faint_ink, 0.08);
  for (guint i = 0; i < fields->items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (fields->items, i);
      double                   x;

      if (item->kind != BELAY_TIMELINE_LEAVE)
        continue;
      x = belay_scale_to_x (scale, item->start);
      cairo_rectangle (self->pdf->cr, belay_pdf_band_to_x (self, x), self->y,
                       (belay_scale_to_x (scale, item->end + 1) - x) * self->scale, get_bottom (self) - self->y);
      cairo_fill (self->pdf->cr);
    }
}

static void
draw_grid (const BelayPdfBand *self,
           BelayTimeUnit       unit,
           double              strength,
           double              top)
{
  const BelayScale *scale = belay_timeline_layout_get_scale (self->layout);
  g_autoptr (GArray) ticks = belay_scale_list_ticks (scale, unit, 0, belay_pdf_band_get_width_px (self));

  belay_pdf_set_ink (self->pdf, &belay_pdf_rule_ink, strength);
  cairo_set_line_width (self->pdf->cr, HAIRLINE);
  for (guint i = 0; i < ticks->len; i++)
    {
      double x = belay_pdf_band_to_x (self, g_array_index (ticks, BelayTick, i).x);

      cairo_move_to (self->pdf->cr, x, top);
      cairo_line_to (self->pdf->cr, x, get_bottom (self));
    }
  cairo_stroke (self->pdf->cr);
}

static void
draw_across (const BelayPdfBand *self,
             double              y)
{
  cairo_move_to (self->pdf->cr, belay_pdf_get_left (self->pdf), y);
  cairo_line_to (self->pdf->cr, self->x + self->width, y);
  cairo_stroke (self->pdf->cr);
}

static void
draw_separators (const BelayPdfBand *self)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (self->source);

  belay_pdf_set_ink (self->pdf, &belay_pdf_rule_ink, 1);
  cairo_set_line_width (self->pdf->cr, HAIRLINE);
  for (guint i = 0; i < fields->lanes->len; i++)
    {
      const BelayTimelineLane *lane = g_ptr_array_index (fields->lanes, i);

      if (i == 0 || lane->kind != BELAY_TIMELINE_LANE_ROW)
        draw_across (self, belay_pdf_band_to_y (self, belay_timeline_layout_get_lane (self->layout, i).y));
    }
  draw_across (self, get_bottom (self));
}

static double
get_curve_y (const BelayPdfBand *self,
             BelayTimelineStrip  strip,
             int                 per_mille)
{
  return belay_pdf_band_to_y (self, strip.y + strip.height - (double) (strip.height - HEADROOM_PX) * per_mille / 1000);
}

static double
get_curve_x (const BelayPdfBand       *self,
             const BelayTimelinePoint *point)
{
  return belay_pdf_band_to_x (self, belay_scale_to_middle (belay_timeline_layout_get_scale (self->layout), point->day));
}

static void
trace_curve (const BelayPdfBand *self,
             BelayTimelineStrip  strip,
             const GArray       *curve)
{
  for (guint i = 0; i < curve->len; i++)
    {
      const BelayTimelinePoint *point = &g_array_index (curve, BelayTimelinePoint, i);

      cairo_line_to (self->pdf->cr, get_curve_x (self, point), get_curve_y (self, strip, point->per_mille));
    }
}

static void
draw_curve (const BelayPdfBand *self)
{
  const GArray      *curve = belay_timeline_source_get (self->source)->curve;
  BelayTimelineStrip strip = belay_timeline_layout_get_curve (self->layout);
  cairo_t           *cr = self->pdf->cr;
  double             bottom = belay_pdf_band_to_y (self, strip.y + strip.height);

  if (strip.height == 0 || curve->len == 0)
    return;
  trace_curve (self, strip, curve);
  cairo_line_to (cr, get_curve_x (self, &g_array_index (curve, BelayTimelinePoint, curve->len - 1)), bottom);
  cairo_line_to (cr, get_curve_x (self, &g_array_index (curve, BelayTimelinePoint, 0)), bottom);
  cairo_close_path (cr);
  belay_pdf_set_ink (self->pdf, &belay_pdf_accent_ink, 0.18);
  cairo_fill (cr);

  belay_pdf_set_ink (self->pdf, &belay_pdf_accent_ink, 1);
  cairo_set_line_width (cr, CURVE_WIDTH);
  trace_curve (self, strip, curve);
  cairo_stroke (cr);
  for (guint i = 0; i < curve->len; i++)
    {
      const BelayTimelinePoint *point = &g_array_index (curve, BelayTimelinePoint, i);

      cairo_arc (cr, get_curve_x (self, point), get_curve_y (self, strip, point->per_mille), POINT_RADIUS, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static gboolean
has_target (const BelayPdfBand *self)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (self->source);

  return fields->target != NULL && fields->curve->len > 0 && belay_timeline_layout_get_curve (self->layout).height > 0;
}

static void
draw_target (const BelayPdfBand *self)
{
  BelayTimelineStrip strip = belay_timeline_layout_get_curve (self->layout);
  double             y = get_curve_y (self, strip, belay_timeline_source_get (self->source)->score);

  if (!has_target (self))
    return;
  belay_pdf_set_ink (self->pdf, &belay_pdf_done_ink, 1);
  cairo_set_line_width (self->pdf->cr, CURVE_WIDTH);
  cairo_move_to (self->pdf->cr, self->x, y);
  cairo_line_to (self->pdf->cr, self->x + self->width, y);
  cairo_stroke (self->pdf->cr);
}

static void
draw_threads (const BelayPdfBand *self)
{
  belay_pdf_set_ink (self->pdf, &thread_ink, 1);
  cairo_set_line_width (self->pdf->cr, THREAD_WIDTH);
  for (guint i = 0; i < belay_timeline_layout_get_n_boxes (self->layout); i++)
    {
      const BelayTimelineBox *box = belay_timeline_layout_get_box (self->layout, i);
      double                  y;

      if (belay_timeline_layout_get_item (self->layout, i, 0)->kind != BELAY_TIMELINE_PROJECT)
        continue;
      y = belay_pdf_band_to_y (self, belay_timeline_layout_get_thread_y (self->layout, i));
      cairo_move_to (self->pdf->cr, belay_pdf_band_to_x (self, box->x), y);
      cairo_line_to (self->pdf->cr, belay_pdf_band_to_x (self, box->x + box->width), y);
      cairo_stroke (self->pdf->cr);
    }
}

static void
draw_route (const BelayPdfBand       *self,
            const BelayTimelineRoute *route)
{
  BelayTimelineTip tip = belay_timeline_route_get_tip (route);

  for (guint i = 0; i < route->corners->len; i++)
    {
      const BelayTimelineCorner *corner = &g_array_index (route->corners, BelayTimelineCorner, i);

      cairo_line_to (self->pdf->cr, belay_pdf_band_to_x (self, corner->x + 0.5), belay_pdf_band_to_y (self, corner->y + 0.5));
    }
  cairo_stroke (self->pdf->cr);
  for (guint i = 0; i < G_N_ELEMENTS (tip.x); i++)
    cairo_line_to (self->pdf->cr, belay_pdf_band_to_x (self, tip.x[i] + 0.5), belay_pdf_band_to_y (self, tip.y[i] + 0.5));
  cairo_close_path (self->pdf->cr);
  cairo_fill (self->pdf->cr);
}

static void
draw_routes (const BelayPdfBand *self)
{
  g_autoptr (GPtrArray) routes = belay_timeline_layout_list_routes (self->layout);

  belay_pdf_set_ink (self->pdf, &arrow_ink, 1);
  cairo_set_line_width (self->pdf->cr, ARROW_WIDTH);
  for (guint i = 0; i < routes->len; i++)
    draw_route (self, g_ptr_array_index (routes, i));
}

/* The name of a lane with a row of its own stands in the middle of it, others where its items begin. */
static void
show_name (const BelayPdfBand *self,
           guint               lane)
{
  const BelayTimelineLane *named = g_ptr_array_index (belay_timeline_source_get (self->source)->lanes, lane);
  BelayTimelineStrip       strip = belay_timeline_layout_get_lane (self->layout, lane);
  gboolean                 is_row = named->kind == BELAY_TIMELINE_LANE_ROW;
  BelayPdfStyle            style = is_row ? BELAY_PDF_TIMELINE_CAPTION : BELAY_PDF_TIMELINE_STRONG;
  double                   left = belay_pdf_get_left (self->pdf), height = 0, y = belay_pdf_band_to_y (self, strip.y + 9);
  g_autoptr (PangoLayout) layout = belay_pdf_make_layout (self->pdf, style, named->name, self->x - left - NAME_GAP);

  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_height (layout, -2);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  belay_pdf_measure_layout (layout, NULL, &height);
  if (is_row)
    y = belay_pdf_band_to_y (self, strip.y) + (strip.height * self->scale - height) / 2;
  belay_pdf_show_layout (self->pdf, style, layout, left, y);
}

static void
show_target_name (const BelayPdfBand *self)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (self->source);
  BelayTimelineStrip         strip = belay_timeline_layout_get_curve (self->layout);
  double                     width = 0, height = 0;
  g_autoptr (PangoLayout) layout = NULL;

  if (!has_target (self))
    return;
  layout = belay_pdf_make_layout (self->pdf, BELAY_PDF_TIMELINE_LABEL, fields->target, -1);
  belay_pdf_emphasize (layout, 0, G_MAXUINT, &belay_pdf_done_ink);
  belay_pdf_measure_layout (layout, &width, &height);
  belay_pdf_show_layout (self->pdf, BELAY_PDF_TIMELINE_LABEL, layout, self->x - width - 3,
                         get_curve_y (self, strip, fields->score) - height / 2);
}

/*< private >
 * belay_pdf_band_draw:
 *
 * Draws a band: grid, lanes, items and lines, from below.
 */
void
belay_pdf_band_draw (BelayPdfBand *self)
{
  const BelayZoom *zoom = belay_zoom_find (belay_timeline_layout_get_scale (self->layout)->px_per_day);
  cairo_t         *cr = self->pdf->cr;

  cairo_save (cr);
  cairo_rectangle (cr, self->x, get_top (self), self->width, get_bottom (self) - get_top (self));
  cairo_clip (cr);
  draw_leaves (self);
  draw_grid (self, zoom->minor, 0.55, self->y);
  draw_grid (self, zoom->major, 1, get_top (self));
  draw_curve (self);
  draw_target (self);
  draw_threads (self);
  draw_routes (self);
  belay_pdf_band_draw_items (self);
  belay_pdf_band_draw_ruler (self);
  cairo_restore (cr);

  draw_separators (self);
  for (guint i = 0; i < belay_timeline_source_get (self->source)->lanes->len; i++)
    show_name (self, i);
  show_target_name (self);
}
