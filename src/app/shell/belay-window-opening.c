/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* How a workspace comes into the window: a new one, the sample, a folder. */

#include "belay-new-workspace.h"
#include "belay-window-private.h"

#include <belay-compat.h>
#include <glib/gi18n.h>

static void
open_sample_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  BelayWindow *self = BELAY_WINDOW (user_data);
  g_autoptr (BelayOpening) opening = belay_opening_new (BELAY_OPENING_SAMPLE, NULL, self->today);

  belay_window_open (self, opening);
}

static void
open_again (BelayWindow     *self,
            BelayOpeningKind kind)
{
  g_autoptr (BelayOpening) opening = NULL;

  if (self->opening == NULL)
    return;

  opening = belay_opening_copy (self->opening);
  opening->kind = kind;
  belay_window_open (self, opening);
}

static void
open_for_reading_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  open_again (BELAY_WINDOW (user_data), BELAY_OPENING_READ);
}

static void
try_again_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  BelayWindow *self = BELAY_WINDOW (user_data);

  if (self->opening != NULL)
    open_again (self, self->opening->kind);
}

static void
show_welcome_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  /* It leads away from what went wrong, never from a workspace. */
  if (BELAY_WINDOW (user_data)->session == NULL)
    belay_window_set_session (BELAY_WINDOW (user_data), NULL);
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  BelayWindow *self = BELAY_WINDOW (source);
  g_autoptr (GFile) folder = belay_choose_finish (result, NULL);
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;
  g_autoptr (BelayOpening) opening = NULL;

  if (path == NULL)
    return;

  opening = belay_opening_new (BELAY_OPENING_WRITE, path, self->today);
  belay_window_open (self, opening);
}

static void
open_folder_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  belay_choose_folder (GTK_WINDOW (user_data), _ ("Open a workspace"), _ ("_Open"), BELAY_WINDOW (user_data)->cancellable,
                       folder_chosen_cb, NULL);
}

static void
new_workspace_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  belay_new_workspace_present (GTK_WINDOW (user_data));
}

static void
create_workspace_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  BelayWindow *self = BELAY_WINDOW (user_data);
  const char  *folder, *title, *me;
  g_autoptr (BelayOpening) opening = NULL;

  g_variant_get (parameter, "(^&ay&s&s)", &folder, &title, &me);
  opening = belay_opening_new (BELAY_OPENING_NEW, folder, self->today);
  opening->name = g_strdup (title);
  opening->me = g_strdup (me);
  belay_window_open (self, opening);
}

/*< private >
 * belay_window_add_opening_actions:
 *
 * Adds how a workspace comes into the window.
 */
void
belay_window_add_opening_actions (BelayWindow *self)
{
  static const GActionEntry entries[] = {
    { "open-folder", open_folder_cb },
    { "open-sample", open_sample_cb },
    { "open-for-reading", open_for_reading_cb },
    { "try-again", try_again_cb },
    { "show-welcome", show_welcome_cb },
    { "new-workspace", new_workspace_cb },
    { "create-workspace", create_workspace_cb, "(ayss)" },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
