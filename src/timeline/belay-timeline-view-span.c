/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-view-private.h"

#include <langinfo.h>
#include <math.h>

#define NARROW_WIDTH 480
#define PREFERRED_ZOOM 1.05
#define HOME_MOST 8.0 /* nearer than that, somebody of whom little is planned has days before them */
#define FIT_MOST 40.0
#define TODAY_SHARE 0.66
#define RULER_PADDING 10
#define BASE_TEXT_HEIGHT 16

gboolean
belay_timeline_view_is_mirrored (BelayTimelineView *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

int
belay_timeline_view_get_body_width (BelayTimelineView *self)
{
  return MAX (gtk_widget_get_width (GTK_WIDGET (self)) - self->name_width, 1);
}

/* How far the content is scrolled from the first day of the source, in whole pixels. */
int
belay_timeline_view_get_offset (BelayTimelineView *self)
{
  return (int) floor (belay_scale_to_x (belay_timeline_layout_get_scale (self->layout), self->start) + 0.5);
}

int
belay_timeline_view_get_scroll_y (BelayTimelineView *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  return adjustment != NULL ? (int) gtk_adjustment_get_value (adjustment) : 0;
}

int
belay_timeline_view_to_view_x (BelayTimelineView *self,
                               int                x,
                               int                width)
{
  int logical = self->name_width + x - belay_timeline_view_get_offset (self);

  if (!belay_timeline_view_is_mirrored (self))
    return logical;

  return belay_scale_mirror (logical, width, gtk_widget_get_width (GTK_WIDGET (self)));
}

int
belay_timeline_view_to_view_y (BelayTimelineView *self,
                               int                y)
{
  return self->ruler_height + y - belay_timeline_view_get_scroll_y (self);
}

static int
measure_text (const char    *text,
              BelayTextStyle style,
              gpointer       user_data)
{
  BelayTimelineView *self = user_data;
  GtkWidget         *label = gtk_widget_get_last_child (self->probes[style]);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (label, text);
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width + 1;
}

static int
measure_line (GtkWidget *widget)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "Ág");
  int height = 0;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

/*< private >
 * belay_timeline_view_find_zoom:
 * @self: a view
 *
 * Returns: (transfer none): the zoom level, at which larger text needs more room
 */
const BelayZoom *
belay_timeline_view_find_zoom (BelayTimelineView *self)
{
  return belay_zoom_find (self->px_per_day * BASE_TEXT_HEIGHT / MAX (self->text_height, BASE_TEXT_HEIGHT));
}

/* Weeks start as the user's do. */
static BelayWeekday
get_first_weekday (void)
{
  int      first = *nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  intptr_t origin = (intptr_t) nl_langinfo (_NL_TIME_WEEK_1STDAY);
  gboolean counts_from_monday = origin == 19971201;

  return (first - 1 + (counts_from_monday ? 0 : 6)) % 7 + 1;
}

static BelayScale
make_scale (BelayTimelineView *self)
{
  BelayScale scale = {
    .origin = belay_timeline_source_get (self->source)->first,
    .px_per_day = self->px_per_day,
    .first_weekday = get_first_weekday (),
  };

  return scale;
}

static void
measure_names (BelayTimelineView *self)
{
  int width = self->corner_width;

  for (guint i = 0; i < self->names->len; i++)
    {
      int natural;

      gtk_widget_measure (g_ptr_array_index (self->names, i), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      width = MAX (width, natural);
    }
  self->name_width = self->is_narrow ? 0 : MIN (width, MAX (gtk_widget_get_width (GTK_WIDGET (self)) / 4, self->corner_width));
}

static void
number_anew (BelayTimelineView *self)
{
  belay_timeline_view_cancel_drag (self);
  self->handle_box = BELAY_NO_BOX;
  self->is_zoom_stale = FALSE;
  self->serial++;
  g_clear_pointer (&self->routes, g_ptr_array_unref);
  self->routes = belay_timeline_layout_list_routes (self->layout);
}

static void
collect_leaves (BelayTimelineView *self)
{
  const GPtrArray *items = belay_timeline_source_get (self->source)->items;

  g_ptr_array_set_size (self->leaves, 0);
  for (guint i = 0; i < items->len; i++)
    {
      BelayTimelineItem *item = g_ptr_array_index (items, i);

      if (item->kind == BELAY_TIMELINE_LEAVE)
        g_ptr_array_add (self->leaves, item);
    }
}

/*< private >
 * belay_timeline_view_ensure_layout:
 * @self: a view with a source
 *
 * Lays the source out anew where text, width or the source itself has changed.
 */
void
belay_timeline_view_ensure_layout (BelayTimelineView *self)
{
  GtkWidget           *label = gtk_widget_get_last_child (self->probes[BELAY_TEXT_LABEL]);
  BelayTimelineMetrics metrics = { .measure = measure_text, .user_data = self };
  BelayScale           scale = make_scale (self);

  if (self->layout != NULL && !self->is_layout_stale)
    {
      if (self->is_zoom_stale)
        {
          belay_timeline_layout_set_scale (self->layout, &scale);
          number_anew (self);
        }
      return;
    }

  belay_timeline_view_cancel_drag (self);
  self->text_height = metrics.text_height = measure_line (label);
  metrics.heading_height = self->is_narrow ? metrics.text_height + 4 : 0;
  self->ruler_height = 2 * measure_line (self->inks[BELAY_INK_RULER]) + RULER_PADDING;
  if (self->is_narrow)
    self->ruler_height += self->corner_height;
  else
    self->ruler_height = MAX (self->ruler_height, self->corner_height);
  measure_names (self);
  g_clear_pointer (&self->routes, g_ptr_array_unref); /* they borrow from the source of the layout */
  g_clear_pointer (&self->layout, belay_timeline_layout_free);
  self->layout = belay_timeline_layout_new (self->source, &metrics, &scale);
  self->is_layout_stale = FALSE;
  collect_leaves (self);
  number_anew (self);
}

static void
set_px_per_day (BelayTimelineView *self,
                double             px_per_day)
{
  px_per_day = CLAMP (px_per_day, BELAY_ZOOM_LEAST, BELAY_ZOOM_MOST);
  if (px_per_day == self->px_per_day)
    return;
  self->px_per_day = px_per_day;
  self->is_zoom_stale = TRUE;
  g_object_notify (G_OBJECT (self), "zoom");
}

/* Shows all that fits at a zoom at which it can be read, with today in it. */
static void
follow_span (BelayTimelineView *self)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (self->source);
  int                        width = belay_timeline_view_get_body_width (self);
  double                     n_days = fields->last + 1 - fields->first;
  double                     fit = MIN (width / n_days, FIT_MOST);
  double                     visible;

  if (self->span == BELAY_SPAN_FREE)
    return;
  set_px_per_day (self, self->span == BELAY_SPAN_HOME ? CLAMP (fit, PREFERRED_ZOOM, HOME_MOST) : fit);
  visible = width / self->px_per_day;
  self->start = fields->first - MAX (visible - n_days, 0) / 2;
  if (visible < n_days)
    self->start = CLAMP (fields->today - visible * TODAY_SHARE, fields->first, fields->last + 1 - visible);
}

/*< private >
 * belay_timeline_view_configure:
 * @self: a view with a layout
 *
 * Tells the scrollbars where the view is. What can be scrolled to is all that
 * the source covers, and what is visible now.
 */
void
belay_timeline_view_configure (BelayTimelineView *self)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (self->source);
  int                        width = belay_timeline_view_get_body_width (self);
  int                        height = MAX (gtk_widget_get_height (GTK_WIDGET (self)) - self->ruler_height, 1);
  double                     visible = width / self->px_per_day;
  double                     upper, offset;
  int                        content = belay_timeline_layout_get_height (self->layout);

  self->range_first = MIN (fields->first, self->start);
  self->range_last = MAX (fields->last + 1, self->start + visible);
  upper = (self->range_last - self->range_first) * self->px_per_day;
  offset = (self->start - self->range_first) * self->px_per_day;
  if (belay_timeline_view_is_mirrored (self))
    offset = upper - width - offset;

  self->is_configuring = TRUE;
  if (self->adjustments[GTK_ORIENTATION_HORIZONTAL] != NULL)
    gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL], offset, 0, upper, width * 0.1, width * 0.9, width);
  if (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL)
    gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_VERTICAL],
                              gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]),
                              0, MAX (content, height), height * 0.1, height * 0.9, height);
  self->is_configuring = FALSE;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  BelayTimelineView *self = BELAY_TIMELINE_VIEW (widget);
  int                width = gtk_widget_get_width (widget);
  int                height = self->layout != NULL ? belay_timeline_layout_get_height (self->layout) : 0;

  self->tick_id = 0;
  if (self->source == NULL || width <= 0)
    return G_SOURCE_REMOVE;

  if (self->is_narrow != (width < NARROW_WIDTH))
    {
      self->is_narrow = !self->is_narrow;
      self->is_layout_stale = TRUE;
    }
  measure_names (self);
  follow_span (self);
  belay_timeline_view_ensure_layout (self);
  belay_timeline_view_configure (self);
  belay_timeline_view_update_names (self);
  belay_timeline_view_update_children (self);
  if (height != belay_timeline_layout_get_height (self->layout))
    gtk_widget_queue_resize (widget);
  gtk_widget_queue_allocate (widget);

  return G_SOURCE_REMOVE;
}

/*< private >
 * belay_timeline_view_mark_stale:
 * @self: a view
 * @layout: whether the layout has to be made anew, too
 *
 * Brings the view up to date before the next frame.
 */
void
belay_timeline_view_mark_stale (BelayTimelineView *self,
                                gboolean           layout)
{
  self->is_layout_stale |= layout;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

/*< private >
 * belay_timeline_view_zoom_at:
 * @self: a view
 * @px_per_day: the new zoom
 * @anchor: the pixel of the body, in reading direction, whose day stays in place
 *
 * Zooms.
 */
void
belay_timeline_view_zoom_at (BelayTimelineView *self,
                             double             px_per_day,
                             double             anchor)
{
  double day = self->start + anchor / self->px_per_day;

  self->span = BELAY_SPAN_FREE;
  set_px_per_day (self, px_per_day);
  self->start = CLAMP (day - anchor / self->px_per_day, BELAY_DAY_FIRST,
                       BELAY_DAY_LAST - belay_timeline_view_get_body_width (self) / self->px_per_day);
  self->start = MAX (self->start, BELAY_DAY_FIRST);
  belay_timeline_view_mark_stale (self, FALSE);
}

/*< private >
 * belay_timeline_view_scroll_to:
 * @self: a view
 * @start: the day at the start edge, with a fraction
 *
 * Scrolls.
 */
void
belay_timeline_view_scroll_to (BelayTimelineView *self,
                               double             start)
{
  self->span = BELAY_SPAN_FREE;
  self->start = start;
  belay_timeline_view_mark_stale (self, FALSE);
}

double
belay_timeline_view_get_zoom (BelayTimelineView *self)
{
  return self->px_per_day;
}

void
belay_timeline_view_set_zoom (BelayTimelineView *self,
                              double             px_per_day)
{
  belay_timeline_view_zoom_at (self, px_per_day, belay_timeline_view_get_body_width (self) / 2.0);
}

void
belay_timeline_view_zoom_steps (BelayTimelineView *self,
                                int                n_steps)
{
  belay_timeline_view_set_zoom (self, belay_zoom_step (self->px_per_day, n_steps));
}

void
belay_timeline_view_fit (BelayTimelineView *self)
{
  self->span = BELAY_SPAN_ALL;
  belay_timeline_view_mark_stale (self, FALSE);
}

void
belay_timeline_view_show_day (BelayTimelineView *self,
                              BelayDay           day)
{
  belay_timeline_view_scroll_to (self, day - belay_timeline_view_get_body_width (self) / self->px_per_day / 2);
}
