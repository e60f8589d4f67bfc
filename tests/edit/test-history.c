/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture.h"

/* One step of a story: what is done, and what can be undone and redone after it. */
typedef struct
{
  enum
  {
    RENAME,
    TYPE,
    SEAL,
    UNDO,
    REDO,
    END
  } what;
  const char *text;
  const char *name;
  const char *undo;
  const char *redo;
} Step;

static const Step edits[] = {
  { RENAME, "A", "A", "Change workspace", NULL },
  { RENAME, "B", "B", "Change workspace", NULL },
  { UNDO, NULL, "A", "Change workspace", "Change workspace" },
  { UNDO, NULL, "Test", NULL, "Change workspace" },
  { UNDO, NULL, "Test", NULL, "Change workspace" },
  { REDO, NULL, "A", "Change workspace", "Change workspace" },
  { REDO, NULL, "B", "Change workspace", NULL },
  { REDO, NULL, "B", "Change workspace", NULL },
  { UNDO, NULL, "A", "Change workspace", "Change workspace" },
  { RENAME, "C", "C", "Change workspace", NULL },
  { UNDO, NULL, "A", "Change workspace", "Change workspace" },
  { UNDO, NULL, "Test", NULL, "Change workspace" },
  { END }
};

static const Step typing[] = {
  { TYPE, "P", "P", "Change workspace", NULL },
  { TYPE, "Pl", "Pl", "Change workspace", NULL },
  { TYPE, "Pla", "Pla", "Change workspace", NULL },
  { SEAL, NULL, "Pla", "Change workspace", NULL },
  { TYPE, "Plan", "Plan", "Change workspace", NULL },
  { UNDO, NULL, "Pla", "Change workspace", "Change workspace" },
  { UNDO, NULL, "Test", NULL, "Change workspace" },
  { REDO, NULL, "Pla", "Change workspace", "Change workspace" },
  { TYPE, "Pla!", "Pla!", "Change workspace", NULL },
  { UNDO, NULL, "Pla", "Change workspace", "Change workspace" },
  { END }
};

static const Step same_again[] = {
  { RENAME, "Test", "Test", NULL, NULL },
  { RENAME, "A", "A", "Change workspace", NULL },
  { RENAME, "A", "A", "Change workspace", NULL },
  { UNDO, NULL, "Test", NULL, "Change workspace" },
  { END }
};

static void
take_step (BelayEditor *editor,
           const Step  *step)
{
  GVariant *arguments = g_variant_new_parsed ("{'name': <%s>}", step->text != NULL ? step->text : "");

  g_variant_ref_sink (arguments);
  if (step->what == RENAME)
    g_assert_true (belay_editor_run (editor, "change-workspace", arguments, NULL, NULL));
  else if (step->what == TYPE)
    g_assert_true (belay_editor_type (editor, "change-workspace", arguments, NULL));
  else if (step->what == SEAL)
    belay_history_seal (belay_editor_get_history (editor));
  else if (step->what == UNDO)
    belay_editor_undo (editor);
  else
    belay_editor_redo (editor);
  g_variant_unref (arguments);
}

static void
test_story (gconstpointer story)
{
  g_autoptr (BelayIds) ids = belay_ids_new_seeded (1);
  g_autoptr (BelayWorkspace) workspace = belay_workspace_create ("0ecf1a0e-0000-4000-8000-000000000000", "Test");
  g_autoptr (BelayEditor) editor = belay_editor_new (workspace, ids);
  BelayHistory *history = belay_editor_get_history (editor);

  for (const Step *step = story; step->what != END; step++)
    {
      take_step (editor, step);
      g_assert_cmpstr (belay_workspace_get (workspace)->name, ==, step->name);
      g_assert_cmpstr (belay_history_get_undo_name (history), ==, step->undo);
      g_assert_cmpstr (belay_history_get_redo_name (history), ==, step->redo);
    }
}

static void
test_serial_tells_what_is_saved (Fixture      *fixture,
                                 gconstpointer data)
{
  BelayHistory *history = belay_editor_get_history (fixture->editor);
  guint64       saved = belay_history_get_serial (history);

  g_free (fixture_edit (fixture, "change-workspace", "{'name': <'A'>}"));
  g_assert_cmpuint (belay_history_get_serial (history), !=, saved);
  belay_editor_undo (fixture->editor);
  g_assert_cmpuint (belay_history_get_serial (history), ==, saved);
  g_free (fixture_edit (fixture, "change-workspace", "{'name': <'B'>}"));
  g_assert_cmpuint (belay_history_get_serial (history), !=, saved);
}

static void
test_reverted_edit_cannot_be_redone (Fixture      *fixture,
                                     gconstpointer data)
{
  g_free (fixture_edit (fixture, "change-workspace", "{'name': <'A'>}"));
  belay_editor_revert (fixture->editor);
  g_assert_cmpstr (belay_workspace_get (fixture->workspace)->name, ==, "Test");
  g_assert_false (belay_editor_redo (fixture->editor));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/history/edits", edits, test_story);
  g_test_add_data_func ("/history/typing-merges", typing, test_story);
  g_test_add_data_func ("/history/saying-the-same-is-no-edit", same_again, test_story);
  FIXTURE_TEST ("/history/serial-tells-what-is-saved", test_serial_tells_what_is_saved);
  FIXTURE_TEST ("/history/reverted-edit-cannot-be-redone", test_reverted_edit_cannot_be_redone);

  return g_test_run ();
}
