/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-attention-private.h"

#include "belay-leave.h"
#include "belay-meeting.h"
#include "belay-words.h"

#include <glib/gi18n.h>

#define MEETING_DAYS 14
#define DAYS_PER_WEEK 7

/* A mean month of the Gregorian calendar, 1461 / 48 days, rounded. */
#define DAYS_PER_MONTH 30

static guint
count_open_points (BelaySurvey              *self,
                   const BelayMeetingFields *meeting)
{
  guint count = 0;

  for (char **id = meeting->points; id != NULL && *id != NULL; id++)
    {
      BelayPoint *point = belay_workspace_find (self->workspace, *id, BELAY_TYPE_POINT);

      count += point != NULL && belay_point_get (point)->state == BELAY_POINT_OPEN;
    }

  return count;
}

static void
add_coming (BelaySurvey  *self,
            BelayMeeting *meeting,
            BelayPerson  *other)
{
  const BelayMeetingFields *fields = belay_meeting_get (meeting);
  BelayAttention           *entry = belay_survey_add (self, BELAY_ATTENTION_MEETING, BELAY_SEVERITY_OK, meeting, other);

  entry->day = fields->day;
  entry->n_points = count_open_points (self, fields);
  entry->text = belay_words_when (fields->day, self->today);
  if (entry->n_points > 0)
    entry->detail = g_strdup_printf (ngettext ("%u agenda point", "%u agenda points", entry->n_points), entry->n_points);
  else
    entry->detail = g_strdup (_ ("nothing on the agenda"));
}

static void
add_missed (BelaySurvey  *self,
            BelayMeeting *meeting,
            BelayPerson  *other)
{
  const BelayMeetingFields *fields = belay_meeting_get (meeting);
  BelayAttention           *entry = belay_survey_add (self, BELAY_ATTENTION_MISSED_MEETING, BELAY_SEVERITY_OVERDUE,
                                                      meeting, other);
  g_autofree char          *day = belay_day_to_words (fields->day);

  entry->day = fields->day;
  entry->days_late = self->today - fields->day;
  entry->text = belay_words_overdue (entry->days_late);
  /* Translators: of a one-on-one; %s is a day in words. */
  entry->detail = g_strdup_printf (_ ("planned for %s, not closed or skipped yet"), day);
}

static int
get_interval_days (const BelayCadenceFields *cadence)
{
  return MAX (cadence->every, 1) * (cadence->kind == BELAY_CADENCE_WEEKLY ? DAYS_PER_WEEK : DAYS_PER_MONTH);
}

static BelayDay
find_last_closed (BelayPerson *mentee,
                  const char  *mentorship,
                  BelayDay     today)
{
  BelayDay last = BELAY_DAY_NONE;

  BELAY_FOREACH (BelayMeetingHead, head, belay_person_get (mentee)->heads)
  {
    const BelayMeetingHeadFields *fields = belay_meeting_head_get (head);

    if (fields->state == BELAY_MEETING_CLOSED && fields->day <= today && g_strcmp0 (fields->mentorship, mentorship) == 0)
      last = MAX (last, fields->day);
  }
  BELAY_FOREACH (BelayMeeting, meeting, belay_person_get (mentee)->meetings)
  {
    const BelayMeetingFields *fields = belay_meeting_get (meeting);

    if (fields->state == BELAY_MEETING_CLOSED && fields->day <= today && g_strcmp0 (fields->mentorship, mentorship) == 0)
      last = MAX (last, fields->day);
  }

  return last;
}

static gboolean
has_planned_within (BelayPerson *mentee,
                    const char  *mentorship,
                    BelayDay     from,
                    BelayDay     to)
{
  BELAY_FOREACH (BelayMeeting, meeting, belay_person_get (mentee)->meetings)
  {
    const BelayMeetingFields *fields = belay_meeting_get (meeting);

    if (fields->state == BELAY_MEETING_PLANNED && fields->day >= from && fields->day <= to &&
        g_strcmp0 (fields->mentorship, mentorship) == 0)
      return TRUE;
  }

  return FALSE;
}

/* How long nobody met, or since when they could have. */
static char *
describe_silence (int      days,
                  gboolean has_met)
{
  int weeks = days / DAYS_PER_WEEK;

  if (!has_met)
    return g_strdup (_ ("no one-on-one yet"));
  if (weeks < 2)
    return g_strdup_printf (ngettext ("no one-on-one for %d day", "no one-on-one for %d days", days), days);

  return g_strdup_printf (ngettext ("no one-on-one for %d week", "no one-on-one for %d weeks", weeks), weeks);
}

static void
survey_silence (BelaySurvey     *self,
                BelayPerson     *mentee,
                BelayMentorship *mentorship)
{
  const BelayMentorshipFields *fields = belay_mentorship_get (mentorship);
  const char                  *id = belay_record_get_id (BELAY_RECORD (mentorship));
  const BelayCadenceFields    *cadence = belay_mentorship_get_cadence_on (mentorship, self->today);
  BelayPerson                 *mentor = belay_workspace_find (self->workspace, fields->mentor, BELAY_TYPE_PERSON);
  BelayDay                     last_closed = find_last_closed (mentee, id, self->today);
  BelayDay                     from;
  int                          interval_days, days;
  BelayAttention              *entry;

  if (fields->state != BELAY_MENTORSHIP_ACTIVE || cadence == NULL)
    return;
  if (belay_leave_covers (mentee, self->today) || belay_leave_covers (mentor, self->today))
    return;

  interval_days = get_interval_days (cadence);
  from = last_closed != BELAY_DAY_NONE ? last_closed : MAX (fields->since, cadence->from);
  days = self->today - from - belay_leave_count_days (mentee, mentor, from + 1, self->today);
  if (2 * days <= 3 * interval_days || has_planned_within (mentee, id, self->today, self->today + interval_days))
    return;

  entry = belay_survey_add (self, BELAY_ATTENTION_MENTEE, BELAY_SEVERITY_STALE, mentorship,
                            belay_survey_find_other (self, mentee, mentorship));
  entry->day = from;
  entry->days_open = days;
  entry->text = describe_silence (days, last_closed != BELAY_DAY_NONE);
  entry->detail = g_strdup (_ ("none is planned"));
}

/*< private >
 * belay_survey_meetings:
 * @self: a survey
 * @mentee: a mentee
 * @mentorship: a mentorship of theirs
 *
 * Looks at the one-on-ones of a pair: those that are coming, those whose day
 * went by, and whether the pair has not met for more than one and a half of its
 * intervals with none planned in the next. Days on which one of the two is on
 * leave do not count as silence, and nobody is expected while on leave.
 */
void
belay_survey_meetings (BelaySurvey     *self,
                       BelayPerson     *mentee,
                       BelayMentorship *mentorship)
{
  BelayPerson *other = belay_survey_find_other (self, mentee, mentorship);
  int          days_ahead = self->query->meeting_days > 0 ? self->query->meeting_days : MEETING_DAYS;

  BELAY_FOREACH (BelayMeeting, meeting, belay_person_get (mentee)->meetings)
  {
    const BelayMeetingFields *fields = belay_meeting_get (meeting);

    if (fields->state != BELAY_MEETING_PLANNED ||
        g_strcmp0 (fields->mentorship, belay_record_get_id (BELAY_RECORD (mentorship))) != 0)
      continue;
    if (fields->day < self->today)
      add_missed (self, meeting, other);
    else if (fields->day - self->today <= days_ahead)
      add_coming (self, meeting, other);
  }
  survey_silence (self, mentee, mentorship);
}
