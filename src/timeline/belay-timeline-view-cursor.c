/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-view-private.h"

#define EDGE 24
#define PAGE_SHARE 0.9

/* What a key does to the cursor. */
typedef enum
{
  STEP_EARLIER,
  STEP_LATER,
  STEP_LANE_UP,
  STEP_LANE_DOWN,
  STEP_FIRST,
  STEP_LAST,
  STEP_PAGE_EARLIER,
  STEP_PAGE_LATER
} Step;

/*< private >
 * belay_timeline_view_find_cursor:
 * @self: a view
 * @out_box: (out): the number of the box
 *
 * Finds the box under the cursor: the item that was chosen last or, where it is
 * gone, what is nearest to today in the same lane or a lane below.
 *
 * Returns: whether there is anything at all
 */
gboolean
belay_timeline_view_find_cursor (BelayTimelineView *self,
                                 guint             *out_box)
{
  const BelayTimelineFields *fields;
  guint                      n_lanes;

  if (self->layout == NULL)
    return FALSE;
  fields = belay_timeline_source_get (self->source);
  n_lanes = fields->lanes->len;
  if (self->cursor != NULL && self->cursor_serial == self->serial)
    {
      *out_box = self->cursor_box;
      return TRUE;
    }
  if (self->cursor != NULL && belay_timeline_layout_find_item (self->layout, self->cursor, out_box))
    {
      self->cursor_box = *out_box;
      self->cursor_serial = self->serial;
      return TRUE;
    }
  for (guint i = 0; i < n_lanes; i++)
    {
      if (belay_timeline_layout_find_nearest (self->layout, (self->cursor_lane + i) % n_lanes, fields->today, out_box))
        return TRUE;
    }

  return FALSE;
}

/* Scrolls no further than it takes to see the box. */
static void
reveal (BelayTimelineView *self,
        guint              number)
{
  const BelayTimelineBox *box = belay_timeline_layout_get_box (self->layout, number);
  GtkAdjustment          *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];
  int                     from = belay_timeline_view_get_offset (self);
  int                     width = belay_timeline_view_get_body_width (self);
  int                     start = box->x - EDGE;
  int                     end = MIN (box->x + box->width, start + width - EDGE) + EDGE;
  int                     offset = from;

  if (end > from + width)
    offset = end - width;
  if (start < offset && !(box->x < from && box->x + box->width > from + width))
    offset = start;
  if (offset != from)
    belay_timeline_view_scroll_to (self, belay_scale_to_day (belay_timeline_layout_get_scale (self->layout), offset));
  if (vertical != NULL)
    gtk_adjustment_clamp_page (vertical, box->y, box->y + box->height);
}

/*< private >
 * belay_timeline_view_move_to:
 * @self: a view with a layout
 * @box: the number of a box
 * @grabs_focus: whether the keyboard goes there, too
 *
 * Moves the cursor and scrolls so that it can be seen.
 */
void
belay_timeline_view_move_to (BelayTimelineView *self,
                             guint              box,
                             gboolean           grabs_focus)
{
  BelayTimelineItemWidget *widget;

  g_free (self->cursor);
  self->cursor = g_strdup (belay_timeline_layout_get_item (self->layout, box, 0)->id);
  self->cursor_lane = belay_timeline_layout_get_box (self->layout, box)->lane;
  self->cursor_serial = 0;
  reveal (self, box);
  belay_timeline_view_update_children (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));

  widget = belay_timeline_view_find_widget (self, box);
  if (grabs_focus && widget != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (widget));
}

/*< private >
 * belay_timeline_view_focus_cursor:
 * @widget: a view
 *
 * Returns: whether there was anything to give the focus to
 */
gboolean
belay_timeline_view_focus_cursor (GtkWidget *widget)
{
  BelayTimelineView *self = BELAY_TIMELINE_VIEW (widget);
  guint              box;

  if (self->source == NULL || gtk_widget_get_width (widget) <= 0)
    return FALSE;
  belay_timeline_view_ensure_layout (self);
  if (!belay_timeline_view_find_cursor (self, &box))
    return FALSE;
  belay_timeline_view_move_to (self, box, TRUE);

  return TRUE;
}

/* One Tab stop: Tab goes to the item under the cursor, and from any item out of the timeline. */
gboolean
belay_timeline_view_focus_child (GtkWidget       *widget,
                                 GtkDirectionType direction)
{
  return gtk_widget_get_focus_child (widget) == NULL && belay_timeline_view_focus_cursor (widget);
}

/*< private >
 * belay_timeline_view_open:
 * @self: a view with a layout
 * @box: the number of a box
 *
 * Opens what a box stands for; a cluster comes nearer until it can be told apart.
 */
void
belay_timeline_view_open (BelayTimelineView *self,
                          guint              box)
{
  const BelayTimelineBox  *place = belay_timeline_layout_get_box (self->layout, box);
  BelayTimelineItemWidget *widget = belay_timeline_view_find_widget (self, box);
  int                      middle = place->x + place->width / 2 - belay_timeline_view_get_offset (self);

  if (place->count > 1 && self->px_per_day < BELAY_ZOOM_MOST)
    belay_timeline_view_zoom_at (self, belay_zoom_step (self->px_per_day, 3), middle);
  else if (widget != NULL)
    belay_timeline_item_widget_open (widget);
}

/* The next lane in a direction that holds anything. */
static gboolean
find_in_next_lane (BelayTimelineView *self,
                   guint              box,
                   int                direction,
                   guint             *out_box)
{
  BelayDay day = belay_timeline_layout_get_item (self->layout, box, 0)->start;
  int      n_lanes = (int) belay_timeline_source_get (self->source)->lanes->len;
  int      lane = (int) belay_timeline_layout_get_box (self->layout, box)->lane + direction;

  for (; lane >= 0 && lane < n_lanes; lane += direction)
    {
      if (belay_timeline_layout_find_nearest (self->layout, (guint) lane, day, out_box))
        return TRUE;
    }

  return FALSE;
}

static gboolean
find_step (BelayTimelineView *self,
           guint              box,
           Step               step,
           guint             *out_box)
{
  const BelayTimelineBox *place = belay_timeline_layout_get_box (self->layout, box);
  guint                   last = belay_timeline_layout_count_in_lane (self->layout, place->lane) - 1;
  BelayDay                day = belay_timeline_layout_get_item (self->layout, box, 0)->start;
  int                     page = (int) (belay_timeline_view_get_body_width (self) * PAGE_SHARE / self->px_per_day);

  switch (step)
    {
    case STEP_EARLIER:
      return place->position > 0 && belay_timeline_layout_get_in_lane (self->layout, place->lane, place->position - 1, out_box);
    case STEP_LATER:
      return belay_timeline_layout_get_in_lane (self->layout, place->lane, place->position + 1, out_box);
    case STEP_LANE_UP:
      return find_in_next_lane (self, box, -1, out_box);
    case STEP_LANE_DOWN:
      return find_in_next_lane (self, box, 1, out_box);
    case STEP_FIRST:
      return belay_timeline_layout_get_in_lane (self->layout, place->lane, 0, out_box);
    case STEP_LAST:
      return belay_timeline_layout_get_in_lane (self->layout, place->lane, last, out_box);
    case STEP_PAGE_EARLIER:
      return belay_timeline_layout_find_nearest (self->layout, place->lane, day - page, out_box);
    case STEP_PAGE_LATER:
      return belay_timeline_layout_find_nearest (self->layout, place->lane, day + page, out_box);
    default:
      return FALSE;
    }
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  BelayTimelineView *self = BELAY_TIMELINE_VIEW (widget);
  Step               step = (Step) g_variant_get_int32 (arguments);
  guint              box, next;

  if (self->source == NULL)
    return GDK_EVENT_PROPAGATE;
  belay_timeline_view_ensure_layout (self);
  if (belay_timeline_view_is_mirrored (self) && (step == STEP_EARLIER || step == STEP_LATER))
    step = step == STEP_EARLIER ? STEP_LATER : STEP_EARLIER;
  if (!belay_timeline_view_find_cursor (self, &box))
    return GDK_EVENT_PROPAGATE;
  if (find_step (self, box, step, &next))
    belay_timeline_view_move_to (self, next, TRUE);
  else
    gtk_widget_error_bell (widget);

  return GDK_EVENT_STOP;
}

/* What one looks at stays where it is: the item under the cursor, or the middle where it cannot be seen. */
static double
find_anchor (BelayTimelineView *self)
{
  double                  width = belay_timeline_view_get_body_width (self);
  const BelayTimelineBox *box;
  double                  middle;
  guint                   cursor;

  if (!belay_timeline_view_find_cursor (self, &cursor))
    return width / 2;
  box = belay_timeline_layout_get_box (self->layout, cursor);
  middle = box->x + box->width / 2.0 - belay_timeline_view_get_offset (self);

  return middle >= 0 && middle <= width ? middle : width / 2;
}

static gboolean
zoom_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  BelayTimelineView *self = BELAY_TIMELINE_VIEW (widget);
  int                n_steps = g_variant_get_int32 (arguments);

  if (n_steps == 0 || self->source == NULL)
    belay_timeline_view_fit (self);
  else
    {
      belay_timeline_view_ensure_layout (self);
      belay_timeline_view_zoom_at (self, belay_zoom_step (self->px_per_day, n_steps), find_anchor (self));
    }

  return GDK_EVENT_STOP;
}

static gboolean
today_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  BelayTimelineView *self = BELAY_TIMELINE_VIEW (widget);

  if (self->source != NULL)
    belay_timeline_view_show_day (self, belay_timeline_source_get (self->source)->today);

  return GDK_EVENT_STOP;
}

static gboolean
open_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  BelayTimelineView *self = BELAY_TIMELINE_VIEW (widget);
  guint              box;

  if (self->source == NULL)
    return GDK_EVENT_PROPAGATE;
  belay_timeline_view_ensure_layout (self);
  if (belay_timeline_view_find_cursor (self, &box))
    belay_timeline_view_open (self, box);

  return GDK_EVENT_STOP;
}

static gboolean
act_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   user_data)
{
  BelayTimelineView *self = BELAY_TIMELINE_VIEW (widget);
  BelayTimelineAct   act = (BelayTimelineAct) g_variant_get_int32 (arguments);

  if (belay_timeline_view_is_mirrored (self))
    act = belay_timeline_act_mirror (act);
  belay_timeline_view_act_on_cursor (self, act);

  return GDK_EVENT_STOP;
}

static gboolean
cancel_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  return belay_timeline_view_cancel_drag (BELAY_TIMELINE_VIEW (widget));
}

static gboolean
menu_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  belay_timeline_view_open_menu (BELAY_TIMELINE_VIEW (widget));

  return GDK_EVENT_STOP;
}

/*< private >
 * belay_timeline_view_add_bindings:
 * @widget_class: the class of the view
 *
 * Adds the keys, and the actions that do the same.
 */
void
belay_timeline_view_add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint           keyval;
    GtkShortcutFunc callback;
    int             argument;
    GdkModifierType modifiers;
  } keys[] = {
    { GDK_KEY_Left, step_cb, STEP_EARLIER },
    { GDK_KEY_KP_Left, step_cb, STEP_EARLIER },
    { GDK_KEY_Right, step_cb, STEP_LATER },
    { GDK_KEY_KP_Right, step_cb, STEP_LATER },
    { GDK_KEY_Up, step_cb, STEP_LANE_UP },
    { GDK_KEY_KP_Up, step_cb, STEP_LANE_UP },
    { GDK_KEY_Down, step_cb, STEP_LANE_DOWN },
    { GDK_KEY_KP_Down, step_cb, STEP_LANE_DOWN },
    { GDK_KEY_Home, step_cb, STEP_FIRST },
    { GDK_KEY_End, step_cb, STEP_LAST },
    { GDK_KEY_Page_Up, step_cb, STEP_PAGE_EARLIER },
    { GDK_KEY_Page_Down, step_cb, STEP_PAGE_LATER },
    { GDK_KEY_plus, zoom_cb, 1 },
    { GDK_KEY_equal, zoom_cb, 1 },
    { GDK_KEY_KP_Add, zoom_cb, 1 },
    { GDK_KEY_minus, zoom_cb, -1 },
    { GDK_KEY_KP_Subtract, zoom_cb, -1 },
    { GDK_KEY_0, zoom_cb, 0 },
    { GDK_KEY_KP_0, zoom_cb, 0 },
    { GDK_KEY_t, today_cb, 0 },
    { GDK_KEY_Return, open_cb, 0 },
    { GDK_KEY_KP_Enter, open_cb, 0 },
    { GDK_KEY_space, open_cb, 0 },
    { GDK_KEY_Left, act_cb, BELAY_ACT_EARLIER, GDK_ALT_MASK },
    { GDK_KEY_Right, act_cb, BELAY_ACT_LATER, GDK_ALT_MASK },
    { GDK_KEY_Left, act_cb, BELAY_ACT_SHORTER, GDK_ALT_MASK | GDK_SHIFT_MASK },
    { GDK_KEY_Right, act_cb, BELAY_ACT_LONGER, GDK_ALT_MASK | GDK_SHIFT_MASK },
    { GDK_KEY_Delete, act_cb, BELAY_ACT_REMOVE },
    { GDK_KEY_KP_Delete, act_cb, BELAY_ACT_REMOVE },
    { GDK_KEY_Escape, cancel_cb, 0 },
    { GDK_KEY_Menu, menu_cb, 0 },
    { GDK_KEY_F10, menu_cb, 0, GDK_SHIFT_MASK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].keyval, keys[i].modifiers, keys[i].callback, "i", keys[i].argument);
  belay_timeline_view_add_acts (widget_class);
}
