/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "page-desk.h"

#include "belay-field-row.h"
#include "shell-desk.h"

#include <belay-content.h>

BelayDay
get_today (void)
{
  return belay_day_new (2026, 11, 22);
}

void
desk_open (Desk    *self,
           gboolean is_sample)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BelayWorkspace) workspace = NULL;
  g_autoptr (BelayStore) store = NULL;
  g_autoptr (GPtrArray) templates = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *me = NULL;
  BelayIds        *ids = belay_ids_new_seeded (7);

  self->top = g_dir_make_tmp ("belay-app-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_build_filename (self->top, "garden", NULL);
  workspace = is_sample ? belay_content_create_sample (ids, get_today (), &me, &error)
                        : belay_content_create_workspace (ids, "Garden", &error);
  g_assert_no_error (error);
  store = belay_store_create (folder, workspace, &error);
  g_assert_no_error (error);
  templates = belay_content_load_templates (&error);
  g_assert_no_error (error);
  self->session = belay_session_new (store, templates, ids, get_today (), me);
  self->amara = is_sample ? find_person (self->session, "Amara") : NULL;
  self->bo = is_sample ? find_person (self->session, "Bo") : NULL;
}

void
desk_close (Desk *self)
{
  settle ();
  g_clear_object (&self->session);
  settle ();
  shell_remove_folder (self->top);
  g_free (self->top);
}

/* Lets frames be drawn and what waits for them happen; a cursor that blinks leaves always something to do. */
void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 200 * G_TIME_SPAN_MILLISECOND;

  for (guint i = 0; g_get_monotonic_time () < end || (g_main_context_pending (NULL) && i < 1000); i++)
    g_main_context_iteration (NULL, FALSE);
}

/* Somebody, by how their name begins. */
BelayPerson *
find_person (BelaySession *session,
             const char   *name)
{
  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (belay_session_get_workspace (session))->people)
  {
    if (g_str_has_prefix (belay_person_get (person)->name, name))
      return person;
  }
  g_assert_not_reached ();
}

/* A child of a template, by its id. */
gpointer
get_part (GtkWidget  *widget,
          const char *name)
{
  gpointer part = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name);

  g_assert_nonnull (part);

  return part;
}

/* Does what typing into a field does. */
void
type_into (gpointer    field,
           const char *text)
{
  GtkWidget *control = belay_field_row_get_control (field);

  if (GTK_IS_TEXT_VIEW (control))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (control)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (control), text);
}

static void
edit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       session)
{
  g_autoptr (GVariant) arguments = g_variant_get_child_value (parameter, 1);
  g_autoptr (GVariant) verb = g_variant_get_child_value (parameter, 0);
  g_autoptr (GError) error = NULL;

  belay_session_edit (session, g_variant_get_string (verb, NULL), arguments, NULL, &error);
  g_assert_no_error (error);
}

static GSimpleActionGroup *
make_actions (BelaySession *session)
{
  GSimpleActionGroup *group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("edit", G_VARIANT_TYPE ("(sa{sv})"));

  g_signal_connect (action, "activate", G_CALLBACK (edit_cb), session);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));

  return group;
}

GtkWidget *
show_page (GType         type,
           BelaySession *session,
           BelayPerson  *person,
           GtkWidget   **out_window)
{
  GtkWidget *page = g_object_new (type, "session", session, "person", person, NULL);
  g_autoptr (GSimpleActionGroup) actions = make_actions (session);

  *out_window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (*out_window), 940, 760);
  gtk_window_set_child (GTK_WINDOW (*out_window), page);
  gtk_widget_insert_action_group (*out_window, "workspace", G_ACTION_GROUP (actions));
  gtk_window_present (GTK_WINDOW (*out_window));
  settle ();

  return page;
}

void
close_window (GtkWidget *window)
{
  GtkWidget *page = g_object_ref (gtk_window_get_child (GTK_WINDOW (window)));

  gtk_window_set_child (GTK_WINDOW (window), NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
  g_assert_finalize_object (page);
}
