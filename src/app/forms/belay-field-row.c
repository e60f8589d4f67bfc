/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-field-row.h"

#include "belay-record-edit.h"

#include <belay-compat.h>

/**
 * BelayFieldRow:
 *
 * One field of a record with its title, the control that edits it, and below it the
 * reason where an edit was refused.
 *
 * Which verb changes the field follows from the kind of the record and the name of
 * the field (`record`, `field`), so that an editor is no more than a list of rows in a
 * template. What was typed and refused stays in the control, and the record as it was;
 * it is tried once more whenever the record changes otherwise, so that a new start and
 * a new due day may come in any order.
 * A `quiet` row does not show its title. It has one CSS node, `box.field`.
 */
typedef struct
{
  BelaySession *session;
  BelayRecord  *record;
  char         *field;

  GtkWidget *title_label;
  GtkWidget *control;
  GtkWidget *reason;
  GVariant  *refused;
  guint      retry;
  gboolean   is_showing;
  gboolean   is_committing;
} BelayFieldRowPrivate;

enum
{
  PROP_SESSION = 1,
  PROP_RECORD,
  PROP_FIELD,
  PROP_TITLE,
  PROP_QUIET,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BelayFieldRow, belay_field_row, GTK_TYPE_BOX)

static BelayFieldRowPrivate *
get_private (BelayFieldRow *self)
{
  return belay_field_row_get_instance_private (self);
}

static gboolean
retry_cb (gpointer self)
{
  BelayFieldRowPrivate *priv = get_private (self);

  priv->retry = 0;
  if (priv->refused != NULL)
    belay_field_row_commit (self, priv->refused, TRUE);

  return G_SOURCE_REMOVE;
}

/* The edit by which something else changed is not over yet. */
static void
changed_cb (BelayFieldRow *self,
            GParamSpec    *pspec)
{
  BelayFieldRowPrivate *priv = get_private (self);

  if (priv->is_committing)
    return;
  if (g_str_equal (pspec->name, priv->field))
    belay_field_row_show (self);
  else if (priv->refused != NULL && priv->retry == 0)
    priv->retry = g_idle_add (retry_cb, self);
}

static void
set_record (BelayFieldRow *self,
            BelayRecord   *record)
{
  BelayFieldRowPrivate *priv = get_private (self);

  if (priv->record == record)
    return;

  if (priv->record != NULL && BELAY_FIELD_ROW_GET_CLASS (self)->finish != NULL)
    BELAY_FIELD_ROW_GET_CLASS (self)->finish (self);
  if (priv->record != NULL)
    g_signal_handlers_disconnect_by_data (priv->record, self);
  g_set_object (&priv->record, record);
  if (record != NULL)
    g_signal_connect_object (record, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  belay_field_row_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
set_session (BelayFieldRow *self,
             BelaySession  *session)
{
  if (!g_set_object (&get_private (self)->session, session))
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self), session == NULL || !belay_session_is_read_only (session));
  belay_field_row_show (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static void
set_title (BelayFieldRow *self,
           const char    *title)
{
  BelayFieldRowPrivate *priv = get_private (self);

  gtk_label_set_text (GTK_LABEL (priv->title_label), title != NULL ? title : "");
  if (priv->control != NULL)
    belay_set_accessible_label (priv->control, title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
belay_field_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  BelayFieldRowPrivate *priv = get_private (BELAY_FIELD_ROW (object));

  if (prop_id == PROP_SESSION)
    g_value_set_object (value, priv->session);
  else if (prop_id == PROP_RECORD)
    g_value_set_object (value, priv->record);
  else if (prop_id == PROP_FIELD)
    g_value_set_string (value, priv->field);
  else if (prop_id == PROP_TITLE)
    g_value_set_string (value, gtk_label_get_text (GTK_LABEL (priv->title_label)));
  else if (prop_id == PROP_QUIET)
    g_value_set_boolean (value, !gtk_widget_get_visible (priv->title_label));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
belay_field_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  BelayFieldRow *self = BELAY_FIELD_ROW (object);

  if (prop_id == PROP_SESSION)
    set_session (self, g_value_get_object (value));
  else if (prop_id == PROP_RECORD)
    set_record (self, g_value_get_object (value));
  else if (prop_id == PROP_FIELD)
    get_private (self)->field = g_value_dup_string (value);
  else if (prop_id == PROP_TITLE)
    set_title (self, g_value_get_string (value));
  else if (prop_id == PROP_QUIET)
    gtk_widget_set_visible (get_private (self)->title_label, !g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static gboolean
belay_field_row_grab_focus (GtkWidget *widget)
{
  BelayFieldRowPrivate *priv = get_private (BELAY_FIELD_ROW (widget));

  return priv->control != NULL && gtk_widget_grab_focus (priv->control);
}

static void
belay_field_row_dispose (GObject *object)
{
  BelayFieldRowPrivate *priv = get_private (BELAY_FIELD_ROW (object));

  if (priv->record != NULL)
    g_signal_handlers_disconnect_by_data (priv->record, object);
  g_clear_handle_id (&priv->retry, g_source_remove);
  g_clear_pointer (&priv->refused, g_variant_unref);
  g_clear_pointer (&priv->field, g_free);
  g_clear_object (&priv->record);
  g_clear_object (&priv->session);
  priv->control = NULL;

  G_OBJECT_CLASS (belay_field_row_parent_class)->dispose (object);
}

static void
belay_field_row_class_init (BelayFieldRowClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = belay_field_row_get_property;
  object_class->set_property = belay_field_row_set_property;
  object_class->dispose = belay_field_row_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = belay_field_row_grab_focus;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BELAY_TYPE_SESSION, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, BELAY_TYPE_RECORD, flags);
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_QUIET] = g_param_spec_boolean ("quiet", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static GtkWidget *
make_label (const char *size,
            const char *tone)
{
  const char *const classes[] = { size, tone, NULL };

  return g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "css-classes", classes, NULL);
}

static void
belay_field_row_init (BelayFieldRow *self)
{
  BelayFieldRowPrivate *priv = get_private (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_box_set_spacing (GTK_BOX (self), 4);

  priv->title_label = make_label ("caption-heading", "dim-label");
  gtk_box_append (GTK_BOX (self), priv->title_label);
  priv->reason = make_label ("caption", "error");
  gtk_widget_set_visible (priv->reason, FALSE);
}

/**
 * belay_field_row_bind:
 * @self: a row
 * @session: (nullable): through which it edits
 * @record: (nullable): the record whose field it edits; %NULL resets it
 *
 * Sets what it edits. Of the record it shows already it leaves alone what is typed.
 */
void
belay_field_row_bind (BelayFieldRow *self,
                      BelaySession  *session,
                      BelayRecord   *record)
{
  set_session (self, session);
  set_record (self, record);
}

/**
 * belay_field_row_get_session:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the session
 */
BelaySession *
belay_field_row_get_session (BelayFieldRow *self)
{
  return get_private (self)->session;
}

/**
 * belay_field_row_get_record:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the record whose field it edits
 */
BelayRecord *
belay_field_row_get_record (BelayFieldRow *self)
{
  return get_private (self)->record;
}

/**
 * belay_field_row_get_field:
 * @self: a row that has a record
 *
 * Returns: (transfer none): the description of its field
 */
const BelayField *
belay_field_row_get_field (BelayFieldRow *self)
{
  BelayFieldRowPrivate *priv = get_private (self);

  return belay_record_class_find_field (BELAY_RECORD_GET_CLASS (priv->record), priv->field);
}

/**
 * belay_field_row_get_value:
 * @self: a row
 * @out_value: (out caller-allocates): the value of its field, borrowed from the record
 *
 * Reads what the record says.
 *
 * Returns: whether there is a record
 */
gboolean
belay_field_row_get_value (BelayFieldRow *self,
                           BelayValue    *out_value)
{
  BelayRecord *record = get_private (self)->record;

  if (record == NULL)
    return FALSE;
  belay_field_read (belay_field_row_get_field (self), belay_record_get_fields (record), out_value);

  return TRUE;
}

/**
 * belay_field_row_set_control:
 * @self: a row
 * @control: what a person uses to edit the field
 *
 * Tells which widget gets the name of the field and is marked where an edit is refused.
 */
void
belay_field_row_set_control (BelayFieldRow *self,
                             GtkWidget     *control)
{
  BelayFieldRowPrivate *priv = get_private (self);

  priv->control = control;
  /* The reason stands below whatever a template adds. */
  if (gtk_widget_get_parent (priv->reason) == NULL)
    gtk_box_append (GTK_BOX (self), priv->reason);
}

/**
 * belay_field_row_get_control:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what a person uses to edit the field
 */
GtkWidget *
belay_field_row_get_control (BelayFieldRow *self)
{
  return get_private (self)->control;
}

/**
 * belay_field_row_get_reason:
 * @self: a row
 *
 * Returns: (nullable): what is wrong with what stands there
 */
const char *
belay_field_row_get_reason (BelayFieldRow *self)
{
  GtkWidget *reason = get_private (self)->reason;

  return gtk_widget_get_visible (reason) ? gtk_label_get_text (GTK_LABEL (reason)) : NULL;
}

/**
 * belay_field_row_set_reason:
 * @self: a row
 * @reason: (nullable): why what stands there cannot be taken
 *
 * Says at the field what is wrong, or that nothing is.
 */
void
belay_field_row_set_reason (BelayFieldRow *self,
                            const char    *reason)
{
  BelayFieldRowPrivate *priv = get_private (self);

  g_clear_pointer (&priv->refused, g_variant_unref);
  if (BELAY_FIELD_ROW_GET_CLASS (self)->explain != NULL)
    {
      BELAY_FIELD_ROW_GET_CLASS (self)->explain (self, reason);
      return;
    }

  gtk_label_set_text (GTK_LABEL (priv->reason), reason != NULL ? reason : "");
  gtk_widget_set_visible (priv->reason, reason != NULL);
  if (priv->control == NULL)
    return;
  belay_set_accessible_description (priv->control, reason);
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->control), GTK_ACCESSIBLE_STATE_INVALID,
                               reason != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (reason != NULL)
    gtk_widget_add_css_class (priv->control, "error");
  else
    gtk_widget_remove_css_class (priv->control, "error");
}

/**
 * belay_field_row_show:
 * @self: a row
 *
 * Shows what the record says, in place of what was typed.
 */
void
belay_field_row_show (BelayFieldRow *self)
{
  BelayFieldRowPrivate *priv = get_private (self);

  if (priv->control == NULL || priv->is_showing)
    return;

  priv->is_showing = TRUE;
  BELAY_FIELD_ROW_GET_CLASS (self)->show (self);
  priv->is_showing = FALSE;
  belay_field_row_set_reason (self, NULL);
}

/**
 * belay_field_row_commit:
 * @self: a row
 * @value: the new value as verbs take it; consumed if floating
 * @is_typing: whether it is one of many on the way to a value
 *
 * Changes the field of the record; where that is refused, the reason stands below the
 * control. While the row shows something itself, nothing happens.
 *
 * Returns: whether the record holds the value now
 */
gboolean
belay_field_row_commit (BelayFieldRow *self,
                        GVariant      *value,
                        gboolean       is_typing)
{
  BelayFieldRowPrivate *priv = get_private (self);
  g_autoptr (GVariant) owned = g_variant_ref_sink (value);
  g_autoptr (GError) error = NULL;
  gboolean was_done;

  if (priv->is_showing || priv->record == NULL || priv->session == NULL)
    return FALSE;

  priv->is_committing = TRUE;
  was_done = belay_record_edit_field (priv->session, priv->record, priv->field, owned, is_typing, &error);
  priv->is_committing = FALSE;
  belay_field_row_set_reason (self, was_done ? NULL : error->message);
  priv->refused = was_done ? NULL : g_steal_pointer (&owned);

  return was_done;
}
