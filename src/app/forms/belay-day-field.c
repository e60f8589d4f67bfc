/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-day-field.h"

#include <belay-compat.h>
#include <belay-date-names.h>
#include <belay-date-words.h>
#include <glib/gi18n.h>

/**
 * BelayDayField:
 *
 * A day, typed as people say it or picked from a calendar; an empty entry is no day.
 * Who leaves the entry sees what was understood.
 */
struct _BelayDayField
{
  BelayFieldRow parent_instance;

  gboolean is_picking;

  GtkBox        *box;
  GtkEntry      *entry;
  GtkMenuButton *button;
  GtkCalendar   *calendar;
};

G_DEFINE_FINAL_TYPE (BelayDayField, belay_day_field, BELAY_TYPE_FIELD_ROW)

static BelayDay
get_today (BelayDayField *self)
{
  BelaySession *session = belay_field_row_get_session (BELAY_FIELD_ROW (self));

  return session != NULL ? belay_session_get_today (session) : BELAY_DAY_FIRST;
}

static void
belay_day_field_show (BelayFieldRow *row)
{
  BelayDayField   *self = BELAY_DAY_FIELD (row);
  g_autofree char *text = NULL;
  BelayValue       value = { 0 };

  if (belay_field_row_get_value (row, &value) && belay_day_is_valid (value.number))
    text = belay_date_to_short (value.number, get_today (self));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
}

static void
commit (BelayDayField *self,
        BelayDay       day,
        gboolean       is_typing)
{
  g_autofree char *text = day != BELAY_DAY_NONE ? belay_day_to_string (day) : g_strdup ("");

  belay_field_row_commit (BELAY_FIELD_ROW (self), g_variant_new_string (text), is_typing);
}

static BelayDay
read_day (BelayDayField *self)
{
  return belay_date_words_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)), get_today (self),
                                 BELAY_DATE_AHEAD, NULL);
}

static void
typed_cb (BelayDayField *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  BelayDay    day = read_day (self);

  if (*text == '\0')
    commit (self, BELAY_DAY_NONE, TRUE);
  else if (day != BELAY_DAY_NONE)
    commit (self, day, TRUE);
  else
    belay_field_row_set_reason (BELAY_FIELD_ROW (self), _ ("expected a day such as 4 Dec, next Friday or in 3 weeks"));
}

/* What was not understood stays, with the reason below it. */
static void
left_cb (BelayDayField *self)
{
  BelayValue value = { 0 };
  BelayDay   day = read_day (self);

  if (belay_field_row_get_value (BELAY_FIELD_ROW (self), &value) && day != BELAY_DAY_NONE && day == value.number)
    belay_field_row_show (BELAY_FIELD_ROW (self));
}

static void
opened_cb (BelayDayField *self)
{
  BelayValue value = { 0 };
  BelayDay   day = get_today (self);
  int        year, month, date;
  g_autoptr (GDateTime) time = NULL;

  if (belay_field_row_get_value (BELAY_FIELD_ROW (self), &value) && belay_day_is_valid (value.number))
    day = value.number;
  belay_day_split (day, &year, &month, &date);
  time = g_date_time_new_local (year, month, date, 12, 0, 0);

  self->is_picking = FALSE;
  gtk_calendar_select_day (self->calendar, time);
  self->is_picking = TRUE;
}

static void
picked_cb (BelayDayField *self)
{
  g_autoptr (GDateTime) time = gtk_calendar_get_date (self->calendar);

  if (!self->is_picking)
    return;

  commit (self,
          belay_day_new (g_date_time_get_year (time), g_date_time_get_month (time), g_date_time_get_day_of_month (time)), FALSE);
  belay_field_row_show (BELAY_FIELD_ROW (self));
}

static void
belay_day_field_class_init (BelayDayFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  BELAY_FIELD_ROW_CLASS (klass)->show = belay_day_field_show;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-day-field.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayDayField, box);
  gtk_widget_class_bind_template_child (widget_class, BelayDayField, entry);
  gtk_widget_class_bind_template_child (widget_class, BelayDayField, button);
  gtk_widget_class_bind_template_child (widget_class, BelayDayField, calendar);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
belay_day_field_init (BelayDayField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  belay_field_row_set_control (BELAY_FIELD_ROW (self), GTK_WIDGET (self->entry));
}
