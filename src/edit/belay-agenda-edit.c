/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-agenda-edit.h"

#include "belay-person.h"

#include <glib/gi18n.h>

/*
 * Where open points stand. They belong to the mentorship; a planned one-on-one
 * only names them, and each stands on at most one planned agenda. Whatever
 * becomes of that one-on-one, what is still open goes on to the next planned
 * one, or waits for it, so that no point is lost and none stands twice.
 */

/*< private >
 * belay_edit_get_planned:
 *
 * Returns: (transfer none) (nullable): the planned one-on-one that the argument
 *   `meeting` names
 */
BelayMeeting *
belay_edit_get_planned (BelayEdit *edit,
                        GError   **error)
{
  BelayMeeting *meeting = belay_edit_get_record (edit, "meeting", BELAY_TYPE_MEETING, error);

  if (meeting != NULL && belay_meeting_get (meeting)->state != BELAY_MEETING_PLANNED)
    {
      belay_edit_refuse (error, "meeting", _ ("the one-on-one is not planned any more"));
      return NULL;
    }

  return meeting;
}

static BelayPerson *
get_mentee (BelayMeeting *meeting)
{
  return belay_record_get_ancestor (BELAY_RECORD (meeting), BELAY_TYPE_PERSON);
}

static gboolean
stands_on (BelayMeeting *meeting,
           const char   *point)
{
  char **points = belay_meeting_get (meeting)->points;

  return points != NULL && g_strv_contains ((const char *const *) points, point);
}

static gboolean
is_planned_like (BelayMeeting *meeting,
                 BelayMeeting *other)
{
  const BelayMeetingFields *fields = belay_meeting_get (other);

  return fields->state == BELAY_MEETING_PLANNED &&
         g_strcmp0 (fields->mentorship, belay_meeting_get (meeting)->mentorship) == 0;
}

/*< private >
 * belay_agenda_take:
 *
 * Takes a point off an agenda if it stands there.
 */
void
belay_agenda_take (BelayEdit    *edit,
                   BelayMeeting *meeting,
                   const char   *point)
{
  char **points = belay_meeting_get (meeting)->points;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) rest = NULL;

  for (guint i = 0; points != NULL && points[i] != NULL; i++)
    {
      if (!g_str_equal (points[i], point))
        g_strv_builder_add (builder, points[i]);
    }
  rest = g_strv_builder_end (builder);
  belay_edit_set_texts (edit, BELAY_RECORD (meeting), "points", (const char *const *) rest);
}

static void
insert_at (BelayEdit    *edit,
           BelayMeeting *meeting,
           const char   *point,
           guint         position)
{
  char **points = belay_meeting_get (meeting)->points;
  guint  length = points != NULL ? g_strv_length (points) : 0;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  position = MIN (position, length);
  for (guint i = 0; i < position; i++)
    g_strv_builder_add (builder, points[i]);
  g_strv_builder_add (builder, point);
  for (guint i = position; i < length; i++)
    g_strv_builder_add (builder, points[i]);
  all = g_strv_builder_end (builder);
  belay_edit_set_texts (edit, BELAY_RECORD (meeting), "points", (const char *const *) all);
}

/*< private >
 * belay_agenda_put:
 *
 * Puts a point onto an agenda at a position, and takes it off the one where it
 * stood. A position behind the end is the end.
 */
void
belay_agenda_put (BelayEdit    *edit,
                  BelayMeeting *meeting,
                  const char   *point,
                  guint         position)
{
  BELAY_FOREACH (BelayMeeting, other, belay_person_get (get_mentee (meeting))->meetings)
  {
    if (is_planned_like (meeting, other) && stands_on (other, point))
      belay_agenda_take (edit, other, point);
  }
  insert_at (edit, meeting, point, position);
}

static gboolean
waits (BelayMeeting *meeting,
       BelayPoint   *point)
{
  if (belay_point_get (point)->state != BELAY_POINT_OPEN)
    return FALSE;
  BELAY_FOREACH (BelayMeeting, other, belay_person_get (get_mentee (meeting))->meetings)
  {
    if (is_planned_like (meeting, other) && stands_on (other, belay_record_get_id (BELAY_RECORD (point))))
      return FALSE;
  }

  return TRUE;
}

/*< private >
 * belay_agenda_take_waiting:
 *
 * Puts the open points of a pair that stand on no agenda onto that of a
 * one-on-one which was planned just now.
 */
void
belay_agenda_take_waiting (BelayEdit    *edit,
                           BelayMeeting *meeting)
{
  BelayMentorship *mentorship = belay_workspace_find (edit->workspace, belay_meeting_get (meeting)->mentorship,
                                                      BELAY_TYPE_MENTORSHIP);

  BELAY_FOREACH (BelayPoint, point, belay_mentorship_get (mentorship)->points)
  {
    if (waits (meeting, point))
      insert_at (edit, meeting, belay_record_get_id (BELAY_RECORD (point)), G_MAXUINT);
  }
}

static gboolean
is_earlier (BelayMeeting *a,
            BelayMeeting *b)
{
  const BelayMeetingFields *first = belay_meeting_get (a);
  const BelayMeetingFields *second = belay_meeting_get (b);

  return first->day < second->day || (first->day == second->day && first->time < second->time);
}

/* The first after it, or else the first that is still ahead. */
static BelayMeeting *
find_next (BelayEdit    *edit,
           BelayMeeting *meeting)
{
  BelayMeeting *after = NULL;
  BelayMeeting *ahead = NULL;

  BELAY_FOREACH (BelayMeeting, other, belay_person_get (get_mentee (meeting))->meetings)
  {
    if (other == meeting || !is_planned_like (meeting, other))
      continue;
    if (!is_earlier (other, meeting) && (after == NULL || is_earlier (other, after)))
      after = other;
    if (belay_meeting_get (other)->day >= edit->today && (ahead == NULL || is_earlier (other, ahead)))
      ahead = other;
  }

  return after != NULL ? after : ahead;
}

/*< private >
 * belay_agenda_hand_on:
 *
 * Lets the points of an agenda that are still open go on to the next one-on-one
 * that is planned, where they come first; where none is, they wait for it.
 */
void
belay_agenda_hand_on (BelayEdit    *edit,
                      BelayMeeting *meeting)
{
  g_auto (GStrv) points = NULL;
  BelayMeeting *next;
  guint         position = 0;

  if (belay_meeting_get (meeting)->state != BELAY_MEETING_PLANNED || belay_meeting_get (meeting)->points == NULL)
    return;

  points = g_strdupv (belay_meeting_get (meeting)->points);
  next = find_next (edit, meeting);
  for (guint i = 0; points[i] != NULL; i++)
    {
      BelayPoint *point = belay_workspace_find (edit->workspace, points[i], BELAY_TYPE_POINT);

      if (point == NULL || belay_point_get (point)->state != BELAY_POINT_OPEN)
        continue;
      if (next != NULL)
        belay_agenda_put (edit, next, points[i], position++);
      else
        belay_agenda_take (edit, meeting, points[i]);
    }
}
