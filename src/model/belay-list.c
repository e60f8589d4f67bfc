/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-list.h"
#include "belay-list-private.h"

/**
 * BelayList:
 *
 * The records in one list of another record, in the order a person gave them.
 *
 * Others see a #GListModel; only the workspace inserts and removes, while it
 * applies a change. A list that holds nothing need not exist: the functions
 * here take %NULL for an empty one.
 */
struct _BelayList
{
  GObject parent_instance;

  GType      item_type;
  GPtrArray *records;
};

static GType
belay_list_get_item_type (GListModel *model)
{
  return BELAY_LIST (model)->item_type;
}

static guint
belay_list_get_n_items (GListModel *model)
{
  return BELAY_LIST (model)->records->len;
}

static gpointer
belay_list_get_item (GListModel *model,
                     guint       position)
{
  gpointer record = belay_list_get (BELAY_LIST (model), position);

  return record != NULL ? g_object_ref (record) : NULL;
}

static void
belay_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = belay_list_get_item_type;
  iface->get_n_items = belay_list_get_n_items;
  iface->get_item = belay_list_get_item;
}

/* clang-format off */
G_DEFINE_FINAL_TYPE_WITH_CODE (BelayList, belay_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, belay_list_iface_init))
/* clang-format on */

static void
belay_list_finalize (GObject *object)
{
  BelayList *self = BELAY_LIST (object);

  g_ptr_array_unref (self->records);

  G_OBJECT_CLASS (belay_list_parent_class)->finalize (object);
}

static void
belay_list_class_init (BelayListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = belay_list_finalize;
}

static void
belay_list_init (BelayList *self)
{
}

/**
 * belay_list_new_take:
 * @item_type: the type of the records
 * @records: (transfer full) (element-type GObject): an array that owns them
 *
 * Returns: (transfer full): a list of @records
 */
BelayList *
belay_list_new_take (GType      item_type,
                     GPtrArray *records)
{
  BelayList *self = g_object_new (BELAY_TYPE_LIST, NULL);

  self->item_type = item_type;
  self->records = records;

  return self;
}

/**
 * belay_list_new:
 * @item_type: the type of the records
 *
 * Returns: (transfer full): an empty list
 */
BelayList *
belay_list_new (GType item_type)
{
  return belay_list_new_take (item_type, g_ptr_array_new_with_free_func (g_object_unref));
}

/**
 * belay_list_get_length:
 * @self: (nullable): a list
 *
 * Returns: how many records it holds
 */
guint
belay_list_get_length (BelayList *self)
{
  return self != NULL ? self->records->len : 0;
}

/**
 * belay_list_get:
 * @self: (nullable): a list
 * @position: a position from 0
 *
 * Returns: (transfer none) (nullable): the record there
 */
gpointer
belay_list_get (BelayList *self,
                guint      position)
{
  return position < belay_list_get_length (self) ? self->records->pdata[position] : NULL;
}

/**
 * belay_list_begin:
 * @self: (nullable): a list
 *
 * Returns: (transfer none): where its records begin; for BELAY_FOREACH()
 */
gpointer
belay_list_begin (BelayList *self)
{
  static gpointer nothing[1];

  return belay_list_get_length (self) > 0 ? self->records->pdata : nothing;
}

/**
 * belay_list_find:
 * @self: (nullable): a list
 * @record: a record
 * @out_position: (out) (optional): where it stands
 *
 * Returns: whether @record is in the list
 */
gboolean
belay_list_find (BelayList    *self,
                 gconstpointer record,
                 guint        *out_position)
{
  return self != NULL && g_ptr_array_find (self->records, record, out_position);
}

/*< private >
 * belay_list_insert:
 * @self: a list
 * @position: where, from 0 to the length
 * @record: (transfer none): a record
 */
void
belay_list_insert (BelayList *self,
                   guint      position,
                   gpointer   record)
{
  g_ptr_array_insert (self->records, position, g_object_ref (record));
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

/*< private >
 * belay_list_remove:
 * @self: a list
 * @position: a position that holds a record
 */
void
belay_list_remove (BelayList *self,
                   guint      position)
{
  g_autoptr (GObject) record = g_ptr_array_steal_index (self->records, position);

  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
}
