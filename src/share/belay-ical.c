/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-ical.h"

#include "belay-zone.h"

#include <belay-field.h>

#include <libical/ical.h>
#include <stdlib.h>

/**
 * BelayIcal:
 *
 * A calendar while it is written (RFC 5545). Only this file knows libical, which
 * escapes the text and folds the lines. It is given words
 * that are checked and knows no records.
 *
 * Nothing in it tells when it was made but the day, so that the same plan is the
 * same bytes; and no zone is there twice.
 */
struct _BelayIcal
{
  icalcomponent *calendar;
  GHashTable    *zones; /* name -> GTimeZone */
  BelayDay       today;
  int            first_year;
};

#define PRODUCT "-//Belay//Belay " BELAY_VERSION "//EN"
#define MINUTES_PER_HOUR 60
#define ALARM_MINUTES 15
/* No place on earth has its noon on another day in UTC. */
#define NOON 12
/* How far the turns of a zone are told that come by no rule. */
#define YEARS_AHEAD 10

static const char *const weekdays[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

static GTimeZone *
find_zone (BelayIcal  *self,
           const char *name)
{
  GTimeZone *zone = name != NULL ? g_hash_table_lookup (self->zones, name) : NULL;

  if (zone == NULL && (zone = belay_zone_find (name)) != NULL)
    g_hash_table_insert (self->zones, g_strdup (name), zone);

  return zone;
}

static icaltimetype
make_date (BelayDay day)
{
  icaltimetype date = { .is_date = 1 };

  belay_day_split (day, &date.year, &date.month, &date.day);

  return date;
}

static icaltimetype
make_time (const BelayIcalMoment *moment)
{
  icaltimetype time = make_date (moment->day);

  time.is_date = 0;
  time.hour = moment->time / MINUTES_PER_HOUR;
  time.minute = moment->time % MINUTES_PER_HOUR;

  return time;
}

static void
add_zone_turn (icalcomponent       *zone,
               const BelayZoneTurn *turn)
{
  icalcomponent *observance = turn->is_summer ? icalcomponent_new_xdaylight () : icalcomponent_new_xstandard ();
  icaltimetype   start = make_time (&(BelayIcalMoment){ .day = turn->day });
  int            year, month, date;

  icaltime_adjust (&start, 0, 0, 0, turn->seconds);
  icalcomponent_add_property (observance, icalproperty_new_dtstart (start));
  icalcomponent_add_property (observance, icalproperty_new_tzoffsetfrom (turn->offset_before));
  icalcomponent_add_property (observance, icalproperty_new_tzoffsetto (turn->offset_after));
  icalcomponent_add_property (observance, icalproperty_new_tzname (turn->name));
  if (turn->week != 0)
    {
      g_autofree char *rule = NULL;

      belay_day_split (turn->day, &year, &month, &date);
      rule = g_strdup_printf ("FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s", month, turn->week,
                              weekdays[belay_day_get_weekday (turn->day) - 1]);
      icalcomponent_add_property (observance, icalproperty_new_rrule (icalrecurrencetype_from_string (rule)));
    }
  icalcomponent_add_component (zone, observance);
}

static void
add_zone (BelayIcal  *self,
          const char *name,
          GTimeZone  *zone)
{
  int last_year = MIN (belay_day_get_year (self->today) + YEARS_AHEAD, belay_day_get_year (BELAY_DAY_LAST));
  g_autoptr (GArray) turns = belay_zone_list_turns (zone, self->first_year, last_year);
  icalcomponent *component = icalcomponent_new_vtimezone ();

  icalcomponent_add_property (component, icalproperty_new_tzid (name));
  for (guint i = 0; i < turns->len; i++)
    add_zone_turn (component, &g_array_index (turns, BelayZoneTurn, i));
  icalcomponent_add_component (self->calendar, component);
}

/* What is in no zone that there is floats: it is at that hour wherever its reader is. */
static void
add_time (BelayIcal     *self,
          icalcomponent *component,
          icalproperty  *property,
          icaltimetype   time,
          const char    *zone_name)
{
  GTimeZone *zone = time.is_date ? NULL : find_zone (self, zone_name);

  icalproperty_set_value (property, time.is_date ? icalvalue_new_date (time) : icalvalue_new_datetime (time));
  if (time.is_date)
    icalproperty_add_parameter (property, icalparameter_new_value (ICAL_VALUE_DATE));
  else if (zone != NULL)
    icalproperty_add_parameter (property, icalparameter_new_tzid (zone_name));
  self->first_year = MIN (self->first_year, time.year);
  icalcomponent_add_property (component, property);
}

static icalcomponent *
add_component (BelayIcal         *self,
               icalcomponent_kind kind,
               const char        *uid,
               const char        *summary,
               const char        *description)
{
  icalcomponent *component = icalcomponent_new (kind);
  icaltimetype   stamp = make_time (&(BelayIcalMoment){ .day = self->today });

  stamp = icaltime_set_timezone (&stamp, icaltimezone_get_utc_timezone ());
  icalcomponent_add_property (component, icalproperty_new_uid (uid));
  icalcomponent_add_property (component, icalproperty_new_dtstamp (stamp));
  icalcomponent_add_property (component, icalproperty_new_summary (summary));
  if (description != NULL && *description != '\0')
    icalcomponent_add_property (component, icalproperty_new_description (description));
  icalcomponent_add_component (self->calendar, component);

  return component;
}

/* UNTIL is told in UTC where the series has a zone (RFC 5545, 3.3.10). */
static icaltimetype
make_until (BelayIcal            *self,
            const BelayIcalEvent *event)
{
  GTimeZone   *zone = find_zone (self, event->start.zone);
  icaltimetype until = make_time (&(BelayIcalMoment){ .day = event->until, .time = event->start.time });
  g_autoptr (GDateTime) local = NULL;
  g_autoptr (GDateTime) universal = NULL;

  if (zone == NULL)
    return until;
  local = g_date_time_new (zone, until.year, until.month, until.day, until.hour, until.minute, 0);
  universal = g_date_time_to_utc (local);

  return icaltime_from_timet_with_zone (g_date_time_to_unix (universal), FALSE, icaltimezone_get_utc_timezone ());
}

static void
add_rule (BelayIcal            *self,
          icalcomponent        *component,
          const BelayIcalEvent *event)
{
  struct icalrecurrencetype rule = icalrecurrencetype_from_string (event->rule);

  if (event->until != BELAY_DAY_NONE)
    rule.until = make_until (self, event);
  icalcomponent_add_property (component, icalproperty_new_rrule (rule));

  for (guint i = 0; event->skipped != NULL && i < event->skipped->len; i++)
    {
      BelayIcalMoment turn = event->start;

      turn.day = g_array_index (event->skipped, BelayDay, i);
      add_time (self, component, icalproperty_new (ICAL_EXDATE_PROPERTY), make_time (&turn), turn.zone);
    }
}

static void
add_alarm (icalcomponent *component,
           const char    *summary)
{
  icalcomponent         *alarm = icalcomponent_new_valarm ();
  struct icaltriggertype trigger = icaltriggertype_from_int (-ALARM_MINUTES * 60);

  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_description (summary));
  icalcomponent_add_property (alarm, icalproperty_new_trigger (trigger));
  icalcomponent_add_component (component, alarm);
}

/*< private >
 * belay_ical_new:
 * @name: what the calendar is called
 * @today: the day it is
 *
 * Returns: (transfer full): a calendar in which nothing stands
 */
BelayIcal *
belay_ical_new (const char *name,
                BelayDay    today)
{
  BelayIcal    *self = g_new0 (BelayIcal, 1);
  icalproperty *title = icalproperty_new_x (name);

  icalerror_set_errors_are_fatal (FALSE);
  icalproperty_set_x_name (title, "X-WR-CALNAME");
  self->today = today;
  self->first_year = belay_day_get_year (today);
  self->zones = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_time_zone_unref);
  self->calendar = icalcomponent_new_vcalendar ();
  icalcomponent_add_property (self->calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (self->calendar, icalproperty_new_prodid (PRODUCT));
  icalcomponent_add_property (self->calendar, icalproperty_new_calscale ("GREGORIAN"));
  icalcomponent_add_property (self->calendar, icalproperty_new_method (ICAL_METHOD_PUBLISH));
  icalcomponent_add_property (self->calendar, title);

  return self;
}

/*< private >
 * belay_ical_free:
 *
 * Frees a calendar.
 */
void
belay_ical_free (BelayIcal *self)
{
  icalcomponent_free (self->calendar);
  g_hash_table_unref (self->zones);
  g_free (self);
}

/*< private >
 * belay_ical_add_event:
 *
 * Adds something that takes place at a time, once or by a rule.
 */
void
belay_ical_add_event (BelayIcal            *self,
                      const BelayIcalEvent *event)
{
  icalcomponent *component = add_component (self, ICAL_VEVENT_COMPONENT, event->uid, event->summary, event->description);

  if (event->stands_for.day != BELAY_DAY_NONE)
    add_time (self, component, icalproperty_new (ICAL_RECURRENCEID_PROPERTY), make_time (&event->stands_for),
              event->stands_for.zone);
  add_time (self, component, icalproperty_new (ICAL_DTSTART_PROPERTY), make_time (&event->start), event->start.zone);
  icalcomponent_add_property (component, icalproperty_new_duration (icaldurationtype_from_int (event->length_minutes * 60)));
  if (event->rule != NULL)
    add_rule (self, component, event);
  if (event->has_alarm)
    add_alarm (component, event->summary);
}

/*< private >
 * belay_ical_add_days:
 * @first: its first day
 * @last: its last day
 *
 * Adds something that takes whole days.
 */
void
belay_ical_add_days (BelayIcal  *self,
                     const char *uid,
                     BelayDay    first,
                     BelayDay    last,
                     const char *summary,
                     const char *description)
{
  icalcomponent *component = add_component (self, ICAL_VEVENT_COMPONENT, uid, summary, description);

  add_time (self, component, icalproperty_new (ICAL_DTSTART_PROPERTY), make_date (first), NULL);
  /* The day after the last one (RFC 5545, 3.6.1). */
  add_time (self, component, icalproperty_new (ICAL_DTEND_PROPERTY), make_date (last + 1), NULL);
  icalcomponent_add_property (component, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
}

/*< private >
 * belay_ical_add_task:
 *
 * Adds something that is to be done by a day.
 */
void
belay_ical_add_task (BelayIcal           *self,
                     const BelayIcalTask *task)
{
  static const icalproperty_status states[] = {
    [BELAY_ICAL_OPEN] = ICAL_STATUS_NEEDSACTION,
    [BELAY_ICAL_DONE] = ICAL_STATUS_COMPLETED,
    [BELAY_ICAL_DROPPED] = ICAL_STATUS_CANCELLED,
  };
  icalcomponent *component = add_component (self, ICAL_VTODO_COMPONENT, task->uid, task->summary, task->description);

  if (task->due != BELAY_DAY_NONE)
    add_time (self, component, icalproperty_new (ICAL_DUE_PROPERTY), make_date (task->due), NULL);
  if (task->state == BELAY_ICAL_DONE && task->done != BELAY_DAY_NONE)
    {
      icaltimetype done = make_time (&(BelayIcalMoment){ .day = task->done, .time = NOON * MINUTES_PER_HOUR });

      icalcomponent_add_property (component,
                                  icalproperty_new_completed (icaltime_set_timezone (&done, icaltimezone_get_utc_timezone ())));
    }
  if (task->progress > 0 && task->state == BELAY_ICAL_OPEN)
    icalcomponent_add_property (component, icalproperty_new_percentcomplete (task->progress / 10));
  icalcomponent_add_property (component, icalproperty_new_status (states[task->state]));
}

/*< private >
 * belay_ical_write:
 *
 * Returns: (transfer full): the calendar as text, its lines folded
 */
char *
belay_ical_write (BelayIcal *self)
{
  GHashTableIter iter;
  gpointer       name, zone;
  char          *text, *copy;

  g_hash_table_iter_init (&iter, self->zones);
  while (g_hash_table_iter_next (&iter, &name, &zone))
    add_zone (self, name, zone);
  text = icalcomponent_as_ical_string_r (self->calendar);
  copy = g_strdup (text);
  free (text);

  return copy;
}

/*< private >
 * belay_ical_expand:
 * @rule: an RRULE
 * @from: the day from which it holds
 * @until: the last day to be told
 *
 * Returns: (transfer full) (element-type BelayDay): the days of its turns, in order
 */
GArray *
belay_ical_expand (const char *rule,
                   BelayDay    from,
                   BelayDay    until)
{
  GArray             *days = g_array_new (FALSE, FALSE, sizeof (BelayDay));
  icalrecur_iterator *iterator;
  icaltimetype        turn;
  BelayDay            day = BELAY_DAY_NONE;

  icalerror_set_errors_are_fatal (FALSE);
  iterator = icalrecur_iterator_new (icalrecurrencetype_from_string (rule), make_date (from));
  while (iterator != NULL && !icaltime_is_null_time (turn = icalrecur_iterator_next (iterator)))
    {
      day = belay_day_new (turn.year, turn.month, turn.day);
      if (day == BELAY_DAY_NONE || day > until)
        break;
      if (day >= from)
        g_array_append_val (days, day);
    }
  if (iterator != NULL)
    icalrecur_iterator_free (iterator);

  return days;
}
