/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* What the window does when it is asked: `win.*` for going somewhere and opening
 * things, `workspace.*` for everything that changes the workspace. */

#include "belay-pages.h"
#include "belay-mentee-dialog.h"
#include "belay-palette.h"
#include "belay-preferences-window.h"
#include "belay-who.h"
#include "belay-share-dialog.h"
#include "belay-window-private.h"

#include <belay-compat.h>
#include <glib/gi18n.h>

static void
show_page_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  BelayWindow *self = BELAY_WINDOW (user_data);

  if (self->session != NULL && belay_desk_show_page (self->desk, g_variant_get_string (parameter, NULL)))
    belay_split_show_content (self->split, TRUE);
}

static void
show_position_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  const BelayPageKind *kind = belay_pages_get ((guint) g_variant_get_int32 (parameter));

  if (kind != NULL)
    gtk_widget_activate_action (GTK_WIDGET (user_data), "win.show-page", "s", kind->name);
}

static void
open_person_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  BelayWindow *self = BELAY_WINDOW (user_data);
  BelayPerson *person = NULL;

  if (self->session != NULL)
    person = belay_workspace_find (belay_session_get_workspace (self->session), g_variant_get_string (parameter, NULL),
                                   BELAY_TYPE_PERSON);
  if (person != NULL && belay_desk_show_person (self->desk, person))
    belay_split_show_content (self->split, TRUE);
}

static void
open_record_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  if (!belay_window_show_record (BELAY_WINDOW (user_data), g_variant_get_string (parameter, NULL)))
    belay_window_toast (BELAY_WINDOW (user_data), _ ("It is not there any more"), NULL, NULL);
}

static void
search_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  BelayWindow *self = BELAY_WINDOW (user_data);

  if (self->session == NULL)
    return;
  belay_split_show_content (self->split, TRUE);
  belay_desk_search (self->desk);
}

static void
commands_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  BelayWindow *self = BELAY_WINDOW (user_data);

  if (self->session != NULL)
    belay_palette_present (GTK_WINDOW (self), self->session, belay_desk_get_person (self->desk),
                           G_ACTION_GROUP (self->workspace_actions));
}

/* While both panes are seen, the focus would only be led away from where it is. */
static void
uncover_sidebar (BelayWindow *self)
{
  if (belay_split_is_folded (self->split))
    belay_split_show_content (self->split, FALSE);
}

static void
show_sidebar_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  BelayWindow *self = BELAY_WINDOW (user_data);

  uncover_sidebar (self);
  belay_sidebar_focus (self->sidebar);
}

static void
switch_pane_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  BelayWindow *self = BELAY_WINDOW (user_data);
  GtkWidget   *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean     is_in_sidebar = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sidebar));

  if (self->session == NULL)
    return;
  if (!is_in_sidebar)
    {
      uncover_sidebar (self);
      belay_sidebar_focus (self->sidebar);
      return;
    }

  belay_split_show_content (self->split, TRUE);
  belay_desk_focus (self->desk);
}

static void
menu_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  BelayWindow *self = BELAY_WINDOW (user_data);

  if (self->session == NULL)
    return;
  uncover_sidebar (self);
  belay_sidebar_open_menu (self->sidebar);
}

static void
add_cb (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  BelayWindow *self = BELAY_WINDOW (user_data);

  if (self->session != NULL)
    belay_desk_add (self->desk);
}

static void
add_mentee_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  BelayWindow *self = user_data;

  if (self->session == NULL)
    return;
  /* A mentee has a mentor, so somebody has to sit here. */
  if (belay_session_get_me (self->session) == NULL)
    belay_who_present (GTK_WINDOW (self), self->session, "win.add-mentee");
  else
    belay_mentee_dialog_present (GTK_WINDOW (self), self->session, TRUE);
}

static void
add_person_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  BelayWindow *self = user_data;

  if (self->session != NULL)
    belay_mentee_dialog_present (GTK_WINDOW (self), self->session, FALSE);
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  belay_preferences_window_present (GTK_WINDOW (user_data), BELAY_WINDOW (user_data)->session);
}

static void
share_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  BelayWindow *self = user_data;

  if (self->session != NULL)
    belay_share_dialog_present (self, self->session, belay_desk_get_subject (self->desk));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  belay_show_about (GTK_WINDOW (user_data));
}

static void
show_files_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  const char *folder = belay_window_get_folder (BELAY_WINDOW (user_data));

  if (folder != NULL)
    belay_show_folder (GTK_WINDOW (user_data), folder);
}

/* Why nothing happened, for what knows it without asking the workspace. */
static void
tell_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  belay_window_toast (BELAY_WINDOW (user_data), g_variant_get_string (parameter, NULL), NULL, NULL);
}

static void
edit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  BelayWindow *self = user_data;
  const char  *verb;
  g_autoptr (GVariant) arguments = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&s@a{sv})", &verb, &arguments);
  /* Who is refused is told by the session's signal. */
  if (self->session != NULL && !belay_session_edit (self->session, verb, arguments, NULL, &error))
    g_debug ("%s: %s", verb, error->message);
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  BelayWindow     *self = user_data;
  g_autofree char *name = g_strdup (belay_session_get_undo_name (self->session));
  g_autofree char *text = NULL;

  if (!belay_session_undo (self->session))
    return;

  /* Translators: the name of an edit, such as "Add goal". */
  text = g_strdup_printf (_ ("Undone: %s"), name);
  belay_window_toast (self, text, _ ("_Redo"), "workspace.redo");
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  BelayWindow     *self = user_data;
  g_autofree char *name = g_strdup (belay_session_get_redo_name (self->session));
  g_autofree char *text = NULL;

  if (!belay_session_redo (self->session))
    return;

  /* Translators: the name of an edit, such as "Add goal". */
  text = g_strdup_printf (_ ("Done again: %s"), name);
  belay_window_toast (self, text, _ ("_Undo"), "workspace.undo");
}

static void
hide_private_cb (GSimpleAction *action,
                 GVariant      *state,
                 gpointer       user_data)
{
  BelayWindow *self = user_data;

  g_simple_action_set_state (action, state);
  if (self->session != NULL)
    belay_session_hide_private (self->session, g_variant_get_boolean (state));
}

/*< private >
 * belay_window_add_actions:
 *
 * Adds what the window does when it is asked.
 */
void
belay_window_add_actions (BelayWindow *self)
{
  static const GActionEntry entries[] = {
    { "edit", edit_cb, "(sa{sv})" },
    { "undo", undo_cb },
    { "redo", redo_cb },
  };
  static const GActionEntry window_entries[] = {
    { "show-page", show_page_cb, "s" },
    { "show-position", show_position_cb, "i" },
    { "open-person", open_person_cb, "s" },
    { "open-goal", open_record_cb, "s" },
    { "open-meeting", open_record_cb, "s" },
    { "open-project", open_record_cb, "s" },
    { "open-milestone", open_record_cb, "s" },
    { "open-evidence", open_record_cb, "s" },
    { "open-assessment", open_record_cb, "s" },
    { "open-record", open_record_cb, "s" },
    { "tell", tell_cb, "s" },
    { "search", search_cb },
    { "commands", commands_cb },
    { "add", add_cb },
    { "add-mentee", add_mentee_cb },
    { "add-person", add_person_cb },
    { "preferences", preferences_cb },
    { "share", share_cb },
    { "menu", menu_cb },
    { "show-sidebar", show_sidebar_cb },
    { "switch-pane", switch_pane_cb },
    { "hide-private", NULL, NULL, "false", hide_private_cb },
    { "show-files", show_files_cb },
    { "about", about_cb },
  };

  self->workspace_actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->workspace_actions), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "workspace", G_ACTION_GROUP (self->workspace_actions));
  g_action_map_add_action_entries (G_ACTION_MAP (self), window_entries, G_N_ELEMENTS (window_entries), self);
  belay_window_add_opening_actions (self);
  belay_window_add_rescue_actions (self);
}

static void
enable (gpointer    map,
        const char *name,
        gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (map), name)), enabled);
}

static gboolean
has_anybody (BelaySession *session)
{
  const BelayWorkspaceFields *fields = belay_workspace_get (belay_session_get_workspace (session));

  return belay_list_get_length (fields->people) + belay_list_get_length (fields->projects) > 0;
}

/*< private >
 * belay_window_update_actions:
 *
 * Says which actions make sense now.
 */
void
belay_window_update_actions (BelayWindow *self)
{
  gboolean is_open = self->session != NULL && !self->is_busy;
  gboolean is_served = belay_is_served (GTK_WIDGET (self));

  enable (self->workspace_actions, "edit", is_open && !belay_session_is_read_only (self->session));
  enable (self->workspace_actions, "undo", is_open && belay_session_get_undo_name (self->session) != NULL);
  enable (self->workspace_actions, "redo", is_open && belay_session_get_redo_name (self->session) != NULL);
  enable (self, "search", is_open);
  enable (self, "add-mentee", is_open && !belay_session_is_read_only (self->session));
  enable (self, "add-person", is_open && !belay_session_is_read_only (self->session));
  enable (self, "share", is_open && !is_served && has_anybody (self->session));
  enable (self, "show-files", is_open && !is_served);
  enable (self, "open-folder", !is_served);
  enable (self, "open-broken", is_open && !is_served);
  enable (self, "save-elsewhere", is_open && !is_served);
  enable (self, "new-workspace", !is_served);
  enable (self, "create-workspace", !is_served);
}
