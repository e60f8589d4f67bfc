/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-drop-down.h"

#include "belay-accessible.h"

#define SPACING 6

/* On GTK 4.8 neither the button of a drop-down nor what it offers has a name: both are called after their types. */

/* @chooser: a drop-down, or a row that is one */
static char *
dup_text (GObject *chooser,
          GObject *item)
{
  g_autoptr (GtkExpression) expression = NULL;
  GValue value = G_VALUE_INIT;
  char  *text = NULL;

  g_object_get (chooser, "expression", &expression, NULL);
  if (expression != NULL && gtk_expression_evaluate (expression, item, &value))
    {
      text = g_value_dup_string (&value);
      g_value_unset (&value);
    }
  else if (GTK_IS_STRING_OBJECT (item))
    text = g_strdup (gtk_string_object_get_string (GTK_STRING_OBJECT (item)));

  return text;
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *tick = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), tick);
  gtk_list_item_set_child (item, box);
}

/* The one that is chosen has a tick, in the list alone. */
static void
show_tick (GtkListItem *item,
           GParamSpec  *pspec,
           GObject     *chooser)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *tick = gtk_widget_get_last_child (box);
  g_autoptr (GObject) chosen = NULL;

  g_object_get (chooser, "selected-item", &chosen, NULL);
  gtk_widget_set_visible (tick, gtk_widget_get_ancestor (box, GTK_TYPE_POPOVER) != NULL);
  gtk_widget_set_opacity (tick, chosen == gtk_list_item_get_item (item));
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         GObject                  *chooser)
{
  GtkWidget       *box = gtk_list_item_get_child (item);
  g_autofree char *text = dup_text (chooser, gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (box)), text != NULL ? text : "");
  belay_set_accessible_label (gtk_widget_get_parent (box), text);
  g_signal_connect_object (chooser, "notify::selected-item", G_CALLBACK (show_tick), item, G_CONNECT_SWAPPED);
  show_tick (item, NULL, chooser);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           GObject                  *chooser)
{
  g_signal_handlers_disconnect_by_func (chooser, show_tick, item);
}

/* The button takes the focus, and what it shows does not. */
static void
keep_focus (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gtk_widget_set_focusable (child, FALSE);
      keep_focus (child);
    }
}

static void
describe_cb (GtkDropDown *drop_down)
{
  GObject         *chosen = gtk_drop_down_get_selected_item (drop_down);
  g_autofree char *text = chosen != NULL ? dup_text (G_OBJECT (drop_down), chosen) : NULL;

  belay_set_accessible_description (gtk_widget_get_first_child (GTK_WIDGET (drop_down)), text);
  /* What shows the item comes when there is one. */
  keep_focus (gtk_widget_get_first_child (GTK_WIDGET (drop_down)));
}

static GtkListItemFactory *
make_factory (gpointer chooser)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), chooser);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), chooser);

  return factory;
}

static void
set_factory (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) factory = make_factory (drop_down);

  gtk_drop_down_set_factory (drop_down, factory);
  g_signal_connect (drop_down, "notify::selected-item", G_CALLBACK (describe_cb), NULL);
}

/**
 * belay_drop_down_set_names:
 * @drop_down: a drop-down that shows strings, or what its expression makes of its items
 * @label: (nullable): what is chosen there
 *
 * Names the button that takes the focus, and what the drop-down offers. What is chosen
 * is the description of the button.
 */
void
belay_drop_down_set_names (GtkDropDown *drop_down,
                           const char  *label)
{
  if (!GTK_IS_SIGNAL_LIST_ITEM_FACTORY (gtk_drop_down_get_factory (drop_down)))
    set_factory (drop_down);

  belay_set_accessible_label (gtk_widget_get_first_child (GTK_WIDGET (drop_down)), label);
  describe_cb (drop_down);
}

/**
 * belay_combo_row_set_names:
 * @row: a row in which one of several strings is chosen
 *
 * Names what the row offers.
 */
void
belay_combo_row_set_names (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = make_factory (row);

  adw_combo_row_set_factory (row, factory);
}
