/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-track.h"

/**
 * BelayTrack:
 *
 * A walk over a person's assessments, day by day, that always knows the current
 * rating of each competency: the latest by a mentor or, where there is none,
 * the latest by a peer or the person.
 *
 * Ratings are matched by the id of the competency, whatever revision of a
 * framework they were given against. The walk borrows the person and the rule,
 * which must not change meanwhile.
 */
struct _BelayTrack
{
  const BelayRule *rule;
  GPtrArray       *assessments; /* BelayAssessment, by day */
  guint            next;

  BelayDay day;
  gboolean has_moved;
  gboolean has_mentor;

  BelayReading *readings;
  int          *ratings; /* the values of the readings, as a rule takes them */
};

/* On one day a mentor has the last word, then a peer; of two of a kind the ids
 * decide, not the order in which they stand in the file. */
static int
get_order (const BelayAssessmentFields *fields)
{
  static const int orders[BELAY_N_RATER_KINDS] = {
    [BELAY_RATER_SELF] = 0,
    [BELAY_RATER_PEER] = 1,
    [BELAY_RATER_MENTOR] = 2,
  };

  return orders[fields->kind];
}

static int
compare_assessments (gconstpointer a,
                     gconstpointer b)
{
  BelayAssessment             *one = *(BelayAssessment *const *) a;
  BelayAssessment             *other = *(BelayAssessment *const *) b;
  const BelayAssessmentFields *first = belay_assessment_get (one);
  const BelayAssessmentFields *second = belay_assessment_get (other);

  if (first->day != second->day)
    return first->day - second->day;
  if (first->kind != second->kind)
    return get_order (first) - get_order (second);

  return strcmp (belay_record_get_id (BELAY_RECORD (one)), belay_record_get_id (BELAY_RECORD (other)));
}

/**
 * belay_track_new:
 * @person: a person
 * @rule: the rule whose competencies are followed
 * @as_of: the last day that counts
 *
 * Begins a walk before the first assessment; nothing is rated yet.
 *
 * Returns: (transfer full): the walk
 */
BelayTrack *
belay_track_new (BelayPerson     *person,
                 const BelayRule *rule,
                 BelayDay         as_of)
{
  BelayTrack *self = g_new0 (BelayTrack, 1);

  self->rule = rule;
  self->assessments = g_ptr_array_new ();
  self->readings = g_new0 (BelayReading, rule->n_demands);
  self->ratings = g_new (int, rule->n_demands);
  for (guint i = 0; i < rule->n_demands; i++)
    {
      self->ratings[i] = self->readings[i].value = BELAY_UNSET;
      for (guint kind = 0; kind < BELAY_N_RATER_KINDS; kind++)
        self->readings[i].by_kind[kind] = BELAY_UNSET;
    }

  BELAY_FOREACH (BelayAssessment, assessment, belay_person_get (person)->assessments)
  {
    if (belay_assessment_get (assessment)->day <= as_of)
      g_ptr_array_add (self->assessments, assessment);
  }
  g_ptr_array_sort (self->assessments, compare_assessments);

  return self;
}

/**
 * belay_track_free:
 * @self: (transfer full): a walk
 *
 * Frees a walk.
 */
void
belay_track_free (BelayTrack *self)
{
  g_ptr_array_unref (self->assessments);
  g_free (self->readings);
  g_free (self->ratings);
  g_free (self);
}

static void
take_rating (BelayTrack      *self,
             BelayAssessment *assessment,
             guint            position,
             int              value)
{
  BelayReading *reading = &self->readings[position];
  int           kind = belay_assessment_get (assessment)->kind;

  reading->by_kind[kind] = value;
  self->has_mentor |= kind == BELAY_RATER_MENTOR;
  if (kind != BELAY_RATER_MENTOR && reading->by_kind[BELAY_RATER_MENTOR] >= 0)
    return;

  reading->value = self->ratings[position] = value;
  reading->assessment = assessment;
  self->has_moved |= self->rule->demands[position].applies;
}

static void
take_assessment (BelayTrack      *self,
                 BelayAssessment *assessment)
{
  BELAY_FOREACH (BelayRating, rating, belay_assessment_get (assessment)->ratings)
  {
    int position = belay_rule_find (self->rule, belay_record_get_id (BELAY_RECORD (rating)));
    int value = belay_rating_get (rating)->value;

    if (position >= 0 && value >= 0)
      take_rating (self, assessment, position, value);
  }
}

/**
 * belay_track_advance:
 * @self: a walk
 *
 * Goes to the next day that has an assessment and takes in all of that day.
 *
 * Returns: whether there was one; otherwise nothing changes
 */
gboolean
belay_track_advance (BelayTrack *self)
{
  if (self->next == self->assessments->len)
    return FALSE;

  self->day = belay_assessment_get (g_ptr_array_index (self->assessments, self->next))->day;
  self->has_moved = FALSE;
  self->has_mentor = FALSE;
  while (self->next < self->assessments->len)
    {
      BelayAssessment *assessment = g_ptr_array_index (self->assessments, self->next);

      if (belay_assessment_get (assessment)->day != self->day)
        break;
      take_assessment (self, assessment);
      self->next++;
    }

  return TRUE;
}

/**
 * belay_track_get_day:
 * @self: a walk
 *
 * Returns: the day it has come to, or %BELAY_DAY_NONE before the first
 */
BelayDay
belay_track_get_day (const BelayTrack *self)
{
  return self->day;
}

/**
 * belay_track_has_moved:
 * @self: a walk
 *
 * Returns: whether a rating of this day became a current one, be it with the
 *   same value
 */
gboolean
belay_track_has_moved (const BelayTrack *self)
{
  return self->has_moved;
}

/**
 * belay_track_has_mentor:
 * @self: a walk
 *
 * Returns: whether a mentor rated on this day
 */
gboolean
belay_track_has_mentor (const BelayTrack *self)
{
  return self->has_mentor;
}

/**
 * belay_track_get_ratings:
 * @self: a walk
 *
 * Returns: (transfer none): the current rating for each demand of the rule, in
 *   half levels or %BELAY_UNSET
 */
const int *
belay_track_get_ratings (const BelayTrack *self)
{
  return self->ratings;
}

/**
 * belay_track_get_reading:
 * @self: a walk
 * @position: the position of a demand of the rule
 *
 * Returns: (transfer none): how that competency is rated
 */
const BelayReading *
belay_track_get_reading (const BelayTrack *self,
                         guint             position)
{
  return &self->readings[position];
}
