/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-picture-private.h"

#define HEADROOM 6
#define POINT 3
#define GAP 5
#define GRID "#dedddd"
#define ACCENT "#1c71d8"
#define TEXT "#241f31"
#define FAINT "#77767b"
#define DONE "#26a269"
#define LATE "#c01c28"
#define DUE "#813d9c"

static const BelayPictureInk minor_ink = { .stroke = GRID, .width = 0.6 };
static const BelayPictureInk major_ink = { .stroke = GRID, .width = 1.2 };

static void
draw_line (BelayPicturePen       *pen,
           double                 from_x,
           double                 from_y,
           double                 to_x,
           double                 to_y,
           const BelayPictureInk *ink)
{
  BelayPicturePoint points[] = { { from_x, from_y }, { to_x, to_y } };
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (BelayPicturePoint));

  g_array_append_vals (path, points, G_N_ELEMENTS (points));
  pen->path (pen, path, FALSE, ink);
}

static void
draw_grid (BelayPicture          *self,
           BelayPicturePen       *pen,
           BelayTimeUnit          unit,
           const BelayPictureInk *ink)
{
  g_autoptr (GArray) ticks = belay_scale_list_ticks (belay_timeline_layout_get_scale (self->layout), unit, 0, self->width);

  for (guint i = 0; i < ticks->len; i++)
    {
      double x = g_array_index (ticks, BelayTick, i).x;

      if (x >= 0)
        draw_line (pen, x, ink == &major_ink ? -self->ruler_height : 0, x, self->height, ink);
    }
}

static void
draw_leaves (BelayPicture    *self,
             BelayPicturePen *pen)
{
  static const BelayPictureInk ink = { .fill = TEXT, .fill_alpha = 0.06 };
  const BelayTimelineFields   *fields = belay_timeline_source_get (self->source);
  const BelayScale            *scale = belay_timeline_layout_get_scale (self->layout);

  for (guint i = 0; i < fields->items->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (fields->items, i);
      const BelayTimelineLane *lane = g_ptr_array_index (fields->lanes, item->lane);
      BelayTimelineStrip       strip = belay_timeline_layout_get_lane (self->layout, item->lane);
      int                      x = belay_scale_to_edge (scale, item->start);
      BelayPicturePlace        place;

      if (item->kind != BELAY_TIMELINE_LEAVE)
        continue;
      if (lane->kind == BELAY_TIMELINE_LANE_LEVEL)
        strip = (BelayTimelineStrip){ 0, self->height };
      place = (BelayPicturePlace){ x, strip.y, belay_scale_to_edge (scale, item->end + 1) - x, strip.height };
      pen->rectangle (pen, &place, 0, &ink);
    }
}

static void
draw_lanes (BelayPicture    *self,
            BelayPicturePen *pen)
{
  const GPtrArray *lanes = belay_timeline_source_get (self->source)->lanes;

  for (guint i = 0; i < lanes->len; i++)
    {
      const BelayTimelineLane *lane = g_ptr_array_index (lanes, i);
      BelayTimelineStrip       strip = belay_timeline_layout_get_lane (self->layout, i);
      gboolean                 is_row = lane->kind == BELAY_TIMELINE_LANE_ROW;
      BelayPictureStyle        style = is_row ? BELAY_PICTURE_CAPTION : BELAY_PICTURE_STRONG;
      BelayPicturePlace        name = { -self->name_width, strip.y + GAP, self->name_width - GAP, 0 };
      int                      height;

      belay_picture_measure (self, style, lane->name, &height);
      name.height = height;
      if (is_row)
        name.y = strip.y + (strip.height - height) / 2.0;
      if (i == 0 || !is_row)
        draw_line (pen, -self->name_width, strip.y, self->width, strip.y, &major_ink);
      pen->text (pen, &name, style, TEXT, lane->name);
    }
  draw_line (pen, -self->name_width, self->height, self->width, self->height, &major_ink);
}

static BelayPicturePoint
get_point (BelayPicture *self,
           BelayDay      day,
           int           per_mille)
{
  BelayTimelineStrip strip = belay_timeline_layout_get_curve (self->layout);

  return (BelayPicturePoint){ belay_scale_to_middle (belay_timeline_layout_get_scale (self->layout), day),
                              strip.y + strip.height - (double) (strip.height - HEADROOM) * per_mille / 1000 };
}

static void
draw_curve (BelayPicture    *self,
            BelayPicturePen *pen)
{
  static const BelayPictureInk line_ink = { .stroke = ACCENT, .width = 2 };
  static const BelayPictureInk target_ink = { .stroke = DONE, .width = 2 };
  static const BelayPictureInk point_ink = { .fill = ACCENT, .fill_alpha = 1 };
  const BelayTimelineFields   *fields = belay_timeline_source_get (self->source);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (BelayPicturePoint));

  if (belay_timeline_layout_get_curve (self->layout).height == 0)
    return;
  if (fields->target != NULL)
    {
      double            y = get_point (self, fields->today, fields->score).y;
      int               height;
      int               width = belay_picture_measure (self, BELAY_PICTURE_LABEL, fields->target, &height);
      BelayPicturePlace name = { -width - GAP, y - height / 2.0, width, height };

      draw_line (pen, 0, y, self->width, y, &target_ink);
      pen->text (pen, &name, BELAY_PICTURE_LABEL, DONE, fields->target);
    }
  for (guint i = 0; i < fields->curve->len; i++)
    {
      const BelayTimelinePoint *point = &g_array_index (fields->curve, BelayTimelinePoint, i);
      BelayPicturePoint         place = get_point (self, point->day, point->per_mille);
      BelayPicturePlace         dot = { place.x - POINT, place.y - POINT, 2 * POINT, 2 * POINT };

      g_array_append_val (path, place);
      pen->rectangle (pen, &dot, POINT, &point_ink);
    }
  if (path->len > 1)
    pen->path (pen, path, FALSE, &line_ink);
}

static void
draw_routes (BelayPicture    *self,
             BelayPicturePen *pen)
{
  static const BelayPictureInk line_ink = { .stroke = FAINT, .width = 1.2 };
  static const BelayPictureInk tip_ink = { .fill = FAINT, .fill_alpha = 1 };
  g_autoptr (GPtrArray) routes = belay_timeline_layout_list_routes (self->layout);

  for (guint i = 0; i < routes->len; i++)
    {
      const BelayTimelineRoute *route = g_ptr_array_index (routes, i);
      g_autoptr (GArray) line = g_array_new (FALSE, FALSE, sizeof (BelayPicturePoint));
      g_autoptr (GArray) tip = g_array_new (FALSE, FALSE, sizeof (BelayPicturePoint));
      BelayTimelineTip corners;

      for (guint j = 0; j < route->corners->len; j++)
        {
          const BelayTimelineCorner *corner = &g_array_index (route->corners, BelayTimelineCorner, j);
          BelayPicturePoint          point = { corner->x + 0.5, corner->y + 0.5 };

          g_array_append_val (line, point);
        }
      corners = belay_timeline_route_get_tip (route);
      for (guint j = 0; j < G_N_ELEMENTS (corners.x); j++)
        {
          BelayPicturePoint point = { corners.x[j] + 0.5, corners.y[j] + 0.5 };

          g_array_append_val (tip, point);
        }
      pen->path (pen, line, FALSE, &line_ink);
      pen->path (pen, tip, TRUE, &tip_ink);
    }
}

static void
draw_day (BelayPicture          *self,
          BelayPicturePen       *pen,
          double                 x,
          const BelayPictureInk *ink)
{
  if (x >= 0 && x <= self->width)
    draw_line (pen, x, 0, x, self->height, ink);
}

static void
draw_days (BelayPicture    *self,
           BelayPicturePen *pen)
{
  static const BelayPictureInk today_ink = { .stroke = LATE, .width = 2 };
  static const BelayPictureInk due_ink = { .stroke = DUE, .width = 2, .is_dashed = TRUE };
  const BelayTimelineFields   *fields = belay_timeline_source_get (self->source);
  const BelayScale            *scale = belay_timeline_layout_get_scale (self->layout);

  for (guint i = 0; i < fields->marks->len; i++)
    {
      const BelayTimelineMark *mark = g_ptr_array_index (fields->marks, i);

      draw_day (self, pen, belay_scale_to_x (scale, mark->day + 1), &due_ink);
    }
  draw_day (self, pen, belay_scale_to_middle (scale, fields->today), &today_ink);
}

/*< private >
 * belay_picture_draw:
 *
 * Draws all of a picture, from below.
 */
void
belay_picture_draw (BelayPicture    *self,
                    BelayPicturePen *pen)
{
  static const BelayPictureInk white = { .fill = "#ffffff", .fill_alpha = 1 };
  const BelayZoom             *zoom = belay_zoom_find (belay_timeline_layout_get_scale (self->layout)->px_per_day);
  BelayPicturePlace            whole = { 0, 0, belay_picture_get_total_width (self), belay_picture_get_total_height (self) };
  BelayPicturePlace            title = { -self->name_width, -self->ruler_height - self->title_height,
                                         self->name_width + self->width, self->title_height };

  pen->rectangle (pen, &whole, 0, &white);
  pen->shift (pen, BELAY_PICTURE_MARGIN + self->name_width, BELAY_PICTURE_MARGIN + self->title_height + self->ruler_height);
  pen->text (pen, &title, BELAY_PICTURE_TITLE, TEXT, belay_timeline_source_get (self->source)->title);
  draw_leaves (self, pen);
  draw_grid (self, pen, zoom->minor, &minor_ink);
  draw_grid (self, pen, zoom->major, &major_ink);
  draw_lanes (self, pen);
  draw_curve (self, pen);
  draw_routes (self, pen);
  belay_picture_draw_items (self, pen);
  draw_days (self, pen);
  belay_picture_draw_ruler (self, pen);
}
