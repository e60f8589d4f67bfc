/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-meeting-record.h"

#include "belay-agenda-edit.h"
#include "belay-meeting.h"
#include "belay-mentorship.h"
#include "belay-noted-edit.h"

#include <glib/gi18n.h>

/*
 * How a one-on-one becomes a record and moves to the file of its year.
 *
 * A closed meeting keeps its id and stands in the year of its day; the person's
 * own file keeps a head of it. Points that are done or dropped leave the
 * mentorship with it; parked ones stay there, and open ones count one meeting
 * more and go on to the next agenda.
 */

static BelayRecord *
ensure_year (BelayEdit   *edit,
             BelayPerson *person,
             BelayDay     day)
{
  g_autofree char       *year = g_strdup_printf ("%d", belay_day_get_year (day));
  BelayMeetingYearFields fields = { .person = (char *) belay_record_get_id (BELAY_RECORD (person)) };
  g_autoptr (BelayMeetingYear) fresh = NULL;

  BELAY_FOREACH (BelayRecord, known, belay_person_get (person)->years)
  {
    if (g_str_equal (belay_record_get_id (known), year))
      return known;
  }

  fresh = belay_meeting_year_new (year, &fields);
  belay_edit_insert (edit, BELAY_RECORD (person), "years", BELAY_RECORD (fresh));

  return BELAY_RECORD (fresh);
}

static void
insert_head (BelayEdit    *edit,
             BelayPerson  *person,
             BelayMeeting *meeting)
{
  const BelayMeetingFields *fields = belay_meeting_get (meeting);
  BelayMeetingHeadFields    head_fields = {
       .day = fields->day, .state = BELAY_MEETING_CLOSED, .mentorship = fields->mentorship
  };
  g_autoptr (BelayMeetingHead) head = belay_meeting_head_new (belay_record_get_id (BELAY_RECORD (meeting)), &head_fields);
  guint position = 0;

  BELAY_FOREACH (BelayMeetingHead, other, belay_person_get (person)->heads)
  {
    if (belay_meeting_head_get (other)->day <= fields->day)
      position++;
  }
  belay_edit_insert_at (edit, BELAY_RECORD (person), "heads", position, BELAY_RECORD (head));
}

static void
file_meeting (BelayEdit    *edit,
              BelayPerson  *person,
              BelayMeeting *meeting)
{
  BelayRecord *year = ensure_year (edit, person, belay_meeting_get (meeting)->day);
  guint        position = 0;

  BELAY_FOREACH (BelayMeeting, other, belay_meeting_year_get (BELAY_MEETING_YEAR (year))->meetings)
  {
    if (belay_meeting_get (other)->day <= belay_meeting_get (meeting)->day)
      position++;
  }
  belay_edit_insert_at (edit, year, "meetings", position, BELAY_RECORD (meeting));
  insert_head (edit, person, meeting);
}

static gboolean
check_day (BelayPerson *person,
           const char  *mentorship,
           BelayDay     day,
           GError     **error)
{
  BELAY_FOREACH (BelayMeetingHead, head, belay_person_get (person)->heads)
  {
    const BelayMeetingHeadFields *fields = belay_meeting_head_get (head);

    if (fields->day == day && g_strcmp0 (fields->mentorship, mentorship) == 0)
      return belay_edit_refuse (error, "day", _ ("there is a closed one-on-one on that day already"));
  }

  return TRUE;
}

static BelayOutcome
get_outcome (const BelayPointFields *point,
             gboolean                done)
{
  if (done || point->state == BELAY_POINT_DONE)
    return BELAY_OUTCOME_DONE;
  if (point->state == BELAY_POINT_PARKED)
    return BELAY_OUTCOME_PARKED;

  return point->state == BELAY_POINT_DROPPED ? BELAY_OUTCOME_DROPPED : BELAY_OUTCOME_CARRIED;
}

static void
settle_point (BelayEdit    *edit,
              BelayMeeting *meeting,
              BelayPoint   *point,
              gboolean      done)
{
  const BelayPointFields *fields = belay_point_get (point);
  BelayAgendaEntryFields  entry_fields = {
     .title = fields->title,
     .text = fields->text,
     .topic_of = fields->topic_of,
     .kind = fields->kind,
     .outcome = get_outcome (fields, done),
     .since = fields->since,
     .carried = fields->carried,
     .notes = fields->notes,
  };
  g_autoptr (BelayAgendaEntry) entry = belay_agenda_entry_new (belay_record_get_id (BELAY_RECORD (point)), &entry_fields);

  belay_edit_insert (edit, BELAY_RECORD (meeting), "agenda", BELAY_RECORD (entry));
  if (entry_fields.outcome == BELAY_OUTCOME_DONE || entry_fields.outcome == BELAY_OUTCOME_DROPPED)
    {
      belay_edit_remove (edit, BELAY_RECORD (point));
      return;
    }

  belay_edit_set_text (edit, BELAY_RECORD (point), "notes", NULL);
  if (entry_fields.outcome == BELAY_OUTCOME_CARRIED)
    belay_edit_set_number (edit, BELAY_RECORD (point), "carried", MIN (fields->carried + 1, 10000));
}

/* The agenda as it was. */
static void
settle_agenda (BelayEdit         *edit,
               BelayMeeting      *meeting,
               const char *const *done)
{
  g_auto (GStrv) points = g_strdupv (belay_meeting_get (meeting)->points);

  for (guint i = 0; points != NULL && points[i] != NULL; i++)
    {
      BelayPoint *point = belay_workspace_find (edit->workspace, points[i], BELAY_TYPE_POINT);

      if (point != NULL)
        settle_point (edit, meeting, point, g_strv_contains (done, points[i]));
    }
  belay_agenda_hand_on (edit, meeting);
  belay_edit_set_texts (edit, BELAY_RECORD (meeting), "points", NULL);
}

/* A point that left the mentorship leaves the agendas that were prepared with it. */
static void
clear_prepared (BelayEdit   *edit,
                BelayPerson *person)
{
  BELAY_FOREACH (BelayMeeting, meeting, belay_person_get (person)->meetings)
  {
    g_autoptr (GStrvBuilder) rest = g_strv_builder_new ();
    g_auto (GStrv) kept = NULL;
    char **points = belay_meeting_get (meeting)->points;

    for (guint i = 0; points != NULL && points[i] != NULL; i++)
      {
        if (belay_workspace_find (edit->workspace, points[i], BELAY_TYPE_POINT) != NULL)
          g_strv_builder_add (rest, points[i]);
      }
    kept = g_strv_builder_end (rest);
    belay_edit_set_texts (edit, BELAY_RECORD (meeting), "points", (const char *const *) kept);
  }
}

static void
take_actions (BelayEdit    *edit,
              BelayMeeting *meeting,
              BelayDay      day)
{
  char **points = belay_meeting_get (meeting)->points;

  for (guint i = 0; points != NULL && points[i] != NULL; i++)
    {
      BelayRecord *point = belay_workspace_find (edit->workspace, points[i], BELAY_TYPE_POINT);

      if (point != NULL)
        belay_noted_take_actions (edit, meeting, point, day);
    }
  belay_noted_take_actions (edit, meeting, BELAY_RECORD (meeting), day);
}

static gboolean
check_done (BelayMeeting      *meeting,
            const char *const *done,
            GError           **error)
{
  const char *const *points = (const char *const *) belay_meeting_get (meeting)->points;

  for (guint i = 0; done[i] != NULL; i++)
    {
      if (points == NULL || !g_strv_contains (points, done[i]))
        return belay_edit_refuse (error, "done", _ ("“%.100s” is not on the agenda"), done[i]);
    }

  return TRUE;
}

static gboolean
read_closing (BelayEdit    *edit,
              BelayMeeting *meeting,
              BelayPerson  *person,
              char       ***out_done,
              GError      **error)
{
  const BelayMeetingFields *fields = belay_meeting_get (meeting);

  if (fields->state != BELAY_MEETING_PLANNED)
    return belay_edit_refuse (error, "meeting", _ ("the one-on-one is not planned any more"));
  if (!belay_edit_get_texts (edit, "done", out_done, error))
    return FALSE;

  return check_done (meeting, (const char *const *) *out_done, error) &&
         check_day (person, fields->mentorship, fields->day, error) &&
         belay_workspace_require_years (edit->workspace, person, error);
}

/*< private >
 * belay_meeting_record_close:
 *
 * Turns a planned one-on-one into a record.
 */
gboolean
belay_meeting_record_close (BelayEdit *edit,
                            GError   **error)
{
  BelayMeeting *meeting = belay_edit_get_record (edit, "meeting", BELAY_TYPE_MEETING, error);
  BelayPerson  *person = meeting != NULL ? belay_record_get_ancestor (BELAY_RECORD (meeting), BELAY_TYPE_PERSON) : NULL;
  g_auto (GStrv) done = NULL;
  g_autofree char *notes = NULL;
  BelayDay         closed;

  if (meeting == NULL || !read_closing (edit, meeting, person, &done, error) ||
      !belay_edit_get_text (edit, "notes", FALSE, &notes, error) ||
      !belay_edit_get_day (edit, "day", edit->today, &closed, error))
    return FALSE;

  if (belay_edit_has (edit, "notes"))
    belay_edit_set_text (edit, BELAY_RECORD (meeting), "notes", notes);
  take_actions (edit, meeting, closed);
  settle_agenda (edit, meeting, (const char *const *) done);
  belay_edit_set_number (edit, BELAY_RECORD (meeting), "state", BELAY_MEETING_CLOSED);
  belay_edit_set_number (edit, BELAY_RECORD (meeting), "closed", closed);
  belay_edit_remove (edit, BELAY_RECORD (meeting));
  file_meeting (edit, person, meeting);
  clear_prepared (edit, person);

  return TRUE;
}

static void
add_entries (BelayEdit    *edit,
             BelayMeeting *meeting,
             char        **titles)
{
  for (guint i = 0; titles[i] != NULL; i++)
    {
      BelayAgendaEntryFields fields = { .title = titles[i], .outcome = BELAY_OUTCOME_DONE };
      g_autofree char       *id = belay_edit_next_id (edit);
      g_autoptr (BelayAgendaEntry) entry = belay_agenda_entry_new (id, &fields);

      if (*titles[i] != '\0')
        belay_edit_insert (edit, BELAY_RECORD (meeting), "agenda", BELAY_RECORD (entry));
    }
}

/*< private >
 * belay_meeting_record_add:
 *
 * Takes down a one-on-one that was held without having been planned here.
 */
gboolean
belay_meeting_record_add (BelayEdit *edit,
                          GError   **error)
{
  BelayMentorship *mentorship = belay_edit_get_record (edit, "mentorship", BELAY_TYPE_MENTORSHIP, error);
  BelayPerson     *person = mentorship != NULL ? belay_record_get_ancestor (BELAY_RECORD (mentorship), BELAY_TYPE_PERSON) : NULL;
  g_autoptr (BelayRecord) meeting = NULL;
  g_auto (GStrv) titles = NULL;
  const char *mentorship_id;

  if (person == NULL || !belay_edit_get_texts (edit, "agenda", &titles, error) ||
      !belay_workspace_require_years (edit->workspace, person, error))
    return FALSE;
  meeting = belay_edit_add_record (edit, BELAY_RECORD (person), "meetings", BELAY_TYPE_MEETING, error);
  if (meeting == NULL)
    return FALSE;
  g_object_ref (meeting);
  mentorship_id = belay_record_get_id (BELAY_RECORD (mentorship));
  if (!check_day (person, mentorship_id, belay_meeting_get (BELAY_MEETING (meeting))->day, error))
    return FALSE;

  belay_edit_set_text (edit, meeting, "mentorship", mentorship_id);
  belay_edit_set_number (edit, meeting, "state", BELAY_MEETING_CLOSED);
  belay_edit_set_number (edit, meeting, "closed", belay_meeting_get (BELAY_MEETING (meeting))->day);
  add_entries (edit, BELAY_MEETING (meeting), titles);
  belay_noted_take_actions (edit, BELAY_MEETING (meeting), meeting, belay_meeting_get (BELAY_MEETING (meeting))->day);
  belay_edit_remove (edit, meeting);
  file_meeting (edit, person, BELAY_MEETING (meeting));

  return TRUE;
}

/*< private >
 * belay_meeting_record_remove:
 *
 * Deletes a one-on-one, planned or closed; its open points stay.
 */
gboolean
belay_meeting_record_remove (BelayEdit *edit,
                             GError   **error)
{
  BelayMeeting    *meeting = belay_edit_get_record (edit, "meeting", BELAY_TYPE_MEETING, error);
  BelayPerson     *person;
  g_autofree char *id = NULL;

  if (meeting == NULL)
    return FALSE;
  person = belay_record_get_ancestor (BELAY_RECORD (meeting), BELAY_TYPE_PERSON);
  id = g_strdup (belay_record_get_id (BELAY_RECORD (meeting)));
  belay_agenda_hand_on (edit, meeting);
  if (!belay_edit_remove_whole (edit, BELAY_RECORD (meeting), error))
    return FALSE;

  BELAY_FOREACH (BelayRecord, head, belay_person_get (person)->heads)
  {
    if (g_str_equal (belay_record_get_id (head), id))
      {
        belay_edit_remove (edit, head);
        break;
      }
  }

  return TRUE;
}
