/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "belay-choice-field.h"
#include "belay-competency-row.h"
#include "belay-dependency-row.h"
#include "belay-draft-field.h"
#include "belay-frameworks-page.h"
#include "belay-level-card.h"
#include "belay-milestone-editor.h"
#include "belay-milestone-plan.h"
#include "belay-milestone-row.h"
#include "belay-milestone-table.h"
#include "belay-new-project.h"
#include "belay-number-field.h"
#include "belay-plan-words.h"
#include "belay-project-editor.h"
#include "belay-project-row.h"
#include "belay-project-view.h"
#include "belay-projects-page.h"
#include "belay-risk-row.h"
#include "belay-team-page.h"
#include "belay-text-field.h"
#include "page-desk.h"
#include "shell-desk.h"

#include <belay-date-entry.h>
#include <belay-record-picker.h>

static BelayMilestone *
add_milestone (GtkWidget  *page,
               const char *title)
{
  GtkWidget      *editor = shell_find (page, BELAY_TYPE_MILESTONE_EDITOR);
  BelayMilestone *milestone;

  g_assert_true (belay_page_add (BELAY_PAGE (page)));
  settle ();
  gtk_editable_set_text (GTK_EDITABLE (get_part (get_part (editor, "title"), "entry")), title);
  settle ();
  g_object_get (page, "milestone", &milestone, NULL);
  g_assert_cmpstr (belay_milestone_get (milestone)->title, ==, title);
  g_object_unref (milestone);

  return milestone;
}

static gpointer
get_first_project (BelaySession *session)
{
  return belay_list_get (belay_workspace_get (belay_session_get_workspace (session))->projects, 0);
}

static BelayProject *
add_project (GtkWidget    *page,
             BelaySession *session,
             const char   *name)
{
  GtkWidget *form = shell_find (page, BELAY_TYPE_NEW_PROJECT);
  GtkWidget *entry = get_part (form, "name");

  g_assert_true (belay_page_add (BELAY_PAGE (page)));
  settle ();
  gtk_editable_set_text (GTK_EDITABLE (entry), name);
  g_signal_emit_by_name (entry, "activate");
  settle ();

  return get_first_project (session);
}

static void
wait_for_first (GtkWidget *editor)
{
  gtk_drop_down_set_selected (get_part (editor, "before"), 0);
  g_signal_emit_by_name (get_part (editor, "add"), "clicked");
  settle ();
}

static void
test_add_project (void)
{
  Desk                         desk;
  GtkWidget                   *window, *page, *editor;
  BelayProject                *project;
  BelayMilestone              *first, *second;
  BelayList                   *dependencies;
  const BelayDependencyFields *dependency;

  desk_open (&desk, FALSE);
  page = show_page (BELAY_TYPE_PROJECTS_PAGE, desk.session, NULL, &window);
  editor = shell_find (page, BELAY_TYPE_MILESTONE_EDITOR);
  project = add_project (page, desk.session, "Greenhouse");
  g_assert_cmpstr (belay_project_get (project)->name, ==, "Greenhouse");
  first = add_milestone (page, "Foundation");
  second = add_milestone (page, "Walls");

  wait_for_first (editor);
  dependencies = belay_project_get (project)->dependencies;
  g_assert_cmpuint (belay_list_get_length (dependencies), ==, 1);
  dependency = belay_dependency_get (belay_list_get (dependencies, 0));
  g_assert_cmpstr (dependency->before, ==, belay_record_get_id (BELAY_RECORD (first)));
  g_assert_cmpstr (dependency->after, ==, belay_record_get_id (BELAY_RECORD (second)));

  g_assert_false (gtk_widget_get_visible (get_part (editor, "waiting")));

  belay_page_reveal (BELAY_PAGE (page), BELAY_RECORD (first));
  settle ();
  g_assert_false (gtk_widget_get_visible (get_part (editor, "waiting")));
  g_assert_true (gtk_widget_get_visible (get_part (editor, "none_left")));

  close_window (window);
  desk_close (&desk);
}

static void
test_refuse_empty_title (void)
{
  Desk            desk;
  GtkWidget      *window, *page, *entry;
  BelayMilestone *milestone;

  desk_open (&desk, FALSE);
  page = show_page (BELAY_TYPE_PROJECTS_PAGE, desk.session, NULL, &window);
  add_project (page, desk.session, "Greenhouse");
  milestone = add_milestone (page, "Roof");
  entry = get_part (get_part (shell_find (page, BELAY_TYPE_MILESTONE_EDITOR), "title"), "entry");

  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_assert_cmpstr (belay_milestone_get (milestone)->title, ==, "Roof");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Roof and gutter");
  g_assert_cmpstr (belay_milestone_get (milestone)->title, ==, "Roof and gutter");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));

  while (belay_session_undo (desk.session))
    settle ();
  g_assert_cmpuint (belay_list_get_length (belay_workspace_get (belay_session_get_workspace (desk.session))->projects), ==, 0);

  close_window (window);
  desk_close (&desk);
}

static void
choose (GtkWidget *field,
        guint      position)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (belay_field_row_get_control (BELAY_FIELD_ROW (field))), position);
}

static void
test_change_dependency (void)
{
  Desk                         desk;
  GtkWidget                   *window, *page, *editor, *row;
  BelayProject                *project;
  BelayMilestone              *first;
  const BelayDependencyFields *dependency;

  desk_open (&desk, FALSE);
  page = show_page (BELAY_TYPE_PROJECTS_PAGE, desk.session, NULL, &window);
  editor = shell_find (page, BELAY_TYPE_MILESTONE_EDITOR);
  project = add_project (page, desk.session, "Greenhouse");
  first = add_milestone (page, "Foundation");
  add_milestone (page, "Walls");
  wait_for_first (editor);
  dependency = belay_dependency_get (belay_list_get (belay_project_get (project)->dependencies, 0));

  row = shell_find (editor, BELAY_TYPE_DEPENDENCY_ROW);
  choose (shell_find (row, BELAY_TYPE_CHOICE_FIELD), BELAY_DEPENDENCY_START_START);
  type_into (shell_find (row, BELAY_TYPE_NUMBER_FIELD), "-2");
  g_assert_cmpint (dependency->type, ==, BELAY_DEPENDENCY_START_START);
  g_assert_cmpint (dependency->lag_days, ==, -2);
  type_into (shell_find (row, BELAY_TYPE_NUMBER_FIELD), "soon");
  g_assert_nonnull (belay_field_row_get_reason (BELAY_FIELD_ROW (shell_find (row, BELAY_TYPE_NUMBER_FIELD))));
  g_assert_cmpint (dependency->lag_days, ==, -2);

  belay_page_reveal (BELAY_PAGE (page), BELAY_RECORD (first));
  settle ();
  g_assert_null (shell_find (editor, BELAY_TYPE_DEPENDENCY_ROW));

  close_window (window);
  desk_close (&desk);
}

static GtkWidget *
find_field (GtkWidget  *widget,
            const char *name)
{
  if (BELAY_IS_FIELD_ROW (widget))
    {
      g_autofree char *field = NULL;

      g_object_get (widget, "field", &field, NULL);
      return g_strcmp0 (field, name) == 0 ? widget : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_field (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
count_cb (guint *count)
{
  *count += 1;
}

static const char *
read_label (GtkWidget  *widget,
            const char *part)
{
  GtkWidget *label = get_part (widget, part);

  return gtk_widget_get_visible (label) ? gtk_label_get_text (GTK_LABEL (label)) : "";
}

static void
test_offers_no_circle (void)
{
  Desk         desk;
  GtkWidget   *window, *page, *editor;
  GtkDropDown *before;
  GListModel  *offered;

  desk_open (&desk, FALSE);
  page = show_page (BELAY_TYPE_PROJECTS_PAGE, desk.session, NULL, &window);
  editor = shell_find (page, BELAY_TYPE_MILESTONE_EDITOR);
  before = get_part (editor, "before");
  add_project (page, desk.session, "Greenhouse");
  add_milestone (page, "Foundation");
  add_milestone (page, "Walls");
  wait_for_first (editor);
  add_milestone (page, "Roof");
  gtk_drop_down_set_selected (before, 1);
  g_signal_emit_by_name (get_part (editor, "add"), "clicked");
  settle ();
  /* The roof waits for the walls, and could wait for the foundation as well. */
  offered = gtk_drop_down_get_model (before);
  g_assert_cmpuint (g_list_model_get_n_items (offered), ==, 1);
  g_assert_cmpstr (gtk_string_list_get_string (GTK_STRING_LIST (offered), 0), ==, "Foundation");
  add_milestone (page, "Heating");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (before)), ==, 3);

  close_window (window);
  desk_close (&desk);
}

static void
test_is_told_once_at_the_field (void)
{
  Desk       desk;
  GtkWidget *window, *page, *editor, *pinned;
  guint      n_toasts = 0;

  desk_open (&desk, FALSE);
  page = show_page (BELAY_TYPE_PROJECTS_PAGE, desk.session, NULL, &window);
  editor = shell_find (page, BELAY_TYPE_MILESTONE_EDITOR);
  g_signal_connect_swapped (desk.session, "refused", G_CALLBACK (count_cb), &n_toasts);
  add_project (page, desk.session, "Greenhouse");
  add_milestone (page, "Roof");
  pinned = find_field (editor, "pinned");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (belay_field_row_get_control (BELAY_FIELD_ROW (pinned))), TRUE);
  g_assert_cmpstr (belay_field_row_get_reason (BELAY_FIELD_ROW (pinned)), ==,
                   "a milestone is pinned to its start, and it has none");
  g_assert_cmpuint (n_toasts, ==, 0);

  close_window (window);
  desk_close (&desk);
}

static void
test_milestone_says_its_plan (void)
{
  Desk            desk;
  GtkWidget      *window, *page, *editor, *plan;
  BelayMilestone *milestone;

  desk_open (&desk, FALSE);
  page = show_page (BELAY_TYPE_PROJECTS_PAGE, desk.session, NULL, &window);
  editor = shell_find (page, BELAY_TYPE_MILESTONE_EDITOR);
  plan = shell_find (editor, BELAY_TYPE_MILESTONE_PLAN);
  add_project (page, desk.session, "Greenhouse");
  milestone = add_milestone (page, "Walls");
  type_into (find_field (editor, "likely-days"), "2 weeks");
  g_assert_nonnull (shell_find_text (editor, "Walls"));
  settle ();
  g_assert_cmpstr (read_label (plan, "slack"), ==, "No slack: if this slips, so does the finish");
  g_assert_nonnull (strstr (read_label (plan, "why"), "“Walls” takes 10 working days."));
  g_assert_cmpstr (read_label (plan, "conflict"), ==, "");
  g_assert_true (belay_session_edit (desk.session, "change-milestone",
                                     shell_arguments ("milestone", belay_record_get_id (BELAY_RECORD (milestone)), "due",
                                                      "2026-11-24", NULL),
                                     NULL, NULL));
  settle ();
  g_assert_nonnull (strstr (read_label (plan, "conflict"), "“Walls” must be finished by"));

  close_window (window);
  desk_close (&desk);
}

static void
test_risks (void)
{
  Desk                   desk;
  GtkWidget             *window, *page, *row;
  BelayDraftField       *draft;
  BelayProject          *project;
  const BelayRiskFields *risk;

  desk_open (&desk, FALSE);
  page = show_page (BELAY_TYPE_PROJECTS_PAGE, desk.session, NULL, &window);
  project = add_project (page, desk.session, "Greenhouse");
  draft = BELAY_DRAFT_FIELD (shell_find (shell_find (page, BELAY_TYPE_PROJECT_VIEW), BELAY_TYPE_DRAFT_FIELD));
  belay_draft_field_set_text (draft, "The glass is late");
  g_assert_true (belay_draft_field_submit (draft));
  settle ();
  risk = belay_risk_get (belay_list_get (belay_project_get (project)->risks, 0));
  row = shell_find (page, BELAY_TYPE_RISK_ROW);
  type_into (shell_find (row, BELAY_TYPE_TEXT_FIELD), "The glass is weeks late");
  g_assert_cmpstr (risk->title, ==, "The glass is weeks late");
  type_into (shell_find (row, BELAY_TYPE_TEXT_FIELD), "");
  g_assert_nonnull (belay_field_row_get_reason (BELAY_FIELD_ROW (shell_find (row, BELAY_TYPE_TEXT_FIELD))));
  g_assert_cmpstr (risk->title, ==, "The glass is weeks late");
  choose (shell_find (row, BELAY_TYPE_CHOICE_FIELD), BELAY_LIKELIHOOD_HIGH);
  g_assert_cmpint (risk->likelihood, ==, BELAY_LIKELIHOOD_HIGH);

  close_window (window);
  desk_close (&desk);
}

static void
test_long_text_is_as_tall_as_it_is (void)
{
  Desk       desk;
  GtkWidget *window, *page, *aim;

  desk_open (&desk, TRUE);
  page = show_page (BELAY_TYPE_PROJECTS_PAGE, desk.session, NULL, &window);
  belay_page_reveal (BELAY_PAGE (page), get_first_project (desk.session));
  settle ();
  gtk_widget_activate_action (page, "projects.details", NULL);
  settle ();
  aim = shell_find (shell_find (page, BELAY_TYPE_PROJECT_EDITOR), GTK_TYPE_TEXT_VIEW);
  while (!gtk_widget_get_visible (aim))
    aim = shell_find (gtk_widget_get_next_sibling (gtk_widget_get_parent (aim)), GTK_TYPE_TEXT_VIEW);
  /* Two lines; it is measured again once it knows how wide it is. */
  while (gtk_widget_get_height (aim) < 20 || gtk_widget_get_height (aim) > 120)
    g_main_context_iteration (NULL, TRUE);

  close_window (window);
  desk_close (&desk);
}

/* Somebody makes all three longer, and begins with the one that is refused as yet. */
static void
test_refused_is_tried_again (void)
{
  Desk                        desk;
  GtkWidget                  *window, *page, *editor, *likely, *pessimistic;
  const BelayMilestoneFields *milestone;

  desk_open (&desk, FALSE);
  page = show_page (BELAY_TYPE_PROJECTS_PAGE, desk.session, NULL, &window);
  editor = shell_find (page, BELAY_TYPE_MILESTONE_EDITOR);
  add_project (page, desk.session, "Greenhouse");
  milestone = belay_milestone_get (add_milestone (page, "Roof"));
  likely = find_field (editor, "likely-days");
  pessimistic = find_field (editor, "pessimistic-days");
  type_into (likely, "5");
  type_into (pessimistic, "8");
  type_into (likely, "20");
  g_assert_cmpint (milestone->likely_days, ==, 5);
  g_assert_nonnull (belay_field_row_get_reason (BELAY_FIELD_ROW (likely)));
  type_into (pessimistic, "30");
  settle ();
  g_assert_cmpint (milestone->pessimistic_days, ==, 30);
  g_assert_cmpint (milestone->likely_days, ==, 20);
  g_assert_null (belay_field_row_get_reason (BELAY_FIELD_ROW (likely)));
  type_into (likely, "-3");
  g_assert_nonnull (belay_field_row_get_reason (BELAY_FIELD_ROW (likely)));
  g_assert_cmpint (milestone->likely_days, ==, 20);

  close_window (window);
  desk_close (&desk);
}

static void
press (GtkWidget *row,
       guint      keyval)
{
  GListModel *controllers = gtk_widget_observe_controllers (row);
  gboolean    is_handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !is_handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, GDK_ALT_MASK, &is_handled);
    }
  g_assert_true (is_handled);
  g_object_unref (controllers);
}

static void
edit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       session)
{
  const char *verb;
  g_autoptr (GVariant) arguments = NULL;

  g_variant_get (parameter, "(&s@a{sv})", &verb, &arguments);
  g_assert_true (belay_session_edit (session, verb, arguments, NULL, NULL));
}

static void
let_edit (GtkWidget    *window,
          BelaySession *session)
{
  const GActionEntry entry = { "edit", edit_cb, "(sa{sv})" };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), &entry, 1, session);
  gtk_widget_insert_action_group (window, "workspace", G_ACTION_GROUP (group));
}

static void
test_moves_with_keys (void)
{
  Desk            desk;
  GtkWidget      *window, *page, *list;
  BelayProject   *project;
  BelayMilestone *first, *second;

  desk_open (&desk, FALSE);
  page = show_page (BELAY_TYPE_PROJECTS_PAGE, desk.session, NULL, &window);
  let_edit (window, desk.session);
  project = add_project (page, desk.session, "Greenhouse");
  first = add_milestone (page, "Foundation");
  second = add_milestone (page, "Walls");
  belay_page_reveal (BELAY_PAGE (page), BELAY_RECORD (project));
  settle ();
  list = get_part (shell_find (page, BELAY_TYPE_MILESTONE_TABLE), "list");

  press (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 1)), GDK_KEY_Up);
  g_assert_true (belay_list_get (belay_project_get (project)->milestones, 0) == second);
  settle ();
  press (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)), GDK_KEY_Up);
  press (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)), GDK_KEY_Down);
  g_assert_true (belay_list_get (belay_project_get (project)->milestones, 0) == first);

  close_window (window);
  desk_close (&desk);
}

static void
type_day (gpointer    entry,
          const char *text)
{
  gtk_editable_set_text (get_part (entry, "entry"), text);
  belay_date_entry_commit (entry);
}

static void
test_new_project_says_what_is_wrong (void)
{
  Desk             desk;
  GtkWidget       *window, *page, *form, *name, *reason, *start;
  BelayList       *projects;
  g_autofree char *long_name = g_strnfill (200, 'x');

  desk_open (&desk, FALSE);
  page = show_page (BELAY_TYPE_PROJECTS_PAGE, desk.session, NULL, &window);
  form = shell_find (page, BELAY_TYPE_NEW_PROJECT);
  name = get_part (form, "name");
  reason = get_part (form, "name_reason");
  start = get_part (form, "start");
  belay_page_add (BELAY_PAGE (page));
  settle ();
  projects = belay_workspace_get (belay_session_get_workspace (desk.session))->projects;

  g_signal_emit_by_name (name, "activate");
  g_assert_true (gtk_widget_get_visible (reason));
  gtk_editable_set_text (GTK_EDITABLE (name), long_name);
  g_assert_false (gtk_widget_get_visible (reason));
  type_day (start, "1 Jan 2300");
  g_assert_nonnull (belay_date_entry_get_problem (BELAY_DATE_ENTRY (start)));
  g_signal_emit_by_name (name, "activate");
  type_day (start, "");
  g_signal_emit_by_name (name, "activate");
  g_assert_nonnull (belay_date_entry_get_problem (BELAY_DATE_ENTRY (start)));
  g_assert_cmpuint (belay_list_get_length (projects), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, long_name);
  type_day (start, "next Monday");
  g_signal_emit_by_name (name, "activate");
  settle ();
  g_assert_cmpstr (belay_project_get (get_first_project (desk.session))->name, ==, long_name);

  close_window (window);
  desk_close (&desk);
}

static void
test_due_before_start_waits_for_the_start (void)
{
  Desk                      desk;
  GtkWidget                *window, *page, *editor, *due, *start;
  const BelayProjectFields *project;

  desk_open (&desk, FALSE);
  page = show_page (BELAY_TYPE_PROJECTS_PAGE, desk.session, NULL, &window);
  project = belay_project_get (add_project (page, desk.session, "Greenhouse"));
  editor = shell_find (page, BELAY_TYPE_PROJECT_EDITOR);
  due = belay_field_row_get_control (BELAY_FIELD_ROW (find_field (editor, "due")));
  start = belay_field_row_get_control (BELAY_FIELD_ROW (find_field (editor, "start")));
  type_day (due, "2026-10-01");
  g_assert_nonnull (belay_date_entry_get_problem (BELAY_DATE_ENTRY (due)));
  g_assert_cmpint (project->due, ==, BELAY_DAY_NONE);
  type_day (start, "2026-09-01");
  settle ();
  g_assert_null (belay_date_entry_get_problem (BELAY_DATE_ENTRY (due)));
  g_assert_cmpint (project->due, ==, belay_day_new (2026, 10, 1));

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
test_owner_who_left_is_named (void)
{
  Desk            desk;
  GtkWidget      *window, *page, *owner;
  BelayMilestone *milestone;

  desk_open (&desk, TRUE);
  milestone = belay_list_get (belay_project_get (get_first_project (desk.session))->milestones, 0);
  g_assert_true (belay_session_edit (desk.session, "change-milestone",
                                     shell_arguments ("milestone", belay_record_get_id (BELAY_RECORD (milestone)), "owner",
                                                      belay_record_get_id (BELAY_RECORD (desk.bo)), NULL),
                                     NULL, NULL));
  g_assert_true (belay_session_edit (desk.session, "change-person",
                                     shell_arguments ("person", belay_record_get_id (BELAY_RECORD (desk.bo)), "state",
                                                      "archived", NULL),
                                     NULL, NULL));
  page = show_page (BELAY_TYPE_PROJECTS_PAGE, desk.session, NULL, &window);
  belay_page_reveal (BELAY_PAGE (page), BELAY_RECORD (milestone));
  settle ();
  owner = find_field (shell_find (page, BELAY_TYPE_MILESTONE_EDITOR), "owner");
  g_assert_true (has_label (owner, "Bo Olsen, who left"));

  close_window (window);
  desk_close (&desk);
}

static void
test_fits_a_narrow_window (void)
{
  Desk       desk;
  GtkWidget *window, *page;
  int        width;

  desk_open (&desk, TRUE);
  page = show_page (BELAY_TYPE_PROJECTS_PAGE, desk.session, NULL, &window);
  g_object_set (page, "folded", TRUE, NULL);
  BELAY_FOREACH (BelayMilestone, milestone, belay_project_get (get_first_project (desk.session))->milestones)
  {
    belay_page_reveal (BELAY_PAGE (page), BELAY_RECORD (milestone));
    gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
    g_assert_cmpint (width, <=, 340);
  }

  close_window (window);
  desk_close (&desk);
}

static void
bind_rows (BelaySession *session,
           BelayProject *project)
{
  g_autoptr (GHashTable) attention = belay_plan_words_survey (session);
  g_autoptr (BelayPlan) plan = belay_plan_new (belay_session_get_workspace (session), project, get_today ());
  const BelayProjectFields *fields = belay_project_get (project);
  const GType               types[] = { BELAY_TYPE_PROJECT_ROW, BELAY_TYPE_MILESTONE_ROW };
  GtkWidget                *dependency = g_object_ref_sink (g_object_new (BELAY_TYPE_DEPENDENCY_ROW, NULL));
  g_autoptr (BelayPlanEntry) first = belay_plan_entry_new_project (session, project, attention);
  g_autoptr (BelayPlanEntry) second =
    belay_plan_entry_new_milestone (session, belay_list_get (fields->milestones, 0), plan, attention);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *row = g_object_ref_sink (g_object_new (types[i], "entry", first, NULL));

      g_object_set (row, "entry", second, "compact", TRUE, NULL);
      g_object_set (row, "entry", NULL, NULL);
      g_assert_finalize_object (row);
    }

  for (guint i = 0; i < 2; i++)
    belay_record_entry_bind (BELAY_RECORD_ENTRY (dependency), session, belay_list_get (fields->dependencies, i));
  belay_record_entry_bind (BELAY_RECORD_ENTRY (dependency), NULL, NULL);
  g_assert_finalize_object (dependency);
}

static void
bind_editors (BelaySession *session,
              BelayProject *project)
{
  BelayList *milestones = belay_project_get (project)->milestones;
  GtkWidget *editor = g_object_ref_sink (g_object_new (BELAY_TYPE_MILESTONE_EDITOR, "session", session, NULL));
  GtkWidget *details = g_object_ref_sink (g_object_new (BELAY_TYPE_PROJECT_EDITOR, "session", session, "project", project, NULL));
  GtkWidget *view = g_object_ref_sink (g_object_new (BELAY_TYPE_PROJECT_VIEW, "session", session, "project", project, NULL));
  GtkWidget *form = g_object_ref_sink (g_object_new (BELAY_TYPE_NEW_PROJECT, "session", session, NULL));

  g_object_set (editor, "milestone", belay_list_get (milestones, 0), NULL);
  g_object_set (editor, "milestone", belay_list_get (milestones, 1), NULL);
  g_object_set (editor, "milestone", NULL, NULL);
  g_object_set (details, "project", NULL, NULL);
  g_object_set (view, "compact", TRUE, "project", NULL, NULL);
  g_object_set (form, "session", NULL, NULL);
  g_assert_finalize_object (editor);
  g_assert_finalize_object (details);
  g_assert_finalize_object (view);
  g_assert_finalize_object (form);
}

static void
bind_framework (BelayFramework *framework)
{
  BelayArea          *area = belay_list_get (belay_framework_get (framework)->areas, 0);
  BelayCompetencyRow *row = g_object_ref_sink (g_object_new (BELAY_TYPE_COMPETENCY_ROW, NULL));
  BelayLevelCard     *card = g_object_ref_sink (g_object_new (BELAY_TYPE_LEVEL_CARD, NULL));

  for (guint i = 0; i < 2; i++)
    {
      belay_competency_row_bind (row, framework, belay_list_get (belay_area_get (area)->competencies, i));
      belay_competency_row_set_expanded (row, TRUE);
      belay_level_card_bind (card, belay_list_get (belay_framework_get (framework)->levels, i));
    }
  belay_competency_row_bind (row, NULL, NULL);
  belay_level_card_bind (card, NULL);
  g_assert_finalize_object (row);
  g_assert_finalize_object (card);
}

static void
test_templates (void)
{
  const GType                 pages[] = { BELAY_TYPE_PROJECTS_PAGE, BELAY_TYPE_TEAM_PAGE, BELAY_TYPE_FRAMEWORKS_PAGE };
  const BelayWorkspaceFields *fields;
  Desk                        desk;

  desk_open (&desk, TRUE);
  fields = belay_workspace_get (belay_session_get_workspace (desk.session));
  bind_rows (desk.session, belay_list_get (fields->projects, 0));
  bind_editors (desk.session, belay_list_get (fields->projects, 0));
  bind_framework (belay_list_get (fields->frameworks, 0));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *window;
      GtkWidget *page = show_page (pages[i], desk.session, NULL, &window);

      g_object_set (page, "folded", TRUE, NULL);
      settle ();
      g_object_set (page, "session", NULL, NULL);
      close_window (window);
    }
  desk_close (&desk);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *state = g_dir_make_tmp ("belay-state-XXXXXX", NULL);
  int              failed;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/projects/binds-rebinds-and-resets-templates", test_templates);
  g_test_add_func ("/app/projects/adds-a-project-with-dependent-milestones", test_add_project);
  g_test_add_func ("/app/projects/refuses-an-empty-title-at-its-field", test_refuse_empty_title);
  g_test_add_func ("/app/projects/changes-a-dependency-and-names-a-circle", test_change_dependency);
  g_test_add_func ("/app/projects/adds-and-changes-a-risk", test_risks);
  g_test_add_func ("/app/projects/offers-no-circle", test_offers_no_circle);
  g_test_add_func ("/app/projects/is-told-once-at-the-field", test_is_told_once_at_the_field);
  g_test_add_func ("/app/projects/milestone-says-its-plan", test_milestone_says_its_plan);
  g_test_add_func ("/app/projects/what-was-refused-is-tried-again", test_refused_is_tried_again);
  g_test_add_func ("/app/projects/milestones-move-with-keys", test_moves_with_keys);
  g_test_add_func ("/app/projects/a-new-project-says-what-is-wrong", test_new_project_says_what_is_wrong);
  g_test_add_func ("/app/projects/due-before-start-waits-for-the-start", test_due_before_start_waits_for_the_start);
  g_test_add_func ("/app/projects/an-owner-who-left-is-named", test_owner_who_left_is_named);
  g_test_add_func ("/app/projects/fits-a-narrow-window", test_fits_a_narrow_window);
  g_test_add_func ("/app/projects/a-long-text-is-as-tall-as-it-is", test_long_text_is_as_tall_as_it_is);

  failed = g_test_run ();
  shell_remove_folder (state);

  return failed;
}
