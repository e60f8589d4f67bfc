/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-node.h"

/**
 * BelayTimelineNode:
 *
 * A bare CSS node: it draws what the style sheet gives it, or lends its colour
 * and font to what is drawn by hand. Nobody hears of it and nothing hits it.
 */
struct _BelayTimelineNode
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayTimelineNode, belay_timeline_node, GTK_TYPE_WIDGET)

static void
belay_timeline_node_class_init (BelayTimelineNodeClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
belay_timeline_node_init (BelayTimelineNode *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/*< private >
 * belay_timeline_node_new:
 * @css_name: the name of the node
 * @parent: the widget it belongs to
 *
 * Returns: (transfer none): the node, owned by @parent
 */
GtkWidget *
belay_timeline_node_new (const char *css_name,
                         GtkWidget  *parent)
{
  GtkWidget *self = g_object_new (BELAY_TYPE_TIMELINE_NODE, "css-name", css_name, NULL);

  gtk_widget_set_parent (self, parent);

  return self;
}

/*< private >
 * belay_timeline_node_get_color:
 * @node: a widget
 *
 * Lines that are drawn take their colour from the style sheet as well. GTK 4.8
 * has no other way to ask for it than the style context; this is the only place.
 *
 * Returns: the colour of the node
 */
GdkRGBA
belay_timeline_node_get_color (GtkWidget *node)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (node), &color);

  return color;
}
