/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "belay-draft-field.h"
#include "belay-field-row.h"
#include "belay-line-row.h"
#include "belay-meetings-page.h"
#include "belay-past-meeting.h"
#include "belay-running-agenda.h"
#include "belay-running-meeting.h"
#include "belay-section-clock.h"
#include "page-desk.h"

#include <belay-list.h>
#include <belay-mentorship.h>

#define MINUTE ((gint64) 60 * G_USEC_PER_SEC)

static void
test_section_clock (void)
{
  g_autoptr (BelaySectionClock) clock = belay_section_clock_new ();

  g_assert_cmpint (belay_section_clock_get_minutes (clock, "a", 0), ==, -1);
  belay_section_clock_enter (clock, "a", 10 * MINUTE);
  g_assert_cmpint (belay_section_clock_get_minutes (clock, "a", 11 * MINUTE - 1), ==, 0);
  g_assert_cmpuint (belay_section_clock_get_wait (clock, 10 * MINUTE), ==, 60);
  g_assert_cmpuint (belay_section_clock_get_wait (clock, 10 * MINUTE + 59 * G_USEC_PER_SEC), ==, 1);
  belay_section_clock_enter (clock, "b", 13 * MINUTE);
  belay_section_clock_enter (clock, "a", 14 * MINUTE);
  g_assert_cmpint (belay_section_clock_get_minutes (clock, "a", 16 * MINUTE), ==, 5);
  g_assert_cmpint (belay_section_clock_get_minutes (clock, "b", 16 * MINUTE), ==, 1);
  g_assert_cmpint (belay_section_clock_get_all_minutes (clock, 16 * MINUTE), ==, 6);
  belay_section_clock_enter (clock, NULL, 16 * MINUTE);
  g_assert_cmpint (belay_section_clock_get_all_minutes (clock, 60 * MINUTE), ==, 6);
}

static gint64 now;

static gint64
get_now (void)
{
  return now;
}

static GtkWidget *
start (Desk       *desk,
       GtkWidget **out_window,
       GtkWidget **out_page)
{
  desk_open (desk, TRUE);
  *out_page = show_page (BELAY_TYPE_MEETINGS_PAGE, desk->session, desk->amara, out_window);
  now = 0;
  belay_running_agenda_set_clock (get_part (get_part (*out_page, "held"), "agenda"), get_now);
  gtk_widget_activate_action (*out_page, "meetings.start", NULL);
  settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_part (*out_page, "stack")), ==, "running");

  return get_part (*out_page, "held");
}

static const char *
get_pill (GtkWidget *held,
          int        position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (get_part (get_part (held, "agenda"), "list"), position);

  return belay_line_get_fields (belay_line_row_get_line (BELAY_LINE_ROW (row)))->standing;
}

static void
test_sections_take_time (void)
{
  Desk                desk;
  GtkWidget          *window, *page;
  GtkWidget          *held = start (&desk, &window, &page);
  BelayRunningAgenda *agenda = get_part (held, "agenda");

  g_assert_cmpstr (get_pill (held, 0), ==, "0 of 5 minutes");
  g_assert_cmpstr (get_pill (held, 2), ==, "10 minutes");
  now = 7 * MINUTE;
  belay_running_agenda_step (agenda, 2);
  now = 9 * MINUTE;
  belay_running_agenda_show_time (agenda);
  g_assert_cmpstr (get_pill (held, 0), ==, "7 of 5 minutes");
  g_assert_cmpstr (get_pill (held, 2), ==, "2 of 10 minutes");
  g_assert_true (g_str_has_prefix (gtk_label_get_text (get_part (held, "subtitle")), "9 of 45 minutes"));

  gtk_widget_activate_action (page, "meetings.pause", NULL);
  settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_part (page, "stack")), ==, "meetings");
  close_window (window);
  desk_close (&desk);
}

static char *copied;

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  copied = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_notes_go_into_the_record (void)
{
  Desk                desk;
  GtkWidget          *window, *page;
  GtkWidget          *held = start (&desk, &window, &page);
  BelayRunningAgenda *agenda = get_part (held, "agenda");
  BelayMeeting       *meeting;
  BelayAgendaEntry   *entry;
  g_autofree char    *title = NULL;
  g_autofree char    *mail = NULL;

  belay_running_agenda_step (agenda, 1);
  title = g_strdup (belay_record_get_title (belay_running_agenda_get_current (agenda)));
  type_into (get_part (held, "point_notes"), "Two **weeks** early");
  type_into (get_part (held, "notes"), "A good talk");
  gtk_widget_activate_action (held, "running.tick", NULL);
  settle ();
  g_assert_cmpstr (belay_record_get_title (belay_running_agenda_get_current (agenda)), !=, title);
  gtk_widget_activate_action (held, "running.close", NULL);
  settle ();

  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_part (page, "stack")), ==, "meetings");
  meeting = BELAY_MEETING (belay_meetings_page_get_chosen (BELAY_MEETINGS_PAGE (page)));
  g_assert_cmpint (belay_meeting_get (meeting)->state, ==, BELAY_MEETING_CLOSED);
  g_assert_cmpstr (belay_meeting_get (meeting)->notes, ==, "A good talk");
  gtk_widget_activate_action (get_part (page, "record"), "record.copy-summary", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (page), NULL, copied_cb, NULL);
  settle ();
  g_assert_true (g_str_has_prefix (copied, "# One-on-one with Amara Mensah, 24 November 2026\n"));
  g_assert_nonnull (strstr (copied, "  Two **weeks** early\n"));
  g_assert_true (g_str_has_suffix (copied, "\n## Notes\n\nA good talk\n"));
  g_clear_pointer (&copied, g_free);
  mail = belay_past_meeting_dup_mail (meeting, "# A & B\n");
  g_assert_cmpstr (mail, ==,
                   "mailto:amara.mensah@example.org?subject=Our%20one-on-one%20of%2024%20November%202026"
                   "&body=%23%20A%20%26%20B%0A");
  entry = NULL;
  BELAY_FOREACH (BelayAgendaEntry, each, belay_meeting_get (meeting)->agenda)
  {
    if (g_str_equal (belay_agenda_entry_get (each)->title, title))
      entry = each;
  }
  g_assert_nonnull (entry);
  g_assert_cmpstr (belay_agenda_entry_get (entry)->notes, ==, "Two **weeks** early");
  g_assert_cmpint (belay_agenda_entry_get (entry)->outcome, ==, BELAY_OUTCOME_DONE);
  close_window (window);
  desk_close (&desk);
}

static GtkTextView *
get_view (GtkWidget *held)
{
  return GTK_TEXT_VIEW (belay_field_row_get_control (get_part (held, "notes")));
}

static void
test_lines_become_actions (void)
{
  Desk                     desk;
  GtkWidget               *window, *page;
  GtkWidget               *held = start (&desk, &window, &page);
  GtkTextBuffer           *notes = gtk_text_view_get_buffer (get_view (held));
  BelayMentorship         *mentorship = belay_list_get (belay_person_get (desk.amara)->mentorships, 0);
  BelayList               *actions = belay_mentorship_get (mentorship)->actions;
  guint                    n_before = belay_list_get_length (actions);
  BelayMeeting            *meeting;
  const BelayActionFields *action;

  gtk_text_buffer_insert_at_cursor (notes, "A good talk\n[] Amara: send the draft by Friday", -1);
  settle ();
  g_assert_cmpuint (belay_list_get_length (actions), ==, n_before);
  gtk_text_buffer_insert_at_cursor (notes, "\n", -1);
  settle ();
  gtk_text_buffer_insert_at_cursor (notes, "more\n[] Ingrid: ask the data team", -1);
  settle ();
  g_assert_cmpuint (belay_list_get_length (actions), ==, n_before + 1);
  action = belay_action_get (belay_list_get (actions, n_before));
  g_assert_cmpstr (action->title, ==, "send the draft");
  g_assert_cmpstr (action->owner, ==, belay_record_get_id (BELAY_RECORD (desk.amara)));
  g_assert_cmpint (action->due, ==, get_today () + 5);

  gtk_widget_activate_action (held, "running.close", NULL);
  settle ();
  meeting = BELAY_MEETING (belay_meetings_page_get_chosen (BELAY_MEETINGS_PAGE (page)));
  g_assert_cmpstr (belay_meeting_get (meeting)->notes, ==, "A good talk\nmore");
  g_assert_cmpuint (belay_list_get_length (actions), ==, n_before + 2);
  action = belay_action_get (belay_list_get (actions, n_before + 1));
  g_assert_cmpstr (action->owner, ==, belay_mentorship_get (mentorship)->mentor);
  g_assert_cmpstr (action->meeting, ==, belay_record_get_id (BELAY_RECORD (meeting)));
  close_window (window);
  desk_close (&desk);
}

static gboolean
has_label (GtkWidget  *widget,
           const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  if (GTK_IS_EDITABLE (widget) && strstr (gtk_editable_get_text (GTK_EDITABLE (widget)), text) != NULL)
    return TRUE;
  if (GTK_IS_TEXT_VIEW (widget))
    {
      GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
      GtkTextIter      first, last;
      g_autofree char *held = NULL;

      gtk_text_buffer_get_bounds (buffer, &first, &last);
      held = gtk_text_buffer_get_text (buffer, &first, &last, FALSE);
      if (strstr (held, text) != NULL)
        return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (has_label (child, text))
        return TRUE;
    }

  return FALSE;
}

static void
test_what_is_hidden_is_in_no_widget (void)
{
  Desk             desk;
  GtkWidget       *window, *page;
  GtkWidget       *held = start (&desk, &window, &page);
  BelayDraftField *draft = get_part (get_part (held, "private_card"), "new_note");

  belay_draft_field_set_text (draft, "CANARY in a note");
  belay_draft_field_submit (draft);
  settle ();
  g_assert_true (has_label (window, "CANARY"));
  belay_session_hide_private (desk.session, TRUE);
  settle ();
  g_assert_false (has_label (window, "CANARY"));
  gtk_widget_activate_action (page, "meetings.pause", NULL);
  settle ();
  g_assert_false (has_label (window, "CANARY"));
  belay_session_hide_private (desk.session, FALSE);
  settle ();
  g_assert_true (has_label (window, "CANARY"));
  close_window (window);
  desk_close (&desk);
}

static guint
count_rows (GtkListBox *list)
{
  guint count = 0;

  while (gtk_list_box_get_row_at_index (list, (int) count) != NULL)
    count++;

  return count;
}

static void
test_proposals_are_accepted_and_dismissed (void)
{
  Desk          desk;
  GtkWidget    *window, *page, *card;
  BelayMeeting *meeting;
  GtkListBox   *list;
  guint         n_proposed, n_points;

  desk_open (&desk, TRUE);
  page = show_page (BELAY_TYPE_MEETINGS_PAGE, desk.session, desk.amara, &window);
  card = get_part (get_part (page, "planned"), "proposals");
  list = get_part (card, "list");
  meeting = BELAY_MEETING (belay_meetings_page_get_chosen (BELAY_MEETINGS_PAGE (page)));
  n_points = g_strv_length (belay_meeting_get (meeting)->points);
  n_proposed = count_rows (list);
  g_assert_cmpuint (n_proposed, >=, 2);

  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  settle ();
  g_assert_cmpuint (count_rows (list), ==, n_proposed - 1);
  g_assert_cmpuint (g_strv_length (belay_meeting_get (meeting)->points), ==, n_points + 1);
  belay_session_undo (desk.session);
  settle ();
  g_assert_cmpuint (count_rows (list), ==, n_proposed);
  g_assert_cmpuint (g_strv_length (belay_meeting_get (meeting)->points), ==, n_points);

  gtk_widget_activate_action (card, "proposals.dismiss", "s", "no-such-proposal");
  settle ();
  g_assert_cmpuint (count_rows (list), ==, n_proposed);
  close_window (window);
  desk_close (&desk);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/meetings/section-clock", test_section_clock);
  g_test_add_func ("/app/meetings/sections-take-time", test_sections_take_time);
  g_test_add_func ("/app/meetings/notes-go-into-the-record", test_notes_go_into_the_record);
  g_test_add_func ("/app/meetings/lines-become-actions", test_lines_become_actions);
  g_test_add_func ("/app/meetings/what-is-hidden-is-in-no-widget", test_what_is_hidden_is_in_no_widget);

  g_test_add_func ("/app/meetings/proposals-are-accepted-and-dismissed", test_proposals_are_accepted_and_dismissed);

  return g_test_run ();
}
