/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "belay-day-field.h"
#include "belay-detail-row.h"
#include "belay-draft-field.h"
#include "belay-entry-row.h"
#include "belay-field-row.h"
#include "belay-goal-editor.h"
#include "belay-goal-row.h"
#include "belay-goals-page.h"
#include "belay-meeting-row.h"
#include "belay-past-meeting.h"
#include "belay-meeting-view.h"
#include "belay-meetings-page.h"
#include "belay-note-row.h"
#include "belay-private-card.h"
#include "belay-step-row.h"
#include "belay-rendered-notes.h"
#include "belay-running-meeting.h"
#include "belay-section-row.h"
#include "belay-talked-row.h"
#include "belay-tick-row.h"
#include "belay-waiting-row.h"
#include "page-desk.h"

#include <belay-beside.h>
#include <belay-date-entry.h>
#include <belay-evidence.h>
#include <belay-flow.h>
#include <belay-mentorship.h>
#include <belay-notebook.h>
#include <belay-record-picker.h>

static char *
edit (BelaySession *session,
      const char   *verb,
      const char   *arguments,
      ...)
{
  g_autoptr (GError) error = NULL;
  GVariant *parsed;
  char     *id = NULL;
  va_list   list;

  va_start (list, arguments);
  parsed = g_variant_new_parsed_va (arguments, &list);
  va_end (list);
  belay_session_edit (session, verb, parsed, &id, &error);
  g_assert_no_error (error);

  return id;
}

/* A mentor who sits here, and a mentee. */
static BelayPerson *
add_pair (BelaySession *session,
          char        **out_mentorship)
{
  g_autofree char *mentor = edit (session, "add-person", "{'name': <'Ingrid'>, 'level': <'staff'>}");
  g_autofree char *mentee = edit (session, "add-person", "{'name': <'Ana'>, 'level': <'mid'>, 'target': <'senior'>}");

  belay_session_set_me (session, mentor, NULL);
  *out_mentorship = edit (session, "add-mentorship", "{'person': <%s>, 'mentor': <%s>}", mentee, mentor);

  return belay_workspace_find (belay_session_get_workspace (session), mentee, BELAY_TYPE_PERSON);
}

static void
fill_line (BelayRecord     *record,
           BelayLineFields *out_fields,
           gpointer         user_data)
{
  *out_fields = (BelayLineFields){
    .title = g_strdup ("Title"),
    .detail = g_strdup ("Detail"),
    .note = g_strdup ("4 Dec"),
    .percent = g_strdup ("45 %"),
    .standing = g_strdup ("On track"),
    .person = g_strdup ("Ana"),
    .label = g_strdup ("Title, detail"),
    .state = "ok",
    .hue = "area-2",
    .share = 450,
  };
}

static void
test_rows_bind_and_reset (void)
{
  const GType types[] = { BELAY_TYPE_GOAL_ROW, BELAY_TYPE_DETAIL_ROW, BELAY_TYPE_MEETING_ROW, BELAY_TYPE_TICK_ROW,
                          BELAY_TYPE_ENTRY_ROW, BELAY_TYPE_TALKED_ROW,
                          BELAY_TYPE_SECTION_ROW, BELAY_TYPE_WAITING_ROW, BELAY_TYPE_NOTE_ROW };
  g_autoptr (BelayPrivateNote) first = belay_private_note_new ("a", &(BelayPrivateNoteFields){ .text = "One" });
  g_autoptr (BelayPrivateNote) second = belay_private_note_new ("b", &(BelayPrivateNoteFields){ .text = "Two" });
  g_autoptr (GListStore) lines = belay_lines_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, first);
  g_ptr_array_add (records, second);
  belay_lines_update (lines, records, fill_line, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      BelayLineRow *row = g_object_ref_sink (g_object_new (types[i], NULL));

      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (BelayLine) line = g_list_model_get_item (G_LIST_MODEL (lines), j);

          belay_line_row_bind (row, line);
          g_assert_true (belay_line_row_get_line (row) == line);
          gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Title, detail");
        }
      belay_line_row_bind (row, NULL);
      g_assert_null (belay_line_row_get_line (row));
      g_assert_finalize_object (row);
    }
}

static void
test_lines_stay_for_their_records (void)
{
  g_autoptr (BelayStep) first = belay_step_new ("a", &(BelayStepFields){ .title = "One" });
  g_autoptr (BelayStep) second = belay_step_new ("b", &(BelayStepFields){ .title = "Two" });
  g_autoptr (GListStore) lines = belay_lines_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (BelayLine) before = NULL;
  g_autoptr (BelayLine) after = NULL;

  g_ptr_array_add (records, first);
  belay_lines_update (lines, records, fill_line, NULL);
  before = g_list_model_get_item (G_LIST_MODEL (lines), 0);
  g_ptr_array_insert (records, 0, second);
  belay_lines_update (lines, records, fill_line, NULL);
  after = g_list_model_get_item (G_LIST_MODEL (lines), 1);
  g_assert_true (before == after);
  g_assert_cmpuint (belay_lines_find (G_LIST_MODEL (lines), BELAY_RECORD (second)), ==, 0);

  g_ptr_array_set_size (records, 0);
  belay_lines_update (lines, records, fill_line, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lines)), ==, 0);
}

static void
test_editors_bind_and_reset (void)
{
  Desk             desk;
  BelayGoalEditor *editor = g_object_ref_sink (g_object_new (BELAY_TYPE_GOAL_EDITOR, NULL));
  BelayStepRow    *row = g_object_ref_sink (g_object_new (BELAY_TYPE_STEP_ROW, NULL));
  BelayList       *goals;

  desk_open (&desk, TRUE);
  goals = belay_person_get (find_person (desk.session, "Amara"))->goals;
  for (guint i = 0; i < belay_list_get_length (goals); i++)
    {
      BelayGoal *goal = belay_list_get (goals, i);

      belay_goal_editor_bind (editor, desk.session, goal);
      BELAY_FOREACH (BelayStep, step, belay_goal_get (goal)->steps)
      {
        belay_step_row_bind (row, desk.session, step);
      }
    }
  belay_goal_editor_bind (editor, NULL, NULL);
  belay_step_row_bind (row, NULL, NULL);
  g_assert_finalize_object (editor);
  g_assert_finalize_object (row);
  desk_close (&desk);
}

static void
test_goal_with_two_steps (void)
{
  Desk             desk;
  GtkWidget       *window;
  g_autofree char *mentorship = NULL;
  BelayPerson     *person;
  BelayGoalsPage  *page;
  GtkWidget       *editor;
  BelayFieldRow   *title;
  BelayDraftField *step;
  BelayGoal       *goal;

  desk_open (&desk, FALSE);
  person = add_pair (desk.session, &mentorship);
  page = BELAY_GOALS_PAGE (show_page (BELAY_TYPE_GOALS_PAGE, desk.session, person, &window));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_part (GTK_WIDGET (page), "stack")), ==, "empty");

  g_assert_true (belay_page_add (BELAY_PAGE (page)));
  settle ();
  goal = belay_goals_page_get_goal (page);
  g_assert_nonnull (goal);
  editor = get_part (GTK_WIDGET (page), "editor");
  title = get_part (editor, "title");
  step = get_part (editor, "new_step");

  type_into (title, "");
  g_assert_nonnull (belay_field_row_get_reason (title));
  type_into (title, "Speak at the guild");
  g_assert_null (belay_field_row_get_reason (title));
  belay_draft_field_set_text (step, "Choose a topic");
  g_assert_true (belay_draft_field_submit (step));
  belay_draft_field_set_text (step, "Give the talk");
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  settle ();

  g_assert_cmpstr (belay_goal_get (goal)->title, ==, "Speak at the guild");
  g_assert_cmpuint (belay_list_get_length (belay_goal_get (goal)->steps), ==, 2);
  g_assert_cmpstr (belay_step_get (belay_list_get (belay_goal_get (goal)->steps, 1))->title, ==, "Give the talk");
  gtk_window_destroy (GTK_WINDOW (window));
  desk_close (&desk);
}

static void
test_undo_is_shown_in_the_field (void)
{
  Desk             desk;
  GtkWidget       *window;
  g_autofree char *mentorship = NULL;
  BelayPerson     *person;
  GtkWidget       *page;
  BelayFieldRow   *title;
  GtkEditable     *entry;

  desk_open (&desk, FALSE);
  person = add_pair (desk.session, &mentorship);
  page = show_page (BELAY_TYPE_GOALS_PAGE, desk.session, person, &window);
  belay_page_add (BELAY_PAGE (page));
  settle ();
  title = get_part (get_part (page, "editor"), "title");
  entry = get_part (GTK_WIDGET (title), "entry");
  type_into (title, "Another title");
  settle ();
  belay_session_undo (desk.session);
  settle ();
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "New goal");
  belay_session_undo (desk.session);
  settle ();
  g_assert_null (belay_goals_page_get_goal (BELAY_GOALS_PAGE (page)));
  close_window (window);
  desk_close (&desk);
}

static void
test_goals_of_a_template (void)
{
  Desk             desk;
  GtkWidget       *window;
  g_autofree char *mentorship = NULL;
  BelayPerson     *person;
  GtkWidget       *page;
  BelayGoal       *goal;

  desk_open (&desk, FALSE);
  person = add_pair (desk.session, &mentorship);
  page = show_page (BELAY_TYPE_GOALS_PAGE, desk.session, person, &window);
  gtk_widget_activate_action (page, "goals.add-template", "s", "community");
  settle ();
  goal = belay_goals_page_get_goal (BELAY_GOALS_PAGE (page));
  g_assert_nonnull (goal);
  g_assert_cmpint (belay_goal_get (goal)->every, ==, 1);
  g_assert_cmpuint (belay_list_get_length (belay_goal_get (goal)->steps), ==, 4);
  g_assert_cmpstr (belay_session_get_undo_name (desk.session), ==, "Add goals from template");
  belay_session_undo (desk.session);
  settle ();
  g_assert_cmpuint (belay_list_get_length (belay_person_get (person)->goals), ==, 0);
  close_window (window);
  desk_close (&desk);
}

static void
test_meeting_is_closed (void)
{
  Desk               desk;
  GtkWidget         *window;
  g_autofree char   *mentorship = NULL;
  BelayPerson       *person;
  BelayMeetingsPage *page;
  GtkWidget         *view;
  BelayDraftField   *point;
  BelayMeeting      *meeting;
  BelayMentorship   *pair;
  BelayList         *points;

  desk_open (&desk, FALSE);
  person = add_pair (desk.session, &mentorship);
  page = BELAY_MEETINGS_PAGE (show_page (BELAY_TYPE_MEETINGS_PAGE, desk.session, person, &window));
  g_assert_true (belay_page_add (BELAY_PAGE (page)));
  settle ();
  view = get_part (GTK_WIDGET (page), "planned");
  point = get_part (view, "new_point");
  belay_draft_field_set_text (point, "How was the review?");
  g_assert_true (belay_draft_field_submit (point));
  settle ();
  g_assert_cmpstr (belay_session_get_undo_name (desk.session), ==, "Add point");
  belay_draft_field_set_text (point, "Book the room");
  g_assert_true (belay_draft_field_submit (point));
  type_into (get_part (view, "notes"), "It went well.");
  settle ();

  pair = belay_workspace_find (belay_session_get_workspace (desk.session), mentorship, BELAY_TYPE_MENTORSHIP);
  points = belay_mentorship_get (pair)->points;
  g_free (edit (desk.session, "complete-point", "{'point': <%s>}", belay_record_get_id (belay_list_get (points, 0))));
  settle ();
  gtk_widget_activate_action (GTK_WIDGET (page), "meetings.start", NULL);
  belay_running_meeting_close (get_part (GTK_WIDGET (page), "held"));
  settle ();

  meeting = BELAY_MEETING (belay_meetings_page_get_chosen (page));
  g_assert_cmpint (belay_meeting_get (meeting)->state, ==, BELAY_MEETING_CLOSED);
  g_assert_cmpstr (belay_meeting_get (meeting)->notes, ==, "It went well.");
  g_assert_cmpuint (belay_list_get_length (belay_meeting_get (meeting)->agenda), ==, 2);
  g_assert_cmpuint (belay_list_get_length (points), ==, 1);
  g_assert_cmpint (belay_point_get (belay_list_get (points, 0))->carried, ==, 1);
  close_window (window);
  desk_close (&desk);
}

static void
test_private_note_stays_in_the_notebook (void)
{
  Desk             desk;
  GtkWidget       *window;
  g_autofree char *mentorship = NULL;
  BelayPerson     *person;
  GtkWidget       *page;
  BelayDraftField *draft;
  BelayNotebook   *notebook;

  desk_open (&desk, FALSE);
  person = add_pair (desk.session, &mentorship);
  page = show_page (BELAY_TYPE_MEETINGS_PAGE, desk.session, person, &window);
  belay_page_add (BELAY_PAGE (page));
  settle ();
  draft = get_part (get_part (get_part (page, "planned"), "private_card"), "new_note");
  belay_draft_field_set_text (draft, "Seemed tired.");
  g_assert_true (belay_draft_field_submit (draft));
  settle ();
  notebook = belay_workspace_find_notebook (belay_session_get_workspace (desk.session), belay_session_get_me (desk.session),
                                            belay_record_get_id (BELAY_RECORD (person)));
  g_assert_nonnull (notebook);
  g_assert_cmpuint (belay_list_get_length (belay_notebook_get (notebook)->notes), ==, 1);
  close_window (window);
  desk_close (&desk);
}

static void
collect_labels (GtkWidget *widget,
                GString   *out)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (out, "%s|", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_labels (child, out);
}

static void
test_notes_are_rendered_as_they_are_meant (void)
{
  static const struct
  {
    const char *written;
    const char *shown;
  } cases[] = {
    { "## Plan\n\nShe **will** ask.", "Plan|She will ask.|" },
    { "- one\n- two\n  1. three", "•|one|•|two|1.|three|" },
    { "`a < b` & *more*\nnext", "a < b & more\nnext|" },
    { "<b>not bold</b> <span size='99999'>", "<b>not bold</b> <span size='99999'>|" },
    { "&lt;b&gt;x&lt;/b&gt;", "<b>x</b>|" },
    { "[paper](https://example.org/p)", "paper (https://example.org/p)|" },
    { "```\ncode  here\n```", "code  here|" },
    { "[] Ana: send it", "[] Ana: send it|" },
    { "", "" },
  };
  GtkWidget *notes = g_object_ref_sink (g_object_new (BELAY_TYPE_RENDERED_NOTES, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) shown = g_string_new (NULL);

      belay_rendered_notes_set_text (BELAY_RENDERED_NOTES (notes), cases[i].written);
      collect_labels (notes, shown);
      g_assert_cmpstr (shown->str, ==, cases[i].shown);
    }
  belay_rendered_notes_set_text (BELAY_RENDERED_NOTES (notes), NULL);
  g_assert_null (gtk_widget_get_first_child (notes));
  g_assert_finalize_object (notes);
}

static BelayEditRow *
get_row (gpointer    part,
         const char *list,
         int         position)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (get_part (part, list), position);

  g_assert_nonnull (row);

  return BELAY_EDIT_ROW (row);
}

static GtkWidget *
find_field (GtkWidget  *widget,
            const char *name)
{
  GtkWidget       *found = NULL;
  g_autofree char *field = NULL;

  if (BELAY_IS_FIELD_ROW (widget))
    g_object_get (widget, "field", &field, NULL);
  if (g_strcmp0 (field, name) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_field (child, name);

  return found;
}

static void
type_in_form (BelayRecordForm *form,
              const char      *field,
              const char      *text)
{
  GtkWidget *row = find_field (GTK_WIDGET (form), field);

  g_assert_nonnull (row);
  if (BELAY_IS_DAY_FIELD (row))
    gtk_editable_set_text (GTK_EDITABLE (get_part (get_part (row, "date"), "entry")), text);
  else
    gtk_editable_set_text (GTK_EDITABLE (get_part (row, "entry")), text);
}

static GtkWidget *
open_meeting (BelaySession *session,
              BelayPerson **out_person,
              GtkWidget   **out_window)
{
  g_autofree char *mentorship = NULL;
  GtkWidget       *page;

  *out_person = add_pair (session, &mentorship);
  page = show_page (BELAY_TYPE_MEETINGS_PAGE, session, *out_person, out_window);
  belay_page_add (BELAY_PAGE (page));
  settle ();

  return get_part (page, "planned");
}

static void
test_action_is_edited_where_it_stands (void)
{
  Desk             desk;
  GtkWidget       *window;
  BelayPerson     *person;
  GtkWidget       *actions;
  BelayRecordForm *form;
  BelayAction     *action;

  desk_open (&desk, FALSE);
  actions = get_part (open_meeting (desk.session, &person, &window), "actions");
  belay_draft_field_set_text (get_part (actions, "draft"), "Write the record");
  g_assert_true (belay_draft_field_submit (get_part (actions, "draft")));
  settle ();
  action = belay_list_get (belay_mentorship_get (belay_list_get (belay_person_get (person)->mentorships, 0))->actions, 0);

  form = belay_edit_row_open (get_row (actions, "list", 0));
  type_in_form (form, "title", "");
  g_assert_false (belay_record_form_accept (form));
  type_in_form (form, "title", "Write the decision record");
  type_in_form (form, "due", "4 Dec");
  g_assert_true (belay_record_form_accept (form));
  settle ();
  g_assert_cmpstr (belay_action_get (action)->title, ==, "Write the decision record");
  g_assert_cmpint (belay_action_get (action)->due, ==, belay_day_new (2026, 12, 4));

  form = belay_edit_row_open (get_row (actions, "list", 0));
  type_in_form (form, "title", "Something else");
  type_in_form (form, "due", "5 Dec");
  belay_record_form_cancel (form);
  settle ();
  g_assert_cmpstr (belay_action_get (action)->title, ==, "Write the decision record");
  g_assert_cmpint (belay_action_get (action)->due, ==, belay_day_new (2026, 12, 4));

  /* What was done elsewhere meanwhile stays. */
  form = belay_edit_row_open (get_row (actions, "list", 0));
  belay_draft_field_set_text (get_part (actions, "draft"), "Ask for a review");
  g_assert_true (belay_draft_field_submit (get_part (actions, "draft")));
  type_in_form (form, "title", "Something else");
  belay_record_form_cancel (form);
  settle ();
  g_assert_cmpstr (belay_action_get (action)->title, ==, "Write the decision record");
  g_assert_cmpuint (belay_list_get_length (
                      belay_mentorship_get (BELAY_MENTORSHIP (belay_record_get_parent (BELAY_RECORD (action))))->actions),
                    ==, 2);
  close_window (window);
  desk_close (&desk);
}

/* Who goes on typing and then turns to somebody else loses nothing. */
static void
test_typed_day_is_taken_when_the_person_changes (void)
{
  Desk             desk;
  GtkWidget       *window;
  BelayPerson     *person;
  GtkWidget       *actions;
  BelayRecordForm *form;
  BelayAction     *action;

  desk_open (&desk, FALSE);
  actions = get_part (open_meeting (desk.session, &person, &window), "actions");
  belay_draft_field_set_text (get_part (actions, "draft"), "Write the record");
  g_assert_true (belay_draft_field_submit (get_part (actions, "draft")));
  settle ();
  action = belay_list_get (belay_mentorship_get (belay_list_get (belay_person_get (person)->mentorships, 0))->actions, 0);
  form = belay_edit_row_open (get_row (actions, "list", 0));
  type_in_form (form, "due", "4 Dec");
  belay_page_set_person (BELAY_PAGE (gtk_window_get_child (GTK_WINDOW (window))), find_person (desk.session, "Ingrid"));
  settle ();
  g_assert_cmpint (belay_action_get (action)->due, ==, belay_day_new (2026, 12, 4));
  close_window (window);
  desk_close (&desk);
}

static gboolean
has_label (GtkWidget  *widget,
           const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      if (has_label (child, text))
        return TRUE;
    }

  return FALSE;
}

static void
test_point_leads_to_a_goal (void)
{
  Desk             desk;
  GtkWidget       *window;
  g_autofree char *goal = NULL;
  BelayPerson     *person;
  GtkWidget       *view;
  BelayRecordForm *form;
  BelayPoint      *point;

  desk_open (&desk, FALSE);
  view = open_meeting (desk.session, &person, &window);
  goal = edit (desk.session, "add-goal", "{'person': <%s>, 'title': <'Lead reviews'>}",
               belay_record_get_id (BELAY_RECORD (person)));
  belay_draft_field_set_text (get_part (view, "new_point"), "How do the reviews go?");
  g_assert_true (belay_draft_field_submit (get_part (view, "new_point")));
  settle ();
  form = belay_edit_row_open (get_row (view, "agenda_list", 0));
  belay_record_picker_set_ids (get_part (find_field (GTK_WIDGET (form), "link"), "picker"), (const char *[]){ goal, NULL });
  g_assert_true (belay_record_form_accept (form));
  settle ();
  point = belay_list_get (belay_mentorship_get (belay_list_get (belay_person_get (person)->mentorships, 0))->points, 0);
  g_assert_cmpstr (belay_point_get (point)->link, ==, goal);
  g_assert_cmpstr (belay_line_get_fields (belay_line_row_get_line (BELAY_LINE_ROW (get_row (view, "agenda_list", 0))))->standing,
                   ==, "Goal");

  /* A goal that is done is still named by its title, and not by its id. */
  g_free (edit (desk.session, "complete-goal", "{'goal': <%s>}", goal));
  form = belay_edit_row_open (get_row (view, "agenda_list", 0));
  g_assert_true (has_label (find_field (GTK_WIDGET (form), "link"), "Lead reviews"));
  belay_record_form_cancel (form);
  close_window (window);
  desk_close (&desk);
}

/* With the keys Tab and Shift+Tab. */
static void
step_focus (GtkWidget       *window,
            GtkDirectionType direction,
            guint            n)
{
  for (guint i = 0; i < n; i++)
    gtk_widget_child_focus (window, direction);
}

static void
test_focus_goes_through_the_agenda (void)
{
  Desk             desk;
  GtkWidget       *window;
  BelayPerson     *person;
  GtkWidget       *view;
  GtkWidget       *row;
  GtkWidget       *focus;
  BelayRecordForm *form;

  desk_open (&desk, FALSE);
  view = open_meeting (desk.session, &person, &window);
  belay_draft_field_set_text (get_part (view, "new_point"), "How do the reviews go?");
  g_assert_true (belay_draft_field_submit (get_part (view, "new_point")));
  settle ();
  row = GTK_WIDGET (get_row (view, "agenda_list", 0));
  gtk_widget_grab_focus (get_part (view, "new_point"));
  step_focus (window, GTK_DIR_TAB_BACKWARD, 3);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == row);

  gtk_widget_activate (row);
  settle ();
  form = belay_edit_row_open (BELAY_EDIT_ROW (row));
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (form)));
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (focus)), ==, 0);
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), NULL, NULL));
  belay_record_form_cancel (form);
  settle ();
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == row);
  close_window (window);
  desk_close (&desk);
}

static void
press_key (gpointer widget,
           guint    keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &is_handled);
    }
  g_assert_true (is_handled);
}

/* The arrows show each one-on-one of a long list; Tab passes the rest of them. */
static void
test_list_is_walked_and_left (void)
{
  Desk        desk;
  GtkWidget  *window;
  GtkWidget  *page;
  GtkListBox *list;
  GtkWidget  *focus;
  BelayLine  *chosen;
  gboolean    is_handled;

  desk_open (&desk, TRUE);
  page = show_page (BELAY_TYPE_MEETINGS_PAGE, desk.session, desk.amara, &window);
  settle ();
  list = get_part (page, "list");
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 0)));
  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE, &is_handled);
  settle ();
  g_assert_true (gtk_list_box_get_selected_row (list) == gtk_list_box_get_row_at_index (list, 1));
  chosen = belay_line_row_get_line (BELAY_LINE_ROW (gtk_list_box_get_row_at_index (list, 1)));
  g_assert_true (belay_meetings_page_get_chosen (BELAY_MEETINGS_PAGE (page)) == belay_line_get_record (chosen));

  press_key (list, GDK_KEY_Tab);
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (focus);
  g_assert_false (gtk_widget_is_ancestor (focus, GTK_WIDGET (list)));
  g_assert_true (gtk_list_box_get_selected_row (list) == gtk_list_box_get_row_at_index (list, 1));
  close_window (window);
  desk_close (&desk);
}

static void
test_what_is_private_is_kept (void)
{
  Desk                       desk;
  GtkWidget                 *window;
  BelayPerson               *person;
  GtkWidget                 *card;
  const BelayNotebookFields *notebook;
  BelayRecordForm           *form;

  desk_open (&desk, FALSE);
  card = get_part (open_meeting (desk.session, &person, &window), "private_card");
  belay_draft_field_set_text (get_part (card, "new_point"), "Ask about workload");
  g_assert_true (belay_draft_field_submit (get_part (card, "new_point")));
  belay_draft_field_set_text (get_part (card, "new_action"), "Talk to the lead");
  belay_date_entry_set_day (get_part (card, "due"), get_today () + 3);
  g_assert_true (belay_draft_field_submit (get_part (card, "new_action")));
  gtk_drop_down_set_selected (get_part (card, "energy"), 2);
  settle ();
  notebook = belay_notebook_get (belay_workspace_find_notebook (belay_session_get_workspace (desk.session),
                                                                belay_session_get_me (desk.session),
                                                                belay_record_get_id (BELAY_RECORD (person))));
  g_assert_cmpstr (belay_point_get (belay_list_get (notebook->points, 0))->title, ==, "Ask about workload");
  g_assert_cmpint (belay_action_get (belay_list_get (notebook->actions, 0))->due, ==, get_today () + 3);
  g_assert_cmpint (belay_energy_get (belay_list_get (notebook->energy, 0))->value, ==, 2);

  gtk_drop_down_set_selected (get_part (card, "energy"), 4);
  g_assert_cmpuint (belay_list_get_length (notebook->energy), ==, 1);
  g_assert_cmpint (belay_energy_get (belay_list_get (notebook->energy, 0))->value, ==, 4);
  gtk_drop_down_set_selected (get_part (card, "energy"), 0);
  g_assert_cmpuint (belay_list_get_length (notebook->energy), ==, 0);
  form = belay_edit_row_open (get_row (card, "point_list", 0));
  type_in_form (form, "title", "Ask about the workload");
  g_assert_true (belay_record_form_accept (form));
  g_assert_cmpstr (belay_point_get (belay_list_get (notebook->points, 0))->title, ==, "Ask about the workload");
  gtk_check_button_set_active (get_part (GTK_WIDGET (get_row (card, "action_list", 0)), "check"), TRUE);
  settle ();
  g_assert_cmpint (belay_action_get (belay_list_get (notebook->actions, 0))->state, ==, BELAY_ACTION_DONE);
  close_window (window);
  desk_close (&desk);
}

static void
test_check_ins_and_evidence_are_edited (void)
{
  Desk                       desk;
  GtkWidget                 *window;
  g_autofree char           *mentorship = NULL;
  g_autofree char           *goal = NULL;
  g_autofree char           *check_in = NULL;
  BelayPerson               *person;
  GtkWidget                 *page, *editor, *evidence;
  BelayRecordForm           *form;
  const BelayEvidenceFields *fields;

  desk_open (&desk, FALSE);
  person = add_pair (desk.session, &mentorship);
  goal = edit (desk.session, "add-goal", "{'person': <%s>, 'title': <'Lead reviews'>, 'competencies': <['mentoring']>}",
               belay_record_get_id (BELAY_RECORD (person)));
  check_in = edit (desk.session, "add-check-in", "{'goal': <%s>, 'progress': <int64 500>}", goal);
  page = show_page (BELAY_TYPE_GOALS_PAGE, desk.session, person, &window);
  belay_page_reveal (BELAY_PAGE (page), belay_workspace_find (belay_session_get_workspace (desk.session), goal, BELAY_TYPE_GOAL));
  settle ();
  editor = get_part (page, "editor");
  form = belay_edit_row_open (get_row (editor, "check_in_list", 0));
  g_assert_false (gtk_widget_get_visible (find_field (GTK_WIDGET (form), "kept")));
  type_in_form (form, "day", "3 Nov");
  type_in_form (form, "progress", "70");
  g_assert_true (belay_record_form_accept (form));
  settle ();
  g_assert_cmpstr (belay_line_get_fields (belay_line_row_get_line (BELAY_LINE_ROW (get_row (editor, "check_in_list", 0))))->title,
                   ==, "3 Nov · 70 %");

  evidence = get_part (editor, "evidence");
  belay_draft_field_set_text (get_part (evidence, "draft"), "Led the review of billing");
  g_assert_true (belay_draft_field_submit (get_part (evidence, "draft")));
  settle ();
  fields = belay_evidence_get (belay_list_get (belay_person_get (person)->evidence, 0));
  g_assert_cmpstr (fields->source, ==, goal);
  g_assert_cmpstr (fields->competencies[0], ==, "mentoring");
  form = belay_edit_row_open (get_row (evidence, "list", 0));
  type_in_form (form, "link", "javascript:x");
  g_assert_false (belay_record_form_accept (form));
  type_in_form (form, "link", "https://example.org/1");
  g_assert_true (belay_record_form_accept (form));
  belay_edit_row_remove (get_row (evidence, "list", 0));
  settle ();
  g_assert_cmpuint (belay_list_get_length (belay_person_get (person)->evidence), ==, 0);
  belay_session_undo (desk.session);
  g_assert_cmpuint (belay_list_get_length (belay_person_get (person)->evidence), ==, 1);
  close_window (window);
  desk_close (&desk);
}

/* Everybody of the sample, with every goal and every one-on-one. */
static void
test_sample_is_shown (void)
{
  Desk       desk;
  GtkWidget *goals_window, *meetings_window;
  GtkWidget *goals, *meetings;

  desk_open (&desk, TRUE);
  goals = show_page (BELAY_TYPE_GOALS_PAGE, desk.session, find_person (desk.session, "Amara"), &goals_window);
  meetings = show_page (BELAY_TYPE_MEETINGS_PAGE, desk.session, find_person (desk.session, "Amara"), &meetings_window);
  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (belay_session_get_workspace (desk.session))->people)
  {
    belay_page_set_person (BELAY_PAGE (goals), person);
    belay_page_set_person (BELAY_PAGE (meetings), person);
    settle ();
    BELAY_FOREACH (BelayRecord, goal, belay_person_get (person)->goals)
    {
      belay_page_reveal (BELAY_PAGE (goals), goal);
    }
    BELAY_FOREACH (BelayRecord, head, belay_person_get (person)->heads)
    {
      belay_page_reveal (BELAY_PAGE (meetings), head);
    }
    settle ();
  }
  close_window (goals_window);
  close_window (meetings_window);
  desk_close (&desk);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/mentee-pages/rows-bind-and-reset", test_rows_bind_and_reset);
  g_test_add_func ("/app/mentee-pages/lines-stay-for-their-records", test_lines_stay_for_their_records);
  g_test_add_func ("/app/mentee-pages/editors-bind-and-reset", test_editors_bind_and_reset);
  g_test_add_func ("/app/mentee-pages/goal-with-two-steps", test_goal_with_two_steps);
  g_test_add_func ("/app/mentee-pages/undo-is-shown-in-the-field", test_undo_is_shown_in_the_field);
  g_test_add_func ("/app/mentee-pages/goals-of-a-template", test_goals_of_a_template);
  g_test_add_func ("/app/mentee-pages/meeting-is-closed", test_meeting_is_closed);
  g_test_add_func ("/app/mentee-pages/private-note-stays-in-the-notebook", test_private_note_stays_in_the_notebook);
  g_test_add_func ("/app/mentee-pages/notes-are-rendered-as-they-are-meant", test_notes_are_rendered_as_they_are_meant);
  g_test_add_func ("/app/mentee-pages/action-is-edited-where-it-stands", test_action_is_edited_where_it_stands);
  g_test_add_func ("/app/mentee-pages/typed-day-is-taken-when-the-person-changes",
                   test_typed_day_is_taken_when_the_person_changes);
  g_test_add_func ("/app/mentee-pages/point-leads-to-a-goal", test_point_leads_to_a_goal);
  g_test_add_func ("/app/mentee-pages/focus-goes-through-the-agenda", test_focus_goes_through_the_agenda);
  g_test_add_func ("/app/mentee-pages/list-is-walked-and-left", test_list_is_walked_and_left);
  g_test_add_func ("/app/mentee-pages/what-is-private-is-kept", test_what_is_private_is_kept);
  g_test_add_func ("/app/mentee-pages/check-ins-and-evidence-are-edited", test_check_ins_and_evidence_are_edited);
  g_test_add_func ("/app/mentee-pages/sample-is-shown", test_sample_is_shown);

  return g_test_run ();
}
