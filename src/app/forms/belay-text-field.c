/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-text-field.h"

/**
 * BelayTextField:
 *
 * A text, in one line or in as many as it takes; which, the field knows.
 */
struct _BelayTextField
{
  BelayFieldRow parent_instance;

  gboolean is_long;

  GtkStack      *stack;
  GtkEntry      *entry;
  GtkTextView   *view;
  GtkTextBuffer *buffer;
};

enum
{
  PROP_LONG = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayTextField, belay_text_field, BELAY_TYPE_FIELD_ROW)

static char *
dup_text (BelayTextField *self)
{
  GtkTextIter start, end;

  if (!self->is_long)
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
belay_text_field_show (BelayFieldRow *row)
{
  BelayTextField  *self = BELAY_TEXT_FIELD (row);
  g_autofree char *present = dup_text (self);
  BelayValue       value = { 0 };
  const char      *text = belay_field_row_get_value (row, &value) && value.text != NULL ? value.text : "";

  /* Setting the same text would move the cursor. */
  if (g_str_equal (present, text))
    return;

  if (self->is_long)
    gtk_text_buffer_set_text (self->buffer, text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static void
typed_cb (BelayTextField *self)
{
  g_autofree char *text = dup_text (self);

  belay_field_row_commit (BELAY_FIELD_ROW (self), g_variant_new_string (text), TRUE);
}

static void
belay_text_field_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_value_set_boolean (value, BELAY_TEXT_FIELD (object)->is_long);
}

static void
belay_text_field_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  BelayTextField *self = BELAY_TEXT_FIELD (object);

  self->is_long = g_value_get_boolean (value);
  gtk_stack_set_visible_child_name (self->stack, self->is_long ? "long" : "line");
  belay_field_row_set_control (BELAY_FIELD_ROW (self), self->is_long ? GTK_WIDGET (self->view) : GTK_WIDGET (self->entry));
}

static gboolean
belay_text_field_grab_focus (GtkWidget *widget)
{
  BelayTextField *self = BELAY_TEXT_FIELD (widget);

  if (self->is_long)
    return gtk_widget_grab_focus (GTK_WIDGET (self->view));

  return gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
belay_text_field_class_init (BelayTextFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = belay_text_field_get_property;
  G_OBJECT_CLASS (klass)->set_property = belay_text_field_set_property;
  widget_class->grab_focus = belay_text_field_grab_focus;
  BELAY_FIELD_ROW_CLASS (klass)->show = belay_text_field_show;

  properties[PROP_LONG] = g_param_spec_boolean ("long", NULL, NULL, FALSE,
                                                G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-text-field.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayTextField, stack);
  gtk_widget_class_bind_template_child (widget_class, BelayTextField, entry);
  gtk_widget_class_bind_template_child (widget_class, BelayTextField, view);
  gtk_widget_class_bind_template_child (widget_class, BelayTextField, buffer);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
belay_text_field_init (BelayTextField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
