/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-policy-table.h"

#include <belay-assessment.h>
#include <belay-evidence.h>
#include <belay-goal.h>
#include <belay-meeting.h>
#include <belay-mentorship.h>

/* The share policy: who sees what. It is the table of storage-and-safety.md, "What goes
 * out", said for each kind of record and field; what that table leaves open is decided for
 * the fewest. What stands in no row is seen by nobody, and a test finds it, so that somebody
 * decides. Nothing in a notebook is ever seen: that is what private means. */

#define MENTEE (1u << BELAY_AUDIENCE_MENTEE)
#define LEAD (1u << BELAY_AUDIENCE_LEAD)
#define PUBLIC (1u << BELAY_AUDIENCE_PUBLIC)
#define OWN (1u << BELAY_AUDIENCE_OWN)
#define EVERYBODY (MENTEE | LEAD | PUBLIC | OWN)
#define NOBODY 0

static char *
dup_first_name (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " \t\n", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        return g_strdup (words[i]);
    }

  return g_strdup ("");
}

static gboolean
is_shareable_goal (BelayRecord *record)
{
  return belay_goal_get (BELAY_GOAL (record))->shareable;
}

static gboolean
is_not_by_peer (BelayRecord *record)
{
  int kind = belay_assessment_get (BELAY_ASSESSMENT (record))->kind;

  return kind == BELAY_RATER_SELF || kind == BELAY_RATER_MENTOR;
}

/* The last of the latest, as belay_person_get_level() has it. */
static gboolean
is_present_level (BelayRecord *record)
{
  BelayPerson *person = belay_record_get_ancestor (record, BELAY_TYPE_PERSON);
  BelayRecord *present = NULL;
  BelayDay     since = BELAY_DAY_NONE;

  BELAY_FOREACH (BelayLevelEntry, entry, belay_person_get (person)->levels)
  {
    if (present == NULL || belay_level_entry_get (entry)->since >= since)
      {
        present = BELAY_RECORD (entry);
        since = belay_level_entry_get (entry)->since;
      }
  }

  return record == present;
}

static const BelayPolicyRow rows[] = {
  { belay_workspace_get_type, "name working-days holidays people frameworks projects templates", OWN },
  { belay_workspace_get_type, "notebooks", NOBODY },

  { belay_holiday_get_type, "day name", OWN },

  { belay_person_get_type, "name", MENTEE | LEAD | OWN, .part = PUBLIC, .shorten = dup_first_name },
  { belay_person_get_type, "target", EVERYBODY },
  { belay_person_get_type, "role framework revision mentorships evidence", MENTEE | LEAD | OWN },
  { belay_person_get_type, "goals", MENTEE | LEAD | OWN, .part = PUBLIC, .admits = is_shareable_goal },
  { belay_person_get_type, "levels", MENTEE | OWN, .part = LEAD, .admits = is_present_level },
  { belay_person_get_type, "assessments", OWN, .part = MENTEE, .admits = is_not_by_peer },
  { belay_person_get_type, "team email about started state", MENTEE | OWN },
  { belay_person_get_type, "leaves exemptions meetings heads years", MENTEE | OWN },

  { belay_level_entry_get_type, "level", MENTEE | LEAD | OWN },
  { belay_level_entry_get_type, "since note", MENTEE | OWN },

  { belay_leave_get_type, "start end kind", MENTEE | OWN },

  { belay_exemption_get_type, "competency reason", MENTEE | OWN },

  { belay_mentorship_get_type, "actions", MENTEE | LEAD | OWN },
  { belay_mentorship_get_type, "mentor state since until cadences points", MENTEE | OWN },
  { belay_mentorship_get_type, "aims boundaries ending review", MENTEE | OWN },
  { belay_mentorship_get_type, "dismissed", OWN },

  { belay_cadence_get_type, "from kind every weekday date week time length-minutes zone", MENTEE | OWN },

  { belay_point_get_type, "title text kind state topic-of since carried minutes link notes", MENTEE | OWN },
  { belay_point_get_type, "proposal", OWN },

  { belay_action_get_type, "title owner state since due done", MENTEE | LEAD | OWN },
  { belay_action_get_type, "text meeting", MENTEE | OWN },

  { belay_goal_get_type, "title state", EVERYBODY },
  { belay_goal_get_type, "start due done done-when measure competencies shareable parent", MENTEE | LEAD | OWN },
  { belay_goal_get_type, "every every-unit slack-misses slack-of steps check-ins", MENTEE | LEAD | OWN },
  { belay_goal_get_type, "why template", MENTEE | OWN },

  { belay_step_get_type, "title done", MENTEE | LEAD | OWN },

  { belay_check_in_get_type, "day progress kept", MENTEE | LEAD | OWN },
  { belay_check_in_get_type, "text", MENTEE | OWN },

  { belay_assessment_get_type, "day kind rater framework revision confidence note ratings", MENTEE | OWN },

  { belay_rating_get_type, "value note evidence", MENTEE | OWN },

  { belay_evidence_get_type, "day title", MENTEE | LEAD | OWN },
  { belay_evidence_get_type, "text link competencies strength source", MENTEE | OWN },

  { belay_meeting_get_type, "mentorship state day time length-minutes zone planned-for template", MENTEE | OWN },
  { belay_meeting_get_type, "reason points notes closed agenda amendments", MENTEE | OWN },

  { belay_agenda_entry_get_type, "title text topic-of kind outcome since carried notes", MENTEE | OWN },

  { belay_amendment_get_type, "day text", MENTEE | OWN },

  { belay_meeting_head_get_type, "day state mentorship", MENTEE | OWN },

  { belay_meeting_year_get_type, "person meetings", MENTEE | OWN },

  { belay_project_get_type, "name start due milestones", EVERYBODY },
  { belay_project_get_type, "aim state dependencies", MENTEE | LEAD | OWN },
  { belay_project_get_type, "lead members template risks baselines", LEAD | OWN },

  { belay_milestone_get_type, "title start due started done", EVERYBODY },
  { belay_milestone_get_type, "owner state pinned progress competencies done-when group", MENTEE | LEAD | OWN },
  { belay_milestone_get_type, "optimistic-days likely-days pessimistic-days", MENTEE | LEAD | OWN },
  { belay_milestone_get_type, "contributors notes", LEAD | OWN },

  { belay_dependency_get_type, "before after type lag-days", MENTEE | LEAD | OWN },

  { belay_risk_get_type, "title text likelihood state", LEAD | OWN },

  { belay_baseline_get_type, "name day spans", LEAD | OWN },

  { belay_baseline_span_get_type, "start finish", LEAD | OWN },

  { belay_framework_get_type, "revision state name summary sources levels areas", MENTEE | OWN },

  { belay_level_get_type, "name", EVERYBODY },
  { belay_level_get_type, "summary required score must-floor floor sustained-days", MENTEE | OWN },
  { belay_level_get_type, "typical-months-least typical-months-most sources", MENTEE | OWN },

  { belay_area_get_type, "name summary sources competencies", MENTEE | OWN },

  { belay_competency_get_type, "name", MENTEE | LEAD | OWN },
  { belay_competency_get_type, "summary weight must optional sources behaviours", MENTEE | OWN },

  { belay_behaviour_get_type, "text examples", MENTEE | OWN },

  { belay_template_get_type, "kind name summary aim sources milestones dependencies goals sections", OWN },

  { belay_section_get_type, "title minutes prompts kinds", OWN },

  { belay_notebook_get_type, "author notes points actions energy dismissed", NOBODY },

  { belay_private_note_get_type, "day kind text meeting", NOBODY },

  { belay_energy_get_type, "day value meeting", NOBODY },
};

static const guint facts[] = {
  [BELAY_FACT_READINESS] = MENTEE | LEAD | OWN,
  [BELAY_FACT_BLOCKERS] = MENTEE | OWN,
  [BELAY_FACT_STANDINGS] = MENTEE | OWN,
  [BELAY_FACT_PEER_MEANS] = MENTEE | OWN,
  [BELAY_FACT_TENURE] = MENTEE | OWN,
};

static gboolean
names_field (const BelayPolicyRow *row,
             const char           *field)
{
  gsize length = strlen (field);

  for (const char *at = strstr (row->fields, field); at != NULL; at = strstr (at + 1, field))
    {
      if ((at == row->fields || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
        return TRUE;
    }

  return FALSE;
}

/*< private >
 * belay_policy_table_find:
 *
 * Returns: (nullable): the row of a field, or %NULL where nobody has decided
 */
const BelayPolicyRow *
belay_policy_table_find (GType       kind,
                         const char *field)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      if (rows[i].get_type () == kind && names_field (&rows[i], field))
        return &rows[i];
    }

  return NULL;
}

/*< private >
 * belay_policy_table_get:
 *
 * Finds the row of a field of @record, and remembers it: ten years of a person
 * ask for some rows a hundred thousand times.
 *
 * Returns: (nullable): the row, or %NULL where nobody has decided
 */
const BelayPolicyRow *
belay_policy_table_get (BelayRecord      *record,
                        const BelayField *field)
{
  static GHashTable *known;
  gpointer           row = NULL;

  G_LOCK_DEFINE_STATIC (known);

  G_LOCK (known);
  if (known == NULL)
    known = g_hash_table_new (NULL, NULL);
  if (!g_hash_table_lookup_extended (known, field, NULL, &row))
    {
      row = (gpointer) belay_policy_table_find (G_OBJECT_TYPE (record), field->name);
      g_hash_table_insert (known, (gpointer) field, row);
    }
  G_UNLOCK (known);

  return row;
}

/*< private >
 * belay_policy_table_find_fact:
 *
 * Returns: the audiences that see a fact, as bits
 */
guint
belay_policy_table_find_fact (BelayFact fact)
{
  return facts[fact];
}

/*< private >
 * belay_policy_row_is_open:
 *
 * Returns: whether the audience sees the field, be it in part; nobody sees what
 *   has no row
 */
gboolean
belay_policy_row_is_open (const BelayPolicyRow *row,
                          BelayAudience         audience)
{
  return row != NULL && ((row->whole | row->part) & (1u << audience)) != 0;
}

/*< private >
 * belay_policy_row_admits:
 *
 * Returns: whether the audience sees @record in the list of an open row
 */
gboolean
belay_policy_row_admits (const BelayPolicyRow *row,
                         BelayAudience         audience,
                         BelayRecord          *record)
{
  if ((row->whole & (1u << audience)) != 0)
    return TRUE;

  return row->admits != NULL && row->admits (record);
}

/*< private >
 * belay_policy_row_dup_text:
 *
 * Returns: (transfer full) (nullable): what the audience sees of a text in the
 *   field of an open row
 */
char *
belay_policy_row_dup_text (const BelayPolicyRow *row,
                           BelayAudience         audience,
                           const char           *text)
{
  if (text == NULL || (row->whole & (1u << audience)) != 0)
    return g_strdup (text);

  return row->shorten != NULL ? row->shorten (text) : NULL;
}
