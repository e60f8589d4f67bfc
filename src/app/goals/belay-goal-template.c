/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

/* How a person gets a new goal: an empty one, or those of a template. */

#include "belay-goal-template.h"

#include <glib/gi18n.h>

static void
add_text (GVariantBuilder *arguments,
          const char      *name,
          const char      *text)
{
  if (text != NULL)
    g_variant_builder_add (arguments, "{sv}", name, g_variant_new_string (text));
}

/* Why it was refused is told by the session. */
static BelayGoal *
run_add (BelaySession    *session,
         GVariantBuilder *arguments)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  if (!belay_session_edit (session, "add-goal", g_variant_builder_end (arguments), &id, &error))
    return NULL;

  return belay_workspace_find (belay_session_get_workspace (session), id, BELAY_TYPE_GOAL);
}

static void
start (GVariantBuilder *arguments,
       BelayPerson     *person,
       const char      *title)
{
  g_variant_builder_init (arguments, G_VARIANT_TYPE_VARDICT);
  add_text (arguments, "person", belay_record_get_id (BELAY_RECORD (person)));
  add_text (arguments, "title", title);
}

/* Competencies of a template that the person's framework does not have are left out. */
static void
add_competencies (GVariantBuilder *arguments,
                  BelayFramework  *framework,
                  char           **ids)
{
  g_autoptr (GStrvBuilder) known = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; framework != NULL && ids != NULL && ids[i] != NULL; i++)
    {
      if (belay_framework_find_competency (framework, ids[i]) != NULL)
        g_strv_builder_add (known, ids[i]);
    }
  list = g_strv_builder_end (known);
  g_variant_builder_add (arguments, "{sv}", "competencies", g_variant_new_strv ((const char *const *) list, -1));
}

static void
add_step (BelaySession *session,
          BelayGoal    *goal,
          BelayStep    *pattern)
{
  g_autoptr (GError) error = NULL;
  GVariantBuilder arguments;

  g_variant_builder_init (&arguments, G_VARIANT_TYPE_VARDICT);
  add_text (&arguments, "goal", belay_record_get_id (BELAY_RECORD (goal)));
  add_text (&arguments, "title", belay_step_get (pattern)->title);
  belay_session_edit (session, "add-step", g_variant_builder_end (&arguments), NULL, &error);
}

static BelayGoal *
add_pattern (BelaySession *session,
             BelayPerson  *person,
             BelayTemplate *template,
             BelayGoal *pattern)
{
  static const char *const units[] = { "days", "weeks", "months" };
  BelayFramework          *framework = belay_workspace_get_framework_of (belay_session_get_workspace (session), person);
  const BelayGoalFields   *fields = belay_goal_get (pattern);
  GVariantBuilder          arguments;
  BelayGoal               *goal;

  start (&arguments, person, fields->title);
  add_text (&arguments, "why", fields->why);
  add_text (&arguments, "done-when", fields->done_when);
  add_text (&arguments, "measure", fields->measure);
  add_text (&arguments, "template", belay_record_get_id (BELAY_RECORD (template)));
  add_competencies (&arguments, framework, fields->competencies);
  if (fields->every > 0)
    {
      g_variant_builder_add (&arguments, "{sv}", "every", g_variant_new_int64 (fields->every));
      add_text (&arguments, "every-unit", units[fields->every_unit]);
      g_variant_builder_add (&arguments, "{sv}", "slack-misses", g_variant_new_int64 (fields->slack_misses));
      g_variant_builder_add (&arguments, "{sv}", "slack-of", g_variant_new_int64 (fields->slack_of));
    }

  goal = run_add (session, &arguments);
  if (goal == NULL)
    return NULL;
  BELAY_FOREACH (BelayStep, step, fields->steps)
  {
    add_step (session, goal, step);
  }

  return goal;
}

/**
 * belay_goal_template_add:
 * @session: a session
 * @person: who gets the goals
 * @template: a template of goals
 *
 * Adds the goals of a template with their steps.
 *
 * Returns: (transfer none) (nullable): the first of them
 */
BelayGoal *
belay_goal_template_add (BelaySession *session,
                         BelayPerson  *person,
                         BelayTemplate *template)
{
  BelayGoal *first = NULL;

  BELAY_FOREACH (BelayGoal, pattern, belay_template_get (template)->goals)
  {
    BelayGoal *goal = add_pattern (session, person, template, pattern);

    if (first == NULL)
      first = goal;
  }

  return first;
}

/**
 * belay_goal_template_add_empty:
 * @session: a session
 * @person: who gets the goal
 *
 * Adds a goal of which nothing is said yet.
 *
 * Returns: (transfer none) (nullable): the goal
 */
BelayGoal *
belay_goal_template_add_empty (BelaySession *session,
                               BelayPerson  *person)
{
  GVariantBuilder arguments;

  start (&arguments, person, _ ("New goal"));

  return run_add (session, &arguments);
}
