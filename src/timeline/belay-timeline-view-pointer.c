/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-view-private.h"

#include <math.h>

#define DOUBLE_CLICK 2
#define WHEEL_FACTOR 1.25

/*< private >
 * belay_timeline_view_find_zone:
 * @self: a view
 * @x: a place in the view
 * @y: the same from its upper edge
 * @out_box: (out): the number of the box that is there
 *
 * Returns: what a pointer takes hold of there
 */
BelayTimelineZone
belay_timeline_view_find_zone (BelayTimelineView *self,
                               double             x,
                               double             y,
                               guint             *out_box)
{
  int logical = (int) floor (x);

  if (belay_timeline_view_is_mirrored (self))
    logical = belay_scale_mirror (logical, 1, gtk_widget_get_width (GTK_WIDGET (self)));
  logical -= self->name_width;
  /* A press may come before the frame that shows what has changed. */
  if (self->source != NULL)
    belay_timeline_view_ensure_layout (self);
  if (self->layout == NULL || logical < 0 || y < self->ruler_height)
    return BELAY_TIMELINE_ZONE_NONE;

  return belay_timeline_layout_find_zone (self->layout, logical + belay_timeline_view_get_offset (self),
                                          (int) floor (y) - self->ruler_height + belay_timeline_view_get_scroll_y (self),
                                          out_box);
}

static void
pressed_cb (GtkGestureClick   *gesture,
            int                n_press,
            double             x,
            double             y,
            BelayTimelineView *self)
{
  guint             button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  guint             box;
  BelayTimelineZone zone = belay_timeline_view_find_zone (self, x, y, &box);

  if (zone == BELAY_TIMELINE_ZONE_NONE)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (n_press == DOUBLE_CLICK && button == GDK_BUTTON_PRIMARY)
    {
      belay_timeline_view_open (self, box);
      return;
    }
  belay_timeline_view_move_to (self, box, TRUE);
  if (button == GDK_BUTTON_SECONDARY)
    belay_timeline_view_open_menu (self);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           BelayTimelineView        *self)
{
  self->pointer_x = x;
  belay_timeline_view_point_at (self, x, y);
}

static double
get_anchor (BelayTimelineView *self,
            double             x)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  return CLAMP ((belay_timeline_view_is_mirrored (self) ? width - x : x) - self->name_width,
                0, belay_timeline_view_get_body_width (self));
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           BelayTimelineView        *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;
  belay_timeline_view_zoom_at (self, self->px_per_day * pow (WHEEL_FACTOR, -dy), get_anchor (self, self->pointer_x));

  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture        *gesture,
                GdkEventSequence  *sequence,
                BelayTimelineView *self)
{
  self->pinch_zoom = self->px_per_day;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
pinch_cb (GtkGestureZoom    *gesture,
          double             scale,
          BelayTimelineView *self)
{
  double x = self->pointer_x;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, NULL);
  belay_timeline_view_zoom_at (self, self->pinch_zoom * scale, get_anchor (self, x));
}

/*< private >
 * belay_timeline_view_add_controllers:
 * @self: a view
 *
 * Listens to pointer and touch.
 */
void
belay_timeline_view_add_controllers (BelayTimelineView *self)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkGesture         *pinch = gtk_gesture_zoom_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  belay_timeline_view_add_drag (self);
  gtk_gesture_group (self->drag_gesture, click);
}
