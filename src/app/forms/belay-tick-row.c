/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-tick-row.h"

#include <belay-compat.h>
#include <belay-flow.h>
#include <belay-mentorship.h>

#include <adwaita.h>
#include <glib/gi18n.h>

/**
 * BelayTickRow:
 *
 * A talking point, or what somebody promised: a tick, whose it is, the title, and why it
 * is there or when it is due. `on-agenda` rows leave the agenda where others are deleted.
 */
struct _BelayTickRow
{
  BelayEditRow parent_instance;

  gboolean is_on_agenda;

  GtkWidget *check;
  GtkWidget *remove;
};

enum
{
  PROP_ON_AGENDA = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayTickRow, belay_tick_row, BELAY_TYPE_EDIT_ROW)

static gboolean
is_action (BelayTickRow *self)
{
  BelayLine *line = belay_line_row_get_line (BELAY_LINE_ROW (self));

  return line != NULL && BELAY_IS_ACTION (belay_line_get_record (line));
}

static void
remove_cb (BelayEditRow *self)
{
  belay_edit_row_remove (self);
}

/* The tick shows what the record says; only a person who clicks it asks for an edit. */
static void
toggled_cb (BelayLineRow   *self,
            GtkCheckButton *check)
{
  BelayLine  *line = belay_line_row_get_line (self);
  const char *kind = is_action (BELAY_TICK_ROW (self)) ? "action" : "point";
  gboolean    is_done;

  if (line == NULL)
    return;
  is_done = belay_line_get_fields (line)->is_done;
  if (gtk_check_button_get_active (check) == is_done)
    return;

  if (is_done)
    belay_line_row_edit (self, is_action (BELAY_TICK_ROW (self)) ? "reopen-action" : "reopen-point", kind);
  else
    belay_line_row_edit (self, is_action (BELAY_TICK_ROW (self)) ? "complete-action" : "complete-point", kind);
  gtk_check_button_set_active (check, belay_line_get_fields (line)->is_done);
}

static void
belay_tick_row_remove (BelayEditRow *row)
{
  BelayLine *line = belay_line_row_get_line (BELAY_LINE_ROW (row));

  if (BELAY_TICK_ROW (row)->is_on_agenda)
    gtk_widget_activate_action (GTK_WIDGET (row), "meeting.take-point", "s", belay_line_get_id (line));
  else
    BELAY_EDIT_ROW_CLASS (belay_tick_row_parent_class)->remove (row);
}

static void
update (BelayTickRow *self)
{
  gboolean    acts = is_action (self);
  const char *name = self->is_on_agenda ? _ ("Take off the agenda") : acts ? _ ("Delete action")
                                                                           : _ ("Delete point");

  if (self->check == NULL)
    return;

  belay_set_accessible_label (self->check, acts ? _ ("Done") : _ ("Talked about"));
  belay_set_accessible_label (self->remove, name);
  gtk_widget_set_tooltip_text (self->remove, name);
  gtk_button_set_icon_name (GTK_BUTTON (self->remove), self->is_on_agenda ? "window-close-symbolic" : "user-trash-symbolic");
}

static void
belay_tick_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  g_value_set_boolean (value, BELAY_TICK_ROW (object)->is_on_agenda);
}

static void
belay_tick_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  BELAY_TICK_ROW (object)->is_on_agenda = g_value_get_boolean (value);
  update (BELAY_TICK_ROW (object));
}

static void
belay_tick_row_dispose (GObject *object)
{
  BELAY_TICK_ROW (object)->check = NULL;

  G_OBJECT_CLASS (belay_tick_row_parent_class)->dispose (object);
}

static void
belay_tick_row_class_init (BelayTickRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_FLOW);
  object_class->get_property = belay_tick_row_get_property;
  object_class->set_property = belay_tick_row_set_property;
  object_class->dispose = belay_tick_row_dispose;
  BELAY_EDIT_ROW_CLASS (klass)->remove = belay_tick_row_remove;

  properties[PROP_ON_AGENDA] = g_param_spec_boolean ("on-agenda", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  belay_edit_row_class_set_template (widget_class, "belay-tick-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayTickRow, check);
  gtk_widget_class_bind_template_child (widget_class, BelayTickRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
belay_tick_row_init (BelayTickRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (self, "notify::line", G_CALLBACK (update), NULL);
}
