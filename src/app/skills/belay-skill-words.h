/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "belay-skill.h"

G_BEGIN_DECLS

/**
 * BelaySkillText:
 * @BELAY_SKILL_NAME: what the competency is called
 * @BELAY_SKILL_AREA: what its area is called
 * @BELAY_SKILL_HUE: the style class of its area
 * @BELAY_SKILL_NOTE: that it is a must-have, or why it does not count
 * @BELAY_SKILL_AMOUNT: such as "2 of 3"
 * @BELAY_SKILL_SELF: how the person rates themselves
 * @BELAY_SKILL_EVIDENCE: how many pieces of evidence there are
 * @BELAY_SKILL_RATED: when it was rated, such as "Oct 2026"
 * @BELAY_SKILL_RATED_BY: who rated it when
 * @BELAY_SKILL_SUMMARY: amount, day and evidence in one line
 * @BELAY_SKILL_COMPARISON: how self and mentor differ
 * @BELAY_SKILL_DIFFERENCE: how far self and mentor are apart
 * @BELAY_SKILL_COVER: what is done about the gap
 * @BELAY_SKILL_COVER_ACTION: what can be done about it
 * @BELAY_SKILL_LABEL: all of it in words
 * @BELAY_N_SKILL_TEXTS: how many there are
 *
 * What rows say about a competency.
 */
typedef enum
{
  BELAY_SKILL_NAME,
  BELAY_SKILL_AREA,
  BELAY_SKILL_HUE,
  BELAY_SKILL_NOTE,
  BELAY_SKILL_AMOUNT,
  BELAY_SKILL_SELF,
  BELAY_SKILL_EVIDENCE,
  BELAY_SKILL_RATED,
  BELAY_SKILL_RATED_BY,
  BELAY_SKILL_SUMMARY,
  BELAY_SKILL_COMPARISON,
  BELAY_SKILL_DIFFERENCE,
  BELAY_SKILL_COVER,
  BELAY_SKILL_COVER_ACTION,
  BELAY_SKILL_LABEL,
  BELAY_N_SKILL_TEXTS
} BelaySkillText;

/**
 * BelaySkillWords:
 * @competency: the competency
 * @cover: (nullable): what trains it
 * @texts: what rows say; all but the first may be %NULL
 * @value: the current rating in half levels, or %BELAY_UNSET
 * @needed: the rating that is needed
 * @is_stale: whether the rating is old
 *
 * All that rows show of a competency.
 */
typedef struct
{
  BelayCompetency *competency;
  BelayRecord     *cover;
  char            *texts[BELAY_N_SKILL_TEXTS];
  int              value;
  int              needed;
  gboolean         is_stale;
} BelaySkillWords;

void  belay_skill_words_fill (BelaySkillWords         *self,
                              const BelaySkillContext *context,
                              const BelayStanding     *standing);
void  belay_skill_words_clear (BelaySkillWords *self);
char *belay_skill_words_amount (int value,
                                int needed);
char *belay_skill_words_rater (const BelaySkillContext *context,
                               BelayAssessment         *assessment);
char *belay_skill_words_month (BelayDay day);

G_END_DECLS
