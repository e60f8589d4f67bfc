/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-listed.h"

#include <belay-goal.h>
#include <belay-mentorship.h>
#include <belay-progress.h>
#include <belay-roster.h>

static void
add_all (GPtrArray *records,
         BelayList *list)
{
  BELAY_FOREACH (BelayRecord, record, list)
  g_ptr_array_add (records, record);
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  return belay_roster_compare (*(BelayPerson *const *) a, *(BelayPerson *const *) b);
}

static void
collect_people (BelayWorkspace *workspace,
                GPtrArray      *records)
{
  add_all (records, belay_workspace_get (workspace)->people);
  g_ptr_array_sort (records, compare_people);
}

static void
extend_person (JsonBuilder *builder,
               BelayRecord *record)
{
  g_autoptr (GPtrArray) mentors = g_ptr_array_new ();

  BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (BELAY_PERSON (record))->mentorships)
  {
    if (belay_mentorship_get (mentorship)->state != BELAY_MENTORSHIP_ENDED)
      g_ptr_array_add (mentors, belay_mentorship_get (mentorship)->mentor);
  }
  g_ptr_array_add (mentors, NULL);
  belay_json_set_text (builder, "level", belay_person_get_level (BELAY_PERSON (record)));
  belay_json_set_texts (builder, "mentors", (const char *const *) mentors->pdata);
}

static void
set_person (JsonBuilder *builder,
            BelayRecord *record)
{
  belay_json_set_id (builder, "person", belay_record_get_ancestor (record, BELAY_TYPE_PERSON));
}

static void
collect_goals (BelayWorkspace *workspace,
               GPtrArray      *records)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  collect_people (workspace, people);
  for (guint i = 0; i < people->len; i++)
    add_all (records, belay_person_get (g_ptr_array_index (people, i))->goals);
}

static void
extend_goal (JsonBuilder *builder,
             BelayRecord *record)
{
  set_person (builder, record);
  belay_json_set_number (builder, "progress", belay_progress_of_goal (BELAY_GOAL (record)));
}

/*< private >
 * belay_listed_get_meeting_day:
 *
 * Returns: the day of a one-on-one, or of the head of a closed one
 */
BelayDay
belay_listed_get_meeting_day (gpointer record)
{
  return BELAY_IS_MEETING (record) ? belay_meeting_get (record)->day : belay_meeting_head_get (record)->day;
}

static int
compare_meetings (gconstpointer a,
                  gconstpointer b)
{
  BelayDay first = belay_listed_get_meeting_day (*(gpointer *) a);
  BelayDay second = belay_listed_get_meeting_day (*(gpointer *) b);

  if (first != second)
    return first - second;

  return g_strcmp0 (belay_record_get_id (*(gpointer *) a), belay_record_get_id (*(gpointer *) b));
}

static void
collect_meetings (BelayWorkspace *workspace,
                  GPtrArray      *records)
{
  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (workspace)->people)
  {
    add_all (records, belay_person_get (person)->heads);
    add_all (records, belay_person_get (person)->meetings);
  }
  g_ptr_array_sort (records, compare_meetings);
}

static void
collect_actions (BelayWorkspace *workspace,
                 GPtrArray      *records)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  collect_people (workspace, people);
  for (guint i = 0; i < people->len; i++)
    {
      BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (g_ptr_array_index (people, i))->mentorships)
      add_all (records, belay_mentorship_get (mentorship)->actions);
    }
}

static void
extend_action (JsonBuilder *builder,
               BelayRecord *record)
{
  set_person (builder, record);
  belay_json_set_id (builder, "mentorship", belay_record_get_parent (record));
}

static int
compare_projects (gconstpointer a,
                  gconstpointer b)
{
  g_autofree char *first = g_utf8_casefold (belay_record_get_title (*(BelayRecord *const *) a), -1);
  g_autofree char *second = g_utf8_casefold (belay_record_get_title (*(BelayRecord *const *) b), -1);
  int              order = g_strcmp0 (first, second);

  if (order != 0)
    return order;

  return g_strcmp0 (belay_record_get_id (*(gpointer *) a), belay_record_get_id (*(gpointer *) b));
}

static void
collect_projects (BelayWorkspace *workspace,
                  GPtrArray      *records)
{
  add_all (records, belay_workspace_get (workspace)->projects);
  g_ptr_array_sort (records, compare_projects);
}

static void
extend_project (JsonBuilder *builder,
                BelayRecord *record)
{
  belay_json_set_number (builder, "progress", belay_progress_of_project (BELAY_PROJECT (record)));
}

static void
collect_milestones (BelayWorkspace *workspace,
                    GPtrArray      *records)
{
  g_autoptr (GPtrArray) projects = g_ptr_array_new ();

  collect_projects (workspace, projects);
  for (guint i = 0; i < projects->len; i++)
    add_all (records, belay_project_get (g_ptr_array_index (projects, i))->milestones);
}

static void
extend_milestone (JsonBuilder *builder,
                  BelayRecord *record)
{
  belay_json_set_id (builder, "project", belay_record_get_parent (record));
  belay_json_set_number (builder, "progress", belay_progress_of_milestone (BELAY_MILESTONE (record)));
}

/* Of each framework the latest revision that is published. */
static void
collect_competencies (BelayWorkspace *workspace,
                      GPtrArray      *records)
{
  BELAY_FOREACH (BelayFramework, framework, belay_workspace_get (workspace)->frameworks)
  {
    const char *id = belay_record_get_id (BELAY_RECORD (framework));

    if (belay_workspace_find_framework (workspace, id, 0) != framework)
      continue;
    BELAY_FOREACH (BelayArea, area, belay_framework_get (framework)->areas)
    add_all (records, belay_area_get (area)->competencies);
  }
}

static void
extend_competency (JsonBuilder *builder,
                   BelayRecord *record)
{
  BelayFramework *framework = belay_record_get_ancestor (record, BELAY_TYPE_FRAMEWORK);

  belay_json_set_id (builder, "area", belay_record_get_parent (record));
  belay_json_set_id (builder, "framework", framework);
  belay_json_set_number (builder, "revision", belay_framework_get (framework)->revision);
}

static const char *const person_fields[] = { "role", "team", "email", "state", "framework", "target", NULL };
static const char *const goal_fields[] = { "state", "start", "due", "done", "competencies", NULL };
static const char *const meeting_fields[] = { "mentorship", "state", "day", NULL };
static const char *const action_fields[] = { "owner", "state", "since", "due", "done", NULL };
static const char *const project_fields[] = { "state", "lead", "members", "start", "due", NULL };
static const char *const milestone_fields[] = { "owner", "state", "start", "due", "started", "done", "competencies", NULL };
static const char *const competency_fields[] = { "weight", "must", "optional", NULL };

const BelayListed belay_listed_kinds[] = {
  { "people", "name", TRUE, person_fields, collect_people, extend_person },
  { "goals", "title", FALSE, goal_fields, collect_goals, extend_goal },
  { "meetings", "title", FALSE, meeting_fields, collect_meetings, set_person },
  { "actions", "title", FALSE, action_fields, collect_actions, extend_action },
  { "projects", "name", FALSE, project_fields, collect_projects, extend_project },
  { "milestones", "title", FALSE, milestone_fields, collect_milestones, extend_milestone },
  { "competencies", "name", FALSE, competency_fields, collect_competencies, extend_competency },
  { NULL }
};
