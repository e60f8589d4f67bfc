/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-workspace.h"

#include "belay-meeting.h"
#include "belay-mentorship.h"
#include "belay-record-private.h"
#include "belay-walk.h"

#include <glib/gi18n.h>

/**
 * BelayWorkspace:
 *
 * Everything that one team, or one mentor, keeps: the root record.
 *
 * It owns the documents, knows every record by its id, and is the only one that
 * changes records: [method@Workspace.apply] carries out a change in either
 * direction and emits [signal@Workspace::changed]. It knows nothing of files:
 * whoever loads hands it finished documents by [method@Workspace.attach].
 * The one invariant, that each id stands for one record in one place, is
 * asserted by [method@Workspace.check].
 */
struct _BelayWorkspace
{
  BelayRecord          parent_instance;
  BelayWorkspaceFields fields;

  GHashTable *index; /* id (of the record) -> BelayRecord, not owned */

  BelayYearLoader load_year;
  gpointer        load_year_data;
};

static const BelayField workspace_fields[] = {
  TEXT_FIELD (BelayWorkspaceFields, name, "name", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  WORDS_FIELD (BelayWorkspaceFields, working_days, "working-days", belay_weekday_words),
  LIST_FIELD (BelayWorkspaceFields, holidays, "holidays", belay_holiday_get_type, 0),
  LIST_FIELD (BelayWorkspaceFields, people, "people", belay_person_get_type, BELAY_FIELD_DOCUMENTS),
  LIST_FIELD (BelayWorkspaceFields, frameworks, "frameworks", belay_framework_get_type, BELAY_FIELD_DOCUMENTS),
  LIST_FIELD (BelayWorkspaceFields, projects, "projects", belay_project_get_type, BELAY_FIELD_DOCUMENTS),
  LIST_FIELD (BelayWorkspaceFields, templates, "templates", belay_template_get_type, BELAY_FIELD_DOCUMENTS),
  LIST_FIELD (BelayWorkspaceFields, notebooks, "notebooks", belay_notebook_get_type, BELAY_FIELD_DOCUMENTS),
};

static const BelayField holiday_fields[] = {
  DAY_FIELD (BelayHolidayFields, day, "day", BELAY_FIELD_REQUIRED),
  TEXT_FIELD (BelayHolidayFields, name, "name", BELAY_FIELD_ONE_LINE),
};

BELAY_DEFINE_RECORD (BelayHoliday, belay_holiday, "holiday", holiday_fields)

G_DEFINE_FINAL_TYPE (BelayWorkspace, belay_workspace, BELAY_TYPE_RECORD)
G_DEFINE_QUARK (belay_workspace_error, belay_workspace_error)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
belay_workspace_finalize (GObject *object)
{
  g_hash_table_unref (BELAY_WORKSPACE (object)->index);

  G_OBJECT_CLASS (belay_workspace_parent_class)->finalize (object);
}

static gboolean
is_indexed (BelayRecord *record)
{
  return !BELAY_RECORD_GET_CLASS (record)->scoped;
}

static gboolean
index_visit (BelayRecord *record,
             gpointer     data)
{
  if (is_indexed (record))
    g_hash_table_insert (data, (gpointer) belay_record_get_id (record), record);

  return !BELAY_RECORD_GET_CLASS (record)->scopes_contents;
}

/* What lies in the workspace's own file comes with it; documents are attached one by one. */
static void
index_own_records (BelayRecord *record)
{
  BelayWorkspace *self = BELAY_WORKSPACE (record);

  BELAY_FOREACH (BelayRecord, holiday, self->fields.holidays)
  belay_walk (holiday, index_visit, self->index);
}

static void
belay_workspace_class_init (BelayWorkspaceClass *klass)
{
  BelayRecordClass *record_class = BELAY_RECORD_CLASS (klass);

  belay_record_class_describe (record_class, "workspace", workspace_fields, G_N_ELEMENTS (workspace_fields),
                               sizeof (BelayWorkspaceFields), G_STRUCT_OFFSET (BelayWorkspace, fields));
  record_class->format = "belay-workspace";
  record_class->made = index_own_records;
  G_OBJECT_CLASS (klass)->finalize = belay_workspace_finalize;

  /**
   * BelayWorkspace::changed:
   * @self: the workspace
   * @change: (type gpointer): the [struct@Change] that was carried out
   * @forward: whether it was applied, and not taken back
   *
   * Emitted after each change, once the records already say the new thing.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_BOOLEAN);
}

static void
belay_workspace_init (BelayWorkspace *self)
{
  self->index = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * belay_workspace_create:
 * @id: its id
 * @name: its name
 *
 * Returns: (transfer full): a new workspace with a week of five working days
 */
BelayWorkspace *
belay_workspace_create (const char *id,
                        const char *name)
{
  char                *working_days[6] = { NULL };
  BelayWorkspaceFields fields = { .name = (char *) name, .working_days = working_days };

  for (guint i = 0; i < 5; i++)
    working_days[i] = (char *) belay_weekday_words[i];

  return belay_workspace_new (id, &fields);
}

static gboolean
unindex_visit (BelayRecord *record,
               gpointer     data)
{
  if (is_indexed (record))
    g_hash_table_remove (data, belay_record_get_id (record));

  return !BELAY_RECORD_GET_CLASS (record)->scopes_contents;
}

static gboolean
set_scoped_visit (BelayRecord *record,
                  gpointer     data)
{
  GHashTable *fresh = data;

  if (is_indexed (record) && !g_hash_table_add (fresh, (gpointer) belay_record_get_id (record)))
    g_hash_table_insert (fresh, (gpointer) "", (gpointer) belay_record_get_id (record));

  return !BELAY_RECORD_GET_CLASS (record)->scopes_contents;
}

static const char *
find_taken_id (BelayWorkspace *self,
               BelayRecord    *document)
{
  g_autoptr (GHashTable) fresh = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer       id;
  const char    *twice;

  belay_walk (document, set_scoped_visit, fresh);
  twice = g_hash_table_lookup (fresh, "");
  if (twice != NULL)
    return twice;

  g_hash_table_iter_init (&iter, fresh);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (g_hash_table_contains (self->index, id))
        return id;
    }

  return NULL;
}

/**
 * belay_workspace_attach:
 * @self: a workspace
 * @parent: the record whose list will hold @document
 * @list: the name of that list
 * @document: a document that was read
 * @error: return location for an error
 *
 * Takes in a document that was loaded, which is no change: nothing is to be
 * saved or undone for it. A document with an id that is known already is
 * refused, so that every id keeps standing for one record.
 *
 * Returns: whether the document was taken in
 */
gboolean
belay_workspace_attach (BelayWorkspace *self,
                        BelayRecord    *parent,
                        const char     *list,
                        BelayRecord    *document,
                        GError        **error)
{
  const BelayField *field = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (parent), list);
  const char       *taken = find_taken_id (self, document);

  if (taken != NULL)
    {
      g_set_error (error, BELAY_WORKSPACE_ERROR, BELAY_WORKSPACE_ERROR_ID_TAKEN,
                   _ ("the id %s is used twice"), taken);
      return FALSE;
    }

  belay_record_insert (parent, field, belay_list_get_length (belay_record_get_list (parent, field)), document);
  belay_walk (document, index_visit, self->index);

  return TRUE;
}

static void
insert_record (BelayWorkspace    *self,
               const BelayChange *change)
{
  belay_record_insert (change->parent, change->field, change->position, change->record);
  belay_walk (change->record, index_visit, self->index);
}

static void
remove_record (BelayWorkspace    *self,
               const BelayChange *change)
{
  g_return_if_fail (belay_list_get (belay_record_get_list (change->parent, change->field), change->position) == change->record);

  belay_walk (change->record, unindex_visit, self->index);
  belay_record_remove (change->parent, change->field, change->position);
}

/**
 * belay_workspace_apply:
 * @self: a workspace
 * @change: a change
 * @forward: whether to carry it out, or to take it back
 *
 * Changes the workspace; the only function that does.
 *
 * Whoever makes a change has validated it, so applying cannot fail. Taken back
 * in the reverse order, changes restore what was there to the last byte.
 */
void
belay_workspace_apply (BelayWorkspace    *self,
                       const BelayChange *change,
                       gboolean           forward)
{
  if (change->kind == BELAY_CHANGE_SET)
    belay_record_set_value (change->record, change->field, forward ? &change->after : &change->before);
  else if ((change->kind == BELAY_CHANGE_INSERT) == forward)
    insert_record (self, change);
  else
    remove_record (self, change);

  g_signal_emit (self, signals[CHANGED], 0, change, forward);
}

/**
 * belay_workspace_find:
 * @self: a workspace
 * @id: (nullable): an id
 * @type: the kind of record wanted
 *
 * Returns: (transfer none) (nullable): the record with that id, if it is of that kind
 */
gpointer
belay_workspace_find (BelayWorkspace *self,
                      const char     *id,
                      GType           type)
{
  BelayRecord *record = id != NULL ? g_hash_table_lookup (self->index, id) : NULL;

  return record != NULL && g_type_is_a (G_OBJECT_TYPE (record), type) ? record : NULL;
}

/**
 * belay_workspace_set_year_loader:
 * @self: a workspace
 * @loader: (nullable): what reads the closed meetings of a year
 * @user_data: handed to @loader
 *
 * Says where past meetings come from when they are needed.
 */
void
belay_workspace_set_year_loader (BelayWorkspace *self,
                                 BelayYearLoader loader,
                                 gpointer        user_data)
{
  self->load_year = loader;
  self->load_year_data = user_data;
}

static gboolean
has_year (BelayPerson *person,
          int          year)
{
  BELAY_FOREACH (BelayRecord, known, belay_person_get (person)->years)
  {
    if (g_ascii_strtoll (belay_record_get_id (known), NULL, 10) == year)
      return TRUE;
  }

  return FALSE;
}

static gboolean
load_year (BelayWorkspace *self,
           BelayPerson    *person,
           int             year,
           GError        **error)
{
  g_autoptr (BelayMeetingYear) loaded = self->load_year (self, person, year, self->load_year_data, error);

  return loaded != NULL && belay_workspace_attach (self, BELAY_RECORD (person), "years", BELAY_RECORD (loaded), error);
}

/**
 * belay_workspace_require_years:
 * @self: a workspace
 * @person: a person
 * @error: return location for an error
 *
 * Makes sure that all closed meetings of @person are at hand. A year that cannot
 * be read keeps no other from being read; the first such year gives the error.
 *
 * Returns: whether they are
 */
gboolean
belay_workspace_require_years (BelayWorkspace *self,
                               BelayPerson    *person,
                               GError        **error)
{
  g_autoptr (GHashTable) failed = g_hash_table_new (NULL, NULL);

  BELAY_FOREACH (BelayMeetingHead, head, belay_person_get (person)->heads)
  {
    int      year = belay_day_get_year (belay_meeting_head_get (head)->day);
    gpointer key = GINT_TO_POINTER (year);

    if (self->load_year == NULL || has_year (person, year) || g_hash_table_contains (failed, key))
      continue;
    if (!load_year (self, person, year, g_hash_table_size (failed) == 0 ? error : NULL))
      g_hash_table_add (failed, key);
  }

  return g_hash_table_size (failed) == 0;
}

static gboolean
check_visit (BelayRecord *record,
             gpointer     data)
{
  BelayWorkspace   *self = data;
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (record);

  g_assert_nonnull (belay_record_get_id (record));
  if (is_indexed (record))
    g_assert_true (g_hash_table_lookup (self->index, belay_record_get_id (record)) == record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (klass->fields[i].kind != BELAY_FIELD_LIST)
        continue;

      BELAY_FOREACH (BelayRecord, child, belay_record_get_list (record, &klass->fields[i]))
      {
        g_assert_true (g_type_is_a (G_OBJECT_TYPE (child), klass->fields[i].target ()));
        g_assert_true (belay_record_get_parent (child) == record);
        g_assert_true (belay_record_get_list_field (child) == &klass->fields[i]);
      }
    }

  return !klass->scopes_contents;
}

static gboolean
count_visit (BelayRecord *record,
             gpointer     data)
{
  if (is_indexed (record))
    (*(guint *) data)++;

  return !BELAY_RECORD_GET_CLASS (record)->scopes_contents;
}

/**
 * belay_workspace_check:
 * @self: a workspace
 *
 * Asserts the structure: every record stands in exactly one list, knows it, and
 * is the one that its id stands for. Tests call this after every step.
 */
void
belay_workspace_check (BelayWorkspace *self)
{
  guint count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (workspace_fields); i++)
    {
      if (workspace_fields[i].kind != BELAY_FIELD_LIST)
        continue;

      BELAY_FOREACH (BelayRecord, document, belay_record_get_list (BELAY_RECORD (self), &workspace_fields[i]))
      {
        belay_walk (document, check_visit, self);
        belay_walk (document, count_visit, &count);
      }
    }

  g_assert_cmpuint (count, ==, g_hash_table_size (self->index));
}
