/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-pdf-private.h"

#include <belay-timeline-layout.h>

G_BEGIN_DECLS

/* How large a pixel of a layout is on paper, in points. */
#define BELAY_PDF_PIXEL 0.6

/**
 * BelayPdfBand:
 * @pdf: the document
 * @source: what it shows
 * @layout: where everything is
 * @x: where its days begin, in points, as all of these
 * @y: where its lanes begin
 * @width: how wide its days are
 * @scale: how many points a pixel is
 *
 * A stretch of a timeline that is as wide as the page.
 */
typedef struct
{
  BelayPdf            *pdf;
  BelayTimelineSource *source;
  BelayTimelineLayout *layout;
  double               x;
  double               y;
  double               width;
  double               scale;
} BelayPdfBand;

double belay_pdf_band_to_x (const BelayPdfBand *self,
                            double              px);
double belay_pdf_band_to_y (const BelayPdfBand *self,
                            double              px);
int    belay_pdf_band_get_width_px (const BelayPdfBand *self);

void   belay_pdf_band_draw (BelayPdfBand *self);
void   belay_pdf_band_draw_items (BelayPdfBand *self);
void   belay_pdf_band_draw_ruler (BelayPdfBand *self);
double belay_pdf_get_ruler_height (BelayPdf *pdf);
void   belay_pdf_put_legend (BelayPdf            *pdf,
                             BelayTimelineSource *source);
void   belay_pdf_draw_item (BelayPdf                *pdf,
                            const BelayTimelineItem *item,
                            gboolean                 is_cluster,
                            double                   x,
                            double                   y,
                            double                   width,
                            double                   height);

G_END_DECLS
