/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* What is done in one way on GTK 4.8 with libadwaita 1.2, and in another on later
 * versions. No other file asks which version it is. */

#include "belay-compat.h"

#include "belay-room.h"

#include <glib/gi18n.h>

#define FOLD_WIDTH 760
#define SIDEBAR_WIDTH 268

static void
choose_response_cb (GtkNativeDialog *dialog,
                    int              response,
                    GTask           *task)
{
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _ ("nothing was chosen"));

  g_object_unref (task);
  g_object_unref (dialog);
}

static void
choose (GtkWindow            *parent,
        GtkFileChooserNative *dialog,
        GCancellable         *cancellable,
        GAsyncReadyCallback   callback,
        gpointer              user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);

  g_signal_connect (dialog, "response", G_CALLBACK (choose_response_cb), task);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * belay_choose_folder:
 * @parent: the window that asks
 * @title: what is to be chosen
 * @accept_label: what stands on the button, with a mnemonic
 * @cancellable: (nullable): to give up
 * @callback: what is called with the answer
 * @user_data: what is given to it
 *
 * Lets a person choose a folder; it may be made in the dialog.
 */
void
belay_choose_folder (GtkWindow          *parent,
                     const char         *title,
                     const char         *accept_label,
                     GCancellable       *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer            user_data)
{
  choose (parent, gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, accept_label, NULL),
          cancellable, callback, user_data);
}

/**
 * belay_choose_new_file:
 * @parent: the window that asks
 * @title: what is to be written
 * @name: the name that is proposed
 * @cancellable: (nullable): to give up
 * @callback: what is called with the answer
 * @user_data: what is given to it
 *
 * Lets a person say where to write a file. Whether it may be replaced is asked.
 */
void
belay_choose_new_file (GtkWindow          *parent,
                       const char         *title,
                       const char         *name,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  choose (parent, dialog, cancellable, callback, user_data);
}

/**
 * belay_choose_finish:
 * @result: what the callback was given
 * @error: return location for an error; `G_IO_ERROR_CANCELLED` when nothing was chosen
 *
 * Returns: (transfer full): what was chosen
 */
GFile *
belay_choose_finish (GAsyncResult *result,
                     GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
ask_response_cb (AdwMessageDialog *dialog,
                 const char       *response,
                 GTask            *task)
{
  g_task_return_pointer (task, g_strdup (response), g_free);
  g_object_unref (task);
}

/**
 * belay_ask:
 * @parent: the window that asks
 * @heading: the question
 * @body: (nullable): what there is to know before answering
 * @answers: (array length=n_answers): the answers, the harmless one first: it is taken when
 *   the question is closed
 * @n_answers: how many there are
 * @callback: what is called with the answer
 * @user_data: what is given to it
 *
 * Asks a question that cannot wait.
 */
void
belay_ask (GtkWindow          *parent,
           const char         *heading,
           const char         *body,
           const BelayAnswer  *answers,
           guint               n_answers,
           GAsyncReadyCallback callback,
           gpointer            user_data)
{
  static const AdwResponseAppearance appearances[] = {
    ADW_RESPONSE_DEFAULT, ADW_RESPONSE_SUGGESTED, ADW_RESPONSE_DESTRUCTIVE
  };
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, heading, body));

  for (guint i = 0; i < n_answers; i++)
    {
      adw_message_dialog_add_response (dialog, answers[i].id, _ (answers[i].label));
      adw_message_dialog_set_response_appearance (dialog, answers[i].id, appearances[answers[i].tone]);
      if (answers[i].tone == BELAY_ANSWER_SUGGESTED)
        adw_message_dialog_set_default_response (dialog, answers[i].id);
    }
  adw_message_dialog_set_close_response (dialog, answers[0].id);
  g_signal_connect (dialog, "response", G_CALLBACK (ask_response_cb), g_task_new (parent, NULL, callback, user_data));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * belay_ask_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full): the id of the answer
 */
char *
belay_ask_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

/**
 * belay_show_about:
 * @parent: a window
 *
 * Says what this program is.
 */
void
belay_show_about (GtkWindow *parent)
{
  adw_show_about_window (parent,
                         "application-name", _ ("Belay"),
                         "application-icon", "io.github.belayplanner.Belay",
                         "version", BELAY_VERSION,
                         "developer-name", _ ("The Belay authors"),
                         "comments", _ ("Plan how the people you mentor grow. Everything stays in a folder of your own."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    g_debug ("A folder cannot be shown: %s", error->message);
}

/**
 * belay_show_folder:
 * @parent: a window
 * @folder: a folder, in the encoding of file names
 *
 * Shows a folder in the file manager.
 */
void
belay_show_folder (GtkWindow  *parent,
                   const char *folder)
{
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (gtk_widget_get_display (GTK_WIDGET (parent)));
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autofree char *uri = g_file_get_uri (file);

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, launched_cb, NULL);
}

/**
 * belay_is_served:
 * @widget: a widget
 *
 * Finds out whether its display is a browser. Whoever can reach that needs no login, so
 * nothing but the sample may be opened there.
 *
 * Returns: whether it is
 */
gboolean
belay_is_served (GtkWidget *widget)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (gtk_widget_get_display (widget)), "GdkBroadwayDisplay");
}

/**
 * belay_get_widget_color:
 * @widget: a widget
 * @out_color: (out): its colour
 *
 * Reads the colour that the style sheet gives to a widget that draws. The only
 * call for it that GTK 4.8 has.
 */
void
belay_get_widget_color (GtkWidget *widget,
                        GdkRGBA   *out_color)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), out_color);
}

/* What the content needs at least must not decide whether there is room for both, for
 * it may need less once it knows that there is not. */
static GtkWidget *
make_room (GtkWidget *child)
{
  GtkWidget *room = g_object_new (BELAY_TYPE_ROOM, "narrow-width", FOLD_WIDTH, "hexpand", TRUE, NULL);

  gtk_widget_set_parent (child, room);

  return room;
}

#if ADW_CHECK_VERSION(1, 4, 0)

G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static AdwNavigationSplitView *
get_inner (GtkWidget *panes)
{
  return ADW_NAVIGATION_SPLIT_VIEW (gtk_widget_get_first_child (panes));
}

static GtkWidget *
make_panes (GtkWidget *sidebar,
            GtkWidget *content)
{
  GtkWidget              *panes = make_room (adw_navigation_split_view_new ());
  AdwNavigationSplitView *split = get_inner (panes);

  adw_navigation_split_view_set_sidebar (split, adw_navigation_page_new (sidebar, _ ("Overview")));
  adw_navigation_split_view_set_content (split, adw_navigation_page_new (content, _ ("Page")));
  adw_navigation_split_view_set_show_content (split, TRUE);
  adw_navigation_split_view_set_min_sidebar_width (split, SIDEBAR_WIDTH);
  adw_navigation_split_view_set_max_sidebar_width (split, SIDEBAR_WIDTH);
  g_object_bind_property (panes, "narrow", split, "collapsed", G_BINDING_SYNC_CREATE);

  return panes;
}

static gboolean
is_folded (GtkWidget *panes)
{
  return adw_navigation_split_view_get_collapsed (get_inner (panes));
}

static gboolean
is_showing_content (GtkWidget *panes)
{
  return adw_navigation_split_view_get_show_content (get_inner (panes));
}

static void
set_showing_content (GtkWidget *panes,
                     gboolean   show_content)
{
  adw_navigation_split_view_set_show_content (get_inner (panes), show_content);
}

#define NOTIFY_FOLDED "notify::collapsed"
#define NOTIFY_SHOWING "notify::show-content"

G_GNUC_END_IGNORE_DEPRECATIONS

#else

#define PANE_SIDEBAR "sidebar"
#define PANE_CONTENT "content"
#define NOTIFY_FOLDED "notify::folded"
#define NOTIFY_SHOWING "notify::visible-child"

static AdwLeaflet *
get_inner (GtkWidget *panes)
{
  return ADW_LEAFLET (gtk_widget_get_first_child (panes));
}

static GtkWidget *
make_panes (GtkWidget *sidebar,
            GtkWidget *content)
{
  GtkWidget  *panes = make_room (adw_leaflet_new ());
  AdwLeaflet *leaflet = get_inner (panes);
  GtkWidget  *separator = gtk_separator_new (GTK_ORIENTATION_VERTICAL);

  gtk_widget_set_size_request (sidebar, SIDEBAR_WIDTH, -1);
  adw_leaflet_page_set_name (adw_leaflet_append (leaflet, sidebar), PANE_SIDEBAR);
  adw_leaflet_page_set_navigatable (adw_leaflet_append (leaflet, separator), FALSE);
  adw_leaflet_page_set_name (adw_leaflet_append (leaflet, content), PANE_CONTENT);
  adw_leaflet_set_can_navigate_back (leaflet, TRUE);
  adw_leaflet_set_visible_child_name (leaflet, PANE_CONTENT);
  g_object_bind_property (panes, "narrow", leaflet, "can-unfold", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);

  return panes;
}

static gboolean
is_folded (GtkWidget *panes)
{
  return adw_leaflet_get_folded (get_inner (panes));
}

static gboolean
is_showing_content (GtkWidget *panes)
{
  return g_strcmp0 (adw_leaflet_get_visible_child_name (get_inner (panes)), PANE_CONTENT) == 0;
}

static void
set_showing_content (GtkWidget *panes,
                     gboolean   show_content)
{
  adw_leaflet_set_visible_child_name (get_inner (panes), show_content ? PANE_CONTENT : PANE_SIDEBAR);
}

#endif

/**
 * belay_panes_new:
 * @sidebar: what stands at the start
 * @content: what takes the rest
 * @changed: called with @user_data when the panes fold, unfold, or show the other one
 * @user_data: what is given to @changed
 *
 * Makes what [class@Split] consists of on this version of libadwaita.
 *
 * Returns: (transfer floating): the panes
 */
GtkWidget *
belay_panes_new (GtkWidget *sidebar,
                 GtkWidget *content,
                 GCallback  changed,
                 gpointer   user_data)
{
  GtkWidget *panes = make_panes (sidebar, make_room (content));

  g_signal_connect_swapped (get_inner (panes), NOTIFY_FOLDED, changed, user_data);
  g_signal_connect_swapped (get_inner (panes), NOTIFY_SHOWING, changed, user_data);

  return panes;
}

/**
 * belay_panes_is_folded:
 * @panes: panes
 *
 * Returns: whether only one of the two has room
 */
gboolean
belay_panes_is_folded (GtkWidget *panes)
{
  return is_folded (panes);
}

/**
 * belay_panes_is_showing_content:
 * @panes: panes
 *
 * Returns: whether the content is seen when the panes are folded
 */
gboolean
belay_panes_is_showing_content (GtkWidget *panes)
{
  return is_showing_content (panes);
}

/**
 * belay_panes_show_content:
 * @panes: panes
 * @show_content: whether to show the content, or the sidebar
 *
 * Says which of the two is seen when the panes are folded.
 */
void
belay_panes_show_content (GtkWidget *panes,
                          gboolean   show_content)
{
  set_showing_content (panes, show_content);
}
