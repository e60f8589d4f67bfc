/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-day-field.h"

#include <belay-date-entry.h>

/**
 * BelayDayField:
 *
 * A day, typed as people say it or picked from a calendar. Days of a `past` field are
 * those that were: "4 Dec" is the last one.
 */
struct _BelayDayField
{
  BelayFieldRow parent_instance;

  BelayDateEntry *date;
};

enum
{
  PROP_PAST = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayDayField, belay_day_field, BELAY_TYPE_FIELD_ROW)

static void
belay_day_field_show (BelayFieldRow *row)
{
  BelayDayField *self = BELAY_DAY_FIELD (row);
  BelaySession  *session = belay_field_row_get_session (row);
  BelayValue     value = { 0 };
  gboolean       has_record = belay_field_row_get_value (row, &value);

  if (session != NULL)
    belay_date_entry_set_today (self->date, belay_session_get_today (session));
  g_object_set (self->date, "required",
                has_record && (belay_field_row_get_field (row)->flags & BELAY_FIELD_REQUIRED) != 0, NULL);
  belay_date_entry_set_day (self->date, has_record ? value.number : BELAY_DAY_NONE);
}

static void
belay_day_field_explain (BelayFieldRow *row,
                         const char    *reason)
{
  belay_date_entry_set_problem (BELAY_DAY_FIELD (row)->date, reason);
}

static void
belay_day_field_finish (BelayFieldRow *row)
{
  belay_date_entry_commit (BELAY_DAY_FIELD (row)->date);
}

static void
dated_cb (BelayDayField *self)
{
  BelayDay         day = belay_date_entry_get_day (self->date);
  g_autofree char *text = day != BELAY_DAY_NONE ? belay_day_to_string (day) : g_strdup ("");

  belay_field_row_commit (BELAY_FIELD_ROW (self), g_variant_new_string (text), FALSE);
}

static void
belay_day_field_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  int lean = BELAY_DATE_AHEAD;

  g_object_get (BELAY_DAY_FIELD (object)->date, "lean", &lean, NULL);
  g_value_set_boolean (value, lean == BELAY_DATE_BACK);
}

static void
belay_day_field_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  belay_date_entry_set_lean (BELAY_DAY_FIELD (object)->date,
                             g_value_get_boolean (value) ? BELAY_DATE_BACK : BELAY_DATE_AHEAD);
}

static void
belay_day_field_class_init (BelayDayFieldClass *klass)
{
  GObjectClass       *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass     *widget_class = GTK_WIDGET_CLASS (klass);
  BelayFieldRowClass *row_class = BELAY_FIELD_ROW_CLASS (klass);

  g_type_ensure (BELAY_TYPE_DATE_ENTRY);
  object_class->get_property = belay_day_field_get_property;
  object_class->set_property = belay_day_field_set_property;
  row_class->show = belay_day_field_show;
  row_class->explain = belay_day_field_explain;
  row_class->finish = belay_day_field_finish;

  properties[PROP_PAST] = g_param_spec_boolean ("past", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-day-field.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayDayField, date);
  gtk_widget_class_bind_template_callback (widget_class, dated_cb);
}

static void
belay_day_field_init (BelayDayField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  belay_field_row_set_control (BELAY_FIELD_ROW (self), GTK_WIDGET (self->date));
}
