/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-sheet.h"

#include <belay-assessment.h>
#include <belay-evidence.h>
#include <belay-framework.h>
#include <belay-words.h>

#include <glib/gi18n.h>

static BelayDay
get_day (BelayRecord *record)
{
  return BELAY_IS_EVIDENCE (record) ? belay_evidence_get (BELAY_EVIDENCE (record))->day
                                    : belay_assessment_get (BELAY_ASSESSMENT (record))->day;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  BelayRecord *const *one = a;
  BelayRecord *const *other = b;

  return get_day (*other) - get_day (*one);
}

static GPtrArray *
sort_by_day (BelayList *list)
{
  GPtrArray *sorted = g_ptr_array_new ();

  BELAY_FOREACH (BelayRecord, record, list)
  {
    g_ptr_array_add (sorted, record);
  }
  g_ptr_array_sort (sorted, compare_days);

  return sorted;
}

static void
put_piece (BelaySheet                *self,
           const BelayEvidenceFields *evidence)
{
  BelaySheetFacts *facts = belay_sheet_facts_new ();
  g_autofree char *competencies = belay_sheet_dup_names (self, BELAY_TYPE_COMPETENCY, evidence->competencies);

  belay_sheet_facts_take (facts, belay_sheet_dup_inline (self, evidence->title));
  belay_sheet_facts_take (facts, belay_day_to_words (evidence->day));
  if (*competencies != '\0')
    belay_sheet_facts_add (facts, "%s", competencies);
  belay_sheet_put_item (self, BELAY_SHEET_PLAIN, facts);
  belay_sheet_put_text (self, 2, NULL, evidence->text);
  belay_sheet_put_link (self, 2, evidence->link);
}

/*< private >
 * belay_sheet_put_evidence:
 *
 * Puts the evidence, the latest first.
 */
void
belay_sheet_put_evidence (BelaySheet *self)
{
  g_autoptr (GPtrArray) evidence = sort_by_day (belay_person_get (belay_share_get_person (self->share))->evidence);

  if (evidence->len == 0)
    return;

  belay_sheet_put_heading (self, 2, _ ("Evidence"));
  for (guint i = 0; i < evidence->len; i++)
    put_piece (self, belay_evidence_get (g_ptr_array_index (evidence, i)));
}

static void
put_standing (BelaySheet               *self,
              const BelayShareStanding *standing)
{
  BelaySheetFacts *facts = belay_sheet_facts_new ();
  g_autofree char *mentor = belay_words_rating (standing->mentor);
  g_autofree char *own = belay_words_rating (standing->self);

  belay_sheet_facts_take (facts, belay_sheet_dup_inline (self, standing->competency));
  if (standing->mentor != BELAY_UNSET)
    /* Translators: a rating by the mentor, such as "mentor 2½". */
    belay_sheet_facts_add (facts, _ ("mentor %s"), mentor);
  if (standing->self != BELAY_UNSET)
    /* Translators: a rating by oneself, such as "self 2½". */
    belay_sheet_facts_add (facts, _ ("self %s"), own);
  belay_sheet_put_item (self, BELAY_SHEET_PLAIN, facts);
}

static void
put_area (BelaySheet           *self,
          const BelayShareArea *area)
{
  belay_sheet_put_title (self, 3, area->name);
  for (guint i = 0; i < area->standings->len; i++)
    put_standing (self, &g_array_index (area->standings, BelayShareStanding, i));
  belay_sheet_end_list (self);

  if (area->peer_mean != BELAY_UNSET)
    {
      g_autofree char *mean = belay_words_rating (area->peer_mean);
      /* Translators: how many peers, and the mean of their ratings, such as "4 peers rate it 2½ on average." */
      g_autofree char *words = g_strdup_printf (ngettext ("%u peer rates it %s on average.",
                                                          "%u peers rate it %s on average.", area->n_peers),
                                                area->n_peers, mean);

      belay_sheet_put_paragraph (self, words);
    }
}

static const char *
describe_kind (int kind)
{
  static const char *const words[] = {
    /* Translators: who made an assessment. */
    [BELAY_RATER_SELF] = N_ ("self"),
    [BELAY_RATER_MENTOR] = N_ ("mentor"),
    [BELAY_RATER_PEER] = N_ ("peer"),
  };

  return _ (words[kind]);
}

static void
put_assessment (BelaySheet                  *self,
                const BelayAssessmentFields *assessment)
{
  BelaySheetFacts *facts = belay_sheet_facts_new ();
  g_autofree char *rater = belay_sheet_dup_name (self, BELAY_TYPE_PERSON, assessment->rater);
  guint            n_ratings = belay_list_get_length (assessment->ratings);

  belay_sheet_facts_take (facts, belay_day_to_words (assessment->day));
  belay_sheet_facts_add (facts, "%s", describe_kind (assessment->kind));
  if (*rater != '\0' && assessment->kind != BELAY_RATER_SELF)
    belay_sheet_facts_add (facts, "%s", rater);
  belay_sheet_facts_add (facts, ngettext ("%u competency", "%u competencies", n_ratings), n_ratings);
  belay_sheet_put_item (self, BELAY_SHEET_PLAIN, facts);
  belay_sheet_put_text (self, 2, NULL, assessment->note);
}

/*< private >
 * belay_sheet_put_assessments:
 *
 * Puts the latest ratings by area, and when they were made.
 */
void
belay_sheet_put_assessments (BelaySheet *self)
{
  const BelayShareFacts *facts = belay_share_get_facts (self->share);
  g_autoptr (GPtrArray) assessments = sort_by_day (belay_person_get (belay_share_get_person (self->share))->assessments);

  if (assessments->len == 0 && facts->areas->len == 0)
    return;

  belay_sheet_put_heading (self, 2, _ ("Assessments"));
  for (guint i = 0; i < assessments->len; i++)
    put_assessment (self, belay_assessment_get (g_ptr_array_index (assessments, i)));
  belay_sheet_end_list (self);
  for (guint i = 0; i < facts->areas->len; i++)
    put_area (self, g_ptr_array_index (facts->areas, i));
}
