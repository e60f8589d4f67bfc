/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-pdf-private.h"

#define FONT "Cantarell, Adwaita Sans, sans-serif"
#define MIN_LINES 2

const BelayPdfInk belay_pdf_ink = { 0.12, 0.12, 0.14 };
const BelayPdfInk belay_pdf_faint_ink = { 0.37, 0.36, 0.39 };
const BelayPdfInk belay_pdf_accent_ink = { 0.10, 0.37, 0.71 };
const BelayPdfInk belay_pdf_late_ink = { 0.70, 0.09, 0.15 };
const BelayPdfInk belay_pdf_done_ink = { 0.12, 0.48, 0.28 };
const BelayPdfInk belay_pdf_rule_ink = { 0.83, 0.82, 0.81 };

static const struct
{
  double             size;
  PangoWeight        weight;
  float              spacing; /* of lines */
  const BelayPdfInk *ink;
} styles[] = {
  [BELAY_PDF_TITLE] = { 23, PANGO_WEIGHT_BOLD, 1, &belay_pdf_ink },
  [BELAY_PDF_HEADING] = { 14, PANGO_WEIGHT_BOLD, 1, &belay_pdf_ink },
  [BELAY_PDF_SUBHEADING] = { 11, PANGO_WEIGHT_BOLD, 1, &belay_pdf_ink },
  [BELAY_PDF_MINOR_HEADING] = { 9.5, PANGO_WEIGHT_BOLD, 1, &belay_pdf_faint_ink },
  [BELAY_PDF_BODY] = { 9.5, PANGO_WEIGHT_NORMAL, 1.08f, &belay_pdf_ink },
  [BELAY_PDF_SMALL] = { 9, PANGO_WEIGHT_NORMAL, 1.06f, &belay_pdf_faint_ink },
  [BELAY_PDF_LINK] = { 9, PANGO_WEIGHT_NORMAL, 1.06f, &belay_pdf_accent_ink },
  [BELAY_PDF_CAPTION] = { 8.5, PANGO_WEIGHT_NORMAL, 1.04f, &belay_pdf_faint_ink },
  [BELAY_PDF_FOOT] = { 8, PANGO_WEIGHT_NORMAL, 1, &belay_pdf_faint_ink },
  [BELAY_PDF_LABEL] = { 8, PANGO_WEIGHT_NORMAL, 1, &belay_pdf_faint_ink },
  [BELAY_PDF_TIMELINE_LABEL] = { 7, PANGO_WEIGHT_BOLD, 1, &belay_pdf_ink },
  [BELAY_PDF_TIMELINE_CAPTION] = { 7, PANGO_WEIGHT_NORMAL, 1, &belay_pdf_ink },
  [BELAY_PDF_TIMELINE_STRONG] = { 7, PANGO_WEIGHT_BOLD, 1, &belay_pdf_ink },
};

/*< private >
 * belay_pdf_set_ink:
 * @strength: 1 for the ink itself, less for the ink mixed with white
 *
 * Sets what is drawn with. Nothing is ever see-through, so that every printer
 * shows the same.
 */
void
belay_pdf_set_ink (BelayPdf          *self,
                   const BelayPdfInk *ink,
                   double             strength)
{
  cairo_set_source_rgb (self->cr, 1 - (1 - ink->red) * strength, 1 - (1 - ink->green) * strength,
                        1 - (1 - ink->blue) * strength);
}

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               gsize           from,
               gsize           to)
{
  attribute->start_index = (guint) from;
  attribute->end_index = (guint) to;
  pango_attr_list_insert (attributes, attribute);
}

/*< private >
 * belay_pdf_make_layout:
 * @text: what is checked already
 * @width: where lines break, or negative for one long line
 *
 * Returns: (transfer full): a text as it is set
 */
PangoLayout *
belay_pdf_make_layout (BelayPdf     *self,
                       BelayPdfStyle style,
                       const char   *text,
                       double        width)
{
  PangoLayout          *layout = pango_layout_new (self->context);
  PangoAttrList        *attributes = pango_attr_list_new ();
  PangoFontDescription *font = pango_font_description_from_string (FONT);

  pango_font_description_set_absolute_size (font, styles[style].size * PANGO_SCALE);
  pango_font_description_set_weight (font, styles[style].weight);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  /* A link that is broken over lines has to come out of the page as it is. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (styles[style].spacing > 1)
    pango_layout_set_line_spacing (layout, styles[style].spacing);
  if (width >= 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));

  return layout;
}

/*< private >
 * belay_pdf_measure_layout:
 *
 * Tells how large a text is.
 */
void
belay_pdf_measure_layout (PangoLayout *layout,
                          double      *out_width,
                          double      *out_height)
{
  int width = 0, height = 0;

  pango_layout_get_size (layout, &width, &height);
  if (out_width != NULL)
    *out_width = (double) width / PANGO_SCALE;
  if (out_height != NULL)
    *out_height = (double) height / PANGO_SCALE;
}

/*< private >
 * belay_pdf_get_line_height:
 *
 * Returns: how high one line is
 */
double
belay_pdf_get_line_height (BelayPdf     *self,
                           BelayPdfStyle style)
{
  g_autoptr (PangoLayout) layout = belay_pdf_make_layout (self, style, "Ág", -1);
  double height = 0;

  belay_pdf_measure_layout (layout, NULL, &height);

  return height;
}

/*< private >
 * belay_pdf_emphasize:
 * @from: the first byte
 * @to: the byte behind the last
 * @ink: (nullable): another ink
 *
 * Makes a part of a text bold.
 */
void
belay_pdf_emphasize (PangoLayout       *layout,
                     gsize              from,
                     gsize              to,
                     const BelayPdfInk *ink)
{
  PangoAttrList *attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));

  add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), from, to);
  if (ink != NULL)
    add_attribute (attributes,
                   pango_attr_foreground_new ((guint16) (ink->red * G_MAXUINT16), (guint16) (ink->green * G_MAXUINT16),
                                              (guint16) (ink->blue * G_MAXUINT16)),
                   from, to);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

/*< private >
 * belay_pdf_show_layout:
 * @x: its left edge
 * @y: its upper edge
 *
 * Shows a text where there is room for it.
 */
void
belay_pdf_show_layout (BelayPdf     *self,
                       BelayPdfStyle style,
                       PangoLayout  *layout,
                       double        x,
                       double        y)
{
  if (self->measuring > 0)
    return;
  belay_pdf_set_ink (self, styles[style].ink, 1);
  cairo_move_to (self->cr, x, y);
  pango_cairo_show_layout (self->cr, layout);
  cairo_new_path (self->cr);
}

static void
show_line (BelayPdf        *self,
           BelayPdfStyle    style,
           PangoLayoutIter *iter,
           double           x)
{
  PangoRectangle place;
  int            top = 0;

  if (self->measuring > 0)
    return;
  pango_layout_iter_get_line_extents (iter, NULL, &place);
  pango_layout_iter_get_line_yrange (iter, &top, NULL);
  belay_pdf_set_ink (self, styles[style].ink, 1);
  cairo_move_to (self->cr, x + (double) place.x / PANGO_SCALE,
                 self->y + (double) (pango_layout_iter_get_baseline (iter) - top) / PANGO_SCALE);
  pango_cairo_show_layout_line (self->cr, pango_layout_iter_get_line_readonly (iter));
  cairo_new_path (self->cr);
}

/*< private >
 * belay_pdf_put_layout:
 * @x: its left edge
 *
 * Puts a text, line by line, on as many pages as it needs; the first lines stay
 * together.
 */
void
belay_pdf_put_layout (BelayPdf     *self,
                      BelayPdfStyle style,
                      PangoLayout  *layout,
                      double        x)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  int position = 0;

  do
    {
      int    top = 0, bottom = 0;
      double height;

      pango_layout_iter_get_line_yrange (iter, &top, &bottom);
      height = (double) (bottom - top) / PANGO_SCALE;
      belay_pdf_make_room (self, position == 0 && pango_layout_get_line_count (layout) > 1 ? MIN_LINES * height : height);
      show_line (self, style, iter, x);
      self->y += height;
      position++;
    }
  while (pango_layout_iter_next_line (iter));
}
