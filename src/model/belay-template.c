/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-template.h"

#include "belay-goal.h"
#include "belay-mentorship.h"
#include "belay-project.h"
#include "belay-record-private.h"

static const char *const template_kinds[] = { "project", "goal", "agenda", NULL };

static const BelayField template_fields[] = {
  CHOICE_FIELD (BelayTemplateFields, kind, "kind", template_kinds),
  TEXT_FIELD (BelayTemplateFields, name, "name", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  TEXT_FIELD (BelayTemplateFields, summary, "summary", 0),
  TEXT_FIELD (BelayTemplateFields, aim, "aim", 0),
  WORDS_FIELD (BelayTemplateFields, sources, "sources", NULL),
  LIST_FIELD (BelayTemplateFields, milestones, "milestones", belay_milestone_get_type, 0),
  LIST_FIELD (BelayTemplateFields, dependencies, "dependencies", belay_dependency_get_type, 0),
  LIST_FIELD (BelayTemplateFields, goals, "goals", belay_goal_get_type, 0),
  LIST_FIELD (BelayTemplateFields, sections, "sections", belay_section_get_type, 0),
};

BELAY_DEFINE_SCOPED_DOCUMENT (BelayTemplate, belay_template, "template", template_fields, "belay-template", "id", TRUE)

static const BelayField section_fields[] = {
  TEXT_FIELD (BelaySectionFields, title, "title", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  NUMBER_FIELD (BelaySectionFields, minutes, "minutes", 0, 480, 0),
  TEXTS_FIELD (BelaySectionFields, prompts, "prompts"),
  WORDS_FIELD (BelaySectionFields, kinds, "kinds", belay_point_kind_words),
};

BELAY_DEFINE_SCOPED_RECORD (BelaySection, belay_section, "section", section_fields, "id")
