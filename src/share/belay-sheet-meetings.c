/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-sheet.h"

#include <belay-meeting.h>
#include <belay-mentorship.h>
#include <belay-time.h>

#include <glib/gi18n.h>

#define MAX_PAST_MEETINGS 3

/* What was done longer ago is history, and not what a page is opened for. */
#define RECENT_DAYS 90

static BelayMeeting *
find_next (BelaySheet *self)
{
  BelayMeeting *next = NULL;

  BELAY_FOREACH (BelayMeeting, meeting, belay_person_get (belay_share_get_person (self->share))->meetings)
  {
    const BelayMeetingFields *fields = belay_meeting_get (meeting);

    if (fields->state != BELAY_MEETING_PLANNED || fields->day < belay_share_get_today (self->share))
      continue;
    if (next == NULL || fields->day < belay_meeting_get (next)->day)
      next = meeting;
  }

  return next;
}

static BelayPoint *
find_point (BelaySheet *self,
            const char *id)
{
  BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (belay_share_get_person (self->share))->mentorships)
  {
    BELAY_FOREACH (BelayPoint, point, belay_mentorship_get (mentorship)->points)
    {
      if (g_strcmp0 (belay_record_get_id (BELAY_RECORD (point)), id) == 0)
        return point;
    }
  }

  return NULL;
}

static void
put_topic (BelaySheet *self,
           const char *title,
           const char *text,
           const char *topic_of,
           const char *outcome)
{
  BelaySheetFacts *facts = belay_sheet_facts_new ();
  g_autofree char *name = belay_sheet_dup_name (self, BELAY_TYPE_PERSON, topic_of);

  belay_sheet_facts_take (facts, belay_sheet_dup_inline (self, title));
  if (*name != '\0')
    belay_sheet_facts_add (facts, "%s", name);
  if (outcome != NULL)
    belay_sheet_facts_add (facts, "%s", outcome);
  belay_sheet_put_item (self, BELAY_SHEET_PLAIN, facts);
  belay_sheet_put_text (self, 2, NULL, text);
}

static void
put_point (BelaySheet *self,
           BelayPoint *point)
{
  const BelayPointFields *fields = belay_point_get (point);

  put_topic (self, fields->title, fields->text, fields->topic_of, NULL);
}

static void
put_when (BelaySheet               *self,
          const BelayMeetingFields *meeting)
{
  BelaySheetFacts *facts = belay_sheet_facts_new ();

  belay_sheet_facts_take (facts, belay_day_to_words (meeting->day));
  if (meeting->time != BELAY_UNSET)
    belay_sheet_facts_take (facts, belay_time_to_string (meeting->time));
  belay_sheet_facts_add (facts, ngettext ("%d minute", "%d minutes", meeting->length_minutes), meeting->length_minutes);
  belay_sheet_put_facts (self, facts);
}

/* A list in the notes must not become one with the agenda. */
static void
put_notes (BelaySheet *self,
           guint       level,
           const char *notes)
{
  if (notes == NULL)
    return;

  belay_sheet_put_paragraph (self, _ ("Notes:"));
  belay_sheet_put_notes (self, level, notes);
}

static void
put_next (BelaySheet   *self,
          BelayMeeting *meeting)
{
  const BelayMeetingFields *fields = belay_meeting_get (meeting);

  belay_sheet_put_heading (self, 2, _ ("Next one-on-one"));
  put_when (self, fields);
  for (guint i = 0; fields->points != NULL && fields->points[i] != NULL; i++)
    {
      BelayPoint *point = find_point (self, fields->points[i]);

      if (point != NULL)
        put_point (self, point);
    }
  belay_sheet_end_list (self);
  put_notes (self, 2, fields->notes);
}

static gboolean
is_on_agenda (BelayMeeting *meeting,
              BelayPoint   *point)
{
  char *const *points = meeting != NULL ? belay_meeting_get (meeting)->points : NULL;

  return points != NULL && g_strv_contains ((const char *const *) points, belay_record_get_id (BELAY_RECORD (point)));
}

static void
put_open_points (BelaySheet   *self,
                 BelayMeeting *next)
{
  gboolean is_first = TRUE;

  BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (belay_share_get_person (self->share))->mentorships)
  {
    BELAY_FOREACH (BelayPoint, point, belay_mentorship_get (mentorship)->points)
    {
      if (belay_point_get (point)->state != BELAY_POINT_OPEN || is_on_agenda (next, point))
        continue;
      if (is_first)
        belay_sheet_put_heading (self, 2, _ ("Open talking points"));
      is_first = FALSE;
      put_point (self, point);
    }
  }
}

static const char *
describe_outcome (int outcome)
{
  static const char *const words[] = {
    /* Translators: what became of a talking point. */
    [BELAY_OUTCOME_DONE] = N_ ("done"),
    [BELAY_OUTCOME_CARRIED] = N_ ("carried over"),
    [BELAY_OUTCOME_PARKED] = N_ ("parked"),
    [BELAY_OUTCOME_DROPPED] = N_ ("dropped"),
  };

  return _ (words[outcome]);
}

static void
put_past (BelaySheet   *self,
          BelayMeeting *meeting)
{
  const BelayMeetingFields *fields = belay_meeting_get (meeting);
  g_autofree char          *day = belay_day_to_words (fields->day);

  belay_sheet_put_heading (self, 3, day);
  BELAY_FOREACH (BelayAgendaEntry, entry, fields->agenda)
  {
    const BelayAgendaEntryFields *topic = belay_agenda_entry_get (entry);

    put_topic (self, topic->title, topic->text, topic->topic_of, describe_outcome (topic->outcome));
  }
  belay_sheet_end_list (self);
  put_notes (self, 3, fields->notes);

  BELAY_FOREACH (BelayAmendment, amendment, fields->amendments)
  {
    g_autofree char *added = belay_day_to_words (belay_amendment_get (amendment)->day);
    /* Translators: %s is a day in words; what was added to the notes follows. */
    g_autofree char *words = g_strdup_printf (_ ("Added on %s:"), added);

    belay_sheet_put_paragraph (self, words);
    belay_sheet_put_notes (self, 3, belay_amendment_get (amendment)->text);
  }
}

static int
compare_meetings (gconstpointer a,
                  gconstpointer b)
{
  BelayMeeting *const *one = a;
  BelayMeeting *const *other = b;

  return belay_meeting_get (*other)->day - belay_meeting_get (*one)->day;
}

static void
put_recent (BelaySheet *self)
{
  g_autoptr (GPtrArray) past = g_ptr_array_new ();

  BELAY_FOREACH (BelayMeetingYear, year, belay_person_get (belay_share_get_person (self->share))->years)
  {
    BELAY_FOREACH (BelayMeeting, meeting, belay_meeting_year_get (year)->meetings)
    {
      if (belay_meeting_get (meeting)->state == BELAY_MEETING_CLOSED)
        g_ptr_array_add (past, meeting);
    }
  }
  if (past->len == 0)
    return;

  g_ptr_array_sort (past, compare_meetings);
  belay_sheet_put_heading (self, 2, _ ("Recent one-on-ones"));
  for (guint i = 0; i < MIN (past->len, MAX_PAST_MEETINGS); i++)
    put_past (self, g_ptr_array_index (past, i));
}

/*< private >
 * belay_sheet_put_meetings:
 *
 * Puts the agenda of the next one-on-one, the other open points, and the last
 * one-on-ones with their shared notes.
 */
void
belay_sheet_put_meetings (BelaySheet *self)
{
  BelayMeeting *next = find_next (self);

  if (next != NULL)
    put_next (self, next);
  put_open_points (self, next);
  put_recent (self);
}

static gboolean
is_wanted (BelaySheet              *self,
           const BelayActionFields *action,
           gboolean                 is_done)
{
  if (!is_done)
    return action->state == BELAY_ACTION_OPEN;

  return action->state == BELAY_ACTION_DONE &&
         (action->done == BELAY_DAY_NONE || action->done >= belay_share_get_today (self->share) - RECENT_DAYS);
}

static void
put_action (BelaySheet              *self,
            const BelayActionFields *action,
            gboolean                 is_done)
{
  BelaySheetFacts *facts = belay_sheet_facts_new ();
  g_autofree char *owner = belay_sheet_dup_name (self, BELAY_TYPE_PERSON, action->owner);

  belay_sheet_facts_take (facts, belay_sheet_dup_inline (self, action->title));
  if (*owner != '\0')
    belay_sheet_facts_add (facts, "%s", owner);
  if (is_done && action->done != BELAY_DAY_NONE)
    belay_sheet_facts_take (facts, belay_day_to_words (action->done));
  else
    belay_sheet_facts_add_due (facts, action->due, belay_share_get_today (self->share), !is_done);
  belay_sheet_put_item (self, belay_sheet_mark (is_done), facts);
  belay_sheet_put_text (self, 2, NULL, action->text);
}

/*< private >
 * belay_sheet_put_actions:
 *
 * Puts the actions: the open ones, then those done lately.
 */
void
belay_sheet_put_actions (BelaySheet *self)
{
  gboolean is_first = TRUE;

  for (int is_done = FALSE; is_done <= TRUE; is_done++)
    {
      BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (belay_share_get_person (self->share))->mentorships)
      {
        BELAY_FOREACH (BelayAction, action, belay_mentorship_get (mentorship)->actions)
        {
          if (!is_wanted (self, belay_action_get (action), is_done))
            continue;
          if (is_first)
            belay_sheet_put_heading (self, 2, _ ("Actions"));
          is_first = FALSE;
          put_action (self, belay_action_get (action), is_done);
        }
      }
    }
}
