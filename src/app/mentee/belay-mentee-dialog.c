/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-mentee-dialog.h"

#include <belay-compat.h>
#include <belay-date-entry.h>
#include <belay-drop-down.h>
#include <glib/gi18n.h>

/**
 * BelayMenteeDialog:
 *
 * Asks for what is needed to begin with somebody: a name and, of a mentee, the level they
 * have and the one they are on the way to. Whoever sits here becomes their mentor.
 */
struct _BelayMenteeDialog
{
  AdwWindow parent_instance;

  BelaySession   *session;
  BelayFramework *framework;
  gboolean        is_mentee;

  AdwEntryRow    *name;
  AdwEntryRow    *role;
  AdwComboRow    *level;
  AdwComboRow    *target;
  BelayDateEntry *since;
  GtkWidget      *levels;
  GtkWidget      *since_box;
  GtkWidget      *add;
  GtkLabel       *problem;
};

G_DEFINE_FINAL_TYPE (BelayMenteeDialog, belay_mentee_dialog, ADW_TYPE_WINDOW)

static char *
dup_words (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static const char *
get_level (BelayMenteeDialog *self,
           AdwComboRow       *row)
{
  guint        selected = adw_combo_row_get_selected (row);
  BelayRecord *level = NULL;

  if (self->framework != NULL && selected != GTK_INVALID_LIST_POSITION)
    level = belay_list_get (belay_framework_get (self->framework)->levels, selected);

  return level != NULL ? belay_record_get_id (level) : NULL;
}

static void
changed_cb (BelayMenteeDialog *self)
{
  g_autofree char *name = dup_words (self->name);

  gtk_widget_set_sensitive (self->add, *name != '\0');
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
}

/* Who has a level is on the way to the next one, until somebody says otherwise. */
static void
level_changed_cb (BelayMenteeDialog *self)
{
  guint next = adw_combo_row_get_selected (self->level) + 1;

  if (self->framework != NULL && next < belay_list_get_length (belay_framework_get (self->framework)->levels))
    adw_combo_row_set_selected (self->target, next);
}

static GVariant *
make_person (BelayMenteeDialog *self)
{
  g_autofree char *name = dup_words (self->name);
  g_autofree char *role = dup_words (self->role);
  g_autofree char *since = NULL;
  GVariantDict     arguments;

  g_variant_dict_init (&arguments, NULL);
  g_variant_dict_insert (&arguments, "name", "s", name);
  if (*role != '\0')
    g_variant_dict_insert (&arguments, "role", "s", role);
  if (self->framework != NULL && self->is_mentee)
    {
      g_variant_dict_insert (&arguments, "framework", "s", belay_record_get_id (BELAY_RECORD (self->framework)));
      g_variant_dict_insert (&arguments, "level", "s", get_level (self, self->level));
      g_variant_dict_insert (&arguments, "target", "s", get_level (self, self->target));
    }
  if (belay_date_entry_get_day (self->since) != BELAY_DAY_NONE)
    {
      since = belay_day_to_string (belay_date_entry_get_day (self->since));
      g_variant_dict_insert (&arguments, "since", "s", since);
    }

  return g_variant_dict_end (&arguments);
}

static void
add_cb (BelayMenteeDialog *self)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (!gtk_widget_get_sensitive (self->add) || !belay_date_entry_commit (self->since))
    return;
  if (!belay_session_edit (self->session, self->is_mentee ? "add-mentee" : "add-person", make_person (self), &id, &error))
    {
      gtk_label_set_text (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }

  gtk_widget_activate_action (GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self))), "win.open-person", "s", id);
  gtk_window_close (GTK_WINDOW (self));
}

static void
belay_mentee_dialog_dispose (GObject *object)
{
  g_clear_object (&BELAY_MENTEE_DIALOG (object)->session);
  g_clear_object (&BELAY_MENTEE_DIALOG (object)->framework);

  G_OBJECT_CLASS (belay_mentee_dialog_parent_class)->dispose (object);
}

static void
belay_mentee_dialog_class_init (BelayMenteeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BELAY_TYPE_DATE_ENTRY);
  G_OBJECT_CLASS (klass)->dispose = belay_mentee_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-mentee-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayMenteeDialog, name);
  gtk_widget_class_bind_template_child (widget_class, BelayMenteeDialog, role);
  gtk_widget_class_bind_template_child (widget_class, BelayMenteeDialog, level);
  gtk_widget_class_bind_template_child (widget_class, BelayMenteeDialog, target);
  gtk_widget_class_bind_template_child (widget_class, BelayMenteeDialog, since);
  gtk_widget_class_bind_template_child (widget_class, BelayMenteeDialog, levels);
  gtk_widget_class_bind_template_child (widget_class, BelayMenteeDialog, since_box);
  gtk_widget_class_bind_template_child (widget_class, BelayMenteeDialog, add);
  gtk_widget_class_bind_template_child (widget_class, BelayMenteeDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, level_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
belay_mentee_dialog_init (BelayMenteeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_combo_row_set_names (self->level);
  belay_combo_row_set_names (self->target);
  belay_label_entry_row (self->name);
  belay_label_entry_row (self->role);
}

static void
fill_levels (BelayMenteeDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  BELAY_FOREACH (BelayLevel, level, belay_framework_get (self->framework)->levels)
  gtk_string_list_append (names, belay_level_get (level)->name);
  adw_combo_row_set_model (self->level, G_LIST_MODEL (names));
  adw_combo_row_set_model (self->target, G_LIST_MODEL (names));
  level_changed_cb (self);
}

/**
 * belay_mentee_dialog_present:
 * @parent: the window that shows the workspace
 * @session: the session
 * @is_mentee: whether it is to be a mentee, or somebody else, such as another mentor
 *
 * Asks for a new person, adds them, and leads to their page.
 */
void
belay_mentee_dialog_present (GtkWindow    *parent,
                             BelaySession *session,
                             gboolean      is_mentee)
{
  BelayMenteeDialog *self = g_object_new (BELAY_TYPE_MENTEE_DIALOG, "transient-for", parent, NULL);
  BelayFramework    *framework = belay_workspace_get_usual_framework (belay_session_get_workspace (session));

  self->session = g_object_ref (session);
  self->is_mentee = is_mentee;
  gtk_window_set_title (GTK_WINDOW (self), is_mentee ? _ ("Add mentee") : _ ("Add person"));
  gtk_widget_set_visible (self->levels, is_mentee);
  gtk_widget_set_visible (self->since_box, is_mentee);
  belay_date_entry_set_today (self->since, belay_session_get_today (session));
  belay_date_entry_set_lean (self->since, BELAY_DATE_BACK);
  if (framework != NULL)
    {
      self->framework = g_object_ref (framework);
      fill_levels (self);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->level), framework != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->target), framework != NULL);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
