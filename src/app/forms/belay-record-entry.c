/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-record-entry.h"

#include "belay-form-fields.h"
#include "belay-record-edit.h"

#include <belay-columns.h>
#include <belay-compat.h>

/**
 * BelayRecordEntry:
 *
 * What the rows have in common in which a small record is edited where it
 * stands: `session` and `record`, to which the fields of their templates bind, and a
 * button that deletes the record.
 */
typedef struct
{
  BelaySession *session;
  BelayRecord  *record;
} BelayRecordEntryPrivate;

enum
{
  PROP_SESSION = 1,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (BelayRecordEntry, belay_record_entry, GTK_TYPE_LIST_BOX_ROW)

static BelayRecordEntryPrivate *
get_private (gpointer self)
{
  return belay_record_entry_get_instance_private (self);
}

static void
remove_cb (BelayRecordEntry *self)
{
  belay_record_edit_remove (get_private (self)->session, get_private (self)->record);
}

static void
belay_record_entry_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_SESSION)
    g_value_set_object (value, get_private (object)->session);
  else
    g_value_set_object (value, get_private (object)->record);
}

static void
belay_record_entry_dispose (GObject *object)
{
  g_clear_object (&get_private (object)->session);
  g_clear_object (&get_private (object)->record);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);

  G_OBJECT_CLASS (belay_record_entry_parent_class)->dispose (object);
}

static void
belay_record_entry_class_init (BelayRecordEntryClass *klass)
{
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = belay_record_entry_get_property;
  object_class->dispose = belay_record_entry_dispose;

  properties[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, BELAY_TYPE_SESSION, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, BELAY_TYPE_RECORD, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
belay_record_entry_init (BelayRecordEntry *self)
{
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/**
 * belay_record_entry_class_set_template:
 * @klass: a class that derives from this one
 * @name: the name of its template, without folder
 *
 * Sets the template, with the closures that all rows have.
 */
void
belay_record_entry_class_set_template (GtkWidgetClass *klass,
                                       const char     *name)
{
  g_autofree char *path = g_strconcat ("/io/github/belayplanner/Belay/", name, NULL);

  belay_form_fields_ensure ();
  gtk_widget_class_set_template_from_resource (klass, path);
  gtk_widget_class_bind_template_callback (klass, remove_cb);
}

/**
 * belay_record_entry_get_record:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the record it edits
 */
BelayRecord *
belay_record_entry_get_record (BelayRecordEntry *self)
{
  return get_private (self)->record;
}

/**
 * belay_record_entry_bind:
 * @self: a row
 * @session: (nullable): where edits go
 * @record: (nullable): the record it edits; %NULL resets the row
 *
 * Lets a record be edited in the row.
 */
void
belay_record_entry_bind (BelayRecordEntry *self,
                         BelaySession     *session,
                         BelayRecord      *record)
{
  BelayRecordEntryPrivate *priv = get_private (self);

  if (g_set_object (&priv->session, session))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
  if (g_set_object (&priv->record, record))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}
