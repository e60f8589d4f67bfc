/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit.h"
#include "belay-framework.h"
#include "belay-goal.h"
#include "belay-person.h"
#include "belay-template.h"

#include <glib/gi18n.h>

/* Competencies of a template that the framework does not have are left out. */
static GStrv
dup_known (BelayFramework *framework,
           char          **competencies)
{
  g_autoptr (GStrvBuilder) known = g_strv_builder_new ();

  for (guint i = 0; framework != NULL && competencies != NULL && competencies[i] != NULL; i++)
    {
      if (belay_framework_find_competency (framework, competencies[i]) != NULL)
        g_strv_builder_add (known, competencies[i]);
    }

  return g_strv_builder_end (known);
}

static void
copy_steps (BelayEdit   *edit,
            BelayGoal   *pattern,
            BelayRecord *goal)
{
  BELAY_FOREACH (BelayStep, step, belay_goal_get (pattern)->steps)
  {
    g_autofree char *id = belay_edit_next_id (edit);
    g_autoptr (BelayStep) copy = belay_step_new (id, belay_step_get (step));

    belay_edit_insert (edit, goal, "steps", BELAY_RECORD (copy));
  }
}

static BelayRecord *
copy_goal (BelayEdit *edit,
           BelayTemplate *template,
           BelayGoal   *pattern,
           BelayPerson *person)
{
  BelayGoalFields fields = *belay_goal_get (pattern);
  g_auto (GStrv) competencies = dup_known (belay_workspace_get_framework_of (edit->workspace, person), fields.competencies);
  g_autofree char *id = belay_edit_next_id (edit);
  g_autoptr (BelayGoal) goal = NULL;

  fields.template_id = (char *) belay_record_get_id (BELAY_RECORD (template));
  fields.competencies = competencies;
  fields.parent = NULL;
  fields.steps = NULL;
  fields.check_ins = NULL;
  goal = belay_goal_new (id, &fields);
  belay_edit_insert (edit, BELAY_RECORD (person), "goals", BELAY_RECORD (goal));
  copy_steps (edit, pattern, BELAY_RECORD (goal));
  if (edit->answer == NULL)
    edit->answer = g_steal_pointer (&id);

  return BELAY_RECORD (goal);
}

/* Which goal is part of which; one may stand before the one it is part of. */
static void
copy_parents (BelayEdit *edit,
              BelayTemplate *template,
              GHashTable *copies)
{
  BELAY_FOREACH (BelayGoal, pattern, belay_template_get (template)->goals)
  {
    const char  *above = belay_goal_get (pattern)->parent;
    BelayRecord *parent = above != NULL ? g_hash_table_lookup (copies, above) : NULL;

    if (parent != NULL)
      belay_edit_set_text (edit, g_hash_table_lookup (copies, belay_record_get_id (BELAY_RECORD (pattern))), "parent",
                           belay_record_get_id (parent));
  }
}

static gboolean
add_from_template (BelayEdit *edit,
                   GError   **error)
{
  BelayPerson *person = belay_edit_get_record (edit, "person", BELAY_TYPE_PERSON, error);
  BelayTemplate *template = NULL;
  g_autoptr (GHashTable) copies = g_hash_table_new (g_str_hash, g_str_equal);

  if (person == NULL || !belay_edit_get_template (edit, BELAY_TEMPLATE_GOAL, &template, error))
    return FALSE;
  if (template == NULL)
    return belay_edit_refuse (error, "template", _ ("“%s” needs “%s”"), edit->verb->name, "template");

  BELAY_FOREACH (BelayGoal, pattern, belay_template_get (template)->goals)
  {
    g_hash_table_insert (copies, (gpointer) belay_record_get_id (BELAY_RECORD (pattern)),
                         copy_goal (edit, template, pattern, person));
  }
  copy_parents (edit, template, copies);

  return TRUE;
}

static const BelayArgument from_template_arguments[] = {
  { "person", BELAY_FIELD_REF, NULL, belay_person_get_type, TRUE },
  { "template", BELAY_FIELD_WORD, NULL, NULL, TRUE },
  { NULL }
};

/* clang-format off */
const BelayVerb belay_goal_verbs[] = {
  BELAY_ADD ("add-goal", N_ ("Add goal"), belay_goal_get_type, "person", belay_person_get_type, "goals"),
  BELAY_OWN ("add-goals-from-template", N_ ("Add goals from template"), belay_goal_get_type, NULL, add_from_template,
             .own = from_template_arguments),
  BELAY_CHANGE ("change-goal", N_ ("Change goal"), belay_goal_get_type, "goal"),
  BELAY_STATE ("complete-goal", N_ ("Complete goal"), belay_goal_get_type, "goal", "done", "done", TRUE),
  BELAY_STATE ("reopen-goal", N_ ("Reopen goal"), belay_goal_get_type, "goal", "active", "done", FALSE),
  BELAY_MOVE ("move-goal", N_ ("Move goal"), belay_goal_get_type, "goal"),
  BELAY_REMOVE ("remove-goal", N_ ("Delete goal"), belay_goal_get_type, "goal"),

  BELAY_ADD ("add-step", N_ ("Add step"), belay_step_get_type, "goal", belay_goal_get_type, "steps"),
  BELAY_CHANGE ("change-step", N_ ("Change step"), belay_step_get_type, "step"),
  BELAY_STATE ("complete-step", N_ ("Complete step"), belay_step_get_type, "step", NULL, "done", TRUE),
  BELAY_STATE ("reopen-step", N_ ("Reopen step"), belay_step_get_type, "step", NULL, "done", FALSE),
  BELAY_MOVE ("move-step", N_ ("Move step"), belay_step_get_type, "step"),
  BELAY_REMOVE ("remove-step", N_ ("Delete step"), belay_step_get_type, "step"),

  BELAY_ADD ("add-check-in", N_ ("Add check-in"), belay_check_in_get_type, "goal", belay_goal_get_type, "check-ins"),
  BELAY_CHANGE ("change-check-in", N_ ("Change check-in"), belay_check_in_get_type, "check-in"),
  BELAY_REMOVE ("remove-check-in", N_ ("Delete check-in"), belay_check_in_get_type, "check-in"),
  { NULL }
};
/* clang-format on */
