/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-readiness.h"

#include "belay-blocker-private.h"

#include <glib/gi18n.h>

/* Nine months. An older rating still counts; it is only said to be old. */
#define STALE_RATING_DAYS 274

G_DEFINE_QUARK (belay - readiness - error - quark, belay_readiness_error)

static BelayFramework *
find_framework (BelayWorkspace *workspace,
                BelayPerson    *person,
                GError        **error)
{
  BelayFramework *framework = belay_workspace_get_framework_of (workspace, person);

  if (framework == NULL)
    g_set_error (error, BELAY_READINESS_ERROR, BELAY_READINESS_ERROR_NO_FRAMEWORK,
                 /* Translators: %s is the name of a person. */
                 _ ("%s has no published framework to be measured by"), belay_person_get (person)->name);

  return framework;
}

static BelayLevel *
find_level (BelayPerson    *person,
            BelayFramework *framework,
            const char     *id,
            GError        **error)
{
  const char *wanted = id != NULL ? id : belay_person_get (person)->target;
  BelayLevel *level = belay_framework_find_level (framework, wanted);

  if (wanted == NULL)
    g_set_error (error, BELAY_READINESS_ERROR, BELAY_READINESS_ERROR_NO_LEVEL,
                 /* Translators: %s is the name of a person. */
                 _ ("%s has no target level"), belay_person_get (person)->name);
  else if (level == NULL)
    g_set_error (error, BELAY_READINESS_ERROR, BELAY_READINESS_ERROR_NO_LEVEL,
                 /* Translators: the name of a framework and the id of a level. */
                 _ ("the framework “%s” has no level “%s”"), belay_framework_get (framework)->name, wanted);

  return level;
}

static void
count_rated (const BelayTrack *track,
             const BelayRule  *rule,
             guint            *out_rated,
             guint            *out_by_mentor)
{
  *out_rated = *out_by_mentor = 0;

  for (guint i = 0; i < rule->n_demands; i++)
    {
      const BelayReading *reading = belay_track_get_reading (track, i);

      if (!rule->demands[i].applies)
        continue;
      *out_rated += reading->value >= 0;
      *out_by_mentor += reading->by_kind[BELAY_RATER_MENTOR] >= 0;
    }
}

static void
add_point (BelayReadiness   *self,
           const BelayTrack *track,
           const BelayRule  *rule)
{
  BelayReadinessPoint point = {
    .day = belay_track_get_day (track),
    .per_mille = belay_rule_get_readiness (rule, belay_track_get_ratings (track)),
  };

  if (point.per_mille == BELAY_UNSET)
    return;

  count_rated (track, rule, &point.n_rated, &point.n_by_mentor);
  g_array_append_val (self->history, point);
}

/* Held from the first to the last rating of an unbroken run; a day without a
 * rating confirms nothing. */
static void
follow_rule (BelayReadiness   *self,
             const BelayTrack *track,
             const BelayRule  *rule)
{
  if (!belay_track_has_moved (track))
    return;

  self->holds = belay_rule_holds (rule, belay_track_get_ratings (track));
  if (!self->holds)
    {
      self->held_since = self->held_until = BELAY_DAY_NONE;
      return;
    }

  self->held_until = belay_track_get_day (track);
  if (self->held_since == BELAY_DAY_NONE)
    self->held_since = self->held_until;
}

static void
walk (BelayReadiness  *self,
      BelayTrack      *track,
      const BelayRule *rule)
{
  while (belay_track_advance (track))
    {
      follow_rule (self, track, rule);
      if (belay_track_has_mentor (track))
        add_point (self, track, rule);
    }

  self->per_mille = belay_rule_get_readiness (rule, belay_track_get_ratings (track));
  self->score = belay_rule_get_score (rule, belay_track_get_ratings (track));
  self->meets_score = belay_rule_meets_score (rule, belay_track_get_ratings (track));
  self->is_ready = self->holds && self->held_until - self->held_since >= rule->sustained_days;
  count_rated (track, rule, &self->n_rated, &self->n_by_mentor);
}

static void
fill_standing (BelayStanding      *standing,
               const BelayDemand  *demand,
               const BelayReading *reading,
               BelayDay            as_of)
{
  standing->competency = g_object_ref (demand->competency);
  standing->weight = demand->weight;
  standing->must = demand->must;
  standing->applies = demand->applies;
  standing->reason = g_strdup (demand->reason);
  standing->floor = demand->floor;
  standing->value = reading->value;
  memcpy (standing->by_kind, reading->by_kind, sizeof standing->by_kind);
  if (reading->assessment == NULL)
    return;

  standing->assessment = g_object_ref (reading->assessment);
  standing->is_stale = as_of - belay_assessment_get (reading->assessment)->day > STALE_RATING_DAYS;
}

static void
fill_standings (BelayReadiness   *self,
                const BelayTrack *track,
                const BelayRule  *rule)
{
  self->n_standings = rule->n_demands;
  self->standings = g_new0 (BelayStanding, rule->n_demands);

  for (guint i = 0; i < rule->n_demands; i++)
    {
      BelayStanding *standing = &self->standings[i];

      fill_standing (standing, &rule->demands[i], belay_track_get_reading (track, i), self->day);
      standing->required = rule->required;
      if (!standing->applies)
        continue;
      self->n_applicable++;
      self->n_musts += standing->must;
      self->n_musts_below += standing->must && standing->value >= 0 && standing->value < standing->floor;
    }
}

static int
get_weighted_gap (const BelayStanding *standing)
{
  return standing->weight * (standing->required - standing->value);
}

static int
compare_gaps (gconstpointer a,
              gconstpointer b)
{
  return get_weighted_gap (*(const BelayStanding *const *) b) - get_weighted_gap (*(const BelayStanding *const *) a);
}

static void
fill_gaps (BelayReadiness *self)
{
  gint64 required = 0;

  for (guint i = 0; i < self->n_standings; i++)
    {
      const BelayStanding *standing = &self->standings[i];

      if (standing->applies && standing->value >= 0)
        required += standing->weight * standing->required;
    }
  for (guint i = 0; i < self->n_standings; i++)
    {
      BelayStanding *standing = &self->standings[i];

      if (!standing->applies || standing->value < 0 || standing->value >= standing->required)
        continue;
      standing->effect = (int) ((gint64) get_weighted_gap (standing) * 1000 / required);
      g_ptr_array_add (self->gaps, standing);
    }
  g_ptr_array_sort (self->gaps, compare_gaps);
}

static void
count_signal (BelayReadiness *self,
              gboolean        is_asked,
              gboolean        is_met)
{
  self->n_signals += is_asked;
  self->n_signals_met += is_asked && is_met;
}

static void
count_signals (BelayReadiness  *self,
               const BelayRule *rule)
{
  gboolean asks_floor[2] = { FALSE, FALSE };
  gboolean meets_floor[2] = { TRUE, TRUE };

  for (guint i = 0; i < self->n_standings; i++)
    {
      const BelayStanding *standing = &self->standings[i];
      guint                group = standing->must ? 1 : 0;

      if (!standing->applies || standing->floor <= 0)
        continue;
      asks_floor[group] = TRUE;
      meets_floor[group] &= standing->value >= standing->floor;
    }

  count_signal (self, TRUE, self->n_applicable > 0 && self->n_rated == self->n_applicable);
  count_signal (self, asks_floor[1], meets_floor[1]);
  count_signal (self, asks_floor[0], meets_floor[0]);
  count_signal (self, rule->score > 0, self->meets_score);
  count_signal (self, rule->sustained_days > 0, self->is_ready);
}

/**
 * belay_readiness_new:
 * @workspace: the workspace
 * @person: a person in it
 * @level: (nullable): the id of a level, or %NULL for the person's target
 * @framework: (nullable): a revision of a framework, or %NULL for the latest
 *   published one of the person's framework
 * @as_of: the last day whose assessments count, usually today
 * @error: return location for an error of [error@ReadinessError]
 *
 * Reckons how near a person is to a level, as `path-and-forecast.md` has it:
 * the current ratings, the readiness, the level rule with its floors and
 * whether it was sustained, what blocks, the gaps, and the readiness over time,
 * all in one walk over the assessments by day.
 *
 * Exemptions have no day; they hold for the history, too.
 *
 * Returns: (transfer full) (nullable): the readiness, or %NULL with @error set
 *   where there is no framework or no such level
 */
BelayReadiness *
belay_readiness_new (BelayWorkspace *workspace,
                     BelayPerson    *person,
                     const char     *level,
                     BelayFramework *framework,
                     BelayDay        as_of,
                     GError        **error)
{
  BelayReadiness *self;
  BelayLevel     *found;
  g_autoptr (BelayRule) rule = NULL;
  g_autoptr (BelayTrack) track = NULL;

  if (framework == NULL)
    framework = find_framework (workspace, person, error);
  if (framework == NULL)
    return NULL;
  found = find_level (person, framework, level, error);
  if (found == NULL)
    return NULL;

  rule = belay_rule_new (framework, found, person);
  track = belay_track_new (person, rule, as_of);

  self = g_new0 (BelayReadiness, 1);
  self->framework = g_object_ref (framework);
  self->level = g_object_ref (found);
  self->day = as_of;
  self->history = g_array_new (FALSE, FALSE, sizeof (BelayReadinessPoint));
  self->gaps = g_ptr_array_new ();

  walk (self, track, rule);
  fill_standings (self, track, rule);
  fill_gaps (self);
  count_signals (self, rule);
  self->blockers = belay_blockers_collect (self);

  return self;
}

/**
 * belay_readiness_free:
 * @self: (transfer full): a readiness
 *
 * Frees a readiness.
 */
void
belay_readiness_free (BelayReadiness *self)
{
  for (guint i = 0; i < self->n_standings; i++)
    {
      g_object_unref (self->standings[i].competency);
      g_clear_object (&self->standings[i].assessment);
      g_free (self->standings[i].reason);
    }
  g_free (self->standings);
  g_ptr_array_unref (self->blockers);
  g_ptr_array_unref (self->gaps);
  g_array_unref (self->history);
  g_object_unref (self->level);
  g_object_unref (self->framework);
  g_free (self);
}

/**
 * belay_readiness_find:
 * @self: a readiness
 * @competency: the id of a competency
 *
 * Returns: (transfer none) (nullable): where the person stands in it
 */
const BelayStanding *
belay_readiness_find (const BelayReadiness *self,
                      const char           *competency)
{
  for (guint i = 0; i < self->n_standings; i++)
    {
      if (g_strcmp0 (belay_record_get_id (BELAY_RECORD (self->standings[i].competency)), competency) == 0)
        return &self->standings[i];
    }

  return NULL;
}
