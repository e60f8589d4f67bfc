/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-pdf.h"
#include "belay-sheet.h"

#include <cairo.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * BelayPdfStyle:
 *
 * How a text is set; see the table in belay-pdf-text.c.
 */
typedef enum
{
  BELAY_PDF_TITLE,
  BELAY_PDF_HEADING,
  BELAY_PDF_SUBHEADING,
  BELAY_PDF_MINOR_HEADING,
  BELAY_PDF_BODY,
  BELAY_PDF_SMALL,
  BELAY_PDF_LINK,
  BELAY_PDF_CAPTION,
  BELAY_PDF_FOOT,
  BELAY_PDF_LABEL,
  BELAY_PDF_TIMELINE_LABEL,
  BELAY_PDF_TIMELINE_CAPTION,
  BELAY_PDF_TIMELINE_STRONG
} BelayPdfStyle;

typedef struct
{
  double red;
  double green;
  double blue;
} BelayPdfInk;

/* A heading that waits for what it stands above. */
typedef struct
{
  guint level;
  char *words;
} BelayPdfHeading;

typedef struct
{
  char *label;
  char *words;
} BelayPdfField;

/**
 * BelayPdf:
 * @sheet: what is written
 * @title: what the document is called
 * @headings: (element-type BelayPdfHeading): those that wait
 * @fields: (element-type BelayPdfField): those that wait until their list ends
 * @width: of the paper, in points, as everything here
 * @height: of the paper
 * @y: where the page is filled to
 * @gap: what is to stay free below @y, if anything follows on the page
 * @is_fresh: whether the page is still empty
 * @page: the number of the page
 * @n_pages: how many there will be, or 0 while they are counted
 * @measuring: how many parts are being measured, which draws nothing
 * @outlines: the last entry of the outline at each level
 *
 * A document while it is written, twice: first to count its pages.
 */
typedef struct
{
  BelaySheet sheet;
  char      *title;

  cairo_surface_t *surface;
  cairo_t         *cr;
  PangoContext    *context;

  GArray *headings;
  GArray *fields;

  double   width;
  double   height;
  double   y;
  double   gap;
  gboolean is_fresh;
  guint    page;
  guint    n_pages;
  guint    measuring;
  int      outlines[8];
} BelayPdf;

extern const BelayPdfInk belay_pdf_ink;
extern const BelayPdfInk belay_pdf_faint_ink;
extern const BelayPdfInk belay_pdf_accent_ink;
extern const BelayPdfInk belay_pdf_late_ink;
extern const BelayPdfInk belay_pdf_done_ink;
extern const BelayPdfInk belay_pdf_rule_ink;

void   belay_pdf_begin (BelayPdf *self);
void   belay_pdf_end (BelayPdf *self);
double belay_pdf_get_left (const BelayPdf *self);
double belay_pdf_get_width (const BelayPdf *self);
double belay_pdf_get_room (const BelayPdf *self);
void   belay_pdf_leave_gap (BelayPdf *self,
                            double    gap);
void   belay_pdf_make_room (BelayPdf *self,
                            double    height);
void   belay_pdf_break_page (BelayPdf *self);
void   belay_pdf_keep (BelaySheet    *sheet,
                       BelaySheetPart part,
                       gpointer       record);
void   belay_pdf_put_heading (BelaySheet *sheet,
                              guint       level,
                              const char *words);

void         belay_pdf_set_ink (BelayPdf          *self,
                                const BelayPdfInk *ink,
                                double             strength);
PangoLayout *belay_pdf_make_layout (BelayPdf     *self,
                                    BelayPdfStyle style,
                                    const char   *text,
                                    double        width);
void         belay_pdf_measure_layout (PangoLayout *layout,
                                       double      *out_width,
                                       double      *out_height);
void         belay_pdf_emphasize (PangoLayout       *layout,
                                  gsize              from,
                                  gsize              to,
                                  const BelayPdfInk *ink);
void         belay_pdf_show_layout (BelayPdf     *self,
                                    BelayPdfStyle style,
                                    PangoLayout  *layout,
                                    double        x,
                                    double        y);
void         belay_pdf_put_layout (BelayPdf     *self,
                                   BelayPdfStyle style,
                                   PangoLayout  *layout,
                                   double        x);
double       belay_pdf_get_line_height (BelayPdf     *self,
                                        BelayPdfStyle style);

void belay_pdf_put_notes (BelaySheet *sheet,
                          guint       level,
                          const char *notes);
void belay_pdf_put_timeline (BelaySheet          *sheet,
                             BelayTimelineSource *timeline);

extern const BelaySheetWriter belay_pdf_writer;

G_END_DECLS
