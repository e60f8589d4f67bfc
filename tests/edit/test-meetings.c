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
  put (fixture, next, talked);
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
  g_assert_null (record->points);
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

  put (fixture, skipped, point);
  put (fixture, removed, point);
  fixture_refuse (fixture, "point", "put-point", "{'meeting': <%s>, 'point': <%s>}", removed, point);
  g_free (fixture_edit (fixture, "skip-meeting", "{'meeting': <%s>, 'reason': <'on leave'>}", skipped));
  g_free (fixture_edit (fixture, "remove-meeting", "{'meeting': <%s>}", removed));
  g_assert_cmpuint (belay_list_get_length (get_mentorship (fixture)->points), ==, 1);
  g_assert_cmpint (belay_point_get (belay_list_get (get_mentorship (fixture)->points, 0))->carried, ==, 0);
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

  return g_test_run ();
}
