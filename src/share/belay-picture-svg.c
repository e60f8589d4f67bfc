/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-picture-private.h"
#include "belay-svg.h"

/* By hand: what cairo writes has outlines for letters, which nobody can search or read out. */

#define BASELINE 0.8 /* of the height of a line */

typedef struct
{
  BelayPicturePen pen;
  GString        *out;
} Svg;

static void
append_number (GString    *out,
               const char *name,
               double      value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (out, " %s=\"%s\"", name, g_ascii_formatd (text, sizeof text, "%.6g", value));
}

static void
append_text (GString    *out,
             const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (out, escaped);
}

static void
append_ink (GString               *out,
            const BelayPictureInk *ink)
{
  g_string_append_printf (out, " fill=\"%s\"", ink->fill != NULL ? ink->fill : "none");
  if (ink->fill != NULL && ink->fill_alpha < 1)
    append_number (out, "fill-opacity", ink->fill_alpha);
  if (ink->stroke == NULL)
    return;
  g_string_append_printf (out, " stroke=\"%s\"", ink->stroke);
  append_number (out, "stroke-width", ink->width);
  if (ink->is_dashed)
    g_string_append (out, " stroke-dasharray=\"5 4\"");
}

static void
shift (BelayPicturePen *pen,
       double           x,
       double           y)
{
  char numbers[2][G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (((Svg *) pen)->out, "<g transform=\"translate(%s %s)\">\n",
                          g_ascii_formatd (numbers[0], sizeof numbers[0], "%.6g", x),
                          g_ascii_formatd (numbers[1], sizeof numbers[1], "%.6g", y));
}

static void
begin (BelayPicturePen *pen,
       const char      *sentence,
       const char      *title)
{
  GString *out = ((Svg *) pen)->out;

  g_string_append (out, "<g class=\"item\" role=\"img\" aria-label=\"");
  append_text (out, sentence != NULL ? sentence : "");
  g_string_append (out, "\">");
  if (title == NULL)
    return;
  g_string_append (out, "<title>");
  append_text (out, title);
  g_string_append (out, "</title>");
}

static void
end (BelayPicturePen *pen)
{
  g_string_append (((Svg *) pen)->out, "</g>\n");
}

static void
rectangle (BelayPicturePen         *pen,
           const BelayPicturePlace *place,
           double                   radius,
           const BelayPictureInk   *ink)
{
  GString *out = ((Svg *) pen)->out;

  g_string_append (out, "<rect");
  append_number (out, "x", place->x);
  append_number (out, "y", place->y);
  append_number (out, "width", place->width);
  append_number (out, "height", place->height);
  if (radius > 0)
    append_number (out, "rx", radius);
  append_ink (out, ink);
  g_string_append (out, "/>");
}

static void
path (BelayPicturePen       *pen,
      const GArray          *points,
      gboolean               is_closed,
      const BelayPictureInk *ink)
{
  GString *out = ((Svg *) pen)->out;

  g_string_append (out, is_closed ? "<polygon points=\"" : "<polyline points=\"");
  for (guint i = 0; i < points->len; i++)
    {
      const BelayPicturePoint *point = &g_array_index (points, BelayPicturePoint, i);
      char                     x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (out, "%s%s,%s", i > 0 ? " " : "", g_ascii_formatd (x, sizeof x, "%.6g", point->x),
                              g_ascii_formatd (y, sizeof y, "%.6g", point->y));
    }
  g_string_append_c (out, '"');
  append_ink (out, ink);
  g_string_append (out, "/>\n");
}

/* An inner picture cuts off what is longer than its place; the text in it is whole. */
static void
text (BelayPicturePen         *pen,
      const BelayPicturePlace *place,
      BelayPictureStyle        style,
      const char              *color,
      const char              *words)
{
  GString *out = ((Svg *) pen)->out;

  g_string_append (out, "<svg");
  append_number (out, "x", place->x);
  append_number (out, "y", place->y);
  append_number (out, "width", place->width);
  append_number (out, "height", place->height);
  g_string_append (out, "><text");
  append_number (out, "y", belay_picture_fonts[style].size + (belay_picture_fonts[style].size * (1 - BASELINE)) / 2);
  append_number (out, "font-size", belay_picture_fonts[style].size);
  g_string_append_printf (out, "%s fill=\"%s\">", belay_picture_fonts[style].is_bold ? " font-weight=\"bold\"" : "", color);
  append_text (out, words);
  g_string_append (out, "</text></svg>\n");
}

/**
 * belay_picture_to_svg:
 * @self: a picture
 *
 * Returns: (transfer full): the picture as SVG, in which texts are texts and each
 *   item has its sentence as a label
 */
char *
belay_picture_to_svg (BelayPicture *self)
{
  Svg svg = { { shift, begin, end, rectangle, path, text }, g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") };
  int width = belay_picture_get_total_width (self);
  int height = belay_picture_get_total_height (self);

  g_string_append_printf (svg.out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                                   " font-family=\"Cantarell, sans-serif\">\n",
                          width, height, width, height);
  belay_picture_draw (self, &svg.pen);
  g_string_append (svg.out, "</g>\n</svg>\n");

  return g_string_free (svg.out, FALSE);
}

/*< private >
 * belay_svg_write:
 * @share: a share
 * @leak: what every text of a record has to pass
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the timeline of a share as SVG
 */
char *
belay_svg_write (BelayShare *share,
                 BelayLeak  *leak,
                 GError    **error)
{
  g_autoptr (BelayPicture) picture = belay_picture_new_of_share (share, leak, error);

  return picture != NULL ? belay_picture_to_svg (picture) : NULL;
}
