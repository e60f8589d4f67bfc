/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-timeline-build.h"

#include "belay-roster.h"

#include <glib/gi18n.h>

/* The strips of a person's lane, from above. */
enum
{
  LAYER_GOALS,
  LAYER_MILESTONES
};

static void
add_milestones (BelayTimelineBuild *build,
                BelayPerson        *person,
                guint               lane)
{
  const char *id = belay_record_get_id (BELAY_RECORD (person));

  BELAY_FOREACH (BelayProject, project, belay_workspace_get (build->workspace)->projects)
  {
    if (belay_project_get (project)->state == BELAY_PROJECT_DROPPED)
      continue;
    BELAY_FOREACH (BelayMilestone, milestone, belay_project_get (project)->milestones)
    {
      BelayTimelineItem *item;

      if (g_strcmp0 (belay_milestone_get (milestone)->owner, id) != 0)
        continue;
      item = belay_timeline_item_new (BELAY_TIMELINE_MILESTONE, lane, belay_record_get_id (BELAY_RECORD (milestone)));
      item->layer = LAYER_MILESTONES;
      belay_timeline_build_milestone (build, project, milestone, item);
    }
  }
}

static void
add_person (BelayTimelineBuild *build,
            BelayPerson        *person)
{
  const BelayPersonFields *fields = belay_person_get (person);
  guint                    lane = belay_timeline_source_add_lane (build->source, belay_record_get_id (BELAY_RECORD (person)),
                                                                  fields->name, BELAY_TIMELINE_LANE_SLIM);

  BELAY_FOREACH (BelayGoal, goal, fields->goals)
  belay_timeline_build_goal (build, goal, lane);
  BELAY_FOREACH (BelayLeave, leave, fields->leaves)
  belay_timeline_build_leave (build, leave, lane, LAYER_GOALS);
  add_milestones (build, person, lane);
}

static int
compare_people (gconstpointer a,
                gconstpointer b)
{
  return belay_roster_compare (*(BelayPerson *const *) a, *(BelayPerson *const *) b);
}

static GPtrArray *
list_everybody (BelayWorkspace *workspace)
{
  GPtrArray *people = g_ptr_array_new ();

  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (workspace)->people)
  {
    if (belay_person_get (person)->state == BELAY_PERSON_ACTIVE)
      g_ptr_array_add (people, person);
  }
  g_ptr_array_sort (people, compare_people);

  return people;
}

/**
 * belay_timeline_build_team:
 * @workspace: a workspace
 * @people: (nullable) (element-type BelayPerson): the people from above, such as
 *   those of belay_roster_list_mentees(), or %NULL for everybody who is active,
 *   by name
 * @today: the day it is
 *
 * Builds the timeline of a team: a lane for each person with goals, leave and
 * the milestones they own.
 *
 * Returns: (transfer full): what the timeline shows
 */
BelayTimelineSource *
belay_timeline_build_team (BelayWorkspace *workspace,
                           GPtrArray      *people,
                           BelayDay        today)
{
  g_autoptr (GPtrArray) everybody = people != NULL ? g_ptr_array_ref (people) : list_everybody (workspace);
  BelayTimelineBuild build;

  /* Translators: the name of the timeline with a row for each person. */
  belay_timeline_build_begin (&build, workspace, _ ("Team"), today);
  for (guint i = 0; i < everybody->len; i++)
    add_person (&build, g_ptr_array_index (everybody, i));

  return belay_timeline_build_end (&build);
}
