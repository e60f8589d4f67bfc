/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "shell-desk.h"

#include "belay-desk.h"
#include "belay-palette.h"

static BelayPalette *
find_palette (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (BELAY_IS_PALETTE (window))
        return BELAY_PALETTE (window);
    }

  return NULL;
}

static GtkListBoxRow *
find_row (BelayPalette *palette,
          const char   *title)
{
  GtkListBox    *list = shell_find (GTK_WIDGET (palette), GTK_TYPE_LIST_BOX);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    {
      if (gtk_widget_get_child_visible (GTK_WIDGET (row)) && shell_has_text (GTK_WIDGET (row), title))
        return row;
    }

  return NULL;
}

static void
type (BelayPalette *palette,
      const char   *words)
{
  GtkSearchEntry *entry = shell_find (GTK_WIDGET (palette), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  shell_desk_settle ();
}

static void
test_goes_to_somebody (void)
{
  ShellDesk  desk;
  BelayDesk *place;

  shell_desk_open (&desk, TRUE);
  place = shell_find (GTK_WIDGET (desk.window), BELAY_TYPE_DESK);
  shell_desk_activate (&desk, "win.commands", NULL);
  type (find_palette (), "far na");
  g_assert_nonnull (find_row (find_palette (), "Farah Nasser"));
  g_assert_null (find_row (find_palette (), "Amara Mensah"));
  g_signal_emit_by_name (shell_find (GTK_WIDGET (find_palette ()), GTK_TYPE_SEARCH_ENTRY), "activate");
  shell_desk_settle ();
  g_assert_null (find_palette ());
  g_assert_cmpstr (belay_person_get (belay_desk_get_person (place))->name, ==, "Farah Nasser");

  shell_desk_activate (&desk, "win.commands", NULL);
  type (find_palette (), "farah goals");
  g_signal_emit_by_name (shell_find (GTK_WIDGET (find_palette ()), GTK_TYPE_SEARCH_ENTRY), "activate");
  shell_desk_settle ();
  g_assert_cmpstr (belay_desk_get_page (place), ==, "goals");
  shell_desk_close (&desk);
}

static void
test_offers_what_can_be_done (void)
{
  ShellDesk desk;

  shell_desk_open (&desk, TRUE);
  shell_desk_activate (&desk, "win.commands", NULL);
  g_assert_nonnull (find_row (find_palette (), "Preferences"));
  g_assert_null (find_row (find_palette (), "Undo"));
  type (find_palette (), "no such thing");
  g_assert_true (shell_has_text (GTK_WIDGET (find_palette ()), "Nothing found"));
  gtk_window_close (GTK_WINDOW (find_palette ()));
  shell_desk_settle ();
  g_assert_true (belay_session_edit (desk.session, "add-person", shell_arguments ("name", "Gil Moran", NULL), NULL, NULL));
  shell_desk_activate (&desk, "win.commands", NULL);
  g_assert_nonnull (find_row (find_palette (), "Undo"));
  shell_desk_close (&desk);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *state = g_dir_make_tmp ("belay-test-XXXXXX", NULL);
  int              failed;

  g_setenv ("TZ", "UTC", TRUE);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  g_setenv ("XDG_DATA_HOME", state, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/app/palette/goes-to-somebody", test_goes_to_somebody);
  g_test_add_func ("/app/palette/offers-what-can-be-done", test_offers_what_can_be_done);

  failed = g_test_run ();
  shell_remove_folder (state);

  return failed;
}
