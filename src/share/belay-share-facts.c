/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-policy.h"
#include "belay-share-private.h"

#include <belay-assessment.h>
#include <belay-readiness.h>
#include <belay-tenure.h>

/* Means are reckoned in these parts of a half level, so that no order of peers tells. */
#define MEAN_PARTS 1000

static gboolean
sees (BelayShare *self,
      BelayFact   fact)
{
  return belay_policy_sees_fact (fact, self->audience);
}

static void
take_readiness (BelayShare     *self,
                BelayWorkspace *workspace,
                BelayPerson    *person)
{
  g_autoptr (BelayReadiness) readiness = belay_readiness_new (workspace, person, NULL, NULL, self->today, NULL);

  /* Whoever has no framework or no target has no readiness. */
  if (readiness == NULL)
    return;

  if (sees (self, BELAY_FACT_READINESS))
    self->facts.readiness = belay_readiness_to_words (readiness);
  if (!sees (self, BELAY_FACT_BLOCKERS))
    return;

  self->facts.signals = belay_readiness_signals_to_words (readiness);
  for (guint i = 0; i < readiness->blockers->len; i++)
    {
      const BelayBlocker *blocker = g_ptr_array_index (readiness->blockers, i);

      g_ptr_array_add (self->facts.blockers, g_strdup (blocker->text));
    }
}

static void
take_tenure (BelayShare     *self,
             BelayFramework *framework,
             BelayPerson    *person)
{
  BelayTenure tenure;

  if (sees (self, BELAY_FACT_TENURE) && belay_tenure_read (person, framework, self->today, &tenure))
    self->facts.tenure = belay_tenure_to_words (&tenure);
}

static BelayRating *
find_rating (BelayAssessment *assessment,
             const char      *competency)
{
  BELAY_FOREACH (BelayRating, rating, belay_assessment_get (assessment)->ratings)
  {
    if (g_strcmp0 (belay_record_get_id (BELAY_RECORD (rating)), competency) == 0)
      return rating;
  }

  return NULL;
}

/* The last of the latest up to @today, as a track has it; @rater is %NULL for anybody. */
static int
find_latest (BelayPerson   *person,
             BelayRaterKind kind,
             const char    *rater,
             const char    *competency,
             BelayDay       today)
{
  BelayDay latest = BELAY_DAY_NONE;
  int      value = BELAY_UNSET;

  BELAY_FOREACH (BelayAssessment, assessment, belay_person_get (person)->assessments)
  {
    const BelayAssessmentFields *fields = belay_assessment_get (assessment);
    BelayRating                 *rating;

    if (fields->kind != (int) kind || fields->day > today || fields->day < latest ||
        (rater != NULL && g_strcmp0 (fields->rater, rater) != 0))
      continue;
    rating = find_rating (assessment, competency);
    if (rating == NULL || belay_rating_get (rating)->value == BELAY_UNSET)
      continue;
    latest = fields->day;
    value = belay_rating_get (rating)->value;
  }

  return value;
}

static GHashTable *
list_peers (BelayPerson *person,
            BelayDay     today)
{
  GHashTable *peers = g_hash_table_new (g_str_hash, g_str_equal);

  BELAY_FOREACH (BelayAssessment, assessment, belay_person_get (person)->assessments)
  {
    const BelayAssessmentFields *fields = belay_assessment_get (assessment);

    if (fields->kind == BELAY_RATER_PEER && fields->day <= today && fields->rater != NULL)
      g_hash_table_add (peers, fields->rater);
  }

  return peers;
}

/* The mean of each peer's own mean, so that whoever rated more competencies is not heard more. */
static void
take_peer_mean (BelayShare     *self,
                BelayShareArea *area,
                BelayArea      *original,
                BelayPerson    *person)
{
  g_autoptr (GHashTable) peers = list_peers (person, self->today);
  GHashTableIter iter;
  gpointer       peer;
  gint64         sum = 0;
  guint          n_peers = 0;

  g_hash_table_iter_init (&iter, peers);
  while (g_hash_table_iter_next (&iter, &peer, NULL))
    {
      int total = 0, count = 0;

      BELAY_FOREACH (BelayCompetency, competency, belay_area_get (original)->competencies)
      {
        int value = find_latest (person, BELAY_RATER_PEER, peer, belay_record_get_id (BELAY_RECORD (competency)), self->today);

        total += MAX (value, 0);
        count += value != BELAY_UNSET;
      }
      sum += count > 0 ? (gint64) total * MEAN_PARTS / count : 0;
      n_peers += count > 0;
    }

  if (n_peers < BELAY_SHARE_MIN_PEERS)
    return;
  area->n_peers = n_peers;
  area->peer_mean = (int) ((2 * sum + n_peers * MEAN_PARTS) / (2 * n_peers * MEAN_PARTS));
}

static void
take_standings (BelayShare     *self,
                BelayShareArea *area,
                BelayArea      *original,
                BelayPerson    *person)
{
  BELAY_FOREACH (BelayCompetency, competency, belay_area_get (original)->competencies)
  {
    const char        *id = belay_record_get_id (BELAY_RECORD (competency));
    BelayShareStanding standing = {
      .self = find_latest (person, BELAY_RATER_SELF, NULL, id, self->today),
      .mentor = find_latest (person, BELAY_RATER_MENTOR, NULL, id, self->today),
    };

    if (standing.self == BELAY_UNSET && standing.mentor == BELAY_UNSET)
      continue;
    standing.competency = belay_policy_dup_name (BELAY_RECORD (competency), self->audience);
    g_array_append_val (area->standings, standing);
  }
}

static void
take_areas (BelayShare     *self,
            BelayFramework *framework,
            BelayPerson    *copy,
            BelayPerson    *original)
{
  BELAY_FOREACH (BelayArea, area, belay_framework_get (framework)->areas)
  {
    g_autofree char *name = belay_policy_dup_name (BELAY_RECORD (area), self->audience);
    BelayShareArea  *taken = belay_share_area_new (name);

    if (sees (self, BELAY_FACT_STANDINGS))
      take_standings (self, taken, area, copy);
    if (sees (self, BELAY_FACT_PEER_MEANS))
      take_peer_mean (self, taken, area, original);

    if (taken->standings->len > 0 || taken->peer_mean != BELAY_UNSET)
      g_ptr_array_add (self->facts.areas, taken);
    else
      belay_share_area_free (taken);
  }
}

/*< private >
 * belay_share_reckon:
 *
 * Fills in the facts that the audience may know.
 *
 * Whoever sees ratings could reckon back from a readiness to those that they do
 * not see, a peer's for instance; so for them it is made of what they see. For
 * whoever sees none it is made of all.
 */
void
belay_share_reckon (BelayShare     *self,
                    BelayWorkspace *workspace,
                    BelayPerson    *original)
{
  BelayPerson    *copy = BELAY_PERSON (self->subject);
  BelayFramework *framework = belay_workspace_get_framework_of (workspace, original);

  take_readiness (self, workspace,
                  belay_policy_sees (BELAY_TYPE_PERSON, "assessments", self->audience) ? copy : original);
  take_tenure (self, framework, copy);
  if (framework != NULL)
    take_areas (self, framework, copy, original);
}
