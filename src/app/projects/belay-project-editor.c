/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-project-editor.h"

#include "belay-form-fields.h"
#include "belay-record-edit.h"

#include <belay-card.h>

/**
 * BelayProjectEditor:
 *
 * What a project is: its name, its aim, who takes part, and its days.
 */
struct _BelayProjectEditor
{
  AdwBin parent_instance;

  BelaySession *session;
  BelayProject *project;
};

enum
{
  PROP_SESSION = 1,
  PROP_PROJECT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayProjectEditor, belay_project_editor, ADW_TYPE_BIN)

static void
remove_cb (BelayProjectEditor *self)
{
  belay_record_edit_remove (self->session, (BelayRecord *) self->project);
}

static void
belay_project_editor_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  BelayProjectEditor *self = BELAY_PROJECT_EDITOR (object);

  if (prop_id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else if (prop_id == PROP_PROJECT)
    g_value_set_object (value, self->project);
}

static void
belay_project_editor_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  BelayProjectEditor *self = BELAY_PROJECT_EDITOR (object);

  if (prop_id == PROP_SESSION && g_set_object (&self->session, g_value_get_object (value)))
    {
      g_object_notify_by_pspec (object, pspec);
    }
  else if (prop_id == PROP_PROJECT && g_set_object (&self->project, g_value_get_object (value)))
    {
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
belay_project_editor_dispose (GObject *object)
{
  BelayProjectEditor *self = BELAY_PROJECT_EDITOR (object);

  adw_bin_set_child (ADW_BIN (object), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->project);

  G_OBJECT_CLASS (belay_project_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-project-editor.ui");
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
belay_project_editor_class_init (BelayProjectEditorClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (BELAY_TYPE_CARD);
  belay_form_fields_ensure ();
  object_class->get_property = belay_project_editor_get_property;
  object_class->set_property = belay_project_editor_set_property;
  object_class->dispose = belay_project_editor_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BELAY_TYPE_SESSION, flags);
  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, BELAY_TYPE_PROJECT, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
belay_project_editor_init (BelayProjectEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
