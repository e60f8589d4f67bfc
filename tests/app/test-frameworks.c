/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "belay-competency-editor.h"
#include "belay-draft-field.h"
#include "belay-field-row.h"
#include "belay-framework-editor.h"
#include "belay-frameworks-page.h"
#include "belay-part-buttons.h"
#include "page-desk.h"
#include "shell-desk.h"

#include <belay-writer.h>

#define PYTHON "senior-python"

static BelayFramework *
find_draft (const Desk *desk)
{
  return belay_workspace_find_draft (belay_session_get_workspace (desk->session), PYTHON);
}

static BelayLevel *
find_level (const Desk *desk,
            const char *id)
{
  return belay_framework_find_level (find_draft (desk), id);
}

static gpointer
find_field (GtkWidget   *widget,
            BelayRecord *record,
            const char  *field)
{
  if (BELAY_IS_FIELD_ROW (widget) && belay_field_row_get_record (BELAY_FIELD_ROW (widget)) == record &&
      g_str_equal (belay_field_row_get_field (BELAY_FIELD_ROW (widget))->name, field))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      gpointer found = find_field (child, record, field);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *tip)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_widget_get_tooltip_text (widget), tip) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, tip);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_line (GtkWidget  *widget,
           const char *verb)
{
  g_autofree char *found_verb = NULL;

  if (BELAY_IS_DRAFT_FIELD (widget))
    g_object_get (widget, "verb", &found_verb, NULL);
  if (g_strcmp0 (found_verb, verb) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_line (child, verb);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
press (gpointer button)
{
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

static void
type_text (gpointer    field,
           const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (belay_field_row_get_control (field)), text);
  settle ();
}

/* The page on the framework that people are measured by, being revised. */
static GtkWidget *
revise (Desk       *desk,
        GtkWidget **out_window)
{
  GtkWidget      *page;
  BelayFramework *published;

  desk_open (desk, TRUE);
  page = show_page (BELAY_TYPE_FRAMEWORKS_PAGE, desk->session, NULL, out_window);
  published = belay_workspace_find_framework (belay_session_get_workspace (desk->session), PYTHON, 0);
  belay_page_reveal (BELAY_PAGE (page), BELAY_RECORD (published));
  press (get_part (page, "revise"));
  g_assert_nonnull (find_draft (desk));
  g_assert_true (gtk_widget_get_visible (get_part (page, "editor")));
  g_assert_false (gtk_widget_get_visible (get_part (page, "revise")));

  return page;
}

static void
test_levels_are_edited (void)
{
  Desk         desk;
  GtkWidget   *window;
  GtkWidget   *page = revise (&desk, &window);
  BelayRecord *level = BELAY_RECORD (find_level (&desk, "senior"));

  type_text (find_field (page, level, "must-floor"), "4");
  g_assert_cmpint (belay_level_get (BELAY_LEVEL (level))->must_floor, ==, 4);
  type_text (find_field (page, level, "must-floor"), "9");
  g_assert_nonnull (belay_field_row_get_reason (find_field (page, level, "must-floor")));
  g_assert_cmpint (belay_level_get (BELAY_LEVEL (level))->must_floor, ==, 4);
  type_text (find_field (page, level, "score"), "90");
  g_assert_cmpint (belay_level_get (BELAY_LEVEL (level))->score, ==, 900);
  type_text (find_field (page, level, "typical-months-most"), "1");
  g_assert_nonnull (belay_field_row_get_reason (find_field (page, level, "typical-months-most")));

  press (find_button (page, "Move “Senior” up"));
  g_assert_true (belay_list_get (belay_framework_get (find_draft (&desk))->levels, 1) == level);
  press (find_button (page, "Delete “Senior”"));
  g_assert_null (find_level (&desk, "senior"));
  g_assert_true (belay_session_undo (desk.session));
  settle ();
  g_assert_nonnull (find_field (page, level, "name"));

  close_window (window);
  desk_close (&desk);
}

static void
write_competency (GtkWidget  *page,
                  const char *name)
{
  GtkWidget *line = find_line (page, "add-competency");

  belay_draft_field_set_text (BELAY_DRAFT_FIELD (line), name);
  g_assert_true (belay_draft_field_submit (BELAY_DRAFT_FIELD (line)));
  settle ();
}

static GtkWidget *
open_competency (GtkWidget  *page,
                 const char *name)
{
  g_autofree char *tip = g_strdup_printf ("Delete “%s”", name);
  GtkWidget       *editor = gtk_widget_get_ancestor (find_button (page, tip), BELAY_TYPE_COMPETENCY_EDITOR);

  belay_competency_editor_open (BELAY_COMPETENCY_EDITOR (editor));
  settle ();

  return editor;
}

/* What is missing is said until it is written, in the cell where it is missing. */
static void
test_competencies_are_edited (void)
{
  Desk             desk;
  GtkWidget       *window;
  GtkWidget       *page = revise (&desk, &window);
  GtkWidget       *editor, *line;
  BelayCompetency *typing;
  BelayBehaviour  *behaviour;

  g_assert_false (shell_has_text (page, "nothing says what “Junior” looks like"));
  write_competency (page, "Typing");
  typing = belay_framework_find_competency (find_draft (&desk), "typing");
  g_assert_nonnull (typing);
  g_assert_true (shell_has_text (page, "Typing: nothing says what “Junior” looks like"));
  editor = open_competency (page, "Typing");
  type_text (find_field (editor, BELAY_RECORD (typing), "weight"), "3");
  g_assert_cmpint (belay_competency_get (typing)->weight, ==, 3);

  line = find_line (editor, "change-behaviour");
  belay_draft_field_set_text (BELAY_DRAFT_FIELD (line), "Reads annotations");
  g_assert_true (belay_draft_field_submit (BELAY_DRAFT_FIELD (line)));
  settle ();
  behaviour = belay_list_get (belay_competency_get (typing)->behaviours, 0);
  g_assert_cmpstr (belay_record_get_id (BELAY_RECORD (behaviour)), ==, "junior");
  g_assert_false (shell_has_text (page, "nothing says what “Junior” looks like"));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (
                              belay_field_row_get_control (find_field (editor, BELAY_RECORD (behaviour), "examples")))),
                            "One\n\nTwo", -1);
  settle ();
  g_assert_cmpuint (g_strv_length (belay_behaviour_get (behaviour)->examples), ==, 2);

  close_window (window);
  desk_close (&desk);
}

static void
test_all_can_be_taken_back (void)
{
  Desk             desk;
  GtkWidget       *window;
  GtkWidget       *page = revise (&desk, &window);
  BelayFramework  *draft = find_draft (&desk);
  g_autofree char *before = belay_writer_write (BELAY_RECORD (draft), NULL);
  g_autofree char *after = NULL;

  type_text (find_field (page, BELAY_RECORD (draft), "name"), "Ours");
  write_competency (page, "Typing");
  press (get_part (page, "publish"));
  g_assert_null (find_draft (&desk));
  g_assert_false (gtk_widget_get_visible (get_part (page, "editor")));
  g_assert_true (gtk_widget_get_visible (get_part (page, "revise")));

  for (guint i = 0; i < 3; i++)
    g_assert_true (belay_session_undo (desk.session));
  settle ();
  g_assert_true (gtk_widget_get_visible (get_part (page, "editor")));
  after = belay_writer_write (BELAY_RECORD (draft), NULL);
  g_assert_cmpstr (after, ==, before);
  press (get_part (page, "discard"));
  g_assert_null (find_draft (&desk));

  close_window (window);
  desk_close (&desk);
}

static void
test_a_copy_is_edited (void)
{
  Desk       desk;
  GtkWidget *window;
  GtkWidget *page;

  desk_open (&desk, TRUE);
  page = show_page (BELAY_TYPE_FRAMEWORKS_PAGE, desk.session, NULL, &window);
  press (get_part (page, "duplicate"));
  g_assert_true (gtk_widget_get_visible (get_part (page, "editor")));
  g_assert_true (gtk_widget_get_visible (get_part (page, "publish")));
  g_assert_true (belay_session_undo (desk.session));
  settle ();
  g_assert_false (gtk_widget_get_visible (get_part (page, "editor")));

  close_window (window);
  desk_close (&desk);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/frameworks-page/levels-are-edited", test_levels_are_edited);
  g_test_add_func ("/frameworks-page/competencies-are-edited", test_competencies_are_edited);
  g_test_add_func ("/frameworks-page/all-can-be-taken-back", test_all_can_be_taken_back);
  g_test_add_func ("/frameworks-page/a-copy-is-edited", test_a_copy_is_edited);

  return g_test_run ();
}
