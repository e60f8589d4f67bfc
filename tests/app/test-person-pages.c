/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "belay-evidence-editor.h"
#include "belay-exemption-row.h"
#include "belay-gap-row.h"
#include "belay-leave-row.h"
#include "belay-level-cell.h"
#include "belay-level-entry-row.h"
#include "belay-path-page.h"
#include "belay-person-editor.h"
#include "belay-profile-header.h"
#include "belay-skill-view.h"
#include "belay-skills-page.h"
#include "belay-standing-row.h"
#include "page-desk.h"

#include <belay-evidence.h>
#include <belay-goal.h>

static BelayReadiness *
compute (Desk *desk)
{
  BelayWorkspace *workspace = belay_session_get_workspace (desk->session);

  return belay_readiness_new (workspace, desk->amara, "senior", belay_workspace_get_framework_of (workspace, desk->amara),
                              get_today (), NULL);
}

static void
test_rows_bind_and_reset (void)
{
  const GType types[] = { BELAY_TYPE_GAP_ROW, BELAY_TYPE_STANDING_ROW };
  Desk        desk;
  g_autoptr (BelayReadiness) readiness = NULL;
  g_autoptr (GListStore) skills = g_list_store_new (BELAY_TYPE_SKILL);
  BelaySkillContext context = { 0 };

  desk_open (&desk, TRUE);
  readiness = compute (&desk);
  context = (BelaySkillContext){ belay_session_get_workspace (desk.session), desk.amara, readiness, get_today (), NULL };
  belay_skills_update (skills, &context);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (skills)), ==, readiness->n_standings);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      BelaySkillRow *row = g_object_ref_sink (g_object_new (types[i], NULL));

      for (guint j = 0; j < readiness->n_standings; j++)
        {
          g_autoptr (BelaySkill) skill = g_list_model_get_item (G_LIST_MODEL (skills), j);

          belay_skill_row_bind (row, skill);
          gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, belay_skill_get_label (skill));
        }
      belay_skill_row_bind (row, NULL);
      g_assert_null (belay_skill_row_get_skill (row));
      g_assert_finalize_object (row);
    }
  desk_close (&desk);
}

static void
bind_entries (Desk       *desk,
              GType       type,
              const char *list)
{
  BelayRecordEntry *row = g_object_ref_sink (g_object_new (type, NULL));
  GListModel       *records = belay_record_ensure_list (BELAY_RECORD (desk->amara), list);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (BelayRecord) record = g_list_model_get_item (records, i);

      belay_record_entry_bind (row, desk->session, record);
      g_assert_true (belay_record_entry_get_record (row) == record);
    }
  belay_record_entry_bind (row, NULL, NULL);
  g_assert_finalize_object (row);
}

static void
test_editors_bind_and_reset (void)
{
  Desk                 desk;
  BelayPersonEditor   *person = g_object_ref_sink (g_object_new (BELAY_TYPE_PERSON_EDITOR, NULL));
  BelayEvidenceEditor *evidence = g_object_ref_sink (g_object_new (BELAY_TYPE_EVIDENCE_EDITOR, NULL));
  BelayLevelCell      *cell = BELAY_LEVEL_CELL (g_object_ref_sink (belay_level_cell_new ()));

  desk_open (&desk, TRUE);
  belay_person_editor_bind (person, desk.session, desk.amara);
  belay_person_editor_bind (person, desk.session, desk.bo);
  belay_person_editor_bind (person, NULL, NULL);
  BELAY_FOREACH (BelayEvidence, record, belay_person_get (desk.amara)->evidence)
  {
    belay_evidence_editor_bind (evidence, desk.session, record);
  }
  belay_evidence_editor_bind (evidence, NULL, NULL);
  belay_level_cell_bind (cell, NULL, NULL, BELAY_LEVEL_MARK_NONE);
  bind_entries (&desk, BELAY_TYPE_LEVEL_ENTRY_ROW, "levels");
  bind_entries (&desk, BELAY_TYPE_LEAVE_ROW, "leaves");
  bind_entries (&desk, BELAY_TYPE_EXEMPTION_ROW, "exemptions");
  g_assert_finalize_object (person);
  g_assert_finalize_object (evidence);
  g_assert_finalize_object (cell);
  desk_close (&desk);
}

static BelaySkill *
find_open_gap (GListModel *gaps)
{
  for (guint i = 0; i < g_list_model_get_n_items (gaps); i++)
    {
      g_autoptr (BelaySkill) skill = g_list_model_get_item (gaps, i);

      if (belay_skill_get_cover (skill) == NULL)
        return g_steal_pointer (&skill);
    }
  g_assert_not_reached ();
}

static void
test_goal_of_a_gap (void)
{
  Desk       desk;
  GtkWidget *window, *page;
  g_autoptr (BelayReadiness) readiness = NULL;
  g_autoptr (GListStore) gaps = g_list_store_new (BELAY_TYPE_SKILL);
  g_autoptr (BelaySkill) gap = NULL;
  BelaySkillContext context = { 0 };
  const char       *competency;
  BelayList        *goals;
  guint             n_before;
  BelayGoal        *goal;

  desk_open (&desk, TRUE);
  readiness = compute (&desk);
  context = (BelaySkillContext){ belay_session_get_workspace (desk.session), desk.amara, readiness, get_today (), NULL };
  belay_gaps_update (gaps, &context);
  gap = find_open_gap (G_LIST_MODEL (gaps));
  competency = belay_record_get_id (BELAY_RECORD (belay_skill_get_competency (gap)));
  goals = belay_person_get (desk.amara)->goals;
  n_before = belay_list_get_length (goals);

  page = show_page (BELAY_TYPE_PATH_PAGE, desk.session, desk.amara, &window);
  gtk_widget_activate_action (page, "person.cover-gap", "s", competency);
  settle ();
  g_assert_cmpuint (belay_list_get_length (goals), ==, n_before + 1);
  goal = belay_list_get (goals, n_before);
  g_assert_cmpstr (belay_goal_get (goal)->competencies[0], ==, competency);
  g_assert_nonnull (belay_goal_get (goal)->done_when);
  belay_gaps_update (gaps, &context);
  g_assert_true (belay_skill_get_cover (gap) == BELAY_RECORD (goal));

  g_assert_true (belay_session_undo (desk.session));
  g_assert_cmpuint (belay_list_get_length (goals), ==, n_before);
  close_window (window);
  desk_close (&desk);
}

static void
test_path_page (void)
{
  Desk       desk;
  GtkWidget *window, *page;
  GtkStack  *stack;

  desk_open (&desk, TRUE);
  page = show_page (BELAY_TYPE_PATH_PAGE, desk.session, desk.amara, &window);
  stack = get_part (page, "stack");
  gtk_widget_activate_action (page, "person.edit", NULL);
  settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "editor");
  belay_page_set_person (BELAY_PAGE (page), desk.bo);
  settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "path");

  gtk_widget_activate_action (page, "person.archive", NULL);
  g_assert_cmpint (belay_person_get (desk.bo)->state, ==, BELAY_PERSON_ARCHIVED);
  gtk_widget_activate_action (page, "person.remove", NULL);
  settle ();
  g_assert_null (belay_record_get_parent (BELAY_RECORD (desk.bo)));
  g_assert_true (belay_session_undo (desk.session));
  settle ();
  close_window (window);
  desk_close (&desk);
}

static void
test_skills_page (void)
{
  Desk       desk;
  GtkWidget *window, *page;
  BelayList *evidence;
  guint      n_before;

  desk_open (&desk, TRUE);
  page = show_page (BELAY_TYPE_SKILLS_PAGE, desk.session, desk.amara, &window);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_part (page, "stack")), ==, "skills");
  g_assert_nonnull (gtk_list_box_get_selected_row (get_part (page, "list")));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (adw_bin_get_child (get_part (page, "level"))), 3);
  settle ();

  evidence = belay_person_get (desk.amara)->evidence;
  n_before = belay_list_get_length (evidence);
  g_assert_true (belay_page_add (BELAY_PAGE (page)));
  settle ();
  g_assert_cmpuint (belay_list_get_length (evidence), ==, n_before + 1);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_part (page, "stack")), ==, "evidence");
  g_assert_true (belay_session_undo (desk.session));
  settle ();
  g_assert_cmpstr (gtk_stack_get_visible_child_name (get_part (page, "stack")), ==, "skills");
  belay_page_set_person (BELAY_PAGE (page), desk.bo);
  settle ();
  close_window (window);
  desk_close (&desk);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/person-pages/rows-bind-and-reset", test_rows_bind_and_reset);
  g_test_add_func ("/app/person-pages/editors-bind-and-reset", test_editors_bind_and_reset);
  g_test_add_func ("/app/person-pages/goal-of-a-gap", test_goal_of_a_gap);
  g_test_add_func ("/app/person-pages/path-page", test_path_page);
  g_test_add_func ("/app/person-pages/skills-page", test_skills_page);

  return g_test_run ();
}
