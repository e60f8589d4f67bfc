/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-pdf-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#define SIDE_MARGIN 54
#define TOP_MARGIN 54
#define BOTTOM_MARGIN 66
#define FOOT_Y 40
#define HEAD_Y 28
#define RULE_WIDTH 0.6
#define KEPT_SHARE 0.33
#define MAX_OUTLINE_LEVEL 3

/* How a heading of a level is set; the last one serves all that follow. */
static const struct
{
  BelayPdfStyle style;
  double        before;
  double        after;
  gboolean      has_rule;
} levels[] = {
  { BELAY_PDF_TITLE, 0, 8, FALSE },
  { BELAY_PDF_HEADING, 24, 7, TRUE },
  { BELAY_PDF_SUBHEADING, 15, 3, FALSE },
  { BELAY_PDF_MINOR_HEADING, 11, 3, FALSE },
};

/*< private >
 * belay_pdf_get_left:
 *
 * Returns: where the text begins
 */
double
belay_pdf_get_left (const BelayPdf *self)
{
  return SIDE_MARGIN;
}

/*< private >
 * belay_pdf_get_width:
 *
 * Returns: how wide the text is
 */
double
belay_pdf_get_width (const BelayPdf *self)
{
  return self->width - 2 * SIDE_MARGIN;
}

/*< private >
 * belay_pdf_get_room:
 *
 * Returns: how high an empty page is
 */
double
belay_pdf_get_room (const BelayPdf *self)
{
  return self->height - TOP_MARGIN - BOTTOM_MARGIN;
}

static void
show_at_end (BelayPdf   *self,
             const char *words,
             double      y)
{
  g_autoptr (PangoLayout) layout = belay_pdf_make_layout (self, BELAY_PDF_FOOT, words, -1);
  double width = 0;

  belay_pdf_measure_layout (layout, &width, NULL);
  belay_pdf_show_layout (self, BELAY_PDF_FOOT, layout, self->width - SIDE_MARGIN - width, y);
}

/* In one line at the side where lines begin, whatever its script. */
static void
show_at_start (BelayPdf   *self,
               const char *words,
               double      y)
{
  g_autoptr (PangoLayout) layout = belay_pdf_make_layout (self, BELAY_PDF_FOOT, words, -1);

  pango_layout_set_width (layout, (int) (belay_pdf_get_width (self) * 0.75 * PANGO_SCALE));
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  belay_pdf_show_layout (self, BELAY_PDF_FOOT, layout, SIDE_MARGIN, y);
}

static void
show_edges (BelayPdf *self)
{
  g_autofree char *day = belay_day_to_words (belay_share_get_today (self->sheet.share));
  const char      *audience = belay_audience_to_words (belay_share_get_audience (self->sheet.share));
  /* Translators: at the foot of a page: for whom it is, such as "For the mentee", and a day. */
  g_autofree char *foot = g_strdup_printf (_ ("%s · as of %s"), audience, day);
  /* Translators: the number of a page, and how many there are. */
  g_autofree char *page = g_strdup_printf (_ ("%u of %u"), self->page, self->n_pages);

  show_at_start (self, foot, self->height - FOOT_Y);
  show_at_end (self, page, self->height - FOOT_Y);
  if (self->page > 1)
    show_at_start (self, self->title, HEAD_Y);
}

static void
begin_page (BelayPdf *self)
{
  self->page++;
  self->y = TOP_MARGIN;
  self->gap = 0;
  self->is_fresh = TRUE;
}

/*< private >
 * belay_pdf_begin:
 *
 * Begins the first page.
 */
void
belay_pdf_begin (BelayPdf *self)
{
  self->page = 0;
  for (guint i = 0; i < G_N_ELEMENTS (self->outlines); i++)
    self->outlines[i] = CAIRO_PDF_OUTLINE_ROOT;
  begin_page (self);
}

/*< private >
 * belay_pdf_break_page:
 *
 * Goes on on the next page.
 */
void
belay_pdf_break_page (BelayPdf *self)
{
  show_edges (self);
  cairo_show_page (self->cr);
  begin_page (self);
}

/*< private >
 * belay_pdf_leave_gap:
 *
 * Leaves at least that much free before what follows, unless it begins a page.
 */
void
belay_pdf_leave_gap (BelayPdf *self,
                     double    gap)
{
  self->gap = MAX (self->gap, gap);
}

static PangoLayout *
make_heading (BelayPdf              *self,
              const BelayPdfHeading *heading)
{
  guint level = MIN (heading->level, G_N_ELEMENTS (levels)) - 1;

  return belay_pdf_make_layout (self, levels[level].style, heading->words, belay_pdf_get_width (self));
}

static double
measure_headings (BelayPdf *self)
{
  double total = 0, gap = self->gap;

  for (guint i = 0; i < self->headings->len; i++)
    {
      const BelayPdfHeading *heading = &g_array_index (self->headings, BelayPdfHeading, i);
      guint                  level = MIN (heading->level, G_N_ELEMENTS (levels)) - 1;
      g_autoptr (PangoLayout) layout = make_heading (self, heading);
      double height = 0;

      belay_pdf_measure_layout (layout, NULL, &height);
      total += MAX (gap, levels[level].before) + height;
      gap = levels[level].after + (levels[level].has_rule ? levels[level].after : 0);
    }

  return total + gap;
}

static void
take_gap (BelayPdf *self)
{
  if (!self->is_fresh)
    self->y += self->gap;
  self->gap = 0;
  self->is_fresh = FALSE;
}

/* A reader's table of contents; the whole document stands above its first level. */
static void
add_outline (BelayPdf              *self,
             const BelayPdfHeading *heading)
{
  g_autofree char *place = g_strdup_printf ("page=%u pos=[%d %d]", self->page, SIDE_MARGIN, (int) self->y);

  if (self->n_pages == 0 || heading->level < 2 || heading->level > MAX_OUTLINE_LEVEL)
    return;
  self->outlines[heading->level] = cairo_pdf_surface_add_outline (self->surface,
                                                                  heading->level == 2 ? CAIRO_PDF_OUTLINE_ROOT
                                                                                      : self->outlines[heading->level - 1],
                                                                  heading->words, place, CAIRO_PDF_OUTLINE_FLAG_OPEN);
}

static void
show_rule (BelayPdf *self)
{
  belay_pdf_set_ink (self, &belay_pdf_rule_ink, 1);
  cairo_set_line_width (self->cr, RULE_WIDTH);
  cairo_move_to (self->cr, SIDE_MARGIN, self->y);
  cairo_line_to (self->cr, self->width - SIDE_MARGIN, self->y);
  cairo_stroke (self->cr);
}

static void
show_heading (BelayPdf              *self,
              const BelayPdfHeading *heading)
{
  guint level = MIN (heading->level, G_N_ELEMENTS (levels)) - 1;
  g_autoptr (PangoLayout) layout = make_heading (self, heading);
  double height = 0;

  belay_pdf_leave_gap (self, levels[level].before);
  take_gap (self);
  belay_pdf_measure_layout (layout, NULL, &height);
  if (self->measuring == 0)
    add_outline (self, heading);
  belay_pdf_show_layout (self, levels[level].style, layout, SIDE_MARGIN, self->y);
  self->y += height;
  if (levels[level].has_rule)
    {
      self->y += levels[level].after / 2;
      if (self->measuring == 0)
        show_rule (self);
    }
  belay_pdf_leave_gap (self, levels[level].after);
}

static void
show_headings (BelayPdf *self)
{
  for (guint i = 0; i < self->headings->len; i++)
    show_heading (self, &g_array_index (self->headings, BelayPdfHeading, i));
  g_array_set_size (self->headings, 0);
}

/*< private >
 * belay_pdf_make_room:
 * @height: of what comes next and stays in one piece
 *
 * Sees to it that something can be put at once at the present place, below the
 * headings that waited for it.
 */
void
belay_pdf_make_room (BelayPdf *self,
                     double    height)
{
  if (self->measuring == 0 && !self->is_fresh &&
      self->y + measure_headings (self) + height > self->height - BOTTOM_MARGIN)
    belay_pdf_break_page (self);
  show_headings (self);
  take_gap (self);
}

static BelayPdfHeading
copy_heading (const BelayPdfHeading *heading)
{
  return (BelayPdfHeading){ heading->level, g_strdup (heading->words) };
}

/*< private >
 * belay_pdf_keep:
 *
 * Puts a part of a sheet on one page, unless that would leave much of a page
 * empty: it is measured first.
 */
void
belay_pdf_keep (BelaySheet    *sheet,
                BelaySheetPart part,
                gpointer       record)
{
  BelayPdf *self = (BelayPdf *) sheet;
  double    y = self->y, gap = self->gap, height;
  gboolean  is_fresh = self->is_fresh;
  g_autoptr (GArray) waiting = g_array_new (FALSE, FALSE, sizeof (BelayPdfHeading));

  for (guint i = 0; i < self->headings->len; i++)
    {
      BelayPdfHeading heading = copy_heading (&g_array_index (self->headings, BelayPdfHeading, i));

      g_array_append_val (waiting, heading);
    }

  self->measuring++;
  part (sheet, record);
  belay_pdf_make_room (self, 0);
  self->measuring--;
  height = self->y - y;

  self->y = y;
  self->gap = gap;
  self->is_fresh = is_fresh;
  g_array_append_vals (self->headings, waiting->data, waiting->len);
  if (self->measuring == 0 && !is_fresh && y + height > self->height - BOTTOM_MARGIN &&
      height <= KEPT_SHARE * belay_pdf_get_room (self))
    belay_pdf_break_page (self);
  part (sheet, record);
}

/*< private >
 * belay_pdf_put_heading:
 *
 * Has a heading wait for what follows it.
 */
void
belay_pdf_put_heading (BelaySheet *sheet,
                       guint       level,
                       const char *words)
{
  BelayPdf       *self = (BelayPdf *) sheet;
  BelayPdfHeading heading = { level, g_strdup (words) };

  g_array_append_val (self->headings, heading);
}

/*< private >
 * belay_pdf_end:
 *
 * Ends the last page.
 */
void
belay_pdf_end (BelayPdf *self)
{
  belay_pdf_make_room (self, 0);
  show_edges (self);
  cairo_show_page (self->cr);
}
