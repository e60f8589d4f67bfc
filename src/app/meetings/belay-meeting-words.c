/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* How one-on-ones are told in rows and headings. */

#include "belay-meeting-words.h"

#include <belay-date-names.h>
#include <belay-time.h>
#include <belay-words.h>
#include <glib/gi18n.h>

static char *
capitalise (const char *text)
{
  char        first[7] = { 0 };
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;

  g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), first);

  return g_strconcat (*text != '\0' ? first : "", rest, NULL);
}

static char *
add_time (const char *day,
          int         time)
{
  g_autofree char *clock = time != BELAY_UNSET ? belay_time_to_string (time) : NULL;

  if (clock == NULL)
    return g_strdup (day);

  /* Translators: a day and a time, such as "Tue 24 Nov, 10:00". */
  return g_strdup_printf (_ ("%s, %s"), day, clock);
}

/**
 * belay_meeting_words_title:
 * @meeting: a one-on-one
 * @today: the day it is
 *
 * Returns: (transfer full): such as "Tuesday 24 November, 10:00"
 */
char *
belay_meeting_words_title (BelayMeeting *meeting,
                           BelayDay      today)
{
  g_autofree char *day = belay_date_to_weekday (belay_meeting_get (meeting)->day, today);

  return add_time (day, belay_meeting_get (meeting)->time);
}

/**
 * belay_meeting_words_subtitle:
 * @meeting: a one-on-one
 * @today: the day it is
 *
 * Returns: (transfer full): such as "45 minutes · in 2 days"
 */
char *
belay_meeting_words_subtitle (BelayMeeting *meeting,
                              BelayDay      today)
{
  const BelayMeetingFields *fields = belay_meeting_get (meeting);
  g_autofree char          *when = belay_words_when (fields->day, today);
  g_autofree char          *length = g_strdup_printf (ngettext ("%d minute", "%d minutes", fields->length_minutes),
                                                      fields->length_minutes);

  if (fields->state == BELAY_MEETING_SKIPPED)
    /* Translators: of a one-on-one that was skipped: why, in a person's own words. */
    return g_strdup_printf (_ ("Skipped: %s"), fields->reason != NULL ? fields->reason : "");

  /* Translators: of a one-on-one: how long, and how far off: "45 minutes · in 2 days". */
  return g_strdup_printf (_ ("%s · %s"), length, when);
}

/**
 * belay_meeting_words_agenda:
 * @meeting: a planned one-on-one
 * @workspace: the workspace
 *
 * Returns: (transfer full): how much is on its agenda, such as "6 points, 40 of 45 minutes"
 */
char *
belay_meeting_words_agenda (BelayMeeting   *meeting,
                            BelayWorkspace *workspace)
{
  const BelayMeetingFields *fields = belay_meeting_get (meeting);
  guint                     n_points = 0;
  int                       minutes = 0;
  g_autofree char          *points = NULL;

  for (guint i = 0; fields->points != NULL && fields->points[i] != NULL; i++)
    {
      BelayPoint *point = belay_workspace_find (workspace, fields->points[i], BELAY_TYPE_POINT);

      if (point == NULL)
        continue;
      n_points++;
      minutes += MAX (belay_point_get (point)->minutes, 0);
    }
  points = g_strdup_printf (ngettext ("%u point", "%u points", n_points), n_points);
  if (minutes == 0)
    return g_steal_pointer (&points);

  /* Translators: how many points, and how many minutes are meant for them out of how many. */
  return g_strdup_printf (_ ("%s, %d of %d minutes"), points, minutes, fields->length_minutes);
}

/**
 * belay_cadence_words:
 * @cadence: (nullable): a cadence
 *
 * Returns: (transfer full): such as "Every second Tuesday"
 */
char *
belay_cadence_words (const BelayCadenceFields *cadence)
{
  const char *weekday;

  if (cadence == NULL)
    return g_strdup (_ ("One-on-ones"));
  if (cadence->kind != BELAY_CADENCE_WEEKLY)
    return g_strdup_printf (ngettext ("Every month", "Every %d months", cadence->every), cadence->every);

  weekday = belay_date_get_weekday_name ((BelayWeekday) (cadence->weekday + 1));
  if (cadence->every == 1)
    /* Translators: a weekday. */
    return g_strdup_printf (_ ("Every %s"), weekday);
  if (cadence->every == 2)
    /* Translators: a weekday. */
    return g_strdup_printf (_ ("Every second %s"), weekday);

  /* Translators: a number of weeks, and a weekday. */
  return g_strdup_printf (ngettext ("Every %d week, %s", "Every %d weeks, %s", cadence->every), cadence->every, weekday);
}

static guint
count_actions (BelayMeetingWords *self,
               const char        *meeting)
{
  guint count = 0;

  if (self->mentorship == NULL)
    return 0;
  BELAY_FOREACH (BelayAction, action, belay_mentorship_get (self->mentorship)->actions)
  {
    count += g_strcmp0 (belay_action_get (action)->meeting, meeting) == 0;
  }

  return count;
}

static char *
describe_closed (BelayMeetingWords *self,
                 BelayMeeting      *meeting)
{
  guint            n_points = belay_list_get_length (belay_meeting_get (meeting)->agenda);
  guint            n_actions = count_actions (self, belay_record_get_id (BELAY_RECORD (meeting)));
  g_autofree char *points = g_strdup_printf (ngettext ("%u point", "%u points", n_points), n_points);
  g_autofree char *actions = g_strdup_printf (ngettext ("%u action", "%u actions", n_actions), n_actions);

  if (n_points == 0 && n_actions == 0)
    return g_strdup (_ ("No agenda"));
  if (n_actions == 0)
    return g_steal_pointer (&points);

  /* Translators: of a past one-on-one: how many points and actions, such as "5 points · 2 actions". */
  return g_strdup_printf (_ ("%s · %s"), points, actions);
}

static void
fill_planned (BelayMeetingWords        *self,
              const BelayMeetingFields *meeting,
              BelayLineFields          *line)
{
  g_autofree char *day = belay_date_to_short_weekday (meeting->day, self->today);
  g_autofree char *when = belay_words_when (meeting->day, self->today);

  line->title = add_time (day, meeting->time);
  line->detail = capitalise (when);
  line->state = meeting->day < self->today ? "risk" : "accent";
  line->standing = g_strdup (meeting->day < self->today ? _ ("Not closed") : NULL);
}

/**
 * belay_meeting_words_fill:
 * @meeting: a one-on-one, or the head of one that could not be read
 * @out_fields: (out): what a row shows of it
 * @words: a [struct@MeetingWords]
 *
 * Tells a one-on-one in a row.
 */
void
belay_meeting_words_fill (BelayRecord     *meeting,
                          BelayLineFields *out_fields,
                          gpointer         words)
{
  BelayMeetingWords        *self = words;
  const BelayMeetingFields *fields = BELAY_IS_MEETING (meeting) ? belay_meeting_get (BELAY_MEETING (meeting)) : NULL;

  if (fields == NULL)
    {
      out_fields->title = belay_day_to_words (belay_meeting_head_get (BELAY_MEETING_HEAD (meeting))->day);
      out_fields->detail = g_strdup (_ ("Cannot be read"));
    }
  else if (fields->state == BELAY_MEETING_PLANNED)
    {
      fill_planned (self, fields, out_fields);
    }
  else
    {
      out_fields->title = belay_day_to_words (fields->day);
      if (fields->state == BELAY_MEETING_SKIPPED)
        out_fields->detail = belay_meeting_words_subtitle (BELAY_MEETING (meeting), self->today);
      else
        out_fields->detail = describe_closed (self, BELAY_MEETING (meeting));
    }

  /* Translators: a one-on-one in a sentence: its day, and what it holds. */
  out_fields->label = g_strdup_printf (_ ("One-on-one %s, %s"), out_fields->title, out_fields->detail);
}
