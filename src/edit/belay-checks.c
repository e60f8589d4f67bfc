/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit.h"

#include "belay-cycle.h"
#include "belay-evidence.h"
#include "belay-finding.h"
#include "belay-goal.h"
#include "belay-meeting.h"
#include "belay-mentorship.h"

#include <glib/gi18n.h>
#include <string.h>

/* What must hold between the fields of a record; one row a kind at the end of the file. */

typedef gboolean (*Check) (BelayEdit    *edit,
                           gconstpointer fields,
                           BelayRecord  *parent,
                           BelayRecord  *present,
                           GError      **error);

static gboolean
check_mentorship (BelayEdit    *edit,
                  gconstpointer data,
                  BelayRecord  *parent,
                  BelayRecord  *present,
                  GError      **error)
{
  const BelayMentorshipFields *fields = data;

  if (g_str_equal (fields->mentor, belay_record_get_id (parent)))
    return belay_edit_refuse (error, "mentor", _ ("nobody is their own mentor"));

  return TRUE;
}

static gboolean
check_zone (const char *zone,
            GError    **error)
{
  g_autoptr (GTimeZone) known = NULL;

  if (zone == NULL)
    return TRUE;
  known = strchr (zone, '/') != NULL || g_str_equal (zone, "UTC") ? g_time_zone_new_identifier (zone) : NULL;
  if (known == NULL)
    return belay_edit_refuse (error, "zone", _ ("“%s” is no time zone, such as Europe/Lisbon"), zone);

  return TRUE;
}

static gboolean
check_baseline (BelayEdit    *edit,
                gconstpointer data,
                BelayRecord  *parent,
                BelayRecord  *present,
                GError      **error)
{
  const char *name = ((const BelayBaselineFields *) data)->name;

  BELAY_FOREACH (BelayRecord, other, belay_project_get (BELAY_PROJECT (parent))->baselines)
  {
    if (other != present && g_str_equal (belay_baseline_get (BELAY_BASELINE (other))->name, name))
      return belay_edit_refuse (error, "name", _ ("the project has a baseline of this name"));
  }

  return TRUE;
}

static gboolean
check_cadence (BelayEdit    *edit,
               gconstpointer data,
               BelayRecord  *parent,
               BelayRecord  *present,
               GError      **error)
{
  const BelayCadenceFields *fields = data;

  if (fields->week == 0)
    return belay_edit_refuse (error, "week", _ ("expected a week from 1 to 5, or -1 for the last"));

  return check_zone (fields->zone, error);
}

static gboolean
check_meeting (BelayEdit    *edit,
               gconstpointer data,
               BelayRecord  *parent,
               BelayRecord  *present,
               GError      **error)
{
  return check_zone (((const BelayMeetingFields *) data)->zone, error);
}

static gboolean
check_goal (BelayEdit    *edit,
            gconstpointer data,
            BelayRecord  *parent,
            BelayRecord  *present,
            GError      **error)
{
  const BelayGoalFields *fields = data;
  const char            *above = fields->parent;

  if (fields->slack_misses > fields->slack_of)
    return belay_edit_refuse (error, "slack-misses", _ ("more misses than turns"));
  while (above != NULL)
    {
      BelayGoal *goal = belay_workspace_find (edit->workspace, above, BELAY_TYPE_GOAL);

      if (goal == NULL)
        break;
      if (BELAY_RECORD (goal) == present)
        return belay_edit_refuse (error, "parent", _ ("a goal cannot be part of itself"));
      if (belay_record_get_parent (BELAY_RECORD (goal)) != parent)
        return belay_edit_refuse (error, "parent", _ ("the goal belongs to somebody else"));
      above = belay_goal_get (goal)->parent;
    }

  return TRUE;
}

static gboolean
check_milestone (BelayEdit    *edit,
                 gconstpointer data,
                 BelayRecord  *parent,
                 BelayRecord  *present,
                 GError      **error)
{
  const BelayMilestoneFields *fields = data;

  if (fields->optimistic_days != BELAY_UNSET && fields->optimistic_days > fields->likely_days)
    return belay_edit_refuse (error, "optimistic-days", _ ("the optimistic duration is longer than the likely one"));
  if (fields->pessimistic_days != BELAY_UNSET && fields->pessimistic_days < fields->likely_days)
    return belay_edit_refuse (error, "pessimistic-days", _ ("the pessimistic duration is shorter than the likely one"));
  /* A file that says so all the same can still be changed. */
  if (fields->pinned && fields->start == BELAY_DAY_NONE && belay_edit_has (edit, "pinned"))
    return belay_edit_refuse (error, "pinned", _ ("a milestone is pinned to its start, and it has none"));

  return TRUE;
}

static gboolean
is_in_project (BelayEdit   *edit,
               const char  *id,
               BelayRecord *project)
{
  BelayRecord *milestone = belay_workspace_find (edit->workspace, id, BELAY_TYPE_MILESTONE);

  return milestone != NULL && belay_record_get_parent (milestone) == project;
}

static gboolean
check_dependency (BelayEdit    *edit,
                  gconstpointer data,
                  BelayRecord  *parent,
                  BelayRecord  *present,
                  GError      **error)
{
  const BelayDependencyFields *fields = data;
  g_autofree char             *path = NULL;

  if (!is_in_project (edit, fields->before, parent))
    return belay_edit_refuse (error, "before", _ ("the milestone belongs to another project"));
  if (!is_in_project (edit, fields->after, parent))
    return belay_edit_refuse (error, "after", _ ("the milestone belongs to another project"));
  BELAY_FOREACH (BelayRecord, other, belay_project_get (BELAY_PROJECT (parent))->dependencies)
  {
    const BelayDependencyFields *known = belay_dependency_get (BELAY_DEPENDENCY (other));

    if (other != present && g_str_equal (known->before, fields->before) && g_str_equal (known->after, fields->after))
      return belay_edit_refuse (error, "after", _ ("this dependency is there already"));
  }

  path = belay_cycle_dup_path (BELAY_PROJECT (parent), fields->before, fields->after);
  if (path != NULL)
    return belay_edit_refuse (error, "after",
                              /* Translators: the placeholder is a path of milestones, "A → B → A". */
                              _ ("the milestones would depend on each other in a circle: %s"), path);

  return TRUE;
}

static gboolean
check_evidence (BelayEdit    *edit,
                gconstpointer data,
                BelayRecord  *parent,
                BelayRecord  *present,
                GError      **error)
{
  const BelayEvidenceFields *fields = data;
  g_autofree char           *scheme = NULL;

  if (fields->link == NULL)
    return TRUE;
  scheme = g_uri_parse_scheme (fields->link);
  if (scheme == NULL || !g_strv_contains ((const char *const[]){ "http", "https", "mailto", NULL }, scheme))
    return belay_edit_refuse (error, "link", _ ("a link begins with http, https or mailto"));

  return TRUE;
}

static gboolean
check_exemption (BelayEdit    *edit,
                 gconstpointer data,
                 BelayRecord  *parent,
                 BelayRecord  *present,
                 GError      **error)
{
  const BelayExemptionFields *fields = data;
  BelayCompetency            *competency = belay_workspace_find_competency (edit->workspace, parent, fields->competency);

  if (competency != NULL && belay_competency_get (competency)->must)
    return belay_edit_refuse (error, "competency", _ ("a must-have cannot be left out"));
  BELAY_FOREACH (BelayRecord, other, belay_person_get (BELAY_PERSON (parent))->exemptions)
  {
    if (other != present && g_str_equal (belay_exemption_get (BELAY_EXEMPTION (other))->competency, fields->competency))
      return belay_edit_refuse (error, "competency", _ ("the competency is left out already"));
  }

  return TRUE;
}

static gboolean
check_person (BelayEdit    *edit,
              gconstpointer data,
              BelayRecord  *parent,
              BelayRecord  *present,
              GError      **error)
{
  const BelayPersonFields *fields = data;

  if (belay_edit_has (edit, "revision") && fields->revision != 0 &&
      belay_workspace_find_framework (edit->workspace, fields->framework, fields->revision) == NULL)
    return belay_edit_refuse (error, "revision", _ ("the framework has no published revision %d"), fields->revision);

  return TRUE;
}

static gboolean
check_level (BelayEdit    *edit,
             gconstpointer data,
             BelayRecord  *parent,
             BelayRecord  *present,
             GError      **error)
{
  const BelayLevelFields *fields = data;

  if (fields->typical_months_most > 0 && fields->typical_months_most < fields->typical_months_least)
    return belay_edit_refuse (error, "typical-months-most", _ ("the longest usual time is shorter than the shortest"));

  return TRUE;
}

static gboolean
check_competency (BelayEdit    *edit,
                  gconstpointer data,
                  BelayRecord  *parent,
                  BelayRecord  *present,
                  GError      **error)
{
  const BelayCompetencyFields *fields = data;

  if (fields->must && fields->optional)
    return belay_edit_refuse (error, belay_edit_has (edit, "must") ? "must" : "optional",
                              _ ("a must-have cannot be left out"));

  return TRUE;
}

static const struct
{
  GType (*type) (void);
  Check check;
} checks[] = {
  { belay_baseline_get_type, check_baseline },
  { belay_cadence_get_type, check_cadence },
  { belay_competency_get_type, check_competency },
  { belay_dependency_get_type, check_dependency },
  { belay_evidence_get_type, check_evidence },
  { belay_exemption_get_type, check_exemption },
  { belay_goal_get_type, check_goal },
  { belay_level_get_type, check_level },
  { belay_meeting_get_type, check_meeting },
  { belay_mentorship_get_type, check_mentorship },
  { belay_milestone_get_type, check_milestone },
  { belay_person_get_type, check_person },
};

/*< private >
 * belay_edit_settle_fields:
 * @edit: an edit
 * @type: a kind of record
 * @fields: its fields as the arguments want them
 * @present: (nullable): the record as it is
 *
 * Takes away what cannot stay without something that the arguments have taken
 * away: a milestone that loses its start is pinned no longer, and a person who
 * gets another framework begins with its latest revision.
 */
void
belay_edit_settle_fields (BelayEdit   *edit,
                          GType        type,
                          gpointer     fields,
                          BelayRecord *present)
{
  BelayMilestoneFields *milestone = fields;
  BelayPersonFields    *person = fields;

  if (type == BELAY_TYPE_MILESTONE && milestone->start == BELAY_DAY_NONE && !belay_edit_has (edit, "pinned"))
    milestone->pinned = FALSE;
  if (type == BELAY_TYPE_PERSON && present != NULL && !belay_edit_has (edit, "revision") &&
      g_strcmp0 (person->framework, belay_person_get (BELAY_PERSON (present))->framework) != 0)
    person->revision = 0;
}

/*< private >
 * belay_edit_check_fields:
 * @edit: an edit
 * @type: a kind of record
 * @fields: its fields as they are to be
 * @parent: (nullable): the record that holds it, or will
 * @present: (nullable): the record as it is
 * @error: return location for an error
 *
 * Returns: whether the fields go together
 */
gboolean
belay_edit_check_fields (BelayEdit    *edit,
                         GType         type,
                         gconstpointer fields,
                         BelayRecord  *parent,
                         BelayRecord  *present,
                         GError      **error)
{
  const BelayField *reversed = belay_span_find_reversed (type, fields);

  if (reversed != NULL)
    return belay_edit_refuse (error, reversed->name, _ ("the day lies before the start"));

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      if (checks[i].type () == type)
        return checks[i].check (edit, fields, parent, present, error);
    }

  return TRUE;
}
