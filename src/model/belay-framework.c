/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-framework.h"

#include "belay-record-private.h"

static const char *const framework_states[] = { "published", "draft", NULL };

static const BelayField framework_fields[] = {
  NUMBER_FIELD (BelayFrameworkFields, revision, "revision", 0, BELAY_REVISION_MAX, 0),
  CHOICE_FIELD (BelayFrameworkFields, state, "state", framework_states),
  TEXT_FIELD (BelayFrameworkFields, name, "name", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  TEXT_FIELD (BelayFrameworkFields, summary, "summary", 0),
  WORDS_FIELD (BelayFrameworkFields, sources, "sources", NULL),
  LIST_FIELD (BelayFrameworkFields, levels, "levels", belay_level_get_type, 0),
  LIST_FIELD (BelayFrameworkFields, areas, "areas", belay_area_get_type, 0),
};

BELAY_DEFINE_SCOPED_DOCUMENT (BelayFramework, belay_framework, "framework", framework_fields, "belay-framework", "id", TRUE)

static const BelayField level_fields[] = {
  TEXT_FIELD (BelayLevelFields, name, "name", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  TEXT_FIELD (BelayLevelFields, summary, "summary", 0),
  NUMBER_FIELD (BelayLevelFields, required, "required", 0, 8, 0),
  NUMBER_FIELD (BelayLevelFields, score, "score", 0, 1000, 0),
  NUMBER_FIELD (BelayLevelFields, must_floor, "must-floor", 0, 8, 0),
  NUMBER_FIELD (BelayLevelFields, floor, "floor", 0, 8, 0),
  NUMBER_FIELD (BelayLevelFields, sustained_days, "sustained-days", 0, 3660, 0),
  NUMBER_FIELD (BelayLevelFields, typical_months_least, "typical-months-least", 0, 1200, 0),
  NUMBER_FIELD (BelayLevelFields, typical_months_most, "typical-months-most", 0, 1200, 0),
  WORDS_FIELD (BelayLevelFields, sources, "sources", NULL),
};

BELAY_DEFINE_SCOPED_RECORD (BelayLevel, belay_level, "level", level_fields, "id")

static const BelayField area_fields[] = {
  TEXT_FIELD (BelayAreaFields, name, "name", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  TEXT_FIELD (BelayAreaFields, summary, "summary", 0),
  WORDS_FIELD (BelayAreaFields, sources, "sources", NULL),
  LIST_FIELD (BelayAreaFields, competencies, "competencies", belay_competency_get_type, 0),
};

BELAY_DEFINE_SCOPED_RECORD (BelayArea, belay_area, "area", area_fields, "id")

static const BelayField competency_fields[] = {
  TEXT_FIELD (BelayCompetencyFields, name, "name", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  TEXT_FIELD (BelayCompetencyFields, summary, "summary", 0),
  NUMBER_FIELD (BelayCompetencyFields, weight, "weight", 1, 10, 1),
  FLAG_FIELD (BelayCompetencyFields, must, "must", FALSE),
  FLAG_FIELD (BelayCompetencyFields, optional, "optional", FALSE),
  WORDS_FIELD (BelayCompetencyFields, sources, "sources", NULL),
  LIST_FIELD (BelayCompetencyFields, behaviours, "behaviours", belay_behaviour_get_type, 0),
};

BELAY_DEFINE_SCOPED_RECORD (BelayCompetency, belay_competency, "competency", competency_fields, "id")

static const BelayField behaviour_fields[] = {
  TEXT_FIELD (BelayBehaviourFields, text, "text", 0),
  TEXTS_FIELD (BelayBehaviourFields, examples, "examples"),
};

BELAY_DEFINE_SCOPED_RECORD (BelayBehaviour, belay_behaviour, "behaviour", behaviour_fields, "level")

/**
 * belay_framework_find_level:
 * @self: a framework
 * @id: (nullable): the id of a level
 *
 * Returns: (transfer none) (nullable): the level
 */
BelayLevel *
belay_framework_find_level (BelayFramework *self,
                            const char     *id)
{
  BELAY_FOREACH (BelayLevel, level, belay_framework_get (self)->levels)
  {
    if (g_strcmp0 (belay_record_get_id (BELAY_RECORD (level)), id) == 0)
      return level;
  }

  return NULL;
}

/**
 * belay_framework_find_competency:
 * @self: a framework
 * @id: the id of a competency
 *
 * Returns: (transfer none) (nullable): the competency
 */
BelayCompetency *
belay_framework_find_competency (BelayFramework *self,
                                 const char     *id)
{
  BELAY_FOREACH (BelayArea, area, belay_framework_get (self)->areas)
  {
    BELAY_FOREACH (BelayCompetency, competency, belay_area_get (area)->competencies)
    {
      if (g_str_equal (belay_record_get_id (BELAY_RECORD (competency)), id))
        return competency;
    }
  }

  return NULL;
}

/**
 * belay_framework_count_competencies:
 * @self: a framework
 *
 * Returns: how many competencies its areas hold
 */
guint
belay_framework_count_competencies (BelayFramework *self)
{
  guint count = 0;

  BELAY_FOREACH (BelayArea, area, belay_framework_get (self)->areas)
  count += belay_list_get_length (belay_area_get (area)->competencies);

  return count;
}
