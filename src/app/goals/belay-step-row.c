/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-step-row.h"

#include "belay-text-field.h"

#include <belay-compat.h>
#include <glib/gi18n.h>

/**
 * BelayStepRow:
 *
 * A step of a goal: a tick and its title, which is edited where it stands. Alt+Up and
 * Alt+Down move it, Ctrl+Delete deletes it.
 */
struct _BelayStepRow
{
  GtkListBoxRow parent_instance;

  BelaySession *session;
  BelayStep    *step;

  GtkCheckButton *check;
  BelayFieldRow  *field;
};

enum
{
  PROP_STEP = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayStepRow, belay_step_row, GTK_TYPE_LIST_BOX_ROW)

static gboolean
is_done (GObject *object,
         int      day)
{
  return day != BELAY_DAY_NONE;
}

static gboolean
run (BelayStepRow *self,
     const char   *verb,
     int           position)
{
  g_autoptr (GError) error = NULL;
  GVariantBuilder arguments;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "step", g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->step))));
  if (position >= 0)
    g_variant_builder_add (&arguments, "{sv}", "position", g_variant_new_int64 (position));

  /* Why not is told by the session. */
  return belay_session_edit (self->session, verb, g_variant_builder_end (&arguments), NULL, &error);
}

static void
toggled_cb (BelayStepRow *self)
{
  gboolean was_done;

  if (self->step == NULL)
    return;
  was_done = belay_step_get (self->step)->done != BELAY_DAY_NONE;
  if (gtk_check_button_get_active (self->check) == was_done)
    return;

  if (!run (self, was_done ? "reopen-step" : "complete-step", -1))
    gtk_check_button_set_active (self->check, was_done);
}

static void
remove_cb (BelayStepRow *self)
{
  if (self->step != NULL)
    run (self, "remove-step", -1);
}

static void
move_by (BelayStepRow *self,
         int           difference)
{
  GtkWidget     *list = gtk_widget_get_parent (GTK_WIDGET (self));
  BelayRecord   *parent = belay_record_get_parent (BELAY_RECORD (self->step));
  GListModel    *steps = belay_record_ensure_list (parent, "steps");
  int            position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)) + difference;
  GtkListBoxRow *moved;

  if (position < 0 || position >= (int) g_list_model_get_n_items (steps) || !run (self, "move-step", position))
    return;

  /* Moving takes the record out and puts it in, so it has another row now. */
  moved = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), position);
  if (moved != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (BELAY_STEP_ROW (moved)->field));
}

static gboolean
key_pressed_cb (BelayStepRow   *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  if (self->step == NULL)
    return GDK_EVENT_PROPAGATE;
  if ((state & GDK_ALT_MASK) != 0 && (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down))
    move_by (self, keyval == GDK_KEY_Up ? -1 : 1);
  else if ((state & GDK_CONTROL_MASK) != 0 && keyval == GDK_KEY_Delete)
    remove_cb (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
title_changed_cb (BelayStepRow *self)
{
  const char      *title = self->step != NULL ? belay_step_get (self->step)->title : "";
  g_autofree char *name = g_strdup_printf (_ ("Done: %s"), title);

  belay_set_accessible_label (GTK_WIDGET (self), title);
  belay_set_accessible_label (GTK_WIDGET (self->check), name);
}

static void
belay_step_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  g_value_set_object (value, BELAY_STEP_ROW (object)->step);
}

static void
belay_step_row_dispose (GObject *object)
{
  BelayStepRow *self = BELAY_STEP_ROW (object);

  if (self->step != NULL)
    g_signal_handlers_disconnect_by_data (self->step, self);
  g_clear_object (&self->step);
  g_clear_object (&self->session);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);

  G_OBJECT_CLASS (belay_step_row_parent_class)->dispose (object);
}

static void
belay_step_row_class_init (BelayStepRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_TEXT_FIELD);
  object_class->get_property = belay_step_row_get_property;
  object_class->dispose = belay_step_row_dispose;

  properties[PROP_STEP] = g_param_spec_object ("step", NULL, NULL, BELAY_TYPE_STEP,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayStepRow, check);
  gtk_widget_class_bind_template_child (widget_class, BelayStepRow, field);
  gtk_widget_class_bind_template_callback (widget_class, is_done);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
belay_step_row_init (BelayStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_step_row_bind:
 * @self: a row
 * @session: (nullable): through which it edits
 * @step: (nullable): the step it shows; %NULL resets it
 *
 * Shows a step.
 */
void
belay_step_row_bind (BelayStepRow *self,
                     BelaySession *session,
                     BelayStep    *step)
{
  if (self->step != NULL)
    g_signal_handlers_disconnect_by_data (self->step, self);
  g_set_object (&self->session, session);
  g_set_object (&self->step, step);
  if (step != NULL)
    g_signal_connect_object (step, "notify::title", G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);
  belay_field_row_bind (self->field, session, (BelayRecord *) step);
  title_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);
}
