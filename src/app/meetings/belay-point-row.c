/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-point-row.h"

#include <belay-flow.h>

/**
 * BelayPointRow:
 *
 * A talking point on an agenda: a tick, the title, and why it is there.
 */
struct _BelayPointRow
{
  BelayLineRow parent_instance;
};

G_DEFINE_FINAL_TYPE (BelayPointRow, belay_point_row, BELAY_TYPE_LINE_ROW)

static void
remove_cb (BelayLineRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "meeting.take-point", "s",
                              belay_line_get_id (belay_line_row_get_line (self)));
}

/* The tick shows what the record says; only a person who clicks it asks for an edit. */
static void
toggled_cb (BelayLineRow   *self,
            GtkCheckButton *check)
{
  BelayLine *line = belay_line_row_get_line (self);
  gboolean   is_done;

  if (line == NULL)
    return;
  is_done = belay_line_get_fields (line)->is_done;
  if (gtk_check_button_get_active (check) == is_done)
    return;

  belay_line_row_edit (self, is_done ? "reopen-point" : "complete-point", "point");
  gtk_check_button_set_active (check, belay_line_get_fields (line)->is_done);
}

static gboolean
key_pressed_cb (BelayLineRow   *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  if (keyval == GDK_KEY_Delete && (state & GDK_CONTROL_MASK) != 0)
    {
      remove_cb (self);
      return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

static void
belay_point_row_class_init (BelayPointRowClass *klass)
{
  g_type_ensure (BELAY_TYPE_FLOW);
  belay_line_row_class_set_template (GTK_WIDGET_CLASS (klass), "belay-point-row.ui");
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), toggled_cb);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), remove_cb);
  gtk_widget_class_bind_template_callback (GTK_WIDGET_CLASS (klass), key_pressed_cb);
}

static void
belay_point_row_init (BelayPointRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
