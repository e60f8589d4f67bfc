/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-path-words.h"

#include <belay-goal.h>
#include <belay-project.h>
#include <glib/gi18n.h>

static const char *
get_level_name (BelayFramework *framework,
                const char     *id)
{
  BelayLevel *level = framework != NULL && id != NULL ? belay_framework_find_level (framework, id) : NULL;

  return level != NULL ? belay_level_get (level)->name : id;
}

/*< private >
 * belay_path_dup_aim:
 *
 * Returns: (transfer full): the level and the target of a person, such as "Mid → Senior"
 */
char *
belay_path_dup_aim (BelayWorkspace *workspace,
                    BelayPerson    *person)
{
  BelayFramework *framework = belay_workspace_get_framework_of (workspace, person);
  const char     *level = get_level_name (framework, belay_person_get_level (person));
  const char     *target = get_level_name (framework, belay_person_get (person)->target);

  if (level == NULL || target == NULL)
    return g_strdup (level != NULL ? level : target != NULL ? target
                                                            : "");

  /* Translators: the level somebody has, and the one they aim for. */
  return g_strdup_printf (_ ("%s → %s"), level, target);
}

static gboolean
holds_competency (char      **competencies,
                  const char *competency)
{
  return competencies != NULL && g_strv_contains ((const char *const *) competencies, competency);
}

static void
add_milestones (BelayProject *project,
                const char   *owner,
                const char   *competency,
                GPtrArray    *cover)
{
  if (!belay_project_is_open (project))
    return;

  BELAY_FOREACH (BelayMilestone, milestone, belay_project_get (project)->milestones)
  {
    const BelayMilestoneFields *fields = belay_milestone_get (milestone);

    if (belay_milestone_is_open (milestone) && g_strcmp0 (fields->owner, owner) == 0 &&
        holds_competency (fields->competencies, competency))
      g_ptr_array_add (cover, milestone);
  }
}

/*< private >
 * belay_path_list_cover:
 *
 * Returns: (transfer container) (element-type BelayRecord): the open goals and
 *   milestones of a person that train a competency
 */
GPtrArray *
belay_path_list_cover (BelayWorkspace *workspace,
                       BelayPerson    *person,
                       const char     *competency)
{
  GPtrArray *cover = g_ptr_array_new ();

  BELAY_FOREACH (BelayGoal, goal, belay_person_get (person)->goals)
  {
    if (belay_goal_is_open (goal) && holds_competency (belay_goal_get (goal)->competencies, competency))
      g_ptr_array_add (cover, goal);
  }
  BELAY_FOREACH (BelayProject, project, belay_workspace_get (workspace)->projects)
  add_milestones (project, belay_record_get_id (BELAY_RECORD (person)), competency, cover);

  return cover;
}

/*< private >
 * belay_path_dup_cover:
 *
 * Returns: (transfer full): what covers a gap, in words
 */
char *
belay_path_dup_cover (GPtrArray *cover)
{
  const char *title;

  if (cover->len == 0)
    return g_strdup (_ ("no goal covers it yet"));
  title = belay_record_get_title (g_ptr_array_index (cover, 0));
  if (cover->len > 1)
    /* Translators: the title of a goal or milestone, and how many others there are. */
    return g_strdup_printf (ngettext ("“%s” and %u more", "“%s” and %u more", cover->len - 1), title, cover->len - 1);
  if (BELAY_IS_MILESTONE (g_ptr_array_index (cover, 0)))
    /* Translators: the title of a milestone. */
    return g_strdup_printf (_ ("milestone “%s”"), title);

  /* Translators: the title of a goal. */
  return g_strdup_printf (_ ("goal “%s”"), title);
}
