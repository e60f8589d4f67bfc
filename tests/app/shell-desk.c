/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "shell-desk.h"

#include <belay-content.h>
#include <glib/gstdio.h>
#include <string.h>

#define SETTLE_MS 350

static gboolean
stop_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Lets frames be drawn and what waits for them happen. */
void
shell_desk_settle (void)
{
  gboolean is_over = FALSE;

  g_timeout_add (SETTLE_MS, stop_cb, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

void
shell_desk_wait_until_saved (ShellDesk *self)
{
  belay_saver_flush (belay_session_get_saver (self->session));
  g_assert_cmpint (belay_saver_get_state (belay_session_get_saver (self->session)), ==, BELAY_SAVE_SAVED);
}

/* A process has one: it takes a place on the bus. */
static GtkApplication *
get_application (void)
{
  static GtkApplication *application;
  g_autoptr (GError) error = NULL;

  if (application == NULL)
    {
      application = GTK_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
      g_application_set_resource_base_path (G_APPLICATION (application), "/io/github/belayplanner/Belay");
      g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
    }

  return application;
}

void
shell_desk_open (ShellDesk *self,
                 gboolean   is_sample)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BelayWorkspace) workspace = NULL;
  g_autoptr (BelayStore) store = NULL;
  g_autoptr (GPtrArray) templates = belay_content_load_templates (&error);
  g_autofree char *me = NULL;
  BelayIds        *ids = belay_ids_new_seeded (7);
  BelayDay         today = belay_day_new (2026, 11, 22);

  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("belay-shell-XXXXXX", &error);
  g_assert_no_error (error);
  workspace = is_sample ? belay_content_create_sample (ids, today, &me, &error)
                        : belay_content_create_workspace (ids, "Garden", &error);
  g_assert_no_error (error);
  store = belay_store_create (self->folder, workspace, &error);
  g_assert_no_error (error);

  self->application = get_application ();
  self->session = belay_session_new (store, templates, ids, today, me);
  self->window = belay_window_new (self->application, today);
  belay_window_set_session (self->window, self->session);
  gtk_window_present (GTK_WINDOW (self->window));
  shell_desk_settle ();
}

/* A folder and all that is in it. */
void
shell_remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR))
        shell_remove_folder (inner);
      else
        g_unlink (inner);
    }
  g_rmdir (path);
}

void
shell_desk_close (ShellDesk *self)
{
  g_object_add_weak_pointer (G_OBJECT (self->window), (gpointer *) &self->window);
  gtk_window_close (GTK_WINDOW (self->window));
  shell_desk_settle ();
  g_assert_null (self->window);
  g_assert_finalize_object (self->session);
  shell_remove_folder (self->folder);
  g_free (self->folder);
}

void
shell_desk_activate (ShellDesk  *self,
                     const char *action,
                     const char *parameter)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (self->window), action,
                                                     parameter != NULL ? g_variant_new_string (parameter) : NULL));
  shell_desk_settle ();
}

GVariant *
shell_arguments (const char *first_name,
                 ...)
{
  GVariantDict arguments;
  va_list      list;

  g_variant_dict_init (&arguments, NULL);
  va_start (list, first_name);
  for (const char *name = first_name; name != NULL; name = va_arg (list, const char *))
    g_variant_dict_insert (&arguments, name, "s", va_arg (list, const char *));
  va_end (list);

  return g_variant_dict_end (&arguments);
}

/* The first widget of a kind below @widget. */
gpointer
shell_find (GtkWidget *widget,
            GType      type)
{
  GtkWidget *found = g_type_is_a (G_OBJECT_TYPE (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = shell_find (child, type);

  return found;
}

static char *
dup_label_property (GtkWidget *widget)
{
  char *value = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "\001");

  /* The check answers with what is there, or with a word for nothing. */
  if (value != NULL && (*value == '\0' || *value == '<' || g_str_has_prefix (value, "undefined")))
    g_clear_pointer (&value, g_free);

  return value;
}

static void
collect_labels (GtkWidget *widget,
                GString   *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    g_string_append_printf (text, "%s ", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_labels (child, text);
}

/* What a screen reader would call it: its label, else that of what it is a part of, else its text. */
char *
shell_dup_name (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);
  char    *name = dup_label_property (widget);

  if (name == NULL && GTK_IS_TEXT (widget))
    name = dup_label_property (gtk_widget_get_parent (widget));
  if (name == NULL && GTK_IS_TOGGLE_BUTTON (widget) && GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
    name = dup_label_property (gtk_widget_get_parent (widget));
  if (name == NULL)
    collect_labels (widget, text);
  if (name == NULL && text->len > 0)
    name = g_strstrip (g_strdup (text->str));
  g_string_free (text, TRUE);

  return name;
}

static char *
describe_place (GtkWidget *widget)
{
  GString *place = g_string_new (NULL);

  for (guint i = 0; i < 5 && widget != NULL; i++, widget = gtk_widget_get_parent (widget))
    g_string_append_printf (place, "%s%s", i > 0 ? " in " : "", G_OBJECT_TYPE_NAME (widget));

  return g_string_free (place, FALSE);
}

static gboolean
takes_focus (GtkWidget *widget)
{
  return gtk_widget_get_focusable (widget) && gtk_widget_is_sensitive (widget) && gtk_widget_get_mapped (widget);
}

/* Fails where a widget below @widget takes the focus without having a name, and names all of them. */
guint
shell_check_names (GtkWidget *widget)
{
  guint count = 0;

  if (takes_focus (widget) && !GTK_IS_LIST_BOX (widget) && !GTK_IS_SCROLLED_WINDOW (widget) && !GTK_IS_WINDOW (widget))
    {
      g_autofree char *name = shell_dup_name (widget);
      g_autofree char *place = describe_place (widget);

      if (name == NULL || *name == '\0' || g_str_has_prefix (name, "Gtk") || g_str_has_prefix (name, "Adw"))
        {
          g_test_message ("“%s” is no name: %s", name != NULL ? name : "", place);
          g_test_fail ();
        }
      count++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    count += shell_check_names (child);

  return count;
}

/* What shows a text that is seen below @widget. */
GtkWidget *
shell_find_text (GtkWidget  *widget,
                 const char *text)
{
  g_autofree char *own = NULL;
  GtkWidget       *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_LABEL (widget))
    own = g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_EDITABLE (widget))
    own = g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));
  else if (GTK_IS_TEXT_VIEW (widget))
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &own, NULL);
  if (own != NULL && strstr (own, text) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = shell_find_text (child, text);

  return found;
}

gboolean
shell_has_text (GtkWidget  *widget,
                const char *text)
{
  return shell_find_text (widget, text) != NULL;
}

void
shell_check_all_windows (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      shell_check_names (window);
    }
}
