/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* What rows say about a competency, put together in one place. */

#include "belay-skill-words.h"

#include "belay-cover.h"

#include <belay-date-names.h>
#include <belay-evidence.h>
#include <belay-words.h>
#include <glib/gi18n.h>

#define HUES 5

static BelayArea *
get_area (BelayCompetency *competency)
{
  return BELAY_AREA (belay_record_get_parent (BELAY_RECORD (competency)));
}

static char *
dup_hue (const BelaySkillContext *context,
         BelayArea               *area)
{
  guint position = 0;

  belay_list_find (belay_framework_get (context->readiness->framework)->areas, area, &position);

  return g_strdup_printf ("area-%u", position % HUES + 1);
}

static char *
dup_note (const BelayStanding *standing)
{
  if (!standing->applies)
    /* Translators: why a competency is left out. */
    return g_strdup_printf (_ ("does not apply: %s"), standing->reason != NULL ? standing->reason : "–");

  return standing->must ? g_strdup (_ ("must")) : NULL;
}

/**
 * belay_skill_words_amount:
 * @value: a rating in half levels, or %BELAY_UNSET
 * @needed: the rating that is needed
 *
 * Returns: (transfer full): such as "2½ of 3" or "not rated"
 */
char *
belay_skill_words_amount (int value,
                          int needed)
{
  g_autofree char *rating = belay_words_rating (value);
  g_autofree char *target = belay_words_rating (needed);

  if (value < 0)
    return g_strdup (_ ("not rated"));

  /* Translators: a rating, and the rating that is needed, such as "2½ of 3". */
  return g_strdup_printf (_ ("%s of %s"), rating, target);
}

/**
 * belay_skill_words_month:
 * @day: a valid day
 *
 * Returns: (transfer full): its month, such as "Oct 2026"
 */
char *
belay_skill_words_month (BelayDay day)
{
  int year, month, date;

  belay_day_split (day, &year, &month, &date);

  /* Translators: the short name of a month, and a year. */
  return g_strdup_printf (_ ("%s %d"), belay_date_get_short_month_name (month), year);
}

/**
 * belay_skill_words_rater:
 * @context: what the words depend on
 * @assessment: an assessment
 *
 * Returns: (transfer full): who rated, such as "you", "self" or a name
 */
char *
belay_skill_words_rater (const BelaySkillContext *context,
                         BelayAssessment         *assessment)
{
  const BelayAssessmentFields *fields = belay_assessment_get (assessment);
  BelayPerson                 *rater;

  if (fields->kind == BELAY_RATER_SELF)
    return g_strdup (_ ("self"));
  if (fields->rater != NULL && g_strcmp0 (fields->rater, context->me) == 0)
    return g_strdup (_ ("you"));

  rater = belay_workspace_find (context->workspace, fields->rater, BELAY_TYPE_PERSON);
  if (rater != NULL)
    return g_strdup (belay_person_get (rater)->name);

  return g_strdup (fields->kind == BELAY_RATER_MENTOR ? _ ("a mentor") : _ ("a peer"));
}

static char *
dup_rated_by (const BelaySkillContext *context,
              const BelayStanding     *standing)
{
  g_autofree char *rater = NULL;
  g_autofree char *month = NULL;

  if (standing->assessment == NULL)
    return g_strdup (_ ("not rated yet"));

  rater = belay_skill_words_rater (context, standing->assessment);
  month = belay_skill_words_month (belay_assessment_get (standing->assessment)->day);

  /* Translators: who rated, such as "you" or a name; and in which month. */
  return g_strdup_printf (_ ("rated by %s, %s"), rater, month);
}

static guint
count_evidence (BelayPerson *person,
                const char  *competency)
{
  guint count = 0;

  BELAY_FOREACH (BelayEvidence, evidence, belay_person_get (person)->evidence)
  {
    char **competencies = belay_evidence_get (evidence)->competencies;

    if (competencies != NULL && g_strv_contains ((const char *const *) competencies, competency))
      count++;
  }

  return count;
}

static char *
dup_summary (const BelaySkillWords *self,
             const BelayStanding   *standing,
             guint                  n_evidence)
{
  g_autofree char *evidence = NULL;

  if (!standing->applies)
    return g_strdup (self->texts[BELAY_SKILL_NOTE]);

  evidence = n_evidence == 0 ? g_strdup (_ ("no evidence"))
                             : g_strdup_printf (ngettext ("%u piece of evidence", "%u pieces of evidence", n_evidence),
                                                n_evidence);
  if (standing->assessment == NULL)
    /* Translators: that it is not rated, and how much evidence there is. */
    return g_strdup_printf (_ ("%s · %s"), self->texts[BELAY_SKILL_AMOUNT], evidence);

  /* Translators: such as "2 of 3", "rated by you, Oct 2026", and how much evidence there is. */
  return g_strdup_printf (_ ("%s · %s · %s"), self->texts[BELAY_SKILL_AMOUNT], self->texts[BELAY_SKILL_RATED_BY], evidence);
}

static char *
dup_comparison (const BelaySkillContext *context,
                const BelayStanding     *standing)
{
  int              own = standing->by_kind[BELAY_RATER_SELF];
  int              mentors = standing->by_kind[BELAY_RATER_MENTOR];
  const char      *name = belay_person_get (context->person)->name;
  g_autofree char *own_words = belay_words_rating (own);
  g_autofree char *mentors_words = belay_words_rating (mentors);

  if (own < 0 || mentors < 0)
    return NULL;
  if (own == mentors)
    /* Translators: the name of a mentee, and a rating. */
    return g_strdup_printf (_ ("%s and the mentor both say %s"), name, own_words);
  if (ABS (own - mentors) >= BELAY_TALK_HALVES)
    /* Translators: the name of a mentee, their rating, and that of the mentor. */
    return g_strdup_printf (_ ("%s says %s, the mentor says %s: talk about it"), name, own_words, mentors_words);

  /* Translators: the name of a mentee, their rating, and that of the mentor. */
  return g_strdup_printf (_ ("%s says %s, the mentor says %s"), name, own_words, mentors_words);
}

static char *
dup_difference (const BelayStanding *standing)
{
  BelayDifference difference = { standing->competency, standing->by_kind[BELAY_RATER_SELF],
                                 standing->by_kind[BELAY_RATER_MENTOR] };

  return difference.own < 0 || difference.mentor < 0 ? NULL : belay_difference_to_words (&difference);
}

static char *
dup_label (const BelaySkillWords *self,
           const BelayStanding   *standing)
{
  const char *stale = self->is_stale ? _ ("stale") : NULL;
  const char *parts[] = { self->texts[BELAY_SKILL_NAME], self->texts[BELAY_SKILL_AREA], NULL, NULL, NULL, NULL };
  guint       n_parts = 2;

  if (standing->applies && standing->must)
    parts[n_parts++] = self->texts[BELAY_SKILL_NOTE];
  parts[n_parts++] = self->texts[BELAY_SKILL_SUMMARY];
  if (stale != NULL)
    parts[n_parts] = stale;

  return g_strjoinv (C_ ("list", ", "), (char **) parts);
}

static void
fill_ratings (BelaySkillWords         *self,
              const BelaySkillContext *context,
              const BelayStanding     *standing)
{
  int own = standing->by_kind[BELAY_RATER_SELF];

  self->value = standing->value;
  self->needed = standing->required;
  self->is_stale = standing->is_stale && standing->applies;
  self->texts[BELAY_SKILL_AMOUNT] = belay_skill_words_amount (standing->value, standing->required);
  self->texts[BELAY_SKILL_SELF] = own >= 0 ? belay_words_rating (own) : g_strdup ("–");
  self->texts[BELAY_SKILL_RATED] = standing->assessment != NULL
                                     ? belay_skill_words_month (belay_assessment_get (standing->assessment)->day)
                                     : g_strdup (_ ("not yet"));
  self->texts[BELAY_SKILL_RATED_BY] = dup_rated_by (context, standing);
  self->texts[BELAY_SKILL_COMPARISON] = dup_comparison (context, standing);
  self->texts[BELAY_SKILL_DIFFERENCE] = dup_difference (standing);
}

/**
 * belay_skill_words_fill:
 * @self: words, all zero
 * @context: what they depend on
 * @standing: where the person stands in one competency
 *
 * Says everything about a competency.
 */
void
belay_skill_words_fill (BelaySkillWords         *self,
                        const BelaySkillContext *context,
                        const BelayStanding     *standing)
{
  const char *id = belay_record_get_id (BELAY_RECORD (standing->competency));
  BelayArea  *area = get_area (standing->competency);
  guint       n_evidence = count_evidence (context->person, id);

  self->competency = g_object_ref (standing->competency);
  g_set_object (&self->cover, belay_cover_find (context->workspace, context->person, id, context->today));
  self->texts[BELAY_SKILL_NAME] = g_strdup (belay_competency_get (standing->competency)->name);
  self->texts[BELAY_SKILL_AREA] = g_strdup (belay_area_get (area)->name);
  self->texts[BELAY_SKILL_HUE] = dup_hue (context, area);
  self->texts[BELAY_SKILL_NOTE] = dup_note (standing);
  fill_ratings (self, context, standing);
  self->texts[BELAY_SKILL_EVIDENCE] = n_evidence > 0 ? g_strdup_printf ("%u", n_evidence) : g_strdup (_ ("none"));
  self->texts[BELAY_SKILL_SUMMARY] = dup_summary (self, standing, n_evidence);
  self->texts[BELAY_SKILL_COVER] = belay_cover_to_words (self->cover, context->today);
  self->texts[BELAY_SKILL_COVER_ACTION] = g_strdup (self->cover != NULL ? _ ("Open") : _ ("Make a goal"));
  self->texts[BELAY_SKILL_LABEL] = dup_label (self, standing);
}

/**
 * belay_skill_words_clear:
 * @self: words
 *
 * Frees what is in them.
 */
void
belay_skill_words_clear (BelaySkillWords *self)
{
  for (guint i = 0; i < BELAY_N_SKILL_TEXTS; i++)
    g_clear_pointer (&self->texts[i], g_free);
  g_clear_object (&self->cover);
  g_clear_object (&self->competency);
}
