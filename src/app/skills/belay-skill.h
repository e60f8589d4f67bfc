/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <belay-comparison.h>

G_BEGIN_DECLS

#define BELAY_TYPE_SKILL (belay_skill_get_type ())
G_DECLARE_FINAL_TYPE (BelaySkill, belay_skill, BELAY, SKILL, GObject)

/**
 * BelaySkillContext:
 * @workspace: a workspace
 * @person: a person in it
 * @readiness: where the person stands against a level
 * @today: the day it is
 * @me: (nullable): the id of the person who looks at it
 *
 * What the words about a competency depend on.
 */
typedef struct
{
  BelayWorkspace       *workspace;
  BelayPerson          *person;
  const BelayReadiness *readiness;
  BelayDay              today;
  const char           *me;
} BelaySkillContext;

BelaySkill      *belay_skill_new (const BelaySkillContext *context,
                                  const BelayStanding     *standing);
BelayCompetency *belay_skill_get_competency (BelaySkill *self);
const char      *belay_skill_get_area (BelaySkill *self);
const char      *belay_skill_get_label (BelaySkill *self);
BelayRecord     *belay_skill_get_cover (BelaySkill *self);

void  belay_skills_update (GListStore              *skills,
                           const BelaySkillContext *context);
void  belay_gaps_update (GListStore              *gaps,
                         const BelaySkillContext *context);
void  belay_differences_update (GListStore              *skills,
                                const BelaySkillContext *context,
                                const BelayComparison   *comparison);
guint belay_skills_find (GListModel *skills,
                         const char *competency);

G_END_DECLS
