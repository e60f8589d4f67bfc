/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-beside.h"

#include "belay-text-scale.h"

#define FOLD_WIDTH 640

/**
 * BelayBeside:
 *
 * A list and, beside it, what was chosen in it. Where there is no room for both,
 * what was chosen stands in front of the list.
 *
 * One of the two has a fixed width (`list-width` or `detail-width`), the other takes
 * the rest. `opened` says whether something is chosen; with `keeps-detail` the detail
 * is seen beside the list even when nothing is. `folded` says that there is room for
 * only one. It has one CSS node, `beside`, with the class `folded` then.
 */
struct _BelayBeside
{
  GtkWidget parent_instance;

  GtkWidget *list;
  GtkWidget *detail;

  int      list_width;
  int      detail_width;
  gboolean keeps_detail;

  gboolean is_opened;
  gboolean is_folded;
  guint    idle;
};

enum
{
  PROP_LIST = 1,
  PROP_DETAIL,
  PROP_LIST_WIDTH,
  PROP_DETAIL_WIDTH,
  PROP_KEEPS_DETAIL,
  PROP_OPENED,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayBeside, belay_beside, GTK_TYPE_WIDGET)

static gboolean
notify_folded_cb (gpointer data)
{
  BELAY_BESIDE (data)->idle = 0;
  if (BELAY_BESIDE (data)->is_folded)
    gtk_widget_add_css_class (data, "folded");
  else
    gtk_widget_remove_css_class (data, "folded");
  g_object_notify_by_pspec (G_OBJECT (data), properties[PROP_FOLDED]);

  return G_SOURCE_REMOVE;
}

/* Who listens may ask for another size, which is not heard during an allocation. */
static void
set_folded (BelayBeside *self,
            gboolean     is_folded)
{
  if (self->is_folded == is_folded)
    return;

  self->is_folded = is_folded;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_folded_cb, self, NULL);
}

static void
show_children (BelayBeside *self)
{
  gtk_widget_set_child_visible (self->list, !self->is_folded || !self->is_opened);
  gtk_widget_set_child_visible (self->detail, self->is_opened || (!self->is_folded && self->keeps_detail));
}

static void
belay_beside_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  BelayBeside *self = BELAY_BESIDE (widget);
  int          list_minimum, list_natural, detail_minimum, detail_natural;

  gtk_widget_measure (self->list, orientation, -1, &list_minimum, &list_natural, NULL, NULL);
  gtk_widget_measure (self->detail, orientation, -1, &detail_minimum, &detail_natural, NULL, NULL);
  *minimum = MAX (list_minimum, detail_minimum);
  *natural = MAX (list_natural, detail_natural);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*natural, FOLD_WIDTH);
}

static void
allocate (GtkWidget *child,
          int        x,
          int        width,
          int        height)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, MAX (width, minimum), height }, -1);
}

static void
belay_beside_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  BelayBeside *self = BELAY_BESIDE (widget);
  gboolean     is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean     has_both;
  int          first, second;

  set_folded (self, width < belay_scale_by_text (widget, FOLD_WIDTH));
  show_children (self);
  has_both = gtk_widget_get_child_visible (self->list) && gtk_widget_get_child_visible (self->detail);
  first = self->list_width > 0 ? belay_scale_by_text (widget, self->list_width)
                               : width - belay_scale_by_text (widget, self->detail_width);
  second = width - first;
  if (!has_both)
    first = second = width;

  if (gtk_widget_get_child_visible (self->list))
    allocate (self->list, has_both && is_rtl ? second : 0, first, height);
  if (gtk_widget_get_child_visible (self->detail))
    allocate (self->detail, has_both && !is_rtl ? first : 0, second, height);
}

static void
belay_beside_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  BelayBeside *self = BELAY_BESIDE (object);

  switch (prop_id)
    {
    case PROP_LIST:
      g_value_set_object (value, self->list);
      break;
    case PROP_DETAIL:
      g_value_set_object (value, self->detail);
      break;
    case PROP_LIST_WIDTH:
      g_value_set_int (value, self->list_width);
      break;
    case PROP_DETAIL_WIDTH:
      g_value_set_int (value, self->detail_width);
      break;
    case PROP_KEEPS_DETAIL:
      g_value_set_boolean (value, self->keeps_detail);
      break;
    case PROP_OPENED:
      g_value_set_boolean (value, self->is_opened);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->is_folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
belay_beside_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  BelayBeside *self = BELAY_BESIDE (object);

  switch (prop_id)
    {
    case PROP_LIST:
      self->list = g_value_get_object (value);
      break;
    case PROP_DETAIL:
      self->detail = g_value_get_object (value);
      break;
    case PROP_LIST_WIDTH:
      self->list_width = g_value_get_int (value);
      break;
    case PROP_DETAIL_WIDTH:
      self->detail_width = g_value_get_int (value);
      break;
    case PROP_KEEPS_DETAIL:
      self->keeps_detail = g_value_get_boolean (value);
      break;
    case PROP_OPENED:
      belay_beside_set_opened (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
belay_beside_constructed (GObject *object)
{
  BelayBeside *self = BELAY_BESIDE (object);

  G_OBJECT_CLASS (belay_beside_parent_class)->constructed (object);

  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  gtk_widget_set_parent (self->detail, GTK_WIDGET (self));
  show_children (self);
}

static void
belay_beside_dispose (GObject *object)
{
  BelayBeside *self = BELAY_BESIDE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->detail, gtk_widget_unparent);

  G_OBJECT_CLASS (belay_beside_parent_class)->dispose (object);
}

static void
belay_beside_class_init (BelayBesideClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags made = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = belay_beside_constructed;
  object_class->get_property = belay_beside_get_property;
  object_class->set_property = belay_beside_set_property;
  object_class->dispose = belay_beside_dispose;
  widget_class->measure = belay_beside_measure;
  widget_class->size_allocate = belay_beside_size_allocate;

  properties[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, GTK_TYPE_WIDGET, made);
  properties[PROP_DETAIL] = g_param_spec_object ("detail", NULL, NULL, GTK_TYPE_WIDGET, made);
  properties[PROP_LIST_WIDTH] = g_param_spec_int ("list-width", NULL, NULL, 0, G_MAXINT16, 0, made);
  properties[PROP_DETAIL_WIDTH] = g_param_spec_int ("detail-width", NULL, NULL, 0, G_MAXINT16, 0, made);
  properties[PROP_KEEPS_DETAIL] = g_param_spec_boolean ("keeps-detail", NULL, NULL, FALSE, made);
  properties[PROP_OPENED] = g_param_spec_boolean ("opened", NULL, NULL, FALSE, readable | G_PARAM_WRITABLE);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "beside");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
belay_beside_init (BelayBeside *self)
{
}

/**
 * belay_beside_set_opened:
 * @self: a list with its detail
 * @is_opened: whether something is chosen
 *
 * Brings the detail to the front, or lets it go.
 */
void
belay_beside_set_opened (BelayBeside *self,
                         gboolean     is_opened)
{
  if (self->is_opened == is_opened)
    return;

  self->is_opened = is_opened;
  if (self->list != NULL && self->detail != NULL)
    show_children (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPENED]);
}
