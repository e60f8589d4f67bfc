/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-window.h"

#include "belay-pages.h"
#include "belay-preferences.h"
#include "belay-save-state.h"
#include "belay-welcome-page.h"
#include "belay-whereabouts.h"
#include "belay-who.h"
#include "belay-window-private.h"

#include <belay-compat.h>
#include <glib/gi18n.h>

#define VIEW_WELCOME "welcome"
#define VIEW_LOADING "loading"
#define VIEW_PROBLEM "problem"
#define VIEW_WORKSPACE "workspace"

/**
 * BelayWindow:
 *
 * The window: a welcome, a workspace with its sidebar and pages, or what went wrong
 * when it was opened.
 *
 * It is seen before the workspace is: a worker loads it. The window owns the session
 * and answers the actions of everything in it.
 */
G_DEFINE_FINAL_TYPE (BelayWindow, belay_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_view (BelayWindow *self,
           const char  *view)
{
  gtk_stack_set_visible_child_name (self->views, view);
}

static void
show_problem (BelayWindow  *self,
              const GError *error)
{
  gboolean can_be_read = g_error_matches (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_LOCKED) ||
                         g_error_matches (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_READ_ONLY);
  gboolean         is_none = g_error_matches (error, BELAY_STORE_ERROR, BELAY_STORE_ERROR_NOT_A_WORKSPACE);
  g_autofree char *text = g_utf8_make_valid (error->message, -1);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_title (self->problem, is_none ? _ ("No workspace there") : _ ("The workspace cannot be opened"));
  adw_status_page_set_description (self->problem, escaped);
  gtk_widget_set_visible (self->problem_read, can_be_read && self->opening != NULL);
  gtk_widget_set_visible (self->problem_again, !is_none && self->opening != NULL);
  show_view (self, VIEW_PROBLEM);
}

/*< private >
 * belay_window_set_busy:
 *
 * Shows that something is under way instead of the workspace, so that nobody edits meanwhile.
 */
void
belay_window_set_busy (BelayWindow *self,
                       gboolean     is_busy)
{
  self->is_busy = is_busy;
  belay_window_update_actions (self);
  show_view (self, is_busy ? VIEW_LOADING : self->session != NULL ? VIEW_WORKSPACE
                                                                  : VIEW_WELCOME);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (BelayWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (BelaySession) session = belay_opening_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (session != NULL)
    belay_window_set_session (self, session);
  else
    show_problem (self, error);
}

/* What it offers to undo would be another edit now. */
static void
drop_toast (BelayWindow *self)
{
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  g_clear_weak_pointer (&self->toast);
}

static void
offer_undo (BelayWindow *self,
            const char  *name)
{
  if (name != NULL)
    belay_window_toast (self, name, _ ("_Undo"), "workspace.undo");
}

static void
refused_cb (BelayWindow *self,
            const char  *message,
            const char  *field)
{
  belay_window_toast (self, message, NULL, NULL);
}

static void
history_changed_cb (BelayWindow *self)
{
  drop_toast (self);
  belay_window_update_actions (self);
}

static void
desk_changed_cb (BelayWindow *self)
{
  const char *page = belay_desk_get_page (self->desk);

  if (page != NULL && belay_pages_find (page)->scope == BELAY_PAGE_OF_PERSON && belay_desk_get_person (self->desk) != NULL)
    belay_sidebar_select_person (self->sidebar, belay_desk_get_person (self->desk));
  else
    belay_sidebar_select_page (self->sidebar, page);
  belay_window_update_actions (self);
}

static void
remember_size (BelayWindow *self)
{
  int width, height;

  if (self->settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

static gboolean
belay_window_close_request (GtkWindow *window)
{
  remember_size (BELAY_WINDOW (window));
  if (!belay_window_save_or_ask (BELAY_WINDOW (window), NULL))
    return TRUE;

  return GTK_WINDOW_CLASS (belay_window_parent_class)->close_request (window);
}

static void
belay_window_dispose (GObject *object)
{
  BelayWindow *self = BELAY_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_object (&self->workspace_actions);
  g_clear_object (&self->settings);
  g_clear_weak_pointer (&self->toast);
  g_clear_pointer (&self->opening, belay_opening_free);

  G_OBJECT_CLASS (belay_window_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (BELAY_TYPE_SPLIT);
  g_type_ensure (BELAY_TYPE_SIDEBAR);
  g_type_ensure (BELAY_TYPE_DESK);
  g_type_ensure (BELAY_TYPE_WELCOME_PAGE);
  g_type_ensure (BELAY_TYPE_SAVE_NOTE);
  g_type_ensure (BELAY_TYPE_SAVE_BAR);
}

static void
belay_window_class_init (BelayWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ensure_types ();
  G_OBJECT_CLASS (klass)->dispose = belay_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = belay_window_close_request;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, BelayWindow, views);
  gtk_widget_class_bind_template_child (widget_class, BelayWindow, split);
  gtk_widget_class_bind_template_child (widget_class, BelayWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, BelayWindow, desk);
  gtk_widget_class_bind_template_child (widget_class, BelayWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, BelayWindow, problem_read);
  gtk_widget_class_bind_template_child (widget_class, BelayWindow, problem_again);
  gtk_widget_class_bind_template_callback (widget_class, desk_changed_cb);
}

static void
belay_window_init (BelayWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->cancellable = g_cancellable_new ();
  self->settings = belay_preferences_new ();
  if (self->settings != NULL)
    {
      gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                                   g_settings_get_int (self->settings, "window-height"));
      if (g_settings_get_boolean (self->settings, "window-maximized"))
        gtk_window_maximize (GTK_WINDOW (self));
    }
  belay_window_add_actions (self);
  if (self->settings != NULL && g_settings_get_boolean (self->settings, "hide-private-at-start"))
    g_action_group_change_action_state (G_ACTION_GROUP (self), "hide-private", g_variant_new_boolean (TRUE));
  belay_window_update_actions (self);
}

/**
 * belay_window_new:
 * @application: the application
 * @today: the day it is
 *
 * Returns: (transfer none): a window with a welcome; the application owns it
 */
BelayWindow *
belay_window_new (GtkApplication *application,
                  BelayDay        today)
{
  BelayWindow *self = g_object_new (BELAY_TYPE_WINDOW, "application", application, NULL);

  self->today = today;

  return self;
}

/*< private >
 * belay_window_begin_opening:
 *
 * Opens a workspace; what was open before is left as it is.
 */
void
belay_window_begin_opening (BelayWindow        *self,
                            const BelayOpening *opening)
{
  BelayOpening *copy = belay_opening_copy (opening);

  if (belay_is_served (GTK_WIDGET (self)))
    copy->kind = BELAY_OPENING_SAMPLE;
  belay_window_set_session (self, NULL);
  g_clear_pointer (&self->opening, belay_opening_free);
  self->opening = copy;
  show_view (self, VIEW_LOADING);
  belay_opening_run (copy, self->cancellable, opened_cb, g_object_ref (self));
}

/**
 * belay_window_open:
 * @self: a window
 * @opening: what to open
 *
 * Opens a workspace; until it is there the window shows that it is coming. What was
 * open before is saved first; if it cannot be, the window asks what to do about it.
 */
void
belay_window_open (BelayWindow        *self,
                   const BelayOpening *opening)
{
  if (belay_window_save_or_ask (self, opening))
    belay_window_begin_opening (self, opening);
}

static void
follow_session (BelayWindow  *self,
                BelaySession *session)
{
  g_autoptr (GVariant) hides_private = g_action_group_get_action_state (G_ACTION_GROUP (self), "hide-private");

  belay_session_hide_private (session, g_variant_get_boolean (hides_private));
  /* A mentee's row is a new one after an edit. */
  g_signal_connect_object (session, "edited", G_CALLBACK (desk_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "removed", G_CALLBACK (offer_undo), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::undo-name", G_CALLBACK (history_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::redo-name", G_CALLBACK (history_changed_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
has_people (BelaySession *session)
{
  return belay_list_get_length (belay_workspace_get (belay_session_get_workspace (session))->people) > 0;
}

/**
 * belay_window_set_session:
 * @self: a window
 * @session: (nullable): what it shows; %NULL for the welcome
 *
 * Shows a workspace.
 */
void
belay_window_set_session (BelayWindow  *self,
                          BelaySession *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  belay_sidebar_set_session (self->sidebar, session);
  belay_desk_set_session (self->desk, session);
  if (session != NULL)
    {
      follow_session (self, session);
      belay_desk_show_page (self->desk, belay_pages_get (0)->name);
      belay_window_set_busy (self, FALSE);
      g_object_bind_property (belay_session_get_workspace (session), "name", self, "title", G_BINDING_SYNC_CREATE);
    }
  else
    {
      gtk_window_set_title (GTK_WINDOW (self), _ ("Belay"));
    }
  belay_window_update_actions (self);
  show_view (self, session != NULL ? VIEW_WORKSPACE : VIEW_WELCOME);
  if (session != NULL && belay_session_get_me (session) == NULL && has_people (session))
    belay_who_present (GTK_WINDOW (self), session, NULL);
}

/**
 * belay_window_get_session:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what it shows
 */
BelaySession *
belay_window_get_session (BelayWindow *self)
{
  return self->session;
}

/**
 * belay_window_get_folder:
 * @self: a window
 *
 * Returns: (nullable): the folder of the workspace it shows or opens
 */
const char *
belay_window_get_folder (BelayWindow *self)
{
  if (self->session != NULL)
    return belay_store_get_folder (belay_session_get_store (self->session));

  return self->opening != NULL ? self->opening->folder : NULL;
}

/**
 * belay_window_show_record:
 * @self: a window
 * @id: the id of a record
 *
 * Leads to a record.
 *
 * Returns: whether it is shown
 */
gboolean
belay_window_show_record (BelayWindow *self,
                          const char  *id)
{
  BelayRecord *record = NULL;

  if (self->session != NULL)
    record = belay_whereabouts_find_record (belay_session_get_workspace (self->session), id);
  if (record == NULL || !belay_desk_show_record (self->desk, record))
    return FALSE;
  belay_split_show_content (self->split, TRUE);

  return TRUE;
}

/**
 * belay_window_toast:
 * @self: a window
 * @text: what happened
 * @button_label: (nullable): what can be done about it, with a mnemonic
 * @action: (nullable): the action that does it
 *
 * Says something in passing.
 */
void
belay_window_toast (BelayWindow *self,
                    const char  *text,
                    const char  *button_label,
                    const char  *action)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast        *toast = adw_toast_new (escaped);

  drop_toast (self);
  g_set_weak_pointer (&self->toast, toast);
  if (button_label != NULL)
    {
      adw_toast_set_button_label (toast, button_label);
      adw_toast_set_action_name (toast, action);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}
