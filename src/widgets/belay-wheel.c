/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-wheel.h"

#include <math.h>

/* As GTK scrolls by one notch of a wheel, and by a pixel of a touchpad. */
#define STEP_POWER (2.0 / 3.0)
#define PIXELS_PER_UNIT 2.5

typedef struct
{
  double x;
  double y;
} Place;

static gboolean
is_scrolled_upright (GtkWidget *widget)
{
  GtkPolicyType policy;

  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), NULL, &policy);

  return policy != GTK_POLICY_NEVER;
}

/* What the wheel means, where something that only scrolls sideways is in between. */
static GtkWidget *
find_page (GtkWidget *page,
           GtkWidget *picked)
{
  gboolean is_kept_by_other = FALSE;

  for (GtkWidget *widget = picked; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      if (GTK_IS_SCROLLED_WINDOW (widget) && is_scrolled_upright (widget))
        return is_kept_by_other ? widget : NULL;
      is_kept_by_other |= GTK_IS_SCROLLED_WINDOW (widget);
      if (widget == page)
        break;
    }

  return NULL;
}

static void
moved_cb (GtkEventController *controller,
          double              x,
          double              y,
          Place              *place)
{
  *place = (Place){ x, y };
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           const Place              *place)
{
  GtkWidget      *page = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  GtkWidget      *scrolled;
  GtkAdjustment  *adjustment;
  double          step;

  if (ABS (dx) >= ABS (dy) || (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  scrolled = find_page (page, gtk_widget_pick (page, place->x, place->y, GTK_PICK_DEFAULT));
  if (scrolled == NULL)
    return GDK_EVENT_PROPAGATE;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  step = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL
           ? pow (gtk_adjustment_get_page_size (adjustment), STEP_POWER)
           : PIXELS_PER_UNIT;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + dy * step);

  return GDK_EVENT_STOP;
}

/**
 * belay_leave_wheel_to_page:
 * @page: what holds a scrolled window, and in it others that only scroll sideways
 *
 * Has the wheel scroll the page also over what only scrolls sideways, which on
 * GTK 4.8 keeps the wheel to itself.
 */
void
belay_leave_wheel_to_page (GtkWidget *page)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  Place              *place = g_new0 (Place, 1);

  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect (motion, "enter", G_CALLBACK (moved_cb), place);
  g_signal_connect (motion, "motion", G_CALLBACK (moved_cb), place);
  g_signal_connect_data (scroll, "scroll", G_CALLBACK (scroll_cb), place, (GClosureNotify) (void (*) (void)) g_free, 0);
  gtk_widget_add_controller (page, motion);
  gtk_widget_add_controller (page, scroll);
}
