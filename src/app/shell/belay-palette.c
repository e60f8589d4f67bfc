/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-palette.h"

#include "belay-pages.h"

#include <belay-compat.h>
#include <glib/gi18n.h>

#define ACTION "belay-action"

/**
 * BelayPalette:
 *
 * Everything that the window can do and everybody it knows, by typing a few letters of
 * the name: Enter does the first that is left. It asks the actions of the window that it
 * stands above, and offers none that is not enabled.
 */
struct _BelayPalette
{
  AdwWindow parent_instance;

  GActionGroup *workspace_actions;

  GtkSearchEntry *entry;
  GtkStack       *stack;
  GtkListBox     *list;
};

G_DEFINE_FINAL_TYPE (BelayPalette, belay_palette, ADW_TYPE_WINDOW)

static const struct
{
  const char *title;
  const char *action;
} commands[] = {
  { N_ ("Add to this page"), "win.add" },
  { N_ ("Add mentee…"), "win.add-mentee" },
  { N_ ("Add another person…"), "win.add-person" },
  { N_ ("Share…"), "win.share" },
  { N_ ("Hide or show private text"), "win.hide-private" },
  { N_ ("Search everything"), "win.search" },
  { N_ ("Undo"), "workspace.undo" },
  { N_ ("Redo"), "workspace.redo" },
  { N_ ("Preferences"), "win.preferences" },
  { N_ ("Keyboard shortcuts"), "win.show-help-overlay" },
  { N_ ("Show the files"), "win.show-files" },
  { N_ ("New workspace…"), "win.new-workspace" },
  { N_ ("Open folder…"), "win.open-folder" },
  { N_ ("Open the sample"), "win.open-sample" },
  { N_ ("About Belay"), "win.about" },
  { N_ ("Close the window"), "window.close" },
  { N_ ("Quit"), "app.quit" },
};

static char *
dup_keys (const char *action)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  g_auto (GStrv) keys = application != NULL ? gtk_application_get_accels_for_action (application, action) : NULL;
  guint           key = 0;
  GdkModifierType modifiers = 0;

  if (keys == NULL || keys[0] == NULL || !gtk_accelerator_parse (keys[0], &key, &modifiers))
    return NULL;

  return gtk_accelerator_get_label (key, modifiers);
}

static void
add_row (BelayPalette *self,
         const char   *title,
         const char   *action)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *label = gtk_label_new (title);
  g_autofree char *keys = dup_keys (action);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (keys != NULL)
    {
      GtkWidget *hint = gtk_label_new (keys);

      gtk_widget_add_css_class (hint, "dim-label");
      gtk_box_append (GTK_BOX (box), hint);
      belay_set_accessible_description (row, keys);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, title);
  belay_set_accessible_label (row, title);
  g_object_set_data_full (G_OBJECT (row), ACTION, g_strdup (action), g_free);
  gtk_list_box_append (self->list, row);
}

static void
add_record (BelayPalette *self,
            BelayRecord  *record,
            const char   *action)
{
  g_autofree char *detailed = g_strdup_printf ("%s('%s')", action, belay_record_get_id (record));

  add_row (self, belay_record_get_title (record), detailed);
}

static void
add_pages (BelayPalette *self,
           BelayPerson  *person)
{
  const BelayPageKind *kind;

  for (guint i = 0; (kind = belay_pages_get (i)) != NULL; i++)
    {
      g_autofree char *action = g_strdup_printf ("win.show-position(%u)", i);
      g_autofree char *title = NULL;

      if (kind->scope == BELAY_PAGE_OF_PERSON && person == NULL)
        continue;
      if (kind->scope == BELAY_PAGE_OF_PERSON)
        /* Translators: the name of a person, and a page about them, such as "Goals". */
        title = g_strdup_printf (_ ("%s: %s"), belay_person_get (person)->name, _ (kind->title));
      add_row (self, title != NULL ? title : _ (kind->title), action);
    }
}

static void
fill (BelayPalette *self,
      BelaySession *session,
      BelayPerson  *person)
{
  const BelayWorkspaceFields *fields = belay_workspace_get (belay_session_get_workspace (session));

  add_pages (self, person);
  BELAY_FOREACH (BelayRecord, other, fields->people)
  {
    add_record (self, other, "win.open-person");
  }
  BELAY_FOREACH (BelayRecord, project, fields->projects)
  {
    add_record (self, project, "win.open-project");
  }
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    add_row (self, _ (commands[i].title), commands[i].action);
}

static gboolean
is_enabled (BelayPalette *self,
            const char   *action)
{
  g_auto (GStrv) parts = g_strsplit_set (action, ".(", 3);
  GActionGroup *group = NULL;

  if (g_str_equal (parts[0], "win"))
    group = G_ACTION_GROUP (gtk_window_get_transient_for (GTK_WINDOW (self)));
  else if (g_str_equal (parts[0], "workspace"))
    group = self->workspace_actions;

  return group == NULL || g_action_group_get_action_enabled (group, parts[1]);
}

static gboolean
is_offered (GtkListBoxRow *row,
            gpointer       user_data)
{
  BelayPalette *self = user_data;
  const char   *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  return is_enabled (self, g_object_get_data (G_OBJECT (row), ACTION)) &&
         (*words == '\0' || g_str_match_string (words, gtk_widget_get_name (GTK_WIDGET (row)), TRUE));
}

static GtkListBoxRow *
find_first (BelayPalette *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
        return row;
    }

  return NULL;
}

static void
changed_cb (BelayPalette *self)
{
  GtkListBoxRow *first;

  gtk_list_box_invalidate_filter (self->list);
  first = find_first (self);
  gtk_list_box_select_row (self->list, first);
  gtk_stack_set_visible_child_name (self->stack, first != NULL ? "found" : "nothing");
}

static void
activated_cb (BelayPalette  *self,
              GtkListBoxRow *row)
{
  GtkWidget *parent = GTK_WIDGET (gtk_window_get_transient_for (GTK_WINDOW (self)));
  g_autoptr (GVariant) target = NULL;
  g_autofree char *name = NULL;

  if (!g_action_parse_detailed_name (g_object_get_data (G_OBJECT (row), ACTION), &name, &target, NULL))
    return;

  gtk_window_close (GTK_WINDOW (self));
  gtk_widget_activate_action_variant (parent, name, target);
}

static void
entered_cb (BelayPalette *self)
{
  GtkListBoxRow *first = find_first (self);

  if (first != NULL)
    activated_cb (self, first);
}

static gboolean
key_pressed_cb (BelayPalette   *self,
                guint           keyval,
                guint           keycode,
                GdkModifierType state)
{
  GtkListBoxRow *first = find_first (self);

  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) || first == NULL)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_grab_focus (GTK_WIDGET (first));
}

static void
belay_palette_dispose (GObject *object)
{
  g_clear_object (&BELAY_PALETTE (object)->workspace_actions);

  G_OBJECT_CLASS (belay_palette_parent_class)->dispose (object);
}

static void
belay_palette_class_init (BelayPaletteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = belay_palette_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-palette.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayPalette, entry);
  gtk_widget_class_bind_template_child (widget_class, BelayPalette, stack);
  gtk_widget_class_bind_template_child (widget_class, BelayPalette, list);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "close", G_CALLBACK (gtk_window_close));
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
belay_palette_init (BelayPalette *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_set_filter_func (self->list, is_offered, self, NULL);
}

/**
 * belay_palette_present:
 * @parent: the window whose actions are offered
 * @session: whose people and projects are offered
 * @person: (nullable): whose pages are offered
 * @workspace_actions: undo and redo
 *
 * Offers everything that the window can do.
 */
void
belay_palette_present (GtkWindow    *parent,
                       BelaySession *session,
                       BelayPerson  *person,
                       GActionGroup *workspace_actions)
{
  BelayPalette *self = g_object_new (BELAY_TYPE_PALETTE, "transient-for", parent, NULL);

  self->workspace_actions = g_object_ref (workspace_actions);
  fill (self, session, person);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}
