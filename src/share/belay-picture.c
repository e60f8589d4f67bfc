/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-picture-private.h"

#include <glib/gi18n.h>

#define NAME_GAP 12
#define NAME_MOST 260
#define TITLE_GAP 10
#define RULER_PADDING 8
#define EDGE 26 /* room beside the first and the last day, where captions of marks may stand */
#define WANTED_PX_PER_DAY 3.0
#define MOST_WIDTH 16000

/**
 * BelayPicture:
 *
 * A whole timeline, or a part of one, as one picture: not what a window happens
 * to show. It is as wide as its days need to be told apart.
 *
 * Where everything is follows from a [struct@TimelineLayout]; the same drawing is
 * written as SVG, in which texts are texts, or painted as PNG.
 */

const BelayPictureFont belay_picture_fonts[BELAY_N_PICTURE_STYLES] = {
  [BELAY_PICTURE_LABEL] = { 12, FALSE },
  [BELAY_PICTURE_CAPTION] = { 11, FALSE },
  [BELAY_PICTURE_STRONG] = { 12, TRUE },
  [BELAY_PICTURE_TITLE] = { 18, TRUE },
};

/*< private >
 * belay_picture_make_text:
 *
 * Returns: (transfer full): a text, set
 */
PangoLayout *
belay_picture_make_text (BelayPicture     *self,
                         BelayPictureStyle style,
                         const char       *text)
{
  PangoLayout          *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string ("sans-serif");

  pango_font_description_set_absolute_size (font, belay_picture_fonts[style].size * PANGO_SCALE);
  pango_font_description_set_weight (font, belay_picture_fonts[style].is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);

  return layout;
}

/*< private >
 * belay_picture_measure:
 *
 * Returns: how wide a text is, in pixels
 */
int
belay_picture_measure (BelayPicture     *self,
                       BelayPictureStyle style,
                       const char       *text,
                       int              *out_height)
{
  g_autoptr (PangoLayout) layout = belay_picture_make_text (self, style, text);
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, out_height);

  return width + 1;
}

static int
measure_text (const char    *text,
              BelayTextStyle style,
              gpointer       user_data)
{
  return belay_picture_measure (user_data, style == BELAY_TEXT_LABEL ? BELAY_PICTURE_LABEL : BELAY_PICTURE_CAPTION, text, NULL);
}

static void
measure_names (BelayPicture *self)
{
  const GPtrArray *lanes = belay_timeline_source_get (self->source)->lanes;

  for (guint i = 0; i < lanes->len; i++)
    {
      const BelayTimelineLane *lane = g_ptr_array_index (lanes, i);

      self->name_width = MAX (self->name_width, belay_picture_measure (self, BELAY_PICTURE_STRONG, lane->name, NULL));
    }
  self->name_width = MIN (self->name_width, NAME_MOST) + NAME_GAP;
}

/**
 * belay_picture_new:
 * @source: a timeline
 * @span: (nullable): the part of it that is wanted, or %NULL for the whole
 *
 * Lays out a picture of a timeline.
 *
 * Returns: (transfer full): the picture
 */
BelayPicture *
belay_picture_new (BelayTimelineSource     *source,
                   const BelayTimelineSpan *span)
{
  BelayPicture *self = g_new0 (BelayPicture, 1);
  g_autoptr (PangoFontMap) fonts = pango_cairo_font_map_new ();
  BelayTimelineMetrics       metrics = { .measure = measure_text, .user_data = self };
  const BelayTimelineFields *fields;
  BelayScale                 scale = { .first_weekday = BELAY_MONDAY };
  int                        line, n_days;

  self->context = pango_font_map_create_context (fonts);
  self->source = span != NULL ? belay_timeline_slice (source, span) : g_object_ref (source);
  fields = belay_timeline_source_get (self->source);
  measure_names (self);
  belay_picture_measure (self, BELAY_PICTURE_LABEL, "Ág", &metrics.text_height);
  belay_picture_measure (self, BELAY_PICTURE_CAPTION, "Ág", &line);
  self->ruler_height = 2 * line + RULER_PADDING;
  belay_picture_measure (self, BELAY_PICTURE_TITLE, fields->title, &self->title_height);
  self->title_height += TITLE_GAP;

  scale.origin = span != NULL ? span->first : fields->first;
  n_days = (span != NULL ? span->last : fields->last) + 1 - scale.origin;
  scale.px_per_day = MIN (WANTED_PX_PER_DAY, (double) MOST_WIDTH / n_days);
  scale.origin -= (BelayDay) (EDGE / scale.px_per_day);
  self->layout = belay_timeline_layout_new (self->source, &metrics, &scale);
  self->width = (int) (n_days * scale.px_per_day) + 2 * EDGE;
  self->height = belay_timeline_layout_get_height (self->layout);

  return self;
}

/*< private >
 * belay_picture_get_total_width:
 *
 * Returns: how wide the picture is with names and margins, in pixels
 */
int
belay_picture_get_total_width (const BelayPicture *self)
{
  return self->name_width + self->width + 2 * BELAY_PICTURE_MARGIN;
}

/*< private >
 * belay_picture_get_total_height:
 *
 * Returns: how high the picture is with title, ruler and margins, in pixels
 */
int
belay_picture_get_total_height (const BelayPicture *self)
{
  return self->title_height + self->ruler_height + self->height + 2 * BELAY_PICTURE_MARGIN;
}

/**
 * belay_picture_free:
 * @self: (transfer full): a picture
 *
 * Frees a picture.
 */
void
belay_picture_free (BelayPicture *self)
{
  belay_timeline_layout_free (self->layout);
  g_object_unref (self->source);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * belay_picture_get_layout:
 * @self: a picture
 *
 * Returns: (transfer none): where everything is
 */
const BelayTimelineLayout *
belay_picture_get_layout (const BelayPicture *self)
{
  return self->layout;
}

static gboolean
check (BelayLeak  *leak,
       const char *text,
       GError    **error)
{
  return text == NULL || belay_leak_check (leak, text, error);
}

/*< private >
 * belay_picture_new_of_share:
 * @leak: what every text has to pass
 *
 * Returns: (transfer full) (nullable): a picture of the timeline of a share
 */
BelayPicture *
belay_picture_new_of_share (BelayShare *share,
                            BelayLeak  *leak,
                            GError    **error)
{
  BelayTimelineSource       *source = belay_share_get_timeline (share);
  const BelayTimelineFields *fields = source != NULL ? belay_timeline_source_get (source) : NULL;

  if (source == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _ ("there is nothing with a day to draw"));
      return NULL;
    }
  for (guint i = 0; i < fields->items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (fields->items, i);

      if (!check (leak, item->title, error) || !check (leak, item->sentence, error))
        return NULL;
    }
  for (guint i = 0; i < fields->lanes->len; i++)
    {
      if (!check (leak, ((BelayTimelineLane *) g_ptr_array_index (fields->lanes, i))->name, error))
        return NULL;
    }
  if (!check (leak, fields->title, error) || !check (leak, fields->target, error))
    return NULL;

  return belay_picture_new (source, NULL);
}
