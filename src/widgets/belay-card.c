/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-card.h"

#include "belay-compat.h"

/**
 * BelayCard:
 *
 * A white sheet with a title, a quiet note at its end, and one child below: what
 * the pages are made of. Without a title there is only the child.
 *
 * It has one CSS node, `belaycard`; the title is also what a screen reader calls
 * the group. The template is `ui/belay-card.ui`.
 */
struct _BelayCard
{
  GtkWidget parent_instance;

  char      *title;
  char      *note;
  GtkWidget *child;

  GtkWidget *box;
};

enum
{
  PROP_TITLE = 1,
  PROP_NOTE,
  PROP_CHILD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void belay_card_buildable_init (GtkBuildableIface *iface);

/* clang-format off */
G_DEFINE_FINAL_TYPE_WITH_CODE (BelayCard, belay_card, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, belay_card_buildable_init))
/* clang-format on */

static GtkBuildableIface *parent_buildable;

/* Before the template is complete, children are its own. */
static void
belay_card_add_child (GtkBuildable *buildable,
                      GtkBuilder   *builder,
                      GObject      *child,
                      const char   *type)
{
  if (BELAY_CARD (buildable)->box != NULL && GTK_IS_WIDGET (child))
    belay_card_set_child (BELAY_CARD (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
belay_card_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = belay_card_add_child;
}

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static void
belay_card_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  BelayCard *self = BELAY_CARD (object);

  if (prop_id == PROP_TITLE)
    g_value_set_string (value, self->title);
  else if (prop_id == PROP_NOTE)
    g_value_set_string (value, self->note);
  else if (prop_id == PROP_CHILD)
    g_value_set_object (value, self->child);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
belay_card_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  BelayCard *self = BELAY_CARD (object);

  if (prop_id == PROP_TITLE)
    belay_card_set_title (self, g_value_get_string (value));
  else if (prop_id == PROP_NOTE)
    belay_card_set_note (self, g_value_get_string (value));
  else if (prop_id == PROP_CHILD)
    belay_card_set_child (self, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
belay_card_dispose (GObject *object)
{
  BELAY_CARD (object)->child = NULL;
  g_clear_pointer (&BELAY_CARD (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (belay_card_parent_class)->dispose (object);
}

static void
belay_card_finalize (GObject *object)
{
  g_free (BELAY_CARD (object)->title);
  g_free (BELAY_CARD (object)->note);

  G_OBJECT_CLASS (belay_card_parent_class)->finalize (object);
}

static void
belay_card_class_init (BelayCardClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = belay_card_get_property;
  object_class->set_property = belay_card_set_property;
  object_class->dispose = belay_card_dispose;
  object_class->finalize = belay_card_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-card.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayCard, box);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "belaycard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
belay_card_init (BelayCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_text (BelayCard  *self,
          char      **place,
          const char *text,
          guint       prop_id)
{
  if (g_strcmp0 (*place, text) == 0)
    return;

  g_free (*place);
  *place = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop_id]);
}

/**
 * belay_card_set_title:
 * @self: a card
 * @title: (nullable): what it is about
 *
 * Sets the title.
 */
void
belay_card_set_title (BelayCard  *self,
                      const char *title)
{
  set_text (self, &self->title, title, PROP_TITLE);
  belay_set_accessible_label (GTK_WIDGET (self), title);
}

/**
 * belay_card_set_note:
 * @self: a card
 * @note: (nullable): a few quiet words beside the title, such as a count
 *
 * Sets the note.
 */
void
belay_card_set_note (BelayCard  *self,
                     const char *note)
{
  set_text (self, &self->note, note, PROP_NOTE);
}

/**
 * belay_card_set_child:
 * @self: a card
 * @child: (nullable): what it shows
 *
 * Sets the child.
 */
void
belay_card_set_child (BelayCard *self,
                      GtkWidget *child)
{
  if (self->child == child)
    return;

  if (self->child != NULL)
    gtk_box_remove (GTK_BOX (self->box), self->child);
  self->child = child;
  if (child != NULL)
    gtk_box_append (GTK_BOX (self->box), child);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHILD]);
}
