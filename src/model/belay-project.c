/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-project.h"

#include "belay-framework.h"
#include "belay-person.h"
#include "belay-record-private.h"

#define DAYS_MAX 10000

static const char *const project_states[] = { "planned", "active", "paused", "done", "dropped", NULL };
static const char *const milestone_states[] = { "planned", "active", "done", "dropped", NULL };
static const char *const dependency_types[] = { "finish-start", "start-start", "finish-finish", "start-finish", NULL };
static const char *const likelihoods[] = { "medium", "low", "high", NULL };
static const char *const risk_states[] = { "open", "closed", NULL };

static const BelayField project_fields[] = {
  TEXT_FIELD (BelayProjectFields, name, "name", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  TEXT_FIELD (BelayProjectFields, aim, "aim", 0),
  CHOICE_FIELD (BelayProjectFields, state, "state", project_states),
  REF_FIELD (BelayProjectFields, lead, "lead", belay_person_get_type, 0),
  REFS_FIELD (BelayProjectFields, members, "members", belay_person_get_type, 0),
  DAY_FIELD (BelayProjectFields, start, "start", BELAY_FIELD_REQUIRED),
  DAY_FIELD (BelayProjectFields, due, "due", 0),
  WORD_FIELD (BelayProjectFields, template_id, "template", 0),
  LIST_FIELD (BelayProjectFields, milestones, "milestones", belay_milestone_get_type, 0),
  LIST_FIELD (BelayProjectFields, dependencies, "dependencies", belay_dependency_get_type, 0),
  LIST_FIELD (BelayProjectFields, risks, "risks", belay_risk_get_type, 0),
  LIST_FIELD (BelayProjectFields, baselines, "baselines", belay_baseline_get_type, 0),
};

BELAY_DEFINE_DOCUMENT (BelayProject, belay_project, "project", project_fields, "belay-project")

static const BelayField milestone_fields[] = {
  TEXT_FIELD (BelayMilestoneFields, title, "title", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  REF_FIELD (BelayMilestoneFields, owner, "owner", belay_person_get_type, 0),
  REFS_FIELD (BelayMilestoneFields, contributors, "contributors", belay_person_get_type, 0),
  CHOICE_FIELD (BelayMilestoneFields, state, "state", milestone_states),
  DAY_FIELD (BelayMilestoneFields, start, "start", 0),
  FLAG_FIELD (BelayMilestoneFields, pinned, "pinned", FALSE),
  DAY_FIELD (BelayMilestoneFields, due, "due", 0),
  DAY_FIELD (BelayMilestoneFields, started, "started", 0),
  DAY_FIELD (BelayMilestoneFields, done, "done", 0),
  NUMBER_FIELD (BelayMilestoneFields, optimistic_days, "optimistic-days", BELAY_UNSET, DAYS_MAX, BELAY_UNSET),
  NUMBER_FIELD (BelayMilestoneFields, likely_days, "likely-days", 0, DAYS_MAX, 1),
  NUMBER_FIELD (BelayMilestoneFields, pessimistic_days, "pessimistic-days", BELAY_UNSET, DAYS_MAX, BELAY_UNSET),
  NUMBER_FIELD (BelayMilestoneFields, progress, "progress", 0, 1000, 0),
  REFS_FIELD (BelayMilestoneFields, competencies, "competencies", belay_competency_get_type, 0),
  TEXT_FIELD (BelayMilestoneFields, done_when, "done-when", 0),
  TEXT_FIELD (BelayMilestoneFields, notes, "notes", 0),
  TEXT_FIELD (BelayMilestoneFields, group, "group", BELAY_FIELD_ONE_LINE),
};

BELAY_DEFINE_RECORD (BelayMilestone, belay_milestone, "milestone", milestone_fields)

static const BelayField dependency_fields[] = {
  REF_FIELD (BelayDependencyFields, before, "before", belay_milestone_get_type, BELAY_FIELD_REQUIRED | BELAY_FIELD_CASCADE),
  REF_FIELD (BelayDependencyFields, after, "after", belay_milestone_get_type, BELAY_FIELD_REQUIRED | BELAY_FIELD_CASCADE),
  CHOICE_FIELD (BelayDependencyFields, type, "type", dependency_types),
  NUMBER_FIELD (BelayDependencyFields, lag_days, "lag-days", -DAYS_MAX, DAYS_MAX, 0),
};

BELAY_DEFINE_RECORD (BelayDependency, belay_dependency, "dependency", dependency_fields)

static const BelayField risk_fields[] = {
  TEXT_FIELD (BelayRiskFields, title, "title", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  TEXT_FIELD (BelayRiskFields, text, "text", 0),
  CHOICE_FIELD (BelayRiskFields, likelihood, "likelihood", likelihoods),
  CHOICE_FIELD (BelayRiskFields, state, "state", risk_states),
};

BELAY_DEFINE_RECORD (BelayRisk, belay_risk, "risk", risk_fields)

/**
 * belay_project_is_open:
 * @self: a project
 *
 * Returns: whether work on it goes on or is to come
 */
gboolean
belay_project_is_open (BelayProject *self)
{
  const BelayProjectFields *fields = belay_project_get (self);

  return fields->state == BELAY_PROJECT_PLANNED || fields->state == BELAY_PROJECT_ACTIVE;
}

/**
 * belay_milestone_is_open:
 * @self: a milestone
 *
 * Returns: whether work on it goes on or is to come
 */
gboolean
belay_milestone_is_open (BelayMilestone *self)
{
  const BelayMilestoneFields *fields = belay_milestone_get (self);

  return fields->state == BELAY_MILESTONE_PLANNED || fields->state == BELAY_MILESTONE_ACTIVE;
}
