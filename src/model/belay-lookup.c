/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-workspace.h"

#include "belay-assessment.h"

#define USUAL_FRAMEWORK "senior-python"

/* What an id stands for depends on who mentions it: frameworks have short ids of their own. */

/**
 * belay_workspace_find_framework:
 * @self: a workspace
 * @id: (nullable): the id of a framework
 * @revision: a revision, or 0 for the latest
 *
 * Returns: (transfer none) (nullable): the framework as it was published
 */
BelayFramework *
belay_workspace_find_framework (BelayWorkspace *self,
                                const char     *id,
                                int             revision)
{
  BelayFramework *best = NULL;

  BELAY_FOREACH (BelayFramework, framework, belay_workspace_get (self)->frameworks)
  {
    const BelayFrameworkFields *fields = belay_framework_get (framework);

    if (fields->state != BELAY_FRAMEWORK_PUBLISHED || g_strcmp0 (belay_record_get_id (BELAY_RECORD (framework)), id) != 0)
      continue;
    if (revision != 0 ? fields->revision == revision
                      : best == NULL || fields->revision > belay_framework_get (best)->revision)
      best = framework;
  }

  return best;
}

/**
 * belay_workspace_find_draft:
 * @self: a workspace
 * @id: (nullable): the id of a framework
 *
 * Returns: (transfer none) (nullable): what is to become its next revision
 */
BelayFramework *
belay_workspace_find_draft (BelayWorkspace *self,
                            const char     *id)
{
  BELAY_FOREACH (BelayFramework, framework, belay_workspace_get (self)->frameworks)
  {
    if (belay_framework_get (framework)->state == BELAY_FRAMEWORK_DRAFT &&
        g_strcmp0 (belay_record_get_id (BELAY_RECORD (framework)), id) == 0)
      return framework;
  }

  return NULL;
}

/**
 * belay_workspace_get_usual_framework:
 * @self: a workspace
 *
 * Returns: (transfer none) (nullable): what somebody is measured by when nobody
 *   says otherwise
 */
BelayFramework *
belay_workspace_get_usual_framework (BelayWorkspace *self)
{
  BelayFramework *usual = belay_workspace_find_framework (self, USUAL_FRAMEWORK, 0);

  BELAY_FOREACH (BelayRecord, framework, belay_workspace_get (self)->frameworks)
  {
    if (usual == NULL)
      usual = belay_workspace_find_framework (self, belay_record_get_id (framework), 0);
  }

  return usual;
}

/**
 * belay_workspace_get_framework_of:
 * @self: a workspace
 * @person: a person
 *
 * Returns: (transfer none) (nullable): the revision of a framework that the
 *   person is measured by; the latest where theirs is not there
 */
BelayFramework *
belay_workspace_get_framework_of (BelayWorkspace *self,
                                  BelayPerson    *person)
{
  const BelayPersonFields *fields = belay_person_get (person);
  BelayFramework          *framework = belay_workspace_find_framework (self, fields->framework, fields->revision);

  return framework != NULL ? framework : belay_workspace_find_framework (self, fields->framework, 0);
}

static BelayFramework *
find_context_framework (BelayWorkspace *self,
                        BelayRecord    *context)
{
  BelayAssessment *assessment = belay_record_get_ancestor (context, BELAY_TYPE_ASSESSMENT);
  BelayPerson     *person = belay_record_get_ancestor (context, BELAY_TYPE_PERSON);

  if (assessment != NULL)
    {
      const BelayAssessmentFields *fields = belay_assessment_get (assessment);

      return belay_workspace_find_framework (self, fields->framework, fields->revision);
    }

  return person != NULL ? belay_workspace_get_framework_of (self, person) : NULL;
}

/* Work and words about a competency outlive the revision that had it; ratings are pinned to theirs. */
static gboolean
may_mention (BelayRecord    *context,
             BelayFramework *own,
             BelayFramework *other)
{
  if (own == NULL)
    return TRUE;

  return belay_record_get_ancestor (context, BELAY_TYPE_ASSESSMENT) == NULL &&
         belay_framework_get (other)->state == BELAY_FRAMEWORK_PUBLISHED &&
         g_str_equal (belay_record_get_id (BELAY_RECORD (own)), belay_record_get_id (BELAY_RECORD (other)));
}

/**
 * belay_workspace_find_competency:
 * @self: a workspace
 * @context: (nullable): the record that names the competency
 * @id: the id of a competency
 *
 * Looks in the revision of the assessment or person that @context belongs to
 * and, for a person, then in the others of that framework; elsewhere, as in a
 * project, in all frameworks.
 *
 * Returns: (transfer none) (nullable): the competency
 */
BelayCompetency *
belay_workspace_find_competency (BelayWorkspace *self,
                                 BelayRecord    *context,
                                 const char     *id)
{
  BelayFramework  *framework = find_context_framework (self, context);
  BelayCompetency *competency = framework != NULL ? belay_framework_find_competency (framework, id) : NULL;

  BELAY_FOREACH (BelayFramework, any, belay_workspace_get (self)->frameworks)
  {
    if (competency == NULL && may_mention (context, framework, any))
      competency = belay_framework_find_competency (any, id);
  }

  return competency;
}

/**
 * belay_workspace_find_notebook:
 * @self: a workspace
 * @author: the id of a person
 * @person: the id of a person
 *
 * Returns: (transfer none) (nullable): what @author keeps private about @person
 */
BelayNotebook *
belay_workspace_find_notebook (BelayWorkspace *self,
                               const char     *author,
                               const char     *person)
{
  BELAY_FOREACH (BelayNotebook, notebook, belay_workspace_get (self)->notebooks)
  {
    if (g_strcmp0 (belay_notebook_get (notebook)->author, author) == 0 &&
        g_strcmp0 (belay_record_get_id (BELAY_RECORD (notebook)), person) == 0)
      return notebook;
  }

  return NULL;
}

static BelayLevel *
find_level (BelayWorkspace *self,
            BelayRecord    *context,
            const char     *id)
{
  BelayFramework *framework = find_context_framework (self, context);
  BelayLevel     *level = framework != NULL ? belay_framework_find_level (framework, id) : NULL;

  BELAY_FOREACH (BelayFramework, any, belay_workspace_get (self)->frameworks)
  {
    if (level == NULL && may_mention (context, framework, any))
      level = belay_framework_find_level (any, id);
  }

  return level;
}

/**
 * belay_workspace_resolve:
 * @self: a workspace
 * @context: the record that refers to another
 * @field: the field by which it does
 * @id: the id it names
 *
 * Returns: (transfer none) (nullable): the record that is referred to
 */
gpointer
belay_workspace_resolve (BelayWorkspace   *self,
                         BelayRecord      *context,
                         const BelayField *field,
                         const char       *id)
{
  GType target = field->target ();

  if (target == BELAY_TYPE_COMPETENCY)
    return belay_workspace_find_competency (self, context, id);
  if (target == BELAY_TYPE_FRAMEWORK)
    return belay_workspace_find_framework (self, id, 0);
  if (target == BELAY_TYPE_LEVEL)
    return find_level (self, context, id);

  return belay_workspace_find (self, id, target);
}
