/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-evidence-editor.h"

#include "belay-form-fields.h"

#include <belay-card.h>

/**
 * BelayEvidenceEditor:
 *
 * Something that happened and shows a competency: when, what, where it can be seen, and
 * how strong it is.
 *
 * Each field changes the record at once; `done` is emitted when somebody has had enough.
 */
struct _BelayEvidenceEditor
{
  AdwBin parent_instance;

  BelaySession  *session;
  BelayEvidence *evidence;

  GtkWidget *title;
};

enum
{
  PROP_SESSION = 1,
  PROP_EVIDENCE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint       done_signal;

G_DEFINE_FINAL_TYPE (BelayEvidenceEditor, belay_evidence_editor, ADW_TYPE_BIN)

static void
done_cb (BelayEvidenceEditor *self)
{
  g_signal_emit (self, done_signal, 0);
}

static void
remove_cb (BelayEvidenceEditor *self)
{
  GVariantBuilder arguments;

  if (self->evidence == NULL)
    return;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "evidence",
                         g_variant_new_string (belay_record_get_id (BELAY_RECORD (self->evidence))));
  if (belay_session_edit (self->session, "remove-evidence", g_variant_builder_end (&arguments), NULL, NULL))
    done_cb (self);
}

static gboolean
belay_evidence_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (BELAY_EVIDENCE_EDITOR (widget)->title);
}

static void
belay_evidence_editor_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  BelayEvidenceEditor *self = BELAY_EVIDENCE_EDITOR (object);

  if (prop_id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else
    g_value_set_object (value, self->evidence);
}

static void
belay_evidence_editor_dispose (GObject *object)
{
  BelayEvidenceEditor *self = BELAY_EVIDENCE_EDITOR (object);

  g_clear_object (&self->session);
  g_clear_object (&self->evidence);
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (belay_evidence_editor_parent_class)->dispose (object);
}

static void
belay_evidence_editor_class_init (BelayEvidenceEditorClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (BELAY_TYPE_CARD);
  belay_form_fields_ensure ();
  object_class->get_property = belay_evidence_editor_get_property;
  object_class->dispose = belay_evidence_editor_dispose;
  widget_class->grab_focus = belay_evidence_editor_grab_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BELAY_TYPE_SESSION, flags);
  properties[PROP_EVIDENCE] = g_param_spec_object ("evidence", NULL, NULL, BELAY_TYPE_EVIDENCE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  done_signal = g_signal_new ("done", BELAY_TYPE_EVIDENCE_EDITOR, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-evidence-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayEvidenceEditor, title);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
belay_evidence_editor_init (BelayEvidenceEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_evidence_editor_get_evidence:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): what is edited
 */
BelayEvidence *
belay_evidence_editor_get_evidence (BelayEvidenceEditor *self)
{
  return self->evidence;
}

/**
 * belay_evidence_editor_bind:
 * @self: an editor
 * @session: (nullable): where edits go
 * @evidence: (nullable): what is edited; %NULL resets it
 *
 * Lets evidence be edited.
 */
void
belay_evidence_editor_bind (BelayEvidenceEditor *self,
                            BelaySession        *session,
                            BelayEvidence       *evidence)
{
  if (g_set_object (&self->session, session))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  if (g_set_object (&self->evidence, evidence))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EVIDENCE]);
}
