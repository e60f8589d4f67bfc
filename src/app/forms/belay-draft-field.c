/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-draft-field.h"

#include <belay-accessible.h>
#include <belay-compat.h>
#include <glib/gi18n.h>

/**
 * BelayDraftField:
 *
 * Where something new is written: a step, a point, an action. Enter adds it and makes
 * room for the next one. What was begun is added, too, when the page is left or
 * another record is shown, so that nothing is lost.
 *
 * `verb` says what is done and `field` which argument the text is. [signal@DraftField::gather]
 * lets others add arguments. A `deliberate` one is only sent by Enter: what it does is
 * more than adding. The CSS node is `draftfield`.
 */
struct _BelayDraftField
{
  GtkWidget parent_instance;

  char    *title;
  char    *verb;
  char    *field;
  gboolean is_deliberate;

  BelaySession *session;
  char         *subject;
  char         *id;
  char         *reason;

  GtkWidget *box;
  GtkEntry  *entry;
};

enum
{
  PROP_TITLE = 1,
  PROP_VERB,
  PROP_FIELD,
  PROP_REASON,
  PROP_DELIBERATE,
  N_PROPS
};

enum
{
  GATHER,
  SUBMITTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BelayDraftField, belay_draft_field, GTK_TYPE_WIDGET)

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

static void
set_reason (BelayDraftField *self,
            const char      *reason)
{
  if (g_strcmp0 (self->reason, reason) == 0)
    return;

  g_free (self->reason);
  self->reason = g_strdup (reason);
  if (reason != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  belay_set_accessible_description (GTK_WIDGET (self->entry), reason);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REASON]);
}

static void
changed_cb (BelayDraftField *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  set_reason (self, NULL);
  gtk_entry_set_icon_from_icon_name (self->entry, GTK_ENTRY_ICON_SECONDARY, *text != '\0' ? "list-add-symbolic" : NULL);
  gtk_entry_set_icon_tooltip_text (self->entry, GTK_ENTRY_ICON_SECONDARY, *text != '\0' ? _ ("Add") : NULL);
}

static void
activated_cb (BelayDraftField *self)
{
  belay_draft_field_submit (self);
}

static void
save_begun (BelayDraftField *self)
{
  if (!self->is_deliberate)
    belay_draft_field_submit (self);
}

static const char *
get_text (BelayDraftField *self,
          guint            prop_id)
{
  const char *const texts[N_PROPS] = {
    [PROP_TITLE] = self->title,
    [PROP_VERB] = self->verb,
    [PROP_FIELD] = self->field,
    [PROP_REASON] = self->reason,
  };

  return texts[prop_id];
}

static void
belay_draft_field_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_DELIBERATE)
    g_value_set_boolean (value, BELAY_DRAFT_FIELD (object)->is_deliberate);
  else
    g_value_set_string (value, get_text (BELAY_DRAFT_FIELD (object), prop_id));
}

static void
belay_draft_field_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  BelayDraftField *self = BELAY_DRAFT_FIELD (object);
  char **const     places[N_PROPS] = {
        [PROP_TITLE] = &self->title,
        [PROP_VERB] = &self->verb,
        [PROP_FIELD] = &self->field,
  };

  if (prop_id == PROP_DELIBERATE)
    {
      self->is_deliberate = g_value_get_boolean (value);
      return;
    }

  g_free (*places[prop_id]);
  *places[prop_id] = g_value_dup_string (value);
  if (prop_id == PROP_TITLE)
    belay_set_accessible_label (GTK_WIDGET (self->entry), self->title);
  g_object_notify_by_pspec (object, pspec);
}

static gboolean
belay_draft_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (BELAY_DRAFT_FIELD (widget)->entry));
}

static void
belay_draft_field_unmap (GtkWidget *widget)
{
  save_begun (BELAY_DRAFT_FIELD (widget));

  GTK_WIDGET_CLASS (belay_draft_field_parent_class)->unmap (widget);
}

static void
belay_draft_field_dispose (GObject *object)
{
  BelayDraftField *self = BELAY_DRAFT_FIELD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  self->entry = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (belay_draft_field_parent_class)->dispose (object);
}

static void
belay_draft_field_finalize (GObject *object)
{
  BelayDraftField *self = BELAY_DRAFT_FIELD (object);

  g_free (self->title);
  g_free (self->verb);
  g_free (self->field);
  g_free (self->subject);
  g_free (self->id);
  g_free (self->reason);

  G_OBJECT_CLASS (belay_draft_field_parent_class)->finalize (object);
}

static void
install (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_VERB] = g_param_spec_string ("verb", NULL, NULL, NULL, flags);
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags);
  properties[PROP_REASON] =
    g_param_spec_string ("reason", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_DELIBERATE] = g_param_spec_boolean ("deliberate", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * BelayDraftField::gather:
   * @self: a draft
   * @arguments: (type GVariantBuilder): the arguments of the verb, of type `a{sv}`
   *
   * Emitted before the edit, so that more can be told.
   */
  signals[GATHER] = g_signal_new ("gather", G_OBJECT_CLASS_TYPE (object_class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_VARIANT_BUILDER);

  /**
   * BelayDraftField::submitted:
   * @self: a draft
   * @id: (nullable): the id of what was added
   *
   * Emitted after the edit.
   */
  signals[SUBMITTED] = g_signal_new ("submitted", G_OBJECT_CLASS_TYPE (object_class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
belay_draft_field_class_init (BelayDraftFieldClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = belay_draft_field_get_property;
  object_class->set_property = belay_draft_field_set_property;
  object_class->dispose = belay_draft_field_dispose;
  object_class->finalize = belay_draft_field_finalize;
  widget_class->grab_focus = belay_draft_field_grab_focus;
  widget_class->focus = belay_focus_first_child;
  widget_class->unmap = belay_draft_field_unmap;
  install (object_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/belayplanner/Belay/belay-draft-field.ui");
  gtk_widget_class_bind_template_child (widget_class, BelayDraftField, box);
  gtk_widget_class_bind_template_child (widget_class, BelayDraftField, entry);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "draftfield");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
belay_draft_field_init (BelayDraftField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * belay_draft_field_bind:
 * @self: a draft
 * @session: (nullable): through which it edits
 * @subject: (nullable): the argument that says what it is added to
 * @id: (nullable): the id of that; %NULL resets it
 *
 * Says what is added to. What was begun for another is added there first.
 */
void
belay_draft_field_bind (BelayDraftField *self,
                        BelaySession    *session,
                        const char      *subject,
                        const char      *id)
{
  if (self->session == session && g_strcmp0 (self->id, id) == 0)
    return;

  save_begun (self);
  g_set_object (&self->session, session);
  g_free (self->subject);
  self->subject = g_strdup (subject);
  g_free (self->id);
  self->id = g_strdup (id);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_set_sensitive (GTK_WIDGET (self), session != NULL && id != NULL && !belay_session_is_read_only (session));
}

/**
 * belay_draft_field_submit:
 * @self: a draft
 *
 * Adds what was written, if anything was.
 *
 * Returns: whether it was added
 */
gboolean
belay_draft_field_submit (BelayDraftField *self)
{
  g_autofree char *text = self->entry != NULL ? g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))) : NULL;
  g_autoptr (GVariantBuilder) arguments = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (text == NULL || *g_strstrip (text) == '\0' || self->session == NULL || self->id == NULL)
    return FALSE;

  arguments = g_variant_builder_new (G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (arguments, "{sv}", self->subject, g_variant_new_string (self->id));
  g_variant_builder_add (arguments, "{sv}", self->field, g_variant_new_string (text));
  g_signal_emit (self, signals[GATHER], 0, arguments);
  if (!belay_session_edit (self->session, self->verb, g_variant_builder_end (arguments), &id, &error))
    {
      set_reason (self, error->message);
      return FALSE;
    }

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_signal_emit (self, signals[SUBMITTED], 0, id);

  return TRUE;
}

/**
 * belay_draft_field_set_text:
 * @self: a draft
 * @text: a text
 *
 * Does what typing @text does.
 */
void
belay_draft_field_set_text (BelayDraftField *self,
                            const char      *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}
