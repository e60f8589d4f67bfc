/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "belay"

#include "belay-attention.h"

#include "belay-attention-private.h"
#include "belay-words.h"

#include <glib/gi18n.h>

/**
 * belay_attention_free:
 * @self: (transfer full): an entry
 *
 * Frees an entry.
 */
void
belay_attention_free (BelayAttention *self)
{
  g_clear_object (&self->record);
  g_clear_object (&self->person);
  g_free (self->title);
  g_free (self->text);
  g_free (self->detail);
  g_free (self);
}

/*< private >
 * belay_survey_add:
 * @self: a survey
 * @kind: what kind of thing it is
 * @severity: how urgent it is
 * @record: the thing itself
 * @person: (nullable): whom it is about
 *
 * Adds an entry; its words are filled in by the caller.
 *
 * Returns: (transfer none): the entry
 */
BelayAttention *
belay_survey_add (BelaySurvey       *self,
                  BelayAttentionKind kind,
                  BelaySeverity      severity,
                  gpointer           record,
                  BelayPerson       *person)
{
  BelayAttention *entry = g_new0 (BelayAttention, 1);
  const char     *title = belay_record_get_title (record);

  if (title == NULL && person != NULL)
    title = belay_person_get (person)->name;

  entry->kind = kind;
  entry->severity = severity;
  entry->record = g_object_ref (record);
  entry->person = person != NULL ? g_object_ref (person) : NULL;
  entry->title = g_strdup (title != NULL ? title : "");
  g_ptr_array_add (self->entries, entry);

  return entry;
}

/*< private >
 * belay_survey_has_person:
 * @self: a survey
 * @id: (nullable): the id of a person
 *
 * Returns: whether the person is one to whom the survey keeps
 */
gboolean
belay_survey_has_person (BelaySurvey *self,
                         const char  *id)
{
  return self->scope == NULL || (id != NULL && g_hash_table_contains (self->scope, id));
}

/*< private >
 * belay_survey_is_of_me:
 * @self: a survey
 * @id: (nullable): the id of a person
 *
 * Returns: whether it is the id of whoever asks
 */
gboolean
belay_survey_is_of_me (BelaySurvey *self,
                       const char  *id)
{
  return id != NULL && g_strcmp0 (id, self->query->me) == 0;
}

/*< private >
 * belay_survey_find_other:
 * @self: a survey
 * @mentee: a mentee
 * @mentorship: a mentorship of theirs
 *
 * Returns: (transfer none) (nullable): the mentee or, when it is the mentee who
 *   asks, the mentor
 */
BelayPerson *
belay_survey_find_other (BelaySurvey     *self,
                         BelayPerson     *mentee,
                         BelayMentorship *mentorship)
{
  if (!belay_survey_is_of_me (self, belay_record_get_id (BELAY_RECORD (mentee))))
    return mentee;

  return belay_workspace_find (self->workspace, belay_mentorship_get (mentorship)->mentor, BELAY_TYPE_PERSON);
}

static gboolean
is_going_on (BelayMentorship *mentorship)
{
  return belay_mentorship_get (mentorship)->state != BELAY_MENTORSHIP_ENDED;
}

static void
add_mentees (GHashTable  *scope,
             BelayPerson *person,
             const char  *mentor)
{
  BELAY_FOREACH (BelayMentorship, mentorship, belay_person_get (person)->mentorships)
  {
    if (is_going_on (mentorship) && g_strcmp0 (belay_mentorship_get (mentorship)->mentor, mentor) == 0)
      g_hash_table_add (scope, (gpointer) belay_record_get_id (BELAY_RECORD (person)));
  }
}

static GHashTable *
make_scope (BelayWorkspace            *workspace,
            const BelayAttentionQuery *query)
{
  GHashTable *scope;

  if (query->person == NULL && !(query->only_mine && query->me != NULL))
    return NULL;

  scope = g_hash_table_new (g_str_hash, g_str_equal);
  if (query->person != NULL)
    {
      g_hash_table_add (scope, (gpointer) query->person);
      return scope;
    }

  g_hash_table_add (scope, (gpointer) query->me);
  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (workspace)->people)
  add_mentees (scope, person, query->me);

  return scope;
}

/* "Mine" are the pairs that one is half of, not all the pairs of one's mentees. */
static gboolean
concerns_pair (BelaySurvey     *self,
               BelayPerson     *mentee,
               BelayMentorship *mentorship)
{
  const BelayAttentionQuery *query = self->query;
  const char                *half = query->person != NULL ? query->person : query->me;

  if (self->scope == NULL)
    return TRUE;

  return g_strcmp0 (belay_record_get_id (BELAY_RECORD (mentee)), half) == 0 ||
         g_strcmp0 (belay_mentorship_get (mentorship)->mentor, half) == 0;
}

static void
survey_person (BelaySurvey *self,
               BelayPerson *person)
{
  const BelayPersonFields *fields = belay_person_get (person);

  if (fields->state == BELAY_PERSON_ARCHIVED)
    return;

  BELAY_FOREACH (BelayMentorship, mentorship, fields->mentorships)
  {
    if (!is_going_on (mentorship) || !concerns_pair (self, person, mentorship))
      continue;
    belay_survey_meetings (self, person, mentorship);
    belay_survey_actions (self, person, mentorship);
  }
  if (belay_survey_has_person (self, belay_record_get_id (BELAY_RECORD (person))))
    belay_survey_goals (self, person);
}

static int
compare_days (BelayDay a,
              BelayDay b)
{
  if (a == BELAY_DAY_NONE || b == BELAY_DAY_NONE)
    return (a == BELAY_DAY_NONE) - (b == BELAY_DAY_NONE);

  return a - b;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const BelayAttention *first = *(const BelayAttention *const *) a;
  const BelayAttention *second = *(const BelayAttention *const *) b;
  int                   order;

  if (first->severity != second->severity)
    return (int) first->severity - (int) second->severity;
  if (first->days_late != second->days_late)
    return second->days_late - first->days_late;
  order = compare_days (first->day, second->day);
  if (order == 0)
    order = belay_words_compare (first->title, second->title);
  if (order == 0)
    order = strcmp (belay_record_get_id (first->record), belay_record_get_id (second->record));

  return order;
}

/**
 * belay_attention_collect:
 * @workspace: a workspace
 * @query: what to look for
 *
 * Collects what needs attention, the most urgent first: by severity, then by
 * how late it is, then by day; what is alike in all that stands by title and
 * id, so that the order never changes by chance. Archived people and ended
 * mentorships need no attention.
 *
 * Coming one-on-ones and actions that are not due yet are in the list, too,
 * with %BELAY_SEVERITY_OK. Private actions are left out unless they are asked
 * for; an entry that came from a notebook says so.
 *
 * Returns: (transfer full) (element-type BelayAttention): the entries
 */
GPtrArray *
belay_attention_collect (BelayWorkspace            *workspace,
                         const BelayAttentionQuery *query)
{
  g_autoptr (GHashTable) scope = make_scope (workspace, query);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) belay_attention_free);
  BelaySurvey survey = {
    .workspace = workspace,
    .query = query,
    .today = query->today,
    .scope = scope,
    .entries = entries,
  };

  BELAY_FOREACH (BelayPerson, person, belay_workspace_get (workspace)->people)
  survey_person (&survey, person);
  BELAY_FOREACH (BelayProject, project, belay_workspace_get (workspace)->projects)
  belay_survey_milestones (&survey, project);
  if (query->with_private)
    belay_survey_private_actions (&survey);
  g_ptr_array_sort (entries, compare_entries);

  return g_steal_pointer (&entries);
}

/**
 * belay_attention_count_urgent:
 * @entries: (element-type BelayAttention): entries
 *
 * Returns: how many of them are overdue, at risk or stale
 */
guint
belay_attention_count_urgent (GPtrArray *entries)
{
  guint count = 0;

  for (guint i = 0; i < entries->len; i++)
    count += ((const BelayAttention *) g_ptr_array_index (entries, i))->severity != BELAY_SEVERITY_OK;

  return count;
}

/**
 * belay_severity_to_words:
 * @severity: how urgent something is
 *
 * Returns: (transfer none): such as "Overdue"
 */
const char *
belay_severity_to_words (BelaySeverity severity)
{
  static const char *const words[] = { N_ ("Overdue"), N_ ("At risk"), N_ ("Stale"), N_ ("On track") };

  return _ (words[severity]);
}
