/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-flag-field.h"

/**
 * BelayFlagField:
 *
 * Whether something is so: a tick that stands beside its title.
 */
struct _BelayFlagField
{
  BelayFieldRow parent_instance;

  GtkCheckButton *check;
};

G_DEFINE_FINAL_TYPE (BelayFlagField, belay_flag_field, BELAY_TYPE_FIELD_ROW)

static void
belay_flag_field_show (BelayFieldRow *row)
{
  BelayValue value = { 0 };

  gtk_check_button_set_active (BELAY_FLAG_FIELD (row)->check, belay_field_row_get_value (row, &value) && value.number != 0);
}

static void
toggled_cb (BelayFlagField *self)
{
  belay_field_row_commit (BELAY_FIELD_ROW (self), g_variant_new_boolean (gtk_check_button_get_active (self->check)), FALSE);
}

static void
belay_flag_field_class_init (BelayFlagFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  BELAY_FIELD_ROW_CLASS (klass)->show = belay_flag_field_show;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-flag-field.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayFlagField, check);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
belay_flag_field_init (BelayFlagField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_object_set (self, "quiet", TRUE, NULL);
  belay_field_row_set_control (BELAY_FIELD_ROW (self), GTK_WIDGET (self->check));
}
