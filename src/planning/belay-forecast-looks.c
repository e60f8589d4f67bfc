/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-forecast-private.h"

#include "belay-evidence.h"

/* In levels: how far a mentor's rating of the same day may differ, and the step of the scale. */
#define RATER_SD 0.25
#define STEP 0.5

/* How far raters of another kind differ from mentors before anything is known of
 * them, and on how many ratings of both their offset begins to be believed. */
#define OFFSET_SD 0.4
#define OFFSET_PRIOR_RATINGS 4

/* A mentor's rating within half a year is of the same thing. */
#define SAME_DAYS 183

/* Evidence of nine months supports a rating. */
#define EVIDENCE_DAYS 274

#define UNSUPPORTED 1.25

static const double variance_factors[] = {
  [BELAY_CONFIDENCE_NORMAL] = 1,
  [BELAY_CONFIDENCE_LOW] = 4,
  [BELAY_CONFIDENCE_HIGH] = 0.5,
};

static gboolean
has_evidence (BelayPerson *person,
              BelayRating *rating,
              BelayDay     day)
{
  const char *competency = belay_record_get_id (BELAY_RECORD (rating));

  if (belay_rating_get (rating)->evidence != NULL && belay_rating_get (rating)->evidence[0] != NULL)
    return TRUE;

  BELAY_FOREACH (BelayEvidence, evidence, belay_person_get (person)->evidence)
  {
    const BelayEvidenceFields *fields = belay_evidence_get (evidence);

    if (fields->day <= day && fields->day > day - EVIDENCE_DAYS && fields->competencies != NULL &&
        g_strv_contains ((const char *const *) fields->competencies, competency))
      return TRUE;
  }

  return FALSE;
}

static int
find_need (const BelayForecastFacts *facts,
           const char               *competency)
{
  for (guint i = 0; i < facts->n_needs; i++)
    {
      if (g_str_equal (facts->needs[i].competency, competency))
        return (int) i;
    }

  return -1;
}

static void
read_assessment (BelayPerson              *person,
                 BelayAssessment          *assessment,
                 const BelayForecastFacts *facts,
                 GArray                   *looks)
{
  const BelayAssessmentFields *fields = belay_assessment_get (assessment);

  BELAY_FOREACH (BelayRating, rating, fields->ratings)
  {
    int       need = find_need (facts, belay_record_get_id (BELAY_RECORD (rating)));
    BelayLook look = {
      .need = (guint) need,
      .day = fields->day,
      .kind = fields->kind,
      .rater = fields->rater != NULL ? fields->rater : "",
      .value = belay_rating_get (rating)->value / 2.,
      .variance = (RATER_SD * RATER_SD + STEP * STEP / 12) * variance_factors[fields->confidence],
    };

    if (need < 0 || belay_rating_get (rating)->value < 0)
      continue;
    if (!has_evidence (person, rating, fields->day))
      look.variance *= UNSUPPORTED;
    g_array_append_val (looks, look);
  }
}

static int
compare_looks (gconstpointer a,
               gconstpointer b)
{
  const BelayLook *first = a;
  const BelayLook *second = b;

  if (first->need != second->need)
    return first->need < second->need ? -1 : 1;
  if (first->day != second->day)
    return first->day - second->day;
  if (first->value != second->value)
    return first->value < second->value ? -1 : 1;
  if (first->variance != second->variance)
    return first->variance < second->variance ? -1 : 1;

  return strcmp (first->rater, second->rater);
}

typedef struct
{
  double sum;
  guint  n;
} Offset;

static const BelayLook *
find_mentor_near (GArray          *looks,
                  const BelayLook *look)
{
  const BelayLook *best = NULL;

  for (guint i = 0; i < looks->len; i++)
    {
      const BelayLook *other = &g_array_index (looks, BelayLook, i);

      if (other->kind == BELAY_RATER_MENTOR && other->need == look->need && ABS (other->day - look->day) <= SAME_DAYS &&
          (best == NULL || ABS (other->day - look->day) < ABS (best->day - look->day)))
        best = other;
    }

  return best;
}

static GHashTable *
collect_offsets (GArray *looks)
{
  GHashTable *offsets = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < looks->len; i++)
    {
      const BelayLook *look = &g_array_index (looks, BelayLook, i);
      const BelayLook *mentor = look->kind != BELAY_RATER_MENTOR ? find_mentor_near (looks, look) : NULL;
      Offset          *offset = mentor != NULL ? g_hash_table_lookup (offsets, look->rater) : NULL;

      if (mentor == NULL)
        continue;
      if (offset == NULL)
        {
          offset = g_new0 (Offset, 1);
          g_hash_table_insert (offsets, (gpointer) look->rater, offset);
        }
      offset->sum += look->value - mentor->value;
      offset->n++;
    }

  return offsets;
}

/* The mean difference, shrunk to none as a mean with a prior is: n / (n + k). */
static void
correct (BelayLook  *look,
         GHashTable *offsets)
{
  const Offset *offset = g_hash_table_lookup (offsets, look->rater);
  guint         n = offset != NULL ? offset->n : 0;

  if (n > 0)
    look->value -= offset->sum / (n + OFFSET_PRIOR_RATINGS);
  look->variance += OFFSET_SD * OFFSET_SD * OFFSET_PRIOR_RATINGS / (n + OFFSET_PRIOR_RATINGS);
}

/*< private >
 * belay_looks_read:
 * @person: a person
 * @facts: facts whose needs are known
 *
 * Collects the ratings that a forecast uses: those by mentors or, where a
 * competency has none, those by others, corrected by how their other ratings
 * differ from the mentors'. Raters of both kinds are never mixed in one line. A
 * rating without evidence, or one its rater was not sure of, counts for less.
 *
 * Returns: (transfer full) (element-type BelayLook): the ratings, by competency and day
 */
GArray *
belay_looks_read (BelayPerson              *person,
                  const BelayForecastFacts *facts)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (BelayLook));
  g_autoptr (GHashTable) offsets = NULL;
  g_autofree gboolean *has_mentor = g_new0 (gboolean, facts->n_needs);
  GArray              *used = g_array_new (FALSE, FALSE, sizeof (BelayLook));

  BELAY_FOREACH (BelayAssessment, assessment, belay_person_get (person)->assessments)
  {
    if (belay_assessment_get (assessment)->day <= facts->day)
      read_assessment (person, assessment, facts, all);
  }
  g_array_sort (all, compare_looks);
  offsets = collect_offsets (all);

  for (guint i = 0; i < all->len; i++)
    has_mentor[g_array_index (all, BelayLook, i).need] |= g_array_index (all, BelayLook, i).kind == BELAY_RATER_MENTOR;
  for (guint i = 0; i < all->len; i++)
    {
      BelayLook look = g_array_index (all, BelayLook, i);

      if (has_mentor[look.need] != (look.kind == BELAY_RATER_MENTOR))
        continue;
      if (look.kind != BELAY_RATER_MENTOR)
        correct (&look, offsets);
      g_array_append_val (used, look);
    }

  return used;
}
