/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-policy.h"

#include "belay-policy-table.h"
#include "belay-share-private.h"

#include <belay-assessment.h>
#include <belay-meeting.h>
#include <belay-timeline-builders.h>
#include <belay-walk.h>

/* Carries one filtering: first all records that go are collected, then the copies are made,
 * so that no copy refers to a record that stays. */
typedef struct
{
  BelayWorkspace *workspace;
  BelayShare     *share;
  BelayAudience   audience;
  GHashTable     *going; /* records, not owned */
} Filter;

/**
 * belay_policy_decides:
 * @kind: a kind of record
 * @field: the name of a field of it
 *
 * Returns: whether somebody has decided who sees it, be it nobody
 */
gboolean
belay_policy_decides (GType       kind,
                      const char *field)
{
  return belay_policy_table_find (kind, field) != NULL;
}

/**
 * belay_policy_sees:
 * @kind: a kind of record
 * @field: the name of a field of it
 * @audience: an audience
 *
 * Returns: whether @audience sees it, be it in part
 */
gboolean
belay_policy_sees (GType         kind,
                   const char   *field,
                   BelayAudience audience)
{
  return belay_policy_row_is_open (belay_policy_table_find (kind, field), audience);
}

/**
 * belay_policy_sees_fact:
 * @fact: a fact
 * @audience: an audience
 *
 * Returns: whether @audience may know it
 */
gboolean
belay_policy_sees_fact (BelayFact     fact,
                        BelayAudience audience)
{
  return (belay_policy_table_find_fact (fact) & (1u << audience)) != 0;
}

/**
 * belay_policy_dup_name:
 * @record: a record with a name or a title
 * @audience: an audience
 *
 * Returns: (transfer full) (nullable): what @audience may call it, or %NULL where
 *   it may not be named
 */
char *
belay_policy_dup_name (BelayRecord  *record,
                       BelayAudience audience)
{
  static const char *const members[] = { "name", "title" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const BelayField     *field = belay_record_class_find_field (BELAY_RECORD_GET_CLASS (record), members[i]);
      const BelayPolicyRow *row = field != NULL ? belay_policy_table_get (record, field) : NULL;

      if (belay_policy_row_is_open (row, audience))
        return belay_policy_row_dup_text (row, audience, belay_record_get_title (record));
    }

  return NULL;
}

static gboolean
is_open (Filter                *filter,
         BelayRecord           *record,
         const BelayField      *field,
         const BelayPolicyRow **out_row)
{
  *out_row = belay_policy_table_get (record, field);

  return belay_policy_row_is_open (*out_row, filter->audience);
}

static void
collect (Filter      *filter,
         BelayRecord *record)
{
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (record);

  g_hash_table_add (filter->going, record);

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const BelayPolicyRow *row = NULL;

      if (klass->fields[i].kind != BELAY_FIELD_LIST || !is_open (filter, record, &klass->fields[i], &row))
        continue;

      BELAY_FOREACH (BelayRecord, child, belay_record_get_list (record, &klass->fields[i]))
      {
        if (belay_policy_row_admits (row, filter->audience, child))
          collect (filter, child);
      }
    }
}

/* People and what frameworks hold are named, never copied; whether that may be is decided by
 * the row of the reference. All else must go out itself to be referred to. */
static gboolean
is_named (GType type)
{
  return type == BELAY_TYPE_PERSON || type == BELAY_TYPE_FRAMEWORK ||
         type == BELAY_TYPE_LEVEL || type == BELAY_TYPE_COMPETENCY;
}

static gboolean
keep_reference (Filter           *filter,
                BelayRecord      *record,
                const BelayField *field,
                const char       *id)
{
  GType        type = field->target ();
  BelayRecord *target = belay_workspace_resolve (filter->workspace, record, field, id);

  if (!is_named (type))
    return target != NULL && g_hash_table_contains (filter->going, target);
  if (target != NULL)
    belay_share_add_name (filter->share, type, id, belay_policy_dup_name (target, filter->audience));

  return TRUE;
}

static void
keep_references (Filter           *filter,
                 BelayRecord      *record,
                 const BelayField *field,
                 BelayValue       *value)
{
  g_autoptr (GStrvBuilder) kept = NULL;

  if (field->kind == BELAY_FIELD_REF)
    {
      if (value->text != NULL && !keep_reference (filter, record, field, value->text))
        g_clear_pointer (&value->text, g_free);
      return;
    }

  kept = g_strv_builder_new ();
  for (guint i = 0; value->texts != NULL && value->texts[i] != NULL; i++)
    {
      if (keep_reference (filter, record, field, value->texts[i]))
        g_strv_builder_add (kept, value->texts[i]);
    }
  g_strfreev (value->texts);
  value->texts = g_strv_builder_end (kept);
}

static void
copy_value (Filter               *filter,
            BelayRecord          *record,
            const BelayField     *field,
            const BelayPolicyRow *row,
            gpointer              fields)
{
  BelayValue value;

  belay_field_read (field, belay_record_get_fields (record), &value);

  if (field->kind == BELAY_FIELD_REF || field->kind == BELAY_FIELD_REFS)
    {
      keep_references (filter, record, field, &value);
    }
  else if (field->kind == BELAY_FIELD_TEXT)
    {
      char *seen = belay_policy_row_dup_text (row, filter->audience, value.text);

      g_free (value.text);
      value.text = seen;
    }

  belay_field_write (field, fields, &value);
  belay_value_clear (&value);
}

static BelayRecord *copy_record (Filter      *filter,
                                 BelayRecord *record);

static BelayList *
copy_list (Filter               *filter,
           BelayRecord          *record,
           const BelayField     *field,
           const BelayPolicyRow *row)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_object_unref);

  BELAY_FOREACH (BelayRecord, child, belay_record_get_list (record, field))
  {
    if (belay_policy_row_admits (row, filter->audience, child))
      g_ptr_array_add (copies, copy_record (filter, child));
  }

  return belay_list_new_take (field->target (), copies);
}

static BelayRecord *
copy_record (Filter      *filter,
             BelayRecord *record)
{
  BelayRecordClass *klass = BELAY_RECORD_GET_CLASS (record);
  GType             type = G_OBJECT_TYPE (record);
  gpointer          fields = belay_record_new_fields (type);
  BelayRecord      *copy;

  for (guint i = 0; i < klass->n_fields; i++)
    {
      const BelayField     *field = &klass->fields[i];
      const BelayPolicyRow *row = NULL;

      if (!is_open (filter, record, field, &row))
        continue;
      if (field->kind == BELAY_FIELD_LIST)
        G_STRUCT_MEMBER (BelayList *, fields, field->offset) = copy_list (filter, record, field, row);
      else
        copy_value (filter, record, field, row, fields);
    }

  copy = belay_record_new (type, belay_record_get_id (record), fields);
  belay_record_free_fields (type, fields);

  return copy;
}

/* What only holds other records is nothing that a person would count. */
static gboolean
is_countable (BelayRecord *record)
{
  return !BELAY_IS_MEETING_YEAR (record) && !BELAY_IS_MEETING_HEAD (record) && !BELAY_IS_NOTEBOOK (record);
}

static gboolean
count_visit (BelayRecord *record,
             gpointer     data)
{
  Filter *filter = data;

  if (is_countable (record))
    belay_share_count (filter->share, BELAY_RECORD_GET_CLASS (record)->kind,
                       g_hash_table_contains (filter->going, record));

  return TRUE;
}

static BelayRecord *
filter_document (Filter      *filter,
                 BelayRecord *document)
{
  g_ptr_array_add (filter->share->sources, g_object_ref (document));
  collect (filter, document);
  belay_walk (document, count_visit, filter);

  return copy_record (filter, document);
}

static gboolean
has_part_in (const char   *person,
             BelayProject *project)
{
  const BelayProjectFields *fields = belay_project_get (project);

  if (g_strcmp0 (fields->lead, person) == 0 ||
      (fields->members != NULL && g_strv_contains ((const char *const *) fields->members, person)))
    return TRUE;

  BELAY_FOREACH (BelayMilestone, milestone, fields->milestones)
  {
    const BelayMilestoneFields *work = belay_milestone_get (milestone);

    if (g_strcmp0 (work->owner, person) == 0 ||
        (work->contributors != NULL && g_strv_contains ((const char *const *) work->contributors, person)))
      return TRUE;
  }

  return FALSE;
}

static void
add_projects (Filter     *filter,
              const char *person)
{
  BELAY_FOREACH (BelayProject, project, belay_workspace_get (filter->workspace)->projects)
  {
    if (has_part_in (person, project))
      g_ptr_array_add (filter->share->projects, filter_document (filter, BELAY_RECORD (project)));
  }
}

static void
count_private (Filter     *filter,
               const char *person)
{
  BELAY_FOREACH (BelayNotebook, notebook, belay_workspace_get (filter->workspace)->notebooks)
  {
    if (g_strcmp0 (belay_record_get_id (BELAY_RECORD (notebook)), person) == 0)
      belay_walk (BELAY_RECORD (notebook), count_visit, filter);
  }
}

/* How a milestone stands is told by its state; who does not see that gets its days only. */
static void
draw_timeline (Filter  *filter,
               BelayDay today)
{
  BelayShare *share = filter->share;
  gboolean    has_standing = belay_policy_sees (BELAY_TYPE_MILESTONE, "state", filter->audience);

  if (belay_share_get_person (share) != NULL)
    share->timeline = belay_timeline_build_shared_path (filter->workspace, belay_share_get_person (share), share->projects,
                                                        has_standing, today);
  else
    share->timeline = belay_timeline_build_shared_project (filter->workspace, belay_share_get_project (share), has_standing,
                                                           today);
}

static BelayShare *
filter_subject (Filter      *filter,
                BelayRecord *subject,
                BelayDay     today)
{
  g_autoptr (GHashTable) going = g_hash_table_new (NULL, NULL);
  g_autoptr (BelayRecord) copy = NULL;
  const char *id = belay_record_get_id (subject);

  /* The share is made first, for it takes the names on the way. */
  filter->going = going;
  filter->share = belay_share_new (filter->audience, today, subject);
  copy = filter_document (filter, subject);
  g_set_object (&filter->share->subject, copy);

  if (BELAY_IS_PERSON (subject))
    {
      add_projects (filter, id);
      count_private (filter, id);
      belay_share_reckon (filter->share, filter->workspace, BELAY_PERSON (subject));
    }
  draw_timeline (filter, today);
  if (BELAY_IS_PROJECT (subject) && belay_policy_sees (BELAY_TYPE_DEPENDENCY, "before", filter->audience))
    filter->share->plan = belay_share_plan_new (filter->workspace, BELAY_PROJECT (subject), BELAY_PROJECT (copy), today);

  return filter->share;
}

/**
 * belay_policy_filter_person:
 * @workspace: the workspace
 * @person: a person in it
 * @audience: for whom
 * @today: the day it is
 *
 * Makes the share of a person: copies of what @audience may see of the person
 * and of the projects in which the person has a part, and what may be reckoned
 * from them. Past meetings are read when they go out; those of a year that
 * cannot be read are left out, and the share has a warning.
 *
 * Returns: (transfer full): the share
 */
BelayShare *
belay_policy_filter_person (BelayWorkspace *workspace,
                            BelayPerson    *person,
                            BelayAudience   audience,
                            BelayDay        today)
{
  Filter      filter = { .workspace = workspace, .audience = audience };
  BelayShare *share;
  g_autoptr (GError) error = NULL;

  if (belay_policy_sees (BELAY_TYPE_PERSON, "years", audience))
    belay_workspace_require_years (workspace, person, &error);

  share = filter_subject (&filter, BELAY_RECORD (person), today);
  if (error != NULL)
    g_ptr_array_add (share->warnings, g_strdup (error->message));

  return share;
}

/**
 * belay_policy_filter_project:
 * @workspace: the workspace
 * @project: a project in it
 * @audience: for whom
 * @today: the day it is
 *
 * Makes the share of a project: a copy of what @audience may see of it.
 *
 * Returns: (transfer full): the share
 */
BelayShare *
belay_policy_filter_project (BelayWorkspace *workspace,
                             BelayProject   *project,
                             BelayAudience   audience,
                             BelayDay        today)
{
  Filter filter = { .workspace = workspace, .audience = audience };

  return filter_subject (&filter, BELAY_RECORD (project), today);
}
