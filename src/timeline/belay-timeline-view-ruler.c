/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-view-private.h"

#include "belay-timeline-node.h"

#define PADDING 6
#define GAP 4
#define MINOR_ALPHA 0.75f

/* One row of the ruler. */
typedef struct
{
  BelayTimeUnit  unit;
  BelayTickStyle style;
  PangoWeight    weight;
  float          alpha;
  int            y;
  int            height;
  int            shy_from; /* labels leave room for what stands between these */
  int            shy_to;
} Row;

static void
draw_label (BelayTimelineView *self,
            GtkSnapshot       *snapshot,
            PangoLayout       *layout,
            const Row         *row,
            int                x,
            int                width)
{
  GdkRGBA color = belay_timeline_node_get_color (self->inks[BELAY_INK_RULER]);

  color.alpha *= row->alpha;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (belay_timeline_view_to_view_x (self, x, width), row->y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static PangoLayout *
make_text (BelayTimelineView *self,
           const Row         *row,
           BelayDay           day)
{
  g_autofree char *words = belay_time_unit_to_words (row->unit, row->style, day);
  PangoLayout     *layout = gtk_widget_create_pango_layout (self->inks[BELAY_INK_RULER], words);
  PangoAttrList   *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (row->weight));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);

  return layout;
}

/* The label of what began before the start edge stays visible as long as it fits. */
static void
draw_row (BelayTimelineView *self,
          GtkSnapshot       *snapshot,
          const Row         *row)
{
  const BelayScale *scale = belay_timeline_layout_get_scale (self->layout);
  GdkRGBA           grid = belay_timeline_node_get_color (self->inks[BELAY_INK_GRID]);
  int               from = belay_timeline_view_get_offset (self);
  g_autoptr (GArray) ticks = belay_scale_list_ticks (scale, row->unit, from, from + belay_timeline_view_get_body_width (self));

  for (guint i = 0; i < ticks->len; i++)
    {
      const BelayTick *tick = &g_array_index (ticks, BelayTick, i);
      g_autoptr (PangoLayout) layout = make_text (self, row, tick->day);
      int           edge = belay_scale_to_edge (scale, tick->day);
      BelayTickRoom room = { from, PADDING, row->shy_from, row->shy_to };
      int           x = 0;
      int           width = 0;

      gtk_snapshot_append_color (snapshot, &grid,
                                 &GRAPHENE_RECT_INIT (belay_timeline_view_to_view_x (self, edge, 1), row->y, 1, row->height));
      pango_layout_get_pixel_size (layout, &width, NULL);
      if (belay_tick_place_label (tick, &room, width, &x))
        draw_label (self, snapshot, layout, row, x, width);
    }
}

static int
measure_line (BelayTimelineView *self)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->inks[BELAY_INK_RULER], "Ág");
  int height = 0;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

/* Around a line, and whole as long as that line can be seen. */
static int
place_around (BelayTimelineView *self,
              int                line,
              int                width)
{
  int from = belay_timeline_view_get_offset (self);
  int to = from + belay_timeline_view_get_body_width (self);
  int x = line - width / 2;

  return line >= from && line <= to ? CLAMP (x, from + GAP, MAX (from + GAP, to - width - GAP)) : x;
}

/*< private >
 * belay_timeline_view_place_today:
 * @self: a view with a layout
 * @width: the width of the flag of today
 *
 * Returns: where it begins, in the pixels of the content
 */
int
belay_timeline_view_place_today (BelayTimelineView *self,
                                 int                width)
{
  BelayDay today = belay_timeline_source_get (self->source)->today;

  return place_around (self, (int) belay_scale_to_middle (belay_timeline_layout_get_scale (self->layout), today), width);
}

/*< private >
 * belay_timeline_view_place_mark:
 * @self: a view with a layout
 * @mark: a marked day
 * @out_place: (out): where its label is, with x in the pixels of the content
 *
 * Places the label of a marked day in the upper row, around its line and within
 * what can be seen.
 *
 * Returns: (transfer full): the label
 */
PangoLayout *
belay_timeline_view_place_mark (BelayTimelineView       *self,
                                const BelayTimelineMark *mark,
                                GdkRectangle            *out_place)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->inks[BELAY_INK_DUE], mark->label);
  int          line = (int) belay_scale_to_x (belay_timeline_layout_get_scale (self->layout), mark->day + 1);

  pango_layout_get_pixel_size (layout, &out_place->width, &out_place->height);
  out_place->x = place_around (self, line, out_place->width);
  out_place->y = self->ruler_height - 2 * measure_line (self) - 5;

  return layout;
}

/*< private >
 * belay_timeline_view_draw_ruler:
 * @self: a view with a layout
 * @snapshot: where to draw
 *
 * Draws the two rows of the ruler in the units of the zoom.
 */
void
belay_timeline_view_draw_ruler (BelayTimelineView *self,
                                GtkSnapshot       *snapshot)
{
  const GPtrArray *marks = belay_timeline_source_get (self->source)->marks;
  const BelayZoom *zoom = belay_timeline_view_find_zoom (self);
  int              line = measure_line (self);
  int              flag = gtk_widget_get_allocated_width (self->today_flag);
  Row              major = { zoom->major, zoom->major_style, PANGO_WEIGHT_BOLD, 1, 0, line + 2, 0, 0 };
  Row              minor = { zoom->minor, zoom->minor_style, PANGO_WEIGHT_NORMAL, MINOR_ALPHA, 0, line + 2, 0, 0 };

  minor.y = self->ruler_height - line - 4;
  major.y = minor.y - line - 2;
  minor.shy_from = belay_timeline_view_place_today (self, flag) - 2;
  minor.shy_to = minor.shy_from + flag + 4;
  draw_row (self, snapshot, &minor);
  if (marks->len > 0)
    {
      GdkRectangle place;
      g_autoptr (PangoLayout) label = belay_timeline_view_place_mark (self, g_ptr_array_index (marks, 0), &place);

      major.shy_from = place.x - GAP;
      major.shy_to = place.x + place.width + GAP;
    }
  draw_row (self, snapshot, &major);
}
