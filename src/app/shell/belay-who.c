/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-who.h"

#include <belay-compat.h>
#include <glib/gi18n.h>

/**
 * BelayWho:
 *
 * Asks who sits here, where the workspace cannot tell: several people mentor in it, or
 * nobody yet. The answer is kept on this computer.
 */
struct _BelayWho
{
  AdwWindow parent_instance;

  BelaySession *session;
  char         *action;

  AdwPreferencesGroup *people;
  AdwPreferencesGroup *other;
  AdwEntryRow         *name;
};

G_DEFINE_FINAL_TYPE (BelayWho, belay_who, ADW_TYPE_WINDOW)

static void
take (BelayWho   *self,
      const char *person)
{
  g_autoptr (BelayWho) kept = g_object_ref (self);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autoptr (GError) error = NULL;

  if (!belay_session_set_me (self->session, person, &error))
    g_debug ("Who sits here is not remembered: %s", error->message);
  gtk_window_close (GTK_WINDOW (self));
  if (kept->action != NULL && parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), kept->action, NULL);
}

static void
chosen_cb (BelayWho  *self,
           GtkWidget *row)
{
  take (self, gtk_widget_get_name (row));
}

static void
named_cb (BelayWho *self)
{
  GVariantDict     arguments;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_dict_init (&arguments, NULL);
  g_variant_dict_insert (&arguments, "name", "s", gtk_editable_get_text (GTK_EDITABLE (self->name)));
  if (belay_session_edit (self->session, "add-person", g_variant_dict_end (&arguments), &id, &error))
    {
      take (self, id);
      return;
    }

  gtk_widget_add_css_class (GTK_WIDGET (self->name), "error");
  adw_preferences_group_set_description (self->other, error->message);
}

static void
belay_who_dispose (GObject *object)
{
  g_clear_object (&BELAY_WHO (object)->session);
  g_clear_pointer (&BELAY_WHO (object)->action, g_free);

  G_OBJECT_CLASS (belay_who_parent_class)->dispose (object);
}

static void
belay_who_class_init (BelayWhoClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = belay_who_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-who.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayWho, people);
  gtk_widget_class_bind_template_child (widget_class, BelayWho, other);
  gtk_widget_class_bind_template_child (widget_class, BelayWho, name);
  gtk_widget_class_bind_template_callback (widget_class, named_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
belay_who_init (BelayWho *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_label_entry_row (self->name);
}

static void
add_row (BelayWho    *self,
         BelayRecord *person)
{
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *avatar = adw_avatar_new (32, belay_record_get_title (person), TRUE);
  g_autofree char *name = g_markup_escape_text (belay_record_get_title (person), -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_name (row, belay_record_get_id (person));
  belay_set_accessible_label (row, belay_record_get_title (person));
  g_signal_connect_object (row, "activated", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->people, row);
}

/**
 * belay_who_present:
 * @parent: the window that shows the workspace
 * @session: the session
 * @action: (nullable): an action of @parent that waits for the answer
 *
 * Asks who sits here.
 */
void
belay_who_present (GtkWindow    *parent,
                   BelaySession *session,
                   const char   *action)
{
  BelayWho  *self = g_object_new (BELAY_TYPE_WHO, "transient-for", parent, NULL);
  BelayList *people = belay_workspace_get (belay_session_get_workspace (session))->people;

  self->session = g_object_ref (session);
  self->action = g_strdup (action);
  BELAY_FOREACH (BelayRecord, person, people)
  {
    add_row (self, person);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->people), belay_list_get_length (people) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->other), !belay_session_is_read_only (session));
  gtk_window_present (GTK_WINDOW (self));
}
