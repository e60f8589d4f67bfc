/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* Names for what GTK 4.8 and libadwaita 1.2 leave nameless. */

#include "belay-accessible.h"

#include "belay-drop-down.h"

#include <glib/gi18n.h>

/**
 * belay_set_accessible_label:
 * @widget: a widget
 * @label: (nullable): what it is called by a screen reader
 *
 * GTK 4.8 finds no name for rows, drop-downs and buttons that show an icon. A drop-down
 * gives its name to the button in it, and what it offers gets names of its own.
 */
void
belay_set_accessible_label (GtkWidget  *widget,
                            const char *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : "", -1);
  if (GTK_IS_DROP_DOWN (widget))
    belay_drop_down_set_names (GTK_DROP_DOWN (widget), label);
}

/**
 * belay_set_accessible_description:
 * @widget: a widget
 * @description: (nullable): what a screen reader says after its name
 *
 * Says more of a widget, such as what is wrong with what was typed.
 */
void
belay_set_accessible_description (GtkWidget  *widget,
                                  const char *description)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
}

static void
label_buttons (GtkWidget         *widget,
               const char *const *labels,
               guint             *at)
{
  if (GTK_IS_BUTTON (widget) && labels[*at] != NULL)
    {
      belay_set_accessible_label (widget, _ (labels[*at]));
      gtk_widget_set_tooltip_text (widget, _ (labels[*at]));
      (*at)++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    label_buttons (child, labels, at);
}

/**
 * belay_label_calendar:
 * @calendar: a #GtkCalendar
 *
 * Names the arrows of a calendar, which have none on GTK 4.8.
 */
void
belay_label_calendar (GtkWidget *calendar)
{
  static const char *const labels[] = { N_ ("Previous month"), N_ ("Next month"), N_ ("Previous year"), N_ ("Next year"), NULL };
  guint                    at = 0;

  label_buttons (calendar, labels, &at);
}

/**
 * belay_label_entry_row:
 * @row: a row in which something is typed
 *
 * Names what is typed in after the title of the row, and the buttons in it, which
 * libadwaita 1.2 leaves nameless; a screen reader hears when it gets the focus.
 */
void
belay_label_entry_row (AdwEntryRow *row)
{
  static const char *const labels[] = { N_ ("Edit"), N_ ("Apply"), NULL };
  guint                    at = 0;
  GtkWidget               *text = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));

  /* Without a role of its own nobody is told that it has the focus. */
  g_object_set (text, "accessible-role", GTK_ACCESSIBLE_ROLE_TEXT_BOX, NULL);
  belay_set_accessible_label (text, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  label_buttons (GTK_WIDGET (row), labels, &at);
}

static gboolean
list_key_pressed_cb (GtkWidget      *list,
                     guint           keyval,
                     guint           keycode,
                     GdkModifierType state)
{
  gboolean is_back = keyval == GDK_KEY_ISO_Left_Tab || (state & GDK_SHIFT_MASK) != 0;

  if (keyval != GDK_KEY_Tab && keyval != GDK_KEY_KP_Tab && keyval != GDK_KEY_ISO_Left_Tab)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_set_can_focus (list, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (list)), is_back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  gtk_widget_set_can_focus (list, TRUE);

  return GDK_EVENT_STOP;
}

/**
 * belay_leave_list_by_tab:
 * @list: a list in which one row is chosen
 *
 * The arrows go through its rows; Tab goes on to what comes after the list, however long
 * it is.
 */
void
belay_leave_list_by_tab (GtkListBox *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (list_key_pressed_cb), list);
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
}

/**
 * belay_focus_first_child:
 * @widget: a widget that is no place for the focus itself
 * @direction: where the focus goes
 *
 * The way of the focus through a widget whose only child is a container.
 *
 * Returns: whether a child took it
 */
gboolean
belay_focus_first_child (GtkWidget       *widget,
                         GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  return child != NULL && gtk_widget_child_focus (child, direction);
}

/**
 * belay_label_split_button:
 * @button: a button with a menu beside it
 * @label: what the menu offers
 *
 * Names the arrow that opens the menu, which has no name on libadwaita 1.2.
 */
void
belay_label_split_button (AdwSplitButton *button,
                          const char     *label)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (button)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (GTK_IS_MENU_BUTTON (child))
        belay_set_accessible_label (gtk_widget_get_first_child (child), label);
    }
}
