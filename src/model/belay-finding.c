/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-finding.h"

#include "belay-assessment.h"
#include "belay-cycle.h"
#include "belay-framework-lint.h"
#include "belay-goal.h"
#include "belay-mentorship.h"
#include "belay-walk.h"

#include <glib/gi18n.h>

typedef struct
{
  BelayWorkspace *workspace;
  BelayRecord    *document;
  GPtrArray      *findings;
} Search;

/**
 * belay_finding_new:
 * @record: where it was found
 * @member: (nullable): the member of @record that it concerns; a name that stays
 * @text: (transfer full): what is wrong
 *
 * Returns: (transfer full): a finding
 */
BelayFinding *
belay_finding_new (BelayRecord *record,
                   const char  *member,
                   char        *text)
{
  BelayFinding *self = g_new (BelayFinding, 1);

  self->record = g_object_ref (record);
  self->member = member;
  self->text = text;

  return self;
}

/**
 * belay_finding_free:
 * @self: (transfer full): a finding
 *
 * Frees a finding.
 */
void
belay_finding_free (BelayFinding *self)
{
  g_clear_object (&self->record);
  g_free (self->text);
  g_free (self);
}

/**
 * belay_finding_dup_pointer:
 * @self: a finding
 *
 * Returns: (transfer full): the JSON pointer of what it concerns, in its file
 */
char *
belay_finding_dup_pointer (const BelayFinding *self)
{
  g_autofree char *pointer = belay_walk_dup_pointer (self->record);

  return self->member != NULL ? g_strconcat (pointer, "/", self->member, NULL) : g_steal_pointer (&pointer);
}

static void
add_finding (Search      *search,
             BelayRecord *record,
             const char  *member,
             char        *text)
{
  g_ptr_array_add (search->findings, belay_finding_new (record, member, text));
}

static void
check_reference (Search           *search,
                 BelayRecord      *record,
                 const BelayField *field,
                 const char       *id)
{
  if (belay_workspace_resolve (search->workspace, record, field, id) == NULL)
    add_finding (search, record, field->name,
                 /* Translators: the placeholder is an id that a file mentions. */
                 g_strdup_printf (_ ("refers to “%s”, which does not exist"), id));
}

static void
check_references (Search           *search,
                  BelayRecord      *record,
                  const BelayField *field)
{
  gconstpointer fields = belay_record_get_fields (record);

  if (field->flags & BELAY_FIELD_HISTORIC)
    return;

  if (field->kind == BELAY_FIELD_REF)
    {
      const char *id = belay_field_get_text (field, fields);

      if (id != NULL)
        check_reference (search, record, field, id);
    }
  else
    {
      const char *const *ids = belay_field_get_texts (field, fields);

      for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
        check_reference (search, record, field, ids[i]);
    }
}

static const struct
{
  GType (*type) (void);
  const char *first;
  const char *last;
} spans[] = {
  { belay_leave_get_type, "start", "end" },
  { belay_mentorship_get_type, "since", "until" },
  { belay_goal_get_type, "start", "due" },
  { belay_project_get_type, "start", "due" },
  { belay_milestone_get_type, "start", "due" },
  { belay_milestone_get_type, "started", "done" },
  { belay_action_get_type, "since", "done" },
};

/**
 * belay_span_find_reversed:
 * @type: a kind of record
 * @fields: a struct of its fields
 *
 * Returns: (transfer none) (nullable): the field of a day that lies before the
 *   day at which its span begins
 */
const BelayField *
belay_span_find_reversed (GType         type,
                          gconstpointer fields)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (type);
  BelayRecordClass *klass = BELAY_RECORD_CLASS (type_class);

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      const BelayField *first, *last;
      BelayDay          from, until;

      if (spans[i].type () != type)
        continue;

      first = belay_record_class_find_field (klass, spans[i].first);
      last = belay_record_class_find_field (klass, spans[i].last);
      from = belay_field_get_number (first, fields);
      until = belay_field_get_number (last, fields);
      if (from != BELAY_DAY_NONE && until != BELAY_DAY_NONE && until < from)
        return last;
    }

  return NULL;
}

static void
check_span (Search      *search,
            BelayRecord *record)
{
  const BelayField *field = belay_span_find_reversed (G_OBJECT_TYPE (record), belay_record_get_fields (record));

  if (field != NULL)
    add_finding (search, record, field->name, g_strdup (_ ("the span ends before it starts")));
}

static void
check_rating (Search      *search,
              BelayRecord *record)
{
  if (belay_workspace_find_competency (search->workspace, record, belay_record_get_id (record)) == NULL)
    add_finding (search, record, BELAY_RECORD_GET_CLASS (record)->id_member,
                 g_strdup_printf (_ ("refers to “%s”, which does not exist"), belay_record_get_id (record)));
}

static void
check_revision (Search      *search,
                BelayRecord *record,
                const char  *framework,
                int          revision)
{
  /* A framework that is not there at all is found as such. */
  if (revision == 0 || belay_workspace_find_framework (search->workspace, framework, 0) == NULL ||
      belay_workspace_find_framework (search->workspace, framework, revision) != NULL)
    return;

  add_finding (search, record, "revision",
               g_strdup_printf (_ ("refers to revision %d, which does not exist"), revision));
}

static void
check_revisions (Search      *search,
                 BelayRecord *record)
{
  if (BELAY_IS_PERSON (record))
    check_revision (search, record, belay_person_get (BELAY_PERSON (record))->framework,
                    belay_person_get (BELAY_PERSON (record))->revision);
  if (BELAY_IS_ASSESSMENT (record))
    check_revision (search, record, belay_assessment_get (BELAY_ASSESSMENT (record))->framework,
                    belay_assessment_get (BELAY_ASSESSMENT (record))->revision);
}

/* What was published before the latest can be mended no more. */
static void
lint_framework (Search         *search,
                BelayFramework *framework)
{
  const char *id = belay_record_get_id (BELAY_RECORD (framework));

  if (belay_framework_get (framework)->state == BELAY_FRAMEWORK_DRAFT ||
      belay_workspace_find_framework (search->workspace, id, 0) == framework)
    {
      g_autoptr (GPtrArray) findings = belay_framework_lint (framework);

      g_ptr_array_extend_and_steal (search->findings, g_steal_pointer (&findings));
    }
}

static void
check_cycle (Search      *search,
             BelayRecord *record)
{
  g_autofree char *path = belay_cycle_dup_path (BELAY_PROJECT (record), NULL, NULL);

  if (path != NULL)
    add_finding (search, record, "dependencies",
                 /* Translators: the placeholder is a path of milestones, "A → B → A". */
                 g_strdup_printf (_ ("milestones depend on each other in a circle: %s"), path));
}

static gboolean
visit_record (BelayRecord *record,
              gpointer     data)
{
  Search           *search = data;
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (record);

  if (klass->format != NULL && record != search->document)
    return FALSE;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      if (klass->fields[i].kind == BELAY_FIELD_REF || klass->fields[i].kind == BELAY_FIELD_REFS)
        check_references (search, record, &klass->fields[i]);
    }
  check_span (search, record);
  if (BELAY_IS_RATING (record))
    check_rating (search, record);
  check_revisions (search, record);
  if (BELAY_IS_PROJECT (record))
    check_cycle (search, record);
  if (BELAY_IS_FRAMEWORK (record))
    lint_framework (search, BELAY_FRAMEWORK (record));

  return !klass->scopes_contents;
}

static gboolean
visit_document (BelayRecord *record,
                gpointer     data)
{
  Search *search = data;

  if (BELAY_RECORD_GET_CLASS (record)->format != NULL)
    {
      search->document = record;
      belay_walk (record, visit_record, search);
    }

  return BELAY_IS_WORKSPACE (record) || BELAY_IS_PERSON (record);
}

/**
 * belay_findings_collect:
 * @workspace: a workspace
 *
 * Returns: (transfer full) (element-type BelayFinding): what is wrong in all
 *   that is loaded: references to nothing, circles of dependencies, spans that
 *   end before they start, frameworks that cannot be worked with
 */
GPtrArray *
belay_findings_collect (BelayWorkspace *workspace)
{
  Search search = { workspace, NULL, g_ptr_array_new_with_free_func ((GDestroyNotify) belay_finding_free) };

  belay_walk (BELAY_RECORD (workspace), visit_document, &search);

  return search.findings;
}
