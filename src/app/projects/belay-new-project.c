/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-new-project.h"

#include <belay-card.h>
#include <belay-compat.h>
#include <belay-date-entry.h>
#include <glib/gi18n.h>

/**
 * BelayNewProject:
 *
 * Asks for what a new project needs: a name, a template or none, and the day it begins.
 */
struct _BelayNewProject
{
  AdwBin parent_instance;

  BelaySession *session;

  GPtrArray *templates; /* BelayTemplate; the first choice is none */

  GtkEntry       *name;
  GtkLabel       *name_reason;
  GtkDropDown    *pattern;
  GtkLabel       *summary;
  BelayDateEntry *start;
};

enum
{
  PROP_SESSION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayNewProject, belay_new_project, ADW_TYPE_BIN)

static void
set_name_reason (BelayNewProject *self,
                 const char      *reason)
{
  GtkWidget *name = GTK_WIDGET (self->name);

  gtk_label_set_text (self->name_reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->name_reason), reason != NULL);
  belay_set_accessible_description (name, reason);
  if (reason != NULL)
    gtk_widget_add_css_class (name, "error");
  else
    gtk_widget_remove_css_class (name, "error");
}

static void
named_cb (BelayNewProject *self)
{
  set_name_reason (self, NULL);
}

static BelayTemplate *
get_template (BelayNewProject *self)
{
  guint position = gtk_drop_down_get_selected (self->pattern);

  return position > 0 && position <= self->templates->len ? g_ptr_array_index (self->templates, position - 1) : NULL;
}

static void
pattern_cb (BelayNewProject *self)
{
  BelayTemplate *pattern = self->templates != NULL ? get_template (self) : NULL;

  gtk_label_set_text (self->summary, pattern != NULL ? belay_template_get (pattern)->summary
                                                     : _ ("A project without milestones."));
}

static GVariant *
make_arguments (BelayNewProject *self)
{
  BelayTemplate   *pattern = get_template (self);
  const char      *me = belay_session_get_me (self->session);
  g_autofree char *start = belay_day_to_string (belay_date_entry_get_day (self->start));
  GVariantBuilder  arguments;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "name", g_variant_new_string (gtk_editable_get_text (GTK_EDITABLE (self->name))));
  g_variant_builder_add (&arguments, "{sv}", "start", g_variant_new_string (start));
  if (me != NULL)
    g_variant_builder_add (&arguments, "{sv}", "lead", g_variant_new_string (me));
  if (pattern != NULL)
    g_variant_builder_add (&arguments, "{sv}", "template", g_variant_new_string (belay_record_get_id (BELAY_RECORD (pattern))));

  return g_variant_builder_end (&arguments);
}

static void
refuse (BelayNewProject *self,
        const GError    *error)
{
  if (g_strcmp0 (belay_edit_error_get_field (error), "start") == 0)
    belay_date_entry_set_problem (self->start, error->message);
  else
    set_name_reason (self, error->message);
}

static void
add_cb (BelayNewProject *self)
{
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  set_name_reason (self, NULL);
  if (self->session == NULL || !belay_date_entry_commit (self->start))
    return;

  if (!belay_session_try (self->session, "add-project", make_arguments (self), &id, &error))
    {
      refuse (self, error);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  gtk_widget_activate_action (GTK_WIDGET (self), "projects.open", "s", id);
}

static void
add_templates (BelayNewProject *self,
               BelayTemplate   *pattern,
               GtkStringList   *names)
{
  if (belay_template_get (pattern)->kind != BELAY_TEMPLATE_PROJECT)
    return;
  g_ptr_array_add (self->templates, g_object_ref (pattern));
  gtk_string_list_append (names, belay_template_get (pattern)->name);
}

static void
fill (BelayNewProject *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GPtrArray *presets;

  g_ptr_array_set_size (self->templates, 0);
  gtk_string_list_append (names, _ ("Blank"));
  if (self->session != NULL)
    {
      BELAY_FOREACH (BelayTemplate, own, belay_workspace_get (belay_session_get_workspace (self->session))->templates)
      {
        add_templates (self, own, names);
      }
      presets = belay_session_get_templates (self->session);
      for (guint i = 0; presets != NULL && i < presets->len; i++)
        add_templates (self, g_ptr_array_index (presets, i), names);
      belay_date_entry_set_today (self->start, belay_session_get_today (self->session));
      belay_date_entry_set_day (self->start, belay_session_get_today (self->session));
    }
  gtk_drop_down_set_model (self->pattern, G_LIST_MODEL (names));
  pattern_cb (self);
}

static void
belay_new_project_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  BelayNewProject *self = BELAY_NEW_PROJECT (object);

  if (prop_id == PROP_SESSION)
    g_value_set_object (value, self->session);
}

static void
belay_new_project_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  BelayNewProject *self = BELAY_NEW_PROJECT (object);

  if (prop_id == PROP_SESSION && g_set_object (&self->session, g_value_get_object (value)))
    {
      if (self->templates != NULL)
        fill (self);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
belay_new_project_dispose (GObject *object)
{
  BelayNewProject *self = BELAY_NEW_PROJECT (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->session);
  g_clear_pointer (&self->templates, g_ptr_array_unref);

  G_OBJECT_CLASS (belay_new_project_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-new-project.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayNewProject, name);
  gtk_widget_class_bind_template_child (widget_class, BelayNewProject, name_reason);
  gtk_widget_class_bind_template_child (widget_class, BelayNewProject, pattern);
  gtk_widget_class_bind_template_child (widget_class, BelayNewProject, summary);
  gtk_widget_class_bind_template_child (widget_class, BelayNewProject, start);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, named_cb);
  gtk_widget_class_bind_template_callback (widget_class, pattern_cb);
}

static void
belay_new_project_class_init (BelayNewProjectClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (BELAY_TYPE_CARD);
  g_type_ensure (BELAY_TYPE_DATE_ENTRY);
  object_class->get_property = belay_new_project_get_property;
  object_class->set_property = belay_new_project_set_property;
  object_class->dispose = belay_new_project_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BELAY_TYPE_SESSION, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
belay_new_project_init (BelayNewProject *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  belay_set_accessible_label (GTK_WIDGET (self->pattern), _ ("Template"));

  self->templates = g_ptr_array_new_with_free_func (g_object_unref);
  fill (self);
}

/**
 * belay_new_project_begin:
 * @self: the form
 *
 * Begins with the name.
 */
void
belay_new_project_begin (BelayNewProject *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
