/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-preferences-window.h"

#include "belay-preferences.h"

#include <belay-compat.h>
#include <belay-drop-down.h>
#include <glib/gi18n.h>

/**
 * BelayPreferencesWindow:
 *
 * What somebody prefers on this computer and, of the workspace that is open, its name and
 * who sits here. All of it counts at once.
 */
struct _BelayPreferencesWindow
{
  AdwPreferencesWindow parent_instance;

  BelaySession *session;
  GSettings    *settings;
  gboolean      is_filling;

  AdwComboRow         *color_scheme;
  GtkSwitch           *hide_private;
  AdwPreferencesGroup *workspace_group;
  AdwEntryRow         *name;
  AdwComboRow         *me;
};

G_DEFINE_FINAL_TYPE (BelayPreferencesWindow, belay_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* In the order of the row. */
static const char *const schemes[] = { "system", "light", "dark" };

static BelayList *
get_people (BelayPreferencesWindow *self)
{
  return belay_workspace_get (belay_session_get_workspace (self->session))->people;
}

static void
scheme_chosen_cb (BelayPreferencesWindow *self)
{
  guint selected = adw_combo_row_get_selected (self->color_scheme);

  if (self->settings != NULL && !self->is_filling && selected < G_N_ELEMENTS (schemes))
    g_settings_set_string (self->settings, "color-scheme", schemes[selected]);
}

static void
renamed_cb (BelayPreferencesWindow *self)
{
  GVariantDict arguments;
  g_autoptr (GError) error = NULL;

  if (self->session == NULL || self->is_filling)
    return;

  g_variant_dict_init (&arguments, NULL);
  g_variant_dict_insert (&arguments, "name", "s", gtk_editable_get_text (GTK_EDITABLE (self->name)));
  belay_session_type (self->session, "change-workspace", g_variant_dict_end (&arguments), &error);
  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->name), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->name), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), error != NULL ? error->message : NULL);
  belay_set_accessible_description (GTK_WIDGET (self->name), error != NULL ? error->message : NULL);
}

static void
me_chosen_cb (BelayPreferencesWindow *self)
{
  guint        selected = adw_combo_row_get_selected (self->me);
  BelayRecord *person;
  g_autoptr (GError) error = NULL;

  if (self->session == NULL || self->is_filling || selected == GTK_INVALID_LIST_POSITION)
    return;

  person = belay_list_get (get_people (self), selected);
  if (g_strcmp0 (belay_record_get_id (person), belay_session_get_me (self->session)) != 0 &&
      !belay_session_set_me (self->session, belay_record_get_id (person), &error))
    g_debug ("Who sits here is not remembered: %s", error->message);
}

static void
fill_workspace (BelayPreferencesWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = GTK_INVALID_LIST_POSITION;
  guint position = 0;

  gtk_editable_set_text (GTK_EDITABLE (self->name), belay_workspace_get (belay_session_get_workspace (self->session))->name);
  gtk_widget_set_sensitive (GTK_WIDGET (self->name), !belay_session_is_read_only (self->session));
  BELAY_FOREACH (BelayRecord, person, get_people (self))
  {
    gtk_string_list_append (names, belay_record_get_title (person));
    if (g_strcmp0 (belay_record_get_id (person), belay_session_get_me (self->session)) == 0)
      selected = position;
    position++;
  }
  adw_combo_row_set_model (self->me, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->me, selected);
}

static void
fill (BelayPreferencesWindow *self)
{
  self->is_filling = TRUE;
  if (self->settings != NULL)
    {
      g_autofree char *scheme = g_settings_get_string (self->settings, "color-scheme");

      for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
        {
          if (g_str_equal (scheme, schemes[i]))
            adw_combo_row_set_selected (self->color_scheme, i);
        }
      g_settings_bind (self->settings, "hide-private-at-start", self->hide_private, "active", G_SETTINGS_BIND_DEFAULT);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->workspace_group), self->session != NULL);
  if (self->session != NULL)
    fill_workspace (self);
  self->is_filling = FALSE;
}

static void
belay_preferences_window_dispose (GObject *object)
{
  g_clear_object (&BELAY_PREFERENCES_WINDOW (object)->session);
  g_clear_object (&BELAY_PREFERENCES_WINDOW (object)->settings);

  G_OBJECT_CLASS (belay_preferences_window_parent_class)->dispose (object);
}

static void
belay_preferences_window_class_init (BelayPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = belay_preferences_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayPreferencesWindow, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, BelayPreferencesWindow, hide_private);
  gtk_widget_class_bind_template_child (widget_class, BelayPreferencesWindow, workspace_group);
  gtk_widget_class_bind_template_child (widget_class, BelayPreferencesWindow, name);
  gtk_widget_class_bind_template_child (widget_class, BelayPreferencesWindow, me);
  gtk_widget_class_bind_template_callback (widget_class, scheme_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, renamed_cb);
  gtk_widget_class_bind_template_callback (widget_class, me_chosen_cb);
}

static void
belay_preferences_window_init (BelayPreferencesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_combo_row_set_names (self->color_scheme);
  belay_combo_row_set_names (self->me);
  belay_label_entry_row (self->name);
  self->settings = belay_preferences_new ();
}

/**
 * belay_preferences_window_present:
 * @parent: a window
 * @session: (nullable): the session of the workspace that is open in it
 *
 * Lets somebody say what they prefer.
 */
void
belay_preferences_window_present (GtkWindow    *parent,
                                  BelaySession *session)
{
  BelayPreferencesWindow *self = g_object_new (BELAY_TYPE_PREFERENCES_WINDOW, "transient-for", parent, NULL);

  g_set_object (&self->session, session);
  fill (self);
  gtk_window_present (GTK_WINDOW (self));
}
