/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-skill.h"

#include "belay-skill-words.h"

/**
 * BelaySkill:
 *
 * A competency as the rows of the path and of the skills show it: where somebody stands
 * in it, what is needed, who saw it when, and what is done about it.
 *
 * It stays the same object for the same competency, and so does its row, which keeps
 * the selection and the focus.
 */
struct _BelaySkill
{
  GObject parent_instance;

  BelaySkillWords words;
};

enum
{
  PROP_VALUE = BELAY_N_SKILL_TEXTS + 1,
  PROP_NEEDED,
  PROP_STALE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (BelaySkill, belay_skill, G_TYPE_OBJECT)

static void
belay_skill_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  const BelaySkillWords *words = &BELAY_SKILL (object)->words;

  if (prop_id <= BELAY_N_SKILL_TEXTS)
    g_value_set_string (value, words->texts[prop_id - 1]);
  else if (prop_id == PROP_VALUE)
    g_value_set_int (value, words->value);
  else if (prop_id == PROP_NEEDED)
    g_value_set_int (value, words->needed);
  else
    g_value_set_boolean (value, words->is_stale);
}

static void
belay_skill_finalize (GObject *object)
{
  belay_skill_words_clear (&BELAY_SKILL (object)->words);

  G_OBJECT_CLASS (belay_skill_parent_class)->finalize (object);
}

static void
belay_skill_class_init (BelaySkillClass *klass)
{
  static const char *const names[BELAY_N_SKILL_TEXTS] = {
    [BELAY_SKILL_NAME] = "name",
    [BELAY_SKILL_AREA] = "area",
    [BELAY_SKILL_HUE] = "hue",
    [BELAY_SKILL_NOTE] = "note",
    [BELAY_SKILL_AMOUNT] = "amount",
    [BELAY_SKILL_SELF] = "self-rating",
    [BELAY_SKILL_EVIDENCE] = "evidence",
    [BELAY_SKILL_RATED] = "rated",
    [BELAY_SKILL_RATED_BY] = "rated-by",
    [BELAY_SKILL_SUMMARY] = "summary",
    [BELAY_SKILL_COMPARISON] = "comparison",
    [BELAY_SKILL_DIFFERENCE] = "difference",
    [BELAY_SKILL_COVER] = "cover",
    [BELAY_SKILL_COVER_ACTION] = "cover-action",
    [BELAY_SKILL_LABEL] = "label",
  };
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  G_OBJECT_CLASS (klass)->get_property = belay_skill_get_property;
  G_OBJECT_CLASS (klass)->finalize = belay_skill_finalize;

  for (guint i = 0; i < BELAY_N_SKILL_TEXTS; i++)
    properties[i + 1] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  properties[PROP_VALUE] = g_param_spec_int ("value", NULL, NULL, BELAY_UNSET, BELAY_RATING_MAX, BELAY_UNSET, flags);
  properties[PROP_NEEDED] = g_param_spec_int ("needed", NULL, NULL, BELAY_UNSET, BELAY_RATING_MAX, BELAY_UNSET, flags);
  properties[PROP_STALE] = g_param_spec_boolean ("stale", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
belay_skill_init (BelaySkill *self)
{
  self->words.value = BELAY_UNSET;
  self->words.needed = BELAY_UNSET;
}

/**
 * belay_skill_new:
 * @context: what its words depend on
 * @standing: where the person stands in one competency
 *
 * Returns: (transfer full): the competency for a row
 */
BelaySkill *
belay_skill_new (const BelaySkillContext *context,
                 const BelayStanding     *standing)
{
  BelaySkill *self = g_object_new (BELAY_TYPE_SKILL, NULL);

  belay_skill_words_fill (&self->words, context, standing);

  return self;
}

/* Takes over what another one says, and tells the row what differs. */
static void
take_words (BelaySkill *self,
            BelaySkill *other)
{
  BelaySkillWords before = self->words;

  self->words = other->words;
  other->words = before;
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = 0; i < BELAY_N_SKILL_TEXTS; i++)
    {
      if (g_strcmp0 (before.texts[i], self->words.texts[i]) != 0)
        g_object_notify_by_pspec (G_OBJECT (self), properties[i + 1]);
    }
  if (before.value != self->words.value)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VALUE]);
  if (before.needed != self->words.needed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NEEDED]);
  if (before.is_stale != self->words.is_stale)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STALE]);
  g_object_thaw_notify (G_OBJECT (self));
}

static gboolean
shows_same (GListModel *present,
            GPtrArray  *wanted)
{
  if (g_list_model_get_n_items (present) != wanted->len)
    return FALSE;

  for (guint i = 0; i < wanted->len; i++)
    {
      g_autoptr (BelaySkill) skill = g_list_model_get_item (present, i);

      if (skill->words.competency != belay_skill_get_competency (g_ptr_array_index (wanted, i)))
        return FALSE;
    }

  return TRUE;
}

static void
put_skills (GListStore *skills,
            GPtrArray  *wanted)
{
  guint n_present = g_list_model_get_n_items (G_LIST_MODEL (skills));

  if (!shows_same (G_LIST_MODEL (skills), wanted))
    {
      g_list_store_splice (skills, 0, n_present, wanted->pdata, wanted->len);
      return;
    }

  for (guint i = 0; i < wanted->len; i++)
    {
      g_autoptr (BelaySkill) skill = g_list_model_get_item (G_LIST_MODEL (skills), i);

      take_words (skill, g_ptr_array_index (wanted, i));
    }
}

/**
 * belay_skills_update:
 * @skills: a list of [class@Skill]
 * @context: what they depend on
 *
 * Brings a list up to date: all competencies of the framework in its order.
 */
void
belay_skills_update (GListStore              *skills,
                     const BelaySkillContext *context)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < context->readiness->n_standings; i++)
    g_ptr_array_add (wanted, belay_skill_new (context, &context->readiness->standings[i]));
  put_skills (skills, wanted);
}

static gboolean
is_blocked_by (const BelayReadiness *readiness,
               const BelayStanding  *standing)
{
  for (guint i = 0; i < readiness->blockers->len; i++)
    {
      const BelayBlocker *blocker = g_ptr_array_index (readiness->blockers, i);

      if (blocker->competency == standing->competency)
        return TRUE;
    }

  return FALSE;
}

static int
rank (const BelayReadiness *readiness,
      const BelayStanding  *standing)
{
  if (standing->value == BELAY_UNSET)
    return 2;
  if (!is_blocked_by (readiness, standing))
    return 3;

  return standing->must ? 0 : 1;
}

/* Must-haves below their floor, others below theirs, what is not rated, and then what only
 * lowers the score; within each, what moves the readiness most. */
static int
compare_gaps (gconstpointer a,
              gconstpointer b,
              gpointer      readiness)
{
  const BelayStanding *first = *(const BelayStanding *const *) a;
  const BelayStanding *second = *(const BelayStanding *const *) b;
  int                  ranks = rank (readiness, first) - rank (readiness, second);

  if (ranks != 0)
    return ranks;
  if (first->effect != second->effect)
    return second->effect - first->effect;

  return first < second ? -1 : first > second;
}

static gboolean
is_gap (const BelayReadiness *readiness,
        const BelayStanding  *standing)
{
  if (!standing->applies)
    return FALSE;

  return standing->value < standing->required || is_blocked_by (readiness, standing);
}

/**
 * belay_gaps_update:
 * @gaps: a list of [class@Skill]
 * @context: what they depend on
 *
 * Brings a list up to date: the competencies that stand between the person and the level,
 * those first that block most.
 */
void
belay_gaps_update (GListStore              *gaps,
                   const BelaySkillContext *context)
{
  g_autoptr (GPtrArray) standings = g_ptr_array_new ();
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < context->readiness->n_standings; i++)
    {
      if (is_gap (context->readiness, &context->readiness->standings[i]))
        g_ptr_array_add (standings, &context->readiness->standings[i]);
    }
  g_ptr_array_sort_with_data (standings, compare_gaps, (gpointer) context->readiness);
  for (guint i = 0; i < standings->len; i++)
    g_ptr_array_add (wanted, belay_skill_new (context, g_ptr_array_index (standings, i)));
  put_skills (gaps, wanted);
}

/**
 * belay_differences_update:
 * @skills: a list of [class@Skill]
 * @context: what they depend on
 * @comparison: how self and mentor differ
 *
 * Brings a list up to date: the competencies that the two see differently, the widest
 * difference first.
 */
void
belay_differences_update (GListStore              *skills,
                          const BelaySkillContext *context,
                          const BelayComparison   *comparison)
{
  g_autoptr (GPtrArray) wanted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < comparison->n_differences; i++)
    {
      const BelayDifference *difference = &comparison->differences[i];
      const char            *id = belay_record_get_id (BELAY_RECORD (difference->competency));

      if (difference->own != difference->mentor)
        g_ptr_array_add (wanted, belay_skill_new (context, belay_readiness_find (context->readiness, id)));
    }
  put_skills (skills, wanted);
}

/**
 * belay_skills_find:
 * @skills: a list of [class@Skill]
 * @competency: (nullable): the id of a competency
 *
 * Returns: its position, or %G_MAXUINT
 */
guint
belay_skills_find (GListModel *skills,
                   const char *competency)
{
  for (guint i = 0; i < g_list_model_get_n_items (skills); i++)
    {
      g_autoptr (BelaySkill) skill = g_list_model_get_item (skills, i);

      if (g_strcmp0 (belay_record_get_id (BELAY_RECORD (skill->words.competency)), competency) == 0)
        return i;
    }

  return G_MAXUINT;
}

/**
 * belay_skill_get_competency:
 * @self: a competency of a row
 *
 * Returns: (transfer none): the competency
 */
BelayCompetency *
belay_skill_get_competency (BelaySkill *self)
{
  return self->words.competency;
}

/**
 * belay_skill_get_area:
 * @self: a competency of a row
 *
 * Returns: the name of its area
 */
const char *
belay_skill_get_area (BelaySkill *self)
{
  return self->words.texts[BELAY_SKILL_AREA];
}

/**
 * belay_skill_get_label:
 * @self: a competency of a row
 *
 * Returns: all of it in words
 */
const char *
belay_skill_get_label (BelaySkill *self)
{
  return self->words.texts[BELAY_SKILL_LABEL];
}

/**
 * belay_skill_get_cover:
 * @self: a competency of a row
 *
 * Returns: (transfer none) (nullable): the goal or milestone that trains it
 */
BelayRecord *
belay_skill_get_cover (BelaySkill *self)
{
  return self->words.cover;
}
