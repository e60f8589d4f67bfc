/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-edit.h"
#include "belay-milestone-bulk.h"
#include "belay-project.h"

#include <glib/gi18n.h>

static GHashTable *
copy_milestones (BelayEdit     *edit,
                 BelayTemplate *pattern,
                 BelayRecord   *project)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  BELAY_FOREACH (BelayMilestone, milestone, belay_template_get (pattern)->milestones)
  {
    g_autofree char *id = belay_edit_next_id (edit);
    g_autoptr (BelayMilestone) copy = belay_milestone_new (id, belay_milestone_get (milestone));

    belay_edit_insert (edit, project, "milestones", BELAY_RECORD (copy));
    g_hash_table_insert (ids, (gpointer) belay_record_get_id (BELAY_RECORD (milestone)), g_steal_pointer (&id));
  }

  return ids;
}

static void
copy_dependencies (BelayEdit     *edit,
                   BelayTemplate *pattern,
                   BelayRecord   *project,
                   GHashTable    *ids)
{
  BELAY_FOREACH (BelayDependency, dependency, belay_template_get (pattern)->dependencies)
  {
    BelayDependencyFields fields = *belay_dependency_get (dependency);
    g_autofree char      *id = belay_edit_next_id (edit);
    g_autoptr (BelayDependency) copy = NULL;

    fields.before = g_hash_table_lookup (ids, fields.before);
    fields.after = g_hash_table_lookup (ids, fields.after);
    copy = belay_dependency_new (id, &fields);
    if (fields.before != NULL && fields.after != NULL)
      belay_edit_insert (edit, project, "dependencies", BELAY_RECORD (copy));
  }
}

static gboolean
add_project (BelayEdit *edit,
             GError   **error)
{
  BelayTemplate *pattern = NULL;
  BelayRecord   *project;

  if (!belay_edit_get_template (edit, BELAY_TEMPLATE_PROJECT, &pattern, error))
    return FALSE;

  project = belay_edit_add_record (edit, BELAY_RECORD (edit->workspace), "projects", BELAY_TYPE_PROJECT, error);
  if (project == NULL)
    return FALSE;
  if (pattern != NULL)
    {
      g_autoptr (GHashTable) ids = copy_milestones (edit, pattern, project);

      copy_dependencies (edit, pattern, project, ids);
      if (belay_project_get (BELAY_PROJECT (project))->aim == NULL)
        belay_edit_set_text (edit, project, "aim", belay_template_get (pattern)->aim);
    }

  return TRUE;
}

static gboolean
add_dependency (BelayEdit *edit,
                GError   **error)
{
  BelayRecord *before = belay_edit_get_record (edit, "before", BELAY_TYPE_MILESTONE, error);

  return before != NULL && belay_edit_add_record (edit, belay_record_get_parent (before), "dependencies",
                                                  BELAY_TYPE_DEPENDENCY, error) != NULL;
}

static const char *const add_project_fields[] = { "name", "aim", "state", "lead", "members", "start", "due", "template", NULL };
static const char *const add_dependency_fields[] = { "before", "after", "type", "lag-days", NULL };
static const char *const change_dependency_fields[] = { "type", "lag-days", NULL };

static const char *const change_milestones_fields[] = { "owner", "state", NULL };

static const BelayArgument change_milestones_arguments[] = {
  { "milestones", BELAY_FIELD_REFS, NULL, belay_milestone_get_type, TRUE },
  { "move-days", BELAY_FIELD_NUMBER, NULL, NULL, FALSE, -BELAY_MILESTONE_BULK_DAYS, BELAY_MILESTONE_BULK_DAYS },
  { NULL }
};

/* clang-format off */
const BelayVerb belay_project_verbs[] = {
  BELAY_OWN ("add-project", N_ ("Add project"), belay_project_get_type, NULL, add_project,
             .fields = add_project_fields),
  BELAY_CHANGE ("change-project", N_ ("Change project"), belay_project_get_type, "project"),
  BELAY_REMOVE ("remove-project", N_ ("Delete project"), belay_project_get_type, "project"),

  BELAY_ADD ("add-milestone", N_ ("Add milestone"), belay_milestone_get_type, "project",
             belay_project_get_type, "milestones"),
  BELAY_CHANGE ("change-milestone", N_ ("Change milestone"), belay_milestone_get_type, "milestone"),
  BELAY_OWN ("change-milestones", N_ ("Change milestones"), belay_milestone_get_type, NULL,
             belay_milestone_bulk_change, .fields = change_milestones_fields, .own = change_milestones_arguments),
  BELAY_STATE ("complete-milestone", N_ ("Complete milestone"), belay_milestone_get_type, "milestone", "done",
               "done", TRUE),
  BELAY_STATE ("reopen-milestone", N_ ("Reopen milestone"), belay_milestone_get_type, "milestone", "active",
               "done", FALSE),
  BELAY_MOVE ("move-milestone", N_ ("Move milestone"), belay_milestone_get_type, "milestone"),
  BELAY_REMOVE ("remove-milestone", N_ ("Delete milestone"), belay_milestone_get_type, "milestone"),

  BELAY_OWN ("add-dependency", N_ ("Add dependency"), belay_dependency_get_type, NULL, add_dependency,
             .fields = add_dependency_fields),
  BELAY_CHANGE ("change-dependency", N_ ("Change dependency"), belay_dependency_get_type, "dependency",
                .fields = change_dependency_fields),
  BELAY_REMOVE ("remove-dependency", N_ ("Delete dependency"), belay_dependency_get_type, "dependency"),

  BELAY_ADD ("add-risk", N_ ("Add risk"), belay_risk_get_type, "project", belay_project_get_type, "risks"),
  BELAY_CHANGE ("change-risk", N_ ("Change risk"), belay_risk_get_type, "risk"),
  BELAY_REMOVE ("remove-risk", N_ ("Delete risk"), belay_risk_get_type, "risk"),
  { NULL }
};
/* clang-format on */
