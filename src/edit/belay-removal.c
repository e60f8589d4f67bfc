/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit.h"

#include "belay-mentorship.h"
#include "belay-walk.h"

#include <glib/gi18n.h>

/* What goes, what goes with it, and what must let go of it. */
typedef struct
{
  BelayWorkspace *workspace;
  GHashTable     *going;     /* ids */
  GPtrArray      *followers; /* records that go, too */
  GPtrArray      *mentions;  /* Mention */
  BelayRecord    *keeper;    /* a record that cannot do without one that goes */
} Removal;

typedef struct
{
  BelayRecord      *record;
  const BelayField *field;
} Mention;

static gboolean
mark_visit (BelayRecord *record,
            gpointer     data)
{
  if (!BELAY_RECORD_GET_CLASS (record)->scoped)
    g_hash_table_add (data, (gpointer) belay_record_get_id (record));

  return TRUE;
}

static gboolean
mentions_any (const BelayField *field,
              gconstpointer     fields,
              GHashTable       *ids)
{
  if (field->kind == BELAY_FIELD_REF)
    {
      const char *id = belay_field_get_text (field, fields);

      return id != NULL && g_hash_table_contains (ids, id);
    }
  if (field->kind == BELAY_FIELD_REFS)
    {
      const char *const *texts = belay_field_get_texts (field, fields);

      for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
        {
          if (g_hash_table_contains (ids, texts[i]))
            return TRUE;
        }
    }

  return FALSE;
}

static void
note_mention (Removal          *removal,
              BelayRecord      *record,
              const BelayField *field)
{
  Mention *mention;

  if (field->flags & BELAY_FIELD_CASCADE)
    {
      if (!g_ptr_array_find (removal->followers, record, NULL))
        g_ptr_array_add (removal->followers, record);
      return;
    }
  if (field->kind == BELAY_FIELD_REF && (field->flags & BELAY_FIELD_REQUIRED) != 0)
    {
      removal->keeper = record;
      return;
    }

  mention = g_new (Mention, 1);
  mention->record = record;
  mention->field = field;
  g_ptr_array_add (removal->mentions, mention);
}

static gboolean
search_visit (BelayRecord *record,
              gpointer     data)
{
  Removal          *removal = data;
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (record);

  if (!klass->scoped && g_hash_table_contains (removal->going, belay_record_get_id (record)))
    return FALSE;
  if (BELAY_IS_NOTEBOOK (record) && g_hash_table_contains (removal->going, belay_record_get_id (record)))
    {
      g_ptr_array_add (removal->followers, record);
      return FALSE;
    }

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const BelayField *field = &klass->fields[i];

      if ((field->flags & BELAY_FIELD_HISTORIC) == 0 &&
          mentions_any (field, belay_record_get_fields (record), removal->going))
        note_mention (removal, record, field);
    }

  return !klass->scopes_contents;
}

static void
forget (BelayEdit     *edit,
        const Mention *mention,
        GHashTable    *going)
{
  gconstpointer fields = belay_record_get_fields (mention->record);
  g_autoptr (GStrvBuilder) rest = g_strv_builder_new ();
  g_auto (GStrv) kept = NULL;
  const char *const *ids;

  if (mention->field->kind == BELAY_FIELD_REF)
    {
      belay_edit_set_text (edit, mention->record, mention->field->name, NULL);
      return;
    }

  ids = belay_field_get_texts (mention->field, fields);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!g_hash_table_contains (going, ids[i]))
        g_strv_builder_add (rest, ids[i]);
    }
  kept = g_strv_builder_end (rest);
  belay_edit_set_texts (edit, mention->record, mention->field->name, (const char *const *) kept);
}

/* A file with nothing in it is no file. */
static void
remove_if_empty (BelayEdit   *edit,
                 BelayRecord *document)
{
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (document);

  if (!BELAY_IS_NOTEBOOK (document) && !BELAY_IS_MEETING_YEAR (document))
    return;
  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (klass->fields[i].kind == BELAY_FIELD_LIST &&
          belay_list_get_length (belay_record_get_list (document, &klass->fields[i])) > 0)
        return;
    }
  if (belay_record_get_extra (document) == NULL)
    belay_edit_remove (edit, document);
}

static void
remove_one (BelayEdit   *edit,
            BelayRecord *record)
{
  BelayRecord *document = belay_record_get_document (record);

  belay_edit_remove (edit, record);
  if (document != record)
    remove_if_empty (edit, document);
}

static gboolean
refuse_kept (BelayRecord *keeper,
             const char  *subject,
             GError     **error)
{
  BelayPerson *person = belay_record_get_ancestor (keeper, BELAY_TYPE_PERSON);
  const char  *title = belay_record_get_title (keeper);

  if (title != NULL)
    return belay_edit_refuse (error, subject,
                              /* Translators: a kind of record, such as "action", and its title. */
                              _ ("the %s “%s” cannot do without it"), BELAY_RECORD_GET_CLASS (keeper)->kind, title);

  return belay_edit_refuse (error, subject,
                            /* Translators: a kind of record, such as "mentorship", and a person's name. */
                            _ ("a %s of %s cannot do without it"), BELAY_RECORD_GET_CLASS (keeper)->kind,
                            person != NULL ? belay_person_get (person)->name : "?");
}

static void
carry_out (BelayEdit   *edit,
           Removal     *removal,
           BelayRecord *record)
{
  for (guint i = 0; i < removal->mentions->len; i++)
    forget (edit, g_ptr_array_index (removal->mentions, i), removal->going);
  for (guint i = 0; i < removal->followers->len; i++)
    remove_one (edit, g_ptr_array_index (removal->followers, i));
  remove_one (edit, record);
}

/*< private >
 * belay_edit_remove_whole:
 * @edit: an edit
 * @record: a record
 * @error: return location for an error
 *
 * Removes a record with what has no meaning without it, and makes the rest let
 * go of it. Past meetings of its person are read first, so that all of it can
 * come back.
 *
 * Returns: whether nothing that stays needs it
 */
gboolean
belay_edit_remove_whole (BelayEdit   *edit,
                         BelayRecord *record,
                         GError     **error)
{
  g_autoptr (GHashTable) going = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) followers = g_ptr_array_new ();
  g_autoptr (GPtrArray) mentions = g_ptr_array_new_with_free_func (g_free);
  Removal      removal = { edit->workspace, going, followers, mentions, NULL };
  BelayPerson *person = belay_record_get_ancestor (record, BELAY_TYPE_PERSON);

  if ((BELAY_IS_PERSON (record) || BELAY_IS_MENTORSHIP (record)) &&
      !belay_workspace_require_years (edit->workspace, person, error))
    return FALSE;

  belay_walk (record, mark_visit, going);
  belay_walk (BELAY_RECORD (edit->workspace), search_visit, &removal);
  if (removal.keeper != NULL)
    return refuse_kept (removal.keeper, edit->verb->subject, error);

  carry_out (edit, &removal, record);

  return TRUE;
}
