/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-view-private.h"

#include "belay-timeline-node.h"

#define HEADROOM 6
#define CURVE_WIDTH 2
#define POINT_RADIUS 3.5
#define FILL_ALPHA 0.25f
#define MINOR_ALPHA 0.6f
#define THREAD_HEIGHT 3
#define DASH 5
#define NAME_GAP 6

static void
fill (GtkSnapshot *snapshot,
      GdkRGBA      color,
      int          x,
      int          y,
      int          width,
      int          height)
{
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static GdkRGBA
get_ink (BelayTimelineView *self,
         BelayTimelineInk   ink)
{
  return belay_timeline_node_get_color (self->inks[ink]);
}

/* The range of the content that can be seen, in pixels. */
static void
get_range (BelayTimelineView *self,
           int               *from,
           int               *to)
{
  *from = belay_timeline_view_get_offset (self);
  *to = *from + belay_timeline_view_get_body_width (self);
}

static void
draw_grid_of (BelayTimelineView *self,
              GtkSnapshot       *snapshot,
              BelayTimeUnit      unit,
              float              alpha)
{
  const BelayScale *scale = belay_timeline_layout_get_scale (self->layout);
  GdkRGBA           color = get_ink (self, BELAY_INK_GRID);
  int               height = gtk_widget_get_height (GTK_WIDGET (self));
  int               from, to;
  g_autoptr (GArray) ticks = NULL;

  get_range (self, &from, &to);
  ticks = belay_scale_list_ticks (scale, unit, from, to);
  color.alpha *= alpha;
  for (guint i = 0; i < ticks->len; i++)
    {
      const BelayTick *tick = &g_array_index (ticks, BelayTick, i);

      fill (snapshot, color, belay_timeline_view_to_view_x (self, belay_scale_to_edge (scale, tick->day), 1), 0, 1, height);
    }
}

static void
draw_leaves (BelayTimelineView *self,
             GtkSnapshot       *snapshot)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (self->source);
  const BelayScale          *scale = belay_timeline_layout_get_scale (self->layout);
  GdkRGBA                    color = get_ink (self, BELAY_INK_LEAVE);

  for (guint i = 0; i < self->leaves->len; i++)
    {
      const BelayTimelineItem *item = g_ptr_array_index (self->leaves, i);
      const BelayTimelineLane *lane = g_ptr_array_index (fields->lanes, item->lane);
      BelayTimelineStrip       strip = belay_timeline_layout_get_lane (self->layout, item->lane);
      int                      x = belay_scale_to_edge (scale, item->start);
      int                      width = MAX (belay_scale_to_edge (scale, item->end + 1) - x, 1);

      /* Away from the path of one person is away from all of it. */
      if (lane->kind == BELAY_TIMELINE_LANE_LEVEL)
        strip = (BelayTimelineStrip){ 0, belay_timeline_layout_get_height (self->layout) };
      fill (snapshot, color, belay_timeline_view_to_view_x (self, x, width),
            belay_timeline_view_to_view_y (self, strip.y), width, strip.height);
    }
}

static void
draw_separators (BelayTimelineView *self,
                 GtkSnapshot       *snapshot)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (self->source);
  GdkRGBA                    color = get_ink (self, BELAY_INK_GRID);
  int                        width = gtk_widget_get_width (GTK_WIDGET (self));

  for (guint i = 0; i < fields->lanes->len; i++)
    {
      const BelayTimelineLane *lane = g_ptr_array_index (fields->lanes, i);
      int                      y = belay_timeline_view_to_view_y (self, belay_timeline_layout_get_lane (self->layout, i).y);

      if (y >= self->ruler_height && (i == 0 || lane->kind != BELAY_TIMELINE_LANE_ROW))
        fill (snapshot, color, 0, y, width, 1);
    }
}

/* A point of the curve in the pixels of the view. */
static graphene_point_t
get_point (BelayTimelineView        *self,
           BelayTimelineStrip        strip,
           const BelayTimelinePoint *point)
{
  const BelayScale *scale = belay_timeline_layout_get_scale (self->layout);
  int               x = (int) belay_scale_to_middle (scale, point->day);
  int               y = strip.y + strip.height - (strip.height - HEADROOM) * point->per_mille / 1000;

  return GRAPHENE_POINT_INIT (belay_timeline_view_to_view_x (self, x, 0), belay_timeline_view_to_view_y (self, y));
}

static int
get_target_y (BelayTimelineView *self,
              BelayTimelineStrip strip)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (self->source);
  BelayTimelinePoint         point = { fields->today, fields->score };

  return (int) get_point (self, strip, &point).y;
}

/* The level to reach is named beside its line, where the curve never comes, or at its end in a narrow view. */
static void
draw_target_name (BelayTimelineView *self,
                  GtkSnapshot       *snapshot)
{
  const char        *name = belay_timeline_source_get (self->source)->target;
  BelayTimelineStrip strip = belay_timeline_layout_get_curve (self->layout);
  int                total = gtk_widget_get_width (GTK_WIDGET (self));
  int                y = get_target_y (self, strip);
  GdkRGBA            color = get_ink (self, BELAY_INK_TARGET);
  int                width = 0, height = 0, x;
  g_autoptr (PangoLayout) layout = NULL;

  if (name == NULL || strip.height == 0)
    return;
  layout = gtk_widget_create_pango_layout (self->inks[BELAY_INK_TARGET], name);
  pango_layout_get_pixel_size (layout, &width, &height);
  x = (self->is_narrow ? total : self->name_width) - width - NAME_GAP;
  y = self->is_narrow ? y + 2 : y - height / 2;
  if (belay_timeline_view_is_mirrored (self))
    x = belay_scale_mirror (x, width, total);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
trace_curve (cairo_t           *cr,
             BelayTimelineView *self,
             BelayTimelineStrip strip,
             const GArray      *curve)
{
  for (guint i = 0; i < curve->len; i++)
    {
      graphene_point_t place = get_point (self, strip, &g_array_index (curve, BelayTimelinePoint, i));

      cairo_line_to (cr, place.x, place.y);
    }
}

static void
draw_curve (BelayTimelineView *self,
            GtkSnapshot       *snapshot)
{
  const GArray      *curve = belay_timeline_source_get (self->source)->curve;
  BelayTimelineStrip strip = belay_timeline_layout_get_curve (self->layout);
  GdkRGBA            color = get_ink (self, BELAY_INK_CURVE);
  GdkRGBA            area = color;
  graphene_point_t   first, last;
  cairo_t           *cr;
  int                bottom;

  if (strip.height == 0)
    return;
  if (belay_timeline_source_get (self->source)->target != NULL)
    fill (snapshot, get_ink (self, BELAY_INK_TARGET), 0, get_target_y (self, strip) - 1,
          gtk_widget_get_width (GTK_WIDGET (self)), 2);
  if (curve->len == 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, belay_timeline_view_to_view_y (self, strip.y) - HEADROOM,
                                                                 gtk_widget_get_width (GTK_WIDGET (self)),
                                                                 strip.height + 2 * HEADROOM));
  bottom = belay_timeline_view_to_view_y (self, strip.y + strip.height);
  first = get_point (self, strip, &g_array_index (curve, BelayTimelinePoint, 0));
  last = get_point (self, strip, &g_array_index (curve, BelayTimelinePoint, curve->len - 1));
  area.alpha *= FILL_ALPHA;

  trace_curve (cr, self, strip, curve);
  cairo_line_to (cr, last.x, bottom);
  cairo_line_to (cr, first.x, bottom);
  cairo_close_path (cr);
  gdk_cairo_set_source_rgba (cr, &area);
  cairo_fill (cr);

  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, CURVE_WIDTH);
  trace_curve (cr, self, strip, curve);
  cairo_stroke (cr);
  for (guint i = 0; i < curve->len; i++)
    {
      graphene_point_t place = get_point (self, strip, &g_array_index (curve, BelayTimelinePoint, i));

      cairo_arc (cr, place.x, place.y, POINT_RADIUS, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
}

/* A thread ties the milestones of a project together. */
static void
draw_threads (BelayTimelineView *self,
              GtkSnapshot       *snapshot)
{
  GdkRGBA        color = get_ink (self, BELAY_INK_THREAD);
  GHashTableIter iter;
  gpointer       widget;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &widget))
    {
      guint                   number = belay_timeline_item_widget_get_box (widget);
      const BelayTimelineBox *box;
      int                     y;

      /* Boxes may have been numbered anew since the children were; the next frame shows them. */
      if (belay_timeline_item_widget_get_serial (widget) != self->serial ||
          belay_timeline_layout_get_item (self->layout, number, 0)->kind != BELAY_TIMELINE_PROJECT)
        continue;
      box = belay_timeline_layout_get_box (self->layout, number);
      y = belay_timeline_layout_get_thread_y (self->layout, number);
      fill (snapshot, color, belay_timeline_view_to_view_x (self, box->x, box->width),
            belay_timeline_view_to_view_y (self, y) - THREAD_HEIGHT / 2, box->width, THREAD_HEIGHT);
    }
}

static void
draw_route (BelayTimelineView        *self,
            cairo_t                  *cr,
            const BelayTimelineRoute *route)
{
  BelayTimelineTip tip = belay_timeline_route_get_tip (route);
  double           sign = belay_timeline_view_is_mirrored (self) ? -1 : 1;
  double           origin_x = belay_timeline_view_to_view_x (self, 0, 1) + 0.5;
  double           origin_y = belay_timeline_view_to_view_y (self, 0) + 0.5;

  for (guint i = 0; i < route->corners->len; i++)
    {
      const BelayTimelineCorner *corner = &g_array_index (route->corners, BelayTimelineCorner, i);

      cairo_line_to (cr, origin_x + sign * corner->x, origin_y + corner->y);
    }
  cairo_stroke (cr);
  for (guint i = 0; i < G_N_ELEMENTS (tip.x); i++)
    cairo_line_to (cr, origin_x + sign * tip.x[i], origin_y + tip.y[i]);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_routes (BelayTimelineView *self,
             GtkSnapshot       *snapshot)
{
  GdkRGBA  color = get_ink (self, BELAY_INK_ARROW);
  cairo_t *cr;

  if (self->routes == NULL || self->routes->len == 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                                                                 gtk_widget_get_height (GTK_WIDGET (self))));
  /* As one group, or lines that share a way would add up. */
  cairo_push_group (cr);
  cairo_set_source_rgb (cr, color.red, color.green, color.blue);
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < self->routes->len; i++)
    draw_route (self, cr, g_ptr_array_index (self->routes, i));
  cairo_pop_group_to_source (cr);
  cairo_paint_with_alpha (cr, color.alpha);
  cairo_destroy (cr);
}

static void
draw_mark (BelayTimelineView       *self,
           GtkSnapshot             *snapshot,
           const BelayTimelineMark *mark)
{
  const BelayScale *scale = belay_timeline_layout_get_scale (self->layout);
  GdkRGBA           color = get_ink (self, BELAY_INK_DUE);
  int               line = (int) belay_scale_to_x (scale, mark->day + 1);
  int               height = gtk_widget_get_height (GTK_WIDGET (self));
  int               top = self->ruler_height - 2 * DASH;
  GdkRectangle      place;
  g_autoptr (PangoLayout) layout = belay_timeline_view_place_mark (self, mark, &place);

  for (int y = top; y < height; y += 2 * DASH)
    fill (snapshot, color, belay_timeline_view_to_view_x (self, line - 1, 2), y, 2, DASH);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (belay_timeline_view_to_view_x (self, place.x, place.width), place.y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_items (BelayTimelineView *self,
                GtkSnapshot       *snapshot)
{
  GHashTableIter iter;
  gpointer       widget;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &widget))
    gtk_widget_snapshot_child (GTK_WIDGET (self), widget, snapshot);
}

/*< private >
 * belay_timeline_view_draw:
 * @self: a view with a layout
 * @snapshot: where to draw
 *
 * Draws grid, lanes, children and lines, from below.
 */
void
belay_timeline_view_draw (BelayTimelineView *self,
                          GtkSnapshot       *snapshot)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (self->source);
  const BelayZoom           *zoom = belay_timeline_view_find_zoom (self);
  GtkWidget                 *widget = GTK_WIDGET (self);
  int                        width = gtk_widget_get_width (widget);
  int                        height = gtk_widget_get_height (widget);
  int                        body_x = belay_timeline_view_is_mirrored (self) ? 0 : self->name_width;
  graphene_rect_t            lanes = GRAPHENE_RECT_INIT (0, self->ruler_height, width, height - self->ruler_height);
  graphene_rect_t            body = GRAPHENE_RECT_INIT (body_x, 0, width - self->name_width, height);

  gtk_snapshot_push_clip (snapshot, &lanes);
  draw_separators (self, snapshot);
  gtk_snapshot_push_clip (snapshot, &body);
  draw_leaves (self, snapshot);
  draw_grid_of (self, snapshot, zoom->minor, MINOR_ALPHA);
  draw_grid_of (self, snapshot, zoom->major, 1);
  belay_timeline_view_draw_fan (self, snapshot);
  draw_curve (self, snapshot);
  draw_threads (self, snapshot);
  draw_routes (self, snapshot);
  snapshot_items (self, snapshot);
  gtk_snapshot_pop (snapshot);
  for (guint i = 0; i < self->names->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->names, i), snapshot);
  draw_target_name (self, snapshot);
  gtk_snapshot_pop (snapshot);

  gtk_snapshot_push_clip (snapshot, &body);
  belay_timeline_view_draw_ruler (self, snapshot);
  for (guint i = 0; i < fields->marks->len; i++)
    draw_mark (self, snapshot, g_ptr_array_index (fields->marks, i));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, self->ruler_height - 2, width, height));
  gtk_widget_snapshot_child (widget, self->today_line, snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_widget_snapshot_child (widget, self->today_flag, snapshot);
  belay_timeline_view_draw_drag (self, snapshot);
  gtk_snapshot_pop (snapshot);
}
