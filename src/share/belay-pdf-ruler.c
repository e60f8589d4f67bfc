/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-pdf-timeline.h"

#include <glib/gi18n.h>

#define ROW_GAP 1.5
#define PADDING 3
#define FLAG_PADDING 4
#define LINE_WIDTH 1

/* A stretch that is taken, in points. */
typedef struct
{
  double from;
  double to;
} Stretch;

/*< private >
 * belay_pdf_get_ruler_height:
 *
 * Returns: how high the two rows of a ruler are
 */
double
belay_pdf_get_ruler_height (BelayPdf *pdf)
{
  return 2 * belay_pdf_get_line_height (pdf, BELAY_PDF_TIMELINE_CAPTION) + 4 * ROW_GAP;
}

static gboolean
is_free (const GArray *taken,
         double        from,
         double        to)
{
  for (guint i = 0; i < taken->len; i++)
    {
      const Stretch *stretch = &g_array_index (taken, Stretch, i);

      if (from < stretch->to && to > stretch->from)
        return FALSE;
    }

  return TRUE;
}

static void
take (GArray *taken,
      double  from,
      double  to)
{
  Stretch stretch = { from - PADDING, to + PADDING };

  g_array_append_val (taken, stretch);
}

static double
get_row_y (BelayPdfBand *self,
           guint         row)
{
  double line = belay_pdf_get_line_height (self->pdf, BELAY_PDF_TIMELINE_CAPTION);

  return self->y - (row == 0 ? 2 * line + 3 * ROW_GAP : line + ROW_GAP);
}

static void
draw_row (BelayPdfBand  *self,
          guint          row,
          BelayTimeUnit  unit,
          BelayTickStyle tick_style,
          GArray        *taken)
{
  const BelayScale *scale = belay_timeline_layout_get_scale (self->layout);
  BelayPdfStyle     style = row == 0 ? BELAY_PDF_TIMELINE_STRONG : BELAY_PDF_TIMELINE_CAPTION;
  g_autoptr (GArray) ticks = belay_scale_list_ticks (scale, unit, 0, belay_pdf_band_get_width_px (self));

  for (guint i = 0; i < ticks->len; i++)
    {
      const BelayTick *tick = &g_array_index (ticks, BelayTick, i);
      g_autofree char *words = belay_time_unit_to_words (unit, tick_style, tick->day);
      g_autoptr (PangoLayout) layout = belay_pdf_make_layout (self->pdf, style, words, -1);
      double x = MAX (belay_pdf_band_to_x (self, tick->x), self->x) + PADDING;
      double end = MIN (belay_pdf_band_to_x (self, tick->end), self->x + self->width);
      double width = 0;

      belay_pdf_measure_layout (layout, &width, NULL);
      if (x + width > end || !is_free (taken, x, x + width))
        continue;
      belay_pdf_show_layout (self->pdf, style, layout, x, get_row_y (self, row));
    }
}

static gboolean
is_seen (BelayPdfBand *self,
         double        x)
{
  return x >= self->x && x <= self->x + self->width;
}

static void
draw_line (BelayPdfBand      *self,
           const BelayPdfInk *ink,
           double             x,
           double             top,
           gboolean           is_dashed)
{
  static const double dash[] = { 3, 2.5 };
  cairo_t            *cr = self->pdf->cr;

  belay_pdf_set_ink (self->pdf, ink, 1);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_dash (cr, dash, is_dashed ? G_N_ELEMENTS (dash) : 0, 0);
  cairo_move_to (cr, x, top);
  cairo_line_to (cr, x, self->y + belay_timeline_layout_get_height (self->layout) * self->scale);
  cairo_stroke (cr);
  cairo_set_dash (cr, dash, 0, 0);
}

/* A label around a line, within the band; it takes its stretch of the row. */
static double
place_around (BelayPdfBand *self,
              PangoLayout  *layout,
              double        line,
              GArray       *taken)
{
  double width = 0, least = self->x + FLAG_PADDING, most, x;

  belay_pdf_measure_layout (layout, &width, NULL);
  most = self->x + self->width - width - FLAG_PADDING;
  x = CLAMP (line - width / 2, least, MAX (least, most));
  if (!is_free (taken, x, x + width))
    return -1;
  take (taken, x - FLAG_PADDING, x + width + FLAG_PADDING);

  return x;
}

static void
draw_mark (BelayPdfBand            *self,
           const BelayTimelineMark *mark,
           GArray                  *taken)
{
  double line = belay_pdf_band_to_x (self, belay_scale_to_x (belay_timeline_layout_get_scale (self->layout), mark->day + 1));
  g_autoptr (PangoLayout) layout = belay_pdf_make_layout (self->pdf, BELAY_PDF_TIMELINE_STRONG, mark->label, -1);
  double x;

  if (!is_seen (self, line))
    return;
  draw_line (self, &belay_pdf_accent_ink, line, self->y, TRUE);
  x = place_around (self, layout, line, taken);
  if (x >= 0)
    belay_pdf_show_layout (self->pdf, BELAY_PDF_TIMELINE_STRONG, layout, x, get_row_y (self, 0));
}

static void
draw_today (BelayPdfBand *self,
            GArray       *taken)
{
  BelayDay today = belay_timeline_source_get (self->source)->today;
  double   line = belay_pdf_band_to_x (self, belay_scale_to_middle (belay_timeline_layout_get_scale (self->layout), today));
  double   x;
  g_autoptr (PangoLayout) layout = belay_pdf_make_layout (self->pdf, BELAY_PDF_TIMELINE_STRONG, _ ("Today"), -1);

  if (!is_seen (self, line))
    return;
  draw_line (self, &belay_pdf_late_ink, line, self->y - ROW_GAP, FALSE);
  x = place_around (self, layout, line, taken);
  if (x >= 0)
    {
      belay_pdf_emphasize (layout, 0, G_MAXUINT, &belay_pdf_late_ink);
      belay_pdf_show_layout (self->pdf, BELAY_PDF_TIMELINE_STRONG, layout, x, get_row_y (self, 1));
    }
}

/*< private >
 * belay_pdf_band_draw_ruler:
 *
 * Draws the days above a band, and the lines through it.
 */
void
belay_pdf_band_draw_ruler (BelayPdfBand *self)
{
  const GPtrArray *marks = belay_timeline_source_get (self->source)->marks;
  const BelayZoom *zoom = belay_zoom_find (belay_timeline_layout_get_scale (self->layout)->px_per_day);
  g_autoptr (GArray) upper = g_array_new (FALSE, FALSE, sizeof (Stretch));
  g_autoptr (GArray) lower = g_array_new (FALSE, FALSE, sizeof (Stretch));

  for (guint i = 0; i < marks->len; i++)
    draw_mark (self, g_ptr_array_index (marks, i), upper);
  draw_today (self, lower);
  draw_row (self, 0, zoom->major, zoom->major_style, upper);
  draw_row (self, 1, zoom->minor, zoom->minor_style, lower);
}
