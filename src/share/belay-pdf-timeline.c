/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-pdf-timeline.h"

#include <belay-timeline-slice.h>
#include <math.h>

/* How near a timeline should be looked at, in pixels a day, and for how many bands at most. */
#define WANTED_PX_PER_DAY 1.5
#define MOST_PX_PER_DAY 22
#define MAX_BANDS 12

/* Room beside the first and the last day, where captions of marks may stand, in pixels. */
#define EDGE_PX 26
#define NAME_LEAST 44
#define NAME_MOST_SHARE 0.3
#define NAME_GAP 8
#define BAND_GAP 14
#define LEGEND_GAP 6

/* A timeline that is being put on pages. */
typedef struct
{
  BelayPdf            *pdf;
  BelayTimelineSource *source;
  BelayTimelineMetrics metrics;
  double               name_width;
  double               body_width;
  double               px_per_day;
} Timeline;

static int
measure_text (const char    *text,
              BelayTextStyle style,
              gpointer       user_data)
{
  Timeline *self = user_data;
  double    width = 0;
  g_autoptr (PangoLayout) layout = belay_pdf_make_layout (self->pdf,
                                                          style == BELAY_TEXT_LABEL ? BELAY_PDF_TIMELINE_LABEL
                                                                                    : BELAY_PDF_TIMELINE_CAPTION,
                                                          text, -1);

  belay_pdf_measure_layout (layout, &width, NULL);

  return (int) ceil (width / BELAY_PDF_PIXEL);
}

/* Names of records; all else that a timeline says is words of ours. */
static gboolean
check_names (Timeline *self)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (self->source);
  BelaySheet                *sheet = &self->pdf->sheet;

  for (guint i = 0; i < fields->items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (fields->items, i);
      gboolean                 is_named = item->kind == BELAY_TIMELINE_GOAL || item->kind == BELAY_TIMELINE_PROJECT ||
                          item->kind == BELAY_TIMELINE_MILESTONE || item->kind == BELAY_TIMELINE_WORK;

      if (is_named && item->title != NULL && !belay_sheet_check (sheet, item->title))
        return FALSE;
    }
  for (guint i = 0; i < fields->lanes->len; i++)
    {
      const BelayTimelineLane *lane = g_ptr_array_index (fields->lanes, i);

      if (lane->kind == BELAY_TIMELINE_LANE_ROW && !belay_sheet_check (sheet, lane->name))
        return FALSE;
    }

  return TRUE;
}

static double
measure_names (Timeline *self)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (self->source);
  double                     most = NAME_LEAST;

  for (guint i = 0; i < fields->lanes->len; i++)
    {
      const BelayTimelineLane *lane = g_ptr_array_index (fields->lanes, i);
      g_autoptr (PangoLayout) layout = belay_pdf_make_layout (self->pdf, BELAY_PDF_TIMELINE_STRONG, lane->name, -1);
      double width = 0;

      belay_pdf_measure_layout (layout, &width, NULL);
      most = MAX (most, width);
    }

  return MIN (most, belay_pdf_get_width (self->pdf) * NAME_MOST_SHARE);
}

/* The days that are worth showing: a level that began long ago does not begin the timeline. */
static void
find_days (Timeline *self,
           BelayDay *out_first,
           BelayDay *out_last)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (self->source);

  *out_first = *out_last = fields->today;
  for (guint i = 0; i < fields->items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (fields->items, i);

      if (item->kind == BELAY_TIMELINE_LEVEL)
        continue;
      *out_first = MIN (*out_first, item->start);
      *out_last = MAX (*out_last, item->end);
    }
  for (guint i = 0; i < fields->marks->len; i++)
    *out_last = MAX (*out_last, ((BelayTimelineMark *) g_ptr_array_index (fields->marks, i))->day);
}

static BelayPdfBand
make_band (Timeline            *self,
           BelayTimelineSource *part,
           BelayDay             first)
{
  BelayPdf    *pdf = self->pdf;
  BelayScale   scale = { .origin = first - (BelayDay) (EDGE_PX / self->px_per_day), .px_per_day = self->px_per_day };
  BelayPdfBand band = { .pdf = pdf, .source = part, .scale = BELAY_PDF_PIXEL };

  band.layout = belay_timeline_layout_new (part, &self->metrics, &scale);
  band.x = belay_pdf_get_left (pdf) + self->name_width + NAME_GAP;
  band.width = self->body_width;

  return band;
}

/* Puts lanes below a ruler, in one piece; what is higher than a page is made smaller. */
static void
put_band (Timeline            *self,
          BelayTimelineSource *part,
          BelayDay             first)
{
  BelayPdfBand band = make_band (self, part, first);
  double       ruler = belay_pdf_get_ruler_height (self->pdf);
  double       height = ruler + belay_timeline_layout_get_height (band.layout) * band.scale;
  double       most = belay_pdf_get_room (self->pdf) * 0.92;

  belay_pdf_leave_gap (self->pdf, BAND_GAP);
  belay_pdf_make_room (self->pdf, MIN (height, most));
  band.y = self->pdf->y + ruler;
  if (self->pdf->measuring == 0)
    {
      cairo_save (self->pdf->cr);
      if (height > most)
        {
          cairo_translate (self->pdf->cr, belay_pdf_get_left (self->pdf), self->pdf->y);
          cairo_scale (self->pdf->cr, most / height, most / height);
          cairo_translate (self->pdf->cr, -belay_pdf_get_left (self->pdf), -self->pdf->y);
        }
      belay_pdf_band_draw (&band);
      cairo_restore (self->pdf->cr);
    }
  self->pdf->y += MIN (height, most);
  belay_timeline_layout_free (band.layout);
}

/* As many lanes at a time as a page has room for. */
static void
put_lanes (Timeline            *self,
           BelayTimelineSource *part,
           BelayDay             first,
           BelayDay             last)
{
  BelayPdfBand whole = make_band (self, part, first);
  double       most = belay_pdf_get_room (self->pdf) * 0.92 - belay_pdf_get_ruler_height (self->pdf);
  guint        n_lanes = belay_timeline_source_get (part)->lanes->len;
  guint        from = 0;

  while (from < n_lanes)
    {
      BelayTimelineSpan span = { first, last, from, 0 };
      double            height = 0;
      g_autoptr (BelayTimelineSource) lanes = NULL;

      while (from + span.n_lanes < n_lanes)
        {
          height += belay_timeline_layout_get_lane (whole.layout, from + span.n_lanes).height * whole.scale;
          if (span.n_lanes > 0 && height > most)
            break;
          span.n_lanes++;
        }
      lanes = belay_timeline_slice (part, &span);
      put_band (self, lanes, first);
      from += span.n_lanes;
    }
  belay_timeline_layout_free (whole.layout);
}

/* Where the stretch of a number begins: with a month, unless days are far apart. */
static BelayDay
find_edge (BelayDay first,
           BelayDay last,
           guint    position,
           guint    n_bands)
{
  BelayDay day = first + (BelayDay) ((gint64) (last + 1 - first) * position / n_bands);

  return position == 0 || position == n_bands ? day : belay_time_unit_floor (BELAY_TIME_UNIT_MONTH, day, BELAY_MONDAY);
}

static void
put_bands (Timeline *self)
{
  double   body = self->body_width / BELAY_PDF_PIXEL - 2 * EDGE_PX;
  guint    n_bands;
  int      most_days = 1;
  BelayDay first, last;

  find_days (self, &first, &last);
  n_bands = (guint) CLAMP (lround ((last + 1 - first) * WANTED_PX_PER_DAY / body), 1, MAX_BANDS);
  for (guint i = 0; i < n_bands; i++)
    most_days = MAX (most_days, find_edge (first, last, i + 1, n_bands) - find_edge (first, last, i, n_bands));
  self->px_per_day = MIN (body / most_days, MOST_PX_PER_DAY);

  for (guint i = 0; i < n_bands; i++)
    {
      BelayTimelineSpan span = { find_edge (first, last, i, n_bands), find_edge (first, last, i + 1, n_bands) - 1, 0, G_MAXUINT };
      g_autoptr (BelayTimelineSource) part = belay_timeline_slice (self->source, &span);

      put_lanes (self, part, span.first, span.last);
    }
}

/*< private >
 * belay_pdf_put_timeline:
 *
 * Draws a timeline, in several stretches below each other where one would be too
 * far away to read.
 */
void
belay_pdf_put_timeline (BelaySheet          *sheet,
                        BelayTimelineSource *timeline)
{
  BelayPdf *pdf = (BelayPdf *) sheet;
  Timeline  self = { .pdf = pdf, .source = timeline };

  if (belay_timeline_source_get (timeline)->items->len == 0 || !check_names (&self))
    return;

  self.name_width = measure_names (&self);
  self.body_width = belay_pdf_get_width (pdf) - self.name_width - NAME_GAP;
  self.metrics.measure = measure_text;
  self.metrics.user_data = &self;
  self.metrics.text_height = (int) ceil (belay_pdf_get_line_height (pdf, BELAY_PDF_TIMELINE_LABEL) / BELAY_PDF_PIXEL);
  put_bands (&self);
  belay_pdf_leave_gap (pdf, LEGEND_GAP);
  belay_pdf_put_legend (pdf, timeline);
  belay_pdf_leave_gap (pdf, BAND_GAP);
}
