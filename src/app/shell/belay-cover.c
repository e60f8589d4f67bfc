/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* What somebody does about a gap: a goal, a milestone, or nothing yet. */

#include "belay-cover.h"

#include <belay-goal.h>
#include <belay-project.h>
#include <glib/gi18n.h>

static gboolean
names_competency (char      **competencies,
                  const char *competency)
{
  return competencies != NULL && g_strv_contains ((const char *const *) competencies, competency);
}

static gboolean
is_overdue (BelayGoal *goal,
            BelayDay   today)
{
  BelayDay due = belay_goal_get (goal)->due;

  return belay_goal_is_open (goal) && due != BELAY_DAY_NONE && due < today;
}

/* What is late matters most, and what is begun more than what is planned. */
static int
weigh_goal (BelayGoal *goal,
            BelayDay   today)
{
  if (is_overdue (goal, today))
    return 3;

  return belay_goal_get (goal)->state == BELAY_GOAL_ACTIVE ? 2 : 1;
}

static BelayGoal *
find_goal (BelayPerson *person,
           const char  *competency,
           BelayDay     today)
{
  BelayGoal *best = NULL;

  BELAY_FOREACH (BelayGoal, goal, belay_person_get (person)->goals)
  {
    if (!belay_goal_is_open (goal) || !names_competency (belay_goal_get (goal)->competencies, competency))
      continue;
    if (best == NULL || weigh_goal (goal, today) > weigh_goal (best, today))
      best = goal;
  }

  return best;
}

static BelayMilestone *
find_milestone (BelayProject *project,
                const char   *owner,
                const char   *competency)
{
  BELAY_FOREACH (BelayMilestone, milestone, belay_project_get (project)->milestones)
  {
    const BelayMilestoneFields *fields = belay_milestone_get (milestone);

    if (belay_milestone_is_open (milestone) && g_strcmp0 (fields->owner, owner) == 0 &&
        names_competency (fields->competencies, competency))
      return milestone;
  }

  return NULL;
}

/**
 * belay_cover_find:
 * @workspace: a workspace
 * @person: a person
 * @competency: the id of a competency
 * @today: the day it is
 *
 * Looks for what trains a competency: an open goal, or an open milestone that the
 * person owns.
 *
 * Returns: (transfer none) (nullable): the goal or milestone
 */
BelayRecord *
belay_cover_find (BelayWorkspace *workspace,
                  BelayPerson    *person,
                  const char     *competency,
                  BelayDay        today)
{
  BelayGoal *goal = find_goal (person, competency, today);

  if (goal != NULL)
    return BELAY_RECORD (goal);

  BELAY_FOREACH (BelayProject, project, belay_workspace_get (workspace)->projects)
  {
    BelayMilestone *milestone = NULL;

    if (belay_project_is_open (project))
      milestone = find_milestone (project, belay_record_get_id (BELAY_RECORD (person)), competency);
    if (milestone != NULL)
      return BELAY_RECORD (milestone);
  }

  return NULL;
}

/**
 * belay_cover_to_words:
 * @cover: (nullable): a goal or milestone
 * @today: the day it is
 *
 * Says what is done about a gap.
 *
 * Returns: (transfer full): such as "Goal “Run the on-call guild” is overdue"
 */
char *
belay_cover_to_words (BelayRecord *cover,
                      BelayDay     today)
{
  const char *title = cover != NULL ? belay_record_get_title (cover) : NULL;

  if (cover == NULL)
    return g_strdup (_ ("No goal covers it yet"));
  if (BELAY_IS_MILESTONE (cover))
    /* Translators: the title of a milestone. */
    return g_strdup_printf (_ ("Milestone “%s” will show it"), title);
  if (is_overdue (BELAY_GOAL (cover), today))
    /* Translators: the title of a goal. */
    return g_strdup_printf (_ ("Goal “%s” is overdue"), title);
  if (belay_goal_get (BELAY_GOAL (cover))->state == BELAY_GOAL_PLANNED)
    /* Translators: the title of a goal. */
    return g_strdup_printf (_ ("Goal “%s” is planned"), title);

  /* Translators: the title of a goal. */
  return g_strdup_printf (_ ("Goal “%s” is active"), title);
}

static const char *
find_behaviour (BelayCompetency *competency,
                const char      *level)
{
  BELAY_FOREACH (BelayBehaviour, behaviour, belay_competency_get (competency)->behaviours)
  {
    if (g_strcmp0 (belay_record_get_id (BELAY_RECORD (behaviour)), level) == 0)
      return belay_behaviour_get (behaviour)->text;
  }

  return NULL;
}

/**
 * belay_cover_new_goal:
 * @person: a person
 * @readiness: against what the gap was found
 * @competency: the competency that has the gap
 *
 * Puts together the goal that would close a gap: what the level asks there is when it
 * is done.
 *
 * Returns: (transfer floating): the arguments of `add-goal`
 */
GVariant *
belay_cover_new_goal (BelayPerson          *person,
                      const BelayReadiness *readiness,
                      BelayCompetency      *competency)
{
  const char      *id = belay_record_get_id (BELAY_RECORD (competency));
  const char      *behaviour = find_behaviour (competency, belay_record_get_id (BELAY_RECORD (readiness->level)));
  g_autofree char *title = NULL;
  g_autofree char *day = belay_day_to_string (readiness->day);
  GVariantBuilder  arguments;

  /* Translators: the title of a goal: a competency and the name of a level, such as "Scalability at Senior level". */
  title = g_strdup_printf (_ ("%s at %s level"), belay_competency_get (competency)->name,
                           belay_level_get (readiness->level)->name);
  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&arguments, "{sv}", "person", g_variant_new_string (belay_record_get_id (BELAY_RECORD (person))));
  g_variant_builder_add (&arguments, "{sv}", "title", g_variant_new_string (title));
  g_variant_builder_add (&arguments, "{sv}", "start", g_variant_new_string (day));
  g_variant_builder_add (&arguments, "{sv}", "competencies", g_variant_new_strv (&id, 1));
  if (behaviour != NULL)
    g_variant_builder_add (&arguments, "{sv}", "done-when", g_variant_new_string (behaviour));

  return g_variant_builder_end (&arguments);
}

/**
 * belay_cover_follow:
 * @page: a page about a person
 * @readiness: against what the gap was found
 * @competency: the competency that has the gap
 *
 * Opens what is done about a gap; where nothing is, makes a goal of it and opens that.
 */
void
belay_cover_follow (BelayPage            *page,
                    const BelayReadiness *readiness,
                    BelayCompetency      *competency)
{
  BelaySession    *session = belay_page_get_session (page);
  BelayPerson     *person = belay_page_get_person (page);
  BelayRecord     *cover = belay_cover_find (belay_session_get_workspace (session), person,
                                             belay_record_get_id (BELAY_RECORD (competency)), belay_session_get_today (session));
  g_autofree char *goal = NULL;

  if (cover != NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), BELAY_IS_GOAL (cover) ? "win.open-goal" : "win.open-milestone", "s",
                                belay_record_get_id (cover));
  else if (belay_session_edit (session, "add-goal", belay_cover_new_goal (person, readiness, competency), &goal, NULL))
    gtk_widget_activate_action (GTK_WIDGET (page), "win.open-goal", "s", goal);
}
