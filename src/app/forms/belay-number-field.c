/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-number-field.h"

#include <glib/gi18n.h>

/**
 * BelayNumberField:
 *
 * A whole number, or nothing where the field may be left open.
 *
 * `divisor` says how many of the record's units make one of those that people count
 * in: 10 for a share that is kept per mille and typed in percent.
 */
struct _BelayNumberField
{
  BelayFieldRow parent_instance;

  int divisor;

  GtkEntry *entry;
};

enum
{
  PROP_DIVISOR = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayNumberField, belay_number_field, BELAY_TYPE_FIELD_ROW)

static gboolean
may_be_open (const BelayField *field)
{
  return field->min == BELAY_UNSET && field->fallback == BELAY_UNSET;
}

static void
belay_number_field_show (BelayFieldRow *row)
{
  BelayNumberField *self = BELAY_NUMBER_FIELD (row);
  g_autofree char  *text = NULL;
  BelayValue        value = { 0 };

  if (belay_field_row_get_value (row, &value) && (value.number != BELAY_UNSET || !may_be_open (belay_field_row_get_field (row))))
    text = g_strdup_printf ("%d", value.number / self->divisor);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
}

static void
refuse (BelayNumberField *self,
        const BelayField *field)
{
  g_autofree char *reason = NULL;
  int              least = MAX (field->min, may_be_open (field) ? 0 : field->min) / self->divisor;

  /* Translators: the reason why a number was not taken; the least and the most it may be. */
  reason = g_strdup_printf (_ ("expected a whole number from %d to %d"), least, field->max / self->divisor);
  belay_field_row_set_reason (BELAY_FIELD_ROW (self), reason);
}

static void
typed_cb (BelayNumberField *self)
{
  const BelayField *field;
  g_autofree char  *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  gint64            number = BELAY_UNSET;

  if (belay_field_row_get_record (BELAY_FIELD_ROW (self)) == NULL)
    return;

  field = belay_field_row_get_field (BELAY_FIELD_ROW (self));
  if (*text == '\0' && may_be_open (field))
    belay_field_row_commit (BELAY_FIELD_ROW (self), g_variant_new_int64 (BELAY_UNSET), TRUE);
  else if (!g_ascii_string_to_signed (text, 10, may_be_open (field) ? 0 : field->min / self->divisor, field->max / self->divisor,
                                      &number, NULL))
    refuse (self, field);
  else
    belay_field_row_commit (BELAY_FIELD_ROW (self), g_variant_new_int64 (number * self->divisor), TRUE);
}

static void
belay_number_field_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  g_value_set_int (value, BELAY_NUMBER_FIELD (object)->divisor);
}

static void
belay_number_field_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  BELAY_NUMBER_FIELD (object)->divisor = g_value_get_int (value);
}

static void
belay_number_field_class_init (BelayNumberFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = belay_number_field_get_property;
  G_OBJECT_CLASS (klass)->set_property = belay_number_field_set_property;
  BELAY_FIELD_ROW_CLASS (klass)->show = belay_number_field_show;

  properties[PROP_DIVISOR] = g_param_spec_int ("divisor", NULL, NULL, 1, 1000, 1,
                                               G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-number-field.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayNumberField, entry);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
belay_number_field_init (BelayNumberField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  belay_field_row_set_control (BELAY_FIELD_ROW (self), GTK_WIDGET (self->entry));
}
