/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* What a person says of themselves beside what their mentors say, and what to ask about next. */

#include "belay-comparison.h"

#include "belay-words.h"

#include <glib/gi18n.h>
#include <math.h>

/* A mentor's rating within half a year is of the same thing. */
#define SAME_DAYS 183

/* One day says how it was then; what is usual needs two. */
#define USUAL_DAYS 2

static int
compare_differences (gconstpointer a,
                     gconstpointer b,
                     gpointer      differences)
{
  const BelayDifference *first = a;
  const BelayDifference *second = b;
  int                    wider = ABS (second->own - second->mentor) - ABS (first->own - first->mentor);

  return wider;
}

static void
read_differences (BelayComparison      *self,
                  const BelayReadiness *readiness)
{
  self->differences = g_new0 (BelayDifference, MAX (readiness->n_standings, 1));
  for (guint i = 0; i < readiness->n_standings; i++)
    {
      const BelayStanding *standing = &readiness->standings[i];
      BelayDifference      difference = {
             standing->competency, standing->by_kind[BELAY_RATER_SELF], standing->by_kind[BELAY_RATER_MENTOR]
      };

      if (!standing->applies || difference.own < 0 || difference.mentor < 0)
        continue;
      g_object_ref (difference.competency);
      self->differences[self->n_differences++] = difference;
      self->n_agreed += difference.own == difference.mentor;
      self->n_wide += ABS (difference.own - difference.mentor) >= BELAY_TALK_HALVES;
    }
  /* It keeps the order of what is equal. */
  g_qsort_with_data (self->differences, (int) self->n_differences, sizeof (BelayDifference), compare_differences, NULL);
}

static int
find_rating (BelayAssessment *assessment,
             const char      *competency)
{
  BELAY_FOREACH (BelayRating, rating, belay_assessment_get (assessment)->ratings)
  {
    if (g_strcmp0 (belay_record_get_id (BELAY_RECORD (rating)), competency) == 0)
      return belay_rating_get (rating)->value;
  }

  return BELAY_UNSET;
}

/* What a mentor said of the same thing nearest to that day. */
static int
find_mentor_near (BelayPerson *person,
                  const char  *competency,
                  BelayDay     day,
                  BelayDay     as_of)
{
  int found = BELAY_UNSET;
  int nearest = SAME_DAYS + 1;

  BELAY_FOREACH (BelayAssessment, assessment, belay_person_get (person)->assessments)
  {
    const BelayAssessmentFields *fields = belay_assessment_get (assessment);
    int                          distance = ABS (fields->day - day);
    int                          value;

    if (fields->kind != BELAY_RATER_MENTOR || fields->day > as_of || distance >= nearest)
      continue;
    value = find_rating (assessment, competency);
    if (value < 0)
      continue;
    found = value;
    nearest = distance;
  }

  return found;
}

static void
read_offset (BelayComparison      *self,
             BelayPerson          *person,
             const BelayReadiness *readiness)
{
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);
  int sum = 0;

  BELAY_FOREACH (BelayAssessment, assessment, belay_person_get (person)->assessments)
  {
    const BelayAssessmentFields *fields = belay_assessment_get (assessment);

    if (fields->kind != BELAY_RATER_SELF || fields->day > readiness->day)
      continue;
    BELAY_FOREACH (BelayRating, rating, fields->ratings)
    {
      int mentor = find_mentor_near (person, belay_record_get_id (BELAY_RECORD (rating)), fields->day, readiness->day);

      if (mentor < 0 || belay_rating_get (rating)->value < 0)
        continue;
      sum += belay_rating_get (rating)->value - mentor;
      self->n_pairs++;
      g_hash_table_add (days, GINT_TO_POINTER (fields->day));
    }
  }
  self->n_days = g_hash_table_size (days);
  if (self->n_pairs > 0)
    self->offset = (int) lround (sum * 5. / self->n_pairs);
}

/**
 * belay_comparison_new:
 * @person: a person
 * @readiness: where they stand; it says what applies, and as of which day
 *
 * Compares what a person says of themselves with what their mentors say.
 *
 * Returns: (transfer full): the comparison
 */
BelayComparison *
belay_comparison_new (BelayPerson          *person,
                      const BelayReadiness *readiness)
{
  BelayComparison *self = g_new0 (BelayComparison, 1);

  read_differences (self, readiness);
  read_offset (self, person, readiness);

  return self;
}

/**
 * belay_comparison_free:
 * @self: (nullable): a comparison
 *
 * Frees it.
 */
void
belay_comparison_free (BelayComparison *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_differences; i++)
    g_object_unref (self->differences[i].competency);
  g_free (self->differences);
  g_free (self);
}

/**
 * belay_comparison_to_words:
 * @self: a comparison
 * @name: whose
 *
 * Returns: (transfer full): such as "Amara and the mentor rate 12 of 28 alike; 3 are a level or more apart"
 */
char *
belay_comparison_to_words (const BelayComparison *self,
                           const char            *name)
{
  if (self->n_differences == 0)
    /* Translators: the name of a mentee. */
    return g_strdup_printf (_ ("There is nothing yet that %s and a mentor have both rated"), name);
  if (self->n_wide == 0)
    /* Translators: the name of a mentee, how many competencies, and of how many that both have rated. */
    return g_strdup_printf (_ ("%s and the mentor rate %u of %u alike; none is a level or more apart"), name, self->n_agreed,
                            self->n_differences);

  /* Translators: the name of a mentee, how many competencies, of how many that both have rated, and how many differ much. */
  return g_strdup_printf (ngettext ("%s and the mentor rate %u of %u alike; %u is a level or more apart",
                                    "%s and the mentor rate %u of %u alike; %u are a level or more apart", self->n_wide),
                          name, self->n_agreed, self->n_differences, self->n_wide);
}

/**
 * belay_comparison_offset_to_words:
 * @self: a comparison
 * @name: whose
 *
 * Says how a person usually rates themselves, so that one difference can be seen beside it.
 *
 * Returns: (transfer full) (nullable): a sentence, or %NULL where nothing is usual yet
 */
char *
belay_comparison_offset_to_words (const BelayComparison *self,
                                  const char            *name)
{
  if (self->n_days < USUAL_DAYS)
    return NULL;
  if (ABS (self->offset) < 2)
    /* Translators: the name of a mentee, and how many ratings. */
    return g_strdup_printf (_ ("Usually %s rates as the mentor does (%u ratings compared)"), name, self->n_pairs);
  if (self->offset > 0)
    /* Translators: the name of a mentee, a part of a level such as 0.4, and how many ratings. */
    return g_strdup_printf (_ ("Usually %s rates %d.%d of a level higher than the mentor (%u ratings compared)"), name,
                            self->offset / 10, self->offset % 10, self->n_pairs);

  /* Translators: the name of a mentee, a part of a level such as 0.4, and how many ratings. */
  return g_strdup_printf (_ ("Usually %s rates %d.%d of a level lower than the mentor (%u ratings compared)"), name,
                          -self->offset / 10, -self->offset % 10, self->n_pairs);
}

/**
 * belay_difference_to_words:
 * @self: a difference
 *
 * Returns: (transfer full): such as "half a level apart"
 */
char *
belay_difference_to_words (const BelayDifference *self)
{
  int              halves = ABS (self->own - self->mentor);
  g_autofree char *amount = belay_words_rating (halves);

  if (halves == 0)
    return g_strdup (_ ("alike"));
  if (halves == 1)
    return g_strdup (_ ("half a level apart"));
  if (halves == 2)
    return g_strdup (_ ("a level apart"));

  /* Translators: a number of levels, such as 1½. */
  return g_strdup_printf (_ ("%s levels apart"), amount);
}

/* When somebody of that kind rated it last. */
static BelayDay
find_last_day (BelayPerson *person,
               const char  *competency,
               int          kind,
               BelayDay     as_of)
{
  BelayDay last = BELAY_DAY_NONE;

  BELAY_FOREACH (BelayAssessment, assessment, belay_person_get (person)->assessments)
  {
    const BelayAssessmentFields *fields = belay_assessment_get (assessment);

    if (fields->kind == kind && fields->day <= as_of && (last == BELAY_DAY_NONE || fields->day > last) &&
        find_rating (assessment, competency) >= 0)
      last = fields->day;
  }

  return last;
}

typedef struct
{
  const BelayStanding *standing;
  BelayDay             last;
} Turn;

/* What was never rated, then what was rated longest ago; of these, what matters more. */
static int
compare_turns (gconstpointer a,
               gconstpointer b)
{
  const Turn *first = a;
  const Turn *second = b;

  if (first->last != second->last)
    return first->last == BELAY_DAY_NONE ? -1 : second->last == BELAY_DAY_NONE ? 1
                                                                               : first->last - second->last;
  if (first->standing->must != second->standing->must)
    return second->standing->must - first->standing->must;
  if (first->standing->weight != second->standing->weight)
    return second->standing->weight - first->standing->weight;

  return first->standing < second->standing ? -1 : 1;
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  const Turn *first = a;
  const Turn *second = b;

  return first->standing < second->standing ? -1 : 1;
}

/**
 * belay_handful_pick:
 * @person: a person
 * @readiness: where they stand
 * @kind: who is going to rate, as a [enum@RaterKind]
 *
 * Picks a handful of competencies whose turn it is to be rated, so that it fits into a
 * one-on-one and all of them come round.
 *
 * Returns: (transfer full) (element-type BelayCompetency): them, in the framework's order
 */
GPtrArray *
belay_handful_pick (BelayPerson          *person,
                    const BelayReadiness *readiness,
                    int                   kind)
{
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (Turn));
  GPtrArray *picked = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < readiness->n_standings; i++)
    {
      const BelayStanding *standing = &readiness->standings[i];
      const char          *id = belay_record_get_id (BELAY_RECORD (standing->competency));
      Turn                 turn = { standing, find_last_day (person, id, kind, readiness->day) };

      if (standing->applies)
        g_array_append_val (turns, turn);
    }
  g_array_sort (turns, compare_turns);
  g_array_set_size (turns, MIN (turns->len, BELAY_HANDFUL));
  g_array_sort (turns, compare_positions);
  for (guint i = 0; i < turns->len; i++)
    g_ptr_array_add (picked, g_object_ref (g_array_index (turns, Turn, i).standing->competency));

  return picked;
}
