/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

#include "belay-meeting.h"
#include "belay-mentorship.h"

static const BelayPersonFields *
get_mentee (Fixture *fixture)
{
  return belay_person_get (belay_workspace_find (fixture->workspace, fixture->mentee, BELAY_TYPE_PERSON));
}

static const BelayMentorshipFields *
get_mentorship (Fixture *fixture)
{
  return belay_mentorship_get (belay_workspace_find (fixture->workspace, fixture->mentorship, BELAY_TYPE_MENTORSHIP));
}

static char *
plan (Fixture    *fixture,
      const char *day)
{
  return fixture_edit (fixture, "plan-meeting", "{'mentorship': <%s>, 'day': <%s>, 'time': <'10:00'>}",
                       fixture->mentorship, day);
}

static char *
add_point (Fixture    *fixture,
           const char *title)
{
  return fixture_edit (fixture, "add-point", "{'mentorship': <%s>, 'title': <%s>}", fixture->mentorship, title);
}

/* The points that a one-on-one names, in their order. */
static void
assert_agenda (Fixture    *fixture,
               const char *meeting,
               ...)
{
  char      **points = belay_meeting_get (belay_workspace_find (fixture->workspace, meeting, BELAY_TYPE_MEETING))->points;
  const char *point;
  guint       i = 0;
  va_list     rest;

  va_start (rest, meeting);
  while ((point = va_arg (rest, const char *)) != NULL)
    {
      g_assert_nonnull (points);
      g_assert_cmpstr (points[i++], ==, point);
    }
  va_end (rest);
  g_assert_true (points == NULL || points[i] == NULL);
}

static void
put (Fixture    *fixture,
     const char *meeting,
     const char *point)
{
  g_free (fixture_edit (fixture, "put-point", "{'meeting': <%s>, 'point': <%s>}", meeting, point));
}

static void
test_closing_files_the_record (Fixture      *fixture,
                               gconstpointer data)
{
  g_autofree char              *meeting = plan (fixture, "2026-11-20");
  g_autofree char              *next = plan (fixture, "2026-12-04");
  g_autofree char              *talked = add_point (fixture, "Talked about");
  g_autofree char              *left = add_point (fixture, "Left for later");
  const BelayAgendaEntryFields *entry;
  const BelayMeetingFields     *record;

  put (fixture, meeting, talked);
  put (fixture, meeting, left);
  g_free (fixture_edit (fixture, "close-meeting", "{'meeting': <%s>, 'notes': <'Good talk.'>, 'done': <[%s]>}", meeting, talked));

  g_assert_cmpuint (belay_list_get_length (get_mentee (fixture)->meetings), ==, 1);
  g_assert_cmpuint (belay_list_get_length (get_mentee (fixture)->heads), ==, 1);
  g_assert_cmpuint (belay_list_get_length (get_mentee (fixture)->years), ==, 1);
  record = belay_meeting_get (belay_workspace_find (fixture->workspace, meeting, BELAY_TYPE_MEETING));
  g_assert_cmpint (record->state, ==, BELAY_MEETING_CLOSED);
  g_assert_cmpstr (record->notes, ==, "Good talk.");
  g_assert_cmpuint (belay_list_get_length (record->agenda), ==, 2);
  entry = belay_agenda_entry_get (belay_list_get (record->agenda, 1));
  g_assert_cmpint (entry->outcome, ==, BELAY_OUTCOME_CARRIED);

  g_assert_cmpuint (belay_list_get_length (get_mentorship (fixture)->points), ==, 1);
  g_assert_cmpint (belay_point_get (belay_list_get (get_mentorship (fixture)->points, 0))->carried, ==, 1);
  record = belay_meeting_get (belay_workspace_find (fixture->workspace, next, BELAY_TYPE_MEETING));
  g_assert_cmpuint (g_strv_length (record->points), ==, 1);
  g_assert_cmpstr (record->points[0], ==, left);
}

static void
test_closed_meeting_is_only_amended (Fixture      *fixture,
                                     gconstpointer data)
{
  g_autofree char *meeting = plan (fixture, "2026-11-20");

  fixture_refuse (fixture, "meeting", "amend-meeting", "{'meeting': <%s>, 'text': <'x'>}", meeting);
  g_free (fixture_edit (fixture, "close-meeting", "{'meeting': <%s>}", meeting));
  fixture_refuse (fixture, "meeting", "change-meeting", "{'meeting': <%s>, 'notes': <'other'>}", meeting);
  fixture_refuse (fixture, "meeting", "skip-meeting", "{'meeting': <%s>, 'reason': <'ill'>}", meeting);
  fixture_refuse (fixture, "meeting", "close-meeting", "{'meeting': <%s>}", meeting);
  g_free (fixture_edit (fixture, "amend-meeting", "{'meeting': <%s>, 'text': <'It was the 19th.'>}", meeting));
}

static void
test_one_record_a_day (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *meeting = plan (fixture, "2026-11-20");

  g_free (fixture_edit (fixture, "record-meeting", "{'mentorship': <%s>, 'day': <'2026-11-20'>, 'agenda': <['One', 'Two']>}",
                        fixture->mentorship));
  fixture_refuse (fixture, "day", "record-meeting", "{'mentorship': <%s>, 'day': <'2026-11-20'>}", fixture->mentorship);
  fixture_refuse (fixture, "day", "close-meeting", "{'meeting': <%s>}", meeting);
}

static void
test_points_outlive_meetings (Fixture      *fixture,
                              gconstpointer data)
{
  g_autofree char *point = add_point (fixture, "Keep me");
  g_autofree char *skipped = plan (fixture, "2026-12-01");
  g_autofree char *removed = plan (fixture, "2026-12-08");

  assert_agenda (fixture, skipped, point, NULL);
  put (fixture, removed, point);
  assert_agenda (fixture, skipped, NULL);
  put (fixture, skipped, point);
  g_free (fixture_edit (fixture, "skip-meeting", "{'meeting': <%s>, 'reason': <'on leave'>}", skipped));
  assert_agenda (fixture, removed, point, NULL);
  g_free (fixture_edit (fixture, "remove-meeting", "{'meeting': <%s>}", removed));
  g_assert_cmpuint (belay_list_get_length (get_mentorship (fixture)->points), ==, 1);
  g_assert_cmpint (belay_point_get (belay_list_get (get_mentorship (fixture)->points, 0))->carried, ==, 0);
}

static void
test_carried_points_come_first (Fixture      *fixture,
                                gconstpointer data)
{
  g_autofree char *held = plan (fixture, "2026-11-20");
  g_autofree char *next = plan (fixture, "2026-12-04");
  g_autofree char *fresh = add_point (fixture, "For next time");
  g_autofree char *first = add_point (fixture, "First");
  g_autofree char *second = add_point (fixture, "Second");
  g_autofree char *parked = add_point (fixture, "Parked");
  g_autofree char *later = NULL;

  put (fixture, next, fresh);
  put (fixture, held, first);
  put (fixture, held, second);
  put (fixture, held, parked);
  g_free (fixture_edit (fixture, "park-point", "{'point': <%s>}", parked));
  g_free (fixture_edit (fixture, "close-meeting", "{'meeting': <%s>}", held));
  assert_agenda (fixture, next, first, second, fresh, NULL);
  g_free (fixture_edit (fixture, "skip-meeting", "{'meeting': <%s>, 'reason': <'ill'>}", next));
  later = plan (fixture, "2026-12-18");
  assert_agenda (fixture, later, fresh, first, second, NULL);
  fixture_refuse (fixture, "point", "put-point", "{'meeting': <%s>, 'point': <%s>}", later, parked);
}

static void
test_points_are_added_in_one_step (Fixture      *fixture,
                                   gconstpointer data)
{
  g_autofree char *meeting = plan (fixture, "2026-12-01");
  g_autofree char *first = fixture_edit (fixture, "add-point", "{'mentorship': <%s>, 'title': <'One'>, 'meeting': <%s>}",
                                         fixture->mentorship, meeting);
  g_autofree char *second = fixture_edit (fixture, "add-point",
                                          "{'mentorship': <%s>, 'title': <'Two'>, 'meeting': <%s>, 'position': <int64 0>}",
                                          fixture->mentorship, meeting);

  assert_agenda (fixture, meeting, second, first, NULL);
  belay_editor_undo (fixture->editor);
  assert_agenda (fixture, meeting, first, NULL);
  g_assert_cmpuint (belay_list_get_length (get_mentorship (fixture)->points), ==, 1);
  belay_editor_redo (fixture->editor);
  g_free (fixture_edit (fixture, "put-point", "{'meeting': <%s>, 'point': <%s>, 'position': <int64 1>}", meeting, second));
  assert_agenda (fixture, meeting, first, second, NULL);
  g_free (fixture_edit (fixture, "take-point", "{'meeting': <%s>, 'point': <%s>}", meeting, first));
  g_free (fixture_edit (fixture, "change-point", "{'point': <%s>, 'title': <'Uno'>, 'meeting': <%s>}", first, meeting));
  assert_agenda (fixture, meeting, second, first, NULL);
}

static void
test_notes_of_a_point_stay_with_the_meeting (Fixture      *fixture,
                                             gconstpointer data)
{
  g_autofree char              *meeting = plan (fixture, "2026-11-20");
  g_autofree char              *point = add_point (fixture, "Carried");
  const BelayAgendaEntryFields *entry;

  put (fixture, meeting, point);
  g_free (fixture_edit (fixture, "change-point", "{'point': <%s>, 'notes': <'Not yet.'>}", point));
  g_free (fixture_edit (fixture, "close-meeting", "{'meeting': <%s>}", meeting));
  entry = belay_agenda_entry_get (
    belay_list_get (belay_meeting_get (belay_workspace_find (fixture->workspace, meeting, BELAY_TYPE_MEETING))->agenda, 0));
  g_assert_cmpstr (entry->notes, ==, "Not yet.");
  g_assert_cmpint (entry->since, ==, belay_editor_get_today (fixture->editor));
  g_assert_null (belay_point_get (belay_list_get (get_mentorship (fixture)->points, 0))->notes);
}

static void
assert_action (Fixture    *fixture,
               guint       position,
               const char *title,
               const char *owner,
               const char *due,
               const char *meeting)
{
  const BelayActionFields *action = belay_action_get (belay_list_get (get_mentorship (fixture)->actions, position));
  g_autofree char         *day = action->due != BELAY_DAY_NONE ? belay_day_to_string (action->due) : NULL;

  g_assert_cmpstr (action->title, ==, title);
  g_assert_cmpstr (action->owner, ==, owner);
  g_assert_cmpstr (day, ==, due);
  g_assert_cmpstr (action->meeting, ==, meeting);
}

static const BelayMeetingFields *
get_meeting (Fixture    *fixture,
             const char *meeting)
{
  return belay_meeting_get (belay_workspace_find (fixture->workspace, meeting, BELAY_TYPE_MEETING));
}

/* Today is Sunday, 22 November 2026. */
static void
test_lines_become_actions_once (Fixture      *fixture,
                                gconstpointer data)
{
  g_autofree char *meeting = plan (fixture, "2026-11-22");
  g_autofree char *point = fixture_edit (fixture, "add-point", "{'mentorship': <%s>, 'title': <'Talk'>, 'meeting': <%s>}",
                                         fixture->mentorship, meeting);

  g_free (fixture_edit (fixture, "change-meeting", "{'meeting': <%s>, 'notes': <%s>}", meeting,
                        "Good.\n[] Ana: send the paper by Friday\n[x] not this"));
  g_free (fixture_edit (fixture, "change-meeting", "{'meeting': <%s>, 'notes': <%s>}", meeting,
                        "Very good.\n[] Ana: send the paper by Friday\n[x] not this"));
  g_free (fixture_edit (fixture, "change-point", "{'point': <%s>, 'notes': <'- [ ] Ingrid: ask the board'>}", point));
  g_assert_cmpuint (belay_list_get_length (get_mentorship (fixture)->actions), ==, 0);
  g_free (fixture_edit (fixture, "close-meeting", "{'meeting': <%s>}", meeting));

  g_assert_cmpuint (belay_list_get_length (get_mentorship (fixture)->actions), ==, 2);
  assert_action (fixture, 0, "ask the board", fixture->mentor, NULL, meeting);
  assert_action (fixture, 1, "send the paper", fixture->mentee, "2026-11-27", meeting);
  g_assert_cmpstr (get_meeting (fixture, meeting)->notes, ==, "Very good.\n[x] not this");

  belay_editor_undo (fixture->editor);
  g_assert_cmpuint (belay_list_get_length (get_mentorship (fixture)->actions), ==, 0);
  g_assert_cmpstr (get_meeting (fixture, meeting)->notes, ==,
                   "Very good.\n[] Ana: send the paper by Friday\n[x] not this");
  belay_editor_redo (fixture->editor);
  g_assert_cmpuint (belay_list_get_length (get_mentorship (fixture)->actions), ==, 2);
}

static void
test_amendments_have_a_day_and_actions (Fixture      *fixture,
                                        gconstpointer data)
{
  g_autofree char            *meeting = fixture_edit (fixture, "record-meeting",
                                                      "{'mentorship': <%s>, 'day': <'2026-11-02'>, 'notes': <%s>}",
                                                      fixture->mentorship, "[] read by Friday");
  const BelayAmendmentFields *amendment;

  assert_action (fixture, 0, "read", fixture->mentee, "2026-11-06", meeting);
  g_assert_null (get_meeting (fixture, meeting)->notes);
  g_free (fixture_edit (fixture, "amend-meeting", "{'meeting': <%s>, 'text': <%s>}", meeting,
                        "[] Ingrid: write it down"));
  amendment = belay_amendment_get (belay_list_get (get_meeting (fixture, meeting)->amendments, 0));
  g_assert_cmpint (amendment->day, ==, belay_editor_get_today (fixture->editor));
  g_assert_cmpstr (amendment->text, ==, "[] Ingrid: write it down");
  g_assert_cmpuint (belay_list_get_length (get_mentorship (fixture)->actions), ==, 2);
  assert_action (fixture, 1, "write it down", fixture->mentor, NULL, meeting);
}

static void
test_removing_the_last_record_removes_the_year (Fixture      *fixture,
                                                gconstpointer data)
{
  g_autofree char *meeting = fixture_edit (fixture, "record-meeting", "{'mentorship': <%s>, 'day': <'2025-11-20'>}",
                                           fixture->mentorship);

  g_assert_cmpuint (belay_list_get_length (get_mentee (fixture)->years), ==, 1);
  g_free (fixture_edit (fixture, "remove-meeting", "{'meeting': <%s>}", meeting));
  g_assert_cmpuint (belay_list_get_length (get_mentee (fixture)->years), ==, 0);
  g_assert_cmpuint (belay_list_get_length (get_mentee (fixture)->heads), ==, 0);
  belay_editor_undo (fixture->editor);
  g_assert_cmpuint (belay_list_get_length (get_mentee (fixture)->heads), ==, 1);
}

static void
test_private_is_a_place (Fixture      *fixture,
                         gconstpointer data)
{
  g_autofree char *point = fixture_edit (fixture, "add-private-point", "{'person': <%s>, 'title': <'Pay'>}", fixture->mentee);
  g_autofree char *meeting = plan (fixture, "2026-12-01");

  fixture_refuse (fixture, "point", "hide-point", "{'point': <%s>}", point);
  fixture_refuse (fixture, "point", "put-point", "{'meeting': <%s>, 'point': <%s>}", meeting, point);
  g_free (fixture_edit (fixture, "share-point", "{'point': <%s>}", point));
  g_assert_cmpuint (belay_list_get_length (get_mentorship (fixture)->points), ==, 1);
  fixture_refuse (fixture, "point", "share-point", "{'point': <%s>}", point);
  put (fixture, meeting, point);
  g_free (fixture_edit (fixture, "hide-point", "{'point': <%s>}", point));
  g_assert_cmpuint (belay_list_get_length (get_mentorship (fixture)->points), ==, 0);
  g_assert_null (belay_meeting_get (belay_workspace_find (fixture->workspace, meeting, BELAY_TYPE_MEETING))->points);

  belay_editor_set_me (fixture->editor, NULL);
  fixture_refuse (fixture, NULL, "add-private-note", "{'person': <%s>, 'text': <'x'>}", fixture->mentee);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_TEST ("/meetings/closing-files-the-record", test_closing_files_the_record);
  FIXTURE_TEST ("/meetings/closed-is-only-amended", test_closed_meeting_is_only_amended);
  FIXTURE_TEST ("/meetings/one-record-a-day", test_one_record_a_day);
  FIXTURE_TEST ("/meetings/points-outlive-meetings", test_points_outlive_meetings);
  FIXTURE_TEST ("/meetings/removing-the-last-record-removes-the-year", test_removing_the_last_record_removes_the_year);
  FIXTURE_TEST ("/meetings/private-is-a-place", test_private_is_a_place);
  FIXTURE_TEST ("/meetings/lines-become-actions-once", test_lines_become_actions_once);
  FIXTURE_TEST ("/meetings/amendments-have-a-day-and-actions", test_amendments_have_a_day_and_actions);
  FIXTURE_TEST ("/meetings/carried-points-come-first", test_carried_points_come_first);
  FIXTURE_TEST ("/meetings/points-are-added-in-one-step", test_points_are_added_in_one_step);
  FIXTURE_TEST ("/meetings/notes-of-a-point-stay-with-the-meeting", test_notes_of_a_point_stay_with_the_meeting);

  return g_test_run ();
}
