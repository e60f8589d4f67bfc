/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-view-private.h"

#include "belay-timeline-node.h"

#define NOTE_GAP 6
#define LINE_WIDTH 2

/* Pulling items with the pointer. Until the drop only what is drawn here changes: where the
 * item would be, asked of the layout, and its days in words. A drop is one edit. */

static const BelayTimelineItem *
get_item (BelayTimelineView *self,
          guint              box)
{
  return belay_timeline_layout_get_item (self->layout, box, 0);
}

static void
fade_dragged (BelayTimelineView *self,
              gboolean           is_dragged)
{
  BelayTimelineItemWidget *widget = self->layout != NULL ? belay_timeline_view_find_widget (self, self->drag.box) : NULL;

  if (widget == NULL)
    return;
  if (is_dragged)
    gtk_widget_add_css_class (GTK_WIDGET (widget), "dragged");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (widget), "dragged");
}

static void
clear_drag (BelayTimelineView *self)
{
  if (self->drag.kind != BELAY_DRAG_NONE)
    fade_dragged (self, FALSE);
  g_clear_pointer (&self->drag.shift, belay_timeline_shift_free);
  self->drag = (BelayTimelineDrag){ .kind = BELAY_DRAG_NONE, .target = BELAY_NO_BOX };
  gtk_widget_set_child_visible (self->preview, FALSE);
  gtk_widget_set_child_visible (self->note, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/*< private >
 * belay_timeline_view_cancel_drag:
 * @self: a view
 *
 * Lets what is pulled go back to where it was.
 *
 * Returns: whether anything was pulled
 */
gboolean
belay_timeline_view_cancel_drag (BelayTimelineView *self)
{
  if (self->drag.kind == BELAY_DRAG_NONE)
    return FALSE;
  clear_drag (self);

  return TRUE;
}

static gboolean
is_touch (GtkGesture *gesture)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (GTK_EVENT_CONTROLLER (gesture));

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHSCREEN;
}

/* A finger that begins on an item means to scroll. */
static void
begin_cb (GtkGestureDrag    *gesture,
          double             x,
          double             y,
          BelayTimelineView *self)
{
  guint             box;
  BelayTimelineZone zone = belay_timeline_view_find_zone (self, x, y, &box);

  if (zone == BELAY_TIMELINE_ZONE_NONE || is_touch (GTK_GESTURE (gesture)))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  clear_drag (self);
  self->drag.zone = zone;
  self->drag.box = box;
  self->drag.x = x;
  self->drag.y = y;
}

/* What is at hand once the pointer has gone far enough to mean it. */
static void
start (BelayTimelineView *self)
{
  self->drag.kind = self->drag.zone == BELAY_TIMELINE_ZONE_HANDLE ? BELAY_DRAG_LINK : BELAY_DRAG_SHIFT;
  self->drag.offset_x = belay_timeline_view_get_offset (self);
  fade_dragged (self, self->drag.kind == BELAY_DRAG_SHIFT);
  if (self->drag.kind == BELAY_DRAG_SHIFT)
    self->handle_box = BELAY_NO_BOX;
  gtk_widget_set_child_visible (self->handle, self->handle_box != BELAY_NO_BOX);
}

static void
say (BelayTimelineView *self,
     const char        *text)
{
  gtk_label_set_text (GTK_LABEL (self->note), text);
  gtk_widget_set_child_visible (self->note, text != NULL && *text != '\0');
}

static void
pull_item (BelayTimelineView *self,
           double             offset_x)
{
  const BelayTimelineItem *item = get_item (self, self->drag.box);
  gboolean                 by_end = self->drag.zone == BELAY_TIMELINE_ZONE_END;
  double                   n_px = belay_timeline_view_is_mirrored (self) ? -offset_x : offset_x;
  g_autofree char         *words = NULL;
  int                      n_days;

  n_px += belay_timeline_view_get_offset (self) - self->drag.offset_x;
  n_days = belay_scale_snap (belay_timeline_layout_get_scale (self->layout), by_end ? item->end + 1 : item->start, n_px);
  g_clear_pointer (&self->drag.shift, belay_timeline_shift_free);
  self->drag.shift = belay_timeline_shift_new (item, by_end ? BELAY_TIMELINE_HOLD_END : BELAY_TIMELINE_HOLD_ALL, n_days);
  words = belay_timeline_shift_to_words (self->drag.shift);
  gtk_widget_set_child_visible (self->preview, TRUE);
  say (self, words);
}

static void
pull_link (BelayTimelineView *self)
{
  const BelayTimelineItem *item = get_item (self, self->drag.box);
  guint                    box;
  g_autoptr (GVariant) edit = NULL;

  self->drag.target = BELAY_NO_BOX;
  if (belay_timeline_view_find_zone (self, self->drag.to_x, self->drag.to_y, &box) == BELAY_TIMELINE_ZONE_NONE)
    {
      say (self, "");
      return;
    }
  edit = belay_timeline_item_to_link (item, get_item (self, box));
  if (edit == NULL)
    {
      say (self, "");
      return;
    }
  g_variant_ref_sink (edit);
  self->drag.target = box;
  gtk_widget_set_child_visible (self->preview, TRUE);
  say (self, get_item (self, box)->title);
}

static gboolean
is_stale (BelayTimelineView *self)
{
  return self->layout == NULL || self->is_layout_stale || self->is_zoom_stale;
}

static void
update_cb (GtkGestureDrag    *gesture,
           double             offset_x,
           double             offset_y,
           BelayTimelineView *self)
{
  if (self->drag.zone == BELAY_TIMELINE_ZONE_NONE)
    return;
  if (is_stale (self))
    {
      belay_timeline_view_cancel_drag (self);
      return;
    }
  if (self->drag.kind == BELAY_DRAG_NONE &&
      !gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) offset_x, (int) offset_y))
    return;
  if (self->drag.kind == BELAY_DRAG_NONE)
    start (self);

  gtk_widget_set_child_visible (self->preview, FALSE);
  self->drag.to_x = self->drag.x + offset_x;
  self->drag.to_y = self->drag.y + offset_y;
  if (self->drag.kind == BELAY_DRAG_LINK)
    pull_link (self);
  else
    pull_item (self, offset_x);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
end_cb (GtkGestureDrag    *gesture,
        double             offset_x,
        double             offset_y,
        BelayTimelineView *self)
{
  GVariant *edit = NULL;

  if (self->drag.kind != BELAY_DRAG_NONE && !is_stale (self))
    {
      if (self->drag.shift != NULL)
        edit = belay_timeline_shift_to_edit (self->drag.shift);
      else if (self->drag.target != BELAY_NO_BOX)
        edit = belay_timeline_item_to_link (get_item (self, self->drag.box), get_item (self, self->drag.target));
    }
  clear_drag (self);
  belay_timeline_view_edit (self, edit);
}

static void
cancelled_cb (GtkGesture        *gesture,
              GdkEventSequence  *sequence,
              BelayTimelineView *self)
{
  clear_drag (self);
}

/*< private >
 * belay_timeline_view_point_at:
 * @self: a view
 * @x: where the pointer is
 * @y: the same from the upper edge
 *
 * Shows what a press there would take hold of.
 */
void
belay_timeline_view_point_at (BelayTimelineView *self,
                              double             x,
                              double             y)
{
  guint             box = BELAY_NO_BOX, handle = BELAY_NO_BOX;
  BelayTimelineZone zone = BELAY_TIMELINE_ZONE_NONE;
  const char       *cursor = NULL;

  if (self->drag.kind != BELAY_DRAG_NONE)
    return;
  if (!is_stale (self))
    zone = belay_timeline_view_find_zone (self, x, y, &box);
  if (zone == BELAY_TIMELINE_ZONE_END)
    cursor = belay_timeline_view_is_mirrored (self) ? "w-resize" : "e-resize";
  else if (zone == BELAY_TIMELINE_ZONE_HANDLE)
    cursor = "crosshair";
  if (zone != BELAY_TIMELINE_ZONE_NONE && belay_timeline_layout_get_box (self->layout, box)->count == 1 &&
      (get_item (self, box)->powers & BELAY_TIMELINE_LINKS) != 0)
    handle = box;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), cursor);
  if (handle == self->handle_box)
    return;
  self->handle_box = handle;
  gtk_widget_set_child_visible (self->handle, handle != BELAY_NO_BOX);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
allocate (GtkWidget *child,
          int        x,
          int        y,
          int        width,
          int        height)
{
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

/* Above what it tells of, or below where that is the first row; always whole. */
static void
allocate_note (BelayTimelineView *self,
               int                x,
               int                y,
               int                height)
{
  int total = gtk_widget_get_width (GTK_WIDGET (self));
  int note_width, note_height;

  gtk_widget_measure (self->note, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &note_width, NULL, NULL);
  gtk_widget_measure (self->note, GTK_ORIENTATION_VERTICAL, -1, NULL, &note_height, NULL, NULL);
  note_width = MIN (note_width, total);
  y = y - note_height - NOTE_GAP >= self->ruler_height ? y - note_height - NOTE_GAP : y + height + NOTE_GAP;
  allocate (self->note, CLAMP (x, 0, total - note_width), y, note_width, note_height);
}

static void
allocate_at (BelayTimelineView      *self,
             GtkWidget              *child,
             const BelayTimelineBox *box)
{
  allocate (child, belay_timeline_view_to_view_x (self, box->x, box->width), belay_timeline_view_to_view_y (self, box->y),
            box->width, box->height);
}

/*< private >
 * belay_timeline_view_allocate_drag:
 * @self: a view with a layout
 *
 * Puts what belongs to the pointer where the layout says.
 */
void
belay_timeline_view_allocate_drag (BelayTimelineView *self)
{
  BelayTimelineBox place;

  if (is_stale (self))
    {
      gtk_widget_set_child_visible (self->handle, FALSE);
      gtk_widget_set_child_visible (self->preview, FALSE);
      gtk_widget_set_child_visible (self->note, FALSE);
      return;
    }
  if (gtk_widget_should_layout (self->handle) && self->handle_box < belay_timeline_layout_get_n_boxes (self->layout))
    {
      place = belay_timeline_layout_place_handle (self->layout, belay_timeline_layout_get_box (self->layout, self->handle_box));
      allocate_at (self, self->handle, &place);
    }
  else
    gtk_widget_set_child_visible (self->handle, FALSE);
  if (self->drag.kind == BELAY_DRAG_NONE)
    return;

  if (self->drag.shift != NULL)
    place = belay_timeline_layout_place_shift (self->layout, self->drag.box, self->drag.shift->start, self->drag.shift->end);
  else
    place = *belay_timeline_layout_get_box (self->layout, self->drag.target != BELAY_NO_BOX ? self->drag.target : self->drag.box);
  if (gtk_widget_get_child_visible (self->preview))
    allocate_at (self, self->preview, &place);
  if (gtk_widget_get_child_visible (self->note))
    allocate_note (self, belay_timeline_view_to_view_x (self, place.x, place.width),
                   belay_timeline_view_to_view_y (self, place.y), place.height);
}

static void
draw_line (BelayTimelineView *self,
           GtkSnapshot       *snapshot)
{
  BelayTimelineBox handle = belay_timeline_layout_place_handle (self->layout,
                                                                belay_timeline_layout_get_box (self->layout, self->drag.box));
  double           x = belay_timeline_view_to_view_x (self, handle.x, handle.width) + handle.width / 2.0;
  double           y = belay_timeline_view_to_view_y (self, handle.y) + handle.height / 2.0;
  GdkRGBA          color = belay_timeline_node_get_color (self->preview);
  cairo_t         *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (self)),
                                                                                  gtk_widget_get_height (GTK_WIDGET (self))));

  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, self->drag.to_x, self->drag.to_y);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/*< private >
 * belay_timeline_view_draw_drag:
 * @self: a view with a layout
 * @snapshot: where to draw
 *
 * Draws what belongs to the pointer, above all else.
 */
void
belay_timeline_view_draw_drag (BelayTimelineView *self,
                               GtkSnapshot       *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_snapshot_child (widget, self->handle, snapshot);
  gtk_widget_snapshot_child (widget, self->preview, snapshot);
  if (self->drag.kind == BELAY_DRAG_LINK && !is_stale (self))
    draw_line (self, snapshot);
  gtk_widget_snapshot_child (widget, self->note, snapshot);
}

/*< private >
 * belay_timeline_view_add_drag:
 * @self: a view
 *
 * Makes items be pulled.
 */
void
belay_timeline_view_add_drag (BelayTimelineView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->handle_box = self->drag.target = BELAY_NO_BOX;
  self->preview = belay_timeline_node_new ("preview", widget);
  self->handle = belay_timeline_node_new ("handle", widget);
  self->note = g_object_new (GTK_TYPE_LABEL, "css-name", "dragnote", "can-target", FALSE, "single-line-mode", TRUE,
                             "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_widget_set_parent (self->note, widget);
  gtk_widget_set_can_target (self->preview, FALSE);
  gtk_widget_set_can_target (self->handle, FALSE);
  gtk_widget_set_child_visible (self->preview, FALSE);
  gtk_widget_set_child_visible (self->handle, FALSE);
  gtk_widget_set_child_visible (self->note, FALSE);

  self->drag_gesture = gtk_gesture_drag_new ();
  g_signal_connect (self->drag_gesture, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect (self->drag_gesture, "drag-update", G_CALLBACK (update_cb), self);
  g_signal_connect (self->drag_gesture, "drag-end", G_CALLBACK (end_cb), self);
  g_signal_connect (self->drag_gesture, "cancel", G_CALLBACK (cancelled_cb), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (self->drag_gesture));
}
