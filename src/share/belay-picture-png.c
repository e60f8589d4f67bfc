/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-picture-private.h"
#include "belay-svg.h"

#include <stdlib.h>
#include <string.h>

/* Sharp on a dense screen and on paper. */
#define DENSITY 2

typedef struct
{
  BelayPicturePen pen;
  BelayPicture   *picture;
  cairo_t        *cr;
} Png;

static void
set_color (cairo_t    *cr,
           const char *color,
           double      alpha)
{
  gulong value = strtoul (color + 1, NULL, 16);

  cairo_set_source_rgba (cr, (value >> 16 & 0xff) / 255.0, (value >> 8 & 0xff) / 255.0, (value & 0xff) / 255.0, alpha);
}

static void
apply_ink (cairo_t               *cr,
           const BelayPictureInk *ink)
{
  static const double dash[] = { 5, 4 };

  if (ink->fill != NULL)
    {
      set_color (cr, ink->fill, ink->fill_alpha);
      cairo_fill_preserve (cr);
    }
  if (ink->stroke != NULL)
    {
      set_color (cr, ink->stroke, 1);
      cairo_set_line_width (cr, ink->width);
      cairo_set_dash (cr, dash, ink->is_dashed ? G_N_ELEMENTS (dash) : 0, 0);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

static void
shift (BelayPicturePen *pen,
       double           x,
       double           y)
{
  cairo_translate (((Png *) pen)->cr, x, y);
}

static void
begin (BelayPicturePen *pen,
       const char      *sentence,
       const char      *title)
{
}

static void
end (BelayPicturePen *pen)
{
}

static void
rectangle (BelayPicturePen         *pen,
           const BelayPicturePlace *place,
           double                   radius,
           const BelayPictureInk   *ink)
{
  cairo_t *cr = ((Png *) pen)->cr;
  double   right = place->x + place->width, bottom = place->y + place->height;

  radius = MIN (radius, MIN (place->width, place->height) / 2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, place->y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, place->x + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, place->x + radius, place->y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  apply_ink (cr, ink);
}

static void
path (BelayPicturePen       *pen,
      const GArray          *points,
      gboolean               is_closed,
      const BelayPictureInk *ink)
{
  cairo_t *cr = ((Png *) pen)->cr;

  cairo_new_path (cr);
  for (guint i = 0; i < points->len; i++)
    {
      const BelayPicturePoint *point = &g_array_index (points, BelayPicturePoint, i);

      cairo_line_to (cr, point->x, point->y);
    }
  if (is_closed)
    cairo_close_path (cr);
  apply_ink (cr, ink);
}

static void
text (BelayPicturePen         *pen,
      const BelayPicturePlace *place,
      BelayPictureStyle        style,
      const char              *color,
      const char              *words)
{
  Png *self = (Png *) pen;
  g_autoptr (PangoLayout) layout = belay_picture_make_text (self->picture, style, words);

  pango_layout_set_width (layout, (int) (place->width * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  set_color (self->cr, color, 1);
  cairo_move_to (self->cr, place->x, place->y);
  pango_cairo_show_layout (self->cr, layout);
}

static cairo_status_t
append (gpointer      out,
        const guchar *data,
        guint         length)
{
  g_byte_array_append (out, data, length);

  return CAIRO_STATUS_SUCCESS;
}

/**
 * belay_picture_to_png:
 * @self: a picture
 * @out_length: (out): how many bytes there are
 * @error: return location for an error of %G_IO_ERROR
 *
 * Returns: (transfer full) (nullable): the picture as PNG, with two dots a pixel
 */
char *
belay_picture_to_png (BelayPicture *self,
                      gsize        *out_length,
                      GError      **error)
{
  int              width = belay_picture_get_total_width (self) * DENSITY;
  int              height = belay_picture_get_total_height (self) * DENSITY;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  Png              png = { { shift, begin, end, rectangle, path, text }, self, cairo_create (surface) };
  GByteArray      *bytes = g_byte_array_new ();
  cairo_status_t   status;

  cairo_scale (png.cr, DENSITY, DENSITY);
  belay_picture_draw (self, &png.pen);
  cairo_destroy (png.cr);
  status = cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      g_byte_array_unref (bytes);
      return NULL;
    }
  *out_length = bytes->len;

  return (char *) g_byte_array_free (bytes, FALSE);
}

/*< private >
 * belay_png_write:
 * @share: a share
 * @leak: what every text of a record has to pass
 * @out_length: (out): how many bytes there are
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the timeline of a share as PNG
 */
char *
belay_png_write (BelayShare *share,
                 BelayLeak  *leak,
                 gsize      *out_length,
                 GError    **error)
{
  g_autoptr (BelayPicture) picture = belay_picture_new_of_share (share, leak, error);

  return picture != NULL ? belay_picture_to_png (picture, out_length, error) : NULL;
}
