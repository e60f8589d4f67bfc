/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-person.h"

#include "belay-assessment.h"
#include "belay-evidence.h"
#include "belay-framework.h"
#include "belay-goal.h"
#include "belay-meeting.h"
#include "belay-mentorship.h"
#include "belay-record-private.h"

static const char *const person_states[] = { "active", "archived", NULL };
static const char *const leave_kinds[] = { "holiday", "parental", "sick", "study", "other", NULL };

static const BelayField person_fields[] = {
  TEXT_FIELD (BelayPersonFields, name, "name", BELAY_FIELD_REQUIRED | BELAY_FIELD_ONE_LINE),
  TEXT_FIELD (BelayPersonFields, role, "role", BELAY_FIELD_ONE_LINE),
  TEXT_FIELD (BelayPersonFields, team, "team", BELAY_FIELD_ONE_LINE),
  TEXT_FIELD (BelayPersonFields, email, "email", BELAY_FIELD_ONE_LINE),
  TEXT_FIELD (BelayPersonFields, about, "about", 0),
  DAY_FIELD (BelayPersonFields, started, "started", 0),
  CHOICE_FIELD (BelayPersonFields, state, "state", person_states),
  REF_FIELD (BelayPersonFields, framework, "framework", belay_framework_get_type, 0),
  NUMBER_FIELD (BelayPersonFields, revision, "revision", 0, BELAY_REVISION_MAX, 0),
  REF_FIELD (BelayPersonFields, target, "target", belay_level_get_type, 0),
  LIST_FIELD (BelayPersonFields, levels, "levels", belay_level_entry_get_type, 0),
  LIST_FIELD (BelayPersonFields, leaves, "leaves", belay_leave_get_type, 0),
  LIST_FIELD (BelayPersonFields, exemptions, "exemptions", belay_exemption_get_type, 0),
  LIST_FIELD (BelayPersonFields, mentorships, "mentorships", belay_mentorship_get_type, 0),
  LIST_FIELD (BelayPersonFields, goals, "goals", belay_goal_get_type, 0),
  LIST_FIELD (BelayPersonFields, assessments, "assessments", belay_assessment_get_type, 0),
  LIST_FIELD (BelayPersonFields, evidence, "evidence", belay_evidence_get_type, 0),
  LIST_FIELD (BelayPersonFields, meetings, "meetings", belay_meeting_get_type, 0),
  LIST_FIELD (BelayPersonFields, heads, "heads", belay_meeting_head_get_type, 0),
  LIST_FIELD (BelayPersonFields, years, "years", belay_meeting_year_get_type, BELAY_FIELD_DOCUMENTS),
};

BELAY_DEFINE_DOCUMENT (BelayPerson, belay_person, "person", person_fields, "belay-person")

static const BelayField level_entry_fields[] = {
  REF_FIELD (BelayLevelEntryFields, level, "level", belay_level_get_type, BELAY_FIELD_REQUIRED),
  DAY_FIELD (BelayLevelEntryFields, since, "since", BELAY_FIELD_REQUIRED),
  TEXT_FIELD (BelayLevelEntryFields, note, "note", 0),
};

BELAY_DEFINE_RECORD (BelayLevelEntry, belay_level_entry, "level-entry", level_entry_fields)

static const BelayField leave_fields[] = {
  DAY_FIELD (BelayLeaveFields, start, "start", BELAY_FIELD_REQUIRED),
  DAY_FIELD (BelayLeaveFields, end, "end", BELAY_FIELD_REQUIRED),
  CHOICE_FIELD (BelayLeaveFields, kind, "kind", leave_kinds),
};

BELAY_DEFINE_RECORD (BelayLeave, belay_leave, "leave", leave_fields)

static const BelayField exemption_fields[] = {
  REF_FIELD (BelayExemptionFields, competency, "competency", belay_competency_get_type, BELAY_FIELD_REQUIRED),
  TEXT_FIELD (BelayExemptionFields, reason, "reason", BELAY_FIELD_REQUIRED),
};

BELAY_DEFINE_RECORD (BelayExemption, belay_exemption, "exemption", exemption_fields)

/**
 * belay_person_get_level_on:
 * @self: a person
 * @day: a day
 *
 * Returns: (nullable): the id of the level that the person had on @day
 */
const char *
belay_person_get_level_on (BelayPerson *self,
                           BelayDay     day)
{
  const BelayLevelEntryFields *latest = NULL;

  BELAY_FOREACH (BelayLevelEntry, entry, belay_person_get (self)->levels)
  {
    const BelayLevelEntryFields *fields = belay_level_entry_get (entry);

    if (fields->since <= day && (latest == NULL || fields->since >= latest->since))
      latest = fields;
  }

  return latest != NULL ? latest->level : NULL;
}

/**
 * belay_person_get_level:
 * @self: a person
 *
 * Returns: (nullable): the id of the latest level in the person's history
 */
const char *
belay_person_get_level (BelayPerson *self)
{
  return belay_person_get_level_on (self, BELAY_DAY_LAST);
}

/**
 * belay_person_is_mentee:
 * @self: a person
 *
 * Returns: whether the person has a mentorship as mentee, or a target level
 */
gboolean
belay_person_is_mentee (BelayPerson *self)
{
  const BelayPersonFields *fields = belay_person_get (self);

  return fields->target != NULL || belay_list_get_length (fields->mentorships) > 0;
}
