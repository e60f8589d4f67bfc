/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit.h"

#include "belay-assessment.h"
#include "belay-evidence.h"
#include "belay-goal.h"

#include <glib/gi18n.h>
#include <string.h>

/* A person moves to another revision of a framework. What keeps its id keeps its ratings. For the rest
 * somebody may say which old competency became which new one; then each assessment that rated an old one
 * gets a copy beside it, of the same day and by the same rater, that rates the new one. The assessments
 * themselves stay as they are, and so does every score that was reckoned from them. */

typedef struct
{
  BelayEdit      *edit;
  BelayPerson    *person;
  BelayFramework *framework; /* where the person goes */
  GPtrArray      *from;      /* old ids */
  GPtrArray      *to;        /* new ids, at the same positions */
} Move;

static gboolean
add_pair (Move       *move,
          const char *text,
          GError    **error)
{
  g_auto (GStrv) ids = g_strsplit (text, "=", -1);
  BelayFramework *present = belay_workspace_get_framework_of (move->edit->workspace, move->person);

  if (g_strv_length (ids) != 2)
    return belay_edit_refuse (error, "mapping", _ ("“%.100s”: expected OLD=NEW, two ids of competencies"), text);
  if (belay_workspace_find_competency (move->edit->workspace, BELAY_RECORD (move->person), ids[0]) == NULL)
    return belay_edit_refuse (error, "mapping", _ ("there is no competency “%.100s”"), ids[0]);
  if (belay_framework_find_competency (move->framework, ids[1]) == NULL)
    return belay_edit_refuse (error, "mapping", _ ("the new revision has no competency “%.100s”"), ids[1]);
  if (present != NULL && belay_framework_find_competency (present, ids[1]) != NULL)
    return belay_edit_refuse (error, "mapping", _ ("“%.100s” is there already and keeps its own ratings"), ids[1]);

  g_ptr_array_add (move->from, g_steal_pointer (&ids[0]));
  g_ptr_array_add (move->to, g_steal_pointer (&ids[1]));
  g_free (g_steal_pointer (&ids));

  return TRUE;
}

static gboolean
read_mapping (Move    *move,
              GError **error)
{
  g_auto (GStrv) pairs = NULL;

  if (!belay_edit_get_texts (move->edit, "mapping", &pairs, error))
    return FALSE;
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      if (!add_pair (move, pairs[i], error))
        return FALSE;
    }

  return TRUE;
}

static BelayRating *
find_rating (BelayAssessment *assessment,
             const char      *competency)
{
  BELAY_FOREACH (BelayRating, rating, belay_assessment_get (assessment)->ratings)
  {
    if (g_str_equal (belay_record_get_id (BELAY_RECORD (rating)), competency))
      return rating;
  }

  return NULL;
}

/* Where several became one, the lowest counts: nobody has seen more of the whole. */
static BelayRating *
find_lowest (Move            *move,
             BelayAssessment *assessment,
             const char      *competency)
{
  BelayRating *lowest = NULL;

  for (guint i = 0; i < move->from->len; i++)
    {
      BelayRating *rating = NULL;

      if (g_str_equal (g_ptr_array_index (move->to, i), competency))
        rating = find_rating (assessment, g_ptr_array_index (move->from, i));
      if (rating != NULL && belay_rating_get (rating)->value != BELAY_UNSET &&
          (lowest == NULL || belay_rating_get (rating)->value < belay_rating_get (lowest)->value))
        lowest = rating;
    }

  return lowest;
}

/* An earlier move may have carried it over already. */
static gboolean
is_rated (Move            *move,
          BelayAssessment *like,
          const char      *competency)
{
  const BelayAssessmentFields *wanted = belay_assessment_get (like);

  BELAY_FOREACH (BelayAssessment, assessment, belay_person_get (move->person)->assessments)
  {
    const BelayAssessmentFields *fields = belay_assessment_get (assessment);

    if (fields->day == wanted->day && fields->kind == wanted->kind && g_strcmp0 (fields->rater, wanted->rater) == 0 &&
        find_rating (assessment, competency) != NULL)
      return TRUE;
  }

  return FALSE;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static BelayRecord *
copy_head (Move            *move,
           BelayAssessment *original)
{
  BelayAssessmentFields fields = *belay_assessment_get (original);
  g_autofree char      *id = belay_edit_next_id (move->edit);
  g_autofree char      *note = NULL;
  g_autoptr (BelayRecord) copy = NULL;

  /* Translators: the note of an assessment; %d is the number of a revision. */
  note = g_strdup_printf (_ ("Carried over from revision %d."), fields.revision);
  fields.framework = (char *) belay_record_get_id (BELAY_RECORD (move->framework));
  fields.revision = belay_framework_get (move->framework)->revision;
  fields.note = note;
  fields.ratings = NULL;
  copy = BELAY_RECORD (belay_assessment_new (id, &fields));
  belay_edit_insert (move->edit, BELAY_RECORD (move->person), "assessments", copy);

  return copy;
}

static void
carry_assessment (Move            *move,
                  BelayAssessment *original)
{
  g_autoptr (GPtrArray) targets = g_ptr_array_copy (move->to, NULL, NULL);
  BelayRecord *copy = NULL;
  const char  *last = NULL;

  g_ptr_array_set_free_func (targets, NULL);
  g_ptr_array_sort (targets, compare_ids);
  for (guint i = 0; i < targets->len; i++)
    {
      const char  *target = g_ptr_array_index (targets, i);
      BelayRating *rating = g_strcmp0 (target, last) != 0 ? find_lowest (move, original, target) : NULL;
      g_autoptr (BelayRecord) carried = NULL;

      last = target;
      if (rating == NULL || is_rated (move, original, target))
        continue;
      if (copy == NULL)
        copy = copy_head (move, original);
      carried = BELAY_RECORD (belay_rating_new (target, belay_rating_get (rating)));
      belay_edit_insert (move->edit, copy, "ratings", carried);
    }
}

static void
carry_assessments (Move *move)
{
  g_autoptr (GPtrArray) originals = g_ptr_array_new ();

  BELAY_FOREACH (BelayAssessment, assessment, belay_person_get (move->person)->assessments)
  {
    g_ptr_array_add (originals, assessment);
  }
  for (guint i = 0; i < originals->len; i++)
    carry_assessment (move, g_ptr_array_index (originals, i));
}

static void
add_once (GPtrArray  *ids,
          const char *id)
{
  if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
    g_ptr_array_add (ids, (gpointer) id);
}

/* Goals and evidence name what became of an old competency, and the old one where it is still there. */
static void
carry_competencies (Move              *move,
                    BelayRecord       *record,
                    const char *const *competencies)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; competencies != NULL && competencies[i] != NULL; i++)
    {
      gboolean is_mapped = FALSE;

      for (guint j = 0; j < move->from->len; j++)
        {
          if (!g_str_equal (g_ptr_array_index (move->from, j), competencies[i]))
            continue;
          is_mapped = TRUE;
          add_once (ids, g_ptr_array_index (move->to, j));
        }
      if (!is_mapped || belay_framework_find_competency (move->framework, competencies[i]) != NULL)
        add_once (ids, competencies[i]);
    }
  g_ptr_array_add (ids, NULL);
  if (ids->len > 1)
    belay_edit_set_texts (move->edit, record, "competencies", (const char *const *) ids->pdata);
}

static void
carry_mentions (Move *move)
{
  const BelayPersonFields *fields = belay_person_get (move->person);

  BELAY_FOREACH (BelayGoal, goal, fields->goals)
  {
    carry_competencies (move, BELAY_RECORD (goal), (const char *const *) belay_goal_get (goal)->competencies);
  }
  BELAY_FOREACH (BelayEvidence, evidence, fields->evidence)
  {
    carry_competencies (move, BELAY_RECORD (evidence), (const char *const *) belay_evidence_get (evidence)->competencies);
  }
}

static BelayFramework *
get_aim (BelayEdit   *edit,
         BelayPerson *person,
         GError     **error)
{
  const BelayField revision = { .name = "revision", .kind = BELAY_FIELD_NUMBER, .max = BELAY_REVISION_MAX };
  BelayValue       value = { 0 };
  g_autofree char *id = NULL;
  BelayFramework  *framework;
  const char      *target = belay_person_get (person)->target;

  if (!belay_edit_get_text (edit, "framework", TRUE, &id, error) ||
      (belay_edit_has (edit, "revision") && !belay_edit_get_value (edit, &revision, NULL, &value, error)))
    return NULL;
  framework = belay_workspace_find_framework (edit->workspace, *id != '\0' ? id : belay_person_get (person)->framework,
                                              value.number);
  if (framework == NULL)
    belay_edit_refuse (error, value.number != 0 ? "revision" : "framework", _ ("there is no such framework"));
  else if (target != NULL && belay_framework_find_level (framework, target) == NULL)
    {
      belay_edit_refuse (error, "person", _ ("the framework has no level “%.100s”"), target);
      return NULL;
    }

  return framework;
}

/*< private >
 * belay_edit_adopt_revision:
 *
 * Moves a person to another revision, with what somebody wants carried over.
 *
 * Returns: whether it was carried out
 */
gboolean
belay_edit_adopt_revision (BelayEdit *edit,
                           GError   **error)
{
  g_autoptr (GPtrArray) from = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) to = g_ptr_array_new_with_free_func (g_free);
  BelayPerson *person = belay_edit_get_record (edit, "person", BELAY_TYPE_PERSON, error);
  Move         move = { edit, person, NULL, from, to };
  const char  *id;
  int          revision;

  if (person == NULL)
    return FALSE;
  move.framework = get_aim (edit, person, error);
  if (move.framework == NULL || !read_mapping (&move, error))
    return FALSE;

  if (from->len > 0)
    {
      carry_assessments (&move);
      carry_mentions (&move);
    }
  id = belay_record_get_id (BELAY_RECORD (move.framework));
  revision = belay_framework_get (move.framework)->revision;
  belay_edit_set_text (edit, BELAY_RECORD (person), "framework", id);
  /* Whoever goes with the latest says no number, as most people never do. */
  if (belay_workspace_find_framework (edit->workspace, id, 0) == move.framework)
    revision = 0;
  belay_edit_set_number (edit, BELAY_RECORD (person), "revision", revision);

  return TRUE;
}
