/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-record.h"
#include "belay-list-private.h"
#include "belay-record-private.h"

#include <string.h>

/**
 * BelayRecord:
 *
 * Anything a workspace holds: a person, a goal, a step of a goal.
 *
 * Each kind is a final type whose struct of fields is described by a table of
 * [struct@Field]; properties, files and verbs follow from the table. A record
 * is made whole and is read-only for everybody but the workspace, which alone
 * changes records, by applying a [struct@Change]. A record knows its parent and
 * stands in exactly one list. It does not know files, history or widgets.
 *
 * Members of a file that Belay does not know are kept as JSON text in `extra`.
 */
G_DEFINE_ABSTRACT_TYPE (BelayRecord, belay_record, G_TYPE_OBJECT)

static gpointer
get_fields (BelayRecord *self)
{
  return (char *) self + BELAY_RECORD_GET_CLASS (self)->fields_offset;
}

static BelayList **
get_list_slot (gpointer          fields,
               const BelayField *field)
{
  return (BelayList **) ((char *) fields + field->offset);
}

static void
belay_record_finalize (GObject *object)
{
  BelayRecord      *self = BELAY_RECORD (object);
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const BelayField *field = &klass->fields[i];

      if (field->kind != BELAY_FIELD_LIST)
        {
          belay_field_reset (field, get_fields (self));
          continue;
        }

      BELAY_FOREACH (BelayRecord, child, *get_list_slot (get_fields (self), field))
      child->parent = NULL;
      g_clear_object (get_list_slot (get_fields (self), field));
    }
  g_free (self->id);
  g_free (self->extra);

  G_OBJECT_CLASS (belay_record_parent_class)->finalize (object);
}

static void
belay_record_class_init (BelayRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = belay_record_finalize;
}

static void
belay_record_init (BelayRecord *self)
{
}

static void
adopt_children (BelayRecord      *self,
                const BelayField *list)
{
  BELAY_FOREACH (BelayRecord, child, *get_list_slot (get_fields (self), list))
  {
    child->parent = self;
    child->list_field = list;
  }
}

/**
 * belay_record_new_take:
 * @type: a kind of record
 * @id: its id
 * @fields: (transfer full): a struct of its fields, as
 *   [func@Record.new_fields] makes one
 *
 * Makes a record whole out of what was read, without copying it.
 *
 * Returns: (transfer full): a new record that no workspace holds yet
 */
BelayRecord *
belay_record_new_take (GType       type,
                       const char *id,
                       gpointer    fields)
{
  BelayRecord      *self = g_object_new (type, NULL);
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (self);

  self->id = g_strdup (id);
  memcpy (get_fields (self), fields, klass->fields_size);
  g_free (fields);
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (klass->fields[i].kind == BELAY_FIELD_LIST)
        adopt_children (self, &klass->fields[i]);
    }
  if (klass->made != NULL)
    klass->made (self);

  return self;
}

static void
copy_field (const BelayField *field,
            gconstpointer     from,
            gpointer          to)
{
  BelayList *list;
  BelayValue value;

  if (field->kind == BELAY_FIELD_LIST)
    {
      list = *get_list_slot ((gpointer) from, field);
      *get_list_slot (to, field) = list != NULL ? g_object_ref (list) : NULL;
      return;
    }
  belay_field_read (field, from, &value);
  belay_field_write (field, to, &value);
  belay_value_clear (&value);
}

/**
 * belay_record_new:
 * @type: a kind of record
 * @id: its id
 * @fields: (nullable): the struct of its fields, which is copied; lists are shared
 *
 * Makes a record whole. The kinds wrap this, as in `belay_goal_new()`.
 *
 * Returns: (transfer full): a new record that no workspace holds yet
 */
BelayRecord *
belay_record_new (GType         type,
                  const char   *id,
                  gconstpointer fields)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (type);
  BelayRecordClass *klass = BELAY_RECORD_CLASS (type_class);
  gpointer          copy = belay_record_new_fields (type);

  for (guint i = 0; fields != NULL && i < klass->n_fields; i++)
    copy_field (&klass->fields[i], fields, copy);

  return belay_record_new_take (type, id, copy);
}

/**
 * belay_record_get_id:
 * @self: a record
 *
 * Returns: its id, which never changes
 */
const char *
belay_record_get_id (BelayRecord *self)
{
  return self->id;
}

/**
 * belay_record_get_extra:
 * @self: a record
 *
 * Returns: (nullable): a JSON object with the members that Belay does not know
 */
const char *
belay_record_get_extra (BelayRecord *self)
{
  return self->extra;
}

/**
 * belay_record_set_extra:
 * @self: a record that no workspace holds yet
 * @extra: (nullable): a JSON object with the members that Belay does not know
 *
 * Completes a record that was read from a file.
 */
void
belay_record_set_extra (BelayRecord *self,
                        const char  *extra)
{
  g_return_if_fail (self->parent == NULL);

  g_free (self->extra);
  self->extra = g_strdup (extra);
}

/**
 * belay_record_get_parent:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the record whose list holds it
 */
BelayRecord *
belay_record_get_parent (BelayRecord *self)
{
  return self->parent;
}

/**
 * belay_record_get_list_field:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the list of the parent that holds it
 */
const BelayField *
belay_record_get_list_field (BelayRecord *self)
{
  return self->parent != NULL ? self->list_field : NULL;
}

/**
 * belay_record_get_document:
 * @self: a record
 *
 * Returns: (transfer none) (nullable): the record whose file holds @self, which
 *   may be @self; %NULL for a record that no document holds yet
 */
BelayRecord *
belay_record_get_document (BelayRecord *self)
{
  while (self != NULL && BELAY_RECORD_GET_CLASS (self)->format == NULL)
    self = self->parent;

  return self;
}

/**
 * belay_record_get_ancestor:
 * @self: a record
 * @type: a kind of record
 *
 * Returns: (transfer none) (nullable): the nearest record of that kind, from
 *   @self upwards
 */
gpointer
belay_record_get_ancestor (BelayRecord *self,
                           GType        type)
{
  while (self != NULL && !g_type_is_a (G_OBJECT_TYPE (self), type))
    self = self->parent;

  return self;
}

/**
 * belay_record_get_fields:
 * @self: a record
 *
 * Returns: (transfer none): the struct of its fields, to be read
 */
gconstpointer
belay_record_get_fields (BelayRecord *self)
{
  return get_fields (self);
}

/**
 * belay_record_get_list:
 * @self: a record
 * @field: a list of it
 *
 * Returns: (transfer none) (nullable): the list; %NULL where it is empty and
 *   nobody has asked for it as a model
 */
BelayList *
belay_record_get_list (BelayRecord      *self,
                       const BelayField *field)
{
  return *get_list_slot (get_fields (self), field);
}

static BelayList *
ensure_list (BelayRecord      *self,
             const BelayField *field)
{
  BelayList **slot = get_list_slot (get_fields (self), field);

  if (*slot == NULL)
    *slot = belay_list_new (field->target ());

  return *slot;
}

/**
 * belay_record_ensure_list:
 * @self: a record
 * @name: the name of a list of it
 *
 * Returns: (transfer none): the list as a model that follows every change
 */
GListModel *
belay_record_ensure_list (BelayRecord *self,
                          const char  *name)
{
  const BelayField *field = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (self), name);

  g_return_val_if_fail (field != NULL && field->kind == BELAY_FIELD_LIST, NULL);

  return G_LIST_MODEL (ensure_list (self, field));
}

/**
 * belay_record_get_title:
 * @self: a record
 *
 * Returns: (nullable): its name or title, for messages
 */
const char *
belay_record_get_title (BelayRecord *self)
{
  static const char *const names[] = { "name", "title" };
  BelayRecordClass        *klass = BELAY_RECORD_GET_CLASS (self);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const BelayField *field = belay_record_class_find_field (klass, names[i]);

      if (field != NULL)
        return belay_field_get_text (field, get_fields (self));
    }

  return NULL;
}

/*< private >
 * belay_record_set_value:
 *
 * Writes one field and tells whoever watches it.
 */
void
belay_record_set_value (BelayRecord      *self,
                        const BelayField *field,
                        const BelayValue *value)
{
  belay_field_write (field, get_fields (self), value);
  g_object_notify (G_OBJECT (self), field->name);
}

/*< private >
 * belay_record_insert:
 *
 * Puts @child into a list; it must stand in none.
 */
void
belay_record_insert (BelayRecord      *self,
                     const BelayField *field,
                     guint             position,
                     BelayRecord      *child)
{
  g_return_if_fail (child->parent == NULL);

  child->parent = self;
  child->list_field = field;
  belay_list_insert (ensure_list (self, field), position, child);
}

/*< private >
 * belay_record_remove:
 *
 * Takes the record at @position out of a list.
 */
void
belay_record_remove (BelayRecord      *self,
                     const BelayField *field,
                     guint             position)
{
  BelayList   *list = ensure_list (self, field);
  BelayRecord *child = belay_list_get (list, position);

  g_return_if_fail (child != NULL);

  child->parent = NULL;
  belay_list_remove (list, position);
}
