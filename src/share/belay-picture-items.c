/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-picture-private.h"

#include <glib/gi18n.h>

#define RADIUS 4
#define RULER_GAP 4
#define THREAD 3
#define WHOLE 1000
#define INSET 2

static const char *const hues[] = { "#1c71d8", "#1a8087", "#8c40a8", "#995e2b", "#26854f" };
static const char        no_hue[] = "#5e5c64";
static const char        text_color[] = "#241f31";

static const char *
get_hue (const BelayTimelineItem *item)
{
  if (item->kind == BELAY_TIMELINE_MEETING)
    return hues[0];

  return item->area >= 0 ? hues[item->area % (int) G_N_ELEMENTS (hues)] : no_hue;
}

/* No state stands by its colour alone: what is late is framed, at risk is dashed, done is full. */
static BelayPictureInk
get_ink (const BelayTimelineItem *item,
         gboolean                 is_cluster)
{
  BelayPictureInk ink = { .fill = get_hue (item), .fill_alpha = 0.28, .stroke = get_hue (item), .width = 1 };

  if (item->state == BELAY_TIMELINE_DONE)
    ink.fill_alpha = 0.6;
  else if (item->state == BELAY_TIMELINE_PLANNED)
    ink.fill_alpha = 0.12;
  if (item->is_critical)
    ink.stroke = text_color, ink.width = 2;
  if (item->state == BELAY_TIMELINE_OVERDUE)
    ink.stroke = "#c01c28", ink.width = 2;
  if (item->state == BELAY_TIMELINE_AT_RISK)
    ink.stroke = "#ae7b03", ink.width = 2, ink.is_dashed = TRUE;
  if (item->kind == BELAY_TIMELINE_LEVEL || item->kind == BELAY_TIMELINE_LEAVE)
    ink = (BelayPictureInk){ .fill = no_hue, .fill_alpha = item->kind == BELAY_TIMELINE_LEVEL ? 0.1 : 0.3 };
  if (item->kind == BELAY_TIMELINE_ASSESSMENT)
    ink = (BelayPictureInk){ .fill = hues[0], .fill_alpha = 0.14 };
  if (item->kind == BELAY_TIMELINE_PROJECT)
    ink = (BelayPictureInk){ .fill = no_hue, .fill_alpha = 0 };
  if (is_cluster)
    ink.is_dashed = FALSE, ink.stroke = no_hue;

  return ink;
}

static void
draw_diamond (BelayPicturePen         *pen,
              const BelayPicturePlace *place,
              const BelayPictureInk   *ink)
{
  double            x = place->x + place->width / 2, y = place->y + place->height / 2;
  double            radius = MIN (place->width, place->height) / 2 - INSET / 2.0;
  BelayPicturePoint points[] = { { x, y - radius }, { x + radius, y }, { x, y + radius }, { x - radius, y } };
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (BelayPicturePoint));

  g_array_append_vals (path, points, G_N_ELEMENTS (points));
  pen->path (pen, path, TRUE, ink);
}

static void
draw_progress (BelayPicturePen         *pen,
               const BelayPicturePlace *place,
               const BelayTimelineItem *item)
{
  BelayPictureInk   ink = { .fill = get_hue (item), .fill_alpha = 0.34 };
  BelayPicturePlace part = *place;

  part.width = place->width * MIN (item->progress, WHOLE) / WHOLE;
  pen->rectangle (pen, &part, RADIUS, &ink);
}

/* The rectangle is where the item is; a mark is drawn within it. */
static void
draw_shape (BelayPicture           *self,
            BelayPicturePen        *pen,
            guint                   number,
            const BelayTimelineBox *box)
{
  const BelayTimelineItem *item = belay_timeline_layout_get_item (self->layout, number, 0);
  BelayPicturePlace        place = { box->x, box->y, box->width, box->height };
  BelayPictureInk          ink = get_ink (item, box->count > 1);
  BelayPictureInk          none = { .fill = "#ffffff", .fill_alpha = 0 };
  gboolean                 is_diamond = item->kind == BELAY_TIMELINE_MILESTONE && box->count == 1;
  gboolean                 is_dot = item->kind == BELAY_TIMELINE_MEETING && box->count == 1;

  pen->rectangle (pen, &place, RADIUS, is_diamond || is_dot ? &none : &ink);
  if (box->count == 1 && item->progress > 0 && item->state != BELAY_TIMELINE_DONE &&
      (item->kind == BELAY_TIMELINE_GOAL || item->kind == BELAY_TIMELINE_WORK))
    draw_progress (pen, &place, item);
  if (is_diamond)
    draw_diamond (pen, &place, &ink);
  if (is_dot)
    {
      double radius = MIN (place.width, place.height) / 2 - INSET / 2.0;

      place.x += place.width / 2 - radius;
      place.y += place.height / 2 - radius;
      place.width = place.height = 2 * radius;
      pen->rectangle (pen, &place, radius, &ink);
    }
  if (item->kind == BELAY_TIMELINE_PROJECT)
    {
      ink = (BelayPictureInk){ .fill = no_hue, .fill_alpha = 0.3 };
      place.y = belay_timeline_layout_get_thread_y (self->layout, number) - THREAD / 2.0;
      place.height = THREAD;
      pen->rectangle (pen, &place, 0, &ink);
    }
}

static char *
join_titles (BelayPicture           *self,
             guint                   number,
             const BelayTimelineBox *box)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < box->count; i++)
    g_ptr_array_add (titles, belay_timeline_layout_get_item (self->layout, number, i)->title);
  g_ptr_array_add (titles, NULL);

  return g_strjoinv ("\n", (char **) titles->pdata);
}

static void
draw_item (BelayPicture    *self,
           BelayPicturePen *pen,
           guint            number)
{
  const BelayTimelineBox  *box = belay_timeline_layout_get_box (self->layout, number);
  const BelayTimelineItem *item = belay_timeline_layout_get_item (self->layout, number, 0);
  const BelayTimelineLane *lane = g_ptr_array_index (belay_timeline_source_get (self->source)->lanes, box->lane);
  BelayTimelineLabel       label = belay_timeline_layout_place_label (self->layout, number, 0, self->width);
  gboolean                 is_named = box->count == 1 && (lane->kind == BELAY_TIMELINE_LANE_ROW ||
                                          (label.place != BELAY_LABEL_NONE && g_strcmp0 (label.text, item->title) == 0));
  g_autofree char         *titles = is_named ? NULL : join_titles (self, number, box);

  pen->begin (pen, item->sentence, titles);
  draw_shape (self, pen, number, box);
  if (label.place != BELAY_LABEL_NONE)
    {
      BelayPicturePlace place = { label.x, label.y, label.width, label.height };

      pen->text (pen, &place, label.place == BELAY_LABEL_BELOW ? BELAY_PICTURE_CAPTION : BELAY_PICTURE_LABEL, text_color,
                 label.text);
    }
  pen->end (pen);
}

/*< private >
 * belay_picture_draw_items:
 *
 * Draws the items; each says its title once.
 */
void
belay_picture_draw_items (BelayPicture    *self,
                          BelayPicturePen *pen)
{
  for (guint i = 0; i < belay_timeline_layout_get_n_boxes (self->layout); i++)
    draw_item (self, pen, i);
}

static void
draw_flag (BelayPicture    *self,
           BelayPicturePen *pen,
           double           x,
           const char      *color,
           double           bottom,
           const char      *text,
           BelayTickRoom   *room)
{
  int               height;
  int               width = belay_picture_measure (self, BELAY_PICTURE_STRONG, text, &height);
  BelayPicturePlace place = { CLAMP (x - width / 2.0, 0, MAX (self->width - width, 0)), bottom - height, width, height };

  if (x < 0 || x > self->width)
    return;
  pen->text (pen, &place, BELAY_PICTURE_STRONG, color, text);
  room->shy_from = (int) place.x - RULER_GAP;
  room->shy_to = (int) (place.x + width) + RULER_GAP;
}

static void
draw_row (BelayPicture        *self,
          BelayPicturePen     *pen,
          BelayTimeUnit        unit,
          BelayTickStyle       tick_style,
          const BelayTickRoom *room,
          double               y)
{
  g_autoptr (GArray) ticks = belay_scale_list_ticks (belay_timeline_layout_get_scale (self->layout), unit, 0, self->width);

  for (guint i = 0; i < ticks->len; i++)
    {
      BelayTick        tick = g_array_index (ticks, BelayTick, i);
      g_autofree char *words = belay_time_unit_to_words (unit, tick_style, tick.day);
      int              height, x;
      int              width = belay_picture_measure (self, BELAY_PICTURE_CAPTION, words, &height);

      tick.end = MIN (tick.end, self->width);
      if (belay_tick_place_label (&tick, room, width, &x))
        pen->text (pen, &(BelayPicturePlace){ x, y, width, height }, BELAY_PICTURE_CAPTION, text_color, words);
    }
}

/*< private >
 * belay_picture_draw_ruler:
 *
 * Draws both rows of the ruler, today and the days that are due.
 */
void
belay_picture_draw_ruler (BelayPicture    *self,
                          BelayPicturePen *pen)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (self->source);
  const BelayScale          *scale = belay_timeline_layout_get_scale (self->layout);
  const BelayZoom           *zoom = belay_zoom_find (scale->px_per_day);
  BelayTickRoom              room = { .gap = RULER_GAP };
  BelayTickRoom              upper = room;

  draw_flag (self, pen, belay_scale_to_middle (scale, fields->today), "#c01c28", -1, _ ("Today"), &room);
  for (guint i = 0; i < fields->marks->len; i++)
    {
      const BelayTimelineMark *mark = g_ptr_array_index (fields->marks, i);

      draw_flag (self, pen, belay_scale_to_x (scale, mark->day + 1), "#813d9c", -self->ruler_height / 2.0 - 1, mark->label,
                 &upper);
    }
  draw_row (self, pen, zoom->major, zoom->major_style, &upper, -self->ruler_height);
  draw_row (self, pen, zoom->minor, zoom->minor_style, &room, -self->ruler_height / 2.0);
}
