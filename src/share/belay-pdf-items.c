/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-pdf-timeline.h"

#include <glib/gi18n.h>

#define BAR_RADIUS 2.4
#define OUTLINE 1.1
#define HAIRLINE 0.5
#define THIN 0.8
#define LEGEND_GAP 14
#define LEGEND_MARK_GAP 4
#define LEGEND_BAR 16
#define LEGEND_HEIGHT 6.5
#define LABEL_LEAST 14

static const BelayPdfInk hues[] = {
  { 0.11, 0.44, 0.85 },
  { 0.10, 0.50, 0.53 },
  { 0.55, 0.25, 0.66 },
  { 0.60, 0.37, 0.17 },
  { 0.15, 0.52, 0.31 },
};
static const BelayPdfInk no_hue = { 0.37, 0.36, 0.39 };
static const BelayPdfInk risk_ink = { 0.68, 0.44, 0.00 };

static const BelayPdfInk *
get_hue (int area)
{
  return area >= 0 ? &hues[area % (int) G_N_ELEMENTS (hues)] : &no_hue;
}

static void
trace_bar (cairo_t *cr,
           double   x,
           double   y,
           double   width,
           double   height)
{
  double radius = MIN (BAR_RADIUS, MIN (width, height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
trace_diamond (cairo_t *cr,
               double   x,
               double   y,
               double   radius)
{
  cairo_move_to (cr, x, y - radius);
  cairo_line_to (cr, x + radius, y);
  cairo_line_to (cr, x, y + radius);
  cairo_line_to (cr, x - radius, y);
  cairo_close_path (cr);
}

static void
set_dash (cairo_t *cr,
          gboolean is_dashed)
{
  static const double dash[] = { 2.2, 1.6 };

  cairo_set_dash (cr, dash, is_dashed ? G_N_ELEMENTS (dash) : 0, 0);
}

/* What matters most has an outline of its own kind, so that it needs no colour. */
static void
outline (BelayPdf                *pdf,
         const BelayTimelineItem *item,
         const BelayPdfInk       *hue)
{
  gboolean is_late = item->state == BELAY_TIMELINE_OVERDUE;
  gboolean is_at_risk = item->state == BELAY_TIMELINE_AT_RISK;

  set_dash (pdf->cr, is_at_risk);
  cairo_set_line_width (pdf->cr, is_late || is_at_risk ? OUTLINE : HAIRLINE);
  belay_pdf_set_ink (pdf, is_late ? &belay_pdf_late_ink : is_at_risk ? &risk_ink
                                                                     : hue,
                     is_late || is_at_risk ? 1 : item->state == BELAY_TIMELINE_PLANNED ? 0.55
                                                                                       : 0.4);
  cairo_stroke (pdf->cr);
  set_dash (pdf->cr, FALSE);
}

static void
draw_bar (BelayPdf                *pdf,
          const BelayTimelineItem *item,
          double                   x,
          double                   y,
          double                   width,
          double                   height)
{
  const BelayPdfInk *hue = get_hue (item->area);
  double             strength = item->state == BELAY_TIMELINE_DONE ? 0.48 : item->state == BELAY_TIMELINE_PLANNED ? 0.1
                                                                                                                  : 0.2;

  trace_bar (pdf->cr, x, y, width, height);
  belay_pdf_set_ink (pdf, hue, strength);
  cairo_fill_preserve (pdf->cr);
  if (item->state != BELAY_TIMELINE_DONE && item->progress > 0)
    {
      cairo_save (pdf->cr);
      cairo_clip (pdf->cr);
      belay_pdf_set_ink (pdf, hue, 0.48);
      cairo_rectangle (pdf->cr, x, y, width * MIN (item->progress, 1000) / 1000, height);
      cairo_fill (pdf->cr);
      cairo_restore (pdf->cr);
      trace_bar (pdf->cr, x, y, width, height);
    }
  outline (pdf, item, hue);
}

static void
draw_milestone (BelayPdf                *pdf,
                const BelayTimelineItem *item,
                double                   x,
                double                   y,
                double                   radius)
{
  gboolean is_done = item->state == BELAY_TIMELINE_DONE;

  trace_diamond (pdf->cr, x, y, radius);
  if (is_done)
    belay_pdf_set_ink (pdf, &belay_pdf_done_ink, 1);
  else if (item->state == BELAY_TIMELINE_AT_RISK)
    belay_pdf_set_ink (pdf, &risk_ink, 0.45);
  else
    belay_pdf_set_ink (pdf, &no_hue, item->state == BELAY_TIMELINE_ACTIVE ? 0.4 : 0);
  cairo_fill_preserve (pdf->cr);
  cairo_set_line_width (pdf->cr, OUTLINE);
  set_dash (pdf->cr, item->state == BELAY_TIMELINE_AT_RISK);
  belay_pdf_set_ink (pdf, is_done ? &belay_pdf_done_ink : item->state == BELAY_TIMELINE_OVERDUE ? &belay_pdf_late_ink
                                                        : item->state == BELAY_TIMELINE_AT_RISK ? &risk_ink
                                                                                                : &no_hue,
                     1);
  cairo_stroke (pdf->cr);
  set_dash (pdf->cr, FALSE);
}

static void
draw_meeting (BelayPdf                *pdf,
              const BelayTimelineItem *item,
              double                   x,
              double                   y,
              double                   radius)
{
  gboolean is_late = item->state == BELAY_TIMELINE_OVERDUE;

  cairo_new_sub_path (pdf->cr);
  cairo_arc (pdf->cr, x, y, radius, 0, 2 * G_PI);
  cairo_set_line_width (pdf->cr, is_late ? OUTLINE + 0.4 : THIN);
  belay_pdf_set_ink (pdf, is_late ? &belay_pdf_late_ink : item->state == BELAY_TIMELINE_SKIPPED ? &no_hue
                                                                                                : &belay_pdf_accent_ink,
                     1);
  set_dash (pdf->cr, FALSE);
  if (item->state == BELAY_TIMELINE_DONE)
    cairo_fill (pdf->cr);
  else
    cairo_stroke (pdf->cr);
  if (item->state != BELAY_TIMELINE_SKIPPED)
    return;
  cairo_move_to (pdf->cr, x - radius * 0.7, y + radius * 0.7);
  cairo_line_to (pdf->cr, x + radius * 0.7, y - radius * 0.7);
  cairo_stroke (pdf->cr);
}

static void
draw_cluster (BelayPdf *pdf,
              double    x,
              double    y,
              double    width,
              double    height)
{
  trace_bar (pdf->cr, x, y, width, height);
  cairo_set_source_rgb (pdf->cr, 1, 1, 1);
  cairo_fill_preserve (pdf->cr);
  belay_pdf_set_ink (pdf, &no_hue, 1);
  cairo_set_line_width (pdf->cr, THIN);
  cairo_stroke (pdf->cr);
}

static void
fill_bar (BelayPdf          *pdf,
          const BelayPdfInk *ink,
          double             strength,
          double             x,
          double             y,
          double             width,
          double             height)
{
  trace_bar (pdf->cr, x, y, width, height);
  belay_pdf_set_ink (pdf, ink, strength);
  cairo_fill (pdf->cr);
}

/*< private >
 * belay_pdf_draw_item:
 * @is_cluster: whether it stands for several
 *
 * Draws one item of a timeline into a place.
 */
void
belay_pdf_draw_item (BelayPdf                *pdf,
                     const BelayTimelineItem *item,
                     gboolean                 is_cluster,
                     double                   x,
                     double                   y,
                     double                   width,
                     double                   height)
{
  double radius = MIN (width, height) / 2 - 0.6;

  switch (item->kind)
    {
    case BELAY_TIMELINE_LEVEL:
      fill_bar (pdf, &no_hue, 0.1, x, y, width, height);
      break;
    case BELAY_TIMELINE_LEAVE:
      fill_bar (pdf, &no_hue, 0.35, x, y, width, height);
      break;
    case BELAY_TIMELINE_ASSESSMENT:
      fill_bar (pdf, &belay_pdf_accent_ink, 0.12, x, y, width, height);
      break;
    case BELAY_TIMELINE_PROJECT:
      break;
    case BELAY_TIMELINE_MILESTONE:
      if (is_cluster)
        draw_cluster (pdf, x, y, width, height);
      else
        draw_milestone (pdf, item, x + width / 2, y + height / 2, radius);
      break;
    case BELAY_TIMELINE_MEETING:
      if (is_cluster)
        draw_cluster (pdf, x, y, width, height);
      else
        draw_meeting (pdf, item, x + width / 2, y + height / 2, radius);
      break;
    case BELAY_TIMELINE_GOAL:
    case BELAY_TIMELINE_WORK:
    default:
      draw_bar (pdf, item, x, y, width, height);
      break;
    }
}

/* A label keeps to its band: what would stand over the edge of it steps inside, or is shortened. */
static void
show_label (BelayPdfBand *self,
            guint         number)
{
  int                      most = belay_pdf_band_get_width_px (self);
  BelayTimelineLabel       label = belay_timeline_layout_place_label (self->layout, number, 0, most);
  const BelayTimelineItem *item = belay_timeline_layout_get_item (self->layout, number, 0);
  BelayPdfStyle            style = label.place == BELAY_LABEL_BELOW || item->kind == BELAY_TIMELINE_LEVEL ||
                            item->kind == BELAY_TIMELINE_PROJECT
                                     ? BELAY_PDF_TIMELINE_CAPTION
                                     : BELAY_PDF_TIMELINE_LABEL;
  int                      start = MAX (label.x, 0);
  int                      end = MIN (label.x + label.width, most);
  double                   height = 0;
  g_autoptr (PangoLayout) layout = NULL;

  if (label.place == BELAY_LABEL_NONE || end - start < MIN (LABEL_LEAST, label.width))
    return;
  layout = belay_pdf_make_layout (self->pdf, style, label.text, -1);
  if (label.is_short || end - start < label.width)
    {
      pango_layout_set_width (layout, (int) ((end - start) * self->scale * PANGO_SCALE));
      pango_layout_set_height (layout, -1);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  belay_pdf_measure_layout (layout, NULL, &height);
  belay_pdf_show_layout (self->pdf, style, layout, belay_pdf_band_to_x (self, start),
                         belay_pdf_band_to_y (self, label.y) + (label.height * self->scale - height) / 2);
}

/*< private >
 * belay_pdf_band_draw_items:
 *
 * Draws all items of a band, then what stands in or beside them.
 */
void
belay_pdf_band_draw_items (BelayPdfBand *self)
{
  guint n_boxes = belay_timeline_layout_get_n_boxes (self->layout);

  for (guint i = 0; i < n_boxes; i++)
    {
      const BelayTimelineBox *box = belay_timeline_layout_get_box (self->layout, i);

      belay_pdf_draw_item (self->pdf, belay_timeline_layout_get_item (self->layout, i, 0), box->count > 1,
                           belay_pdf_band_to_x (self, box->x), belay_pdf_band_to_y (self, box->y), box->width * self->scale,
                           box->height * self->scale);
    }
  for (guint i = 0; i < n_boxes; i++)
    show_label (self, i);
}

/* What a legend explains: a shape, where there is one like it. */
typedef struct
{
  BelayTimelineKind  kind;
  BelayTimelineKind  other;
  BelayTimelineState state;
  const char        *words;
} Explained;

static gboolean
has_such (const BelayTimelineFields *fields,
          const Explained           *explained)
{
  for (guint i = 0; i < fields->items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (fields->items, i);

      if ((item->kind == explained->kind || item->kind == explained->other) && item->state == explained->state)
        return TRUE;
    }

  return FALSE;
}

static double
show_explained (BelayPdf        *pdf,
                const Explained *explained,
                PangoLayout     *layout,
                double           x)
{
  BelayTimelineItem item = {
    .kind = explained->kind,
    .state = explained->state,
    .area = BELAY_TIMELINE_NO_AREA,
    .progress = 500,
  };
  gboolean is_bar = explained->kind == BELAY_TIMELINE_GOAL;
  double   mark = is_bar ? LEGEND_BAR : LEGEND_HEIGHT;
  double   width = 0, height = 0;

  if (explained->state == BELAY_TIMELINE_PLANNED)
    item.progress = 0;
  belay_pdf_measure_layout (layout, &width, &height);
  if (pdf->measuring == 0)
    belay_pdf_draw_item (pdf, &item, FALSE, x, pdf->y + (height - LEGEND_HEIGHT) / 2, mark, LEGEND_HEIGHT);
  belay_pdf_show_layout (pdf, BELAY_PDF_TIMELINE_CAPTION, layout, x + mark + LEGEND_MARK_GAP, pdf->y);

  return x + mark + LEGEND_MARK_GAP + width + LEGEND_GAP;
}

/*< private >
 * belay_pdf_put_legend:
 *
 * Tells what the shapes of a timeline mean, as far as they are in it.
 */
void
belay_pdf_put_legend (BelayPdf            *pdf,
                      BelayTimelineSource *source)
{
  static const Explained all[] = {
    /* Translators: what the shapes in a drawn timeline mean. */
    { BELAY_TIMELINE_GOAL, BELAY_TIMELINE_WORK, BELAY_TIMELINE_DONE, N_ ("done") },
    { BELAY_TIMELINE_GOAL, BELAY_TIMELINE_WORK, BELAY_TIMELINE_ACTIVE, N_ ("active, with progress") },
    { BELAY_TIMELINE_GOAL, BELAY_TIMELINE_WORK, BELAY_TIMELINE_PLANNED, N_ ("planned") },
    { BELAY_TIMELINE_GOAL, BELAY_TIMELINE_WORK, BELAY_TIMELINE_AT_RISK, N_ ("at risk") },
    { BELAY_TIMELINE_GOAL, BELAY_TIMELINE_WORK, BELAY_TIMELINE_OVERDUE, N_ ("overdue") },
    { BELAY_TIMELINE_MILESTONE, BELAY_TIMELINE_MILESTONE, BELAY_TIMELINE_DONE, N_ ("milestone done") },
    { BELAY_TIMELINE_MILESTONE, BELAY_TIMELINE_MILESTONE, BELAY_TIMELINE_ACTIVE, N_ ("milestone active") },
    { BELAY_TIMELINE_MILESTONE, BELAY_TIMELINE_MILESTONE, BELAY_TIMELINE_PLANNED, N_ ("milestone planned") },
    { BELAY_TIMELINE_MILESTONE, BELAY_TIMELINE_MILESTONE, BELAY_TIMELINE_AT_RISK, N_ ("milestone at risk") },
    { BELAY_TIMELINE_MILESTONE, BELAY_TIMELINE_MILESTONE, BELAY_TIMELINE_OVERDUE, N_ ("milestone overdue") },
    { BELAY_TIMELINE_MEETING, BELAY_TIMELINE_MEETING, BELAY_TIMELINE_DONE, N_ ("one-on-one held") },
    { BELAY_TIMELINE_MEETING, BELAY_TIMELINE_MEETING, BELAY_TIMELINE_PLANNED, N_ ("one-on-one planned") },
    { BELAY_TIMELINE_MEETING, BELAY_TIMELINE_MEETING, BELAY_TIMELINE_SKIPPED, N_ ("one-on-one skipped") },
    { BELAY_TIMELINE_MEETING, BELAY_TIMELINE_MEETING, BELAY_TIMELINE_OVERDUE, N_ ("one-on-one not closed") },
  };
  double left = belay_pdf_get_left (pdf), x = left;
  double line = belay_pdf_get_line_height (pdf, BELAY_PDF_TIMELINE_CAPTION);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (PangoLayout) layout = belay_pdf_make_layout (pdf, BELAY_PDF_TIMELINE_CAPTION, _ (all[i].words), -1);
      double width = 0;

      if (!has_such (belay_timeline_source_get (source), &all[i]))
        continue;
      belay_pdf_measure_layout (layout, &width, NULL);
      if (x == left || x + LEGEND_BAR + LEGEND_MARK_GAP + width > left + belay_pdf_get_width (pdf))
        {
          pdf->y += x == left ? 0 : line;
          belay_pdf_make_room (pdf, line);
          x = left;
        }
      x = show_explained (pdf, &all[i], layout, x);
    }
  pdf->y += x == left ? 0 : line;
}
