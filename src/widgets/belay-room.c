/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-room.h"

#include "belay-text-scale.h"

#define WIDTH_LEAST 280

/**
 * BelayRoom:
 *
 * Says whether its child has little room, so that a table in it can become a list.
 *
 * `narrow` is whether it is less than `narrow-width` pixels wide. What it asks for does
 * not depend on that, or a window could not be made smaller than the table. What scrolls
 * in it by itself takes its `scroll-policy`: where there is little room, the page alone
 * scrolls. It has one CSS node, `room`.
 */
struct _BelayRoom
{
  BelayContainer parent_instance;

  int      narrow_width;
  gboolean is_narrow;
  guint    idle;
};

enum
{
  PROP_NARROW_WIDTH = 1,
  PROP_NARROW,
  PROP_SCROLL_POLICY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayRoom, belay_room, BELAY_TYPE_CONTAINER)

static gboolean
notify_narrow_cb (gpointer data)
{
  BELAY_ROOM (data)->idle = 0;
  g_object_notify_by_pspec (G_OBJECT (data), properties[PROP_NARROW]);
  g_object_notify_by_pspec (G_OBJECT (data), properties[PROP_SCROLL_POLICY]);

  return G_SOURCE_REMOVE;
}

/* Who listens may ask for another size, which is not heard during an allocation. */
static void
set_narrow (BelayRoom *self,
            gboolean   is_narrow)
{
  if (self->is_narrow == is_narrow)
    return;

  self->is_narrow = is_narrow;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_narrow_cb, self, NULL);
}

/* Until the child has heard that it is narrow, it may need more than there is. */
static int
get_child_width (GtkWidget *child,
                 int        width)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return MAX (width, minimum);
}

static void
belay_room_measure (GtkWidget     *widget,
                    GtkOrientation orientation,
                    int            for_size,
                    int           *minimum,
                    int           *natural,
                    int           *minimum_baseline,
                    int           *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *minimum = *natural = 0;
  if (child == NULL)
    return;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = get_child_width (child, for_size);
  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, WIDTH_LEAST);
}

static void
belay_room_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int        child_width;

  set_narrow (BELAY_ROOM (widget), width < belay_scale_by_text (widget, BELAY_ROOM (widget)->narrow_width));
  if (child == NULL)
    return;

  child_width = get_child_width (child, width);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    gtk_widget_size_allocate (child, &(GtkAllocation){ width - child_width, 0, child_width, height }, -1);
  else
    gtk_widget_size_allocate (child, &(GtkAllocation){ 0, 0, child_width, height }, -1);
}

static GtkSizeRequestMode
belay_room_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
belay_room_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW_WIDTH)
    g_value_set_int (value, BELAY_ROOM (object)->narrow_width);
  else if (prop_id == PROP_SCROLL_POLICY)
    g_value_set_enum (value, BELAY_ROOM (object)->is_narrow ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC);
  else
    g_value_set_boolean (value, BELAY_ROOM (object)->is_narrow);
}

static void
belay_room_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  BELAY_ROOM (object)->narrow_width = g_value_get_int (value);
  gtk_widget_queue_allocate (GTK_WIDGET (object));
}

static void
belay_room_dispose (GObject *object)
{
  g_clear_handle_id (&BELAY_ROOM (object)->idle, g_source_remove);

  G_OBJECT_CLASS (belay_room_parent_class)->dispose (object);
}

static void
belay_room_class_init (BelayRoomClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = belay_room_get_property;
  object_class->set_property = belay_room_set_property;
  object_class->dispose = belay_room_dispose;
  widget_class->get_request_mode = belay_room_get_request_mode;
  widget_class->measure = belay_room_measure;
  widget_class->size_allocate = belay_room_size_allocate;

  properties[PROP_NARROW_WIDTH] = g_param_spec_int ("narrow-width", NULL, NULL, 0, G_MAXINT16, 560,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SCROLL_POLICY] = g_param_spec_enum ("scroll-policy", NULL, NULL, GTK_TYPE_POLICY_TYPE, GTK_POLICY_AUTOMATIC,
                                                      G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "room");
}

static void
belay_room_init (BelayRoom *self)
{
  self->narrow_width = 560;
}
