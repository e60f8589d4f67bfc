/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "share-story.h"

#include <belay-assessment.h>
#include <belay-goal.h>
#include <belay-meeting.h>

/* Records in which every field holds something, made from the tables alone, so that a new field
 * or kind is in the tests without anybody thinking of it. Ids are "goal-1"; every text, word and
 * extra member is unique and names where it stands. */
typedef struct
{
  GHashTable *numbers; /* how many there are of a kind */
  const char *prefix;
} Maker;

static BelayRecord *make_record (Maker *maker,
                                 GType  type);

static char *
make_id (Maker            *maker,
         BelayRecordClass *klass)
{
  int number = GPOINTER_TO_INT (g_hash_table_lookup (maker->numbers, klass->kind)) + 1;

  g_hash_table_insert (maker->numbers, (gpointer) klass->kind, GINT_TO_POINTER (number));
  if (G_TYPE_FROM_CLASS (klass) == BELAY_TYPE_RATING)
    return g_strdup ("asyncio");
  if (G_TYPE_FROM_CLASS (klass) == BELAY_TYPE_MEETING_YEAR)
    return g_strdup ("2026");

  return g_strdup_printf ("%s%s-%d", maker->prefix, klass->kind, number);
}

/* What a reference names must exist, and be something the audience of the record sees. */
static const char *
choose_target (GType type)
{
  if (type == BELAY_TYPE_COMPETENCY)
    return "asyncio";
  if (type == BELAY_TYPE_LEVEL)
    return "senior";
  if (type == BELAY_TYPE_FRAMEWORK)
    return "tiny";
  if (type == BELAY_TYPE_RECORD)
    return "goal-1";

  return NULL;
}

static char *
make_text (Maker            *maker,
           BelayRecordClass *klass,
           const BelayField *field)
{
  const char *target = field->target != NULL ? choose_target (field->target ()) : NULL;

  if (field->kind == BELAY_FIELD_REF || field->kind == BELAY_FIELD_REFS)
    {
      g_autoptr (GTypeClass) type_class = g_type_class_ref (field->target ());

      return target != NULL ? g_strdup (target) : g_strdup_printf ("%s-1", BELAY_RECORD_CLASS (type_class)->kind);
    }

  return g_strdup_printf ("%s%s %s canary", maker->prefix, klass->kind, field->name);
}

static int
make_number (const BelayField *field)
{
  if (field->kind == BELAY_FIELD_DAY)
    return belay_day_new (2026, 11, 2);
  if (field->kind == BELAY_FIELD_TIME)
    return 600;
  if (field->kind == BELAY_FIELD_NUMBER)
    return field->fallback != field->max ? field->max : field->min;

  /* A choice is the second of its words; a mentor made the assessments. */
  return !field->fallback;
}

static BelayList *
make_list (Maker            *maker,
           const BelayField *field)
{
  return story_list_new (field->target (), make_record (maker, field->target ()), NULL);
}

static void
fill (Maker            *maker,
      BelayRecordClass *klass,
      const BelayField *field,
      gpointer          fields)
{
  BelayValue value = { .kind = field->kind };

  if (field->kind == BELAY_FIELD_LIST)
    {
      if ((field->flags & BELAY_FIELD_DOCUMENTS) == 0)
        G_STRUCT_MEMBER (BelayList *, fields, field->offset) = make_list (maker, field);
      return;
    }

  if (belay_field_holds_text (field))
    {
      value.text = make_text (maker, klass, field);
    }
  else if (belay_field_holds_texts (field))
    {
      value.texts = g_new0 (char *, 2);
      value.texts[0] = make_text (maker, klass, field);
    }
  else
    {
      value.number = make_number (field);
    }
  belay_field_write (field, fields, &value);
  belay_value_clear (&value);
}

static BelayRecord *
make_record (Maker *maker,
             GType  type)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (type);
  BelayRecordClass *klass = BELAY_RECORD_CLASS (type_class);
  gpointer          fields = belay_record_new_fields (type);
  g_autofree char  *id = make_id (maker, klass);
  g_autofree char  *extra = g_strdup_printf ("{\"later\":[\"%s%s extra canary\"]}", maker->prefix, klass->kind);
  BelayRecord      *record;

  for (guint i = 0; i < klass->n_fields; i++)
    fill (maker, klass, &klass->fields[i], fields);
  record = belay_record_new (type, id, fields);
  belay_record_free_fields (type, fields);

  /* A record knows its extra members before it stands in a list. */
  belay_record_set_extra (record, extra);

  return record;
}

static void
attach_made (BelayWorkspace *workspace,
             BelayRecord    *parent,
             const char     *list,
             Maker          *maker,
             GType           type)
{
  story_attach (workspace, parent, list, make_record (maker, type));
}

BelayWorkspace *
story_full_workspace_new (void)
{
  BelayWorkspace *workspace = story_workspace_new ();
  BelayRecord    *root = BELAY_RECORD (workspace);
  BelayRecord    *person;
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  Maker maker = { .numbers = numbers, .prefix = "" };

  attach_made (workspace, root, "people", &maker, BELAY_TYPE_PERSON);
  person = belay_workspace_find (workspace, "person-1", BELAY_TYPE_PERSON);
  attach_made (workspace, person, "years", &maker, BELAY_TYPE_MEETING_YEAR);
  attach_made (workspace, root, "projects", &maker, BELAY_TYPE_PROJECT);

  maker.prefix = "private ";
  attach_made (workspace, root, "notebooks", &maker, BELAY_TYPE_NOTEBOOK);

  return workspace;
}
