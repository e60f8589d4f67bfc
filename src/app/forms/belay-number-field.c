/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-number-field.h"

#include <belay-duration.h>
#include <glib/gi18n.h>

/**
 * BelayNumberField:
 *
 * A whole number, or nothing where the field may be left open.
 *
 * `divisor` says how many of the record's units make one of those that people count
 * in: 10 for a share that is kept per mille and typed in percent. A `duration` is in
 * working days and may be typed in weeks.
 */
struct _BelayNumberField
{
  BelayFieldRow parent_instance;

  int      divisor;
  gboolean is_duration;

  GtkEntry *entry;
};

enum
{
  PROP_DIVISOR = 1,
  PROP_DURATION,
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
    text = self->is_duration ? belay_duration_to_words (value.number) : g_strdup_printf ("%d", value.number / self->divisor);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
}

static int
count_week_days (BelayNumberField *self)
{
  BelaySession *session = belay_field_row_get_session (BELAY_FIELD_ROW (self));
  char        **days = belay_workspace_get (belay_session_get_workspace (session))->working_days;

  return days != NULL ? (int) g_strv_length (days) : 0;
}

static gboolean
read_number (BelayNumberField *self,
             const BelayField *field,
             const char       *text,
             int              *out_number)
{
  int    least = may_be_open (field) ? 0 : field->min;
  gint64 number;

  if (self->is_duration)
    return belay_duration_parse (text, count_week_days (self), out_number) && *out_number >= least && *out_number <= field->max;
  if (!g_ascii_string_to_signed (text, 10, least / self->divisor, field->max / self->divisor, &number, NULL))
    return FALSE;
  *out_number = (int) number * self->divisor;

  return TRUE;
}

static void
refuse (BelayNumberField *self,
        const BelayField *field)
{
  g_autofree char *reason = NULL;
  int              least = MAX (field->min, may_be_open (field) ? 0 : field->min) / self->divisor;

  if (self->is_duration)
    /* Translators: the reason why a duration was not taken; the least and the most it may be. */
    reason = g_strdup_printf (_ ("expected working days, from %d to %d, or weeks"), least, field->max);
  else
    /* Translators: the reason why a number was not taken; the least and the most it may be. */
    reason = g_strdup_printf (_ ("expected a whole number from %d to %d"), least, field->max / self->divisor);
  belay_field_row_set_reason (BELAY_FIELD_ROW (self), reason);
}

static void
typed_cb (BelayNumberField *self)
{
  const BelayField *field;
  g_autofree char  *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  int               number;

  if (belay_field_row_get_record (BELAY_FIELD_ROW (self)) == NULL || belay_field_row_get_session (BELAY_FIELD_ROW (self)) == NULL)
    return;

  field = belay_field_row_get_field (BELAY_FIELD_ROW (self));
  if (*text == '\0' && may_be_open (field))
    belay_field_row_commit (BELAY_FIELD_ROW (self), g_variant_new_int64 (BELAY_UNSET), TRUE);
  else if (!read_number (self, field, text, &number))
    refuse (self, field);
  else
    belay_field_row_commit (BELAY_FIELD_ROW (self), g_variant_new_int64 (number), TRUE);
}

static void
belay_number_field_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  BelayNumberField *self = BELAY_NUMBER_FIELD (object);

  if (prop_id == PROP_DIVISOR)
    g_value_set_int (value, self->divisor);
  else
    g_value_set_boolean (value, self->is_duration);
}

static void
belay_number_field_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  BelayNumberField *self = BELAY_NUMBER_FIELD (object);

  if (prop_id == PROP_DIVISOR)
    self->divisor = g_value_get_int (value);
  else
    self->is_duration = g_value_get_boolean (value);
}

static void
belay_number_field_class_init (BelayNumberFieldClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = belay_number_field_get_property;
  G_OBJECT_CLASS (klass)->set_property = belay_number_field_set_property;
  BELAY_FIELD_ROW_CLASS (klass)->show = belay_number_field_show;

  properties[PROP_DIVISOR] = g_param_spec_int ("divisor", NULL, NULL, 1, 1000, 1, flags);
  properties[PROP_DURATION] = g_param_spec_boolean ("duration", NULL, NULL, FALSE, flags);
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
