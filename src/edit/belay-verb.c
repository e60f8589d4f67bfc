/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-verb.h"

#include "belay-edit.h"

static const BelayVerb *const tables[] = {
  belay_workspace_verbs,
  belay_person_verbs,
  belay_assessment_verbs,
  belay_goal_verbs,
  belay_meeting_verbs,
  belay_agenda_verbs,
  belay_private_verbs,
  belay_project_verbs,
  belay_baseline_verbs,
  belay_framework_verbs,
};

/**
 * belay_verbs_count:
 *
 * Returns: how many verbs there are
 */
guint
belay_verbs_count (void)
{
  guint count = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      for (const BelayVerb *verb = tables[i]; verb->name != NULL; verb++)
        count++;
    }

  return count;
}

/**
 * belay_verbs_get:
 * @position: a position from 0
 *
 * Returns: (transfer none) (nullable): the verb there
 */
const BelayVerb *
belay_verbs_get (guint position)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      for (const BelayVerb *verb = tables[i]; verb->name != NULL; verb++)
        {
          if (position-- == 0)
            return verb;
        }
    }

  return NULL;
}

/**
 * belay_verbs_find:
 * @name: a name, such as "add-goal"
 *
 * Returns: (transfer none) (nullable): the verb of that name
 */
const BelayVerb *
belay_verbs_find (const char *name)
{
  const BelayVerb *verb;

  for (guint i = 0; (verb = belay_verbs_get (i)) != NULL; i++)
    {
      if (g_str_equal (verb->name, name))
        return verb;
    }

  return NULL;
}

/**
 * belay_verb_get_name:
 * @self: a verb
 *
 * Returns: what scripts call it
 */
const char *
belay_verb_get_name (const BelayVerb *self)
{
  return self->name;
}

/**
 * belay_verb_get_title:
 * @self: a verb
 *
 * Returns: what the undo menu calls it, not translated
 */
const char *
belay_verb_get_title (const BelayVerb *self)
{
  return self->title;
}

static gboolean
must_be_given (const BelayVerb  *verb,
               const BelayField *field)
{
  if (verb->kind == BELAY_VERB_CHANGE || field->kind == BELAY_FIELD_DAY)
    return FALSE;

  return (field->flags & BELAY_FIELD_REQUIRED) != 0 ||
         (field->kind == BELAY_FIELD_NUMBER && field->fallback < field->min);
}

static void
add_fields (const BelayVerb *self,
            GArray          *arguments)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (self->type ());
  BelayRecordClass *klass = BELAY_RECORD_CLASS (type_class);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const BelayField *field = &klass->fields[i];
      BelayArgument     argument = { field->name, field->kind, field->choices, field->target, must_be_given (self, field),
                                     field->min, field->max };

      if (field->kind == BELAY_FIELD_LIST)
        continue;
      if (self->fields == NULL || g_strv_contains (self->fields, field->name))
        g_array_append_val (arguments, argument);
    }
}

static gboolean
takes_fields (const BelayVerb *self)
{
  return self->kind == BELAY_VERB_ADD || self->kind == BELAY_VERB_CHANGE || self->fields != NULL;
}

/**
 * belay_verb_list_arguments:
 * @self: a verb
 *
 * Returns: (transfer full) (element-type BelayArgument): what it can be told
 */
GArray *
belay_verb_list_arguments (const BelayVerb *self)
{
  GArray *arguments = g_array_new (FALSE, TRUE, sizeof (BelayArgument));

  if (self->subject != NULL)
    {
      BelayArgument subject = { self->subject, BELAY_FIELD_REF, NULL,
                                self->parent != NULL ? self->parent : self->type, TRUE };

      g_array_append_val (arguments, subject);
    }
  if (takes_fields (self))
    add_fields (self, arguments);
  if (self->kind == BELAY_VERB_STATE && self->has_day)
    {
      BelayArgument day = { "day", BELAY_FIELD_DAY, NULL, NULL, FALSE };

      g_array_append_val (arguments, day);
    }
  for (const BelayArgument *own = self->own; own != NULL && own->name != NULL; own++)
    g_array_append_val (arguments, *own);

  return arguments;
}
