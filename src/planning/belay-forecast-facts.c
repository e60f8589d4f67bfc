/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-forecast-private.h"

#include "belay-leave.h"

/* Without a range of its own a level is taken to last two to four years. */
#define UNKNOWN_MONTHS_LEAST 24
#define UNKNOWN_MONTHS_MOST 48

/* Measured on synthetic people, see path-and-forecast in the design: by what
 * share of the pace one person's competencies differ, and how far, in levels, a
 * rating at the beginning may lie from what the level requires. */
#define SPREAD_OF_PACE 0.4
#define START_SD 0.75

/* A fall is looked for among the ratings of one year. */
#define LATELY_DAYS 365

/*< private >
 * belay_forecast_facts_alloc:
 * @person: the id of a person
 * @day: the day of the forecast
 * @n_needs: how many competencies apply
 *
 * Returns: (transfer full): facts in which all else is still to be filled in
 */
BelayForecastFacts *
belay_forecast_facts_alloc (const char *person,
                            BelayDay    day,
                            guint       n_needs)
{
  BelayForecastFacts *self = g_new0 (BelayForecastFacts, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->person = g_strdup (person);
  self->day = day;
  self->n_needs = n_needs;
  self->needs = g_new0 (BelayNeed, n_needs);
  self->lines = g_new0 (BelaySightLine, n_needs);
  self->leaves = g_array_new (FALSE, FALSE, sizeof (BelayAway));

  return self;
}

/**
 * belay_forecast_facts_ref:
 * @self: facts
 *
 * Adds an owner, in any thread.
 *
 * Returns: (transfer full): the same facts
 */
BelayForecastFacts *
belay_forecast_facts_ref (BelayForecastFacts *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

/**
 * belay_forecast_facts_unref:
 * @self: (transfer full): facts
 *
 * Takes an owner away, in any thread, and frees the facts after the last.
 */
void
belay_forecast_facts_unref (BelayForecastFacts *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  for (guint i = 0; i < self->n_needs; i++)
    {
      g_free (self->needs[i].competency);
      g_free (self->lines[i].sights);
    }
  g_free (self->needs);
  g_free (self->lines);
  g_array_unref (self->leaves);
  g_free (self->person);
  g_free (self);
}

/*< private >
 * belay_forecast_reckon_noise:
 * @prior: a prior
 *
 * Reckons the noise that goes with the increments: twelve exponential ones of
 * mean d / 12 have the variance d² / 12 a year, here for the usual d.
 *
 * Returns: the variance of the growth in a year
 */
double
belay_forecast_reckon_noise (const BelayDriftPrior *prior)
{
  return (prior->pace * prior->pace + prior->pace_sd * prior->pace_sd + prior->spread * prior->spread) / 12;
}

static int
compare_needs (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const BelayNeed *) a)->competency, ((const BelayNeed *) b)->competency);
}

static BelayForecastFacts *
read_rule (BelayPerson          *person,
           const BelayReadiness *readiness)
{
  BelayForecastFacts     *self = belay_forecast_facts_alloc (belay_record_get_id (BELAY_RECORD (person)), readiness->day,
                                                             readiness->n_applicable);
  const BelayLevelFields *level = belay_level_get (readiness->level);
  guint                   n = 0;

  for (guint i = 0; i < readiness->n_standings; i++)
    {
      const BelayStanding *standing = &readiness->standings[i];

      if (standing->applies)
        self->needs[n++] = (BelayNeed){ g_strdup (belay_record_get_id (BELAY_RECORD (standing->competency))),
                                        standing->weight, standing->floor };
    }
  qsort (self->needs, n, sizeof *self->needs, compare_needs);
  self->required = level->required;
  self->score = level->score;
  self->sustained_days = level->sustained_days;
  self->is_ready = readiness->is_ready;
  self->held_since = readiness->holds ? readiness->held_since : BELAY_DAY_NONE;
  self->n_rated = readiness->n_rated;

  return self;
}

/* The level that somebody has; for who has none, the one before the target. */
static BelayLevel *
find_present_level (BelayPerson          *person,
                    const BelayReadiness *readiness,
                    BelayDay              day)
{
  const char *id = belay_person_get_level_on (person, day);
  BelayLevel *found = id != NULL ? belay_framework_find_level (readiness->framework, id) : NULL;

  if (found != NULL)
    return found;

  BELAY_FOREACH (BelayLevel, level, belay_framework_get (readiness->framework)->levels)
  {
    if (belay_level_get (level)->required < belay_level_get (readiness->level)->required &&
        (found == NULL || belay_level_get (level)->required > belay_level_get (found)->required))
      found = level;
  }

  return found;
}

/* A level in `least` to `most` months: the paces of both are one standard
 * deviation from the mean. */
static void
read_pace (BelayForecastFacts *self,
           BelayLevel         *level)
{
  int    least = level != NULL ? belay_level_get (level)->typical_months_least : 0;
  int    most = level != NULL ? belay_level_get (level)->typical_months_most : 0;
  double quick, slow;

  self->has_usual_range = least > 0 && most > least;
  if (!self->has_usual_range)
    {
      least = UNKNOWN_MONTHS_LEAST;
      most = UNKNOWN_MONTHS_MOST;
    }
  quick = 12. / least;
  slow = 12. / most;
  self->prior.pace = (quick + slow) / 2;
  self->prior.pace_sd = (quick - slow) / 2;
  self->prior.spread = SPREAD_OF_PACE * self->prior.pace;
  self->prior.noise = belay_forecast_reckon_noise (&self->prior);
}

static void
read_prior (BelayForecastFacts   *self,
            BelayPerson          *person,
            const BelayReadiness *readiness)
{
  BelayDay    begin = self->first_seen != BELAY_DAY_NONE ? self->first_seen : self->day;
  BelayLevel *then = find_present_level (person, readiness, begin);

  read_pace (self, find_present_level (person, readiness, self->day));
  self->prior.start = then != NULL ? belay_level_get (then)->required / 2. : 0;
  self->prior.start_sd = START_SD;
}

static int
read_clock (const BelayForecastFacts *self,
            BelayPerson              *person,
            BelayDay                  day)
{
  return day - self->first_seen - belay_leave_count_days (person, NULL, self->first_seen, day - 1);
}

static void
count_days (BelayForecastFacts *self,
            GArray             *looks)
{
  g_autoptr (GHashTable) days = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < looks->len; i++)
    {
      BelayDay day = g_array_index (looks, BelayLook, i).day;

      g_hash_table_add (days, GINT_TO_POINTER (day));
      self->first_seen = self->first_seen == BELAY_DAY_NONE ? day : MIN (self->first_seen, day);
      self->last_seen = MAX (self->last_seen, day);
    }
  self->n_assessments = g_hash_table_size (days);
}

/* How far the last rating of a competency lies above the first of the year before it. */
static double
read_rise (GArray *looks,
           guint   begin,
           guint   end)
{
  const BelayLook *last = &g_array_index (looks, BelayLook, end - 1);
  guint            first = end - 1;

  while (first > begin && g_array_index (looks, BelayLook, first - 1).day >= last->day - LATELY_DAYS)
    first--;

  return last->value - g_array_index (looks, BelayLook, first).value;
}

static void
read_lines (BelayForecastFacts *self,
            BelayPerson        *person,
            GArray             *looks)
{
  double rise = 0;

  for (guint begin = 0, end = 0; begin < looks->len; begin = end)
    {
      guint           need = g_array_index (looks, BelayLook, begin).need;
      BelaySightLine *line = &self->lines[need];

      for (end = begin; end < looks->len && g_array_index (looks, BelayLook, end).need == need; end++)
        ;
      line->sights = g_new (BelaySight, end - begin);
      for (guint i = begin; i < end; i++)
        {
          const BelayLook *look = &g_array_index (looks, BelayLook, i);

          line->sights[line->n_sights++] = (BelaySight){ read_clock (self, person, look->day), look->value, look->variance };
        }
      rise += read_rise (looks, begin, end);
    }
  self->is_falling = rise < 0;
}

static void
read_leaves (BelayForecastFacts *self,
             BelayPerson        *person)
{
  BELAY_FOREACH (BelayLeave, leave, belay_person_get (person)->leaves)
  {
    BelayAway away = { MAX (belay_leave_get (leave)->start, self->day), belay_leave_get (leave)->end };

    if (away.start <= away.end)
      g_array_append_val (self->leaves, away);
  }
}

/**
 * belay_forecast_facts_new:
 * @workspace: a workspace
 * @person: a person in it
 * @as_of: the day of the forecast; later ratings don't count
 * @error: return location for a [error@ReadinessError]
 *
 * Copies what a forecast of the person's target level depends on.
 *
 * Returns: (transfer full): the facts, or %NULL where there is no framework or
 *   no target level
 */
BelayForecastFacts *
belay_forecast_facts_new (BelayWorkspace *workspace,
                          BelayPerson    *person,
                          BelayDay        as_of,
                          GError        **error)
{
  g_autoptr (BelayReadiness) readiness = belay_readiness_new (workspace, person, NULL, NULL, as_of, error);
  g_autoptr (GArray) looks = NULL;
  BelayForecastFacts *self;

  if (readiness == NULL)
    return NULL;

  self = read_rule (person, readiness);
  looks = belay_looks_read (person, self);
  count_days (self, looks);
  read_lines (self, person, looks);
  if (self->n_assessments > 0)
    self->now = read_clock (self, person, as_of);
  read_prior (self, person, readiness);
  read_leaves (self, person);

  return self;
}
