/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-split.h"

#include "belay-compat.h"

/**
 * BelaySplit:
 *
 * A sidebar beside content; where there is no room for both, one of them.
 *
 * It is the only name that `.ui` files use for this, because libadwaita has had
 * several. It has one CSS node, `split`.
 */
struct _BelaySplit
{
  GtkWidget parent_instance;

  GtkWidget *sidebar;
  GtkWidget *content;
  GtkWidget *panes;
};

enum
{
  PROP_SIDEBAR = 1,
  PROP_CONTENT,
  PROP_FOLDED,
  PROP_SHOWING_CONTENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelaySplit, belay_split, GTK_TYPE_WIDGET)

static void
panes_changed_cb (BelaySplit *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWING_CONTENT]);
}

static void
belay_split_constructed (GObject *object)
{
  BelaySplit *self = BELAY_SPLIT (object);

  G_OBJECT_CLASS (belay_split_parent_class)->constructed (object);

  self->panes = belay_panes_new (self->sidebar, self->content, G_CALLBACK (panes_changed_cb), self);
  gtk_widget_set_parent (self->panes, GTK_WIDGET (self));
}

static void
belay_split_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  BelaySplit *self = BELAY_SPLIT (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, belay_split_is_folded (self));
      break;
    case PROP_SHOWING_CONTENT:
      g_value_set_boolean (value, belay_split_is_showing_content (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
belay_split_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  BelaySplit *self = BELAY_SPLIT (object);

  switch (prop_id)
    {
    case PROP_SIDEBAR:
      self->sidebar = g_value_get_object (value);
      break;
    case PROP_CONTENT:
      self->content = g_value_get_object (value);
      break;
    case PROP_SHOWING_CONTENT:
      belay_split_show_content (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
belay_split_dispose (GObject *object)
{
  g_clear_pointer (&BELAY_SPLIT (object)->panes, gtk_widget_unparent);

  G_OBJECT_CLASS (belay_split_parent_class)->dispose (object);
}

static void
belay_split_class_init (BelaySplitClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags made_whole = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = belay_split_constructed;
  object_class->get_property = belay_split_get_property;
  object_class->set_property = belay_split_set_property;
  object_class->dispose = belay_split_dispose;

  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, made_whole);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, made_whole);
  properties[PROP_FOLDED] =
    g_param_spec_boolean ("folded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOWING_CONTENT] =
    g_param_spec_boolean ("showing-content", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "split");
}

static void
belay_split_init (BelaySplit *self)
{
}

/**
 * belay_split_is_folded:
 * @self: a split
 *
 * Returns: whether there is room for only one of the two
 */
gboolean
belay_split_is_folded (BelaySplit *self)
{
  return self->panes != NULL && belay_panes_is_folded (self->panes);
}

/**
 * belay_split_is_showing_content:
 * @self: a split
 *
 * Returns: whether the content is what is seen when it is folded
 */
gboolean
belay_split_is_showing_content (BelaySplit *self)
{
  return self->panes == NULL || belay_panes_is_showing_content (self->panes);
}

/**
 * belay_split_show_content:
 * @self: a split
 * @show_content: whether to show the content, or the sidebar
 *
 * Says what is seen when it is folded.
 */
void
belay_split_show_content (BelaySplit *self,
                          gboolean    show_content)
{
  if (belay_split_is_showing_content (self) != show_content)
    belay_panes_show_content (self->panes, show_content);
}
