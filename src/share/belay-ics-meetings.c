/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-ics.h"

#include <belay-leave.h>
#include <belay-meeting.h>
#include <belay-mentorship.h>

#include <glib/gi18n.h>

/*
 * How one-on-ones become events.
 *
 * A cadence is a series. A meeting that stands for a turn of it takes that turn's
 * place, wherever it was moved; a turn that was skipped, that falls into leave, or
 * that passed without a meeting is taken out. So each meeting is there once, and
 * what is to come is there before anybody prepared it. A meeting that stands for
 * no turn is an event of its own.
 */

/* The rarest cadence has its first turn within five years. */
#define FIRST_TURN_DAYS (5 * 366)

typedef struct
{
  BelayIcs                    *ics;
  BelayPerson                 *person;
  BelayMentorship             *mentorship;
  const BelayMentorshipFields *fields;
  char                        *summary;
  GHashTable                  *turns;  /* day -> BelayMeeting that stands for it */
  GHashTable                  *placed; /* meetings that took the place of a turn */
  BelayDay                     horizon;
} Pair;

typedef struct
{
  const BelayCadenceFields *cadence;
  const char               *uid;
  char                     *rule;
  BelayDay                  first;
  BelayDay                  last; /* or none */
  GArray                   *skipped;
} Series;

typedef void (*MeetingVisit) (Pair         *pair,
                              BelayMeeting *meeting);

static void
visit_meetings (Pair        *pair,
                MeetingVisit visit)
{
  const BelayPersonFields *person = belay_person_get (pair->person);
  const char              *id = belay_record_get_id (BELAY_RECORD (pair->mentorship));

  BELAY_FOREACH (BelayMeetingYear, year, person->years)
  {
    BELAY_FOREACH (BelayMeeting, meeting, belay_meeting_year_get (year)->meetings)
    {
      if (g_strcmp0 (belay_meeting_get (meeting)->mentorship, id) == 0)
        visit (pair, meeting);
    }
  }
  BELAY_FOREACH (BelayMeeting, meeting, person->meetings)
  {
    if (g_strcmp0 (belay_meeting_get (meeting)->mentorship, id) == 0)
      visit (pair, meeting);
  }
}

static BelayDay
get_turn (BelayMeeting *meeting)
{
  const BelayMeetingFields *fields = belay_meeting_get (meeting);

  return fields->planned_for != BELAY_DAY_NONE ? fields->planned_for : fields->day;
}

/* Of two that stand for the same turn, the one that takes place does. */
static void
note_turn (Pair         *pair,
           BelayMeeting *meeting)
{
  gpointer      day = GINT_TO_POINTER (get_turn (meeting));
  BelayMeeting *other = g_hash_table_lookup (pair->turns, day);

  pair->horizon = MAX (pair->horizon, get_turn (meeting));
  if (other == NULL || belay_meeting_get (other)->state == BELAY_MEETING_SKIPPED)
    g_hash_table_insert (pair->turns, day, meeting);
}

static const char *
get_point_title (Pair       *pair,
                 const char *id)
{
  BELAY_FOREACH (BelayPoint, point, pair->fields->points)
  {
    if (g_str_equal (belay_record_get_id (BELAY_RECORD (point)), id))
      return belay_point_get (point)->title;
  }

  return NULL;
}

static char *
dup_agenda (Pair         *pair,
            BelayMeeting *meeting)
{
  const BelayMeetingFields *fields = belay_meeting_get (meeting);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;

  for (guint i = 0; fields->points != NULL && fields->points[i] != NULL; i++)
    {
      const char *title = get_point_title (pair, fields->points[i]);

      if (belay_ics_check (pair->ics, title))
        g_strv_builder_add (builder, title);
    }
  BELAY_FOREACH (BelayAgendaEntry, entry, fields->agenda)
  {
    if (belay_ics_check (pair->ics, belay_agenda_entry_get (entry)->title))
      g_strv_builder_add (builder, belay_agenda_entry_get (entry)->title);
  }
  titles = g_strv_builder_end (builder);

  return g_strjoinv ("\n", titles);
}

/* Before there was a cadence they met where they met later. */
static const char *
get_zone_on (Pair    *pair,
             BelayDay day)
{
  const BelayCadenceFields *cadence = belay_mentorship_get_cadence_on (pair->mentorship, day);

  if (cadence == NULL && belay_list_get_length (pair->fields->cadences) > 0)
    cadence = belay_cadence_get (belay_list_get (pair->fields->cadences, 0));

  return cadence != NULL ? cadence->zone : NULL;
}

static void
put_meeting (Pair         *pair,
             BelayMeeting *meeting,
             const Series *series)
{
  const BelayMeetingFields *fields = belay_meeting_get (meeting);
  const char               *id = belay_record_get_id (BELAY_RECORD (meeting));
  g_autofree char          *agenda = dup_agenda (pair, meeting);
  BelayIcalEvent            event = {
               .uid = id,
               .start = { .day = fields->day, .time = fields->time, .zone = fields->zone },
               .length_minutes = fields->length_minutes,
               .summary = pair->summary,
               .description = agenda,
               .has_alarm = fields->state == BELAY_MEETING_PLANNED,
  };

  if (series != NULL)
    {
      event.uid = series->uid;
      event.stands_for = (BelayIcalMoment){ get_turn (meeting), series->cadence->time, series->cadence->zone };
      if (fields->time == BELAY_UNSET)
        event.start.time = series->cadence->time;
      if (fields->zone == NULL)
        event.start.zone = series->cadence->zone;
    }
  else if (fields->zone == NULL)
    {
      event.start.zone = get_zone_on (pair, fields->day);
    }
  if (event.start.time == BELAY_UNSET)
    belay_ical_add_days (pair->ics->ical, id, fields->day, fields->day, pair->summary, agenda);
  else
    belay_ical_add_event (pair->ics->ical, &event);
}

static void
put_lone_meeting (Pair         *pair,
                  BelayMeeting *meeting)
{
  if (!g_hash_table_contains (pair->placed, meeting) && belay_meeting_get (meeting)->state != BELAY_MEETING_SKIPPED)
    put_meeting (pair, meeting, NULL);
}

static char *
make_rule (const BelayCadenceFields *cadence,
           int                       every)
{
  static const char *const weekdays[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

  if (cadence->kind == BELAY_CADENCE_WEEKLY)
    return g_strdup_printf ("FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s", every, weekdays[cadence->weekday]);
  if (cadence->kind == BELAY_CADENCE_MONTHLY_DATE)
    return g_strdup_printf ("FREQ=MONTHLY;INTERVAL=%d;BYMONTHDAY=%d", every, cadence->date);

  return g_strdup_printf ("FREQ=MONTHLY;INTERVAL=%d;BYDAY=%d%s", every, cadence->week, weekdays[cadence->weekday]);
}

static BelayDay
find_first (const BelayCadenceFields *cadence)
{
  g_autofree char *rule = make_rule (cadence, 1);
  g_autoptr (GArray) days = belay_ical_expand (rule, cadence->from, cadence->from + FIRST_TURN_DAYS);

  return days->len > 0 ? g_array_index (days, BelayDay, 0) : BELAY_DAY_NONE;
}

/* A cadence holds until the next one does, and none outlives the mentorship. */
static BelayDay
find_last (Pair         *pair,
           BelayCadence *cadence)
{
  BelayDay from = belay_cadence_get (cadence)->from;
  BelayDay last = pair->fields->until;
  gboolean is_later = FALSE;

  if (last == BELAY_DAY_NONE && pair->fields->state != BELAY_MENTORSHIP_ACTIVE)
    last = belay_share_get_today (pair->ics->share) - 1;
  BELAY_FOREACH (BelayCadence, other, pair->fields->cadences)
  {
    BelayDay next = belay_cadence_get (other)->from;

    if ((next > from || (next == from && is_later)) && (last == BELAY_DAY_NONE || next <= last))
      last = next - 1;
    is_later |= other == cadence;
  }

  return last;
}

static void
put_turns (Pair   *pair,
           Series *series)
{
  BelayDay until = series->last != BELAY_DAY_NONE ? MIN (series->last, pair->horizon) : pair->horizon;
  g_autoptr (GArray) days = belay_ical_expand (series->rule, series->first, until);
  g_autoptr (GPtrArray) meetings = g_ptr_array_new ();

  for (guint i = 0; i < days->len; i++)
    {
      BelayDay      day = g_array_index (days, BelayDay, i);
      BelayMeeting *meeting = g_hash_table_lookup (pair->turns, GINT_TO_POINTER (day));
      gboolean      is_left_out = day < belay_share_get_today (pair->ics->share) || belay_leave_covers (pair->person, day);

      if (meeting != NULL && g_hash_table_add (pair->placed, meeting))
        is_left_out = belay_meeting_get (meeting)->state == BELAY_MEETING_SKIPPED;
      else
        meeting = NULL;
      if (is_left_out)
        g_array_append_val (series->skipped, day);
      else if (meeting != NULL)
        g_ptr_array_add (meetings, meeting);
    }

  belay_ical_add_event (pair->ics->ical, &(BelayIcalEvent){
                                           .uid = series->uid,
                                           .start = { series->first, series->cadence->time, series->cadence->zone },
                                           .length_minutes = series->cadence->length_minutes,
                                           .rule = series->rule,
                                           .until = series->last,
                                           .skipped = series->skipped,
                                           .summary = pair->summary,
                                           .has_alarm = TRUE,
                                         });
  for (guint i = 0; i < meetings->len; i++)
    put_meeting (pair, g_ptr_array_index (meetings, i), series);
}

static void
put_series (Pair         *pair,
            BelayCadence *cadence)
{
  Series series = {
    .cadence = belay_cadence_get (cadence),
    .uid = belay_record_get_id (BELAY_RECORD (cadence)),
    .last = find_last (pair, cadence),
  };

  /* What has no hour stands in no calendar before somebody gives it one. */
  if (series.cadence->time == BELAY_UNSET)
    return;
  series.first = find_first (series.cadence);
  if (series.first == BELAY_DAY_NONE || (series.last != BELAY_DAY_NONE && series.last < series.first))
    return;

  series.rule = make_rule (series.cadence, series.cadence->every);
  series.skipped = g_array_new (FALSE, FALSE, sizeof (BelayDay));
  put_turns (pair, &series);
  g_array_unref (series.skipped);
  g_free (series.rule);
}

static char *
dup_summary (Pair *pair)
{
  const char *mentee = belay_person_get (pair->person)->name;
  const char *mentor = belay_share_get_name (pair->ics->share, BELAY_TYPE_PERSON, pair->fields->mentor);

  if (!belay_ics_check (pair->ics, mentee))
    return g_strdup (_ ("One-on-one"));
  if (!belay_ics_check (pair->ics, mentor))
    /* Translators: the title of a meeting in a calendar; %s is the name of a person. */
    return g_strdup_printf (_ ("One-on-one: %s"), mentee);

  /* Translators: the title of a meeting in a calendar; the names of two people. */
  return g_strdup_printf (_ ("One-on-one: %s and %s"), mentee, mentor);
}

static void
put_mentorship (BelayIcs        *self,
                BelayMentorship *mentorship)
{
  g_autoptr (GHashTable) turns = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) placed = g_hash_table_new (NULL, NULL);
  Pair pair = {
    .ics = self,
    .person = belay_share_get_person (self->share),
    .mentorship = mentorship,
    .fields = belay_mentorship_get (mentorship),
    .turns = turns,
    .placed = placed,
    .horizon = belay_share_get_today (self->share),
  };

  pair.summary = dup_summary (&pair);
  visit_meetings (&pair, note_turn);
  BELAY_FOREACH (BelayLeave, leave, belay_person_get (pair.person)->leaves)
  {
    pair.horizon = MAX (pair.horizon, belay_leave_get (leave)->end);
  }
  BELAY_FOREACH (BelayCadence, cadence, pair.fields->cadences)
  {
    put_series (&pair, cadence);
  }
  visit_meetings (&pair, put_lone_meeting);
  g_free (pair.summary);
}

/*< private >
 * belay_ics_put_meetings:
 *
 * Puts the one-on-ones of a person: those that were, and those to come.
 */
void
belay_ics_put_meetings (BelayIcs *self)
{
  BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (belay_share_get_person (self->share))->mentorships)
  {
    put_mentorship (self, mentorship);
  }
}
