/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-container.h"

/**
 * BelayContainer:
 *
 * A widget that takes its children from a template and lets go of them at the end. How
 * they are laid out says the class that derives from it.
 */

static void belay_container_buildable_init (GtkBuildableIface *iface);

/* clang-format off */
G_DEFINE_ABSTRACT_TYPE_WITH_CODE (BelayContainer, belay_container, GTK_TYPE_WIDGET,
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, belay_container_buildable_init))
/* clang-format on */

static GtkBuildableIface *parent_buildable;

static void
belay_container_add_child (GtkBuildable *buildable,
                           GtkBuilder   *builder,
                           GObject      *child,
                           const char   *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
belay_container_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = belay_container_add_child;
}

static void
belay_container_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (belay_container_parent_class)->dispose (object);
}

static void
belay_container_class_init (BelayContainerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = belay_container_dispose;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
belay_container_init (BelayContainer *self)
{
}
