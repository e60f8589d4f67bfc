/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-view-private.h"

#define PREFETCH 96
#define MAX_SPARES 64

static BelayTimelineItemWidget *
take_widget (BelayTimelineView *self,
             GHashTable        *before,
             const char        *key)
{
  BelayTimelineItemWidget *widget = NULL;
  gpointer                 known;

  if (g_hash_table_steal_extended (before, key, NULL, &known))
    return known;
  if (self->spares->len > 0)
    widget = g_ptr_array_steal_index_fast (self->spares, self->spares->len - 1);
  if (widget == NULL)
    widget = BELAY_TIMELINE_ITEM_WIDGET (belay_timeline_item_widget_new (GTK_WIDGET (self)));

  return widget;
}

/* The label in the widget's own pixels, which count from the left. */
static void
set_label (BelayTimelineView       *self,
           BelayTimelineItemWidget *widget,
           guint                    number)
{
  const BelayTimelineBox *box = belay_timeline_layout_get_box (self->layout, number);
  int                     from = belay_timeline_view_get_offset (self);
  int                     to = from + belay_timeline_view_get_body_width (self);
  BelayTimelineLabel      label = belay_timeline_layout_place_label (self->layout, number, from, to);

  label.x -= box->x;
  label.y -= box->y;
  if (belay_timeline_view_is_mirrored (self))
    label.x = belay_scale_mirror (label.x, label.width, box->width);
  belay_timeline_item_widget_set_label (widget, &label);
}

static void
show_box (BelayTimelineView *self,
          GHashTable        *before,
          guint              box)
{
  g_autofree char         *key = belay_timeline_item_widget_dup_key (self->layout, box);
  BelayTimelineItemWidget *widget = take_widget (self, before, key);

  /* Boxes are only numbered anew when layout or zoom change; scrolling binds nothing that is there. */
  if (belay_timeline_item_widget_get_serial (widget) != self->serial)
    belay_timeline_item_widget_bind (widget, self->layout, box, self->serial);
  set_label (self, widget, box);
  g_hash_table_insert (self->shown, (gpointer) belay_timeline_item_widget_get_key (widget), widget);
}

static void
release (BelayTimelineView       *self,
         BelayTimelineItemWidget *widget)
{
  belay_timeline_item_widget_bind (widget, NULL, 0, 0);
  if (self->spares->len < MAX_SPARES)
    g_ptr_array_add (self->spares, widget);
  else
    gtk_widget_unparent (GTK_WIDGET (widget));
}

/* The one under the cursor stays a child wherever the view is scrolled, so that focus is never lost. */
static void
add_cursor (BelayTimelineView *self,
            GArray            *boxes)
{
  guint cursor;

  if (!belay_timeline_view_find_cursor (self, &cursor))
    return;
  for (guint i = 0; i < boxes->len; i++)
    {
      if (g_array_index (boxes, guint, i) == cursor)
        return;
    }
  g_array_append_val (boxes, cursor);
}

static void
mark_cursor (BelayTimelineView *self,
             gboolean           had_focus)
{
  BelayTimelineItemWidget *widget = NULL;
  GHashTableIter           iter;
  gpointer                 other;
  guint                    cursor;

  if (belay_timeline_view_find_cursor (self, &cursor))
    widget = belay_timeline_view_find_widget (self, cursor);
  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &other))
    {
      if (other == (gpointer) widget)
        gtk_widget_set_state_flags (other, GTK_STATE_FLAG_SELECTED, FALSE);
      else
        gtk_widget_unset_state_flags (other, GTK_STATE_FLAG_SELECTED);
      gtk_accessible_update_state (GTK_ACCESSIBLE (other), GTK_ACCESSIBLE_STATE_SELECTED, other == (gpointer) widget, -1);
    }
  if (widget != NULL && had_focus && gtk_widget_get_focus_child (GTK_WIDGET (self)) != GTK_WIDGET (widget))
    gtk_widget_grab_focus (GTK_WIDGET (widget));
}

/*< private >
 * belay_timeline_view_update_children:
 * @self: a view
 *
 * Takes a child for every box that can be seen or nearly so: the one that shows
 * the same item already, then a spare one, then a new one.
 */
void
belay_timeline_view_update_children (BelayTimelineView *self)
{
  g_autoptr (GHashTable) before = g_steal_pointer (&self->shown);
  g_autoptr (GArray) boxes = NULL;
  gboolean       had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  GHashTableIter iter;
  gpointer       widget;

  self->shown = g_hash_table_new (g_str_hash, g_str_equal);
  if (self->layout != NULL)
    {
      boxes = belay_timeline_layout_find_boxes (self->layout,
                                                belay_timeline_view_get_offset (self) - PREFETCH,
                                                belay_timeline_view_get_scroll_y (self) - PREFETCH,
                                                belay_timeline_view_get_body_width (self) + 2 * PREFETCH,
                                                gtk_widget_get_height (GTK_WIDGET (self)) + 2 * PREFETCH);
      add_cursor (self, boxes);
      for (guint i = 0; i < boxes->len; i++)
        show_box (self, before, g_array_index (boxes, guint, i));
    }
  mark_cursor (self, had_focus);

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, NULL, &widget))
    release (self, widget);
}

/*< private >
 * belay_timeline_view_find_widget:
 * @self: a view
 * @box: the number of a box
 *
 * Returns: (transfer none) (nullable): the child that shows it
 */
BelayTimelineItemWidget *
belay_timeline_view_find_widget (BelayTimelineView *self,
                                 guint              box)
{
  g_autofree char *key = belay_timeline_item_widget_dup_key (self->layout, box);

  return g_hash_table_lookup (self->shown, key);
}

/*< private >
 * belay_timeline_view_make_names:
 * @self: a view with a source
 *
 * Makes a label for the name of each lane.
 */
void
belay_timeline_view_make_names (BelayTimelineView *self)
{
  const BelayTimelineFields *fields = belay_timeline_source_get (self->source);

  g_ptr_array_set_size (self->names, 0);
  for (guint i = 0; i < fields->lanes->len; i++)
    {
      const BelayTimelineLane *lane = g_ptr_array_index (fields->lanes, i);
      GtkWidget               *name = g_object_new (GTK_TYPE_LABEL,
                                                    "css-name", "lanename",
                                                    "label", lane->name,
                                                    "tooltip-text", lane->name,
                                                    "ellipsize", PANGO_ELLIPSIZE_END,
                                                    "xalign", 0.0f,
                                                    "yalign", 0.0f,
                                                    NULL);

      gtk_widget_set_parent (name, GTK_WIDGET (self));
      g_ptr_array_add (self->names, name);
    }
}

/*< private >
 * belay_timeline_view_update_names:
 * @self: a view with a layout
 *
 * Shows the names of the lanes beside or, in a narrow view, above them.
 */
void
belay_timeline_view_update_names (BelayTimelineView *self)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      GtkWidget            *name = g_ptr_array_index (self->names, i);
      BelayTimelineLaneKind kind = ((const BelayTimelineLane *)
                                      g_ptr_array_index (belay_timeline_source_get (self->source)->lanes, i))
                                     ->kind;

      if (self->is_narrow)
        gtk_widget_add_css_class (name, "heading");
      else
        gtk_widget_remove_css_class (name, "heading");
      if (kind == BELAY_TIMELINE_LANE_ROW)
        gtk_widget_add_css_class (name, "row");
    }
}

static void
allocate (BelayTimelineView *self,
          GtkWidget         *child,
          int                x,
          int                y,
          int                width,
          int                height)
{
  GtkAllocation place = { x, y, width, height };

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &place, -1);
}

static void
allocate_names (BelayTimelineView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  for (guint i = 0; i < self->names->len; i++)
    {
      GtkWidget         *name = g_ptr_array_index (self->names, i);
      BelayTimelineStrip strip = belay_timeline_layout_get_lane (self->layout, i);
      int                y = belay_timeline_view_to_view_y (self, strip.y);
      int                name_width = self->name_width;
      int                height;

      if (self->is_narrow)
        gtk_widget_measure (name, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &name_width, NULL, NULL);
      name_width = MIN (name_width, width);
      gtk_widget_measure (name, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
      if (!self->is_narrow)
        height = MAX (height, strip.height);
      allocate (self, name, belay_timeline_view_is_mirrored (self) ? width - name_width : 0, y, name_width, height);
    }
}

static void
allocate_today (BelayTimelineView *self)
{
  const BelayScale *scale = belay_timeline_layout_get_scale (self->layout);
  int               x = (int) belay_scale_to_middle (scale, belay_timeline_source_get (self->source)->today);
  int               width, height, line;

  gtk_widget_measure (self->today_flag, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  gtk_widget_measure (self->today_flag, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  gtk_widget_measure (self->today_line, GTK_ORIENTATION_HORIZONTAL, -1, &line, NULL, NULL, NULL);
  line = MAX (line, 1);
  allocate (self, self->today_line, belay_timeline_view_to_view_x (self, x - line / 2, line), 0,
            line, gtk_widget_get_height (GTK_WIDGET (self)));
  allocate (self, self->today_flag, belay_timeline_view_to_view_x (self, belay_timeline_view_place_today (self, width), width),
            self->ruler_height - height - 1, width, height);
}

/* Where it was: a child that is seen has to be placed, or it cannot be drawn. */
static void
allocate_again (BelayTimelineView *self,
                GtkWidget         *child)
{
  graphene_rect_t bounds;
  gboolean        was_placed = gtk_widget_compute_bounds (child, GTK_WIDGET (self), &bounds) && bounds.size.width > 0;

  gtk_widget_set_child_visible (child, was_placed);
  if (was_placed)
    allocate (self, child, (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, (int) bounds.size.height);
}

/*< private >
 * belay_timeline_view_allocate_children:
 * @self: a view with a layout
 *
 * Puts the children where the layout says; takes and changes none.
 */
void
belay_timeline_view_allocate_children (BelayTimelineView *self)
{
  GHashTableIter iter;
  gpointer       widget;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, NULL, &widget))
    {
      guint                   number = belay_timeline_item_widget_get_box (widget);
      const BelayTimelineBox *box;

      /* The layout was asked for its height before the children were brought up to date. */
      if (belay_timeline_item_widget_get_serial (widget) != self->serial)
        {
          allocate_again (self, widget);
          continue;
        }
      box = belay_timeline_layout_get_box (self->layout, number);
      gtk_widget_set_child_visible (widget, TRUE);
      allocate (self, widget, belay_timeline_view_to_view_x (self, box->x, box->width),
                belay_timeline_view_to_view_y (self, box->y), box->width, box->height);
    }
  allocate_names (self);
  allocate_today (self);
  belay_timeline_view_allocate_drag (self);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}
