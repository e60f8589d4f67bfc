/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-agenda-private.h"

#include <glib/gi18n.h>

/*
 * All there is to know about a rule: the word for machines, the words for
 * people, the kind of point it makes, the number it turns on, how many it
 * proposes at most (0 for all), and what looks for it.
 */
typedef struct
{
  const char     *word;
  const char     *words;
  int             kind; /* BelayPointKind */
  int             threshold;
  guint           most;
  BelayAgendaFind find;
} Rule;

/* clang-format off */
#define RULE(rule, word, words, kind, threshold, most, find) \
  [BELAY_AGENDA_##rule] = { word, words, BELAY_POINT_##kind, threshold, most, belay_agenda_find_##find }

static const Rule rules[] = {
  /* An open point of the pair that stands on no planned agenda. */
  RULE (CARRIED, "carried", N_ ("Open point"), TOPIC, 0, 0, carried),
  /* An open action of either side was due before today. */
  RULE (ACTION_OVERDUE, "action-overdue", N_ ("Action overdue"), STATUS, 0, 0, actions),
  /* An open goal was due before today. */
  RULE (GOAL_OVERDUE, "goal-overdue", N_ ("Goal overdue"), GROWTH, 0, 0, goals),
  /* Nothing has happened in an active goal for five weeks, or more turns were missed than tolerated. */
  RULE (GOAL_STALE, "goal-stale", N_ ("Goal stale"), GROWTH, 0, 0, goals),
  /* A goal was reached after the last one-on-one, or in so many days where there was none: a win. */
  RULE (GOAL_REACHED, "goal-reached", N_ ("Win"), WIN, 28, 0, reached),
  /* A milestone of theirs is overdue or at risk, and an open one comes after it. */
  RULE (MILESTONE_BLOCKS, "milestone-blocks", N_ ("Blocks others"), STATUS, 0, 0, milestones),
  /* A milestone of theirs is overdue or at risk. */
  RULE (MILESTONE_LATE, "milestone-late", N_ ("Milestone at risk"), STATUS, 0, 0, milestones),
  /* A milestone of theirs is due within so many days. */
  RULE (MILESTONE_NEAR, "milestone-near", N_ ("Milestone near"), STATUS, 14, 0, milestones),
  /* A competency is rated below what the target asks, and no open goal names it; those that move readiness most. */
  RULE (GAP, "gap", N_ ("Skill gap"), GROWTH, 0, 2, gaps),
  /* A must-have of the target has no evidence. */
  RULE (EVIDENCE, "evidence", N_ ("Evidence missing"), GROWTH, 0, 2, evidence),
  /* The current rating of a competency is older than nine months. */
  RULE (RATING_OLD, "rating-old", N_ ("Old ratings"), GROWTH, 0, 0, old_ratings),
  /* So many one-on-ones in a row had no point about growth and named no goal and no competency. */
  RULE (GROWTH_SILENT, "growth-silent", N_ ("Growth left out"), GROWTH, 3, 0, silence),
  /* More than so many goals are active, those that recur not counted. */
  RULE (GOALS_MANY, "goals-many", N_ ("Many goals at once"), GROWTH, 5, 0, many_goals),
  /* Within so many days the energy fell twice in a row, or by two or more at once. Private. */
  RULE (ENERGY_FALLING, "energy-falling", N_ ("Energy falling"), TOPIC, 90, 0, energy),
};
/* clang-format on */

/*< private >
 * belay_agenda_rule_get_kind:
 *
 * Returns: the [enum@PointKind] of the points that a rule makes
 */
int
belay_agenda_rule_get_kind (BelayAgendaRule rule)
{
  return rule < BELAY_AGENDA_NO_RULE ? rules[rule].kind : BELAY_POINT_TOPIC;
}

/*< private >
 * belay_agenda_search:
 * @self: a search
 *
 * Asks all rules in their order; a rule that proposes few is asked for the first
 * it finds.
 */
void
belay_agenda_search (BelayAgendaSearch *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      guint before = self->found->len;

      rules[i].find (self, i, rules[i].threshold);
      if (rules[i].most > 0 && self->found->len > before + rules[i].most)
        g_ptr_array_set_size (self->found, (int) (before + rules[i].most));
    }
}

/*< private >
 * belay_agenda_propose:
 * @self: a search
 * @rule: the rule that proposes it
 * @record: what it is about, the first record of those the reason rests on
 * @basis: (transfer full): what the reason rests on
 * @title: (transfer full): what to talk about
 * @reason: (transfer full): why
 *
 * Returns: (transfer none): the proposal, for further records
 */
BelayAgendaItem *
belay_agenda_propose (BelayAgendaSearch *self,
                      BelayAgendaRule    rule,
                      gpointer           record,
                      char              *basis,
                      char              *title,
                      char              *reason)
{
  BelayAgendaItem *item = belay_agenda_item_new (rule);

  item->key = g_strdup_printf ("%s/%s", rules[rule].word, belay_record_get_id (record));
  item->basis = basis;
  item->title = title;
  item->reason = reason;
  g_ptr_array_add (item->records, g_object_ref (record));
  g_ptr_array_add (self->found, item);

  return item;
}

/**
 * belay_agenda_rule_to_word:
 * @rule: a rule
 *
 * Returns: (transfer none) (nullable): what scripts call it, such as "goal-overdue"
 */
const char *
belay_agenda_rule_to_word (BelayAgendaRule rule)
{
  return rule < BELAY_AGENDA_NO_RULE ? rules[rule].word : NULL;
}

/**
 * belay_agenda_rule_to_words:
 * @rule: a rule
 *
 * Returns: (transfer none) (nullable): what people call it, such as "Goal overdue"
 */
const char *
belay_agenda_rule_to_words (BelayAgendaRule rule)
{
  return rule < BELAY_AGENDA_NO_RULE ? _ (rules[rule].words) : NULL;
}
