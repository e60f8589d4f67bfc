/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-assessment-draft.h"

static const char *const kinds[] = { "self", "mentor", "peer" };
static const char *const confidences[] = { "normal", "low", "high" };

static void
free_rating (gpointer data)
{
  BelayDraftRating *rating = data;

  g_free (rating->note);
  g_free (rating->reason);
  g_ptr_array_unref (rating->evidence);
  g_free (rating);
}

/**
 * belay_assessment_draft_new:
 * @kind: who rates, as a [enum@RaterKind]
 *
 * Returns: (transfer full): an assessment in which nothing is said yet
 */
BelayAssessmentDraft *
belay_assessment_draft_new (int kind)
{
  BelayAssessmentDraft *self = g_new0 (BelayAssessmentDraft, 1);

  self->kind = kind;
  self->competencies = g_ptr_array_new_with_free_func (g_object_unref);
  self->ratings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_rating);

  return self;
}

/**
 * belay_assessment_draft_free:
 * @self: (nullable): a draft
 *
 * Frees it.
 */
void
belay_assessment_draft_free (BelayAssessmentDraft *self)
{
  if (self == NULL)
    return;

  g_free (self->rater);
  g_free (self->note);
  g_ptr_array_unref (self->competencies);
  g_hash_table_unref (self->ratings);
  g_free (self);
}

/**
 * belay_assessment_draft_get_rating:
 * @self: a draft
 * @competency: the id of a competency
 *
 * Returns: (transfer none): what is said of it
 */
BelayDraftRating *
belay_assessment_draft_get_rating (BelayAssessmentDraft *self,
                                   const char           *competency)
{
  BelayDraftRating *rating = g_hash_table_lookup (self->ratings, competency);

  if (rating == NULL)
    {
      rating = g_new0 (BelayDraftRating, 1);
      rating->value = BELAY_UNSET;
      rating->evidence = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (self->ratings, g_strdup (competency), rating);
    }

  return rating;
}

static BelayDraftRating *
get_rating_at (BelayAssessmentDraft *self,
               guint                 position)
{
  return belay_assessment_draft_get_rating (self, belay_record_get_id (g_ptr_array_index (self->competencies, position)));
}

/* Left out for good, or only for as long as the person's records say so. */
static gboolean
says_something (const BelayDraftRating *rating)
{
  return rating != NULL && (rating->does_not_apply || rating->value >= 0);
}

static gboolean
names (GPtrArray       *competencies,
       BelayCompetency *competency)
{
  for (guint i = 0; i < competencies->len; i++)
    {
      if (g_strcmp0 (belay_record_get_id (g_ptr_array_index (competencies, i)),
                     belay_record_get_id (BELAY_RECORD (competency))) == 0)
        return TRUE;
    }

  return FALSE;
}

/* What was rated already stays in it, or it would be lost. */
static GPtrArray *
list_wanted (BelayAssessmentDraft *self,
             GPtrArray            *picked,
             const BelayReadiness *readiness)
{
  GPtrArray *wanted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < readiness->n_standings; i++)
    {
      const BelayStanding *standing = &readiness->standings[i];
      const char          *id = belay_record_get_id (BELAY_RECORD (standing->competency));

      if (standing->applies && (picked == NULL || names (picked, standing->competency) ||
                                says_something (g_hash_table_lookup (self->ratings, id))))
        g_ptr_array_add (wanted, g_object_ref (standing->competency));
    }

  return wanted;
}

static void
take (BelayAssessmentDraft *self,
      GPtrArray            *wanted)
{
  g_autoptr (GPtrArray) before = self->competencies;
  BelayCompetency *current = belay_assessment_draft_get_current (self);

  self->competencies = wanted;
  self->position = 0;
  for (guint i = 0; current != NULL && i < wanted->len; i++)
    {
      if (g_strcmp0 (belay_record_get_id (g_ptr_array_index (wanted, i)), belay_record_get_id (BELAY_RECORD (current))) == 0)
        self->position = i;
    }
}

/**
 * belay_assessment_draft_ask:
 * @self: a draft
 * @person: who is rated
 * @readiness: where they stand
 * @is_whole: whether to ask for everything, and not for a handful
 *
 * Says how much is asked for. What is said already is kept.
 */
void
belay_assessment_draft_ask (BelayAssessmentDraft *self,
                            BelayPerson          *person,
                            const BelayReadiness *readiness,
                            gboolean              is_whole)
{
  g_autoptr (GPtrArray) picked = is_whole ? NULL : belay_handful_pick (person, readiness, self->kind);

  self->is_whole = is_whole;
  take (self, list_wanted (self, picked, readiness));
}

/**
 * belay_assessment_draft_settle:
 * @self: a draft
 * @person: who is rated
 * @readiness: where they stand now
 *
 * Follows what has changed since: competencies that came, went, or apply no longer.
 */
void
belay_assessment_draft_settle (BelayAssessmentDraft *self,
                               BelayPerson          *person,
                               const BelayReadiness *readiness)
{
  g_autoptr (GPtrArray) asked = g_ptr_array_ref (self->competencies);

  take (self, list_wanted (self, self->is_whole ? NULL : asked, readiness));
}

/**
 * belay_assessment_draft_get_current:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the competency the rater has come to
 */
BelayCompetency *
belay_assessment_draft_get_current (BelayAssessmentDraft *self)
{
  return self->position < self->competencies->len ? g_ptr_array_index (self->competencies, self->position) : NULL;
}

/**
 * belay_assessment_draft_count:
 * @self: a draft
 *
 * Returns: of how many competencies something is said
 */
guint
belay_assessment_draft_count (BelayAssessmentDraft *self)
{
  guint count = 0;

  for (guint i = 0; i < self->competencies->len; i++)
    count += says_something (get_rating_at (self, i));

  return count;
}

typedef struct
{
  GVariantBuilder ratings;
  GVariantBuilder notes;
  GVariantBuilder evidence;
  GVariantBuilder left_out;
} Said;

static void
add_said (Said                   *said,
          const char             *competency,
          const BelayDraftRating *rating)
{
  if (rating->does_not_apply)
    {
      g_variant_builder_add (&said->left_out, "{ss}", competency, rating->reason != NULL ? rating->reason : "");
      return;
    }
  if (rating->value < 0)
    return;

  g_variant_builder_add (&said->ratings, "{sx}", competency, (gint64) rating->value);
  if (rating->note != NULL && *rating->note != '\0')
    g_variant_builder_add (&said->notes, "{ss}", competency, rating->note);
  if (rating->evidence->len > 0)
    g_variant_builder_add (&said->evidence, "{s@as}", competency,
                           g_variant_new_strv ((const char *const *) rating->evidence->pdata, rating->evidence->len));
}

/**
 * belay_assessment_draft_to_arguments:
 * @self: a draft
 * @person: who is rated
 *
 * Returns: (transfer floating): the arguments of `add-assessment`
 */
GVariant *
belay_assessment_draft_to_arguments (BelayAssessmentDraft *self,
                                     BelayPerson          *person)
{
  Said            said;
  GVariantBuilder arguments;
  const char     *rater = self->kind == BELAY_RATER_SELF ? belay_record_get_id (BELAY_RECORD (person)) : self->rater;

  g_variant_builder_init (&said.ratings, G_VARIANT_TYPE ("a{sx}"));
  g_variant_builder_init (&said.notes, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_init (&said.evidence, G_VARIANT_TYPE ("a{sas}"));
  g_variant_builder_init (&said.left_out, G_VARIANT_TYPE ("a{ss}"));
  for (guint i = 0; i < self->competencies->len; i++)
    add_said (&said, belay_record_get_id (g_ptr_array_index (self->competencies, i)), get_rating_at (self, i));

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "person", g_variant_new_string (belay_record_get_id (BELAY_RECORD (person))));
  g_variant_builder_add (&arguments, "{sv}", "kind", g_variant_new_string (kinds[self->kind]));
  g_variant_builder_add (&arguments, "{sv}", "rater", g_variant_new_string (rater != NULL ? rater : ""));
  g_variant_builder_add (&arguments, "{sv}", "confidence", g_variant_new_string (confidences[self->confidence]));
  g_variant_builder_add (&arguments, "{sv}", "note", g_variant_new_string (self->note != NULL ? self->note : ""));
  g_variant_builder_add (&arguments, "{sv}", "ratings", g_variant_builder_end (&said.ratings));
  g_variant_builder_add (&arguments, "{sv}", "notes", g_variant_builder_end (&said.notes));
  g_variant_builder_add (&arguments, "{sv}", "evidence", g_variant_builder_end (&said.evidence));
  g_variant_builder_add (&arguments, "{sv}", "left-out", g_variant_builder_end (&said.left_out));

  return g_variant_builder_end (&arguments);
}
