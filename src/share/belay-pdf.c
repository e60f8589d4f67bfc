/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-pdf-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>

#define RESOLUTION 72

static cairo_status_t
append (void                *closure,
        const unsigned char *bytes,
        unsigned int         length)
{
  g_byte_array_append (closure, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
clear_heading (BelayPdfHeading *heading)
{
  g_free (heading->words);
}

static void
clear_field (BelayPdfField *field)
{
  g_free (field->label);
  g_free (field->words);
}

/* A map of its own, so that a thread of its own may write; unhinted, as paper has no pixels. */
static PangoContext *
make_context (void)
{
  PangoFontMap         *fonts = pango_cairo_font_map_new ();
  PangoContext         *context = pango_font_map_create_context (fonts);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, RESOLUTION);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  g_object_unref (fonts);

  return context;
}

/* Nothing tells when, where or by whom it was made, but the day it is about. */
static void
set_metadata (BelayPdf *self)
{
  g_autofree char *day = belay_day_to_string (belay_share_get_today (self->sheet.share));
  g_autofree char *moment = g_strdup_printf ("%sT00:00:00Z", day);

  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Belay");
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, moment);
}

static void
compose (BelayPdf *self)
{
  belay_pdf_begin (self);
  belay_sheet_put_all (&self->sheet);
  belay_pdf_end (self);
}

static cairo_status_t
draw (BelayPdf   *self,
      GByteArray *out)
{
  cairo_status_t status;

  self->surface = cairo_pdf_surface_create_for_stream (out != NULL ? append : NULL, out, self->width, self->height);
  self->cr = cairo_create (self->surface);
  set_metadata (self);
  compose (self);
  status = cairo_status (self->cr);
  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  cairo_surface_destroy (self->surface);

  return status;
}

static char *
dup_title (BelayPdf *self)
{
  BelayPerson  *person = belay_share_get_person (self->sheet.share);
  BelayProject *project = belay_share_get_project (self->sheet.share);
  const char   *name = person != NULL ? belay_person_get (person)->name : belay_project_get (project)->name;

  return belay_sheet_dup_inline (&self->sheet, name);
}

static char *
write_pages (BelayPdf *self,
             gsize    *out_length,
             GError  **error)
{
  g_autoptr (GByteArray) out = g_byte_array_new ();
  cairo_status_t status = draw (self, NULL);

  self->n_pages = self->page;
  if (self->sheet.error == NULL && status == CAIRO_STATUS_SUCCESS)
    status = draw (self, out);
  if (self->sheet.error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->sheet.error));
      return NULL;
    }
  if (status != CAIRO_STATUS_SUCCESS)
    {
      /* Translators: %s is the reason given by the library that draws. */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("the pages could not be drawn: %s"), cairo_status_to_string (status));
      return NULL;
    }
  *out_length = out->len;

  return (char *) g_byte_array_free (g_steal_pointer (&out), FALSE);
}

/**
 * belay_pdf_write:
 * @share: a share
 * @leak: what every text of a record has to pass
 * @paper: what it is printed on
 * @out_length: (out): how many bytes there are
 * @error: return location for an error of [error@LeakError], or of %G_IO_ERROR
 *   where the pages could not be drawn
 *
 * Writes what the audience sees of a person or a project as PDF, with the
 * timeline in it. It touches nothing but @share and @leak, so that it can be
 * written in a thread.
 *
 * Returns: (transfer full) (nullable): the bytes, or %NULL with @error set
 */
char *
belay_pdf_write (BelayShare *share,
                 BelayLeak  *leak,
                 BelayPaper  paper,
                 gsize      *out_length,
                 GError    **error)
{
  BelayPdf self = {
    .sheet = { .writer = &belay_pdf_writer, .share = share, .leak = leak },
    .headings = g_array_new (FALSE, FALSE, sizeof (BelayPdfHeading)),
    .fields = g_array_new (FALSE, FALSE, sizeof (BelayPdfField)),
  };
  char *bytes;

  g_array_set_clear_func (self.headings, (GDestroyNotify) clear_heading);
  g_array_set_clear_func (self.fields, (GDestroyNotify) clear_field);
  belay_paper_get_size (paper, &self.width, &self.height);
  self.context = make_context ();
  self.title = dup_title (&self);
  bytes = write_pages (&self, out_length, error);
  g_free (self.title);
  g_array_unref (self.headings);
  g_array_unref (self.fields);
  g_object_unref (self.context);

  return bytes;
}
