/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-part-buttons.h"

#include "belay-record-edit.h"

#include <belay-compat.h>
#include <glib/gi18n.h>

/**
 * BelayPartButtons:
 *
 * What can be done with a level, an area or a competency of a draft as a whole: move it
 * up, move it down, delete it. The focus goes along with what is moved.
 */
struct _BelayPartButtons
{
  GtkBox parent_instance;

  BelaySession *session;
  BelayRecord  *record;

  GtkWidget *up;
  GtkWidget *down;
};

G_DEFINE_FINAL_TYPE (BelayPartButtons, belay_part_buttons, GTK_TYPE_BOX)

static BelayPartButtons *
find_buttons (GtkWidget *widget)
{
  if (widget == NULL || BELAY_IS_PART_BUTTONS (widget))
    return (BelayPartButtons *) widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      BelayPartButtons *found = find_buttons (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The list makes a new row for what was moved. */
static void
move (BelayPartButtons *self,
      int               step)
{
  GtkWidget        *list = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX);
  GtkWidget        *row = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX_ROW);
  int               position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + step;
  BelayPartButtons *moved;
  GtkWidget        *button;

  if (position < 0 || gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), position) == NULL ||
      !belay_record_edit_move (self->session, self->record, (guint) position))
    return;

  moved = find_buttons (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), position)));
  button = moved == NULL ? NULL : step < 0 ? moved->up
                                           : moved->down;
  if (button != NULL)
    gtk_widget_grab_focus (button);
}

static void
up_cb (BelayPartButtons *self)
{
  move (self, -1);
}

static void
down_cb (BelayPartButtons *self)
{
  move (self, 1);
}

static void
remove_cb (BelayPartButtons *self)
{
  belay_record_edit_remove (self->session, self->record);
}

static void
belay_part_buttons_dispose (GObject *object)
{
  g_clear_object (&BELAY_PART_BUTTONS (object)->session);
  g_clear_object (&BELAY_PART_BUTTONS (object)->record);

  G_OBJECT_CLASS (belay_part_buttons_parent_class)->dispose (object);
}

static void
belay_part_buttons_class_init (BelayPartButtonsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = belay_part_buttons_dispose;
}

static void
belay_part_buttons_init (BelayPartButtons *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
}

static GtkWidget *
add_button (BelayPartButtons *self,
            const char       *icon,
            const char       *label,
            GCallback         clicked_cb)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  belay_set_accessible_label (button, label);
  gtk_widget_set_sensitive (button, !belay_session_is_read_only (self->session));
  g_signal_connect_swapped (button, "clicked", clicked_cb, self);
  gtk_box_append (GTK_BOX (self), button);

  return button;
}

/**
 * belay_part_buttons_new:
 * @session: where edits go
 * @record: a level, an area or a competency of a draft
 *
 * Returns: (transfer floating): the buttons
 */
GtkWidget *
belay_part_buttons_new (BelaySession *session,
                        BelayRecord  *record)
{
  BelayPartButtons *self = g_object_new (BELAY_TYPE_PART_BUTTONS, NULL);
  const char       *name = belay_record_get_title (record);
  /* Translators: %s is the name of a level, an area or a competency. */
  g_autofree char *up = g_strdup_printf (_ ("Move “%s” up"), name);
  /* Translators: %s is the name of a level, an area or a competency. */
  g_autofree char *down = g_strdup_printf (_ ("Move “%s” down"), name);
  /* Translators: %s is the name of a level, an area or a competency. */
  g_autofree char *away = g_strdup_printf (_ ("Delete “%s”"), name);

  self->session = g_object_ref (session);
  self->record = g_object_ref (record);
  self->up = add_button (self, "go-up-symbolic", up, G_CALLBACK (up_cb));
  self->down = add_button (self, "go-down-symbolic", down, G_CALLBACK (down_cb));
  add_button (self, "user-trash-symbolic", away, G_CALLBACK (remove_cb));

  return GTK_WIDGET (self);
}
