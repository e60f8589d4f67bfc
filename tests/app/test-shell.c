/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shell-desk.h"

#include "belay-attention-card.h"
#include "belay-attention-row.h"
#include "belay-broken-row.h"
#include "belay-desk.h"
#include "belay-hit-row.h"
#include "belay-hit-words.h"
#include "belay-mentee-dialog.h"
#include "belay-mentee-row.h"
#include "belay-new-workspace.h"
#include "belay-page-row.h"
#include "belay-path-row.h"
#include "belay-preferences-window.h"
#include "belay-reveal.h"
#include "belay-save-state.h"
#include "belay-search-page.h"
#include "belay-sidebar.h"
#include "belay-today-page.h"
#include "belay-welcome-page.h"
#include "belay-who.h"

#include <belay-assessment.h>
#include <belay-evidence.h>
#include <belay-goal.h>
#include <belay-meeting.h>
#include <belay-mentorship.h>
#include <belay-notebook.h>
#include <belay-project.h>
#include <belay-walk.h>
#include <string.h>

static void
bind_row (GType       type,
          const char *property,
          gpointer    first,
          gpointer    second)
{
  GtkWidget *row = g_object_ref_sink (g_object_new (type, NULL));

  g_object_set (row, property, first, NULL);
  g_object_set (row, property, second, NULL);
  g_object_set (row, property, NULL, NULL);
  g_object_set (row, property, first, NULL);
  g_assert_finalize_object (row);
}

static void
test_rows (void)
{
  ShellDesk desk;

  shell_desk_open (&desk, TRUE);
  {
    GListModel *mentees = belay_session_get_mentees (desk.session);
    GPtrArray  *entries = belay_session_get_attention (desk.session);
    g_autoptr (BelayMentee) first = g_list_model_get_item (mentees, 0);
    g_autoptr (BelayMentee) second = g_list_model_get_item (mentees, 1);
    g_autoptr (GPtrArray) hits = belay_search_find (belay_session_get_workspace (desk.session), "a", NULL, 2);
    g_autoptr (BelayBrokenFile) broken = belay_broken_file_new ("people/a.json", "Amara", "/name: is missing");
    g_autoptr (BelayBrokenFile) other = belay_broken_file_new ("people/b.json", NULL, "it is empty");
    g_autoptr (BelayAttentionItem) item = belay_attention_item_new (g_ptr_array_index (entries, 0),
                                                                    belay_session_get_today (desk.session));
    g_autoptr (BelayAttentionItem) next = belay_attention_item_new (g_ptr_array_index (entries, 1),
                                                                    belay_session_get_today (desk.session));

    g_assert_cmpuint (hits->len, ==, 2);
    bind_row (BELAY_TYPE_MENTEE_ROW, "mentee", first, second);
    bind_row (BELAY_TYPE_PATH_ROW, "mentee", first, second);
    bind_row (BELAY_TYPE_HIT_ROW, "hit", hits->pdata[0], hits->pdata[1]);
    bind_row (BELAY_TYPE_BROKEN_ROW, "file", broken, other);
    bind_row (BELAY_TYPE_ATTENTION_ROW, "item", item, next);
    bind_row (BELAY_TYPE_SIDEBAR, "session", desk.session, NULL);
    bind_row (BELAY_TYPE_TODAY_PAGE, "session", desk.session, NULL);
    bind_row (BELAY_TYPE_SEARCH_PAGE, "session", desk.session, NULL);
    bind_row (BELAY_TYPE_SAVE_BAR, "session", desk.session, NULL);
    bind_row (BELAY_TYPE_SAVE_NOTE, "session", desk.session, NULL);
  }
  shell_desk_close (&desk);
}

static void
test_templates (void)
{
  const GType types[] = { BELAY_TYPE_WELCOME_PAGE, BELAY_TYPE_ATTENTION_CARD, BELAY_TYPE_PAGE_ROW };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *widget = g_object_ref_sink (g_object_new (types[i], NULL));

      g_assert_finalize_object (widget);
    }
}

static void
test_every_page_has_names (void)
{
  static const char *const pages[] = { "today", "projects", "team", "frameworks", "path", "goals", "one-on-ones", "skills" };
  ShellDesk                desk;
  BelayMentee             *mentee;

  shell_desk_open (&desk, TRUE);
  mentee = g_list_model_get_item (belay_session_get_mentees (desk.session), 0);
  shell_desk_activate (&desk, "win.open-person", belay_record_get_id (BELAY_RECORD (belay_mentee_get_person (mentee))));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      shell_desk_activate (&desk, "win.show-page", pages[i]);
      g_test_message ("%s", pages[i]);
      g_assert_cmpuint (shell_check_names (GTK_WIDGET (desk.window)), >, 10);
    }
  shell_desk_activate (&desk, "win.search", NULL);
  g_assert_cmpuint (shell_check_names (GTK_WIDGET (desk.window)), >, 10);
  g_object_unref (mentee);
  shell_desk_close (&desk);
}

static void
test_windows_have_names (void)
{
  ShellDesk desk;

  shell_desk_open (&desk, FALSE);
  shell_check_names (GTK_WIDGET (desk.window));
  shell_desk_activate (&desk, "win.add-mentee", NULL);
  shell_desk_activate (&desk, "win.new-workspace", NULL);
  shell_desk_activate (&desk, "win.add-person", NULL);
  shell_desk_activate (&desk, "win.preferences", NULL);
  shell_check_all_windows ();
  shell_desk_close (&desk);
}

static gpointer
find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_OBJECT_TYPE (window) == type)
        return window;
    }

  return NULL;
}

/* Of two mentors nobody knows which one sits here, so it is asked, and not asked again. */
static void
test_asks_who_sits_here (void)
{
  ShellDesk        desk;
  g_autofree char *ida = NULL;
  g_autofree char *bo = NULL;
  g_autofree char *mentee = NULL;
  BelayWho        *who;
  GtkWidget       *row;

  shell_desk_open (&desk, FALSE);
  g_assert_true (belay_session_edit (desk.session, "add-person", shell_arguments ("name", "Ida", NULL), &ida, NULL));
  g_assert_true (belay_session_edit (desk.session, "add-person", shell_arguments ("name", "Bo", NULL), &bo, NULL));
  g_assert_true (belay_session_edit (desk.session, "add-mentee", shell_arguments ("name", "Amara", "mentor", ida, NULL), &mentee, NULL));
  g_assert_true (belay_session_edit (desk.session, "add-mentorship", shell_arguments ("person", mentee, "mentor", bo, NULL), NULL, NULL));
  g_assert_null (belay_session_get_me (desk.session));
  belay_window_set_session (desk.window, NULL);
  belay_window_set_session (desk.window, desk.session);
  shell_desk_settle ();

  who = find_window (BELAY_TYPE_WHO);
  g_assert_nonnull (who);
  shell_check_names (GTK_WIDGET (who));
  row = shell_find_text (GTK_WIDGET (who), "Bo");
  g_assert_true (gtk_widget_activate (gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX_ROW)));
  shell_desk_settle ();
  g_assert_cmpstr (belay_session_get_me (desk.session), ==, bo);
  g_assert_null (find_window (BELAY_TYPE_WHO));

  belay_window_set_session (desk.window, NULL);
  belay_window_set_session (desk.window, desk.session);
  g_assert_null (find_window (BELAY_TYPE_WHO));
  shell_desk_close (&desk);
}

static void
test_preferences (void)
{
  ShellDesk               desk;
  BelayPreferencesWindow *window;
  GtkWidget              *name;

  shell_desk_open (&desk, TRUE);
  shell_desk_activate (&desk, "win.preferences", NULL);
  window = find_window (BELAY_TYPE_PREFERENCES_WINDOW);
  g_assert_nonnull (window);
  g_assert_true (shell_has_text (GTK_WIDGET (window), "Ingrid Solberg"));
  g_assert_null (belay_session_get_undo_name (desk.session));

  name = shell_find (GTK_WIDGET (window), ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (name), "Orchard");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (desk.window)), ==, "Orchard");
  gtk_editable_set_text (GTK_EDITABLE (name), "");
  g_assert_true (gtk_widget_has_css_class (name, "error"));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (desk.window)), ==, "Orchard");
  gtk_window_close (GTK_WINDOW (window));
  shell_desk_settle ();
  shell_desk_close (&desk);
}

static GtkListBoxRow *
find_marked_row (ShellDesk *desk)
{
  GtkWidget *row = shell_find (GTK_WIDGET (desk->window), BELAY_TYPE_MENTEE_ROW);

  return gtk_list_box_get_selected_row (GTK_LIST_BOX (gtk_widget_get_parent (row)));
}

static BelayPerson *
get_person_of (GtkListBoxRow *row)
{
  return belay_mentee_get_person (belay_mentee_row_get_mentee (BELAY_MENTEE_ROW (row)));
}

static void
test_sidebar_marks_what_is_shown (void)
{
  ShellDesk desk;
  g_autoptr (BelayMentee) mentee = NULL;
  const char    *id;
  GtkListBoxRow *row;
  BelayDesk     *pages;
  GtkWidget     *focus;

  shell_desk_open (&desk, TRUE);
  mentee = g_list_model_get_item (belay_session_get_mentees (desk.session), 1);
  id = belay_record_get_id (BELAY_RECORD (belay_mentee_get_person (mentee)));
  shell_desk_activate (&desk, "win.open-person", id);
  g_assert_true (belay_session_edit (desk.session, "change-person", shell_arguments ("person", id, "name", "Bodil", NULL), NULL,
                                     NULL));
  shell_desk_settle ();
  row = find_marked_row (&desk);
  g_assert_nonnull (row);
  g_assert_true (get_person_of (row) == belay_mentee_get_person (mentee));

  /* By keys: to the sidebar, down one mentee, and back to the page. */
  pages = shell_find (GTK_WIDGET (desk.window), BELAY_TYPE_DESK);
  shell_desk_activate (&desk, "win.switch-pane", NULL);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (desk.window)) == GTK_WIDGET (row));
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (row)), "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1, FALSE, FALSE);
  shell_desk_settle ();
  g_assert_true (find_marked_row (&desk) != row);
  g_assert_true (get_person_of (find_marked_row (&desk)) == belay_desk_get_person (pages));
  g_assert_true (belay_desk_get_person (pages) != belay_mentee_get_person (mentee));
  shell_desk_activate (&desk, "win.switch-pane", NULL);
  focus = gtk_window_get_focus (GTK_WINDOW (desk.window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (pages)));

  /* Tab leads past the other mentees, and shows none of them; arrow keys lead on to the pages. */
  row = find_marked_row (&desk);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_signal_emit_by_name (desk.window, "move-focus", GTK_DIR_TAB_FORWARD);
  shell_desk_settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (desk.window));
  g_assert_true (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (pages)));
  g_assert_true (find_marked_row (&desk) == row);
  g_signal_emit_by_name (desk.window, "move-focus", GTK_DIR_TAB_BACKWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (desk.window)) == GTK_WIDGET (row));
  for (int i = gtk_list_box_row_get_index (row); i >= 0; i--)
    g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (row)), "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, -1, FALSE, FALSE);
  shell_desk_settle ();
  g_assert_cmpstr (belay_desk_get_page (pages), ==, "frameworks");
  shell_desk_close (&desk);
}

static void
test_edits_are_saved_and_undone (void)
{
  ShellDesk        desk;
  g_autofree char *id = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  shell_desk_open (&desk, FALSE);
  g_assert_true (belay_session_edit (desk.session, "add-person", shell_arguments ("name", "Amara Mensah", NULL), &id, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (belay_session_get_undo_name (desk.session), ==, "Add person");
  g_assert_cmpint (belay_saver_get_state (belay_session_get_saver (desk.session)), ==, BELAY_SAVE_WAITING);
  shell_desk_wait_until_saved (&desk);
  path = g_build_filename (desk.folder, "people", NULL);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_DIR));

  shell_desk_activate (&desk, "workspace.undo", NULL);
  g_assert_null (belay_session_get_undo_name (desk.session));
  g_assert_cmpstr (belay_session_get_redo_name (desk.session), ==, "Add person");
  shell_desk_activate (&desk, "workspace.redo", NULL);
  g_assert_nonnull (belay_workspace_find (belay_session_get_workspace (desk.session), id, BELAY_TYPE_PERSON));
  shell_desk_close (&desk);
}

static void
take_result (GObject      *source,
             GAsyncResult *result,
             gpointer      place)
{
  *(GAsyncResult **) place = g_object_ref (result);
}

static BelaySession *
open_and_wait (const BelayOpening *opening,
               GError            **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  belay_opening_run (opening, NULL, take_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return belay_opening_finish (result, error);
}

static void
test_new_workspace_cannot_be_undone_away (void)
{
  g_autofree char *folder = g_dir_make_tmp ("belay-new-XXXXXX", NULL);
  g_autoptr (BelayOpening) opening = belay_opening_new (BELAY_OPENING_NEW, folder, belay_day_new (2026, 11, 22));
  g_autoptr (BelaySession) session = NULL;
  g_autofree char *me = NULL;
  g_autofree char *mentee = NULL;
  g_autoptr (GError) error = NULL;

  opening->name = g_strdup ("Garden");
  opening->me = g_strdup ("Ingrid Solberg");
  session = open_and_wait (opening, &error);
  g_assert_no_error (error);
  g_assert_null (belay_session_get_undo_name (session));
  me = g_strdup (belay_session_get_me (session));
  g_assert_nonnull (belay_workspace_find (belay_session_get_workspace (session), me, BELAY_TYPE_PERSON));

  g_assert_true (belay_session_edit (session, "add-mentee", shell_arguments ("name", "Amara", NULL), &mentee, &error));
  g_assert_cmpuint (g_list_model_get_n_items (belay_session_get_mentees (session)), ==, 1);
  g_assert_true (belay_session_undo (session));
  g_assert_false (belay_session_undo (session));
  g_assert_nonnull (belay_workspace_find (belay_session_get_workspace (session), me, BELAY_TYPE_PERSON));
  belay_saver_flush (belay_session_get_saver (session));

  /* Opened again, it is still known who sits here, although nobody is mentored. */
  g_clear_object (&session);
  opening->kind = BELAY_OPENING_WRITE;
  g_clear_pointer (&opening->me, g_free);
  session = open_and_wait (opening, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (belay_session_get_me (session), ==, me);
  shell_remove_folder (folder);
}

static void
take_text (const char **place,
           const char  *text)
{
  *place = g_intern_string (text);
}

static void
test_refusal_is_told (void)
{
  ShellDesk   desk;
  const char *told = NULL;
  g_autoptr (GError) error = NULL;

  shell_desk_open (&desk, FALSE);
  g_signal_connect_swapped (desk.session, "refused", G_CALLBACK (take_text), &told);
  g_assert_false (belay_session_edit (desk.session, "add-person", shell_arguments ("name", "", NULL), NULL, &error));
  g_assert_cmpstr (told, ==, error->message);
  g_assert_cmpstr (belay_edit_error_get_field (error), ==, "name");
  g_assert_null (belay_session_get_undo_name (desk.session));
  shell_desk_close (&desk);
}

static void
test_search_finds (void)
{
  static const struct
  {
    const char *words;
    const char *title;
  } rows[] = {
    { "amara", "Amara Mensah" },
    { "AMARA men", "Amara Mensah" },
    { "on-call guild", "Run the on-call guild" },
    { "cache layer", "Cache layer" },
    { "no such thing anywhere", NULL },
    { "  ", NULL },
  };
  ShellDesk desk;

  shell_desk_open (&desk, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) hits = belay_search_find (belay_session_get_workspace (desk.session), rows[i].words, NULL, 50);
      g_autofree char *title = NULL;

      if (hits->len > 0)
        g_object_get (hits->pdata[0], "title", &title, NULL);
      g_assert_cmpstr (title, ==, rows[i].title);
      for (guint j = 0; j < hits->len; j++)
        g_assert_true (belay_window_show_record (desk.window, belay_hit_get_id (hits->pdata[j])));
    }
  shell_desk_settle ();
  shell_desk_close (&desk);
}

static const char *
get_first_project (ShellDesk *desk)
{
  return belay_record_get_id (belay_list_get (belay_workspace_get (belay_session_get_workspace (desk->session))->projects, 0));
}

/* The button of a toast undoes the last edit, so it goes with the next one. */
static void
test_offer_to_undo_goes_with_the_next_edit (void)
{
  ShellDesk desk;

  /* A toast goes at once, however busy the machine is. */
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  shell_desk_open (&desk, TRUE);
  g_assert_true (belay_session_edit (desk.session, "remove-project", shell_arguments ("project", get_first_project (&desk), NULL),
                                     NULL, NULL));
  shell_desk_settle ();
  g_assert_true (shell_has_text (GTK_WIDGET (desk.window), "Delete project"));
  g_assert_true (belay_session_edit (desk.session, "add-project", shell_arguments ("name", "Another", "start", "2026-12-01", NULL),
                                     NULL, NULL));
  shell_desk_settle ();
  g_assert_false (shell_has_text (GTK_WIDGET (desk.window), "Delete project"));
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-enable-animations");
  shell_desk_close (&desk);
}

static gboolean
collect_visit (BelayRecord *record,
               gpointer     records)
{
  g_ptr_array_add (records, record);

  return TRUE;
}

static void
add_missing_kinds (ShellDesk *desk)
{
  BelayList *people = belay_workspace_get (belay_session_get_workspace (desk->session))->people;

  g_assert_true (belay_session_edit (desk->session, "add-exemption",
                                     shell_arguments ("person", belay_record_get_id (belay_list_get (people, 0)), "competency",
                                                      "data-stores", "reason", "No data", NULL),
                                     NULL, NULL));
}

/* Whatever search finds is seen when it is opened: a row of it, or its words. */
static void
test_every_kind_is_led_to (void)
{
  static const struct
  {
    GType (*get_type) (void);
    const char *page;
  } kinds[] = {
    { belay_person_get_type, "path" },
    { belay_mentorship_get_type, "path" },
    { belay_leave_get_type, "path" },
    { belay_level_entry_get_type, "path" },
    { belay_exemption_get_type, "path" },
    { belay_goal_get_type, "goals" },
    { belay_step_get_type, "goals" },
    { belay_check_in_get_type, "goals" },
    { belay_meeting_get_type, "one-on-ones" },
    { belay_meeting_head_get_type, "one-on-ones" },
    { belay_point_get_type, "one-on-ones" },
    { belay_action_get_type, "one-on-ones" },
    { belay_private_note_get_type, "one-on-ones" },
    { belay_evidence_get_type, "skills" },
    { belay_assessment_get_type, "skills" },
    { belay_project_get_type, "projects" },
    { belay_milestone_get_type, "projects" },
    { belay_framework_get_type, "frameworks" },
    { belay_competency_get_type, "frameworks" },
  };
  ShellDesk desk;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  shell_desk_open (&desk, TRUE);
  add_missing_kinds (&desk);
  belay_walk (BELAY_RECORD (belay_session_get_workspace (desk.session)), collect_visit, records);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      guint n_seen = 0;

      for (guint j = 0; j < records->len && n_seen < 2; j++)
        {
          BelayRecord     *record = g_ptr_array_index (records, j);
          g_autofree char *title = NULL;

          if (G_OBJECT_TYPE (record) != kinds[i].get_type ())
            continue;
          n_seen++;
          title = belay_hit_words_title (record);
          shell_desk_activate (&desk, "win.show-page", "today");
          shell_desk_activate (&desk, "win.open-record", belay_record_get_id (record));
          g_assert_cmpstr (belay_desk_get_page (shell_find (GTK_WIDGET (desk.window), BELAY_TYPE_DESK)), ==, kinds[i].page);
          if (belay_reveal_find (GTK_WIDGET (desk.window), record) == NULL && !shell_has_text (GTK_WIDGET (desk.window), title))
            {
              g_test_message ("%s “%s” is not seen", G_OBJECT_TYPE_NAME (record), title);
              g_test_fail ();
            }
        }
      g_test_message ("%s: %u", kinds[i].page, n_seen);
      g_assert_cmpuint (n_seen, >, 0);
    }
  shell_desk_close (&desk);
}

static void
test_private_is_found_by_its_author_only (void)
{
  ShellDesk         desk;
  BelayNotebook    *notebook;
  BelayPrivateNote *note;
  const char       *words;
  BelayWorkspace   *workspace;
  g_autoptr (GPtrArray) mine = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (GPtrArray) hidden = NULL;

  shell_desk_open (&desk, TRUE);
  workspace = belay_session_get_workspace (desk.session);
  notebook = belay_list_get (belay_workspace_get (workspace)->notebooks, 0);
  note = belay_list_get (belay_notebook_get (notebook)->notes, 0);
  words = belay_private_note_get (note)->text;
  mine = belay_search_find (workspace, words, belay_session_get_me (desk.session), 5);
  others = belay_search_find (workspace, words, "somebody", 5);
  hidden = belay_search_find (workspace, words, NULL, 5);
  g_assert_cmpuint (mine->len, ==, 1);
  g_assert_cmpuint (others->len, ==, 0);
  g_assert_cmpuint (hidden->len, ==, 0);
  shell_desk_close (&desk);
}

static void
test_everything_that_needs_attention_opens (void)
{
  ShellDesk  desk;
  GPtrArray *entries;

  shell_desk_open (&desk, TRUE);
  entries = belay_session_get_attention (desk.session);
  g_assert_cmpuint (entries->len, >, 10);
  for (guint i = 0; i < entries->len; i++)
    {
      const BelayAttention *entry = g_ptr_array_index (entries, i);

      if (!entry->is_private)
        g_assert_true (belay_window_show_record (desk.window, belay_record_get_id (entry->record)));
    }
  shell_desk_settle ();
  shell_desk_close (&desk);
}

static void
test_private_is_hidden_by_one_action (void)
{
  ShellDesk desk;
  guint     n_all, n_hidden;

  shell_desk_open (&desk, TRUE);
  n_all = belay_session_get_attention (desk.session)->len;
  shell_desk_activate (&desk, "win.hide-private", NULL);
  n_hidden = belay_session_get_attention (desk.session)->len;
  g_assert_cmpuint (n_hidden, <, n_all);
  for (guint i = 0; i < n_hidden; i++)
    g_assert_false (((BelayAttention *) g_ptr_array_index (belay_session_get_attention (desk.session), i))->is_private);
  shell_desk_activate (&desk, "win.hide-private", NULL);
  g_assert_cmpuint (belay_session_get_attention (desk.session)->len, ==, n_all);
  shell_desk_close (&desk);
}

static void
test_fits_a_phone (void)
{
  ShellDesk desk;
  int       minimum;

  shell_desk_open (&desk, TRUE);
  gtk_widget_measure (adw_application_window_get_content (ADW_APPLICATION_WINDOW (desk.window)), GTK_ORIENTATION_HORIZONTAL, -1,
                      &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
  shell_desk_close (&desk);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *state = g_dir_make_tmp ("belay-state-XXXXXX", NULL);
  int              failed;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_setenv ("XDG_DATA_HOME", state, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/shell/templates", test_templates);
  g_test_add_func ("/app/shell/rows", test_rows);
  g_test_add_func ("/app/shell/fits-a-phone", test_fits_a_phone);
  g_test_add_func ("/app/shell/every-page-has-names", test_every_page_has_names);
  g_test_add_func ("/app/shell/windows-have-names", test_windows_have_names);
  g_test_add_func ("/app/shell/asks-who-sits-here", test_asks_who_sits_here);
  g_test_add_func ("/app/shell/preferences", test_preferences);
  g_test_add_func ("/app/shell/sidebar-marks-what-is-shown", test_sidebar_marks_what_is_shown);
  g_test_add_func ("/app/shell/edits-are-saved-and-undone", test_edits_are_saved_and_undone);
  g_test_add_func ("/app/shell/new-workspace-cannot-be-undone-away", test_new_workspace_cannot_be_undone_away);
  g_test_add_func ("/app/shell/refusal-is-told", test_refusal_is_told);
  g_test_add_func ("/app/shell/offer-to-undo-goes-with-the-next-edit", test_offer_to_undo_goes_with_the_next_edit);
  g_test_add_func ("/app/shell/search-finds", test_search_finds);
  g_test_add_func ("/app/shell/every-kind-is-led-to", test_every_kind_is_led_to);
  g_test_add_func ("/app/shell/private-is-found-by-its-author-only", test_private_is_found_by_its_author_only);
  g_test_add_func ("/app/shell/attention-opens", test_everything_that_needs_attention_opens);
  g_test_add_func ("/app/shell/private-is-hidden", test_private_is_hidden_by_one_action);

  failed = g_test_run ();
  shell_remove_folder (state);

  return failed;
}
