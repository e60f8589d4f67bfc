/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-line.h"

/**
 * BelayLine:
 *
 * One line of a list: a record, and in words what a row shows of it.
 *
 * The words depend on more than the record, such as the day it is, so they are put
 * together anew after each edit. The line stays the same object for the same record,
 * and so does its row, which keeps the focus and what is being typed.
 */
struct _BelayLine
{
  GObject parent_instance;

  BelayRecord    *record;
  BelayLineFields fields;
};

enum
{
  PROP_RECORD = 1,
  PROP_TITLE,
  PROP_DETAIL,
  PROP_NOTE,
  PROP_STANDING,
  PROP_STATE,
  PROP_HUE,
  PROP_PERCENT,
  PROP_PERSON,
  PROP_LABEL,
  PROP_SHARE,
  PROP_DONE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelayLine, belay_line, G_TYPE_OBJECT)

static const char *
get_text (const BelayLineFields *fields,
          guint                  prop_id)
{
  const char *const texts[N_PROPS] = {
    [PROP_TITLE] = fields->title,
    [PROP_DETAIL] = fields->detail,
    [PROP_NOTE] = fields->note,
    [PROP_STANDING] = fields->standing,
    [PROP_STATE] = fields->state,
    [PROP_HUE] = fields->hue,
    [PROP_PERCENT] = fields->percent,
    [PROP_PERSON] = fields->person,
    [PROP_LABEL] = fields->label,
  };

  return texts[prop_id];
}

static void
clear_fields (BelayLineFields *fields)
{
  g_clear_pointer (&fields->title, g_free);
  g_clear_pointer (&fields->detail, g_free);
  g_clear_pointer (&fields->note, g_free);
  g_clear_pointer (&fields->standing, g_free);
  g_clear_pointer (&fields->percent, g_free);
  g_clear_pointer (&fields->person, g_free);
  g_clear_pointer (&fields->label, g_free);
}

static void
belay_line_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  BelayLine *self = BELAY_LINE (object);

  if (prop_id == PROP_RECORD)
    g_value_set_object (value, self->record);
  else if (prop_id == PROP_SHARE)
    g_value_set_int (value, self->fields.share);
  else if (prop_id == PROP_DONE)
    g_value_set_boolean (value, self->fields.is_done);
  else
    g_value_set_string (value, get_text (&self->fields, prop_id));
}

static void
belay_line_finalize (GObject *object)
{
  BelayLine *self = BELAY_LINE (object);

  g_clear_object (&self->record);
  clear_fields (&self->fields);

  G_OBJECT_CLASS (belay_line_parent_class)->finalize (object);
}

static void
belay_line_class_init (BelayLineClass *klass)
{
  static const char *const names[N_PROPS] = {
    [PROP_TITLE] = "title",
    [PROP_DETAIL] = "detail",
    [PROP_NOTE] = "note",
    [PROP_STANDING] = "standing",
    [PROP_STATE] = "state",
    [PROP_HUE] = "hue",
    [PROP_PERCENT] = "percent",
    [PROP_PERSON] = "person",
    [PROP_LABEL] = "label",
  };
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = belay_line_get_property;
  G_OBJECT_CLASS (klass)->finalize = belay_line_finalize;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, BELAY_TYPE_RECORD, flags);
  for (guint i = PROP_TITLE; i <= PROP_LABEL; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  properties[PROP_SHARE] = g_param_spec_int ("share", NULL, NULL, BELAY_UNSET, 1000, BELAY_UNSET, flags);
  properties[PROP_DONE] = g_param_spec_boolean ("done", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
belay_line_init (BelayLine *self)
{
  self->fields.share = BELAY_UNSET;
}

static void
update (BelayLine    *self,
        BelayLineFill fill,
        gpointer      user_data)
{
  BelayLineFields before = self->fields;

  self->fields = (BelayLineFields){ .share = BELAY_UNSET };
  fill (self->record, &self->fields, user_data);

  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_TITLE; i <= PROP_LABEL; i++)
    {
      if (g_strcmp0 (get_text (&before, i), get_text (&self->fields, i)) != 0)
        g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
    }
  if (before.share != self->fields.share)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHARE]);
  if (before.is_done != self->fields.is_done)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DONE]);
  g_object_thaw_notify (G_OBJECT (self));
  clear_fields (&before);
}

static BelayLine *
take_line (GHashTable  *known,
           BelayRecord *record)
{
  BelayLine *self = g_hash_table_lookup (known, record);

  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (BELAY_TYPE_LINE, NULL);
  self->record = g_object_ref (record);

  return self;
}

static GHashTable *
collect_known (GListModel *lines)
{
  GHashTable *known = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      BelayLine *line = g_list_model_get_item (lines, i);

      g_hash_table_insert (known, line->record, line);
    }

  return known;
}

/* Only what differs between the first and the last change is replaced. */
static void
splice (GListStore *lines,
        GPtrArray  *wanted)
{
  guint n_present = g_list_model_get_n_items (G_LIST_MODEL (lines));
  guint begin = 0, end = 0;

  for (; begin < MIN (n_present, wanted->len); begin++)
    {
      g_autoptr (BelayLine) line = g_list_model_get_item (G_LIST_MODEL (lines), begin);

      if (line != g_ptr_array_index (wanted, begin))
        break;
    }
  for (; end < MIN (n_present, wanted->len) - begin; end++)
    {
      g_autoptr (BelayLine) line = g_list_model_get_item (G_LIST_MODEL (lines), n_present - 1 - end);

      if (line != g_ptr_array_index (wanted, wanted->len - 1 - end))
        break;
    }
  if (begin + end < MAX (n_present, wanted->len))
    g_list_store_splice (lines, begin, n_present - begin - end,
                         wanted->len > 0 ? wanted->pdata + begin : NULL, wanted->len - begin - end);
}

/**
 * belay_lines_new:
 *
 * Returns: (transfer full): a list of [class@Line] with none in it
 */
GListStore *
belay_lines_new (void)
{
  return g_list_store_new (BELAY_TYPE_LINE);
}

/**
 * belay_lines_update:
 * @lines: a list of [class@Line]
 * @records: (element-type BelayRecord): what it is to show, in this order
 * @fill: says what a row shows
 * @user_data: given to @fill
 *
 * Brings a list up to date; lines whose record stays, stay.
 */
void
belay_lines_update (GListStore   *lines,
                    GPtrArray    *records,
                    BelayLineFill fill,
                    gpointer      user_data)
{
  g_autoptr (GHashTable) known = collect_known (G_LIST_MODEL (lines));
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    {
      BelayLine *line = take_line (known, g_ptr_array_index (records, i));

      update (line, fill, user_data);
      g_ptr_array_add (wanted, line);
    }
  splice (lines, wanted);
}

/**
 * belay_lines_find:
 * @lines: a list of [class@Line]
 * @record: (nullable): a record
 *
 * Returns: the position of its line, or %GTK_INVALID_LIST_POSITION, the largest number
 */
guint
belay_lines_find (GListModel  *lines,
                  BelayRecord *record)
{
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (BelayLine) line = g_list_model_get_item (lines, i);

      if (line->record == record)
        return i;
    }

  return G_MAXUINT;
}

/**
 * belay_line_get_record:
 * @self: a line
 *
 * Returns: (transfer none): the record
 */
BelayRecord *
belay_line_get_record (BelayLine *self)
{
  return self->record;
}

/**
 * belay_line_get_id:
 * @self: a line
 *
 * Returns: the id of the record
 */
const char *
belay_line_get_id (BelayLine *self)
{
  return belay_record_get_id (self->record);
}

/**
 * belay_line_get_fields:
 * @self: a line
 *
 * Returns: what a row shows
 */
const BelayLineFields *
belay_line_get_fields (BelayLine *self)
{
  return &self->fields;
}
