/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-view-private.h"

#include "belay-timeline-node.h"

#include <glib/gi18n.h>

#define LEAST_WIDTH 240
#define NATURAL_WIDTH 720

/**
 * BelayTimelineView:
 *
 * The scrolled part of a timeline: the lanes, the ruler above them and their
 * names at the start side, which stay while the rest scrolls.
 *
 * It keeps the day at its start edge and the zoom; adjustments and boxes follow
 * from these. Whatever makes them stale starts a tick callback, which brings
 * layout, adjustments and children up to date before the frame is laid out, and
 * then goes away.
 */

static void scrollable_init (GtkScrollableInterface *iface);

#define IMPLEMENT_SCROLLABLE G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, scrollable_init)

G_DEFINE_FINAL_TYPE_WITH_CODE (BelayTimelineView, belay_timeline_view, GTK_TYPE_WIDGET, IMPLEMENT_SCROLLABLE)

enum
{
  PROP_0,
  PROP_ZOOM,
  N_PROPS,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

static GParamSpec *properties[N_PROPS];

static void
adjusted_cb (GtkAdjustment     *adjustment,
             BelayTimelineView *self)
{
  double value = gtk_adjustment_get_value (adjustment);

  if (self->is_configuring)
    return;
  if (adjustment == self->adjustments[GTK_ORIENTATION_HORIZONTAL])
    {
      if (belay_timeline_view_is_mirrored (self))
        value = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) - value;
      self->start = self->range_first + value / self->px_per_day;
      self->span = BELAY_SPAN_FREE;
    }
  belay_timeline_view_mark_stale (self, FALSE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (BelayTimelineView *self,
                GtkOrientation     orientation,
                GtkAdjustment     *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], adjusted_cb, self);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  g_set_object (&self->adjustments[orientation], adjustment);
  g_signal_connect (adjustment, "value-changed", G_CALLBACK (adjusted_cb), self);
  belay_timeline_view_mark_stale (self, FALSE);
}

static void
belay_timeline_view_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  BelayTimelineView *self = BELAY_TIMELINE_VIEW (widget);

  /* What the size decides is brought up to date when the next frame begins, never while this one is laid out. */
  if (width != self->seen_width || height != self->seen_height)
    belay_timeline_view_mark_stale (self, FALSE);
  self->seen_width = width;
  self->seen_height = height;
  if (self->layout != NULL)
    belay_timeline_view_allocate_children (self);
}

static void
belay_timeline_view_measure (GtkWidget     *widget,
                             GtkOrientation orientation,
                             int            for_size,
                             int           *minimum,
                             int           *natural,
                             int           *minimum_baseline,
                             int           *natural_baseline)
{
  BelayTimelineView *self = BELAY_TIMELINE_VIEW (widget);

  *minimum = LEAST_WIDTH;
  *natural = NATURAL_WIDTH;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  *minimum = *natural = 0;
  if (self->source == NULL)
    return;
  belay_timeline_view_ensure_layout (self);
  *minimum = *natural = self->ruler_height + belay_timeline_layout_get_height (self->layout);
}

static void
belay_timeline_view_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  BelayTimelineView *self = BELAY_TIMELINE_VIEW (widget);

  if (self->layout != NULL)
    belay_timeline_view_draw (self, snapshot);
}

static void
belay_timeline_view_system_setting_changed (GtkWidget       *widget,
                                            GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (belay_timeline_view_parent_class)->system_setting_changed (widget, setting);
  belay_timeline_view_mark_stale (BELAY_TIMELINE_VIEW (widget), TRUE);
}

static void
belay_timeline_view_direction_changed (GtkWidget       *widget,
                                       GtkTextDirection previous)
{
  belay_timeline_view_mark_stale (BELAY_TIMELINE_VIEW (widget), TRUE);
}

static void
belay_timeline_view_dispose (GObject *object)
{
  BelayTimelineView *self = BELAY_TIMELINE_VIEW (object);
  GtkWidget         *child;

  belay_timeline_view_cancel_drag (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->adjustments); i++)
    {
      if (self->adjustments[i] != NULL)
        g_signal_handlers_disconnect_by_func (self->adjustments[i], adjusted_cb, self);
      g_clear_object (&self->adjustments[i]);
    }
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  g_ptr_array_set_size (self->names, 0);
  g_ptr_array_set_size (self->spares, 0);
  g_hash_table_remove_all (self->shown);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->routes, g_ptr_array_unref);
  g_clear_pointer (&self->layout, belay_timeline_layout_free);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (belay_timeline_view_parent_class)->dispose (object);
}

static void
belay_timeline_view_finalize (GObject *object)
{
  BelayTimelineView *self = BELAY_TIMELINE_VIEW (object);

  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->spares);
  g_ptr_array_unref (self->leaves);
  g_hash_table_unref (self->shown);
  g_free (self->cursor);

  G_OBJECT_CLASS (belay_timeline_view_parent_class)->finalize (object);
}

static void
belay_timeline_view_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  BelayTimelineView *self = BELAY_TIMELINE_VIEW (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      g_value_set_double (value, self->px_per_day);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
belay_timeline_view_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  BelayTimelineView *self = BELAY_TIMELINE_VIEW (object);

  switch (prop_id)
    {
    case PROP_ZOOM:
      belay_timeline_view_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
get_border (GtkScrollable *scrollable,
            GtkBorder     *border)
{
  BelayTimelineView *self = BELAY_TIMELINE_VIEW (scrollable);
  gboolean           is_mirrored = belay_timeline_view_is_mirrored (self);

  border->top = (gint16) self->ruler_height;
  border->bottom = 0;
  border->left = (gint16) (is_mirrored ? 0 : self->name_width);
  border->right = (gint16) (is_mirrored ? self->name_width : 0);

  return TRUE;
}

static void
scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = get_border;
}

static void
belay_timeline_view_class_init (BelayTimelineViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = belay_timeline_view_dispose;
  object_class->finalize = belay_timeline_view_finalize;
  object_class->get_property = belay_timeline_view_get_property;
  object_class->set_property = belay_timeline_view_set_property;
  widget_class->measure = belay_timeline_view_measure;
  widget_class->size_allocate = belay_timeline_view_size_allocate;
  widget_class->snapshot = belay_timeline_view_snapshot;
  widget_class->focus = belay_timeline_view_focus_child;
  widget_class->grab_focus = belay_timeline_view_focus_cursor;
  widget_class->system_setting_changed = belay_timeline_view_system_setting_changed;
  widget_class->direction_changed = belay_timeline_view_direction_changed;

  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, BELAY_ZOOM_LEAST, BELAY_ZOOM_MOST, 1,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  belay_timeline_view_add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "timelineview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
add_nodes (BelayTimelineView *self)
{
  static const char *const names[BELAY_N_INKS] = {
    [BELAY_INK_RULER] = "ruler",
    [BELAY_INK_GRID] = "grid",
    [BELAY_INK_CURVE] = "curve",
    [BELAY_INK_TARGET] = "target",
    [BELAY_INK_ARROW] = "arrow",
    [BELAY_INK_THREAD] = "thread",
    [BELAY_INK_LEAVE] = "leave",
    [BELAY_INK_DUE] = "due",
  };
  GtkWidget *widget = GTK_WIDGET (self);

  for (guint i = 0; i < BELAY_N_INKS; i++)
    {
      self->inks[i] = belay_timeline_node_new (names[i], widget);
      gtk_widget_set_child_visible (self->inks[i], FALSE);
    }
  for (guint i = 0; i < G_N_ELEMENTS (self->probes); i++)
    {
      self->probes[i] = belay_timeline_item_widget_new (widget);
      gtk_widget_set_focusable (self->probes[i], FALSE);
    }
  gtk_widget_add_css_class (gtk_widget_get_last_child (self->probes[BELAY_TEXT_LABEL]), "inside");
  gtk_widget_add_css_class (gtk_widget_get_last_child (self->probes[BELAY_TEXT_CAPTION]), "below");

  self->today_line = belay_timeline_node_new ("today", widget);
  /* Translators: the flag at the top of the line for today. */
  self->today_flag = g_object_new (GTK_TYPE_LABEL, "css-name", "todayflag", "label", _ ("Today"), "can-target", FALSE, NULL);
  gtk_widget_set_parent (self->today_flag, widget);
}

static void
belay_timeline_view_init (BelayTimelineView *self)
{
  self->px_per_day = 1;
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->spares = g_ptr_array_new ();
  self->leaves = g_ptr_array_new ();
  self->shown = g_hash_table_new (g_str_hash, g_str_equal);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_nodes (self);
  belay_timeline_view_add_controllers (self);
}

GtkWidget *
belay_timeline_view_new (void)
{
  return g_object_new (BELAY_TYPE_TIMELINE_VIEW, NULL);
}

/*< private >
 * belay_timeline_view_set_source:
 * @self: a view
 * @source: (nullable): what it shows
 *
 * Sets what it shows. Of the same thing, place, zoom and cursor stay.
 */
void
belay_timeline_view_set_source (BelayTimelineView   *self,
                                BelayTimelineSource *source)
{
  const char *before = self->source != NULL ? belay_timeline_source_get (self->source)->title : NULL;

  if (self->source == source)
    return;
  if (source == NULL || g_strcmp0 (before, belay_timeline_source_get (source)->title) != 0)
    self->span = BELAY_SPAN_HOME;
  belay_timeline_view_cancel_drag (self);
  g_clear_pointer (&self->routes, g_ptr_array_unref);
  g_clear_pointer (&self->layout, belay_timeline_layout_free);
  g_set_object (&self->source, source);
  if (source == NULL)
    {
      belay_timeline_view_update_children (self);
      g_ptr_array_set_size (self->names, 0);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      return;
    }

  belay_timeline_view_make_names (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  belay_timeline_source_get (source)->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, belay_timeline_source_get (source)->fan.sentence, -1);
  belay_timeline_view_mark_stale (self, TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

BelayTimelineSource *
belay_timeline_view_get_source (BelayTimelineView *self)
{
  return self->source;
}

void
belay_timeline_view_select (BelayTimelineView *self,
                            const char        *id)
{
  guint box;

  g_free (self->cursor);
  self->cursor = g_strdup (id);
  self->cursor_serial = 0;
  if (self->source == NULL || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return;
  belay_timeline_view_ensure_layout (self);
  if (belay_timeline_layout_find_item (self->layout, id, &box))
    belay_timeline_view_move_to (self, box, FALSE);
}

/* Room at the start of the ruler for what the timeline puts there. */
void
belay_timeline_view_set_corner (BelayTimelineView *self,
                                int                width,
                                int                height)
{
  if (self->corner_width == width && self->corner_height == height)
    return;
  self->corner_width = width;
  self->corner_height = height;
  belay_timeline_view_mark_stale (self, TRUE);
}
