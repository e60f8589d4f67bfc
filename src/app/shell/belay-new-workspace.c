/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-new-workspace.h"

#include <belay-compat.h>
#include <glib/gi18n.h>

/**
 * BelayNewWorkspace:
 *
 * Asks for what a new workspace needs: a name, who sits here, and a folder. It
 * hands the answers to `win.create-workspace` of its parent.
 */
struct _BelayNewWorkspace
{
  AdwWindow parent_instance;

  GCancellable *cancellable;
  char         *folder;

  AdwEntryRow  *name;
  AdwEntryRow  *me;
  AdwActionRow *folder_row;
  GtkWidget    *create;
};

G_DEFINE_FINAL_TYPE (BelayNewWorkspace, belay_new_workspace, ADW_TYPE_WINDOW)

static gboolean
has_words (AdwEntryRow *row)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  return *words != '\0';
}

static char *
dup_default_folder (BelayNewWorkspace *self)
{
  const char      *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));

  g_strdelimit (name, "/\\", '-');

  return g_build_filename (documents != NULL ? documents : g_get_home_dir (), "Belay", name, NULL);
}

static void
changed_cb (BelayNewWorkspace *self)
{
  g_autofree char *folder = self->folder != NULL ? g_strdup (self->folder) : dup_default_folder (self);
  g_autofree char *shown = g_filename_display_name (folder);

  adw_action_row_set_subtitle (self->folder_row, shown);
  gtk_widget_set_sensitive (self->create, has_words (self->name) && has_words (self->me));
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  BelayNewWorkspace *self = BELAY_NEW_WORKSPACE (source);
  g_autoptr (GFile) folder = belay_choose_finish (result, NULL);

  if (folder == NULL)
    return;

  g_free (self->folder);
  self->folder = g_file_get_path (folder);
  changed_cb (self);
}

static void
choose_cb (BelayNewWorkspace *self)
{
  belay_choose_folder (GTK_WINDOW (self), _ ("An empty folder for the workspace"), _ ("_Choose"), self->cancellable,
                       folder_chosen_cb, NULL);
}

static void
create_cb (BelayNewWorkspace *self)
{
  GtkWindow       *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  g_autofree char *folder = self->folder != NULL ? g_strdup (self->folder) : dup_default_folder (self);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  g_autofree char *me = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->me))));

  if (!gtk_widget_get_sensitive (self->create))
    return;

  gtk_widget_activate_action (GTK_WIDGET (parent), "win.create-workspace", "(^ayss)", folder, name, me);
  gtk_window_close (GTK_WINDOW (self));
}

static void
belay_new_workspace_dispose (GObject *object)
{
  BelayNewWorkspace *self = BELAY_NEW_WORKSPACE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (belay_new_workspace_parent_class)->dispose (object);
}

static void
belay_new_workspace_finalize (GObject *object)
{
  g_free (BELAY_NEW_WORKSPACE (object)->folder);

  G_OBJECT_CLASS (belay_new_workspace_parent_class)->finalize (object);
}

static void
belay_new_workspace_class_init (BelayNewWorkspaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = belay_new_workspace_dispose;
  G_OBJECT_CLASS (klass)->finalize = belay_new_workspace_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-new-workspace.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayNewWorkspace, name);
  gtk_widget_class_bind_template_child (widget_class, BelayNewWorkspace, me);
  gtk_widget_class_bind_template_child (widget_class, BelayNewWorkspace, folder_row);
  gtk_widget_class_bind_template_child (widget_class, BelayNewWorkspace, create);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
belay_new_workspace_init (BelayNewWorkspace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_label_entry_row (self->name);
  belay_label_entry_row (self->me);

  self->cancellable = g_cancellable_new ();
  gtk_editable_set_text (GTK_EDITABLE (self->name), _ ("My mentees"));
  if (g_strcmp0 (g_get_real_name (), "Unknown") != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->me), g_get_real_name ());
  changed_cb (self);
}

/**
 * belay_new_workspace_present:
 * @parent: the window in which the workspace is to be opened
 *
 * Asks for a new workspace.
 */
void
belay_new_workspace_present (GtkWindow *parent)
{
  BelayNewWorkspace *self = g_object_new (BELAY_TYPE_NEW_WORKSPACE, "transient-for", parent, NULL);

  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
