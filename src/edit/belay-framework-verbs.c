/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit.h"

#include "belay-record-copy.h"

#include <glib/gi18n.h>

/* Frameworks: a draft is changed, then published as a revision that never changes. */

/* Revisions of a framework stand together. */
static guint
find_place (BelayEdit  *edit,
            const char *id)
{
  BelayList *frameworks = belay_workspace_get (edit->workspace)->frameworks;

  for (guint i = belay_list_get_length (frameworks); i > 0; i--)
    {
      if (g_str_equal (belay_record_get_id (belay_list_get (frameworks, i - 1)), id))
        return i;
    }

  return G_MAXUINT;
}

static void
insert_framework (BelayEdit   *edit,
                  BelayRecord *framework)
{
  const char *id = belay_record_get_id (framework);

  belay_edit_insert_at (edit, BELAY_RECORD (edit->workspace), "frameworks", find_place (edit, id), framework);
  g_free (edit->answer);
  edit->answer = g_strdup (id);
}

static gboolean
add_framework (BelayEdit *edit,
               GError   **error)
{
  gpointer fields = belay_edit_read_fields (edit, BELAY_TYPE_FRAMEWORK, NULL, NULL, error);
  g_autoptr (BelayRecord) framework = NULL;
  g_autofree char *id = NULL;

  if (fields == NULL)
    return FALSE;

  ((BelayFrameworkFields *) fields)->state = BELAY_FRAMEWORK_DRAFT;
  ((BelayFrameworkFields *) fields)->revision = 1;
  id = belay_edit_next_short_id (edit, NULL, BELAY_TYPE_FRAMEWORK, ((BelayFrameworkFields *) fields)->name);
  framework = belay_record_new_take (BELAY_TYPE_FRAMEWORK, id, fields);
  insert_framework (edit, framework);

  return TRUE;
}

/* The revision that the arguments name, by default the latest; of what was never published, the draft. */
static BelayFramework *
get_original (BelayEdit *edit,
              GError   **error)
{
  const BelayField revision = { .name = "revision", .kind = BELAY_FIELD_NUMBER, .max = BELAY_REVISION_MAX };
  BelayValue       value = { 0 };
  g_autofree char *id = NULL;
  BelayFramework  *found;

  if (!belay_edit_get_text (edit, "framework", TRUE, &id, error) ||
      (belay_edit_has (edit, "revision") && !belay_edit_get_value (edit, &revision, NULL, &value, error)))
    return NULL;
  found = belay_workspace_find_framework (edit->workspace, id, value.number);
  if (found == NULL && value.number == 0)
    found = belay_workspace_find_draft (edit->workspace, id);
  if (found == NULL)
    belay_edit_refuse (error, value.number != 0 ? "revision" : "framework", _ ("there is no such framework"));

  return found;
}

static void
begin_draft (BelayEdit      *edit,
             BelayFramework *original,
             const char     *id,
             const char     *name,
             int             revision)
{
  g_autoptr (BelayRecord) draft = belay_record_copy (BELAY_RECORD (original), id);

  insert_framework (edit, draft);
  belay_edit_set_text (edit, draft, "name", name);
  belay_edit_set_number (edit, draft, "state", BELAY_FRAMEWORK_DRAFT);
  belay_edit_set_number (edit, draft, "revision", revision);
}

static gboolean
duplicate_framework (BelayEdit *edit,
                     GError   **error)
{
  BelayFramework  *original = get_original (edit, error);
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;

  if (original == NULL || !belay_edit_get_text (edit, "name", TRUE, &name, error))
    return FALSE;
  if (*name == '\0')
    return belay_edit_refuse (error, "name", _ ("“%s” must not be empty"), "name");

  id = belay_edit_next_short_id (edit, NULL, BELAY_TYPE_FRAMEWORK, name);
  begin_draft (edit, original, id, name, 1);

  return TRUE;
}

static gboolean
revise_framework (BelayEdit *edit,
                  GError   **error)
{
  BelayFramework *original = get_original (edit, error);
  const char     *id;
  int             revision;

  if (original == NULL)
    return FALSE;
  id = belay_record_get_id (BELAY_RECORD (original));
  if (belay_workspace_find_draft (edit->workspace, id) != NULL)
    return belay_edit_refuse (error, "framework", _ ("there is a draft already"));

  revision = belay_framework_get (belay_workspace_find_framework (edit->workspace, id, 0))->revision + 1;
  begin_draft (edit, original, id, belay_framework_get (original)->name, revision);

  return TRUE;
}

/* Whoever went with the latest stays where they are, until somebody moves them. */
static void
pin_people (BelayEdit      *edit,
            BelayFramework *latest)
{
  const char *id = belay_record_get_id (BELAY_RECORD (latest));

  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (edit->workspace)->people)
  {
    const BelayPersonFields *fields = belay_person_get (person);

    if (fields->revision == 0 && g_strcmp0 (fields->framework, id) == 0)
      belay_edit_set_number (edit, BELAY_RECORD (person), "revision", belay_framework_get (latest)->revision);
  }
}

static gboolean
publish_framework (BelayEdit *edit,
                   GError   **error)
{
  BelayFramework *draft = belay_edit_get_record (edit, "framework", BELAY_TYPE_FRAMEWORK, error);
  BelayFramework *latest;
  int             revision = 1;

  if (draft == NULL)
    return FALSE;
  if (belay_list_get_length (belay_framework_get (draft)->levels) == 0)
    return belay_edit_refuse (error, "framework", _ ("there is no level to reach"));
  if (belay_framework_count_competencies (draft) == 0)
    return belay_edit_refuse (error, "framework", _ ("there is no competency, so nobody can reach a level"));

  latest = belay_workspace_find_framework (edit->workspace, belay_record_get_id (BELAY_RECORD (draft)), 0);
  if (latest != NULL)
    {
      pin_people (edit, latest);
      revision = belay_framework_get (latest)->revision + 1;
    }
  belay_edit_set_number (edit, BELAY_RECORD (draft), "revision", revision);
  belay_edit_set_number (edit, BELAY_RECORD (draft), "state", BELAY_FRAMEWORK_PUBLISHED);

  return TRUE;
}

static BelayRecord *
find_behaviour (BelayCompetency *competency,
                const char      *level)
{
  BELAY_FOREACH (BelayRecord, behaviour, belay_competency_get (competency)->behaviours)
  {
    if (g_str_equal (belay_record_get_id (behaviour), level))
      return behaviour;
  }

  return NULL;
}

/* What a level looks like goes with it. */
static gboolean
remove_level (BelayEdit *edit,
              GError   **error)
{
  BelayRecord    *level = belay_edit_get_record (edit, "level", BELAY_TYPE_LEVEL, error);
  BelayFramework *draft = level != NULL ? belay_record_get_ancestor (level, BELAY_TYPE_FRAMEWORK) : NULL;

  if (level == NULL)
    return FALSE;

  BELAY_FOREACH (BelayArea, area, belay_framework_get (draft)->areas)
  {
    BELAY_FOREACH (BelayCompetency, competency, belay_area_get (area)->competencies)
    {
      BelayRecord *behaviour = find_behaviour (competency, belay_record_get_id (level));

      if (behaviour != NULL)
        belay_edit_remove (edit, behaviour);
    }
  }
  belay_edit_remove (edit, level);

  return TRUE;
}

static gboolean
move_competency (BelayEdit *edit,
                 GError   **error)
{
  const BelayField position = { .name = "position", .kind = BELAY_FIELD_NUMBER, .max = G_MAXINT };
  BelayRecord     *competency = belay_edit_get_record (edit, "competency", BELAY_TYPE_COMPETENCY, error);
  BelayRecord     *area = competency != NULL ? belay_record_get_parent (competency) : NULL;
  BelayList       *list;
  BelayValue       value = { 0 };

  if (competency != NULL && belay_edit_has (edit, "area"))
    area = belay_edit_get_record (edit, "area", BELAY_TYPE_AREA, error);
  if (area == NULL || !belay_edit_get_value (edit, &position, NULL, &value, error))
    return FALSE;

  list = belay_area_get (BELAY_AREA (area))->competencies;
  if ((guint) value.number > belay_list_get_length (list) - (area == belay_record_get_parent (competency)))
    return belay_edit_refuse (error, "position", _ ("there is no such position"));
  if (belay_list_get (list, value.number) == competency)
    return TRUE;
  belay_edit_remove (edit, competency);
  belay_edit_insert_at (edit, area, "competencies", value.number, competency);

  return TRUE;
}

/* Behaviours stand in the order of the levels. */
static guint
find_behaviour_place (BelayCompetency *competency,
                      BelayRecord     *level)
{
  BelayFramework *draft = belay_record_get_ancestor (level, BELAY_TYPE_FRAMEWORK);
  guint           place = 0;

  BELAY_FOREACH (BelayRecord, before, belay_framework_get (draft)->levels)
  {
    if (before == level)
      break;
    place += find_behaviour (competency, belay_record_get_id (before)) != NULL;
  }

  return place;
}

static void
put_behaviour (BelayEdit                  *edit,
               BelayRecord                *competency,
               BelayRecord                *level,
               const BelayBehaviourFields *fields)
{
  BelayRecord *present = find_behaviour (BELAY_COMPETENCY (competency), belay_record_get_id (level));
  g_autoptr (BelayRecord) behaviour = NULL;

  if (present != NULL)
    {
      belay_edit_set_text (edit, present, "text", fields->text);
      belay_edit_set_texts (edit, present, "examples", (const char *const *) fields->examples);
      return;
    }
  if (fields->text == NULL && fields->examples == NULL)
    return;

  behaviour = BELAY_RECORD (belay_behaviour_new (belay_record_get_id (level), fields));
  belay_edit_insert_at (edit, competency, "behaviours", find_behaviour_place (BELAY_COMPETENCY (competency), level), behaviour);
}

static gboolean
change_behaviour (BelayEdit *edit,
                  GError   **error)
{
  BelayRecord *competency = belay_edit_get_record (edit, "competency", BELAY_TYPE_COMPETENCY, error);
  BelayRecord *level = competency != NULL ? belay_edit_get_record (edit, "level", BELAY_TYPE_LEVEL, error) : NULL;
  gpointer     fields;

  if (level == NULL)
    return FALSE;
  fields = belay_edit_read_fields (edit, BELAY_TYPE_BEHAVIOUR, NULL,
                                   find_behaviour (BELAY_COMPETENCY (competency), belay_record_get_id (level)), error);
  if (fields == NULL)
    return FALSE;

  put_behaviour (edit, competency, level, fields);
  belay_record_free_fields (BELAY_TYPE_BEHAVIOUR, fields);

  return TRUE;
}

/* clang-format off */
#define FRAMEWORK_ARGUMENT { "framework", BELAY_FIELD_REF, NULL, belay_framework_get_type, TRUE }
#define REVISION_ARGUMENT { "revision", BELAY_FIELD_NUMBER, NULL, NULL, FALSE, 0, BELAY_REVISION_MAX }
#define POSITION_ARGUMENT { "position", BELAY_FIELD_NUMBER, NULL, NULL, TRUE, 0, G_MAXINT }

const BelayArgument belay_framework_arguments[] = { FRAMEWORK_ARGUMENT, { NULL } };
static const BelayArgument original_arguments[] = { FRAMEWORK_ARGUMENT, REVISION_ARGUMENT, { NULL } };
static const BelayArgument move_arguments[] = { FRAMEWORK_ARGUMENT, POSITION_ARGUMENT, { NULL } };
static const BelayArgument duplicate_arguments[] = {
  FRAMEWORK_ARGUMENT,
  REVISION_ARGUMENT,
  { "name", BELAY_FIELD_TEXT, NULL, NULL, TRUE },
  { NULL }
};
static const BelayArgument move_competency_arguments[] = {
  FRAMEWORK_ARGUMENT,
  { "competency", BELAY_FIELD_REF, NULL, belay_competency_get_type, TRUE },
  { "area", BELAY_FIELD_REF, NULL, belay_area_get_type, FALSE },
  POSITION_ARGUMENT,
  { NULL }
};
static const BelayArgument behaviour_arguments[] = {
  FRAMEWORK_ARGUMENT,
  { "competency", BELAY_FIELD_REF, NULL, belay_competency_get_type, TRUE },
  { "level", BELAY_FIELD_REF, NULL, belay_level_get_type, TRUE },
  { NULL }
};
static const BelayArgument level_arguments[] = {
  FRAMEWORK_ARGUMENT,
  { "level", BELAY_FIELD_REF, NULL, belay_level_get_type, TRUE },
  { NULL }
};
static const BelayArgument adopt_arguments[] = {
  { "person", BELAY_FIELD_REF, NULL, belay_person_get_type, TRUE },
  { "framework", BELAY_FIELD_REF, NULL, belay_framework_get_type, FALSE },
  REVISION_ARGUMENT,
  { "mapping", BELAY_FIELD_TEXTS, NULL, NULL, FALSE },
  { NULL }
};

static const char *const names[] = { "name", "summary", NULL };
static const char *const level_fields[] = {
  "name", "summary", "required", "score", "must-floor", "floor", "sustained-days", "typical-months-least",
  "typical-months-most", NULL
};
static const char *const behaviour_fields[] = { "text", "examples", NULL };
static const char *const competency_fields[] = { "name", "summary", "weight", "must", "optional", NULL };

#define IN_FRAMEWORK .own = belay_framework_arguments
#define MOVE_IN_FRAMEWORK(n, t, kind_, subject_) \
  { BELAY_ROW (n, t, BELAY_VERB_MOVE, kind_, subject_), .own = move_arguments }

const BelayVerb belay_framework_verbs[] = {
  BELAY_OWN ("add-framework", N_ ("Add framework"), belay_framework_get_type, NULL, add_framework, .fields = names),
  BELAY_OWN ("duplicate-framework", N_ ("Duplicate framework"), belay_framework_get_type, NULL, duplicate_framework,
             .own = duplicate_arguments),
  BELAY_OWN ("revise-framework", N_ ("Revise framework"), belay_framework_get_type, NULL, revise_framework,
             .own = original_arguments),
  BELAY_CHANGE ("change-framework", N_ ("Change framework"), belay_framework_get_type, "framework", .fields = names),
  BELAY_OWN ("publish-framework", N_ ("Publish framework"), belay_framework_get_type, NULL, publish_framework,
             IN_FRAMEWORK),
  BELAY_REMOVE ("discard-draft", N_ ("Discard draft"), belay_framework_get_type, "framework"),

  BELAY_ADD ("add-framework-level", N_ ("Add level"), belay_level_get_type, "framework", belay_framework_get_type,
             "levels", .fields = level_fields),
  BELAY_CHANGE ("change-framework-level", N_ ("Change level"), belay_level_get_type, "level", .fields = level_fields,
                IN_FRAMEWORK),
  MOVE_IN_FRAMEWORK ("move-framework-level", N_ ("Move level"), belay_level_get_type, "level"),
  BELAY_OWN ("remove-framework-level", N_ ("Delete level"), belay_level_get_type, NULL, remove_level,
             .own = level_arguments),

  BELAY_ADD ("add-area", N_ ("Add area"), belay_area_get_type, "framework", belay_framework_get_type, "areas",
             .fields = names),
  BELAY_CHANGE ("change-area", N_ ("Change area"), belay_area_get_type, "area", .fields = names, IN_FRAMEWORK),
  MOVE_IN_FRAMEWORK ("move-area", N_ ("Move area"), belay_area_get_type, "area"),
  { BELAY_ROW ("remove-area", N_ ("Delete area"), BELAY_VERB_REMOVE, belay_area_get_type, "area"), IN_FRAMEWORK },

  BELAY_ADD ("add-competency", N_ ("Add competency"), belay_competency_get_type, "area", belay_area_get_type,
             "competencies", .fields = competency_fields, IN_FRAMEWORK),
  BELAY_CHANGE ("change-competency", N_ ("Change competency"), belay_competency_get_type, "competency",
                .fields = competency_fields, IN_FRAMEWORK),
  BELAY_OWN ("move-competency", N_ ("Move competency"), belay_competency_get_type, NULL, move_competency,
             .own = move_competency_arguments),
  { BELAY_ROW ("remove-competency", N_ ("Delete competency"), BELAY_VERB_REMOVE, belay_competency_get_type, "competency"),
    IN_FRAMEWORK },
  BELAY_OWN ("change-behaviour", N_ ("Change behaviour"), belay_behaviour_get_type, NULL, change_behaviour,
             .own = behaviour_arguments, .fields = behaviour_fields),

  BELAY_OWN ("adopt-revision", N_ ("Move to another revision"), belay_person_get_type, NULL, belay_edit_adopt_revision,
             .own = adopt_arguments),
  { NULL }
};
/* clang-format on */
