/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-record.h"
#include "belay-record-private.h"

/* What the table of a kind of record gives all of its records: properties and empty fields. */

static void
belay_record_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  BelayRecord      *self = BELAY_RECORD (object);
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (self);
  const BelayField *field;

  if (prop_id > klass->n_fields)
    {
      g_value_set_string (value, self->id);
      return;
    }

  field = &klass->fields[prop_id - 1];
  if (field->kind == BELAY_FIELD_LIST)
    g_value_set_object (value, belay_record_ensure_list (self, field->name));
  else if (field->kind == BELAY_FIELD_CHOICE)
    g_value_set_string (value, field->choices[belay_field_get_number (field, belay_record_get_fields (self))]);
  else if (field->kind == BELAY_FIELD_FLAG)
    g_value_set_boolean (value, belay_field_get_number (field, belay_record_get_fields (self)));
  else if (belay_field_holds_text (field))
    g_value_set_string (value, belay_field_get_text (field, belay_record_get_fields (self)));
  else if (belay_field_holds_texts (field))
    g_value_set_boxed (value, belay_field_get_texts (field, belay_record_get_fields (self)));
  else
    g_value_set_int (value, belay_field_get_number (field, belay_record_get_fields (self)));
}

static GParamSpec *
make_property (const BelayField *field)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  if (field->kind == BELAY_FIELD_LIST)
    return g_param_spec_object (field->name, NULL, NULL, G_TYPE_LIST_MODEL, flags);
  if (field->kind == BELAY_FIELD_CHOICE || belay_field_holds_text (field))
    return g_param_spec_string (field->name, NULL, NULL, NULL, flags);
  if (belay_field_holds_texts (field))
    return g_param_spec_boxed (field->name, NULL, NULL, G_TYPE_STRV, flags);
  if (field->kind == BELAY_FIELD_FLAG)
    return g_param_spec_boolean (field->name, NULL, NULL, field->fallback, flags);

  return g_param_spec_int (field->name, NULL, NULL, G_MININT, G_MAXINT, field->fallback, flags);
}

/*< private >
 * belay_record_class_describe:
 *
 * Hands a kind of record its table; its properties are installed from it.
 */
void
belay_record_class_describe (BelayRecordClass *klass,
                             const char       *kind,
                             const BelayField *fields,
                             guint             n_fields,
                             gsize             fields_size,
                             gsize             fields_offset)
{
  klass->kind = kind;
  klass->id_member = "id";
  klass->fields = fields;
  klass->n_fields = n_fields;
  klass->fields_size = fields_size;
  klass->fields_offset = fields_offset;

  /* GObject does not hand this one down to derived classes. */
  G_OBJECT_CLASS (klass)->get_property = belay_record_get_property;
  for (guint i = 0; i < n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1, make_property (&fields[i]));
  g_object_class_install_property (G_OBJECT_CLASS (klass), n_fields + 1,
                                   g_param_spec_string ("id", NULL, NULL, NULL,
                                                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

/**
 * belay_record_class_find_field:
 * @klass: a kind of record
 * @name: the name of a field
 *
 * Returns: (transfer none) (nullable): the field
 */
const BelayField *
belay_record_class_find_field (BelayRecordClass *klass,
                               const char       *name)
{
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (g_str_equal (klass->fields[i].name, name))
        return &klass->fields[i];
    }

  return NULL;
}

/**
 * belay_record_new_fields:
 * @type: a kind of record
 *
 * Returns: (transfer full): a struct of its fields in which nothing is stated;
 *   to be freed with [func@Record.free_fields]
 */
gpointer
belay_record_new_fields (GType type)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (type);
  BelayRecordClass *klass = BELAY_RECORD_CLASS (type_class);
  gpointer          fields = g_malloc0 (klass->fields_size);

  for (guint i = 0; i < klass->n_fields; i++)
    belay_field_reset (&klass->fields[i], fields);

  return fields;
}

/**
 * belay_record_free_fields:
 * @type: a kind of record
 * @fields: (transfer full): a struct of its fields that owns what it holds
 *
 * Frees a struct of fields with its texts and lists.
 */
void
belay_record_free_fields (GType    type,
                          gpointer fields)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (type);
  BelayRecordClass *klass = BELAY_RECORD_CLASS (type_class);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (klass->fields[i].kind == BELAY_FIELD_LIST)
        g_clear_object ((BelayList **) ((char *) fields + klass->fields[i].offset));
      else
        belay_field_reset (&klass->fields[i], fields);
    }
  g_free (fields);
}
