/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-assessment.h"
#include "belay-edit.h"
#include "belay-evidence.h"

#include <glib/gi18n.h>
#include <string.h>

/* What somebody saw of a person on one day, and what of the framework does not apply
 * to that person. It is put down whole; afterwards it is only read, or deleted. */

/* What is said by competency, such as notes; each must be one that is rated. */
static gboolean
read_dictionary (BelayEdit          *edit,
                 const char         *name,
                 const GVariantType *type,
                 GVariant           *ratings,
                 GVariant          **out_given,
                 GError            **error)
{
  g_autoptr (GVariant) given = g_variant_lookup_value (edit->arguments, name, NULL);

  if (given == NULL || (g_variant_is_of_type (given, G_VARIANT_TYPE_ARRAY) && g_variant_n_children (given) == 0))
    return TRUE;
  if (!g_variant_is_of_type (given, type))
    return belay_edit_refuse (error, name, _ ("expected an object by competency"));

  for (gsize i = 0; ratings != NULL && i < g_variant_n_children (given); i++)
    {
      g_autoptr (GVariant) entry = g_variant_get_child_value (given, i);
      g_autoptr (GVariant) key = g_variant_get_child_value (entry, 0);
      g_autoptr (GVariant) rating = g_variant_lookup_value (ratings, g_variant_get_string (key, NULL), NULL);

      if (rating == NULL)
        return belay_edit_refuse (error, name, _ ("“%.100s” is not rated"), g_variant_get_string (key, NULL));
    }
  *out_given = g_steal_pointer (&given);

  return TRUE;
}

typedef struct
{
  BelayPerson    *person;
  BelayFramework *framework;
  BelayRecord    *assessment;
  GVariant       *ratings;
  GVariant       *notes;
  GVariant       *evidence;
  GVariant       *left_out;
} Given;

static void
clear_given (Given *given)
{
  g_clear_pointer (&given->ratings, g_variant_unref);
  g_clear_pointer (&given->notes, g_variant_unref);
  g_clear_pointer (&given->evidence, g_variant_unref);
  g_clear_pointer (&given->left_out, g_variant_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Given, clear_given)

static gboolean
check_evidence (const Given       *given,
                const char *const *ids,
                GError           **error)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      gboolean is_known = FALSE;

      BELAY_FOREACH (BelayRecord, evidence, belay_person_get (given->person)->evidence)
      {
        is_known |= g_str_equal (belay_record_get_id (evidence), ids[i]);
      }
      if (!is_known)
        return belay_edit_refuse (error, "evidence", _ ("the person has no evidence “%.100s”"), ids[i]);
    }

  return TRUE;
}

static BelayRecord *
make_rating (const Given *given,
             const char  *competency,
             gint64       value,
             GError     **error)
{
  const char *const      *evidence = NULL;
  g_autofree const char **ids = NULL;
  g_autofree char        *note = NULL;
  const char             *text = "";
  BelayRatingFields       fields = { .value = (int) value };

  if (belay_framework_find_competency (given->framework, competency) == NULL)
    {
      belay_edit_refuse (error, "ratings", _ ("there is no competency “%.100s”"), competency);
      return NULL;
    }
  if (value < 0 || value > BELAY_RATING_MAX)
    {
      belay_edit_refuse (error, "ratings", _ ("“%s”: expected half levels from 0 to %d"), competency, BELAY_RATING_MAX);
      return NULL;
    }
  if (given->notes != NULL)
    g_variant_lookup (given->notes, competency, "&s", &text);
  if (given->evidence != NULL && g_variant_lookup (given->evidence, competency, "^a&s", &ids))
    evidence = ids;
  if (!belay_edit_clean_text ("notes", text, FALSE, &note, error) || !check_evidence (given, evidence, error))
    return NULL;
  fields.note = note;
  fields.evidence = (char **) evidence;

  return BELAY_RECORD (belay_rating_new (competency, &fields));
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* What is given by competency is put down in the order of their ids, whatever order it came in. */
static GPtrArray *
list_competencies (GVariant *dictionary)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; dictionary != NULL && i < g_variant_n_children (dictionary); i++)
    {
      g_autoptr (GVariant) entry = g_variant_get_child_value (dictionary, i);
      g_autoptr (GVariant) key = g_variant_get_child_value (entry, 0);

      g_ptr_array_add (ids, g_variant_dup_string (key, NULL));
    }
  g_ptr_array_sort (ids, compare_texts);

  return ids;
}

static gboolean
add_ratings (BelayEdit   *edit,
             const Given *given,
             GError     **error)
{
  g_autoptr (GPtrArray) ids = list_competencies (given->ratings);

  for (guint i = 0; i < ids->len; i++)
    {
      const char *competency = g_ptr_array_index (ids, i);
      g_autoptr (BelayRecord) rating = NULL;
      gint64 value;

      g_variant_lookup (given->ratings, competency, "x", &value);
      rating = make_rating (given, competency, value, error);
      if (rating == NULL)
        return FALSE;
      belay_edit_insert (edit, given->assessment, "ratings", rating);
    }

  return TRUE;
}

static gboolean
leave_out (BelayEdit   *edit,
           const Given *given,
           const char  *competency,
           GError     **error)
{
  BelayExemptionFields fields = { .competency = (char *) competency };
  g_autofree char     *reason = NULL;
  g_autofree char     *id = NULL;
  const char          *text = "";
  g_autoptr (GVariant) rating = g_variant_lookup_value (given->ratings, competency, NULL);
  g_autoptr (BelayExemption) exemption = NULL;

  g_variant_lookup (given->left_out, competency, "&s", &text);
  if (belay_framework_find_competency (given->framework, competency) == NULL)
    return belay_edit_refuse (error, "left-out", _ ("there is no competency “%.100s”"), competency);
  if (rating != NULL)
    return belay_edit_refuse (error, "left-out", _ ("“%.100s” is rated"), competency);
  if (!belay_edit_clean_text ("left-out", text, FALSE, &reason, error))
    return FALSE;
  if (*reason == '\0')
    return belay_edit_refuse (error, "left-out", _ ("“%.100s”: say why it does not apply"), competency);
  fields.reason = reason;
  if (!belay_edit_check_fields (edit, BELAY_TYPE_EXEMPTION, &fields, BELAY_RECORD (given->person), NULL, error))
    return FALSE;

  id = belay_edit_next_id (edit);
  exemption = belay_exemption_new (id, &fields);
  belay_edit_insert (edit, BELAY_RECORD (given->person), "exemptions", BELAY_RECORD (exemption));

  return TRUE;
}

static gboolean
read_given (BelayEdit *edit,
            Given     *given,
            GError   **error)
{
  if (!read_dictionary (edit, "ratings", G_VARIANT_TYPE ("a{sx}"), NULL, &given->ratings, error))
    return FALSE;
  if (given->ratings == NULL)
    return belay_edit_refuse (error, "ratings", _ ("expected half levels by competency"));

  return read_dictionary (edit, "notes", G_VARIANT_TYPE ("a{ss}"), given->ratings, &given->notes, error) &&
         read_dictionary (edit, "evidence", G_VARIANT_TYPE ("a{sas}"), given->ratings, &given->evidence, error) &&
         read_dictionary (edit, "left-out", G_VARIANT_TYPE ("a{ss}"), NULL, &given->left_out, error);
}

static gboolean
add_assessment (BelayEdit *edit,
                GError   **error)
{
  g_auto (Given) given = { belay_edit_get_record (edit, "person", BELAY_TYPE_PERSON, error) };
  g_autoptr (GPtrArray) left_out = NULL;

  if (given.person == NULL)
    return FALSE;
  given.framework = belay_workspace_get_framework_of (edit->workspace, given.person);
  if (given.framework == NULL)
    return belay_edit_refuse (error, "person", _ ("the person has no framework to be assessed by"));
  if (!read_given (edit, &given, error))
    return FALSE;
  given.assessment = belay_edit_add_record (edit, BELAY_RECORD (given.person), "assessments", BELAY_TYPE_ASSESSMENT, error);
  if (given.assessment == NULL)
    return FALSE;

  belay_edit_set_text (edit, given.assessment, "framework", belay_record_get_id (BELAY_RECORD (given.framework)));
  belay_edit_set_number (edit, given.assessment, "revision", belay_framework_get (given.framework)->revision);
  if (!add_ratings (edit, &given, error))
    return FALSE;

  left_out = list_competencies (given.left_out);
  for (guint i = 0; i < left_out->len; i++)
    {
      if (!leave_out (edit, &given, g_ptr_array_index (left_out, i), error))
        return FALSE;
    }

  return TRUE;
}

static const BelayArgument add_assessment_arguments[] = {
  { "person", BELAY_FIELD_REF, NULL, belay_person_get_type, TRUE },
  { "ratings", BELAY_FIELD_LIST, NULL, belay_competency_get_type, TRUE, .each = BELAY_FIELD_NUMBER },
  { "notes", BELAY_FIELD_LIST, NULL, belay_competency_get_type, FALSE, .each = BELAY_FIELD_TEXT },
  { "evidence", BELAY_FIELD_LIST, NULL, belay_competency_get_type, FALSE, .each = BELAY_FIELD_REFS },
  { "left-out", BELAY_FIELD_LIST, NULL, belay_competency_get_type, FALSE, .each = BELAY_FIELD_TEXT },
  { NULL }
};

static const char *const add_assessment_fields[] = { "day", "kind", "rater", "confidence", "note", NULL };

/* clang-format off */
const BelayVerb belay_assessment_verbs[] = {
  BELAY_OWN ("add-assessment", N_ ("Add assessment"), belay_assessment_get_type, NULL, add_assessment,
             .fields = add_assessment_fields, .own = add_assessment_arguments),
  BELAY_REMOVE ("remove-assessment", N_ ("Delete assessment"), belay_assessment_get_type, "assessment"),
  { NULL }
};
/* clang-format on */
