/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline.h"

#include "belay-timeline-view.h"
#include "belay-zoom.h"

#include <glib/gi18n.h>

#define CORNER_MARGIN 10

/**
 * BelayTimeline:
 *
 * A timeline: a person's path, a project's plan or the whole team, whatever its
 * [class@TimelineSource] holds.
 *
 * The application builds a source, as with belay_timeline_build_path(), and sets
 * a new one when the workspace changes. Items are opened by actions of the window
 * that take the id of the record, such as `win.open-goal`.
 *
 * # Keys and pointer
 *
 * One Tab stop. Left and Right go through a lane by date, Up and Down between lanes,
 * Home, End and the Page keys further; Enter, Space or a double click opens; `+`,
 * `-`, `0` and Ctrl with the wheel zoom, `t` goes to today.
 *
 * An item is dragged to other days, by its end to another length, from the handle
 * behind a milestone to another one that shall wait for it; Escape lets it go back.
 * Alt with the arrows does the same by steps, with Shift for the end; Delete deletes.
 * All of these activate `workspace.edit`, once a drop, or `win.tell` with why not.
 *
 * # CSS nodes
 *
 * ```
 * timeline
 * ├── scrolledwindow
 * │   ╰── timelineview
 * │       ├── ruler, grid, curve, target, arrow, thread, leave, due
 * │       ├── lanename[.row][.heading]
 * │       ├── timelineitem[.goal][.overdue][.area-2][.cluster][:selected]
 * │       │   ├── mark
 * │       │   │   ╰── progress
 * │       │   ╰── label[.inside][.beside][.below]
 * │       ├── today
 * │       ├── todayflag
 * │       ╰── preview, handle, dragnote
 * ╰── box.zoom
 *     ╰── button
 * ```
 *
 * The nodes from `ruler` to `due` lend colour and font to what is drawn.
 *
 * # Accessibility
 *
 * A %GTK_ACCESSIBLE_ROLE_LIST with the title of the source as its label, of list
 * items with a sentence as label, and actions that open, move and delete them.
 */
struct _BelayTimeline
{
  GtkWidget parent_instance;

  GtkWidget         *scrolled;
  BelayTimelineView *view;
  GtkWidget         *corner;
};

G_DEFINE_FINAL_TYPE (BelayTimeline, belay_timeline, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SOURCE,
  PROP_ZOOM,
  PROP_TODAY,
  PROP_SCROLLS_LANES,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
zoom_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  belay_timeline_view_zoom_steps (BELAY_TIMELINE (widget)->view, g_str_has_suffix (name, "in") ? 1 : -1);
}

static void
fit_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  belay_timeline_view_fit (BELAY_TIMELINE (widget)->view);
}

static void
zoomed_cb (BelayTimelineView *view,
           GParamSpec        *pspec,
           BelayTimeline     *self)
{
  double zoom = belay_timeline_view_get_zoom (view);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.zoom-in", zoom < BELAY_ZOOM_MOST);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.zoom-out", zoom > BELAY_ZOOM_LEAST);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static void
belay_timeline_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  BelayTimeline *self = BELAY_TIMELINE (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      int width, height;

      gtk_widget_measure (self->corner, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
      gtk_widget_measure (self->corner, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
      belay_timeline_view_set_corner (self->view, width + 2 * CORNER_MARGIN, height + CORNER_MARGIN);
    }
  gtk_widget_measure (self->scrolled, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
belay_timeline_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  BelayTimeline *self = BELAY_TIMELINE (widget);
  GtkAllocation  corner = { .y = CORNER_MARGIN - 2 };

  gtk_widget_measure (self->corner, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &corner.width, NULL, NULL);
  gtk_widget_measure (self->corner, GTK_ORIENTATION_VERTICAL, -1, NULL, &corner.height, NULL, NULL);
  corner.x = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - corner.width - CORNER_MARGIN : CORNER_MARGIN;
  gtk_widget_size_allocate (self->scrolled, &(GtkAllocation){ 0, 0, width, height }, -1);
  gtk_widget_size_allocate (self->corner, &corner, -1);
}

static gboolean
belay_timeline_focus (GtkWidget       *widget,
                      GtkDirectionType direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (BELAY_TIMELINE (widget)->view), direction);
}

static gboolean
belay_timeline_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BELAY_TIMELINE (widget)->view));
}

static void
belay_timeline_dispose (GObject *object)
{
  BelayTimeline *self = BELAY_TIMELINE (object);

  g_clear_pointer (&self->corner, gtk_widget_unparent);
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (belay_timeline_parent_class)->dispose (object);
}

static void
belay_timeline_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  BelayTimeline *self = BELAY_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_SOURCE:
      g_value_set_object (value, belay_timeline_get_source (self));
      break;
    case PROP_ZOOM:
      g_value_set_double (value, belay_timeline_get_zoom (self));
      break;
    case PROP_TODAY:
      g_value_set_int (value, belay_timeline_get_today (self));
      break;
    case PROP_SCROLLS_LANES:
      g_value_set_boolean (value, belay_timeline_get_scrolls_lanes (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
belay_timeline_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  BelayTimeline *self = BELAY_TIMELINE (object);

  switch (prop_id)
    {
    case PROP_SOURCE:
      belay_timeline_set_source (self, g_value_get_object (value));
      break;
    case PROP_ZOOM:
      belay_timeline_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_SCROLLS_LANES:
      belay_timeline_set_scrolls_lanes (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_SOURCE] = g_param_spec_object ("source", NULL, NULL, BELAY_TYPE_TIMELINE_SOURCE, flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, BELAY_ZOOM_LEAST, BELAY_ZOOM_MOST, 1, flags);
  properties[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, BELAY_DAY_NONE, BELAY_DAY_LAST, BELAY_DAY_NONE,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SCROLLS_LANES] = g_param_spec_boolean ("scrolls-lanes", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
belay_timeline_class_init (BelayTimelineClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = belay_timeline_dispose;
  object_class->get_property = belay_timeline_get_property;
  object_class->set_property = belay_timeline_set_property;
  widget_class->measure = belay_timeline_measure;
  widget_class->size_allocate = belay_timeline_size_allocate;
  widget_class->focus = belay_timeline_focus;
  widget_class->grab_focus = belay_timeline_grab_focus;
  install_properties (object_class);

  gtk_widget_class_install_action (widget_class, "timeline.zoom-in", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "timeline.zoom-out", NULL, zoom_action);
  gtk_widget_class_install_action (widget_class, "timeline.fit", NULL, fit_action);
  gtk_widget_class_set_css_name (widget_class, "timeline");
}

/* The keys do the same, so that these are no stops for Tab. */
static void
add_button (BelayTimeline *self,
            const char    *label,
            const char    *tooltip,
            const char    *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (self->corner), button);
}

static void
belay_timeline_init (BelayTimeline *self)
{
  self->view = BELAY_TIMELINE_VIEW (belay_timeline_view_new ());
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scrolled), TRUE);
  gtk_widget_set_focusable (self->scrolled, FALSE);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));

  self->corner = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->corner, "zoom");
  gtk_widget_set_parent (self->corner, GTK_WIDGET (self));
  /* Translators: tooltips of the buttons of a timeline; the letter or sign is the key for it. */
  add_button (self, "−", _ ("Show more time (−)"), "timeline.zoom-out");
  add_button (self, "+", _ ("Show less time (+)"), "timeline.zoom-in");
  /* Translators: a short button that makes the whole timeline fit into the window. */
  add_button (self, _ ("Fit"), _ ("Show everything (0)"), "timeline.fit");

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self->view, "notify::zoom", G_CALLBACK (zoomed_cb), self);
}

/**
 * belay_timeline_new:
 *
 * Returns: (transfer full): an empty timeline
 */
GtkWidget *
belay_timeline_new (void)
{
  return g_object_new (BELAY_TYPE_TIMELINE, NULL);
}

/**
 * belay_timeline_get_source:
 * @self: a timeline
 *
 * Returns: (transfer none) (nullable): what it shows
 */
BelayTimelineSource *
belay_timeline_get_source (BelayTimeline *self)
{
  return belay_timeline_view_get_source (self->view);
}

/**
 * belay_timeline_set_source:
 * @self: a timeline
 * @source: (nullable): what to show, closed
 *
 * Sets what it shows. Place, zoom and cursor stay when the title is the same.
 */
void
belay_timeline_set_source (BelayTimeline       *self,
                           BelayTimelineSource *source)
{
  if (belay_timeline_view_get_source (self->view) == source)
    return;
  belay_timeline_view_set_source (self->view, source);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SOURCE]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

/**
 * belay_timeline_get_zoom:
 * @self: a timeline
 *
 * Returns: how wide a day is, in pixels
 */
double
belay_timeline_get_zoom (BelayTimeline *self)
{
  return belay_timeline_view_get_zoom (self->view);
}

/**
 * belay_timeline_set_zoom:
 * @self: a timeline
 * @px_per_day: how wide a day is, in pixels; kept within the limits
 */
void
belay_timeline_set_zoom (BelayTimeline *self,
                         double         px_per_day)
{
  belay_timeline_view_set_zoom (self->view, px_per_day);
}

/**
 * belay_timeline_get_today:
 * @self: a timeline
 *
 * Returns: the day that is today in its source, or %BELAY_DAY_NONE without one
 */
int
belay_timeline_get_today (BelayTimeline *self)
{
  BelayTimelineSource *source = belay_timeline_get_source (self);

  return source != NULL ? belay_timeline_source_get (source)->today : BELAY_DAY_NONE;
}

/**
 * belay_timeline_get_scrolls_lanes:
 * @self: a timeline
 *
 * Returns: whether it scrolls its lanes when there is little room
 */
gboolean
belay_timeline_get_scrolls_lanes (BelayTimeline *self)
{
  GtkPolicyType policy;

  gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (self->scrolled), NULL, &policy);

  return policy == GTK_POLICY_AUTOMATIC;
}

/**
 * belay_timeline_set_scrolls_lanes:
 * @self: a timeline
 * @scrolls_lanes: whether it scrolls its lanes when there is little room
 *
 * As high as its lanes on a page that scrolls; or scrolling them, below the ruler.
 */
void
belay_timeline_set_scrolls_lanes (BelayTimeline *self,
                                  gboolean       scrolls_lanes)
{
  if (belay_timeline_get_scrolls_lanes (self) == scrolls_lanes)
    return;
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_AUTOMATIC,
                                  scrolls_lanes ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCROLLS_LANES]);
}

/**
 * belay_timeline_fit:
 * @self: a timeline
 *
 * Zooms so that everything can be seen, whatever the width becomes.
 */
void
belay_timeline_fit (BelayTimeline *self)
{
  belay_timeline_view_fit (self->view);
}

/**
 * belay_timeline_show_day:
 * @self: a timeline
 * @day: a day
 *
 * Scrolls it to the middle.
 */
void
belay_timeline_show_day (BelayTimeline *self,
                         BelayDay       day)
{
  belay_timeline_view_show_day (self->view, day);
}

/**
 * belay_timeline_select:
 * @self: a timeline
 * @id: the id of an item, which is that of its record
 *
 * Moves the cursor to an item and scrolls so that it can be seen.
 */
void
belay_timeline_select (BelayTimeline *self,
                       const char    *id)
{
  belay_timeline_view_select (self->view, id);
}
